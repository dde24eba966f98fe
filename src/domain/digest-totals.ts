import type { ChangedTotal, CommitmentFacts } from './digest.ts';
import { unitKey } from './quantity.ts';
import { amountOf, type Countable } from './totals.ts';

/** In thousandths, as whole numbers: added in any order they give the same sum. */
const THOUSANDTHS = 1_000;

interface Group {
  readonly first: Countable & { readonly level: NonNullable<Countable['level']> };
  now: number;
  before: number;
  count: number;
  readonly companies: Set<string>;
  /** Some of its figures are for totals alone. */
  closed: boolean;
}

/** With fewer companies a total would tell a figure that its company keeps to itself. */
const ANONYMOUS = 3;

/** Adds up what has come of commitments, company after company, at the end of a week and of the one before. See totalsOf. */
export class TotalTally {
  readonly #groups = new Map<string, Group>();

  /** One commitment of that company. */
  add(company: string, facts: CommitmentFacts): void {
    const now = this.#group(facts);
    const amount = amountOf(facts);
    if (now && amount !== undefined) {
      now.now += Math.round(amount * THOUSANDTHS);
      now.count += 1;
      now.companies.add(company);
      if (facts.visibility === 'totals') now.closed = true;
    }
    if (!facts.before) return;
    const { value: _v, level: _l, ...rest } = facts;
    const then = { ...rest, ...facts.before } as Countable;
    const earlier = amountOf(then);
    const group = this.#group(then);
    if (group && earlier !== undefined) group.before += Math.round(earlier * THOUSANDTHS);
  }

  #group(one: Countable): Group | undefined {
    const { level } = one;
    if (level === undefined || amountOf(one) === undefined) return undefined;
    const key = [unitKey(one.unit ?? ''), one.kind, one.accounting.scope, one.accounting.scope2, level].join('\n');
    const known = this.#groups.get(key) ?? {
      first: { ...one, level },
      now: 0,
      before: 0,
      count: 0,
      companies: new Set<string>(),
      closed: false,
    };
    this.#groups.set(key, known);
    return known;
  }

  /**
   * The totals in the order of first appearance. `compared`: with what changed. `anonymous`: without those that would tell a figure
   * which its company keeps to totals.
   */
  result({ compared, anonymous }: { readonly compared: boolean; readonly anonymous: boolean }): readonly ChangedTotal[] {
    const shown = [...this.#groups.values()].filter((one) => one.count > 0 && !(anonymous && one.closed && one.companies.size < ANONYMOUS));
    return shown.map(({ first, now, before, count, companies }) => {
      const { scope, scope2 } = first.accounting;
      return {
        unit: first.unit ?? '',
        kind: first.kind,
        ...(scope === undefined ? {} : { scope }),
        ...(scope2 === undefined ? {} : { scope2 }),
        level: first.level,
        amount: now / THOUSANDTHS,
        count,
        doubtful: 0,
        companies: companies.size,
        ...(compared ? { change: (now - before) / THOUSANDTHS } : {}),
      };
    });
  }
}
