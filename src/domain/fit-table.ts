import { DONT_KNOW, type Given } from './fit.ts';
import type { Fit } from './fit-schema.ts';
import { METHODS, type Method } from './method.ts';

/** How many methods there are; they are numbered in the source's order, light to heavy. */
export const COUNT = METHODS.length;

/** One answer's points by method; the last choice of each question is "don't know", all noughts. */
type Points = readonly number[];

export interface TableQuestion {
  readonly id: string;
  /** Option ids, DONT_KNOW last. */
  readonly choices: readonly string[];
  readonly points: readonly Points[];
}

interface TableVeto {
  /** A bit for each method that it strikes. */
  readonly strikes: number;
  /** By question: a bit for each choice that lets it hold; a question that it does not name lets every choice do. */
  readonly lets: readonly number[];
  readonly names: readonly number[];
}

/** The file as numbers, for walks over very many answers. */
export interface Table {
  readonly questions: readonly TableQuestion[];
  readonly vetoes: readonly TableVeto[];
}

/** Choices by question: an index into its `choices`, or OPEN. */
export type Choices = number[];
export const OPEN = -1;

const tables = new WeakMap<Fit, Table>();

/** The file's table; made once for each file. */
export function tableOf(fit: Fit): Table {
  const made = tables.get(fit) ?? makeTable(fit);
  tables.set(fit, made);
  return made;
}

function makeTable(fit: Fit): Table {
  const questions = fit.questions.map(({ id, options }) => ({
    id,
    choices: [...options.map((option) => option.id), DONT_KNOW],
    points: [...options.map(({ weights }) => METHODS.map((method) => weights[method]?.by ?? 0)), METHODS.map(() => 0)],
  }));
  const vetoes = fit.vetoes.map(({ methods, when }) => ({
    strikes: methods.reduce((bits, method) => bits | (1 << METHODS.indexOf(method)), 0),
    lets: questions.map(({ id, choices }) => {
      const wanted = when[id];
      return choices.reduce((bits, choice, at) => (wanted === undefined || wanted.includes(choice) ? bits | (1 << at) : bits), 0);
    }),
    names: questions.flatMap(({ id }, at) => (when[id] === undefined ? [] : [at])),
  }));
  return { questions, vetoes };
}

/** The answers as choices; what is not answered, or is unknown to the file, is OPEN. */
export const choicesOf = (table: Table, given: Given): Choices =>
  table.questions.map(({ id, choices }) => choices.indexOf(given[id] ?? ''));

/** The number of the method that these choices recommend; OPEN counts as "don't know". */
export function best(table: Table, choices: Choices): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  const struck = strikes(table, choices);
  for (let method = 0; method < COUNT; method += 1) {
    if ((struck >> method) & 1) continue;
    const score = scoreOf(table, choices, method);
    if (score > most) {
      most = score;
      found = method;
    }
  }
  return Math.max(found, 0);
}

function scoreOf(table: Table, choices: Choices, method: number): number {
  let score = 0;
  for (let at = 0; at < choices.length; at += 1) score += table.questions[at]?.points[choices[at] ?? OPEN]?.[method] ?? 0;
  return score;
}

/** The number of the method with most points, `added` included, among those that are not struck; the lightest where all are. */
export function leader(scores: readonly number[], added: readonly number[], struck: number): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let method = 0; method < COUNT; method += 1) {
    const score = (scores[method] ?? 0) + (added[method] ?? 0);
    if ((struck >> method) & 1 || score <= most) continue;
    most = score;
    found = method;
  }
  return Math.max(found, 0);
}

/** A bit for each method that a veto strikes; an OPEN choice lets no veto hold that names its question. */
export function strikes(table: Table, choices: Choices): number {
  let struck = 0;
  for (const veto of table.vetoes) if (holds(veto, choices, false)) struck |= veto.strikes;
  return struck;
}

/** As `strikes`, for vetoes that could hold once the OPEN choices are made. */
export function threats(table: Table, choices: Choices): number {
  let struck = 0;
  for (const veto of table.vetoes) if (holds(veto, choices, true)) struck |= veto.strikes;
  return struck;
}

/** Whether every question that the veto names lets it hold; an OPEN one does where it `may`. */
function holds(veto: TableVeto, choices: Choices, may: boolean): boolean {
  for (const at of veto.names) {
    const choice = choices[at] ?? OPEN;
    if (choice === OPEN ? !may : (((veto.lets[at] ?? 0) >> choice) & 1) === 0) return false;
  }
  return true;
}

export const methodAt = (number: number): Method => METHODS[number] ?? METHODS[0];
