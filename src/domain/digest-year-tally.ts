import { titleKey } from './commitment-titles.ts';
import { dayIn } from './day.ts';
import type { CommitmentFacts } from './digest.ts';
import { bump, type Quarters, whatIs } from './digest-tally.ts';
import { ANONYMOUS, PUBLIC, TotalTally } from './digest-totals.ts';
import { type CompanyYear, monthsOf, type YearFacts, type YearGoal, type YearNumbers, yearSpan } from './digest-year.ts';
import type { Network } from './network.ts';

/** What one year is counted for. */
export interface YearCount {
  readonly network: Network;
  readonly year: number;
  /** Now. */
  readonly at: Date;
  /** Ids of commitments that may be counted twice. */
  readonly doubtful: ReadonlySet<string>;
}

interface Goal {
  /** As the first of them writes it. */
  readonly name: string;
  commitments: number;
  done: number;
  readonly companies: Set<string>;
  /** Somebody promised something towards it in public. */
  isPublic: boolean;
  readonly facts: { readonly company: string; readonly one: CommitmentFacts }[];
}

/** Counts a year for the public, company after company, by the rules of the week's digest. The order of the companies changes no number. */
export class YearTally {
  readonly #count: YearCount;
  readonly #today: string;
  readonly #totals = new TotalTally(PUBLIC);
  readonly #goals = new Map<string, Goal>();
  readonly #months = new Map<string, number>();
  readonly #named = new Set<string>();
  readonly #far: Quarters = [0, 0, 0, 0, 0];
  readonly #levels = { self: 0, attached: 0, checked: 0, third: 0, none: 0 };
  readonly #n = { all: 0, active: 0, joined: 0 };
  readonly #c = { all: 0, open: 0, made: 0, done: 0, moved: 0, kept: 0 };

  constructor(count: YearCount) {
    this.#count = count;
    const now = dayIn(count.network.settings.timeZone, count.at);
    const over = `${count.year + 1}-01-01`;
    // A year that is over is told as it was on the day after it.
    this.#today = over < now ? over : now;
  }

  add(company: CompanyYear): void {
    const updates = [...company.months.values()].reduce((sum, one) => sum + one, 0);
    this.#n.all += 1;
    if (company.joined) this.#n.joined += 1;
    if (updates > 0 || company.seen) this.#n.active += 1;
    for (const [month, count] of company.months) this.#months.set(month, (this.#months.get(month) ?? 0) + count);
    for (const one of company.commitments) this.#addCommitment(company, one);
  }

  #addCommitment({ id, name }: CompanyYear, one: CommitmentFacts): void {
    if (one.visibility === 'coordinator') {
      this.#c.kept += 1;
      return;
    }
    if (one.visibility === 'public') this.#named.add(name);
    const is = whatIs(one, this.#isInYear(one.made), this.#today);
    for (const what of ['all', 'open', 'made', 'done', 'moved'] as const) if (is[what]) this.#c[what] += 1;
    this.#levels[one.level ?? 'none'] += 1;
    bump(this.#far, one);
    this.#totals.add(id, one, this.#count.doubtful.has(one.id));
    this.#addToGoal(id, one);
  }

  #isInYear(made: Date): boolean {
    const { year, network } = this.#count;
    const { from, to } = yearSpan(year, network.settings.timeZone);
    return made >= from && made < to;
  }

  #addToGoal(company: string, one: CommitmentFacts): void {
    const key = titleKey(one.goal ?? '');
    const goal = this.#goals.get(key) ?? {
      ...{ name: one.goal ?? '', commitments: 0, done: 0, isPublic: false },
      ...{ companies: new Set<string>(), facts: [] },
    };
    this.#goals.set(key, goal);
    goal.commitments += 1;
    if (one.status === 'done') goal.done += 1;
    if (one.visibility === 'public') goal.isPublic = true;
    goal.companies.add(company);
    goal.facts.push({ company, one });
  }

  /** Goals that are named, by how many commitments they have, and last all other commitments together. */
  #goalsOf(compared: boolean): readonly YearGoal[] {
    const named = [...this.#goals].filter(([key, { isPublic, companies }]) => key !== '' && (isPublic || companies.size >= ANONYMOUS));
    if (named.length === 0) return [];
    const keys = new Set(named.map(([key]) => key));
    const others = [...this.#goals].filter(([key]) => !keys.has(key)).map(([, goal]) => goal);
    const told = named.map(([, goal]) => goal).toSorted((one, other) => other.commitments - one.commitments || compare(one, other));
    const rows = [
      ...told.map((goal) => ({ ...goal, goal: goal.name, all: [goal] })),
      ...(others.length === 0 ? [] : [{ ...together(others), goal: undefined, all: others }]),
    ];
    const tallies = rows.map(({ all }) => this.#tallyOf(all));
    // What is left out of one goal would be told by the other goals' and the whole: it is left out of all.
    const without = new Set(tallies.flatMap((tally) => [...tally.hidden()]));
    return rows.map(({ goal, commitments, companies, done }, at) => ({
      ...(goal === undefined ? {} : { goal }),
      ...{ commitments, companies: companies.size, done },
      totals: tallies[at]?.result({ compared, anonymous: true, without }) ?? [],
    }));
  }

  #tallyOf(goals: readonly Goal[]): TotalTally {
    const tally = new TotalTally(PUBLIC);
    for (const { facts } of goals) for (const { company, one } of facts) tally.add(company, one, this.#count.doubtful.has(one.id));
    return tally;
  }

  result(facts: YearFacts): Omit<YearNumbers, 'before'> {
    const { network, year, at } = this.#count;
    const zone = network.settings.timeZone;
    const [born, now] = [dayIn(zone, network.founded), dayIn(zone, at)];
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const compared = born < first;
    const months = monthsOf(year).map((month) => {
      // What was imported may be older than the network itself.
      const isKnown = this.#months.has(month) || (month >= born.slice(0, 7) && month <= now.slice(0, 7));
      return isKnown ? { month, count: this.#months.get(month) ?? 0 } : { month };
    });
    const { moved, ...commitments } = this.#c;
    const named = new Set([...this.#named, ...facts.claims.map(({ company }) => company), ...facts.reports.released]);
    return {
      ...{ year, from: born > first ? born : first, to: now < last ? now : last, counted: now, running: now <= last },
      method: network.method,
      companies: { ...this.#n, left: facts.left, named: [...named].toSorted(new Intl.Collator('sv').compare) },
      updates: { count: months.reduce((sum, { count = 0 }) => sum + count, 0), months },
      commitments: { ...commitments, ...(compared ? { moved } : {}), levels: this.#levels, far: this.#far },
      totals: this.#totals.result({ compared, anonymous: true }),
      withheld: this.#totals.hidden().size,
      goals: this.#goalsOf(compared),
      facts,
    };
  }
}

const compare = (one: Goal, other: Goal): number => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

const together = (goals: readonly Goal[]) => ({
  commitments: goals.reduce((sum, { commitments }) => sum + commitments, 0),
  done: goals.reduce((sum, { done }) => sum + done, 0),
  companies: new Set(goals.flatMap(({ companies }) => [...companies])),
});
