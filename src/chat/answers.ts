import type { Language } from '../domain/language.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { Sentence } from './sentence.ts';

/** A fact as it is shown, with where it stands in the source. */
export interface Citation {
  readonly id: string;
  readonly method: Method | 'all';
  readonly aspect: Aspect;
  /** The fact verbatim, in the answer's language. */
  readonly quote: string;
  /** The source's column. */
  readonly cell: string;
  /** Title and date of the source, in the answer's language. */
  readonly source: string;
  readonly address: string;
}

export type Outcome = 'answered' | 'partial' | 'refused';

/**
 * Why nothing is answered: far from the source, in a language that is not ours, no words in it, an order to the bot; or it asks "which"
 * of methods where the thread talked of one alone.
 */
export type RefusedBecause = 'far' | 'foreign' | 'empty' | 'order' | 'which';

/** What a thread last talked about. */
export interface Topic {
  readonly methods: readonly Method[];
  /** What it talked about before those. */
  readonly before?: readonly Method[];
  readonly aspect?: Aspect;
  readonly language: Language;
}

export interface Answer {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Outcome;
  /** At most three, best first. Empty when refused. */
  readonly citations: readonly Citation[];
  /** The words of the question that no cited fact covers, as typed. */
  readonly uncovered: readonly string[];
  /** The kind of thing asked for and not found. */
  readonly missing?: 'price' | 'count' | 'date' | 'contact' | 'length' | 'place';
  readonly because?: RefusedBecause;
  /** Methods a refusal can offer, nearest first. */
  readonly nearest: readonly Method[];
  /** What the thread talks about from now on. */
  readonly topic: Topic | undefined;
  /** The question named two or more methods and asked how they differ. */
  readonly compare?: readonly Method[];
  /** Time the engine took, in milliseconds. */
  readonly ms: number;
}

export interface AskContext {
  /** The asker's choice; absent: the question's own language decides. */
  readonly language?: Language;
  /** Where the question's language cannot be told: the one chosen, else the thread's, else the person's. */
  readonly fallback: Language;
  /** The thread's last topic, for "and what does that cost?". */
  readonly topic?: Topic;
}

/** The grounded engine: no clock, no network, no model. */
export interface Answers {
  answer(question: string, context: AskContext): Answer;
  /** Every fact of one method, in the order of the aspects. */
  about(method: Method, language: Language, aspect?: Aspect): readonly Citation[];
  /** The fewest facts that together tell all that is known of one side of the method, those that tell most first. */
  summary(method: Method, language: Language, aspect: Aspect): readonly Citation[];
  /** Facts by id (unknown ids are left out), in the language. */
  cite(ids: readonly string[], language: Language): readonly Citation[];
  /** Changes with every edit of the knowledge: 12 hexadecimal characters. */
  readonly version: string;
}

/** The model, where one is configured. It sees the question and the chosen facts, nothing else. */
export interface Writer {
  readonly configured: boolean;
  /** Verified sentences within the deadline; undefined on any failure (the verbatim answer stands). Never throws. */
  write(answer: Pick<Answer, 'question' | 'language' | 'citations'>): Promise<readonly Sentence[] | undefined>;
}
