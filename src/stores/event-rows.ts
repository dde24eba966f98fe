import type { Counted } from '../chat/events.ts';
import { type Event, type EventDetails, LONGEST_DESCRIPTION, LONGEST_EVENT_TITLE, type Seats } from '../domain/event.ts';
import type { Rsvp } from '../domain/rsvp.ts';
import type { Schema } from './schema.ts';
import { keepable, maybe } from './values.ts';

type Row = Schema['events'];

/** The event of a row. */
export function eventOf(row: Row): Event {
  return {
    id: row.id,
    network: row.network_id,
    state: row.state,
    ...detailsOf(row),
    ...maybe('series', row.series_id === null ? null : { id: row.series_id, day: row.series_day ?? '' }),
    sequence: row.sequence,
    ...maybe('reason', row.reason),
    made: new Date(row.made),
    by: row.by,
    revision: row.revision,
  };
}

/** What a coordinator wrote, of a row or of what `detailsRow` made. */
export function detailsOf(row: ReturnType<typeof detailsRow>): EventDetails {
  return {
    title: row.title,
    ...maybe('description', row.description),
    starts: new Date(row.starts),
    ends: new Date(row.ends),
    timeZone: row.time_zone,
    ...maybe('place', row.place),
    ...maybe('link', row.link),
    seats: seatsOf(row),
    closes: new Date(row.closes),
    audience: row.audience,
    language: row.language,
  };
}

type SeatsRow = Pick<Row, 'seats_total' | 'seats_on_site' | 'seats_remote' | 'seats_per_company'>;

const seatsOf = (row: SeatsRow): Seats => ({
  ...maybe('total', row.seats_total),
  ...maybe('onSite', row.seats_on_site),
  ...maybe('remote', row.seats_remote),
  ...maybe('perCompany', row.seats_per_company),
});

/** The event of a row with its counts. */
export const countedOf = (row: Row): Counted => ({
  event: eventOf(row),
  counts: {
    seats: { 'on-site': row.held_on_site, remote: row.held_remote },
    answers: {
      going: row.going,
      offered: row.offered,
      waiting: row.waiting,
      maybe: row.maybe,
      no: row.declined,
      lapsed: row.lapsed,
    },
  },
  lastPlace: row.last_place,
});

/** What a coordinator wrote, as columns. */
export const detailsRow = (details: EventDetails) => ({
  title: keepable(details.title, LONGEST_EVENT_TITLE),
  description: text(details.description, LONGEST_DESCRIPTION),
  starts: details.starts.getTime(),
  ends: details.ends.getTime(),
  time_zone: details.timeZone,
  place: text(details.place, 200),
  link: text(details.link, 1_000),
  seats_total: details.seats.total ?? null,
  seats_on_site: details.seats.onSite ?? null,
  seats_remote: details.seats.remote ?? null,
  seats_per_company: details.seats.perCompany ?? null,
  closes: details.closes.getTime(),
  audience: details.audience,
  language: details.language,
});

const text = (value: string | undefined, longest: number): string | null => (value === undefined ? null : keepable(value, longest));

/** All but what is written for many at once: see event-tells.ts. */
export type RsvpRow = Omit<Schema['rsvps'], 'untold'>;

/** The answer of a row. */
export const rsvpOf = (row: RsvpRow): Rsvp => ({
  id: row.id,
  event: row.event_id,
  person: row.person_id,
  ...maybe('company', row.company_id),
  state: row.state,
  attends: row.attends,
  guests: row.guests,
  ...maybe('diet', row.diet),
  ...maybe('access', row.access),
  ...maybe('place', row.place),
  since: new Date(row.since),
  ...maybe('until', row.until === null ? null : new Date(row.until)),
  onBehalf: row.on_behalf === 1,
  ...maybe('checkedIn', row.checked_in === null ? null : new Date(row.checked_in)),
  revision: row.revision,
});

/** So long a note on diet or access is kept, in characters. */
const LONGEST_NEED = 500;

/** An answer as a row. */
export const rsvpRow = (rsvp: Rsvp): RsvpRow => ({
  id: rsvp.id,
  event_id: rsvp.event,
  person_id: rsvp.person,
  company_id: rsvp.company ?? null,
  state: rsvp.state,
  attends: rsvp.attends,
  guests: rsvp.guests,
  diet: text(rsvp.diet, LONGEST_NEED),
  access: text(rsvp.access, LONGEST_NEED),
  place: rsvp.place ?? null,
  since: rsvp.since.getTime(),
  until: rsvp.until?.getTime() ?? null,
  on_behalf: Number(rsvp.onBehalf),
  checked_in: rsvp.checkedIn?.getTime() ?? null,
  revision: rsvp.revision,
  position: rsvp.place ?? rsvp.since.getTime(),
});
