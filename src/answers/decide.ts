import type { RefusedBecause } from '../chat/answers.ts';
import type { Aspect, Method } from '../domain/method.ts';
import type { About, Term } from './asked.ts';
import { type Case, type Evidence, sureness, weigh } from './evidence.ts';
import { COVERED } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Fact, Slot } from './schema.ts';
import { type Found, surenessOf } from './search.ts';
import { CONFIDENCE, CONFIDENCE_BASE, weighed } from './weights.ts';

/** What comes of a question: which facts, best first, and what they leave open. */
export interface Decision {
  readonly outcome: 'answered' | 'partial' | 'refused';
  readonly facts: readonly number[];
  /** Indices of the question's words that no chosen fact covers. */
  readonly uncovered: readonly number[];
  readonly missing?: Slot | 'place';
  readonly because?: RefusedBecause;
}

const MOST = 3;
/** Which side a question means that could mean several: the more definite one. */
const SIDES_FIRST: readonly Aspect[] = ['examples', 'risks', 'resources', 'why', 'how', 'what'];
const NAME_ALONE = 0.8;
/** So little of a question is shared when it is about something else. */
const FOREIGN_SHARE = 0.35;
/** A question that has more words that set a scene is not about the method as a whole. */
const MOST_BESIDE = 1;
/** So near is a question to one of a fact's own that has the same words; a rounding error is left room for. */
const SAME_WORDS = 0.999;
/** At this confidence a question is answered in full; below it, partly. */
const SURE = 0.55;
/** So far ahead of the next is the only fact that answers a question of small words. */
const PLAIN = 4;
/** A further fact is shown when it is so little behind the first; when it has a word that the first has not, so much. */
const BEHIND = 1.2;
const BEHIND_AND_ADDS = 2;

/** From 0 to 1: how sure it is that the chosen facts answer all of the question. */
export function confidence({ numbers }: Evidence): number {
  return 1 / (1 + Math.exp(-CONFIDENCE_BASE - weighed(CONFIDENCE, numbers)));
}

export function decide(asked: Case): Decision {
  const { reading, terms, about, found, index } = asked;
  if (isBroad(reading, terms, about) && !isPlain(about, found, index)) return broad(about, found, index);
  const chosen = choose(found, terms, about, index);
  const first = chosen[0];
  if (!first) return { outcome: 'refused', facts: [], uncovered: [], because: 'far' };
  const evidence = weigh(asked, [first, ...chosen.slice(1)]);
  const uncovered = terms.filter((term) => term.asks && sureness(chosen, term.at) < COVERED).map(({ at }) => at);
  if (isFar(evidence, reading, about)) return { outcome: 'refused', facts: [], uncovered, because: 'far' };
  const facts = chosen.map(({ fact }) => fact);
  const strange = strangePlace(reading, about, facts, index);
  if (!strange && !evidence.otherMethod && isFull(evidence, asked)) return { outcome: 'answered', facts, uncovered: [] };
  const open = strange ?? unfilled(reading, evidence.otherMethod ? -1 : first.fact, index);
  if (!open) return { outcome: 'partial', facts, uncovered };
  return { outcome: 'partial', facts, uncovered: [...new Set([...open.words, ...uncovered])].sort((x, y) => x - y), missing: open.missing };
}

/** Where a name alone is asked about ("vad är EnergyVaasa"), a fact answers that can be asked for by its name alone. */
function isFull(evidence: Evidence, { reading, about }: Case): boolean {
  if (isNameAlone(evidence, reading, about)) return evidence.bare || evidence.core >= NAME_ALONE;
  // The kind of thing that is asked of a named network, and no word left over.
  const { fills, name, together, near } = evidence.numbers;
  if (fills === 1 && name === 1 && together === 1) return true;
  // Whoever wrote the fact wrote the question too: no unanswered one, however near, speaks against it.
  if (near >= SAME_WORDS) return true;
  return confidence(evidence) >= SURE;
}

export const isNameAlone = ({ asks }: Evidence, { slots, silent }: Reading, { entities }: About) =>
  asks === 0 && slots.length === 0 && silent.size === 0 && entities.length === 1;

/** A question without a word of its own beside the methods and the side it asks for ("och riskerna?", "vad är ett öppet nätverk"). */
export function isBroad(reading: Reading, terms: readonly Term[], about: About): boolean {
  // "Tell me about …" is such a word itself.
  const most = MOST_BESIDE + (reading.aspects.includes('what') ? 1 : 0);
  return (
    about.methods.length > 0 &&
    about.entities.length === 0 &&
    reading.slots.length === 0 &&
    reading.places.length === 0 &&
    (about.compares || reading.kinds.filter((kind) => kind === 'chat' || kind === 'common').length <= most) &&
    !terms.some(({ asks }) => asks)
  );
}

/** Though its words are small ones all ("vem kan gå med"), one fact answers it and no other comes near. */
function isPlain({ methods, aspects, compares }: About, [first, second]: readonly Found[], index: FactIndex): boolean {
  if (!first || aspects.length > 0 || compares || methods.length !== 1) return false;
  return index.facts[first.fact]?.method === methods[0] && first.score - (second?.score ?? 0) >= PLAIN;
}

/**
 * It is answered by its methods' cells of that side: in full where each has a fact that can be asked for by the method and side alone.
 */
