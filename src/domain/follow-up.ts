import type { CADENCES } from './network.ts';

export type Cadence = (typeof CADENCES)[number];

const MONTHS: Readonly<Record<Exclude<Cadence, 'never'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The day (YYYY-MM-DD) by which the next update is asked for, counted from the day of the last one, or of the promise; undefined where
 * the network never asks.
 */
export const nextAsked = (every: Cadence, from: string): string | undefined =>
  every === 'never' ? undefined : addMonths(from, MONTHS[every]);

/** The day so many months later (YYYY-MM-DD); the last day of a shorter month stands for the 29th to the 31st. */
function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** At least so many days between two reminders to one company. */
export const QUIET_DAYS = 5;
/** Days from the day that an update is asked by on which it is asked for: ahead, and after. Then silence: the lapse is the network's. */
const STEPS = [-14, -3, 1, 14, 30, 60] as const;
/** Days before the lapse of which the company is told, in private. */
const WARN_DAYS = 30;
/** Nobody is reminded before or after these hours of the network's own time. */
export const REMINDING_HOURS = { from: 8, to: 17 } as const;

/** A commitment that updates are asked of. */
export interface Followed {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD; absent where none is asked for. */
  readonly asked?: string;
}

/** What a company stands with when the day begins. Days are YYYY-MM-DD in the network's time zone. */
export interface Standing {
  readonly today: string;
  /** The day of its last reminder. */
  readonly reminded?: string;
  /** The day of its newest update; without any, the day it came in. */
  readonly heard: string;
  /** Months without an update after which it lapses; 0: never. */
  readonly lapseMonths: number;
  /** Its open commitments. */
  readonly commitments: readonly Followed[];
}

/** What the day brings: nothing, a reminder (`lapses`: with the day on which it lapses), or the lapse itself. */
export type FollowUp =
  | undefined
  | { readonly does: 'remind'; readonly due: readonly Required<Followed>[]; readonly lapses?: string }
  | { readonly does: 'lapse'; readonly since: string };

/**
 * What a company hears today of its updates. A step that a holiday, a weekend or the last reminder kept back is made up for on the
 * next day that allows it, and several steps at once are one reminder.
 */
export function followUp(standing: Standing): FollowUp {
  const { today, reminded, heard, lapseMonths, commitments } = standing;
  if (commitments.length === 0) return undefined;
  const lapses = lapseMonths === 0 ? undefined : addMonths(heard, lapseMonths);
  if (lapses !== undefined && lapses <= today && warnedOf(lapses, standing)) return { does: 'lapse', since: heard };
  if (reminded !== undefined && daysBetween(reminded, today) < QUIET_DAYS) return undefined;
  const reached = (step: string): boolean => step <= today && (reminded === undefined || step > reminded);
  const due = commitments.flatMap(({ asked, ...rest }) =>
    asked !== undefined && asked <= addDays(today, -STEPS[0]) ? [{ ...rest, asked }] : [],
  );
  const warn = lapses !== undefined && reached(addDays(lapses, -WARN_DAYS));
  if (!warn && !due.some(({ asked }) => STEPS.some((days) => reached(addDays(asked, days))))) return undefined;
  return { does: 'remind', due, ...(warn ? { lapses: later(lapses, addDays(today, QUIET_DAYS)) } : {}) };
}

/** Private first: nobody lapses who was not told of it a while before. */
const warnedOf = (lapses: string, { reminded, today }: Standing): boolean =>
  reminded !== undefined && reminded >= addDays(lapses, -WARN_DAYS) && daysBetween(reminded, today) >= QUIET_DAYS;

/** Nobody is told of a day that is past: a limit may be set shorter, or Tandem may have been off. */
const later = (one: string, other: string): string => (one > other ? one : other);

/** The day so many days later (YYYY-MM-DD). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
