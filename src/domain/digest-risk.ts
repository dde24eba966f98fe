import { type Risk, riskOf } from './at-risk.ts';
import { isOver } from './commitment.ts';
import { dayIn } from './day.ts';
import type { CommitmentFacts, CompanyFacts } from './digest.ts';
import { monthsAfter } from './freshness.ts';
import type { Network } from './network.ts';

export interface CompanyRiskInput {
  readonly company: CompanyFacts;
  readonly network: Network;
  /** YYYY-MM-DD, in the network's time zone, as `heard`: the day of its last sign, else the one it came in. */
  readonly today: string;
  readonly heard: string;
  readonly knowsAsked: boolean;
}

/** Whether that company may need a hand, and why. See riskOf. */
export function riskFor({ company, network, today, heard, knowsAsked }: CompanyRiskInput): Risk | undefined {
  const { lapseMonths, every } = network.settings.followUp;
  const { timeZone } = network.settings;
  const open = company.commitments.filter(({ status }) => !isOver(status));
  const blocked = earliest(open.flatMap(({ status, stuck }) => (status === 'blocked' && stuck ? [dayIn(timeZone, stuck.at)] : [])));
  const late = knowsAsked ? earliest(open.flatMap(({ asked }) => (asked !== undefined && asked < today ? [asked] : []))) : undefined;
  const atRisk = open.some(({ status }: CommitmentFacts) => status === 'at-risk');
  const lapses =
    lapseMonths === 0 || open.length === 0 ? undefined : dayIn(timeZone, monthsAfter(company.lastSign ?? company.since, lapseMonths));
  return riskOf({
    today,
    heard,
    every,
    ...(lapses === undefined ? {} : { lapses }),
    ...(blocked === undefined ? {} : { blockedSince: blocked }),
    ...(late === undefined ? {} : { overdueSince: late }),
    ...(atRisk ? { atRisk: heard } : {}),
    ...(company.missed === undefined ? {} : { missed: company.missed }),
  });
}

const earliest = (days: readonly string[]): string | undefined => days.toSorted()[0];
