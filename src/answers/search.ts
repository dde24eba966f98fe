import type { Aspect, Method } from '../domain/method.ts';
import type { FactIndex } from './index-of-facts.ts';
import { WEIGHT } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './schema.ts';
import type { Tally } from './tally.ts';
import type { Kin } from './vocabulary.ts';

/** A word of the question with the words of the knowledge it may stand for. */
export interface Term {
  /** Index among the reading's tokens. */
  readonly at: number;
  readonly weight: number;
  readonly kin: readonly Kin[];
  /** Has to be covered by an answer. */
  readonly asks: boolean;
}

/** A fact as an answer to the question. */
export interface Found {
  readonly fact: number;
  readonly score: number;
  /** How near the nearest of its texts is to the question, 0 to 1. */
  readonly near: number;
  /** The same for content words alone. */
  readonly core: number;
  /** How much of the question its words cover, 0 to 1. */
  readonly covers: number;
  /** By term: how surely the fact has it, 0 to 1. */
  readonly has: ReadonlyMap<number, number>;
}

/** What the question is about, from its own words or the thread's. */
export interface About {
  readonly methods: readonly Method[];
  readonly aspects: readonly Aspect[];
  readonly entities: readonly string[];
  readonly compares: boolean;
}

const UNKNOWN = 0.75;
const SURE_ENOUGH = 0.55;
const SMOOTH = 0.3;
const POINTS = {
  near: 0.45,
  core: 0,
  covers: 0.4,

  method: 0.22,
  otherMethod: -0.45,
  allMethods: -0.06,
  entity: 0.35,
  otherEntity: -0.5,
  unaskedEntity: -0.18,
  noEntity: -0.15,
  what: 0.16,
  why: 0.22,
  how: 0.1,
  resources: 0.08,
  risks: 0.22,
  examples: 0.08,
};

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
    return { at, weight: contentWeight(same, index), kin: same, asks: true };
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
export function search(terms: readonly Term[], about: About, index: FactIndex, without?: Without): readonly Found[] {
  const all = sumOf(terms);
  if (all === 0) return [];
  const content = sumOf(terms.filter(({ asks }) => asks));
  const tally = index.tally;
  tally.clear();
  for (const term of terms) gather(term, index, tally);
  const nearest = new Map<number, Ranked>();
  for (let at = 0; at < tally.count; at += 1) {
    const id = tally.touched[at] ?? 0;
    const unit = index.units[id];
    if (!unit || without?.fact(unit.fact) || without?.unit(id)) continue;
    const near = harmony((tally.recall[id] ?? 0) / all, Math.min(1, (tally.precision[id] ?? 0) / unit.weight));
    const known = nearest.get(unit.fact);
    if (known && near <= known.near) continue;
    const shared = Math.min(tally.asked[id] ?? 0, content) + Math.min(tally.content[id] ?? 0, unit.content);
    const core = (shared + SMOOTH) / (content + unit.content + SMOOTH);
    nearest.set(unit.fact, { fact: unit.fact, near, core, points: known?.points ?? points(unit.fact, about, index) });
  }
  const kin = terms.map((term) => new Map(term.kin.map(({ id, sure }) => [id, sure])));
  return candidates([...nearest.values()], about, index)
    .map((one) => judged(one, terms, kin, all, index, without))
    .sort((a, b) => b.score - a.score || a.fact - b.fact);
}

interface Ranked {
  readonly fact: number;
  readonly near: number;
  readonly core: number;
  readonly points: number;
}

/** How many facts are judged closely. */
const CLOSELY = 60;

/** By their nearest text; the closer judgement, which reads all texts of a fact, is for these alone. */
function candidates(ranked: Ranked[], about: About, index: FactIndex): readonly Ranked[] {
  const guess = (one: Ranked) => one.near + one.points;
  if (ranked.length <= CLOSELY) return ranked;
  ranked.sort((a, b) => guess(b) - guess(a));
  const sides = [
    ...about.methods.map((method) => ranked.find(({ fact }) => index.facts[fact]?.method === method)),
    ...about.entities.map((entity) => ranked.find(({ fact }) => index.facts[fact]?.entity === entity)),
  ].filter((one) => one !== undefined);
  return [...new Set([...ranked.slice(0, CLOSELY), ...sides])];
}

function judged(
  one: Ranked,
  terms: readonly Term[],
  kin: readonly ReadonlyMap<number, number>[],
  all: number,
  index: FactIndex,
  without?: Without,
): Found {
  const words = new Set(
    (index.unitsOfFact[one.fact] ?? []).filter((unit) => !without?.unit(unit)).flatMap((unit) => index.units[unit]?.words ?? []),
  );
  const has = new Map<number, number>();
  let covered = 0;
  for (const [at, term] of terms.entries()) {
    let best = 0;
    for (const [word, sure] of kin[at] ?? []) if (sure > best && words.has(word)) best = sure;
    if (best > 0) has.set(term.at, best);
    covered += term.weight * best;
  }
  const covers = Math.min(1, covered / all);
  const score = POINTS.near * one.near + POINTS.core * one.core + POINTS.covers * covers + one.points;
  return { fact: one.fact, near: one.near, core: one.core, covers, has, score };
}

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

const harmony = (recall: number, precision: number) =>
  recall + precision === 0 ? 0 : Math.min(1, (2 * recall * precision) / (recall + precision));

/** The surest word of each unit for the term goes into the unit's sums. */
function gather(term: Term, index: FactIndex, tally: Tally): void {
  const kin = term.kin.length > 1 ? [...term.kin].sort((a, b) => b.sure - a.sure) : term.kin;
  tally.round += 1;
  for (const { id, sure } of kin) {
    const weight = index.weightOf(id) * sure;
    const content = index.isContent(id) ? weight : 0;
    for (const unit of index.unitsOf[id] ?? []) tally.add(unit, term.weight * sure, weight, term.asks ? term.weight * sure : 0, content);
  }
}

function points(id: number, about: About, index: FactIndex): number {
  const fact = index.facts[id];
  if (!fact) return 0;
  const side = about.aspects.includes(fact.aspect) ? POINTS[fact.aspect] : 0;
  return pointsOfMethod(fact, about) + pointsOfName(fact, about) + side;
}

function pointsOfMethod({ method }: Fact, { methods, compares }: About): number {
  if (methods.length === 0) return 0;
  if (method === 'all') return compares ? 0 : POINTS.allMethods;
  return methods.includes(method) ? POINTS.method : POINTS.otherMethod;
}

function pointsOfName({ entity }: Fact, { entities }: About): number {
  if (entities.length === 0) return entity === undefined ? 0 : POINTS.unaskedEntity;
  if (entity === undefined) return POINTS.noEntity;
  return entities.includes(entity) ? POINTS.entity : POINTS.otherEntity;
}
