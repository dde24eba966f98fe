import type { Language } from '../domain/language.ts';
import type { Method } from '../domain/method.ts';
import type { PendingReading } from './readings.ts';
import type { Room } from './turn.ts';

/** What a finished dialogue came to, to compare a later one with. */
export interface FitOutcome {
  readonly recommended: Method;
  /** Nothing was known: `recommended` is only the lightest step. */
  readonly known: boolean;
  readonly scores: Readonly<Partial<Record<Method, number>>>;
  readonly given: Readonly<Record<string, string>>;
}

/** "Which method fits us": one person's, or a group's in its room. Where it stands is recomputed from the answers. */
export interface Dialogue {
  readonly id: string;
  readonly kind: 'solo' | 'together';
  /** The person who started it. */
  readonly owner: string;
  readonly room: Pick<Room, 'id'>;
  readonly tenant: string;
  /** A group's card is written in it. */
  readonly language: Language;
  readonly created: Date;
  readonly touched: Date;
  readonly expires: Date;
  /** Since then no answer is taken: started over, or the group goes through its answers. */
  readonly closed?: Date;
  readonly finished?: Date;
  /** The knowledge's version when it was last touched. */
  readonly version: string;
  /** Left for now: what its person writes is no answer to it. */
  readonly paused: boolean;
  readonly outcome?: FitOutcome;
}

export interface DialogueAnswer {
  readonly person: string;
  readonly question: string;
  /** The option's id, or `dont_know`. */
  readonly option: string;
  readonly at: Date;
  /** The person's own words that it was read from. */
  readonly heard?: string;
  /** Why, for the group, once it goes through its answers. */
  readonly reason?: DialogueReason;
}

/** A member's reason in their own words; the group sees by whom only where they wanted it so. */
export interface DialogueReason {
  readonly text: string;
  readonly named: boolean;
}

export interface DialogueMember {
  readonly person: string;
  readonly name?: string;
  readonly at: Date;
}

/** How a group decided where its answers differed, and who pressed. */
export interface Settled {
  readonly question: string;
  readonly option: string;
  readonly person: string;
  readonly name?: string;
  readonly at: Date;
}

/** A dialogue with all that was said in it. */
export interface WholeDialogue extends Dialogue {
  readonly answers: readonly DialogueAnswer[];
  /** Of a group: who takes part, in the order of coming. */
  readonly members: readonly DialogueMember[];
  readonly settled: readonly Settled[];
}

/** A room by its name, where the product ever told it. */
export interface NamedRoom {
  readonly id: string;
  readonly name?: string;
  readonly at: Date;
}

export interface Dialogues {
  byId(id: string): Promise<WholeDialogue | undefined>;
  /** The person's own that take answers, newest touched first; those that have expired too. Not the groups'. */
  open(person: string, tenant: string): Promise<readonly WholeDialogue[]>;
  /** A group's dialogues in which the person takes part and that still take answers, newest first. */
  shared(person: string, tenant: string): Promise<readonly WholeDialogue[]>;
  /** The group's dialogue of that room that is under way, newest first. */
  inRoom(roomId: string): Promise<WholeDialogue | undefined>;
  /** A free answer that the model reads, or has read. */
  reading(id: string): Promise<PendingReading | undefined>;
  /** The person's newest own dialogue with a result, but for that one. */
  last(person: string, tenant: string, butFor: string): Promise<Dialogue | undefined>;
  /** Channels and groups where the account was heard, newest first, at most `limit`. */
  rooms(account: string, limit: number): Promise<readonly NamedRoom[]>;
}
