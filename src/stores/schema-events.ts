import type { Attending, Audience, EventState } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';
import type { RsvpState } from '../domain/rsvp.ts';

/** The tables of events and answers; a part of Schema. */
export interface EventSchema {
  events: {
    id: string;
    network_id: string;
    state: EventState;
    title: string;
    description: string | null;
    starts: number;
    ends: number;
    time_zone: string;
    place: string | null;
    link: string | null;
    seats_total: number | null;
    seats_on_site: number | null;
    seats_remote: number | null;
    seats_per_company: number | null;
    closes: number;
    audience: Audience;
    language: Language;
    series_id: string | null;
    /** YYYY-MM-DD */
    series_day: string | null;
    sequence: number;
    reason: string | null;
    made: number;
    by: string;
    revision: number;
    /** Rises whenever a unit takes the event. */
    seq: number;
    /** The last place in the order that was given. */
    last_place: number;
    /** Seats held of each kind, and answers of each state: kept as they change. */
    held_on_site: number;
    held_remote: number;
    going: number;
    offered: number;
    waiting: number;
    maybe: number;
    declined: number;
    lapsed: number;
    /** 1: seats may be free that nobody was offered, or more held than there are; the clock's job goes on. */
    unsettled: number;
  };
  event_series: { id: string; network_id: string; repeat_json: string; until: string };
  rsvps: {
    id: string;
    event_id: string;
    person_id: string;
    company_id: string | null;
    state: RsvpState;
    attends: Attending;
    guests: number;
    diet: string | null;
    access: string | null;
    place: number | null;
    since: number;
    until: number | null;
    on_behalf: number;
    checked_in: number | null;
    revision: number;
    /** The place; where there is none, when the state began: those with a place stand first. */
    position: number;
    /** The event's revision that the person knows, where they have not been told of what changed since. */
    untold: number | null;
  };
  /** What an event was at that revision, kept while people wait to be told what changed since; `details_json`: columns of `events`. */
  event_tells: { event_id: string; revision: number; details_json: string };
  /** What a company's people hold and did: seats held (going and offered), of those that come, and of those who were checked in. */
  event_companies: { event_id: string; company_id: string; held: number; going: number; came: number };
}
