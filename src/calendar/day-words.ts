import { readDay } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import { readFromNow } from './from-now.ts';
import { monthOf } from './periods.ts';

const DAY_MS = 86_400_000;

/** Days by how their names begin, folded; Monday first. */
const WEEKDAYS: readonly RegExp[] = [
  /^(?:mon(?:day)?s?|mandag(?:en|ar)?|man|ma|maanantai(?:na|sin)?)$/u,
  /^(?:tue(?:s|sday)?s?|tisdag(?:en|ar)?|tis|ti|tiistai(?:na|sin)?)$/u,
  /^(?:wed(?:nesday)?s?|onsdag(?:en|ar)?|ons|ke|keskiviikko(?:na|isin)?)$/u,
  /^(?:thu(?:r|rs|rsday)?s?|torsdag(?:en|ar)?|tors|tor|to|torstai(?:na|sin)?)$/u,
  /^(?:fri(?:day)?s?|fredag(?:en|ar)?|fre|pe|perjantai(?:na|sin)?)$/u,
  /^(?:sat(?:urday)?s?|lordag(?:en|ar)?|lor|la|lauantai(?:na|sin)?)$/u,
  /^(?:sun(?:day)?s?|sondag(?:en|ar)?|son|su|sunnuntai(?:na|sin)?)$/u,
];

/** The weekday (Monday 1) that a folded word names. */
export function weekdayOf(word: string): number | undefined {
  const at = WEEKDAYS.findIndex((name) => name.test(word.replace(/[.,]$/u, '')));
  return at < 0 ? undefined : at + 1;
}

/** What a run of words says of a day. `wrong`: it has the form of a date and is none. */
export interface ReadDay {
  /** Words that it takes. */
  readonly length: number;
  readonly day?: string;
  readonly wrong?: string;
  readonly doubt?: { readonly why: 'weekday' | 'next'; readonly other: string };
}

const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const plus = (day: string, days: number): string => isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
/** Monday 1. */
export const weekdayIn = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const bare = (word: string): string => word.replace(/[,;]$/u, '');

interface About {
  readonly language: Language;
  readonly today: string;
}

/** The day that the folded words begin with, in whichever language. */
export function readDayWords(words: readonly string[], about: About): ReadDay | undefined {
  return relative(words, about) ?? dated(words, about) ?? withWeekday(words, about);
}

const TODAY = /^(?:today|idag|tanaan)$/u;
const TOMORROW = /^(?:tomorrow|imorgon|imorron|huomenna)$/u;
const AFTER = /^(?:overmorgon|overimorgon|ylihuomenna)$/u;

function relative(words: readonly string[], { today }: About): ReadDay | undefined {
  const [first = '', second = ''] = words.map(bare);
  if (TODAY.test(first) || (first === 'i' && second === 'dag')) return { length: first === 'i' ? 2 : 1, day: today };
  if (TOMORROW.test(first)) return { length: 1, day: plus(today, 1) };
  if (first === 'i' && /^mor(?:g|r)on$/u.test(second)) return { length: 2, day: plus(today, 1) };
  if (AFTER.test(first)) return { length: 1, day: plus(today, 2) };
  if (first === 'i' && second === 'overmorgon') return { length: 2, day: plus(today, 2) };
  const from = inEnglish(words, today) ?? readFromNow(words.slice(0, 3).map(bare).join(' '), today);
  return from === undefined ? undefined : { length: 3, day: from };
}

const UNITS = { day: 1, week: 7 } as const;
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

function inEnglish(words: readonly string[], today: string): string | undefined {
  const [, count = '', unit = ''] = /^in (\w+) (day|week)s?$/u.exec(words.slice(0, 3).map(bare).join(' ')) ?? [];
  const many = COUNTS[count] ?? (/^\d{1,3}$/u.test(count) ? Number(count) : undefined);
  return many === undefined ? undefined : plus(today, many * UNITS[unit as keyof typeof UNITS]);
}

/** A date in figures or with a month's name. */
function dated(words: readonly string[], { language, today }: About): ReadDay | undefined {
  const [first = '', second = '', third = ''] = words.map(bare);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(first);
  if (iso) return told(1, first, readDay(first));
  const figures =
    /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?)?$/u.exec(first) ??
    (language === 'en' ? /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(first) : null);
  if (figures) return inFigures(first, figures, today);
  // "3. 12. 2026", as some write it.
  const apart = /^(\d{1,2})\. (\d{1,2})\.(?: (\d{4}))?/u.exec(words.slice(0, 3).join(' '));
  if (apart) return named(apart[1], Number(apart[2]), apart[3], apart[3] ? 3 : 2, apart[0], today);
  const day = /^(\d{1,2})(?:\.|st|nd|rd|th|:e)?$/u.exec(first)?.[1];
  const month = day === undefined ? undefined : monthOf(second.replace(/\.$/u, '').replace(/ta$/u, ''));
  if (day !== undefined && month !== undefined) return namedWith(words, day, month, third, 2, today);
  const before = monthOf(first);
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(second)?.[1];
  return before !== undefined && after !== undefined ? namedWith(words, after, before, third, 2, today) : undefined;
}

