import type { Commitment } from './commitment.ts';
import { titleKey } from './commitment-titles.ts';
import { unitKey } from './quantity.ts';

type Compared = Pick<Commitment, 'title' | 'kind' | 'unit' | 'goal'>;

/** So many letters of a word tell what it is about in all three languages, whatever its ending. */
const STEM = 5;
/** Words so short tell nothing ("på", "och", "of"). */
const SHORT = 3;

const stems = (title: string): ReadonlySet<string> =>
  new Set(
    titleKey(title)
      .split(' ')
      .filter((word) => word.length > SHORT)
      .map((word) => word.slice(0, STEM)),
  );

/**
 * How alike two commitments are: each word of the titles in common counts two, the same goal two, the same unit (other than per cent)
 * and the same kind one each; 0 where neither a word nor the goal is in common.
 */
export function likeness(one: Compared, other: Compared): number {
  const words = stems(one.title);
  const common = [...stems(other.title)].filter((word) => words.has(word)).length;
  const goal = one.goal !== undefined && one.goal === other.goal ? 1 : 0;
  if (common + goal === 0) return 0;
  const unit = one.unit !== undefined && other.unit !== undefined && one.unit !== '%' && unitKey(one.unit) === unitKey(other.unit);
  return 2 * common + 2 * goal + Number(unit) + Number(one.kind === other.kind);
}

/** The most alike first, at most so many; none that has nothing in common. */
export function mostAlike<C extends Compared>(one: Compared, others: readonly C[], most: number): readonly C[] {
  return others
    .map((other) => ({ other, points: likeness(one, other) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ other }) => other);
}
