import type { About, Asked, Ranked } from './asked.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Fact } from './schema.ts';

/** How surely a fact has a word of the question, 0 to 1, and in what part of its texts it stands. */
export interface Held {
  readonly sure: number;
  readonly share: number;
}

/** What speaks for or against a fact as an answer, as numbers: `RANKING` weighs them. */
export type Traits = ReturnType<typeof traitsOf>;

/** So surely a word must be had to count as had. */
export const COVERED = 0.6;

/** A fact's traits. `held`: by term; `own`: the words of the fact's own text. */
export function traitsOf(one: Ranked, asked: Asked, held: readonly Held[], own: ReadonlySet<number>, index: FactIndex) {
  const fact = index.facts[one.fact];
  if (!fact) throw new Error('a candidate is always one of the index');
  const words = wordsOf(asked, held, own);
  return { near: one.near, votes: (one.near + one.second + one.third) / 3, core: one.core, ...words, ...sidesOf(fact, asked) };
}

/** How much of the question's words the fact has. */
function wordsOf({ terms, all, spread, kin }: Asked, held: readonly Held[], own: ReadonlySet<number>) {
  let covers = 0;
  let asking = 0;
  let has = 0;
  let text = 0;
  let typical = 0;
  let heaviest = 0;
  let top = 0;
  for (const [nth, { weight, asks }] of terms.entries()) {
    const { sure, share } = held[nth] ?? { sure: 0, share: 0 };
    covers += weight * sure;
    if (!asks) continue;
    asking += weight;
    has += weight * sure;
    typical += weight * Math.min(1, share / Math.max(spread[nth] ?? 0, 0.01));
    for (const [word, likely] of kin[nth] ?? []) {
      if (likely >= COVERED && own.has(word)) {
        text += weight;
        break;
      }
    }
    if (weight > heaviest || (weight === heaviest && sure < top)) {
      heaviest = weight;
      top = sure;
    }
  }
  const part = (sum: number) => (asking === 0 ? 0 : sum / asking);
  return { covers: Math.min(1, covers / all), has: part(has), text: part(text), typical: part(typical), top };
}

/** Whether it is of the method, the place, the side and the kind of thing that is asked for. */
function sidesOf(fact: Fact, { about, reading, terms }: Asked) {
  const bare = !terms.some(({ asks }) => asks);
  const same = about.aspects.includes(fact.aspect);
  const is = (aspect: string) => (same && fact.aspect === aspect ? 1 : 0);
  return {
    ...methodOf(fact, about),
    ...nameOf(fact, about),
    what: is('what'),
    why: is('why'),
    how: is('how'),
    resources: is('resources'),
    risks: is('risks'),
    examples: is('examples'),
    otherSide: about.aspects.length > 0 && !same ? 1 : 0,
    fills: reading.slots.some((slot) => fact.fills.includes(slot)) ? 1 : 0,
    wide: Math.min(1, fact.covers.length / 4),
    wideBare: bare ? Math.min(1, fact.covers.length / 4) : 0,
  };
}

function methodOf({ method }: Fact, { methods, compares }: About) {
  const named = methods.length > 0;
  const general = method === 'all';
  const match = named && !general && methods.includes(method);
  return {
    method: match ? 1 : 0,
    otherMethod: named && !general && !match ? 1 : 0,
    general: named && general && !compares ? 1 : 0,
    generalCompares: general && compares ? 1 : 0,
  };
}

function nameOf({ entity }: Fact, { entities }: About) {
  const named = entities.length > 0;
  return {
    name: named && entity !== undefined && entities.includes(entity) ? 1 : 0,
    otherName: named && entity !== undefined && !entities.includes(entity) ? 1 : 0,
    unaskedName: !named && entity !== undefined ? 1 : 0,
    noName: named && entity === undefined ? 1 : 0,
  };
}
