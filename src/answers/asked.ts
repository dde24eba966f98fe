import type { Aspect, Method } from '../domain/method.ts';
import type { Reading } from './reading.ts';
import type { Kin } from './vocabulary.ts';

/** A word of the question with the words of the knowledge it may stand for, surest first. */
export interface Term {
  /** Index among the reading's tokens. */
  readonly at: number;
  readonly weight: number;
  readonly kin: readonly Kin[];
  /** Has to be covered by an answer. */
  readonly asks: boolean;
}

/** What the question is about, from its own words or the thread's. */
export interface About {
  readonly methods: readonly Method[];
  readonly aspects: readonly Aspect[];
  readonly entities: readonly string[];
  readonly compares: boolean;
}

/** What is asked, as the judging of a fact needs it. `spread`: by term, in how large a part of each fact's texts it stands, summed up. */
export interface Asked {
  readonly terms: readonly Term[];
  readonly reading: Reading;
  readonly about: About;
  /** The sum of the terms' weights. */
  readonly all: number;
  readonly spread: readonly number[];
  /** No word asks for anything. */
  readonly bare: boolean;
}

/** Leaves out facts, or one of their questions, as if they were not in the knowledge (for cross-checks). */
export interface Without {
  fact(fact: number): boolean;
  readonly unit: number | undefined;
}
