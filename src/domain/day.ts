import type { Language } from './language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone (IANA name): "2026-11-24". */
export function dayIn(timeZone: string, at: Date): string {
  // Swedish dates are ISO 8601.
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known.format(at);
}

/** A day as people in Finland type it ("31.1.2027") or as forms send it ("2027-01-31"), as YYYY-MM-DD; undefined for no day of the calendar. */
export function readDay(typed: string): string | undefined {
  const found =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed.trim())?.slice(1) ??
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(typed.trim())?.slice(1).toReversed();
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? at.toISOString().slice(0, 10) : undefined;
}

/** Noon of a calendar day (YYYY-MM-DD), so that the day is the same in every time zone of Europe. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The ISO 8601 week of a calendar day (YYYY-MM-DD): "2026-W01". */
export function weekOf(day: string): string {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const hours = new Map<string, Intl.DateTimeFormat>();

/** The hour of a moment in a time zone, 0 to 23. */
export function hourIn(timeZone: string, at: Date): number {
  const known = hours.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  hours.set(timeZone, known);
  return Number(known.format(at));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day of the calendar (YYYY-MM-DD) as it is written: "27.1.2022" in Swedish and Finnish, "27 Jan 2022" in English. */
export function writtenDay(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'en' ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : `${Number(date)}.${Number(month)}.${year}`;
}
