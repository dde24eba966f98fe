import { weekOf } from './day.ts';
import { addDays } from './follow-up.ts';

/** How many weeks a digest's trend and a company's score look back on, the digest's own included. */
export const TREND_WEEKS = 12;

/** The Monday of an ISO 8601 week ("2026-W47"), as YYYY-MM-DD. */
export function mondayOf(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  // The fourth of January is in the first week of its year.
  const fourth = `${year}-01-04`;
  const weekday = new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7;
  return addDays(fourth, (Number(number) - 1) * 7 + 1 - weekday);
}

export const sundayOf = (week: string): string => addDays(mondayOf(week), 6);

/** The week so many weeks later; earlier where `weeks` is negative. */
export const weekAfter = (week: string, weeks: number): string => weekOf(addDays(mondayOf(week), weeks * 7));

/** So many weeks up to that one, the oldest first. */
export const weeksTo = (week: string, count: number = TREND_WEEKS): readonly string[] =>
  Array.from({ length: count }, (_, at) => weekAfter(week, at + 1 - count));

/** Whether the year has that week: most have 52, some 53. */
const isWeek = (year: number, week: number): boolean =>
  week >= 1 && week <= 53 && weekOf(mondayOf(named(year, week))) === named(year, week);

const named = (year: number, week: number): string => `${year}-W${String(week).padStart(2, '0')}`;

/**
 * A week as people type it ("2026-W47", "47", "v. 47", "47/2026", "viikko 47"); a number alone is the newest such week up to `now`.
 * Undefined for anything else, and for a week that its year does not have.
 */
export function readWeek(typed: string, now: string): string | undefined {
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:week|vecka|viikko|vko|wk|v|w)\.?\s*(?=\d)/u, '');
  const whole = /^(\d{4})[-/ ]?w(\d{1,2})$/u.exec(plain)?.slice(1) ?? /^(\d{1,2})[/ -](\d{4})$/u.exec(plain)?.slice(1).toReversed();
  if (whole) {
    const [year = 0, week = 0] = whole.map(Number);
    return isWeek(year, week) ? named(year, week) : undefined;
  }
  const number = Number(/^\d{1,2}$/u.exec(plain)?.[0] ?? 0);
  const year = Number(now.slice(0, 4));
  return [year, year - 1]
    .filter((one) => isWeek(one, number))
    .map((one) => named(one, number))
    .find((week) => week <= now);
}

const offsets = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at that moment, in milliseconds. */
function aheadAt(timeZone: string, at: number): number {
  const known =
    offsets.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as Intl.DateTimeFormatOptions);
  offsets.set(timeZone, known);
  const part = Object.fromEntries(known.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}

/**
 * The moment at which the zone's clocks show that time of a calendar day (YYYY-MM-DD). A time that comes twice, when clocks are set
 * back, is the first of the two; one that a change of clocks leaves out is as much later.
 */
export function timeIn(timeZone: string, day: string, hour: number, minute: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const [before, after] = [aheadAt(timeZone, wall - DAY), aheadAt(timeZone, wall + DAY)];
  const first = wall - Math.max(before, after);
  const shows = (at: number) => at + aheadAt(timeZone, at) === wall;
  if (shows(first)) return new Date(first);
  const second = wall - Math.min(before, after);
  return new Date(shows(second) ? second : wall - before);
}

const DAY = 86_400_000;

/** The moment at which a calendar day (YYYY-MM-DD) begins in a time zone. */
export const midnightIn = (timeZone: string, day: string): Date => timeIn(timeZone, day, 0, 0);

/** When a week begins, and when the next one does, in a time zone. */
export const spanOf = (week: string, timeZone: string): { readonly from: Date; readonly to: Date } => ({
  from: midnightIn(timeZone, mondayOf(week)),
  to: midnightIn(timeZone, mondayOf(weekAfter(week, 1))),
});
