import type { Commitment, EvidenceLevel } from './commitment.ts';
import { unitKey } from './quantity.ts';

/** What of a commitment is counted together: its figure as it stands, with what tells whether two of them are alike. */
export type Countable = Pick<Commitment, 'id' | 'kind' | 'unit' | 'baseline' | 'value' | 'level' | 'accounting' | 'status'>;

/** What came together of one unit, kind, scope and level of evidence. */
export interface Total {
  /** As the first of them writes it. */
  readonly unit: string;
  readonly kind: Commitment['kind'];
  /** Absent: none was told, which is a group of its own. */
  readonly scope?: Commitment['accounting']['scope'];
  readonly scope2?: Commitment['accounting']['scope2'];
  readonly level: EvidenceLevel;
  /** In the unit, since the baselines. */
  readonly amount: number;
  /** Of how many commitments. */
  readonly count: number;
  /** How many of these may be counted twice (domain/double-claims.ts). */
  readonly doubtful: number;
}

/**
 * What has come of it since its baseline (or 0), in its unit: of a reduction how much less, of all else how much more. Undefined for
 * what can never be added up: a percentage, an intensity, no unit, no update, a reduction without a baseline, and what was dropped.
 */
export function amountOf({ kind, unit, baseline, value, accounting, status }: Countable): number | undefined {
  if (unit === undefined || value === undefined || status === 'dropped') return undefined;
  if (isShare(unit) || accounting.measure === 'intensity') return undefined;
  if (kind !== 'reduction') return value - (baseline?.value ?? 0);
  return baseline && baseline.value - value;
}

/** A share of something, or one thing for each of another: of these there are no sums. */
const isShare = (unit: string): boolean => /[%‰/]|\b(?:per|prosentt\p{L}*|procent\p{L}*|percent\p{L}*)\b/iu.test(unit);

/**
 * Totals by unit, kind, scope and level, in the order of first appearance: figures of two levels are never in one, and percentages in
 * none. `doubtful`: ids of those that may be counted twice. The order of the commitments changes no amount.
 */
export function totalsOf(commitments: readonly Countable[], doubtful: ReadonlySet<string> = new Set()): readonly Total[] {
  const groups = new Map<string, { readonly first: Countable; readonly amounts: number[]; doubtful: number }>();
  for (const one of commitments) {
    const amount = amountOf(one);
    if (amount === undefined || one.level === undefined) continue;
    const key = JSON.stringify([unitKey(one.unit ?? ''), one.kind, one.accounting.scope, one.accounting.scope2, one.level]);
    const group = groups.get(key) ?? { first: one, amounts: [], doubtful: 0 };
    group.amounts.push(amount);
    if (doubtful.has(one.id)) group.doubtful += 1;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, amounts, doubtful: twice }) => {
    const { scope, scope2 } = first.accounting;
    return {
      unit: first.unit ?? '',
      kind: first.kind,
      ...(scope === undefined ? {} : { scope }),
      ...(scope2 === undefined ? {} : { scope2 }),
      level: first.level ?? 'self',
      amount: sum(amounts),
      count: amounts.length,
      doubtful: twice,
    };
  });
}

/** Smallest first, to three decimals: floating numbers added in another order give another sum. */
function sum(amounts: readonly number[]): number {
  const total = amounts.toSorted((one, other) => one - other).reduce((all, one) => all + one, 0);
  return Math.round(total * 1_000) / 1_000;
}