function broad(about: About, found: readonly Found[], index: FactIndex): Decision {
  const aspect = SIDES_FIRST.find((one) => about.aspects.includes(one)) ?? 'what';
  const cells = about.methods.map((method) => cell(index, found, method, aspect));
  const facts = about.methods.length > 1 ? cells.flatMap((facts) => facts.slice(0, 1)) : cells.flat();
  const isTold = cells.every((facts) => facts.some((fact) => tellsWhole(index, fact, aspect)));
  if (isTold) return { outcome: 'answered', facts: widest(facts, index).slice(0, MOST), uncovered: [] };
  return { outcome: 'partial', facts: [...new Set([...facts, ...found.map(({ fact }) => fact)])].slice(0, MOST), uncovered: [] };
}

/** Without those that tell only a part of what another one tells. */
const widest = (facts: readonly number[], index: FactIndex) => facts.filter((fact) => !facts.some((other) => isPartOf(index, fact, other)));

/** Whether the one fact tells some of what the other tells, and nothing else. */
function isPartOf({ facts }: FactIndex, part: number, whole: number): boolean {
  const [own, all] = [facts[part]?.covers ?? [], facts[whole]?.covers ?? []];
  return own.length > 0 && own.length < all.length && own.every((one) => all.includes(one));
}

/** Whether the fact can be asked for by its method and that side alone. Words of the other sides are content: any fact will do. */
export const tellsWhole = (index: FactIndex, fact: number, aspect: Aspect) =>
  index.isBare(fact) || aspect === 'resources' || aspect === 'risks' || aspect === 'examples';

/** The facts of a method's cell: those that tell of it as a whole, then the nearest to the question, then the others. */
export function cell(index: FactIndex, found: readonly Found[], method: Method, aspect: Aspect): number[] {
  const own = index.cell(method, aspect);
  const near = found.map(({ fact }) => fact).filter((fact) => own.includes(fact));
  const all = [...new Set([...near, ...own])];
  return [...all.filter((fact) => index.isBare(fact)), ...all.filter((fact) => !index.isBare(fact))];
}

/** The facts to show, best first; where one place or network is named, its own facts alone, if there are any. */
export function choose(all: readonly Found[], terms: readonly Term[], about: About, index: FactIndex): readonly Found[] {
  const own = about.entities.length === 1 ? all.filter(({ fact }) => isOf(index, fact, about.entities[0] ?? '')) : [];
  const found = own.length > 0 ? own : all;
  const first = found[0];
  if (!first) return [];
  if (about.compares && (about.methods.length > 1 || about.entities.length > 1)) return sides(found, about, index);
  const chosen = [first];
  for (const next of found.slice(1, 12)) {
    if (chosen.length === MOST) break;
    const adds = terms.some(({ at, asks }) => asks && sureness(chosen, at) < COVERED && surenessOf(next, at) >= COVERED);
    const isTold = chosen.some(({ fact }) => isPartOf(index, next.fact, fact));
    if (!isTold && !isOfAnother(index, next.fact, about) && next.score >= first.score - (adds ? BEHIND_AND_ADDS : BEHIND))
      chosen.push(next);
  }
  return chosen;
}

/** Whether it tells of another method than the one that is asked about, which then never answers beside it. */
function isOfAnother(index: FactIndex, fact: number, { methods, entities }: About): boolean {
  const method = index.facts[fact]?.method;
  return methods.length > 0 && entities.length === 0 && method !== 'all' && !methods.some((one) => one === method);
}

const isOf = (index: FactIndex, fact: number, entity: string) =>
  index.facts[fact]?.entity === entity || (index.facts[fact]?.entity === undefined && index.names(fact, entity));

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

/** Nothing shows that it is about this subject at all. */
export function isFar(evidence: Evidence, reading: Reading, about: About): boolean {
  const { together: covers, anchored, core } = evidence;
  if (anchored) return isElsewhere(evidence, reading);
  const goesOn = about.methods.length > 0 && reading.methods.length === 0;
  if (goesOn && reading.slots.length > 0) return false;
  const common = new Set(reading.tokens.flatMap(({ word }, at) => (reading.kinds[at] === 'common' ? [word.slice(0, 4)] : [])));
  const subject = common.size + (reading.methods.length > 0 ? 1 : 0);
  if (reading.places.length > 0 && subject > 0) return false;
  if (subject > 1) return covers < 0.2 && core < 0.3;
  return subject === 1 ? covers < 0.6 : covers < 0.7 || core < 0.5;
}

/** A known place is named, and nothing that is asked there has to do with the subject ("what is the weather in Helsinki"). */
function isElsewhere({ together, asks }: Evidence, { sure, slots, kinds }: Reading): boolean {
  return !sure && asks > 0 && slots.length === 0 && !kinds.includes('common') && together < FOREIGN_SHARE;
}

/** A place that no fact tells of, or not the chosen ones. */
export function strangePlace(
  reading: Reading,
  about: About,
  facts: readonly number[],
  index: FactIndex,
): { missing: 'place'; words: readonly number[] } | undefined {
  if (reading.places.length > 0) return { missing: 'place', words: reading.places };
  const named = facts.some((fact) => {
    const entity = index.facts[fact]?.entity;
    return entity === undefined ? about.entities.some((name) => index.names(fact, name)) : about.entities.includes(entity);
  });
  if (about.entities.length === 0 || named) return undefined;
  return { missing: 'place', words: reading.kinds.flatMap((kind, at) => (kind === 'name' ? [at] : [])) };
}

/** A kind of thing that is asked for and that the first fact does not give. */
function unfilled({ slots, slotWords }: Reading, first: number, index: FactIndex): { missing: Slot; words: readonly number[] } | undefined {
  const given = index.facts[first]?.fills ?? [];
  const missing = slots.find((slot) => !given.includes(slot));
  if (missing === undefined || slots.some((slot) => given.includes(slot))) return undefined;
  return { missing, words: [...slotWords] };
}
