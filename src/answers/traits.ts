import type { Asked } from './asked.ts';
import type { Holdings } from './holdings.ts';
import type { FactIndex } from './index-of-facts.ts';
import { RANKING } from './weights.ts';

type Trait = keyof typeof RANKING;

/** What speaks for or against a fact as an answer: the names of its traits, in the order of `traitsOf`. */
export const TRAITS = Object.keys(RANKING) as readonly Trait[];
const WEIGHTS = Object.values(RANKING);
const PLACES = Object.fromEntries(TRAITS.map((name, at) => [name, at])) as Readonly<Record<Trait, number>>;

/** One of a fact's traits. */
export const trait = ({ traits }: { readonly traits: readonly number[] }, name: Trait): number => traits[PLACES[name]] ?? 0;

/** How well a fact with these traits answers. */
export function ranked(traits: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) sum += (WEIGHTS[at] as number) * (traits[at] as number);
  return sum;
}

const is = (truth: boolean) => (truth ? 1 : 0);

/** A fact's traits, as plain numbers because some sixty facts are judged for each question. Its row of the holdings begins at `row`. */
export function traitsOf(id: number, asked: Asked, held: Holdings, row: number, { facts, nearness }: FactIndex): number[] {
  const fact = facts[id];
  if (!fact) throw new Error('a candidate is always one of the index');
  const { about, reading, bare } = asked;
  const near = nearness.near[id] as number;
  const { covers, has, text, typical, top } = wordsOf(asked, held, row);
  const general = fact.method === 'all';
  const namesMethod = about.methods.length > 0;
  const sameMethod = about.methods.some((method) => method === fact.method);
  const namesPlace = about.entities.length > 0;
  const samePlace = fact.entity !== undefined && about.entities.includes(fact.entity);
  const sameSide = about.aspects.includes(fact.aspect);
  const wide = Math.min(1, fact.covers.length / 4);
  return [
    near,
    /* votes */ (near + (nearness.second[id] as number) + (nearness.third[id] as number)) / 3,
    /* core */ nearness.core[id] as number,
    covers,
    has,
    text,
    typical,
    top,
    /* method */ is(sameMethod),
    /* otherMethod */ is(namesMethod && !general && !sameMethod),
    /* general */ is(namesMethod && general && !about.compares),
    /* generalCompares */ is(general && about.compares),
    /* name */ is(samePlace),
    /* otherName */ is(namesPlace && fact.entity !== undefined && !samePlace),
    /* unaskedName */ is(!namesPlace && fact.entity !== undefined),
    /* noName */ is(namesPlace && fact.entity === undefined),
    /* what */ is(sameSide && fact.aspect === 'what'),
    /* why */ is(sameSide && fact.aspect === 'why'),
    /* how */ is(sameSide && fact.aspect === 'how'),
    /* resources */ is(sameSide && fact.aspect === 'resources'),
    /* risks */ is(sameSide && fact.aspect === 'risks'),
    /* examples */ is(sameSide && fact.aspect === 'examples'),
    /* otherSide */ is(about.aspects.length > 0 && !sameSide),
    /* fills */ is(reading.slots.some((slot) => fact.fills.includes(slot))),
    wide,
    /* wideBare */ bare ? wide : 0,
  ];
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