function namedWith(words: readonly string[], day: string, month: number, year: string, length: number, today: string): ReadDay {
  const isYear = /^20\d\d$/u.test(year);
  const taken = isYear ? length + 1 : length;
  return named(day, month, isYear ? year : undefined, taken, words.slice(0, taken).join(' '), today);
}

const named = (day = '', month: number, year: string | undefined, length: number, typed: string, today: string): ReadDay =>
  told(length, typed, year === undefined ? coming(day, month, today) : readDay(`${day}.${month}.${year}`));

/** "8.30" is a time: what cannot be a date at all is none, but "31.2." and "31.2.2027" are wrong ones. */
function inFigures(typed: string, [, day = '', month = '', year]: RegExpExecArray, today: string): ReadDay | undefined {
  const isDate =
    typed.endsWith('.') || year !== undefined || (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31);
  if (!isDate || (/^\d{1,2}\.\d{2}$/u.test(typed) && Number(month) > 12)) return undefined;
  return told(1, typed, year === undefined ? coming(day, Number(month), today) : readDay(`${Number(day)}.${Number(month)}.${year}`));
}

const told = (length: number, typed: string, day: string | undefined): ReadDay =>
  day === undefined ? { length, wrong: typed } : { length, day };

/** Of a date without a year the one that is not over; 29.2. may be years away. */
function coming(day: string, month: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  return [0, 1, 2, 3, 4].map((more) => readDay(`${Number(day)}.${month}.${year + more}`)).find((one) => one !== undefined && one >= today);
}

const NEXT = /^(?:next|nasta)$/u;
const COMING = /^(?:ensi|tuleva|tulevana|kommande|coming|this|denna|tana)$/u;

/** "ons 3.12.", "torstaina", "next Friday", "ensi viikon tiistaina", "tisdag nästa vecka". */
function withWeekday(words: readonly string[], about: About): ReadDay | undefined {
  const [first = '', second = '', third = ''] = words.map(bare);
  if (NEXT.test(first) && weekdayOf(second)) return nextWeekday(weekdayOf(second) ?? 1, about.today);
  if (COMING.test(first) && weekdayOf(second)) return { length: 2, day: onwards(weekdayOf(second) ?? 1, about.today) };
  if (first === 'ensi' && second === 'viikon' && weekdayOf(third))
    return { length: 3, day: inNextWeek(weekdayOf(third) ?? 1, about.today) };
  const weekday = weekdayOf(first);
  if (weekday === undefined) return undefined;
  const skip = /^(?:den|the)$/u.test(second) ? 2 : 1;
  const date = dated(words.slice(skip), about);
  if (date?.day !== undefined) return { length: date.length + skip, day: date.day, ...mismatch(weekday, date.day, about.today) };
  if (date?.wrong !== undefined) return { length: date.length + skip, wrong: date.wrong };
  if (/^(?:next week|nasta vecka|ensi viikolla)$/u.test(`${second} ${third}`)) return { length: 3, day: inNextWeek(weekday, about.today) };
  // Short forms ("ma", "to", "son") are words of their own as well.
  return bare(first).length >= 5 || /^(?:mon|tue|wed|thu|fri|sat|sun|tis|ons|tors|fre|lor)$/u.test(first)
    ? { length: 1, day: onwards(weekday, about.today) }
    : undefined;
}

/** The first such weekday after today. */
const onwards = (weekday: number, today: string): string => plus(today, ((weekday - weekdayIn(today) + 6) % 7) + 1);
const inNextWeek = (weekday: number, today: string): string => plus(today, 8 - weekdayIn(today) + weekday - 1);

function nextWeekday(weekday: number, today: string): ReadDay {
  const day = inNextWeek(weekday, today);
  const soon = onwards(weekday, today);
  return { length: 2, day, ...(soon === day ? {} : { doubt: { why: 'next', other: soon } as const }) };
}

/** The date counts; the nearest day with that weekday is what may have been meant. */
function mismatch(weekday: number, day: string, today: string): Pick<ReadDay, 'doubt'> {
  const off = ((weekday - weekdayIn(day) + 10) % 7) - 3;
  if (off === 0) return {};
  const near = plus(day, off);
  return { doubt: { why: 'weekday', other: near < today ? plus(near, 7) : near } };
}
