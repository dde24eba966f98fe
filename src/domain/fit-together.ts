import { DONT_KNOW, type Given, isAnswer } from './fit.ts';
import { next, orderOf } from './fit-next.ts';
import type { Fit, FitQuestion } from './fit-schema.ts';
import { METHODS, type Method } from './method.ts';

/** One of several answers that a group's members gave to a question. */
export interface Side {
  readonly option: string;
  /** How many gave it. */
  readonly count: number;
  /** What the answer speaks for and against: its points, furthest from nought first. */
  readonly speaks: readonly { readonly method: Method; readonly weight: number; readonly facts: readonly string[] }[];
}

export interface Disagreement {
  readonly question: string;
  /** In the file's order. "Don't know" is no side. */
  readonly sides: readonly Side[];
  /** Most points by which two methods come nearer or further apart when one side is taken for another. */
  readonly weight: number;
}

/** A question on which the group decided, and between which answers. */
export interface Decided {
  readonly question: string;
  readonly option: string;
  readonly sides: readonly Side[];
}

/** Where a group's answers meet and part, and what of it matters. */
export interface Agreement {
  /** Everybody who knew said the same. */
  readonly agreed: readonly { readonly question: string; readonly option: string }[];
  /** What was decided, in the file's order. */
  readonly decided: readonly Decided[];
  /** Undecided ones that can still change the recommendation, weightiest first. */
  readonly open: readonly Disagreement[];
  /** Undecided ones that cannot, whatever the others come to. */
  readonly harmless: readonly Disagreement[];
  /** What all agreed on and decided, and for the harmless ones the side with most voices (the lighter, where even). */
  readonly given: Given;
}

/**
 * Compares the members' answers. `settled`: what the group has decided, by question; `dont_know` leaves it open.
 * The order of the members does not matter. Which harmless side is taken changes points, never the recommendation.
 */
export function agreement(fit: Fit, members: readonly Given[], settled: Given): Agreement {
  const questions = orderOf(fit).flatMap((id) => fit.questions.find((question) => question.id === id) ?? []);
  const apart: Disagreement[] = [];
  const agreed: { question: string; option: string }[] = [];
  const decisions: Decided[] = [];
  const fixed: Record<string, string> = {};
  for (const question of questions) {
    const sides = sidesOf(question, members);
    const decided = settled[question.id];
    if (sides.length < 2) {
      const [only] = sides;
      if (only) agreed.push({ question: question.id, option: only.option });
      fixed[question.id] = only?.option ?? DONT_KNOW;
    } else if (decided !== undefined && isAnswer(question, decided)) {
      fixed[question.id] = decided;
      decisions.push({ question: question.id, option: decided, sides });
    } else apart.push({ question: question.id, sides, weight: weightOf(sides) });
  }
  const moot = new Set(next(narrowed(fit, apart), fixed).skipped);
  const harmless = apart.filter(({ question }) => moot.has(question));
  return {
    agreed,
    decided: decisions,
    open: apart.filter(({ question }) => !moot.has(question)).toSorted((a, b) => b.weight - a.weight),
    harmless,
    given: { ...fixed, ...Object.fromEntries(harmless.map(({ question, sides }) => [question, most(sides)])) },
  };
}

function sidesOf(question: FitQuestion, members: readonly Given[]): readonly Side[] {
  return question.options.flatMap(({ id, weights }) => {
    const count = members.filter((given) => given[question.id] === id).length;
    if (count === 0) return [];
    const speaks = METHODS.flatMap((method) => {
      const weight = weights[method];
      return weight && weight.by !== 0 ? [{ method, weight: weight.by, facts: weight.because ?? [] }] : [];
    });
    return [{ option: id, count, speaks: speaks.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) }];
  });
}

function weightOf(sides: readonly Side[]): number {
  const points = sides.map(({ speaks }) => METHODS.map((method) => speaks.find((one) => one.method === method)?.weight ?? 0));
  const swings = points.flatMap((a, at) =>
    points.slice(at + 1).map((b) => {
      const moved = a.map((of, method) => of - (b[method] ?? 0));
      return Math.max(...moved) - Math.min(...moved);
    }),
  );
  return Math.max(0, ...swings);
}

/** The file with those questions' options narrowed to the sides that somebody took: only these can come of it (or none of them). */
function narrowed(fit: Fit, apart: readonly Disagreement[]): Fit {
  return {
    ...fit,
    questions: fit.questions.map((question) => {
      const sides = apart.find((one) => one.question === question.id)?.sides;
      return sides ? { ...question, options: question.options.filter(({ id }) => sides.some(({ option }) => option === id)) } : question;
    }),
  };
}

function most(sides: readonly Side[]): string {
  const [first, ...rest] = sides;
  return rest.reduce((best, side) => (best && best.count >= side.count ? best : side), first)?.option ?? DONT_KNOW;
}
