import type { About, Asked, Ranked, Term } from './asked.ts';
import type { FactIndex } from './index-of-facts.ts';
import { WEIGHT } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './schema.ts';
import type { Tally } from './tally.ts';
import { type Held, type Traits, traitsOf } from './traits.ts';
import type { Kin } from './vocabulary.ts';
import { RANKING, weighed } from './weights.ts';

/** A fact as an answer to the question. */
export interface Found {
  readonly fact: number;
  readonly score: number;
  readonly traits: Traits;
  /** By term: how surely the fact has it, 0 to 1. */
  readonly has: ReadonlyMap<number, number>;
}

const UNKNOWN = 0.75;
/** What the asker tells of himself counts so much of what he asks. */
const WEIGHT_OF_BACKGROUND = 0.3;
const SURE_ENOUGH = 0.55;
const SMOOTH = 0.3;
/** The question's words as terms: known ones by their weight, unknown ones heavy. */
export function termsOf(reading: Reading, index: FactIndex): readonly Term[] {
  const classes = index.vocabulary.classes(reading.tokens.map(({ word }) => word));
  return reading.tokens.map((token, at) => {
    const kind = reading.kinds[at] ?? 'content';
    if (kind === 'function') {
      const id = index.vocabulary.idOf(token.word);
      return { at, weight: WEIGHT.function, kin: id === undefined ? [] : [{ id, sure: 1 }], asks: false };
    }
    if (kind === 'method') return { at, weight: WEIGHT.method, kin: index.vocabulary.kinOfName(token), asks: false };
    const kin = index.vocabulary.kin(token, classes.get(at) ?? []);
    if (kind !== 'content') return { at, weight: WEIGHT[kind], kin, asks: false };
    const same = kin.filter(({ id }) => !index.isSmall(id));
    const weight = contentWeight(same, index);
    if (reading.background.has(at)) return { at, weight: weight * WEIGHT_OF_BACKGROUND, kin: same, asks: false };
    return { at, weight, kin: same, asks: true };
  });
}

function contentWeight(kin: readonly Kin[], index: FactIndex): number {
  let best = 0;
  let weight = UNKNOWN;
  for (const { id, sure } of kin) {
    const own = index.weightOf(id);
    if (sure > best || (sure === best && own > weight)) {
      best = sure;
      weight = own;
    }
  }
  return best < SURE_ENOUGH ? UNKNOWN : weight;
}

/** Leaves out facts, or one of their texts, as if they were not in the knowledge (for cross-checks). */
export interface Without {
  fact(fact: number): boolean;
  unit(unit: number): boolean;
}

/**
 * Facts by how well they answer, best first: the best few of all, and the best of each side that the question names.
 * No scan of all facts: only those that share a word with the question are looked at.
 */
export function search(terms: readonly Term[], reading: Reading, about: About, index: FactIndex, without?: Without): readonly Found[] {
  const all = sumOf(terms);
  if (all === 0) return [];
  const tally = index.tally;
  tally.clear();
  const spread = terms.map((term) => gather(term, index, tally, without));
  const question = { terms, reading, about, all, spread, kin: terms.map((term) => new Map(term.kin.map(({ id, sure }) => [id, sure]))) };
  return candidates(nearest(terms, all, index, without), about, index)
    .map((one) => judged(one, question, index, without))
    .sort((a, b) => b.score - a.score || a.fact - b.fact);
}

/** Each fact's nearest texts. */
function nearest(terms: readonly Term[], all: number, index: FactIndex, without?: Without): Ranked[] {
  const { tally } = index;
  const content = sumOf(terms.filter(({ asks }) => asks));
  const best = new Map<number, Ranked>();
  for (let at = 0; at < tally.count; at += 1) {
    const id = tally.touched[at] ?? 0;
    const unit = index.units[id];
    if (!unit || without?.fact(unit.fact) || without?.unit(id)) continue;
    const near = harmony((tally.recall[id] ?? 0) / all, Math.min(1, (tally.precision[id] ?? 0) / unit.weight));
    const shared = Math.min(tally.asked[id] ?? 0, content) + Math.min(tally.content[id] ?? 0, unit.content);
    const core = (shared + SMOOTH) / (content + unit.content + SMOOTH);
    const known = best.get(unit.fact);
    if (known) raise(known, near, core);
    else best.set(unit.fact, { fact: unit.fact, near, second: 0, third: 0, core });
  }
  return [...best.values()];
}

