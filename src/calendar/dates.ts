import { createRequire } from 'node:module';
import type { Chrono, ParsedResult } from 'chrono-node';
import type { Calendar } from '../chat/calendar.ts';
import { readDay } from '../domain/day.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { readFromNow } from './from-now.ts';
import { instantOf, readMoment, wallOf } from './moment.ts';
import { readPeriod } from './periods.ts';
import { occurrencesOf, readRepeat } from './repeats.ts';

const load = createRequire(import.meta.url);
/**
 * Loaded when a date is first typed that no rule of ours reads: it costs the start some 60 modules, and memory. Never its index,
 * which has a dozen languages.
 */
const CHRONO: Readonly<Record<Language, () => Pick<Chrono, 'parse'>>> = {
  en: () => load('chrono-node/en').GB,
  sv: () => load('chrono-node/sv').casual,
  fi: () => load('chrono-node/fi').casual,
};

/** Words that people put around a due date, in all three languages. */
const AROUND = /^(?:by|before|until|on|senast|före|innan|till|den|viimeistään|ennen)\s+|\s+(?:mennessä|senast)$/giu;

/** The calendar over chrono-node, with what chrono does not read of due dates: ends of years, quarters and months. */
export const calendar: Calendar = {
  day(text, language, today) {
    const typed = text
      .normalize('NFC')
      .trim()
      .replace(/[.!]+$/u, '')
      .replace(AROUND, '')
      .replace(AROUND, '')
      .trim();
    if (typed === '' || typed.length > 60) return undefined;
    return (
      readDay(typed) ??
      withoutYear(typed, today) ??
      readPeriod(typed, today) ??
      readFromNow(typed, today) ??
      byChrono(typed, language, today)
    );
  },
  moment: readMoment,
  instant: instantOf,
  wall: wallOf,
  repeat: readRepeat,
  occurrences: occurrencesOf,
};

/** "31.12." is the next one. */
function withoutYear(typed: string, today: string): string | undefined {
  const found = /^(\d{1,2})\.\s?(\d{1,2})$/u.exec(typed);
  if (!found) return undefined;
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((one) => readDay(`${found[1]}.${found[2]}.${one}`));
  return days.find((day) => day !== undefined && day >= today);
}

function byChrono(typed: string, language: Language, today: string): string | undefined {
  const reference = new Date(`${today}T12:00:00`);
  for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const [found, ...more] = CHRONO[one]().parse(typed, reference, { forwardDate: true });
    // A part of a text is not its date: "solar by the church 3 May" says more.
    if (found && more.length === 0 && found.text.trim().length === typed.length && tellsDay(found)) return dayOf(found);
  }
  return undefined;
}

/** Not only a time of day. */
const tellsDay = ({ start }: ParsedResult): boolean => (['day', 'weekday', 'month'] as const).some((part) => start.isCertain(part));

function dayOf({ start }: ParsedResult): string | undefined {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part) ?? 0);
  return readDay(`${year}-${month}-${day}`);
}
