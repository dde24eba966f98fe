import type { RefusedBecause } from '../chat/ports.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Fact, Slot } from './schema.ts';
import type { About, Found, Term } from './search.ts';

/** What comes of a question: which facts, best first, and what they leave open. */
export interface Decision {
  readonly outcome: 'answered' | 'partial' | 'refused';
  readonly facts: readonly number[];
  /** Indices of the question's words that no chosen fact covers. */
  readonly uncovered: readonly number[];
  readonly missing?: Slot | 'place';
  readonly because?: RefusedBecause;
}

/** What the decision is made of; weighed by `confidence`. */
export interface Evidence {
  /** How near the nearest text of the first fact is. */
  readonly near: number;
  /** The same for content words alone. */
  readonly core: number;
  /** The first fact's score, and how far it is ahead of what merely belongs to the same subject. */
  readonly score: number;
  readonly lift: number;
  /** How much of all words, and of the asking ones, the first fact has alone. */
  readonly all: number;
  readonly alone: number;
  readonly gaps: number;
  readonly sameAspect: boolean;
  /** The first fact can be asked for by a name alone. */
  readonly bare: boolean;
  /** An example is asked for, and the first fact is none. */
  readonly noExample: boolean;
  /** The first fact tells of another side than the one asked for; of another method. */
  readonly otherAspect: boolean;
  readonly otherMethod: boolean;
  /** How much of what is asked the chosen facts have. */
  readonly covers: number;
  /** The heaviest word that they do not have. */
  readonly gap: number;
  /** A method or a network that the knowledge has is named. */
  readonly anchored: boolean;
  readonly silent: boolean;
  /** Words that ask for something. */
  readonly asks: number;
}

const MOST = 3;
/** Which side a question means that could mean several: the more definite one. */
const SIDES_FIRST: readonly Aspect[] = ['examples', 'risks', 'resources', 'why', 'how', 'what'];
/** The fact that the first one is compared with: those before it may be of its own kin. */
const LIFTED_OVER = 6;
const COVERED = 0.6;
const NAME_ALONE = 0.8;
/** At this confidence a question is answered in full; below it, partly. */
const SURE = 0.45;
/** A further fact is shown when it is nearly as good as the first. */
const NEARLY = 0.8;
/** The evidence as numbers, in the order of the weights. */
export function vector(e: Evidence) {
  const none = e.asks === 0 ? 1 : 0;
  return {
    near: e.near,
    core: e.core,
    score: e.score,
    lift: e.lift,
    all: e.all,
    covers: e.covers,
    alone: e.alone,
    gap: e.gap,
    gaps: Math.min(3, e.gaps),
    silent: e.silent ? 1 : 0,
    otherAspect: e.otherAspect ? 1 : 0,
    sameAspect: e.sameAspect ? 1 : 0,
    noExample: e.noExample ? 1 : 0,
    none,
    noneNear: none * e.near,
    noneSame: none * (e.sameAspect ? 1 : 0),
    noneOther: none * (e.otherAspect ? 1 : 0),
    asks: Math.min(6, e.asks) / 6,
    nearAlone: e.near * e.alone,
    coreAlone: e.core * e.alone,
  };
}

/**
 * Logistic weights: fitted on the knowledge's own questions, each left out in turn and with its facts left out in turn,
 * and on the development half of the evaluation set.
 */
const LOGIT: Readonly<Record<keyof ReturnType<typeof vector>, number>> = {
  near: 1.26,
  core: -1.79,
  score: 0.54,
  lift: 1.56,
  all: 1.32,
  covers: 0.23,
  alone: -3.48,
  gap: 1.13,
  gaps: -1.23,
  silent: -0.96,
  otherAspect: -0.77,
  sameAspect: 1.49,
  noExample: -0.5,
  none: 2.14,
  noneNear: 0.75,
  noneSame: -2.85,
  noneOther: 0.96,
  asks: 3.79,
  nearAlone: 3.28,
  coreAlone: 4.31,
};
const LOGIT_BASE = -3.73;

/** From 0 to 1: how sure it is that the chosen facts answer all of the question. */
export function confidence(evidence: Evidence): number {
  const numbers = vector(evidence);
  const sum = Object.entries(LOGIT).reduce((z, [name, weight]) => z + weight * (numbers[name as keyof typeof LOGIT] ?? 0), LOGIT_BASE);
  return 1 / (1 + Math.exp(-sum));
}