function raise(known: Ranked, near: number, core: number): void {
  known.core = Math.max(known.core, core);
  if (near > known.near) {
    known.third = known.second;
    known.second = known.near;
    known.near = near;
  } else if (near > known.second) {
    known.third = known.second;
    known.second = near;
  } else known.third = Math.max(known.third, near);
}

/** How many facts are judged closely. */
const CLOSELY = 60;

/** By their nearest text; the closer judgement, which reads all texts of a fact, is for these alone. */
function candidates(ranked: Ranked[], about: About, index: FactIndex): readonly Ranked[] {
  if (ranked.length <= CLOSELY) return ranked;
  const guess = new Map(ranked.map((one) => [one, one.near + liking(index.facts[one.fact], about)]));
  ranked.sort((a, b) => (guess.get(b) ?? 0) - (guess.get(a) ?? 0));
  const sides = [
    ...about.methods.map((method) => ranked.find(({ fact }) => index.facts[fact]?.method === method)),
    ...about.entities.map((entity) => ranked.find(({ fact }) => index.facts[fact]?.entity === entity)),
  ].filter((one) => one !== undefined);
  return [...new Set([...ranked.slice(0, CLOSELY), ...sides])];
}

/** A first guess: whether the fact is of the method, the place and the side asked for. */
function liking(fact: Fact | undefined, { methods, entities, aspects }: About): number {
  if (!fact) return 0;
  const method = methods.length === 0 || fact.method === 'all' ? 0 : methods.some((one) => one === fact.method) ? 0.2 : -0.45;
  const entity = entities.length === 0 ? 0 : fact.entity !== undefined && entities.includes(fact.entity) ? 0.35 : -0.2;
  return method + entity + (aspects.includes(fact.aspect) ? 0.15 : 0);
}

function judged(one: Ranked, asked: Asked, index: FactIndex, without?: Without): Found {
  const units = (index.unitsOfFact[one.fact] ?? []).filter((unit) => !without?.unit(unit));
  const counts = new Map<number, number>();
  for (const unit of units) for (const word of index.units[unit]?.words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const held = asked.terms.map((_, at) => holding(asked.kin[at], counts, units.length));
  const has = new Map(asked.terms.flatMap(({ at }, nth) => ((held[nth]?.sure ?? 0) > 0 ? [[at, held[nth]?.sure ?? 0] as const] : [])));
  const own = new Set(index.units[units[0] ?? -1]?.words ?? []);
  const traits = traitsOf(one, asked, held, own, index);
  return { fact: one.fact, has, traits, score: weighed(RANKING, traits) };
}

/** How surely a fact has a word, and in what part of its texts. */
function holding(kin: ReadonlyMap<number, number> | undefined, counts: ReadonlyMap<number, number>, size: number): Held {
  let sure = 0;
  let share = 0;
  for (const [word, likely] of kin ?? []) {
    const count = counts.get(word);
    if (count === undefined) continue;
    sure = Math.max(sure, likely);
    share += (likely * count) / size;
  }
  return { sure, share };
}

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

const harmony = (recall: number, precision: number) =>
  recall + precision === 0 ? 0 : Math.min(1, (2 * recall * precision) / (recall + precision));

/** The surest word of each unit for the term goes into the unit's sums. Gives the term's spread over all facts. */
function gather(term: Term, index: FactIndex, tally: Tally, without?: Without): number {
  const kin = term.kin.length > 1 ? [...term.kin].sort((a, b) => b.sure - a.sure) : term.kin;
  tally.round += 1;
  let spread = 0;
  for (const { id, sure } of kin) {
    const weight = index.weightOf(id) * sure;
    const content = index.isContent(id) ? weight : 0;
    for (const unit of index.unitsOf[id] ?? []) {
      tally.add(unit, term.weight * sure, weight, term.asks ? term.weight * sure : 0, content);
      const fact = index.units[unit]?.fact ?? 0;
      if (term.asks && !without?.unit(unit) && !without?.fact(fact)) spread += sure / (index.unitsOfFact[fact]?.length ?? 1);
    }
  }
  return spread;
}
