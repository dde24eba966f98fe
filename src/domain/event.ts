import type { Language } from './language.ts';

/** `draft`: seen by coordinators alone; nobody answers. `cancelled` stays, so that its calendar entry can say so. */
export const EVENT_STATES = ['draft', 'open', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** Who may see it and answer: companies of the network, or anybody whom a coordinator gave a personal link. */
export const AUDIENCES = ['network', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ATTENDING = ['on-site', 'remote'] as const;
export type Attending = (typeof ATTENDING)[number];

/** How many there are; absent: as many as come. A guest takes a seat like anybody. `perCompany`: on site and remote together. */
export interface Seats {
  readonly total?: number;
  readonly onSite?: number;
  readonly remote?: number;
  readonly perCompany?: number;
}

/** What a coordinator writes about an event; what a series hands on to its occurrences. */
export interface EventDetails {
  readonly title: string;
  readonly description?: string;
  readonly starts: Date;
  readonly ends: Date;
  /** IANA name: where its times are shown, whoever reads them. */
  readonly timeZone: string;
  /** Where it is; absent where it is remote alone. */
  readonly place?: string;
  /** https; where those join who come remotely. Shown to those who come. */
  readonly link?: string;
  readonly seats: Seats;
  /** No answers after it, and nobody is promoted but by a coordinator. */
  readonly closes: Date;
  readonly audience: Audience;
  /** The one it is held in: channels where nobody chose another see it so. */
  readonly language: Language;
}

export interface Event extends EventDetails {
  readonly id: string;
  readonly network: string;
  readonly state: EventState;
  /** Of a repeated event: its series, and the day (YYYY-MM-DD, in its zone) that the rule gave it. */
  readonly series?: { readonly id: string; readonly day: string };
  /** iCalendar's SEQUENCE: rises with each change that a calendar must take. */
  readonly sequence: number;
  /** Why it was cancelled, in the coordinator's words. */
  readonly reason?: string;
  readonly made: Date;
  /** Person id of the coordinator who made it. */
  readonly by: string;
  /** Rises with each change; a form names the one that it saw. */
  readonly revision: number;
}

/** iCalendar's UID: the same for all time. */
export const uidOf = ({ id }: Pick<Event, 'id'>): string => `${id}@tandem`;

/** "Every first Tuesday": the one weekday (ISO, Monday 1) of each month, or every so many weeks. */
export type Repeat =
  | { readonly kind: 'monthly'; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly every: number };

/** A repeated event. `until`: YYYY-MM-DD, the last day. Occurrences are made ahead as drafts or open events of their own. */
export interface Series {
  readonly id: string;
  readonly network: string;
  readonly repeat: Repeat;
  readonly until: string;
}

export const LONGEST_EVENT_TITLE = 120;
export const LONGEST_DESCRIPTION = 3_000;
export const MOST_SEATS = 100_000;
export const MOST_GUESTS = 20;
