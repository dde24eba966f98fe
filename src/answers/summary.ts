import type { Fact } from './schema.ts';

/**
 * The fewest of the facts that together cover every number that any of them covers, found greedily: each time the one that adds
 * most, the earlier on ties. A fact without numbers (a municipality's own) tells something that no other does.
 */
export function fewest<T extends Pick<Fact, 'id' | 'covers'>>(facts: readonly T[]): readonly T[] {
  const missing = new Set(facts.flatMap(told));
  const chosen: T[] = [];
  while (missing.size > 0) {
    const best = facts.reduce((most, fact) => (adds(fact, missing) > adds(most, missing) ? fact : most));
    for (const thing of told(best)) missing.delete(thing);
    chosen.push(best);
  }
  return chosen;
}

const told = ({ id, covers }: Pick<Fact, 'id' | 'covers'>): readonly (number | string)[] => (covers.length > 0 ? covers : [id]);

const adds = (fact: Pick<Fact, 'id' | 'covers'>, missing: ReadonlySet<number | string>) =>
  told(fact).filter((one) => missing.has(one)).length;
