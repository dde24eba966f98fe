const DAY_MS = 86_400_000;

/** Western Easter Sunday of a year, by the anonymous Gregorian computus (Nature, 20 April 1876). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor(century / 4);
  const skew = (19 * golden + century - leap - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - skew - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * skew + 22 * week) / 451);
  const days = skew + week - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** The first such weekday (0: Sunday) on or after that day of the year. `month` from 1. */
function weekdayFrom(year: number, month: number, day: number, weekday: number): number {
  const at = Date.UTC(year, month - 1, day);
  return at + ((weekday - new Date(at).getUTCDay() + 7) % 7) * DAY_MS;
}

const FIXED = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];
const SATURDAY = 6;

/**
 * The public holidays of Finland in a year, and the two eves on which everything is closed (Midsummer's and Christmas'), as YYYY-MM-DD.
 * Easter, Ascension and Pentecost follow Easter Sunday; Midsummer and All Saints are Saturdays (Acts 388/1937, 1105/1990).
 */
function holidaysOf(year: number): ReadonlySet<string> {
  const sunday = easter(year);
  const moving = [-2, 0, 1, 39, 49].map((days) => sunday + days * DAY_MS);
  const midsummer = weekdayFrom(year, 6, 20, SATURDAY);
  const saints = weekdayFrom(year, 10, 31, SATURDAY);
  const days = [...moving, midsummer - DAY_MS, midsummer, saints].map((at) => new Date(at).toISOString().slice(0, 10));
  return new Set([...FIXED.map((day) => `${year}-${day}`), ...days]);
}

const known = new Map<number, ReadonlySet<string>>();

/** Whether that day (YYYY-MM-DD) is a public holiday in Finland, or Midsummer's or Christmas Eve. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays.has(day);
}

/** Whether offices are open on that day: from Monday to Friday, and no holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== SATURDAY && !isHoliday(day);
}
