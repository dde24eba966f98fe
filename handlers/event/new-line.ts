import type { Calendar, Moment } from '../../src/chat/calendar.ts';
import { fold } from '../../src/chat/read.ts';
import { PLACE_WORDS, SEAT_WORDS } from '../../src/text/event-words.ts';

/** An event as a line tells it; what it does not tell is absent. */
export interface EventLine {
  readonly title: string;
  /** The words that tell when. */
  readonly when?: string;
  readonly place?: string;
  readonly total?: string;
  /** What was read of `when`. */
  readonly moment?: Moment;
}

const QUOTED = /^\s*["“”„‟»«'‘’]([^"“”„‟»«]+?)["“”‟»«'’]\s*/u;

/**
 * Reads "<title> <date> <time> [place] [seats]": the title in quotes or up to the date, the seats last or with a word of theirs.
 * @param moment Calendar.moment
 */
export function readLine(text: string, moment: (text: string) => ReturnType<Calendar['moment']>): EventLine {
  const quoted = QUOTED.exec(text);
  const rest = quoted ? text.slice(quoted[0].length) : text;
  const found = moment(rest);
  const title = tidy(quoted?.[1] ?? found?.before ?? rest);
  if (!found) return { title, ...(quoted ? placeAndSeats(rest) : {}) };
  const when = rest.slice(rest.indexOf(found.before) + found.before.length, rest.length - found.after.length).trim();
  // Before the date, after a title in quotes, a place stands as well.
  const around = quoted ? `${found.before} ${found.after}` : found.after;
  return { title, when, moment: found, ...placeAndSeats(around) };
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');

const isOne = (word: string, words: readonly string[]): boolean => words.some((one) => fold(one) === fold(word.replace(/[.,:]$/u, '')));

/** "Stadshuset, Exempelvik, 40 platser", "i Stadshuset max 40", "paikka: Kaupungintalo 40". */
function placeAndSeats(text: string): Pick<EventLine, 'place' | 'total'> {
  const words = text.split(/\s+/u).filter((word) => !/^,*$/u.test(word));
  const last = (back: number): string => (words.at(-back) ?? '').replace(/,+$/u, '');
  if (words.length > 1 && isOne(last(1), SEAT_WORDS) && /^\d+$/u.test(last(2))) words.pop();
  const total = /^\d{1,6}$/u.test(last(1)) ? last(1) : undefined;
  if (total !== undefined) words.pop();
  if (total !== undefined && isOne(last(1), SEAT_WORDS)) words.pop();
  while (words.length > 1 && isOne(words[0] ?? '', PLACE_WORDS)) words.shift();
  const place = tidy(words.join(' '));
  return { ...(place === '' ? {} : { place }), ...(total === undefined ? {} : { total }) };
}
