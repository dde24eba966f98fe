import { Temporal } from 'temporal-polyfill';
import type { Instant, Moment, Wall, Written } from '../chat/calendar.ts';
import { dayIn } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import { isAt, isFiller, readRange } from './clock.ts';
import { type ReadDay, readDayWords } from './day-words.ts';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** Words with where they stand; "2026-12-03T08:30" is two. */
function wordsOf(text: string): readonly Word[] {
  return [...text.replace(/(?<=\d{4}-\d{2}-\d{2})T(?=\d{2}:)/gu, ' ').matchAll(/\S+/gu)].map((found) => {
    const folded = fold(found[0]);
    return { folded, from: found.index, to: found.index + found[0].length };
  });
}

interface Part {
  readonly length: number;
  readonly written: Written;
  readonly wrong?: { readonly wrong: 'day' | 'time'; readonly typed: string };
}

/**
 * When something is, found in a line. chrono loses times in Swedish and reads none of our ranges, so this is a grammar of its own: a day
 * and a time beside each other, in either order, wherever they stand.
 */
export function readMoment(text: string, language: Language, now: Date, timeZone: string): Moment | undefined {
  const words = wordsOf(text);
  const about = { language, today: dayIn(timeZone, now) };
  let best: { readonly at: number; readonly part: Part } | undefined;
  for (let at = 0; at < words.length; at++) {
    const part = partAt(words.slice(at), about);
    // Both together say more than one alone, wherever it stands: "3 rum 4.12. kl 9".
    if (part && (best === undefined || weight(part) > weight(best.part))) best = { at, part };
    if (best && weight(best.part) === 2) break;
  }
  if (!best) return undefined;
  const { at, part } = best;
  const around = { before: text.slice(0, words[at]?.from).trim(), after: text.slice(words[at + part.length - 1]?.to).trim() };
  return part.wrong ? { ...part.wrong, ...around } : { ...part.written, ...around };
}

const weight = ({ written, wrong }: Part): number => (wrong || (written.day !== undefined && written.time !== undefined) ? 2 : 1);

function partAt(words: readonly Word[], about: { readonly language: Language; readonly today: string }): Part | undefined {
  const folded = words.map((word) => word.folded);
  const typed = (from: number, length: number) => folded.slice(from, from + length).join(' ');
  const lead = isFiller(folded[0] ?? '') && folded[0] !== 'i' ? 1 : 0;
  const day = readDayWords(folded.slice(lead), about);
  if (day) {
    if (day.wrong !== undefined) return { length: lead + day.length, written: {}, wrong: { wrong: 'day', typed: day.wrong } };
    const from = skip(folded, lead + day.length);
    const range = readRange(folded.slice(from));
    if (!range) return { length: lead + day.length, written: dayOf(day) };
    return timed(from, range, dayOf(day), typed(from, range.length));
  }
  const range = readRange(folded);
  if (!range || lead > 0) return undefined;
  const from = skip(folded, range.length);
  const later = readDayWords(folded.slice(from), about);
  if (later?.wrong !== undefined) return { length: from + later.length, written: {}, wrong: { wrong: 'day', typed: later.wrong } };
  const both = timed(0, range, later ? dayOf(later) : {}, typed(0, range.length));
  return later ? { ...both, length: from + later.length } : both;
}

const skip = (folded: readonly string[], from: number): number =>
  isFiller(folded[from] ?? '') && !isAt(folded[from] ?? '') ? from + 1 : from;

const dayOf = ({ day, doubt }: ReadDay): Written => ({ ...(day === undefined ? {} : { day }), ...(doubt === undefined ? {} : { doubt }) });

function timed(from: number, range: NonNullable<ReturnType<typeof readRange>>, written: Written, typed: string): Part {
  const { start, end, length } = range;
  const isWrong = (start && 'wrong' in start) || (end && 'wrong' in end);
  if (isWrong || !start || 'wrong' in start) return { length: from + length, written, wrong: { wrong: 'time', typed } };
  return { length: from + length, written: { ...written, time: start.time, ...(end && 'time' in end ? { end: end.time } : {}) } };
}

/** See Calendar.instant. */
export function instantOf({ day, time }: Wall, timeZone: string): Instant {
  const plain = Temporal.PlainDateTime.from(`${day}T${time}`);
  const at = (disambiguation: 'earlier' | 'later') => plain.toZonedDateTime(timeZone, { disambiguation });
  const [earlier, later] = [at('earlier'), at('later')];
  const date = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds);
  if (earlier.equals(later)) return { at: date(earlier) };
  const both = [date(earlier), date(later)] as const;
  return earlier.toPlainDateTime().equals(plain) ? { doubled: both } : { skipped: both };
}

/** See Calendar.wall. */
export function wallOf(at: Date, timeZone: string): Wall {
  const plain = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { day: plain.toPlainDate().toString(), time: plain.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
