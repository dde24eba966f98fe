import type { Event } from '../domain/event.ts';
import type { Care } from '../domain/event-care.ts';
import type { Language } from '../domain/language.ts';
import type { Rsvp } from '../domain/rsvp.ts';
import type { Paged } from './commitments.ts';

/** What a coordinator chose for one event. */
export interface CareSettings {
  readonly reminders: boolean;
  readonly nudge: boolean;
}

/** What a person wants to hear of events. */
export interface EventPreferences {
  readonly reminders: boolean;
  readonly nudges: boolean;
}

/** Somebody who came without having answered. `people`: with those they brought. */
export interface WalkIn {
  readonly id: string;
  readonly event: string;
  readonly person?: string;
  readonly company?: string;
  readonly name?: string;
  readonly people: number;
  readonly at: Date;
}

/** How many came: people with their guests. */
export interface Turnout {
  /** Who said that they come. */
  readonly going: number;
  /** Of them, who was checked in. */
  readonly came: number;
  readonly walkIns: number;
}

/** What people thought of an event, without who. `words`: newest last; empty while so few answered that they would tell who. */
export interface FeedbackTotals {
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly scores: readonly [number, number, number, number, number];
  readonly words: readonly string[];
}

/** An event of a period with who came, for a summary. */
export interface EventTurnout extends Turnout {
  readonly event: Pick<Event, 'id' | 'title' | 'starts' | 'timeZone' | 'audience'>;
}

/** A company's people over a period. */
export interface CompanyTurnout {
  readonly company: { readonly id: string; readonly name: string };
  /** Events that somebody of it came to. */
  readonly events: number;
  readonly going: number;
  readonly came: number;
}

/** Reads about what happens around an event, outside units. */
export interface EventCares {
  /** Open events for which that may be due and is not done yet, soonest first; the rule itself is domain/event-care.ts. */
  due(care: Care, now: Date, page: { readonly after?: string; readonly size: number }): Promise<Paged<Event>>;
  /** Ids of answers of those who come, in the order of ids. */
  going(eventId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<string>>;
  /** Companies in the network of which nobody has answered, in the order of ids. */
  silent(event: Pick<Event, 'id' | 'network'>, page: { readonly after?: string; readonly size: number }): Promise<Paged<string>>;
  /** Person ids of those who were checked in or came by themselves, in the order of ids. */
  present(eventId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<string>>;
  settings(eventId: string): Promise<CareSettings>;
  preferences(personId: string): Promise<EventPreferences>;
  ofCode(networkId: string, code: string): Promise<Event | undefined>;
  /** The event of the page that shows the code in the room, with that code. */
  ofScreen(token: string): Promise<{ readonly event: Event; readonly code: string } | undefined>;
  turnout(eventId: string): Promise<Turnout>;
  walkIns(eventId: string): Promise<readonly (WalkIn & { readonly companyName?: string })[]>;
  feedback(eventId: string): Promise<FeedbackTotals>;
  /** Events of the network that ended within the period, not cancelled; latest first. As quick for 2,000 answers each as for two. */
  turnouts(networkId: string, from: Date, to: Date): Promise<readonly EventTurnout[]>;
  /** The network's companies at those events, those that came most first. */
  companyTurnouts(networkId: string, from: Date, to: Date): Promise<readonly CompanyTurnout[]>;
}

/** What a unit writes of it. */
export interface EventCareWrites {
  /** Notes that it was done; false where it was before. */
  done(eventId: string, care: Care, mark: number, at: Date): Promise<boolean>;
  set(eventId: string, to: Partial<CareSettings>): Promise<CareSettings>;
  settings(eventId: string): Promise<CareSettings>;
  prefer(personId: string, to: Partial<EventPreferences>): Promise<EventPreferences>;
  preferences(personId: string): Promise<EventPreferences>;
  /** The event's code, made where it had none. */
  code(eventId: string): Promise<string>;
  /** A new token (256 random bits) for the page with the code; one before it opens nothing any more. */
  screen(eventId: string): Promise<string>;
  /** Whether anybody of the company has answered, whatever they said. */
  answered(eventId: string, companyId: string): Promise<boolean>;
  /** Whether the person was checked in, or came by themselves. */
  wasThere(eventId: string, personId: string): Promise<boolean>;
  /** False, and nothing is counted, where the person (or that name) is counted already. The event must have been taken. */
  walkIn(walkIn: WalkIn): Promise<boolean>;
  /** Those who come and have that name, as their products or their personal link tell it: at most two. */
  goingByName(eventId: string, name: string): Promise<readonly Rsvp[]>;
  /** Keeps what somebody thought of it without who they are; a second answer takes the first one's place. */
  feedback(eventId: string, personId: string, told: { readonly score: number; readonly words?: string; readonly at: Date }): Promise<void>;
}

/** Whose feed that is. */
export interface Feed {
  readonly network: string;
  readonly person: string;
  readonly language?: Language;
  /** Accounts of the person: where they were heard tells what they may see. */
  readonly accounts: readonly string[];
}

/** Feeds that calendar programs subscribe to: one for a person in a network, at a secret address. */
export interface CalendarFeeds {
  /** Undefined for a token that never was, was revoked, or that a newer one has replaced. */
  ofToken(token: string): Promise<Feed | undefined>;
  /** When the person's feed of that network was made, where there is one. */
  madeAt(networkId: string, personId: string): Promise<Date | undefined>;
  /** Open and cancelled events that end after `from`, soonest first, at most 500, with the person's answers. */
  entries(
    networkId: string,
    personId: string,
    from: Date,
  ): Promise<readonly { readonly event: Event; readonly rsvp?: Pick<Rsvp, 'state' | 'attends' | 'guests'> }[]>;
}

/** What a unit writes of them. */
export interface CalendarFeedWrites {
  /** A feed of the person's, in the place of an earlier one. Gives its token (256 random bits), of which only the hash is kept. */
  make(networkId: string, personId: string, at: Date): Promise<string>;
  /** False where there was none. */
  revoke(networkId: string, personId: string): Promise<boolean>;
}