export function decide(reading: Reading, terms: readonly Term[], about: About, found: readonly Found[], index: FactIndex): Decision {
  if (isBroad(reading, terms, about)) return broad(about, found, index);
  const chosen = choose(found, terms, about, index);
  const first = chosen[0];
  if (!first) return { outcome: 'refused', facts: [], uncovered: [], because: 'far' };
  const evidence = weigh(reading, terms, about, [first, ...chosen.slice(1)], found, index);
  const uncovered = terms.filter((term) => term.asks && sureness(chosen, term.at) < COVERED).map(({ at }) => at);
  if (isFar(evidence, reading, about)) return { outcome: 'refused', facts: [], uncovered, because: 'far' };
  const facts = chosen.map(({ fact }) => fact);
  const open = openIn(reading, about, facts, index);
  if (open)
    return {
      outcome: 'partial',
      facts,
      uncovered: [...new Set([...open.words, ...uncovered])].sort((x, y) => x - y),
      missing: open.missing,
    };
  if (!evidence.otherMethod && isFull(evidence, about)) return { outcome: 'answered', facts, uncovered: [] };
  return { outcome: 'partial', facts, uncovered };
}

/** Where a name alone is asked about ("vad är EnergyVaasa"), a fact answers that can be asked for by its name alone. */
function isFull(evidence: Evidence, about: About): boolean {
  if (evidence.asks === 0 && about.entities.length === 1) return evidence.bare || evidence.core >= NAME_ALONE;
  return confidence(evidence) >= SURE;
}

/** A question without a word of its own beside the methods and the side it asks for ("och riskerna?", "vad är ett öppet nätverk"). */
export function isBroad(reading: Reading, terms: readonly Term[], about: About): boolean {
  return (
    about.methods.length > 0 &&
    about.entities.length === 0 &&
    reading.slots.length === 0 &&
    reading.places.length === 0 &&
    !terms.some(({ asks }) => asks)
  );
}

/** It is answered by its methods' cell of that side: all of it, or not in full. */
function broad(about: About, found: readonly Found[], index: FactIndex): Decision {
  const aspect = SIDES_FIRST.find((one) => about.aspects.includes(one)) ?? 'what';
  const cells = about.methods.map((method) => cell(index, found, method, aspect));
  const facts = about.methods.length > 1 ? cells.flatMap((facts) => facts.slice(0, 1)) : cells.flat();
  if (cells.every((facts) => facts.length > 0)) return { outcome: 'answered', facts: facts.slice(0, MOST), uncovered: [] };
  const rest = found.filter(({ score }) => score > 0).map(({ fact }) => fact);
  return { outcome: 'partial', facts: [...new Set([...facts, ...rest])].slice(0, MOST), uncovered: [] };
}

/** The facts of a method's cell, the nearest to the question first. */
function cell(index: FactIndex, found: readonly Found[], method: Method, aspect: Aspect): number[] {
  const own = index.cell(method, aspect);
  const near = found.map(({ fact }) => fact).filter((fact) => index.facts[fact]?.method === method && index.facts[fact]?.aspect === aspect);
  return [...new Set([...near, ...own])];
}

export function choose(found: readonly Found[], terms: readonly Term[], about: About, index: FactIndex): readonly Found[] {
  const first = found[0];
  if (!first || first.score <= 0) return [];
  if (about.compares && (about.methods.length > 1 || about.entities.length > 1)) return sides(found, about, index);
  const chosen = [first];
  for (const next of found.slice(1, 12)) {
    if (chosen.length === MOST) break;
    const adds = terms.some(({ at, asks }) => asks && sureness(chosen, at) < COVERED && (next.has.get(at) ?? 0) >= COVERED);
    if (next.score >= first.score * (adds ? NEARLY - 0.15 : NEARLY)) chosen.push(next);
  }
  return chosen;
}

/** The best fact of each side, and then the best of the rest. */
function sides(found: readonly Found[], about: About, index: FactIndex): readonly Found[] {
  const of = (holds: (fact: Fact) => boolean) => found.find((one) => holds(index.facts[one.fact] ?? never()));
  const best =
    about.entities.length > 1
      ? about.entities.map((entity) => of((fact) => fact.entity === entity))
      : about.methods.map((method) => of((fact) => fact.method === method));
  const both = new Set([
    ...(index.facts[found[0]?.fact ?? -1]?.method === 'all' ? found.slice(0, 1) : []),
    ...best.filter((one) => one !== undefined),
    ...found,
  ]);
  return [...both].slice(0, MOST).sort((x, y) => y.score - x.score);
}

