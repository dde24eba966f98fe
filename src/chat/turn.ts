import type { Care, Reminder } from '../domain/event-care.ts';
import type { Language } from '../domain/language.ts';
import type { ActionName, ClockName, CommandName, FormName } from './command.ts';
import type { Sentence } from './sentence.ts';

/** Values that survive JSON unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a button or a form carries: short strings only, never authority. Together at most 1,800 characters of JSON. */
export type Data = Readonly<Record<string, string>>;

/** Somebody in one product. `id`: `slack:<home team>:<user>`, `teams:<home tenant>:<aadObjectId>`, `web:local:<name>`. */
export interface Account {
  readonly id: string;
  readonly name?: string;
  /** The product's locale tag, "sv-FI". */
  readonly locale?: string;
  /** The locale is that of the product's own words, which it may not have in the person's language: what they ask in tells more. */
  readonly unsure?: true;
  /** A guest of the host workspace or tenant, or somebody from another one. */
  readonly guest: boolean;
}

/** A place where people talk. `id`: `slack:<installed team>:<channel>`, `teams:<tenant>:<conversation>`, `web:local:<name>`. */
export interface Room {
  readonly id: string;
  readonly kind: 'channel' | 'group' | 'direct';
  /** The thread's root message, in the platform's own id; absent outside threads. */
  readonly thread?: string;
  /** What people call it, where the product tells. */
  readonly name?: string;
  /** What this platform's courier needs to post here later (a conversation reference); refreshed at every Turn. */
  readonly address: Json;
}

interface Said {
  /** Names the delivery: a redelivery has the same id. */
  readonly id: string;
  readonly at: Date;
  readonly by: Account;
  readonly room: Room;
  /** The installation it came through: `slack:<team>`, `teams:<tenant>`, `web:local`. */
  readonly tenant: string;
  /** Who saw it: a mention is seen by the room, a slash command or a button's press by the asker alone. */
  readonly heard: 'room' | 'asker';
  /** How the Reply goes back: in the platform's own acknowledgement, or as an outbox row of the same unit. */
  readonly back: 'ack' | 'outbox';
  /** Where a later private answer may still reach the asker (Slack's response_url); it runs out, so it is only a hint. */
  readonly hint?: Json;
}

export type CommandTurn = Said & { readonly kind: 'command'; readonly name: CommandName; readonly args: string };
/** A pressed button. */
export type ActionTurn = Said & { readonly kind: 'action'; readonly name: ActionName; readonly data: Data };
/** A file that came with a form, not read yet. */
export interface Attached {
  readonly name: string;
  /** As the sender's product tells it. */
  readonly mime: string;
  /** In bytes, as the product tells it. */
  readonly size: number;
  /** Reads it, perhaps over the network: in a handler's reading part only. @throws where it is gone, or larger than it said */
  read(): Promise<Uint8Array>;
}
/** A sent form: a modal, a dialog, a page. `data` is what the form carried, `fields` what was typed. */
export type FormTurn = Said & {
  readonly kind: 'form';
  readonly name: FormName;
  readonly data: Data;
  readonly fields: Data;
  /** What was put into the fields of kind `file`. */
  readonly files?: Readonly<Record<string, readonly Attached[]>>;
};
/** Free text: a mention, a direct message. */
export type QuestionTurn = Said & { readonly kind: 'question'; readonly text: string };
/**
 * What a product tells of a channel, besides what is said in it. `gone`: deleted, or Tandem was taken out of it. `back`: Tandem can
 * write there (again). `shared`: people of another organisation are in it now. `moved`: the product gave it another id.
 */
export type RoomNews =
  | { readonly room: string; readonly what: 'archived' | 'gone' | 'back' | 'shared' }
  | { readonly room: string; readonly what: 'renamed'; readonly name: string }
  | { readonly room: string; readonly what: 'moved'; readonly to: string; readonly address: Json }
  /** All channels of that installation (`team`: of that team alone, in Teams); `gone`: Tandem was removed. */
  | { readonly tenant: string; readonly team?: string; readonly what: 'archived' | 'gone' | 'back' };

/** What each clock turn carries. `sentences: null`: the model failed, the verbatim answer stands. */
interface ClockData {
  readonly 'ask.written': { readonly question: string; readonly sentences: readonly Sentence[] | null };
  /** `option: null`: the model read none of the options out of it, or failed. */
  readonly 'fit.read': { readonly reading: string; readonly option: string | null };
  /** A channel's updates of the day in one message. */
  readonly 'commit.daily': { readonly room: string; readonly network: string };
  /** The part of an import that comes next. */
  readonly 'import.part': { readonly import: string; readonly part: number };
  /** Companies of a network that are looked at together: who is asked for an update, who lapses. */
  readonly 'commit.follow': { readonly network: string; readonly companies: readonly string[] };
  /** `week`: that it tells of; `due`: the moment (ISO 8601) that it was scheduled for. */
  readonly 'digest.due': { readonly network: string; readonly week: string; readonly due: string };
  readonly 'gaps.recheck': null;
  /** Not by the clock, but by nobody who could be answered either: a product tells of a channel. */
  readonly 'room.news': RoomNews;
  /** The product did not let Tandem pin the network's card. */
  readonly 'network.unpinned': { readonly room: string };
  /** An offer that ran out, and its event. */
  readonly 'rsvp.lapse': { readonly event: string; readonly rsvp: string };
  readonly 'rsvp.settle': { readonly event: string };
  /** The next of those who have not been told what changed. */
  readonly 'event.tell': { readonly event: string };
  readonly 'people.watch': { readonly network: string };
  /** Answers of those who come, by id; `starts`: the time that they are reminded of, in epoch milliseconds. */
  readonly 'event.remind': { readonly event: string; readonly which: Reminder; readonly starts: number; readonly ids: readonly string[] };
  /** Companies that have not answered. */
  readonly 'event.nudge': { readonly event: string; readonly ids: readonly string[] };
  readonly 'event.report': { readonly event: string };
  readonly 'event.thanks': { readonly event: string; readonly people: readonly string[] };
  readonly 'event.cared': { readonly event: string; readonly care: Care; readonly mark: number };
  /** Not by the clock: somebody whom nobody knows wrote their name on the page behind the code in the room. */
  readonly 'event.here': { readonly event: string; readonly name: string };
  readonly sweep: null;
}

/** What the clock starts; nobody said it and nobody is answered. */
export interface ClockTurn<N extends ClockName = ClockName> {
  readonly kind: 'clock';
  readonly id: string;
  readonly at: Date;
  readonly name: N;
  readonly data: ClockData[N];
}

/** What a platform's parse makes of its payload. */
export type PersonTurn = CommandTurn | ActionTurn | FormTurn | QuestionTurn;

/** One person, with one or more accounts. `id` is the id of the first account that Tandem met. */
export interface Person {
  readonly id: string;
  /** Chosen by the person; absent until chosen. */
  readonly language?: Language;
  /** The privacy notice was shown. */
  readonly told?: true;
  /** What they first asked in; Tandem speaks it with them until they choose. */
  readonly spoken?: Language;
  /** As the product last told it, where this Turn does not. */
  readonly locale?: string;
}

/**
 * A Turn whose person is known. `language`: the room's for what the room hears, the person's otherwise. `chosen`: the same, only where
 * somebody chose it.
 * `ref`: an opaque id derived from the Turn's and its second, that tells nothing of who said it where.
 */
export type Heard<T extends PersonTurn = PersonTurn> = T & {
  readonly person: Person;
  readonly language: Language;
  readonly chosen?: Language;
  readonly ref: string;
};
