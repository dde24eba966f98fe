import type { Cadence } from './follow-up.ts';
import { addDays } from './follow-up.ts';

/** Why a company may need a hand, the most pressing first. */
export const RISK_REASONS = ['lapsing', 'blocked', 'overdue', 'at-risk', 'quiet', 'absent'] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

/** What helps: a message in its own language, a call, or a company that has done the same. */
export type RiskAction = 'write' | 'call' | 'help';

/** What is known of a company when the list is made. Days are YYYY-MM-DD in the network's time zone. */
export interface Watched {
  readonly today: string;
  /** When the membership lapses, where it ever does. */
  readonly lapses?: string;
  /** Since when its longest stuck commitment is blocked. */
  readonly blockedSince?: string;
  /** The earliest day by which an update was asked for and has not come. */
  readonly overdueSince?: string;
  /** It said itself that something is at risk. */
  readonly atRisk?: string;
  /** The last sign of it; else the day it came in. */
  readonly heard: string;
  readonly every: Cadence;
  /** How many of the last events it said yes to and did not come to; absent where attendance was not taken. */
  readonly missed?: number;
}

export interface Risk {
  readonly reason: RiskReason;
  /** Since when, or by when (`lapsing`). */
  readonly day: string;
  readonly action: RiskAction;
}

/** Weeks without any sign after which a company has gone quiet; it depends on how often the network asks at all. */
const QUIET_WEEKS: Readonly<Record<Cadence, number>> = { never: 12, month: 8, quarter: 16, 'half-year': 30, year: 56 };
/** A reminder goes out at first; who has not answered it after so many days may want a person's word. */
const OVERDUE_DAYS = 14;
const BLOCKED_DAYS = 7;
const LAPSING_DAYS = 45;
const MISSED = 2;

/** The first day on which a company without a sign since then counts as quiet. */
export const quietFrom = (heard: string, every: Cadence): string => addDays(heard, QUIET_WEEKS[every] * 7);

/** Why the company may need a hand, the most pressing reason alone; undefined where nothing speaks for it. */
export function riskOf(watched: Watched): Risk | undefined {
  const { today, lapses, blockedSince, overdueSince, atRisk, heard, every, missed } = watched;
  if (lapses !== undefined && lapses <= addDays(today, LAPSING_DAYS)) return { reason: 'lapsing', day: lapses, action: 'call' };
  if (blockedSince !== undefined && addDays(blockedSince, BLOCKED_DAYS) <= today)
    return { reason: 'blocked', day: blockedSince, action: 'help' };
  if (overdueSince !== undefined && addDays(overdueSince, OVERDUE_DAYS) <= today)
    return { reason: 'overdue', day: overdueSince, action: 'write' };
  if (atRisk !== undefined) return { reason: 'at-risk', day: atRisk, action: 'call' };
  if (quietFrom(heard, every) <= today) return { reason: 'quiet', day: heard, action: 'write' };
  return missed !== undefined && missed >= MISSED ? { reason: 'absent', day: heard, action: 'write' } : undefined;
}

/** What became of a company that was on the list. */
export const OUTCOMES = ['answered', 'moving', 'silent', 'left'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** For how many weeks a dismissed reason keeps quiet; another reason is told at once. */
export const DISMISSED_WEEKS = 8;