function never(): never {
  throw new Error('a found fact is always one of the index');
}

const sureness = (chosen: readonly Found[], at: number) => Math.max(0, ...chosen.map(({ has }) => has.get(at) ?? 0));

export function weigh(
  reading: Reading,
  terms: readonly Term[],
  about: About,
  chosen: readonly [Found, ...Found[]],
  found: readonly Found[],
  index: FactIndex,
): Evidence {
  const [first] = chosen;
  const fact = index.facts[first.fact];
  const asking = terms.filter(({ asks }) => asks);
  const gaps = asking.filter(({ at }) => sureness(chosen, at) < COVERED).map(({ weight }) => weight);
  const aspects = aspectsAsked(about, asking.length, reading);
  return {
    near: first.near,
    core: first.core,
    score: first.score,
    lift: first.score - (found[Math.min(LIFTED_OVER, found.length - 1)]?.score ?? 0),
    all: first.covers,
    covers: shareOf(asking, chosen),
    alone: shareOf(asking, [first]),
    gap: Math.max(0, ...gaps),
    gaps: gaps.length,
    otherAspect: fact !== undefined && aspects.length > 0 && !aspects.includes(fact.aspect),
    sameAspect: fact !== undefined && aspects.includes(fact.aspect),
    bare: index.isBare(first.fact),
    noExample: aspects.includes('examples') && fact?.aspect !== 'examples',
    otherMethod: fact !== undefined && about.methods.length > 0 && !about.methods.some((method) => method === fact.method),
    anchored: reading.sure || about.entities.length > 0,
    silent: [...reading.silent].some((at) => sureness([first], at) < COVERED),
    asks: asking.length,
  };
}

/** Nothing asked for by name: what it is. */
function aspectsAsked(about: About, asks: number, reading: Reading): readonly Aspect[] {
  return about.aspects.length === 0 && asks === 0 && reading.slots.length === 0 && about.entities.length === 0 ? ['what'] : about.aspects;
}

function shareOf(asking: readonly Term[], chosen: readonly Found[]): number {
  const all = asking.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : asking.reduce((sum, { at, weight }) => sum + weight * sureness(chosen, at), 0) / all;
}

/** Nothing shows that it is about this subject at all. */
export function isFar({ covers, anchored, core }: Evidence, reading: Reading, about: About): boolean {
  if (anchored) return false;
  const goesOn = about.methods.length > 0 && reading.methods.length === 0;
  if (goesOn && reading.slots.length > 0) return false;
  const common = new Set(reading.tokens.flatMap(({ word }, at) => (reading.kinds[at] === 'common' ? [word.slice(0, 4)] : [])));
  const subject = common.size + (reading.methods.length > 0 ? 1 : 0);
  if (reading.places.length > 0 && subject > 0) return false;
  if (subject > 1) return covers < 0.2 && core < 0.3;
  return subject === 1 ? covers < 0.6 : covers < 0.7 || core < 0.5;
}

/** The gates: a place that no fact tells of, a kind of thing that the first fact does not give. */
export function openIn(
  reading: Reading,
  about: About,
  facts: readonly number[],
  index: FactIndex,
): { missing: Slot | 'place'; words: readonly number[] } | undefined {
  if (reading.places.length > 0) return { missing: 'place', words: reading.places };
  const named = facts.some((fact) => {
    const entity = index.facts[fact]?.entity;
    return entity === undefined ? about.entities.some((name) => index.names(fact, name)) : about.entities.includes(entity);
  });
  if (about.entities.length > 0 && !named)
    return { missing: 'place', words: reading.kinds.flatMap((kind, at) => (kind === 'name' ? [at] : [])) };
  const given = new Set(facts.slice(0, 1).flatMap((fact) => [...(index.slotsOf[fact] ?? [])]));
  const missing = reading.slots.find((slot) => !given.has(slot));
  if (missing === undefined || reading.slots.some((slot) => given.has(slot))) return undefined;
  return { missing, words: [...reading.slotWords] };
}
