import { quietFrom, RISK_REASONS } from './at-risk.ts';
import { type EvidenceLevel, isOver } from './commitment.ts';
import { dayIn, weekOf } from './day.ts';
import {
  type CommitmentFacts,
  type CompanyFacts,
  type CompanyRisk,
  type CompanyScore,
  type DigestNumbers,
  NAMED,
  type Named,
  type NetworkFacts,
  SCORED,
  type Shared,
  type Standing,
  type StuckOne,
} from './digest.ts';
import { type CompanyRiskInput, riskFor } from './digest-risk.ts';
import { TotalTally } from './digest-totals.ts';
import { TrendTally } from './digest-trend.ts';
import { mondayOf, spanOf, sundayOf, weekAfter, weeksTo } from './digest-week.ts';
import { engagement, type Seen, SIGNS, type Weights } from './engagement.ts';
import { addDays } from './follow-up.ts';
import { fitSignal } from './model-fit.ts';
import type { Network } from './network.ts';

/** What one digest is counted for. */
export interface Count {
  readonly network: Network;
  readonly week: string;
  /** Now. */
  readonly at: Date;
  readonly weights: Weights;
  /** Signs that could be measured at all in the weeks of the trend. */
  readonly measured: ReadonlySet<keyof Seen>;
  /** By when updates are asked for is known: of the newest whole week, and the running one. */
  readonly knowsAsked: boolean;
}

/** How many people a risk list is worth: longer ones are read by nobody. */
const RISKS = 50;
const YEAR_DAYS = 365;

/**
 * Counts a week, company after company: what it holds does not grow with the number of companies but by the few that are named. The
 * order of the companies changes no number.
 */
