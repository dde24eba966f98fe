import { dayIn } from './day.ts';
import { isWorkingDay } from './holidays.ts';

/** The hours of a working day that count, in the zone of whoever waits. */
export const OFFICE = { from: 8, to: 16 } as const;

const HOUR_MS = 3_600_000;
/** Longer than any row of holidays. */
const MOST_DAYS = 400;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far that zone's clock is before UTC at that moment, in ms. */
function offsetAt(timeZone: string, at: number): number {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
  formats.set(timeZone, known);
  const parts = Object.fromEntries(known.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1_000) * 1_000;
}

/** The moment of that hour on that day (YYYY-MM-DD) in the zone. Clocks are changed at night, so office hours come once. */
function momentOf(timeZone: string, day: string, hour: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  return wall - offsetAt(timeZone, wall - offsetAt(timeZone, wall));
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);

/**
 * The moment when so many working hours have gone by: only 8 to 16 of Finland's working days count, by the clock of that zone (IANA).
 * Eight hours from Friday 15.00 are over on Monday at 15.00.
 */
export function afterWorkingHours(from: Date, hours: number, timeZone: string): Date {
  let left = hours * HOUR_MS;
  let day = dayIn(timeZone, from);
  for (let n = 0; n < MOST_DAYS; n += 1, day = dayAfter(day)) {
    if (!isWorkingDay(day)) continue;
    const starts = Math.max(from.getTime(), momentOf(timeZone, day, OFFICE.from));
    const ends = momentOf(timeZone, day, OFFICE.to);
    if (starts >= ends) continue;
    if (starts + left <= ends) return new Date(starts + left);
    left -= ends - starts;
  }
  throw new RangeError(`${hours} working hours are more than a year holds`);
}
