import { readDay } from '../../src/domain/day.ts';

/** Words of a day that are tried: "förra veckans fredag", "24 november 2026". */
const MOST_WORDS = 4;
const SHORT = /^(\d{1,2})\.(\d{1,2})\.?$/u;

/**
 * A day that has been, as people write it: "24.11.", "24.11.2026", "2026-11-24", "igår". A date without a year is the last one; a day
 * that names its year may be one to come. Undefined for anything else.
 * @param named reads words of a day, as a due date
 */
export function pastDay(typed: string, today: string, named: (text: string) => string | undefined): string | undefined {
  const [, date, month] = SHORT.exec(typed) ?? [];
  if (date === undefined) return readDay(typed) ?? (/^\p{L}/u.test(typed) || /\d\s/u.test(typed) ? named(typed) : undefined);
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].flatMap((one) => readDay(`${date}.${month}.${one}`) ?? []);
  return days.find((day) => day <= today) ?? days[0];
}

/** The day that a text begins with, by as many words as make one, and what follows it. */
export function splitDay(
  text: string,
  today: string,
  named: (text: string) => string | undefined,
): { readonly day?: string; readonly rest: string } {
  const words = [...text.matchAll(/\S+/gu)].slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length--) {
    const last = words[length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const day = pastDay(text.slice(0, end).replace(/[,:]$/u, ''), today, named);
    if (day !== undefined) return { day, rest: text.slice(end).replace(/^[\s:,]+/u, '') };
  }
  return { rest: text.trim() };
}
