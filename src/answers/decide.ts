import type { RefusedBecause } from '../chat/ports.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Slot } from './schema.ts';
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
/** The fact that the first one is compared with: those before it may be of its own kin. */
const LIFTED_OVER = 6;
const COVERED = 0.6;
/** A further fact is shown when it is nearly as good as the first. */
const NEARLY = 0.8;
/** Logistic weights; fitted on the knowledge's own questions, each left out in turn (see evaluate.ts). */
const LOGIT = { base: -5.4, near: 7.2, covers: 3.4, gap: -1.2, silent: -4 };

/** From 0 to 1: how sure it is that the chosen facts answer all of the question. */
export function confidence({ near, covers, gap, silent }: Evidence): number {
  const z = LOGIT.base + LOGIT.near * near + LOGIT.covers * covers + LOGIT.gap * gap + (silent ? LOGIT.silent : 0);
  return 1 / (1 + Math.exp(-z));
}

export function decide(reading: Reading, terms: readonly Term[], about: About, found: readonly Found[], index: FactIndex): Decision {
  const chosen = choose(found, terms, about, index);
  const first = chosen[0];
  if (!first) return broad(reading, about, index);
  const evidence = weigh(reading, terms, about, [first, ...chosen.slice(1)], found, index);
  const uncovered = terms.filter((term) => term.asks && sureness(chosen, term.at) < COVERED).map(({ at }) => at);
  if (isFar(evidence, first, reading)) return { outcome: 'refused', facts: [], uncovered, because: 'far' };
  const facts = chosen.map(({ fact }) => fact);
  const open = openIn(reading, facts, index);
  if (open)
    return {
      outcome: 'partial',
      facts,
      uncovered: [...new Set([...open.words, ...uncovered])].sort((a, b) => a - b),
      missing: open.missing,
    };
  if (confidence(evidence) >= 0.5) return { outcome: 'answered', facts, uncovered: [] };
  return { outcome: 'partial', facts, uncovered };
}

/** A question without a word of its own ("och riskerna?") is answered by its method's cell. */
function broad(_reading: Reading, about: About, index: FactIndex): Decision {
  const aspects: readonly Aspect[] = about.aspects.length > 0 ? about.aspects : ['what'];
  const facts = cell(index, about.methods, aspects).slice(0, MOST);
  if (facts.length === 0) return { outcome: 'refused', facts: [], uncovered: [], because: 'far' };
  return { outcome: 'answered', facts, uncovered: [] };
}

function cell(index: FactIndex, methods: readonly Method[], aspects: readonly Aspect[]): number[] {
  return index.facts.flatMap((fact, id) =>
    fact.method !== 'all' && methods.includes(fact.method) && aspects.includes(fact.aspect) ? [id] : [],
  );
}

export function choose(found: readonly Found[], terms: readonly Term[], about: About, index: FactIndex): readonly Found[] {
  const first = found[0];
  if (!first || first.score <= 0) return [];
  if (about.compares && about.methods.length > 1) return sides(found, about, index);
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
  const best = about.methods.flatMap((method) => found.find(({ fact }) => index.facts[fact]?.method === method) ?? []).slice(0, MOST);
  const rest = found.filter((other) => !best.includes(other)).slice(0, MOST - best.length);
  return [...best, ...rest].sort((a, b) => b.score - a.score);
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

function isFar({ near, covers, anchored }: Evidence, first: Found, reading: Reading): boolean {
  if (anchored) return covers < 0.12 && near < 0.3;
  if (reading.places.length > 0 && reading.kinds.includes('common')) return false;
  return near * 0.6 + covers * 0.4 < 0.5 || first.score < 0.3;
}

/** The gates: a place that the source does not have, a kind of thing that no chosen fact gives. */
function openIn(
  reading: Reading,
  facts: readonly number[],
  index: FactIndex,
): { missing: Slot | 'place'; words: readonly number[] } | undefined {
  if (reading.places.length > 0) return { missing: 'place', words: reading.places };
  const given = new Set(facts.slice(0, 1).flatMap((fact) => [...(index.slotsOf[fact] ?? [])]));
  const missing = reading.slots.find((slot) => !given.has(slot));
  if (missing === undefined || reading.slots.some((slot) => given.has(slot))) return undefined;
  return { missing, words: [...reading.slotWords] };
}
