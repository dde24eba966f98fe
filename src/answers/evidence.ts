import type { Aspect } from '../domain/method.ts';
import type { About, Term } from './asked.ts';
import { COVERED } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Near } from './nearness.ts';
import type { Reading } from './reading.ts';
import type { Slot } from './schema.ts';
import { type Found, surenessOf } from './search.ts';
import { trait } from './traits.ts';

/** What the decision is made of. */
export interface Evidence {
  /** As numbers, for `CONFIDENCE`. */
  readonly numbers: ReturnType<typeof numbersOf>;
  /** How much of what is asked the chosen facts have. */
  readonly together: number;
  /** How near the first fact's nearest text is by content words alone. */
  readonly core: number;
  /** Words that ask for something. */
  readonly asks: number;
  /** The first fact can be asked for by a name alone. */
  readonly bare: boolean;
  /** The first fact tells of another method than the one asked for. */
  readonly otherMethod: boolean;
  /** A method or a network that the knowledge has is named. */
  readonly anchored: boolean;
}

/** Everything that was found out about one question. */
export interface Case {
  readonly reading: Reading;
  readonly terms: readonly Term[];
  readonly about: About;
  readonly found: readonly Found[];
  readonly unanswered: Near;
  readonly index: FactIndex;
}

/** The fact that the first one is compared with: those before it may be of its own kin. */
const LIFTED_OVER = 6;
/** So sure that a word of the question is one that the knowledge has. */
const KNOWN = 0.8;
/** So sure that it is the very word, in whatever form. */
const VERY_WORD = 0.9;

/** How surely any of the facts has the word. */
export const sureness = (chosen: readonly Found[], at: number) => chosen.reduce((most, one) => Math.max(most, surenessOf(one, at)), 0);

export function weigh(asked: Case, chosen: readonly [Found, ...Found[]]): Evidence {
  const [first] = chosen;
  const { reading, terms, about, index } = asked;
  return {
    numbers: numbersOf(asked, chosen),
    together: shareOf(terms, chosen),
    core: trait(first, 'core'),
    asks: terms.filter(({ asks }) => asks).length,
    bare: index.isBare(first.fact),
    otherMethod: about.methods.length > 0 && trait(first, 'method') === 0,
    anchored: reading.sure || about.entities.length > 0,
  };
}

function numbersOf(asked: Case, chosen: readonly [Found, ...Found[]]) {
  const of = (name: Parameters<typeof trait>[1]) => trait(chosen[0], name);
  const [near, core, has] = [of('near'), of('core'), of('has')];
  return {
    near,
    votes: of('votes'),
    core,
    has,
    text: of('text'),
    typical: of('typical'),
    top: of('top'),
    covers: of('covers'),
    name: of('name'),
    nearHas: near * has,
    coreHas: core * has,
    ...aheadOf(asked, chosen[0]),
    ...unansweredOf(asked, chosen[0]),
    ...missedBy(asked, chosen),
    ...sidesOf(asked, chosen[0]),
  };
}

/** How far the first fact is ahead of the others. */
function aheadOf({ found, index }: Case, first: Found) {
  const fact = index.facts[first.fact];
  const isKin = (one: Found) => index.facts[one.fact]?.method === fact?.method && index.facts[one.fact]?.aspect === fact?.aspect;
  const behind = (one: Found | undefined) => Math.min(5, first.score - (one?.score ?? first.score - 5));
  return {
    score: first.score,
    lift: behind(found[Math.min(LIFTED_OVER, found.length - 1)]),
    lead: behind(found.find((one) => one.fact !== first.fact)),
    leadOfSide: behind(found.find((one) => !isKin(one))),
  };
}

/** How near the nearest question is that no fact answers, and how far ahead of it or behind it the fact's nearest text is. */
function unansweredOf({ unanswered }: Case, first: Found) {
  const near = unanswered.near - trait(first, 'near');
  const core = unanswered.core - trait(first, 'core');
  return {
    openNear: unanswered.near,
    openCore: unanswered.core,
    aheadNear: Math.max(0, -near),
    aheadCore: Math.max(0, -core),
    behindNear: Math.max(0, near),
    behindCore: Math.max(0, core),
  };
}

