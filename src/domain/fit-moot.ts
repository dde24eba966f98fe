import { best, type Choices, COUNT, leader, OPEN, strikes, type Table, threats } from './fit-table.ts';

/** Completions that are tried before the proof: most questions that matter show it in one of these, and the proof is quick for the rest. */
const TRIES = 40;

/**
 * Whether no answer to the open question `at` can change the recommendation, whatever the other open questions are answered
 * (or not). Exact: a search over every completion, cut where the methods that can still win are not told apart by the question.
 * Such questions can all be skipped together: each one is without effect for every answer to the others.
 */
export function isMoot(table: Table, choices: Choices, at: number): boolean {
  if (!tellsApart(table, at, (1 << COUNT) - 1)) return true;
  const open = openOf(choices).filter((other) => other !== at);
  const ordered = open.sort((a, b) => spread(table, b) - spread(table, a));
  const work = [...choices];
  if (differsSomewhere(table, work, ordered, at)) return false;
  return !search({ table, work, order: [...ordered, at], at, reach: reaches(table, [...ordered, at]) }, 0);
}

export const openOf = (choices: Choices): number[] => choices.flatMap((choice, at) => (choice === OPEN ? [at] : []));

/** Whether two answers to `at` give different recommendations, the others being as they are. The others' points are summed once. */
function differs(table: Table, work: Choices, at: number): boolean {
  const before = work[at] ?? OPEN;
  work[at] = OPEN;
  const scores = scoresOf(table, work);
  const points = table.questions[at]?.points ?? [];
  let first = -1;
  let apart = false;
  for (let choice = 0; choice < points.length && !apart; choice += 1) {
    work[at] = choice;
    const found = leader(scores, points[choice] ?? [], strikes(table, work));
    if (first < 0) first = found;
    apart = found !== first;
  }
  work[at] = before;
  return apart;
}

const choicesAt = (table: Table, at: number): number => table.questions[at]?.choices.length ?? 0;

/** Whether some answers to the open questions end in the method (by its number). Exact, by the same cut search. */
export function someRecommends(table: Table, choices: Choices, method: number): boolean {
  const order = openOf(choices).sort((a, b) => spread(table, b) - spread(table, a));
  const reach = reaches(table, order);
  const work = [...choices];
  const walk = (depth: number): boolean => {
    const at = order[depth];
    if (at === undefined) return best(table, work) === method;
    if (((possible(table, work, reach[depth] ?? []) >> method) & 1) === 0) return false;
    for (const choice of towards(table, at, method)) {
      work[at] = choice;
      if (walk(depth + 1)) return true;
    }
    work[at] = OPEN;
    return false;
  };
  return walk(0);
}

/** The question's choices, those first that put the method furthest ahead of the others. */
function towards(table: Table, at: number, method: number): readonly number[] {
  const points = table.questions[at]?.points ?? [];
  const lead = (of: readonly number[]) => Math.min(...of.filter((_, other) => other !== method).map((other) => (of[method] ?? 0) - other));
  return points.map((_, choice) => choice).sort((a, b) => lead(points[b] ?? []) - lead(points[a] ?? []));
}

/** Tries completions in a fixed, scattered order, so that a question that matters is found to matter at once. */
function differsSomewhere(table: Table, work: Choices, open: readonly number[], at: number): boolean {
  let seed = 1;
  let found = false;
  for (let round = 0; round < TRIES && !found; round += 1) {
    for (const other of open) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1;
      work[other] = (seed >> 8) % choicesAt(table, other);
    }
    found = differs(table, work, at);
  }
  for (const other of open) work[other] = OPEN;
  return found;
}

interface Search {
  readonly table: Table;
  readonly work: Choices;
  /** The open questions in the order of the walk, the one that is looked at last. */
  readonly order: readonly number[];
  readonly at: number;
  readonly reach: readonly Reach[];
}

/** Most points that the questions from some depth on can add to method a over method b, as reach[a * COUNT + b]. */
type Reach = readonly number[];

/** Whether some completion below this depth has two answers to `at` with different recommendations. */
function search(way: Search, depth: number): boolean {
  const { table, work, order, at } = way;
  if (depth === order.length - 1) return differs(table, work, at);
  if (!tellsApart(table, at, possible(table, work, way.reach[depth] ?? []))) return false;
  const here = order[depth] ?? at;
  for (let choice = 0; choice < choicesAt(table, here); choice += 1) {
    work[here] = choice;
    if (search(way, depth + 1)) {
      work[here] = OPEN;
      return true;
    }
  }
  work[here] = OPEN;
  return false;
}

/** By depth, from the last question back. */
function reaches(table: Table, order: readonly number[]): readonly Reach[] {
  const all: Reach[] = [];
  let below: Reach = new Array<number>(COUNT * COUNT).fill(0);
  for (const at of order.toReversed()) {
    const points = table.questions[at]?.points ?? [];
    below = below.map((reach, pair) => {
      const [a, b] = [Math.floor(pair / COUNT), pair % COUNT];
      return reach + Math.max(...points.map((of) => (of[a] ?? 0) - (of[b] ?? 0)));
    });
    all.unshift(below);
  }
  return all;
}

/** A bit for each method that some completion might recommend; never too few. */
function possible(table: Table, work: Choices, reach: Reach): number {
  const struck = strikes(table, work);
  const threatened = threats(table, work);
  const scores = scoresOf(table, work);
  let bits = 0;
  for (let a = 0; a < COUNT; a += 1) {
    if ((struck >> a) & 1) continue;
    if (canLead(a, scores, reach, threatened)) bits |= 1 << a;
  }
  // Where everything may be struck, the lightest stands in.
  return threatened === (1 << COUNT) - 1 ? bits | 1 : bits;
}

function canLead(a: number, scores: readonly number[], reach: Reach, threatened: number): boolean {
  for (let b = 0; b < COUNT; b += 1) {
    if (b === a || (threatened >> b) & 1) continue;
    const most = (scores[a] ?? 0) - (scores[b] ?? 0) + (reach[a * COUNT + b] ?? 0);
    if (most < 0 || (most === 0 && b < a)) return false;
  }
  return true;
}

function scoresOf(table: Table, work: Choices): readonly number[] {
  const scores = new Array<number>(COUNT).fill(0);
  for (let at = 0; at < work.length; at += 1) {
    const of = table.questions[at]?.points[work[at] ?? OPEN];
    if (of) for (let method = 0; method < COUNT; method += 1) scores[method] = (scores[method] ?? 0) + (of[method] ?? 0);
  }
  return scores;
}

/** Whether answers to the question can change who leads among these methods: by points between two of them, or by a veto. */
function tellsApart(table: Table, at: number, methods: number): boolean {
  if ((methods & (methods - 1)) === 0) return false;
  const among = Array.from({ length: COUNT }, (_, method) => method).filter((method) => (methods >> method) & 1);
  if (table.vetoes.some((veto) => veto.names.includes(at) && (veto.strikes & methods) !== 0)) return true;
  const [first = 0, ...rest] = among;
  const points = table.questions[at]?.points ?? [];
  return rest.some((other) => new Set(points.map((of) => (of[first] ?? 0) - (of[other] ?? 0))).size > 1);
}

/** How far the question's answers part the methods at most: the widest first makes the search short. */
function spread(table: Table, at: number): number {
  const points = table.questions[at]?.points ?? [];
  return Math.max(...points.map((of) => Math.max(...of) - Math.min(...of)));
}
