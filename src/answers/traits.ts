import type { About, Asked } from './asked.ts';
import { COVERED, type Holdings } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import type { Fact } from './schema.ts';

/** What speaks for or against a fact as an answer, as numbers: `RANKING` weighs them. */
export type Traits = ReturnType<typeof traitsOf>;

/** A fact's traits; its row of the holdings begins at `row`. */
export function traitsOf(id: number, asked: Asked, held: Holdings, row: number, { facts, nearness }: FactIndex) {
  const fact = facts[id];
  if (!fact) throw new Error('a candidate is always one of the index');
  const near = nearness.near[id] as number;
  return {
    near,
    votes: (near + (nearness.second[id] as number) + (nearness.third[id] as number)) / 3,
    core: nearness.core[id] as number,
    ...wordsOf(asked, held, row),
    ...sidesOf(fact, asked),
  };
}

/** How much of the question's words the fact has. */
function wordsOf({ terms, all, spread }: Asked, held: Holdings, row: number) {
  let covers = 0;
  let asking = 0;
  let has = 0;
  let text = 0;
  let typical = 0;
  let heaviest = 0;
  let top = 0;
  for (let nth = 0; nth < terms.length; nth += 1) {
    const { weight, asks } = terms[nth] as Asked['terms'][number];
    const sure = held.sure[row + nth] as number;
    covers += weight * sure;
    if (!asks) continue;
    asking += weight;
    has += weight * sure;
    typical += weight * Math.min(1, (held.share[row + nth] as number) / Math.max(spread[nth] as number, 0.01));
    if (held.own[row + nth] === 1) text += weight;
    if (weight > heaviest || (weight === heaviest && sure < top)) {
      heaviest = weight;
      top = sure;
    }
  }
  const part = (sum: number) => (asking === 0 ? 0 : sum / asking);
  return { covers: Math.min(1, covers / all), has: part(has), text: part(text), typical: part(typical), top };
}

/** Whether it is of the method, the place, the side and the kind of thing that is asked for. */
function sidesOf(fact: Fact, { about, reading, bare }: Asked) {
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