/** The asking words that the facts do not have. */
function missedBy({ reading, terms, index }: Case, chosen: readonly [Found, ...Found[]]) {
  const asking = terms.filter(({ asks }) => asks);
  const left = asking.filter(({ at }) => sureness(chosen, at) < COVERED);
  const alone = asking.filter(({ at }) => sureness(chosen.slice(0, 1), at) < COVERED);
  const isKnown = ({ kin }: Term) => kin.some(({ id, sure }) => sure >= KNOWN && index.isContent(id) && index.isTold(id));
  const isSubject = ({ kin }: Term) => kin.some(({ id, sure }) => sure >= KNOWN && index.isSubject(id));
  const most = (some: readonly Term[]) => Math.max(0, ...some.map(({ weight }) => weight));
  return {
    together: shareOf(terms, chosen),
    kindMissed: kindMissed(reading, chosen[0], terms),
    opening: asking[0] ? sureness(chosen.slice(0, 1), asking[0].at) : 1,
    closing: asking.at(-1) ? sureness(chosen.slice(0, 1), asking.at(-1)?.at ?? -1) : 1,
    gap: most(left),
    gaps: Math.min(4, left.length) / 4,
    gapOfFirst: most(alone),
    subjects: Math.min(3, alone.filter(isSubject).length) / 3,
    elsewhere: most(alone.filter(isKnown)),
    unknown: most(alone.filter((term) => !isKnown(term))),
    unknowns: Math.min(4, alone.filter((term) => !isKnown(term)).length) / 4,
  };
}

/** How heavy the kind of thing is that is asked for ("which programme") and that the fact does not have. */
function kindMissed({ kindOf }: Reading, first: Found, terms: readonly Term[]): number {
  if (kindOf === undefined || sureness([first], kindOf) >= KNOWN) return 0;
  return terms.find(({ at }) => at === kindOf)?.weight ?? 0;
}

/** Which side and kind of thing is asked for, and whether the first fact is of it. */
function sidesOf(asked: Case, first: Found) {
  const { reading, terms, about, index } = asked;
  const fact = index.facts[first.fact];
  const asks = terms.filter((term) => term.asks).length;
  const none = asks === 0 ? 1 : 0;
  const aspects = aspectsAsked(about, asks, reading);
  const same = fact && aspects.includes(fact.aspect) ? 1 : 0;
  const other = aspects.length > 0 && same === 0 ? 1 : 0;
  return {
    same,
    other,
    noExample: aspects.includes('examples') && fact?.aspect !== 'examples' ? 1 : 0,
    ...silentOf(reading, first),
    ...unfilledBy(asked, first),
    asks: Math.min(6, asks) / 6,
    few: asks === 1 ? 1 : 0,
    long: Math.min(20, reading.tokens.length) / 20,
    none,
    noneNear: none * trait(first, 'near'),
    noneSame: none * same,
    noneOther: none * other,
  };
}

/** Words about which the source is silent and that the fact does not have; `silentAlike`: it only has words like them. */
function silentOf({ silent, background }: Reading, first: Found) {
  const asked = [...silent].filter((at) => !background.has(at)).map((at) => sureness([first], at));
  const open = asked.filter((sure) => sure < COVERED).length;
  return {
    silent: open > 0 ? 1 : 0,
    silents: Math.min(3, open) / 3,
    silentAlike: open === 0 && asked.some((sure) => sure < VERY_WORD) ? 1 : 0,
  };
}

/** Kinds of things that are asked for and not given; `askable`: the fact's own questions ask for it all the same. */
function unfilledBy({ reading, index }: Case, first: Found) {
  const open = trait(first, 'fills') > 0 ? [] : reading.slots;
  const is = (slot: Slot) => (open.includes(slot) ? 1 : 0);
  return {
    fills: trait(first, 'fills'),
    price: is('price'),
    count: is('count'),
    date: is('date'),
    contact: is('contact'),
    length: is('length'),
    askable: open.length > 0 && open.every((slot) => index.slotsOf[first.fact]?.has(slot)) ? 1 : 0,
  };
}

/** Nothing asked for by name: what it is. */
function aspectsAsked(about: About, asks: number, reading: Reading): readonly Aspect[] {
  return about.aspects.length === 0 && asks === 0 && reading.slots.length === 0 && about.entities.length === 0 ? ['what'] : about.aspects;
}

function shareOf(terms: readonly Term[], chosen: readonly Found[]): number {
  const asking = terms.filter(({ asks }) => asks);
  const all = asking.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : asking.reduce((sum, { at, weight }) => sum + weight * sureness(chosen, at), 0) / all;
}
