import type { Language } from '../domain/language.ts';
import type { Json, Room } from './turn.ts';

/** A free answer of the dialogue, as the model sees it: nothing of who gave it. */
export interface FreeAnswer {
  readonly language: Language;
  /** The dialogue's question. */
  readonly question: string;
  /** `from` and `below`: the range of numbers that the option stands for, in the question's unit. */
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly from?: number | undefined;
    readonly below?: number | undefined;
  }[];
  /** What the person typed. */
  readonly text: string;
}

/** The model that reads free answers, where one is configured. */
export interface Interpreter {
  readonly configured: boolean;
  /** The option that the text means; undefined where it means none of them, or on any failure. Never throws. */
  read(answer: FreeAnswer): Promise<string | undefined>;
}

/** A free answer that the model is reading, or has read and that is still shown. Holds its person; erased after a day. */
export interface PendingReading {
  readonly id: string;
  readonly at: Date;
  readonly dialogue: string;
  /** The question's id. */
  readonly question: string;
  readonly asked: FreeAnswer;
  /** What came of it; undefined where nothing did, or nothing has yet. */
  readonly option?: string;
  readonly done: boolean;
  readonly person: string;
  readonly room: Room;
  /** As in PendingAnswer. */
  readonly back: 'ack' | 'outbox';
  readonly to?: string;
  readonly hint?: Json;
}

/** What the model's job takes on: free answers that nobody works at. */
export interface PendingReadings {
  /** Takes unfinished ones, oldest first, for `leaseMs`; one whose worker died is given again after that. */
  unfinished(now: Date, leaseMs: number, limit: number): Promise<readonly PendingReading[]>;
}
