import { DONT_KNOW, type Given } from './fit.ts';
import { isMoot, someRecommends } from './fit-moot.ts';
import type { Fit } from './fit-schema.ts';
import { type Choices, COUNT, OPEN, strikes, type Table, tableOf, threats } from './fit-table.ts';
import { METHODS, type Method } from './method.ts';

/** What makes the dialogue useless in some place. */
export type Fault =
  | { readonly kind: 'dead-end'; readonly given: Given }
  | { readonly kind: 'unreachable'; readonly method: Method }
  | { readonly kind: 'idle'; readonly question: string };

/**
 * Everything that is wrong with the paths of the dialogue: answers that leave no method, a method that no answers lead to, a
 * question that can never change the recommendation. Exact, and quick enough for the start (cut searches, not all paths).
 */
export function pathFaults(fit: Fit): readonly Fault[] {
  const table = tableOf(fit);
  const none: Choices = table.questions.map(() => OPEN);
  const dead = deadEnd(table, none);
  if (dead) return [{ kind: 'dead-end', given: dead }];
  return [
    ...METHODS.filter((_, method) => !someRecommends(table, none, method)).map((method) => ({ kind: 'unreachable', method }) as const),
    ...table.questions.filter((_, at) => isMoot(table, none, at)).map(({ id }) => ({ kind: 'idle', question: id }) as const),
  ];
}

const ALL = (1 << COUNT) - 1;

/** Answers that strike every method; only questions that a veto names need to be walked. */
function deadEnd(table: Table, none: Choices): Given | undefined {
  const named = [...new Set(table.vetoes.flatMap(({ names }) => names))];
  const work = [...none];
  const walk = (depth: number): boolean => {
    if (strikes(table, work) === ALL) return true;
    const at = named[depth];
    if (at === undefined || threats(table, work) !== ALL) return false;
    for (let choice = 0; choice < (table.questions[at]?.choices.length ?? 0); choice += 1) {
      work[at] = choice;
      if (walk(depth + 1)) return true;
    }
    work[at] = OPEN;
    return false;
  };
  if (!walk(0)) return undefined;
  const given = table.questions.map(({ id, choices }, at) => [id, choices[work[at] ?? OPEN] ?? DONT_KNOW] as const);
  return Object.fromEntries(given.filter(([, option]) => option !== DONT_KNOW));
}

export interface Walked {
  /** Paths: every combination of answers, "don't know" among them. */
  readonly paths: number;
  /** Paths on which no method is left. */
  readonly deadEnds: number;
  /** Paths that end in each method. */
  readonly ends: Readonly<Record<Method, number>>;
}

/** Every combination of answers, one by one: some millions, a second or so. For checks; the start uses `pathFaults`. */
export function walkAll(fit: Fit): Walked {
  const table = tableOf(fit);
  const counts = new Float64Array(COUNT);
  const struckBy = new Map<number, number>();
  let deadEnds = 0;
  const end = (scores: Float64Array, alive: number) => {
    const struck = struckBy.get(alive) ?? struckOf(table, alive);
    struckBy.set(alive, struck);
    if (struck === ALL) deadEnds += 1;
    else {
      const method = top(scores, struck);
      counts[method] = (counts[method] ?? 0) + 1;
    }
  };
  const letting = table.questions.map(({ choices }, at) => choices.map((_, choice) => vetoesLetBy(table, at, choice)));
  const scoresAt = table.questions.map(() => new Float64Array(COUNT));
  const walk = (depth: number, scores: Float64Array, alive: number): void => {
    const question = table.questions[depth];
    const mine = scoresAt[depth];
    if (!question || !mine) {
      end(scores, alive);
      return;
    }
    for (const [choice, points] of question.points.entries()) {
      for (let method = 0; method < COUNT; method += 1) mine[method] = (scores[method] ?? 0) + (points[method] ?? 0);
      walk(depth + 1, mine, alive & (letting[depth]?.[choice] ?? 0));
    }
  };
  walk(0, new Float64Array(COUNT), (1 << table.vetoes.length) - 1);
  const paths = table.questions.reduce((product, { choices }) => product * choices.length, 1);
  const ends = Object.fromEntries(METHODS.map((method, number) => [method, counts[number] ?? 0])) as Record<Method, number>;
  return { paths, deadEnds, ends };
}

const vetoesLetBy = (table: Table, at: number, choice: number): number =>
  table.vetoes.reduce((bits, veto, number) => ((((veto.lets[at] ?? 0) >> choice) & 1) === 1 ? bits | (1 << number) : bits), 0);

const struckOf = (table: Table, alive: number): number =>
  table.vetoes.reduce((struck, veto, number) => ((alive >> number) & 1 ? struck | veto.strikes : struck), 0);

function top(scores: Float64Array, struck: number): number {
  let found = -1;
  for (let method = 0; method < COUNT; method += 1)
    if (!((struck >> method) & 1) && (found < 0 || (scores[method] ?? 0) > (scores[found] ?? 0))) found = method;
  return found;
}
