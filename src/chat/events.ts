import type { Event, EventDetails, EventState, Series } from '../domain/event.ts';
import type { Rsvp, RsvpState } from '../domain/rsvp.ts';
import type { EventCounts, Free, Holder } from '../domain/seats.ts';
import type { Paged } from './commitments.ts';

/** An event with its counts: kept as answers come, so that a card of 2,000 answers is drawn at once. */
export interface Counted {
  readonly event: Event;
  readonly counts: EventCounts;
  /** The last place in the order that was given: the next one is that and 1. */
  readonly lastPlace: number;
}

/** An answer with who gave it, for coordinators and lists. */
export interface Answered {
  readonly rsvp: Rsvp;
  readonly name?: string;
  readonly company?: string;
}

/** A person's answer with the event. */
export interface OwnAnswer {
  readonly rsvp: Rsvp;
  readonly event: Event;
}

/** What a company's people did at an event. */
export interface Attendance {
  readonly company: { readonly id: string; readonly name: string };
  /** People and their guests who said that they come, and who were checked in. */
  readonly going: number;
  readonly came: number;
}

/** Who holds seats or waits for them, for a company's colleagues: see Events.ofCompanies. */
export interface Holding extends Answered {
  readonly rsvp: Rsvp & { readonly company: string };
}

/** An event for which the clock has to do something. `taken`: how often a unit took it, so that it names what comes next. */
export interface EventWaiting {
  readonly event: string;
  readonly taken: number;
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
  /** The person's answers to events that end after `from`, soonest first; at most 50. */
  ofPerson(personId: string, from: Date): Promise<readonly OwnAnswer[]>;
  /** Answers of those states in the order of their places, then of time; each page costs the same. */
  answers(
    eventId: string,
    page: { readonly states: readonly RsvpState[]; readonly after?: string; readonly size: number },
  ): Promise<Paged<Answered>>;
  /** Of those companies' people, who holds seats or waits, in the order of places; at most 50. */
  ofCompanies(eventId: string, companyIds: readonly string[]): Promise<readonly Holding[]>;
  /** Seats held by the company. */
  heldBy(eventId: string, companyId: string): Promise<number>;
  /** How many wait in front of that one, by place. */
  ahead(rsvp: Pick<Rsvp, 'event' | 'place'>): Promise<number>;
  /** Everybody who holds seats, the last in first. Costs more the more there are: for what a lowering of seats would take. */
  holders(eventId: string): Promise<readonly Holder[]>;
  attendance(eventId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<Attendance>>;
  series(id: string): Promise<Series | undefined>;
  /** Those that end after `from`, soonest first. */
  occurrences(seriesId: string, from: Date): Promise<readonly Event[]>;
  /** Offers of open events that have run out by then, oldest first. */
  lapsing(now: Date, page: { readonly after?: string; readonly size: number }): Promise<Paged<Rsvp>>;
  /** Events whose seats are not settled yet, in the order of ids; see EventWrites.unsettled. */
  unsettled(page: { readonly after?: string; readonly size: number }): Promise<readonly EventWaiting[]>;
  /** Events of which people have not been told yet what changed, in the order of ids. */
  untold(page: { readonly after?: string; readonly size: number }): Promise<readonly EventWaiting[]>;
}

/** What an event is made with. */
export type NewEvent = Omit<Event, 'sequence' | 'revision' | 'reason'>;

/** What a unit writes about events. An event is taken first: what comes after it is one at a time. */
export interface EventWrites {
  /** Takes it for the rest of the unit (others wait) and gives it with its counts as they are now. */
  take(id: string): Promise<Counted | undefined>;
  /** False, and nothing is done, where the id, or that day of its series, is taken. */
  add(event: NewEvent): Promise<boolean>;
  addSeries(series: Series): Promise<void>;
  /** A draft that nobody wants is gone; anything else stays. */
  drop(id: string): Promise<void>;
  /**
   * `details` are all of them: what is absent is taken away. `calendar`: a calendar must take it, so its SEQUENCE rises. It must have
   * been taken. Whoever changes the seats settles them in the same unit (handlers/rsvp/settle.ts).
   */
  change(
    id: string,
    to: { readonly details?: EventDetails; readonly state?: EventState; readonly reason?: string },
    calendar: boolean,
  ): Promise<Event>;
  answer(eventId: string, personId: string): Promise<Rsvp | undefined>;
  rsvp(id: string): Promise<Rsvp | undefined>;
  heldBy(eventId: string, companyId: string): Promise<number>;
  /** As Events.ahead. */
  ahead(rsvp: Pick<Rsvp, 'event' | 'place'>): Promise<number>;
  /**
   * Writes an answer, new or changed, and counts it. `before`: the person's answer as it was read in this unit. The event must have been
   * taken. @throws where `before` is not what is kept.
   */
  save(rsvp: Omit<Rsvp, 'revision'>, before: Rsvp | undefined): Promise<Rsvp>;
  /**
   * The first that waits, in the order of places, of those whom the seats would take: `free` are the seats left of each kind,
   * `perCompany` the limit. At most one. The event must have been taken.
   */
  nextWaiting(eventId: string, free: Free, perCompany: number | undefined): Promise<Rsvp | undefined>;
  /** As Events.holders. The event must have been taken. */
  holders(eventId: string): Promise<readonly Holder[]>;
  /** Whether the clock's job has to go on with its seats: more would be offered, or taken, than one unit does. */
  unsettled(eventId: string, on: boolean): Promise<void>;
  /**
   * Those who answered so shall hear what has become of an event that was as `before`; whoever was not told yet of an earlier change, of
   * both at once. The clock's job tells them. It must have been taken.
   */
  tell(before: Event, states: readonly RsvpState[]): Promise<void>;
  /** The next of those who shall hear of it, in the order of places, with what they know; from then on they count as told. */
  untold(
    eventId: string,
    limit: number,
  ): Promise<readonly { readonly person: string; readonly state: RsvpState; readonly knew: EventDetails }[]>;
}
