import type { Attending, Event, EventDetails, Series } from '../domain/event.ts';
import type { Rsvp, RsvpState } from '../domain/rsvp.ts';
import type { Paged } from './commitments.ts';

/** How many seats are held, and how many answered what: kept as answers come, so that a card of 2,000 answers is drawn at once. */
export interface EventCounts {
  /** Seats held (going and offered), guests included. */
  readonly seats: Readonly<Record<Attending, number>>;
  /** Answers, a person each. */
  readonly answers: Readonly<Record<RsvpState, number>>;
}

/** An event with its counts. */
export interface Counted {
  readonly event: Event;
  readonly counts: EventCounts;
}

/** An answer with who gave it, for coordinators and lists. */
export interface Answered {
  readonly rsvp: Rsvp;
  readonly name?: string;
  readonly company?: string;
}

/** What a company's people did at an event. */
export interface Attendance {
  readonly company: { readonly id: string; readonly name: string };
  /** People and their guests who said that they come, and who were checked in. */
  readonly going: number;
  readonly came: number;
}

/** Reads about events, outside units. */
export interface Events {
  get(id: string): Promise<Event | undefined>;
  counted(id: string): Promise<Counted | undefined>;
  /** Those that end after `from` (soonest first) or ended before it (latest first); drafts only where asked for. */
  ofNetwork(
    networkId: string,
    page: {
      readonly from: Date;
      readonly which: 'coming' | 'past';
      readonly drafts: boolean;
      readonly after?: string;
      readonly size: number;
    },
  ): Promise<Paged<Counted>>;
  /** The person's answer, whatever they said. */
  answer(eventId: string, personId: string): Promise<Rsvp | undefined>;
  rsvp(id: string): Promise<Rsvp | undefined>;
  /** Answers of those states in the order of their places, then of time; each page costs the same. */
  answers(
    eventId: string,
    page: { readonly states: readonly RsvpState[]; readonly after?: string; readonly size: number },
  ): Promise<Paged<Answered>>;
  /** Seats held by the company. */
  heldBy(eventId: string, companyId: string): Promise<number>;
  /** How many wait in front of that one, by place. */
  ahead(rsvp: Rsvp): Promise<number>;
  attendance(eventId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<Attendance>>;
  series(id: string): Promise<Series | undefined>;
  occurrences(seriesId: string, from: Date): Promise<readonly Event[]>;
  /** Offers that have run out by then, oldest first. */
  lapsing(now: Date, limit: number): Promise<readonly Rsvp[]>;
}

/** What an event is made with. */
export type NewEvent = Omit<Event, 'sequence' | 'revision' | 'reason'>;

/** What a unit writes about events. An event is taken first: what comes after it is one at a time. */
export interface EventWrites {
  /** Takes it for the rest of the unit (others wait) and gives it with its counts as they are now. */
  take(id: string): Promise<Counted | undefined>;
  add(event: NewEvent): Promise<boolean>;
  addSeries(series: Series): Promise<void>;
  /** `calendar`: a calendar must take it, so its SEQUENCE rises. It must have been taken. */
  change(id: string, to: Partial<EventDetails> & Pick<Partial<Event>, 'state' | 'reason'>, calendar: boolean): Promise<Event>;
  answer(eventId: string, personId: string): Promise<Rsvp | undefined>;
  rsvp(id: string): Promise<Rsvp | undefined>;
  heldBy(eventId: string, companyId: string): Promise<number>;
  /** The next place in the order of that event. It must have been taken. */
  place(eventId: string): Promise<number>;
  /** Writes an answer, new or changed, and counts it. The event must have been taken. */
  save(rsvp: Omit<Rsvp, 'revision'>): Promise<Rsvp>;
  /**
   * The first that waits, in the order of places, of those whom the seats would take: `free` are the seats left of each kind,
   * `perCompany` the limit. At most one. The event must have been taken.
   */
  nextWaiting(
    eventId: string,
    free: { readonly onSite: number; readonly remote: number },
    perCompany: number | undefined,
  ): Promise<Rsvp | undefined>;
  /** Those who hold seats, the last in first. */
  lastIn(eventId: string, limit: number): Promise<readonly Rsvp[]>;
  /** Everybody who answered so, for what they are told: person ids. */
  people(eventId: string, states: readonly RsvpState[]): Promise<readonly string[]>;
}
