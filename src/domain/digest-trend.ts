import type { EvidenceLevel } from './commitment.ts';
import type { Levels, ToldCount, TrendPoint } from './digest.ts';

const NONE: Levels = { self: 0, attached: 0, checked: 0, third: 0 };

/** Adds up a network's updates by week and by how well their figures are shown, company after company. */
export class TrendTally {
  readonly #weeks = new Map<string, Record<EvidenceLevel, number>>();

  add({ week, level, count }: Pick<ToldCount, 'week' | 'level' | 'count'>): void {
    const levels = this.#weeks.get(week) ?? { ...NONE };
    levels[level] += count;
    this.#weeks.set(week, levels);
  }

  /** The points of those weeks, in their order; one that could not be measured has no count. */
  result(weeks: readonly { readonly week: string; readonly measured: boolean }[]): readonly TrendPoint[] {
    return weeks.map(({ week, measured }) => {
      if (!measured) return { week };
      const levels = this.#weeks.get(week) ?? NONE;
      return { week, count: levels.self + levels.attached + levels.checked + levels.third, levels: { ...levels } };
    });
  }
}
