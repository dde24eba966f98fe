import type { Language } from '../domain/language.ts';
import type { Answer, Outcome, RefusedBecause, Topic } from './answers.ts';
import type { Sentence } from './sentence.ts';
import type { Json, Room } from './turn.ts';

/** What a thread last talked about; forgotten after a week. */
export interface Threads {
  topic(key: string): Promise<Topic | undefined>;
  /** Returns at once; written before any unit that is queued later. */
  remember(key: string, topic: Topic): void;
}

/** One asked question, without a name. */
export interface AskedQuestion {
  readonly id: string;
  readonly at: Date;
  readonly tenant: string;
  readonly language: Language;
  readonly text: string;
  readonly outcome: Outcome;
  /** Why it was refused: foreign, empty and ordering ones, and those that ask which, open no gap. */
  readonly because?: RefusedBecause;
  readonly factIds: readonly string[];
  readonly uncovered: readonly string[];
  readonly gapId?: string;
}

/** What people of one tenant asked, and the file does not answer; alike questions are one gap. */
export interface Gap {
  readonly id: string;
  readonly language: Language;
  /** The newest way it was asked. */
  readonly label: string;
  readonly count: number;
  readonly lastAt: Date;
  readonly uncovered: readonly string[];
  readonly owner?: string;
  /** How many wait to hear. */
  readonly watchers: number;
}

/** A model's answer that is on its way, or done and still shown. Holds the asker; erased after a day. */
export interface PendingAnswer {
  readonly questionId: string;
  readonly at: Date;
  readonly answer: Answer;
  readonly sentences?: readonly Sentence[];
  readonly done: boolean;
  readonly person: string;
  readonly room: Room;
  readonly heard: 'room' | 'asker';
  /** How "on its way" went out: an outbox message is updated in place, an acknowledgement is followed by a message. */
  readonly back: 'ack' | 'outbox';
  readonly to?: string;
  readonly hint?: Json;
}

export interface Questions {
  byId(id: string): Promise<AskedQuestion | undefined>;
  /** Open gaps of the tenant, most asked first; `after` is an offset. */
  gaps(
    tenant: string,
    page: { readonly after: number; readonly size: number },
  ): Promise<{ readonly gaps: readonly Gap[]; readonly more: boolean }>;
  gap(id: string): Promise<(Gap & { readonly tenant: string }) | undefined>;
  /** Questions of the tenant whose answers did not help somebody, most such verdicts first, at most `limit`. */
  unhelpful(tenant: string, limit: number): Promise<readonly { readonly text: string; readonly count: number }[]>;
  /** All remembered questions (90 days), newest first, at most `limit`. */
  remembered(limit: number): Promise<readonly AskedQuestion[]>;
  openGapQuestions(): Promise<readonly AskedQuestion[]>;
  pending(questionId: string): Promise<PendingAnswer | undefined>;
}

/** What the model's job takes on: answers that nobody works at. */
export interface PendingAnswers {
  /** Takes unfinished answers, oldest first, for `leaseMs`; one whose worker died is given again after that. */
  unfinished(now: Date, leaseMs: number, limit: number): Promise<readonly PendingAnswer[]>;
}
