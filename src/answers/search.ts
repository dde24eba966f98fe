import type { About, Asked, Term, Without } from './asked.ts';
import { holdingsOf } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Near } from './nearness.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './schema.ts';
import { SUMS } from './tally.ts';
import { ranked, traitsOf } from './traits.ts';

/** What was found: facts, best first, and how near the nearest question is that no fact answers. */
export interface Findings {
  readonly found: readonly Found[];
  readonly unanswered: Near;
}

/** A fact as an answer to the question. */
export interface Found {
  readonly fact: number;
  readonly score: number;
  /** In the order of TRAITS. */
  readonly traits: readonly number[];
  /** How surely the candidates have the terms, and where this one's row begins; see `surenessOf`. */
  readonly held: Float64Array;
  readonly row: number;
}

const SMOOTH = 0.3;

/**
 * Facts by how well they answer, best first: the best few of all, and the best of each side that the question names.
 * No scan of all facts: only those that share a word with the question are looked at.
 */
export function search(terms: readonly Term[], reading: Reading, about: About, index: FactIndex, without?: Without): Findings {
  const all = sumOf(terms);
  if (all === 0) return { found: [], unanswered: { near: 0, core: 0 } };
  index.tally.clear();
  const spread = terms.map((term) => gather(term, index, without));
  approach(sumOf(terms.filter(({ asks }) => asks)), all, index, without);
  const facts = candidates(about, index);
  const asked: Asked = { terms, reading, about, all, spread, bare: !terms.some(({ asks }) => asks) };
  const found = judged(facts, asked, index, without).sort((a, b) => b.score - a.score || a.fact - b.fact);
  return { found, unanswered: index.nearness.unanswered };
}

/** The surest word of each unit for the term goes into the unit's sums. Gives the term's spread over all facts. */
function gather(term: Term, index: FactIndex, without?: Without): number {
  const { tally, unitsOf } = index;
  tally.nextTerm();
  let spread = 0;
  for (const { id, sure } of term.kin) {
    const recall = term.weight * sure;
    const precision = index.weightOf(id) * sure;
    const content = index.isContent(id) ? precision : 0;
    const from = unitsOf.starts[id] as number;
    const to = unitsOf.starts[id + 1] as number;
    tally.add(unitsOf.items, from, to, { recall, precision, asked: term.asks ? recall : 0, content });
    if (term.asks) spread += sure * (without ? index.spreadWithout(id, without) : (index.spread[id] as number));
  }
  return spread;
}

/** How near each fact's texts are: `asking` is the sum of the asking terms' weights, `all` that of all terms. */
function approach(asking: number, all: number, { tally, units, firstUnanswered, nearness }: FactIndex, without?: Without): void {
  const { sums, touched, count } = tally;
  nearness.clear();
  for (let at = 0; at < count; at += 1) {
    const unit = touched[at] as number;
    const fact = units.fact[unit] as number;
    if (without && (without.fact(fact) || without.unit === unit)) continue;
    const place = unit * SUMS;
    const recall = (sums[place] as number) / all;
    const precision = Math.min(1, (sums[place + 1] as number) / (units.weight[unit] as number));
    const content = units.content[unit] as number;
    const shared = Math.min(sums[place + 2] as number, asking) + Math.min(sums[place + 3] as number, content);
    const near = harmony(recall, precision);
    const core = (shared + SMOOTH) / (asking + content + SMOOTH);
    if (unit < firstUnanswered) nearness.add(fact, near, core);
    else nearness.addUnanswered(near, core);
  }
}

/** How many facts are judged closely. */
const CLOSELY = 60;

/** By their nearest text; the closer judgement, which reads all texts of a fact, is for these alone. */
function candidates(about: About, { nearness, facts }: FactIndex): readonly number[] {
  const { near, guess, count } = nearness;
  const found = Array.from(nearness.facts.subarray(0, count));
  if (count <= CLOSELY) return found;
  for (const fact of found) guess[fact] = (near[fact] as number) + liking(facts[fact] as Fact, about);
  const best = nearest(found, guess);
  if (about.methods.length + about.entities.length === 0) return best;
  const firstOf = (holds: (fact: Fact) => boolean) => {
    const own = found.filter((fact) => holds(facts[fact] as Fact));
    return own.length === 0 ? [] : [own.reduce((first, fact) => ((guess[fact] as number) > (guess[first] as number) ? fact : first))];
  };
  const sides = [
    ...about.methods.flatMap((method) => firstOf((fact) => fact.method === method)),
    ...about.entities.flatMap((entity) => firstOf((fact) => fact.entity === entity)),
  ];
  return [...best, ...new Set(sides.filter((fact) => !best.includes(fact)))];
}

/** The facts of the highest guesses, the earlier of equal ones first. */
function nearest(found: readonly number[], guess: Float64Array): number[] {
  const best: number[] = [];
  for (const fact of found) {
    const own = guess[fact] as number;
    let place = best.length;
    if (place === CLOSELY) {
      if (own <= (guess[best[CLOSELY - 1] as number] as number)) continue;
      place -= 1;
    }
    while (place > 0 && (guess[best[place - 1] as number] as number) < own) {
      best[place] = best[place - 1] as number;
      place -= 1;
    }
    best[place] = fact;
  }
  return best;
}

/** A first guess: whether the fact is of the method, the place and the side asked for. */
function liking(fact: Fact, { methods, entities, aspects }: About): number {
  const method = methods.length === 0 || fact.method === 'all' ? 0 : methods.some((one) => one === fact.method) ? 0.2 : -0.45;
  const entity = entities.length === 0 ? 0 : fact.entity !== undefined && entities.includes(fact.entity) ? 0.35 : -0.2;
  return method + entity + (aspects.includes(fact.aspect) ? 0.15 : 0);
}

function judged(facts: readonly number[], asked: Asked, index: FactIndex, without?: Without): Found[] {
  const held = holdingsOf(asked.terms, facts, index, without);
  return facts.map((fact, nth) => {
    const row = nth * asked.terms.length;
    const traits = traitsOf(fact, asked, held, row, index);
    return { fact, row, held: held.sure, traits, score: ranked(traits) };
  });
}

/** How surely the fact has the question's word at that place, 0 to 1. */
export const surenessOf = ({ held, row }: Found, at: number): number => held[row + at] ?? 0;

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

const harmony = (recall: number, precision: number) =>
  recall + precision === 0 ? 0 : Math.min(1, (2 * recall * precision) / (recall + precision));
