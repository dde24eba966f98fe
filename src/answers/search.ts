import type { About, Asked, Term, Without } from './asked.ts';
import { holdingsOf } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './schema.ts';
import { type Traits, traitsOf } from './traits.ts';
import { RANKING, weighed } from './weights.ts';

/** A fact as an answer to the question. */
export interface Found {
  readonly fact: number;
  readonly score: number;
  readonly traits: Traits;
  /** By term: how surely the fact has it, 0 to 1. */
  readonly has: Float64Array;
}

const SMOOTH = 0.3;

/**
 * Facts by how well they answer, best first: the best few of all, and the best of each side that the question names.
 * No scan of all facts: only those that share a word with the question are looked at.
 */
export function search(terms: readonly Term[], reading: Reading, about: About, index: FactIndex, without?: Without): readonly Found[] {
  const all = sumOf(terms);
  if (all === 0) return [];
  index.tally.clear();
  const spread = terms.map((term) => gather(term, index, without));
  approach(sumOf(terms.filter(({ asks }) => asks)), all, index, without);
  const facts = candidates(about, index);
  const asked: Asked = { terms, reading, about, all, spread, bare: !terms.some(({ asks }) => asks) };
  return judged(facts, asked, index, without).sort((a, b) => b.score - a.score || a.fact - b.fact);
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

/** How near each fact's texts are: `content` is the sum of the asking terms' weights, `all` that of all terms. */
function approach(content: number, all: number, { tally, units, nearness }: FactIndex, without?: Without): void {
  nearness.clear();
  for (let at = 0; at < tally.count; at += 1) {
    const unit = tally.touched[at] as number;
    const fact = units.fact[unit] as number;
    if (without && (without.fact(fact) || without.unit === unit)) continue;
    const own = units.content[unit] as number;
    const near = harmony(
      (tally.recall[unit] as number) / all,
      Math.min(1, (tally.precision[unit] as number) / (units.weight[unit] as number)),
    );
    const shared = Math.min(tally.asked[unit] as number, content) + Math.min(tally.content[unit] as number, own);
    nearness.add(fact, near, (shared + SMOOTH) / (content + own + SMOOTH));
  }
}

/** How many facts are judged closely. */
const CLOSELY = 60;

/** By their nearest text; the closer judgement, which reads all texts of a fact, is for these alone. */
function candidates(about: About, { nearness, facts }: FactIndex): readonly number[] {
  const found = nearness.facts.subarray(0, nearness.count);
  if (found.length <= CLOSELY) return [...found];
  const guesses = Float64Array.from(found, (fact) => (nearness.near[fact] as number) + liking(facts[fact], about));
  const best = nearest(guesses);
  const firstOf = (holds: (fact: Fact | undefined) => boolean) => {
    let first = -1;
    for (const [at, fact] of found.entries()) {
      if (holds(facts[fact]) && (first < 0 || (guesses[at] as number) > (guesses[first] as number))) first = at;
    }
    return first;
  };
  const sides = [
    ...about.methods.map((method) => firstOf((fact) => fact?.method === method)),
    ...about.entities.map((entity) => firstOf((fact) => fact?.entity === entity)),
  ].filter((at) => at >= 0);
  return [...new Set([...best, ...sides])].map((at) => found[at] as number);
}

/** The places of the highest guesses, the earlier of equal ones first. */
function nearest(guesses: Float64Array): readonly number[] {
  const best: number[] = [];
  for (let at = 0; at < guesses.length; at += 1) {
    const guess = guesses[at] as number;
    let place = best.length;
    if (place === CLOSELY) {
      if (guess <= (guesses[best[CLOSELY - 1] as number] as number)) continue;
      place -= 1;
    }
    while (place > 0 && (guesses[best[place - 1] as number] as number) < guess) {
      best[place] = best[place - 1] as number;
      place -= 1;
    }
    best[place] = at;
  }
  return best;
}

/** A first guess: whether the fact is of the method, the place and the side asked for. */
function liking(fact: Fact | undefined, { methods, entities, aspects }: About): number {
  if (!fact) return 0;
  const method = methods.length === 0 || fact.method === 'all' ? 0 : methods.some((one) => one === fact.method) ? 0.2 : -0.45;
  const entity = entities.length === 0 ? 0 : fact.entity !== undefined && entities.includes(fact.entity) ? 0.35 : -0.2;
  return method + entity + (aspects.includes(fact.aspect) ? 0.15 : 0);
}

function judged(facts: readonly number[], asked: Asked, index: FactIndex, without?: Without): Found[] {
  const width = asked.terms.length;
  const held = holdingsOf(asked.terms, facts, index, without);
  return facts.map((fact, row) => {
    const traits = traitsOf(fact, asked, held, row * width, index);
    return { fact, has: held.sure.subarray(row * width, (row + 1) * width), traits, score: weighed(RANKING, traits) };
  });
}

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

const harmony = (recall: number, precision: number) =>
  recall + precision === 0 ? 0 : Math.min(1, (2 * recall * precision) / (recall + precision));
