import type { Event } from '../domain/event.ts';
import { uidOf } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';
import type { Rsvp } from '../domain/rsvp.ts';
import { say } from '../text/say.ts';

/** One event as a calendar is told of it. Times are instants: written in UTC, so that no reader's idea of a time zone can move them. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly description: string;
  readonly place?: string;
  readonly link?: string;
  readonly cancelled: boolean;
  /** iCalendar's CREATED and DTSTAMP. */
  readonly made: Date;
  readonly stamp: Date;
}

/** A calendar file, or a feed. `name`: a feed's own, as the calendar program shows it. */
export interface CalendarPaper {
  readonly language: Language;
  /** `CANCEL` takes the one event out of the calendar it once was put into. */
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly name?: string;
  readonly entries: readonly CalendarEntry[];
}

/** Media type of a calendar file (RFC 5545, section 8.1). */
export const ICS_MIME = 'text/calendar';
/** Of the feeds, on the one server; a token and ".ics" follow. */
export const CALENDAR_PATH = '/calendar/';

/**
 * An event for the reader's own calendar. The link for those who come remotely stands there for those who come only.
 * `stamp`: when this was written.
 */
export function entryOf(
  language: Language,
  event: Event,
  rsvp: Pick<Rsvp, 'state' | 'attends' | 'guests'> | undefined,
  stamp: Date,
): CalendarEntry {
  const comes = rsvp?.state === 'going';
  const link = comes ? event.link : undefined;
  const remote = comes && rsvp.attends === 'remote' && link !== undefined;
  const place = remote ? link : event.place;
  const own = rsvp && say(language, 'calendar.own', { state: rsvp.state, attends: rsvp.attends, guests: rsvp.guests });
  const cancelled = event.state === 'cancelled';
  const lines = [
    ...(cancelled ? [say(language, 'calendar.cancelled', { reason: event.reason })] : own ? [own] : []),
    ...(link === undefined || cancelled ? [] : [say(language, 'calendar.link', { link })]),
    ...(event.description === undefined ? [] : [event.description]),
  ];
  return {
    uid: uidOf(event),
    sequence: event.sequence,
    title: cancelled ? say(language, 'calendar.title.cancelled', { title: event.title }) : event.title,
    starts: event.starts,
    ends: event.ends,
    description: lines.join('\n\n'),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined || cancelled ? {} : { link }),
    cancelled,
    made: event.made,
    stamp,
  };
}
