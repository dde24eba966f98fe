import type { Care } from '../domain/event-care.ts';

/** The tables around an event; a part of Schema. */
export interface EventCalendarSchema {
  /** Absent: all of it is on, and there is no code. `screen`: the hash of a token. */
  event_care: { event_id: string; reminders: number; nudge: number; code: string | null; screen: string | null };
  /** What was done for an event. `mark`: the time of the event that it was for, in epoch milliseconds, or 0. */
  event_done: { event_id: string; care: Care; mark: number; at: number };
  event_preferences: { person_id: string; reminders: number; nudges: number };
  event_walk_ins: {
    id: string;
    event_id: string;
    person_id: string | null;
    company_id: string | null;
    name: string | null;
    name_key: string | null;
    people: number;
    at: number;
  };
  /** `voter`: a keyed hash of event and person, so that nobody answers twice and nobody reads who did. */
  event_feedback: { event_id: string; voter: string; score: number; words: string | null; at: number };
  calendar_feeds: { network_id: string; person_id: string; token: string; made: number };
}
