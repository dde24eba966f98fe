import type { Term } from './asked.ts';
import type { FactIndex } from './index-of-facts.ts';
import { WEIGHT } from './index-of-facts.ts';
import type { Reading } from './reading.ts';
import type { Kin } from './vocabulary.ts';

const UNKNOWN = 0.75;
/** What the asker tells of himself counts so much of what he asks. */
const WEIGHT_OF_BACKGROUND = 0.3;
const SURE_ENOUGH = 0.55;

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