export class DigestTally {
  readonly #count: Count;
  readonly #today: string;
  readonly #weeks: readonly string[];
  readonly #span: { readonly from: Date; readonly to: Date };
  readonly #totals = new TotalTally();
  readonly #sharedTotals = new TotalTally();
  readonly #trend = new TrendTally();
  readonly #sharedTrend = new TrendTally();
  readonly #levels: Record<EvidenceLevel, number> = { self: 0, attached: 0, checked: 0, third: 0 };
  readonly #far: Quarters = [0, 0, 0, 0, 0];
  readonly #farBefore: Quarters = [0, 0, 0, 0, 0];
  readonly #n = { all: 0, resting: 0, active: 0, activeBefore: 0, quiet: 0, reporting: 0 };
  readonly #c: Record<(typeof COUNTED)[number], number> = {
    ...{ all: 0, open: 0, made: 0, done: 0, blocked: 0 },
    ...{ atRisk: 0, overdue: 0, moved: 0, unproven: 0 },
  };
  readonly #s = { updates: 0, active: 0, made: 0, done: 0, moved: 0 };
  readonly #wentQuiet: Named[] = [];
  readonly #finished: { name: string; title: string }[] = [];
  readonly #thanked: string[] = [];
  readonly #stuck: StuckOne[] = [];
  readonly #risks: CompanyRisk[] = [];
  #scores: CompanyScore[] = [];

  constructor(count: Count) {
    this.#count = count;
    this.#weeks = weeksTo(count.week);
    this.#span = spanOf(count.week, count.network.settings.timeZone);
    const now = dayIn(count.network.settings.timeZone, count.at);
    const sunday = sundayOf(count.week);
    // A week that is over is told as it was on the day after it.
    this.#today = addDays(sunday, 1) < now ? addDays(sunday, 1) : now;
  }

  add(company: CompanyFacts): void {
    const { week } = this.#count;
    this.#n.all += 1;
    if (company.resting) this.#n.resting += 1;
    for (const told of company.told) {
      this.#trend.add(told);
      if (!told.hidden) this.#sharedTrend.add(told);
    }
    const active = isActive(company.weeks.get(week));
    if (active) this.#n.active += 1;
    if (isActive(company.weeks.get(weekAfter(week, -1)))) this.#n.activeBefore += 1;
    if (company.lastSign && this.#dayOf(company.lastSign) > addDays(this.#today, -YEAR_DAYS) && hasUpdate(company)) this.#n.reporting += 1;
    for (const one of company.commitments) this.#addCommitment(company, one);
    this.#share(company, active);
    this.#score(company);
    if (!company.resting) this.#watch(company);
  }

  #dayOf = (at: Date): string => dayIn(this.#count.network.settings.timeZone, at);
  #isInWeek = (at: Date): boolean => at >= this.#span.from && at < this.#span.to;

  #addCommitment(company: CompanyFacts, one: CommitmentFacts): void {
    const is = whatIs(one, this.#isInWeek(one.made), this.#today);
    for (const name of COUNTED) if (is[name]) this.#c[name] += 1;
    if (one.updated && one.level) this.#levels[one.level] += 1;
    bump(this.#far, one);
    if (one.before) bump(this.#farBefore, one.before);
    if (one.stuck && is.blocked) this.#stuck.push(stuckOne(company, one, this.#dayOf(one.stuck.at)));
    this.#totals.add(company.id, one);
    if (one.visibility === 'coordinator') return;
    this.#sharedTotals.add(company.id, one);
    for (const name of ['made', 'done', 'moved'] as const) if (is[name]) this.#s[name] += 1;
    if (one.updated) this.#s.updates += 1;
    if (is.done && one.visibility !== 'totals') this.#finished.push({ name: company.name, title: one.title });
  }

  #share(company: CompanyFacts, active: boolean): void {
    if (active) this.#s.active += 1;
    const isSeen = company.commitments.some(
      ({ updated, visibility }) => updated && visibility !== 'coordinator' && visibility !== 'totals',
    );
    if (isSeen) this.#thanked.push(company.name);
  }

  #score({ id, name, weeks, contact, commitments }: CompanyFacts): void {
    const seen = Object.fromEntries(
      SIGNS.filter((sign) => this.#count.measured.has(sign)).map((sign) => [
        sign,
        this.#weeks.reduce((sum, week) => sum + (weeks.get(week)?.[sign] ?? 0), 0),
      ]),
    ) as Seen;
    const open = commitments.filter(({ status }) => !isOver(status));
    const overdue = open.filter(({ asked }) => asked !== undefined && asked < this.#today).length;
    const pending = {
      blocked: open.filter(({ status }) => status === 'blocked').length,
      ...(this.#count.knowsAsked ? { overdue } : {}),
    };
    const score = { company: id, name, engagement: engagement(seen, this.#count.weights), pending };
    this.#scores.push({ ...score, ...(contact === undefined ? {} : { contact }) });
    if (this.#scores.length > 20 * SCORED) this.#scores = highest(this.#scores);
  }

  #watch(company: CompanyFacts): void {
    const { network, week, knowsAsked } = this.#count;
    const heard = this.#dayOf(company.lastSign ?? company.since);
    const quiet = quietFrom(heard, network.settings.followUp.every);
    if (quiet <= this.#today) this.#n.quiet += 1;
    if (quiet >= mondayOf(week) && quiet <= this.#today && weekOf(quiet) === week)
      this.#wentQuiet.push({ company: company.id, name: company.name });
    const input: CompanyRiskInput = { company, network, today: this.#today, heard, knowsAsked };
    const risk = riskFor(input);
    if (risk) {
      const contact = company.contact === undefined ? {} : { contact: company.contact };
      this.#risks.push({ company: company.id, name: company.name, ...risk, ...contact });
    }
  }

  /** `first`: there was no week before it. */
  result(facts: NetworkFacts): DigestNumbers {
    const { network, week, at, knowsAsked } = this.#count;
    const born = weekOf(this.#dayOf(network.founded));
    const first = born >= week;
    const { overdue, moved, ...commitments } = this.#c;
    const { activeBefore, reporting, ...companies } = this.#n;
    const weeks = this.#weeks.map((one) => ({ week: one, measured: one >= born }));
    const trend = this.#trend.result(weeks);
    const before = trend.at(-2)?.count;
    const signal = fitSignal({ method: network.method, companies: companies.all, resting: companies.resting, reporting });
    const now = this.#dayOf(at);
    return {
      week,
      counted: now,
      running: now <= sundayOf(week),
      method: network.method,
      companies: { ...companies, ...(first ? {} : { activeBefore }), wentQuiet: byName(this.#wentQuiet).slice(0, NAMED) },
      updates: {
        count: trend.at(-1)?.count ?? 0,
        ...(before === undefined ? {} : { before }),
        trend,
        levels: this.#levels,
      },
      commitments: {
        ...commitments,
        ...(knowsAsked ? { overdue } : {}),
        ...(first ? {} : { moved, farBefore: this.#farBefore }),
        far: this.#far,
      },
      totals: this.#totals.result({ compared: !first, anonymous: false }),
      shared: { ...this.#sharedOf(first), trend: this.#sharedTrend.result(weeks) },
      stuck: this.#stuck
        .toSorted((one, other) => compare(one.since, other.since) || compare(one.commitment, other.commitment))
        .slice(0, NAMED),
      risks: this.#risks.toSorted(byUrgency).slice(0, RISKS),
      scores: highest(this.#scores),
      facts,
      ...(signal ? { signal } : {}),
    };
  }

  #sharedOf(first: boolean): Omit<Shared, 'trend'> {
    return {
      ...this.#s,
      totals: this.#sharedTotals.result({ compared: !first, anonymous: true }),
      finished: this.#finished.toSorted((one, other) => compare(one.name, other.name) || compare(one.title, other.title)).slice(0, NAMED),
      thanked: this.#thanked.toSorted(compare).slice(0, NAMED),
    };
  }
}

export const COUNTED = ['all', 'open', 'made', 'done', 'blocked', 'atRisk', 'overdue', 'moved', 'unproven'] as const;

/** Among what a commitment counts. `made`: in the week. */
export function whatIs(one: CommitmentFacts, made: boolean, today: string): Readonly<Record<(typeof COUNTED)[number], boolean>> {
  const { status, before, updated, asked, level } = one;
  const open = !isOver(status);
  return {
    all: true,
    made,
    open,
    done: updated && status === 'done' && before?.status !== 'done',
    blocked: status === 'blocked',
    atRisk: status === 'at-risk',
    moved: isNearer(one),
    overdue: open && asked !== undefined && asked < today,
    unproven: open && (level === undefined || level === 'self'),
  };
}

/** Of anything that was counted: something was seen. */
const isActive = (seen: Seen | undefined): boolean =>
  seen !== undefined && ([...SIGNS, 'met'] as const).some((sign) => (seen[sign] ?? 0) > 0);

const hasUpdate = ({ commitments }: CompanyFacts): boolean => commitments.some(({ level }) => level !== undefined);

const isNearer = ({ before, percent }: CommitmentFacts): boolean =>
  before !== undefined && percent !== undefined && percent > (before.percent ?? 0);

export type Quarters = [number, number, number, number, number];

/** Counts one among those that have come as far, where it is known how far. */
export function bump(far: Quarters, { percent, status }: Standing): void {
  if (percent === undefined || status === 'dropped') return;
  const at = Math.min(4, Math.max(0, Math.floor(percent / 25)));
  far[at] = (far[at] ?? 0) + 1;
}

const stuckOne = ({ id, name }: CompanyFacts, one: CommitmentFacts, since: string): StuckOne => ({
  company: id,
  name,
  commitment: one.id,
  title: one.title,
  update: one.stuck?.update ?? '',
  since,
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = (named: readonly Named[]): readonly Named[] => named.toSorted((one, other) => compare(one.name, other.name));

const byUrgency = (one: CompanyRisk, other: CompanyRisk): number =>
  RISK_REASONS.indexOf(one.reason) - RISK_REASONS.indexOf(other.reason) ||
  compare(one.day, other.day) ||
  compare(one.company, other.company);

function highest(scores: readonly CompanyScore[]): CompanyScore[] {
  return scores
    .toSorted((one, other) => (other.engagement.points ?? -1) - (one.engagement.points ?? -1) || compare(one.company, other.company))
    .slice(0, SCORED);
}
