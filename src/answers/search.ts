import type { Aspect, Method } from '../domain/method.ts';
import type { FactIndex } from './index-of-facts.ts';
import { WEIGHT } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
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
export const POINTS = {
  near: 0.45,
  core: 0,
  covers: 0.4,

  method: 0.12,
  otherMethod: -0.4,
  allMethods: -0.06,
  entity: 0.3,
  otherEntity: -0.5,
  unaskedEntity: -0.12,
  noEntity: -0.15,
  what: 0.12,
  why: 0.14,
  how: 0.1,
  resources: 0.08,
  risks: 0.12,
  examples: 0.08,
};

/** The question's words as terms: known ones by their weight, unknown ones heavy. */
export function termsOf(reading: Reading, index: FactIndex): readonly Term[] {
  const classes = index.vocabulary.classes(reading.tokens.map(({ word }) => word));
  const words = reading.tokens.map((token, at) => {
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
  return [...words, ...pairsOf(reading, index)];
}

function pairsOf(reading: Reading, index: FactIndex): Term[] {
  return reading.tokens.slice(1).flatMap((token, before) => {
    const id = index.vocabulary.idOfPair(reading.tokens[before] ?? token, token);
    return id === undefined ? [] : [{ at: reading.tokens.length + before, weight: WEIGHT.pair, kin: [{ id, sure: 1 }], asks: false }];
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

interface FactSum {
  covered: number;
  readonly has: Map<number, number>;
}

/** What question and unit share: by the question's weights, by the unit's, and the same for content words alone. */
interface UnitSum {
  recall: number;
  precision: number;
  asked: number;
  content: number;
}

/** Leaves out facts, or one of their texts, as if they were not in the knowledge (for cross-checks). */
export interface Without {
  fact(fact: number): boolean;
  unit(unit: number): boolean;
}

/** Facts by how well they answer, best first; only those that share a word with the question. */
export function search(terms: readonly Term[], about: About, index: FactIndex, without?: Without): readonly Found[] {
  const asked = sumOf(terms);
  if (asked === 0) return [];
  const facts = new Map<number, FactSum>();
  const units = new Map<number, UnitSum>();
  for (const term of terms) gather(term, index, facts, units, without);
  const nearest = nearestUnits(units, terms, index);
  const found: Found[] = [];
  for (const [fact, { covered, has }] of facts) {
    const { near, core } = nearest.get(fact) ?? { near: 0, core: 0 };
    const covers = Math.min(1, covered / asked);
    found.push({
      fact,
      near,
      core,
      covers,
      has,
      score: POINTS.near * near + POINTS.core * core + POINTS.covers * covers + points(fact, about, index),
    });
  }
  return found.sort((a, b) => b.score - a.score || a.fact - b.fact);
}

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { weight }) => sum + weight, 0);

function nearestUnits(
  units: ReadonlyMap<number, UnitSum>,
  terms: readonly Term[],
  index: FactIndex,
): Map<number, { near: number; core: number }> {
  const all = sumOf(terms);
  const content = sumOf(terms.filter(({ asks }) => asks));
  const nearest = new Map<number, { near: number; core: number }>();
  for (const [id, sum] of units) {
    const unit = index.units[id];
    if (!unit) continue;
    const near = harmony(sum.recall / all, Math.min(1, sum.precision / unit.weight));
    if (near <= (nearest.get(unit.fact)?.near ?? 0)) continue;
    const shared = Math.min(sum.asked, content) + Math.min(sum.content, unit.content);
    nearest.set(unit.fact, { near, core: (shared + SMOOTH) / (content + unit.content + SMOOTH) });
  }
  return nearest;
}

const harmony = (recall: number, precision: number) =>
  recall + precision === 0 ? 0 : Math.min(1, (2 * recall * precision) / (recall + precision));

/** The surest word of each unit for the term goes into the unit's sum, the surest of each fact into the fact's. */
function gather(
  term: Term,
  index: FactIndex,
  facts: Map<number, FactSum>,
  units: Map<number, UnitSum>,
  without: Without | undefined,
): void {
  const best = new Map<number, { sure: number; word: number }>();
  for (const { id, sure } of term.kin) {
    for (const unit of index.unitsOf[id] ?? []) if (sure > (best.get(unit)?.sure ?? 0)) best.set(unit, { sure, word: id });
  }
  for (const [unit, { sure, word }] of best) {
    const fact = index.units[unit]?.fact ?? -1;
    if (without?.fact(fact) || without?.unit(unit)) continue;
    addToUnit(units, unit, term, sure, index.weightOf(word), index.isContent(word));
    addToFact(facts, fact, term, sure);
  }
}

function addToUnit(units: Map<number, UnitSum>, unit: number, term: Term, sure: number, weight: number, content: boolean): void {
  const sum = units.get(unit) ?? { recall: 0, precision: 0, asked: 0, content: 0 };
  sum.recall += term.weight * sure;
  sum.precision += weight * sure;
  if (term.asks) sum.asked += term.weight * sure;
  if (content) sum.content += weight * sure;
  units.set(unit, sum);
}

function addToFact(facts: Map<number, FactSum>, fact: number, term: Term, sure: number): void {
  const sum = facts.get(fact) ?? { covered: 0, has: new Map<number, number>() };
  const before = sum.has.get(term.at) ?? 0;
  if (sure > before) {
    sum.covered += term.weight * (sure - before);
    sum.has.set(term.at, sure);
  }
  facts.set(fact, sum);
}

function points(id: number, about: About, index: FactIndex): number {
  const fact = index.facts[id];
  if (!fact) return 0;
  let sum = 0;
  if (about.methods.length > 0) {
    if (fact.method === 'all') sum += about.compares ? 0 : POINTS.allMethods;
    else sum += about.methods.includes(fact.method) ? POINTS.method : POINTS.otherMethod;
  }
  if (about.entities.length > 0) {
    if (fact.entity === undefined) sum += POINTS.noEntity;
    else sum += about.entities.includes(fact.entity) ? POINTS.entity : POINTS.otherEntity;
  } else if (fact.entity !== undefined) sum += POINTS.unaskedEntity;
  if (about.aspects.includes(fact.aspect)) sum += POINTS[fact.aspect];
  return sum;
}
