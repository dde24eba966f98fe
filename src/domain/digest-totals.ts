import type { CommitmentVisibility } from './commitment.ts';
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
  doubtful: number;
  readonly companies: Set<string>;
  /** Companies whose figures its readers see nowhere else: now, and at the moment that it is compared with. */
  readonly closed: Set<string>;
  readonly closedBefore: Set<string>;
}

/** Of fewer companies a total would tell a figure that its company keeps from its readers. */
export const ANONYMOUS = 3;

/** Whether so many companies are too few to keep each other's figures; none have nothing to keep. */
const tells = (closed: ReadonlySet<string>): boolean => closed.size > 0 && closed.size < ANONYMOUS;

/** Who reads a total, by the visibilities whose single figures they do not see. */
export type Readers = readonly CommitmentVisibility[];
export const MEMBERS: Readers = ['totals'];
export const PUBLIC: Readers = ['totals', 'network'];

export interface Telling {
  /** With what changed. */
  readonly compared: boolean;
  /** Without those that would tell a figure which its company keeps from the readers. */
  readonly anonymous: boolean;
  /** Keys of groups to leave out, as `hidden` gives them. */
  readonly without?: ReadonlySet<string>;
}

/** Adds up what has come of commitments, company after company, at the end of a span and of the one before. See totalsOf. */
export class TotalTally {
  readonly #groups = new Map<string, Group>();
  readonly #readers: Readers;

  constructor(readers: Readers = MEMBERS) {
    this.#readers = readers;
  }

  /** One commitment of that company; `doubtful`: it may be counted twice. */
  add(company: string, facts: CommitmentFacts, doubtful = false): void {
    const isClosed = this.#readers.includes(facts.visibility);
    const now = this.#group(facts);
    const amount = amountOf(facts);
    if (now && amount !== undefined) {
      now.now += Math.round(amount * THOUSANDTHS);
      now.count += 1;
      if (doubtful) now.doubtful += 1;
      now.companies.add(company);
      if (isClosed) now.closed.add(company);
    }
    if (!facts.before) return;
    const { value: _v, level: _l, ...rest } = facts;
    const then = { ...rest, ...facts.before } as Countable;
    const earlier = amountOf(then);
    const group = this.#group(then);
    if (!group || earlier === undefined) return;
    group.before += Math.round(earlier * THOUSANDTHS);
    if (isClosed) group.closedBefore.add(company);
  }

  #group(one: Countable): Group | undefined {
    const { level } = one;
    if (level === undefined || amountOf(one) === undefined) return undefined;
    const key = [unitKey(one.unit ?? ''), one.kind, one.accounting.scope, one.accounting.scope2, level].join('\n');
    const known = this.#groups.get(key) ?? {
      first: { ...one, level },
      ...{ now: 0, before: 0, count: 0, doubtful: 0 },
      ...{ companies: new Set<string>(), closed: new Set<string>(), closedBefore: new Set<string>() },
    };
    this.#groups.set(key, known);
    return known;
  }

  /** Keys of the groups that an anonymous telling leaves out. */
  hidden(): ReadonlySet<string> {
    return new Set([...this.#groups].filter(([, { count, closed }]) => count > 0 && tells(closed)).map(([key]) => key));
  }

  /** The totals in the order of first appearance. A change is left out where it would tell what one company had before. */
  result({ compared, anonymous, without = anonymous ? this.hidden() : new Set() }: Telling): readonly ChangedTotal[] {
    const shown = [...this.#groups].filter(([key, { count }]) => count > 0 && !without.has(key));
    return shown.map(([, { first, now, before, count, doubtful, companies, closedBefore }]) => {
      const { scope, scope2 } = first.accounting;
      return {
        unit: first.unit ?? '',
        kind: first.kind,
        ...(scope === undefined ? {} : { scope }),
        ...(scope2 === undefined ? {} : { scope2 }),
        level: first.level,
        amount: now / THOUSANDTHS,
        count,
        doubtful,
        companies: companies.size,
        ...(compared && !(anonymous && tells(closedBefore)) ? { change: (now - before) / THOUSANDTHS } : {}),
      };
    });
  }
}
