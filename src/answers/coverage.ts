import type { Answers, Outcome } from '../chat/answers.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { ASPECTS, type Aspect, METHODS, type Method } from '../domain/method.ts';
import type { Knowledge } from './schema.ts';

/** One cell of the table: how many facts of a method tell of an aspect, and how many ways of asking they have in each language. */
export interface Cell {
  readonly method: Method | 'all';
  readonly aspect: Aspect;
  readonly facts: number;
  readonly questions: Readonly<Record<Language, number>>;
}

export interface Coverage {
  readonly cells: readonly Cell[];
  /** Cells of the five methods that no fact fills. */
  readonly holes: readonly Pick<Cell, 'method' | 'aspect'>[];
  /** Numbers of the source's checklist that no fact covers. */
  readonly uncovered: readonly number[];
}

/** The source's checklist has this many numbers. */
export const NUMBERS = 106;

/** What the knowledge covers, and what it does not. */
export function coverage({ facts }: Pick<Knowledge, 'facts'>): Coverage {
  const cells = ['all' as const, ...METHODS].flatMap((method) =>
    ASPECTS.map((aspect) => {
      const own = facts.filter((fact) => fact.method === method && fact.aspect === aspect);
      const [sv = 0, fi = 0, en = 0] = LANGUAGES.map((language) => own.reduce((sum, { questions }) => sum + questions[language].length, 0));
      return { method, aspect, facts: own.length, questions: { sv, fi, en } };
    }),
  );
  const covered = new Set(facts.flatMap(({ covers }) => covers));
  return {
    cells,
    holes: cells.filter(({ method, facts: count }) => method !== 'all' && count === 0).map(({ method, aspect }) => ({ method, aspect })),
    uncovered: Array.from({ length: NUMBERS }, (_, index) => index + 1).filter((number) => !covered.has(number)),
  };
}

/** A question that somebody asked, and what was answered then. */
export interface Remembered {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly factIds: readonly string[];
}

export interface Changed {
  readonly question: Remembered;
  readonly now: Pick<Remembered, 'outcome' | 'factIds'>;
}

/** The remembered questions that would be answered otherwise now: another outcome, or other facts (their order aside). */
export function compareAnswers(questions: readonly Remembered[], answers: Answers): readonly Changed[] {
  return questions.flatMap((question) => {
    const { outcome, citations } = answers.answer(question.text, { fallback: question.language });
    const factIds = citations.map(({ id }) => id);
    const same = outcome === question.outcome && [...factIds].sort().join() === [...question.factIds].sort().join();
    return same ? [] : [{ question, now: { outcome, factIds } }];
  });
}
