import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../chat/calendar.ts';
import type { Repeat } from '../domain/event.ts';
import { isHoliday, isWorkingDay } from '../domain/holidays.ts';
import { weekdayOf } from './day-words.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const ORDINALS: readonly [RegExp, 1 | 2 | 3 | 4 | -1][] = [
  [/^(?:first|1st|forsta|1:a|ensimmainen|ensimmaisena|1\.)$/u, 1],
  [/^(?:second|2nd|andra|2:a|toinen|toisena|2\.)$/u, 2],
  [/^(?:third|3rd|tredje|3:e|kolmas|kolmantena|3\.)$/u, 3],
  [/^(?:fourth|4th|fjarde|4:e|neljas|neljantena|4\.)$/u, 4],
  [/^(?:last|sista|viimeinen|viimeisena)$/u, -1],
];
const MONTH = /^(?:month|months|monthly|manad|manaden|manads|manatlig|kuukauden|kuun|kuukausi|kuukausittain)$/u;
const OTHER = /^(?:other|varannan|biweekly)$/u;
const EVERY = /^(?:every|each|varje|var|joka)$/u;
/** Words that say nothing more. */
const AROUND = /^(?:of|the|in|i|on|pa|av|den|week|weeks|weekly|vecka|veckan|veckor|viikko|viikon|viikoittain|other|\d)$/u;
const FORMS_OF_MANY = /(?:sin|ar|days)$/u;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, tva: 2, tre: 3, fyra: 4, kahden: 2, kolmen: 3, neljan: 4 };

const folded = (text: string): readonly string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[,;]/gu, ' ').trim().split(/\s+/u);

/**
 * A simple rule of repetition. "Every second Thursday" and "joka toinen torstai" are every two weeks; with a month in it ("joka kuukauden
 * toinen torstai") it is the second of each month. The dates are shown before anything comes of it.
 */
export function readRepeat(text: string): Repeat | undefined {
  const words = folded(text);
  const weekdays = words.flatMap((word) => weekdayOf(word) ?? []);
  const [weekday] = weekdays;
  if (weekday === undefined || weekdays.length !== 1) return undefined;
  const nth = words.flatMap((word) => ORDINALS.filter(([form]) => form.test(word)).map(([, n]) => n))[0];
  const isKnown = (word: string): boolean =>
    [EVERY, MONTH, OTHER, AROUND, ...ORDINALS.map(([form]) => form)].some((form) => form.test(word)) ||
    weekdayOf(word) !== undefined ||
    word in COUNTS;
  if (!words.every(isKnown)) return undefined;
  const monthly = words.some((word) => MONTH.test(word));
  if (nth !== undefined) return withOrdinal(nth, weekday, monthly, words);
  if (monthly) return undefined;
  const many = words.map((word) => COUNTS[word] ?? (/^[2-8]$/u.test(word) ? Number(word) : undefined)).find((one) => one !== undefined);
  const every = words.some((word) => OTHER.test(word)) ? 2 : (many ?? 1);
  const repeated =
    every > 1 || words.some((word) => EVERY.test(word) || /^(?:weekly|viikoittain)$/u.test(word) || FORMS_OF_MANY.test(word));
  return repeated ? { kind: 'weekly', weekday, every } : undefined;
}

function withOrdinal(nth: 1 | 2 | 3 | 4 | -1, weekday: number, monthly: boolean, words: readonly string[]): Repeat {
  // "Var tredje torsdag" counts weeks, "varje tredje torsdag" the Thursdays of a month.
  const countsWeeks = nth === 2 || ((nth === 3 || nth === 4) && words.some((word) => word === 'var' || word === 'joka'));
  return !monthly && countsWeeks ? { kind: 'weekly', weekday, every: nth } : { kind: 'monthly', weekday, nth };
}

interface Between {
  readonly from: string;
  readonly until: string;
  readonly most: number;
}

/** See Calendar.occurrences. */
export function occurrencesOf(
  repeat: Repeat,
  { from, until, most }: Between,
  holidays: 'keep' | 'skip' | 'move',
): { readonly days: readonly Occurrence[]; readonly skipped: readonly string[] } {
  if (until < from) return { days: [], skipped: [] };
  const skipped: string[] = [];
  const days: Occurrence[] = [];
  for (const ruled of ruledDays(repeat, from, until)) {
    if (days.length === most) break;
    if (holidays === 'keep' || !isHoliday(ruled)) days.push({ day: ruled, ruled });
    else if (holidays === 'skip') skipped.push(ruled);
    else days.push({ day: nextWorking(ruled), ruled });
  }
  return { days, skipped };
}

function ruledDays(repeat: Repeat, from: string, until: string): readonly string[] {
  // Days alone: in UTC none of them is moved by a change of clocks.
  const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  const day = DAYS[repeat.weekday - 1] ?? 'MO';
  const start = repeat.kind === 'weekly' ? firstOf(repeat.weekday, from) : from;
  const rule = new RRuleTemporal({
    freq: repeat.kind === 'weekly' ? 'WEEKLY' : 'MONTHLY',
    interval: repeat.kind === 'weekly' ? repeat.every : 1,
    byDay: [repeat.kind === 'weekly' ? day : `${repeat.nth}${day}`],
    dtstart: at(start),
    until: at(until),
    temporal: Temporal,
  });
  return rule.all().map((one) => one.toString().slice(0, 10));
}

/** The first such weekday from that day on. */
function firstOf(weekday: number, from: string): string {
  const date = Temporal.PlainDate.from(from);
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 }).toString();
}

function nextWorking(day: string): string {
  let date = Temporal.PlainDate.from(day).add({ days: 1 });
  while (!isWorkingDay(date.toString())) date = date.add({ days: 1 });
  return date.toString();
}
