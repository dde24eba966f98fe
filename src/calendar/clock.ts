/** A time of day, HH:MM, or what looks like one and is none. Undefined: no time at all. */
export type Clock = { readonly time: string } | { readonly wrong: true } | undefined;

/** Before a time: "kl 9", "klo 14", "at 9". */
export const isAt = (word: string): boolean => /^(?:kl|klo|klockan|kello|at|from|fran|kl-|klo-)\.?$/u.test(word);
/** Between the two ends of a range. */
const isTill = (word: string): boolean => /^(?:[-–—]|to|till|til|until|tills)$/u.test(word);
/** Stands between a day and a time, or before a day, and says nothing. */
export const isFiller = (word: string): boolean => /^(?:,|den|the|on|pa|of|av|i)$/u.test(word);

const two = (n: number): string => String(n).padStart(2, '0');

/** `bare`: a whole hour alone counts ("kl 9"). */
function readOne(word: string, bare: boolean): { readonly hour: number; readonly minute: number; readonly half?: 'am' | 'pm' } | undefined {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?(am|pm|a\.m\.?|p\.m\.?)?$/u.exec(word.replace(/[,;]$/u, ''));
  if (!found) return undefined;
  const [, hour, minute, half] = found;
  if (minute === undefined && half === undefined && !bare) return undefined;
  const told = half === undefined ? {} : { half: half.startsWith('a') ? ('am' as const) : ('pm' as const) };
  return { hour: Number(hour), minute: Number(minute ?? 0), ...told };
}

function clockOf({ hour, minute, half }: { hour: number; minute: number; half?: 'am' | 'pm' }): Clock {
  if (minute > 59 || hour > 23 || (half && (hour === 0 || hour > 12))) return { wrong: true };
  return { time: `${two(half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0))}:${two(minute)}` };
}

export interface Range {
  /** Words that it takes. */
  readonly length: number;
  readonly start: Clock;
  readonly end?: Clock;
}

/**
 * The time, or range of times, that the folded words begin with: "kl. 8.30", "klo 8.30–10.00", "9am to 11", "14:00". A bare hour counts
 * only after "kl", "klo" or "at", or as the end of a range.
 */
export function readRange(words: readonly string[]): Range | undefined {
  const glued = /^(?:klo|kl|kello|klockan)\.?(\d.*)$/u.exec(words[0] ?? '')?.[1];
  const marked = glued !== undefined || isAt(words[0] ?? '') || words[0] === '@';
  const at = marked && glued === undefined ? 1 : 0;
  const first = glued ?? words[at] ?? '';
  if (/^(?:noon|midday)$/u.test(first)) return { length: at + 1, start: { time: '12:00' } };
  const half = halfAt(words, at + 1);
  const split = /^([^-–—]+)[-–—](.+)$/u.exec(first);
  if (split) {
    const isTime = marked || /[.:]\d|[ap]\.?m/u.test(first) || half !== undefined;
    return isTime ? rangeOf(split[1] ?? '', split[2] ?? '', half, at + 1) : undefined;
  }
  const one = half === undefined ? { text: first, next: at + 1 } : { text: first + half, next: at + 2 };
  return readApart(words, one, marked);
}

/** A time, and what follows it: "9 to 11", "8.30 – 10.00", or nothing. */
function readApart(
  words: readonly string[],
  { text, next }: { readonly text: string; readonly next: number },
  marked: boolean,
): Range | undefined {
  const one = readOne(text, marked);
  if (!one) return undefined;
  const ended = isTill(words[next] ?? '') ? rangeOf(text, words[next + 1] ?? '', halfAt(words, next + 2), next + 2) : undefined;
  return ended ?? { length: next, start: clockOf(one) };
}

/** "am" or "pm" as a word of its own. */
const halfAt = (words: readonly string[], at: number): string | undefined =>
  /^(?:am|pm|a\.m\.?|p\.m\.?)$/u.test(words[at] ?? '') ? words[at] : undefined;

function rangeOf(from: string, to: string, half: string | undefined, length: number): Range | undefined {
  const end = readOne(half ? to + half : to, true);
  const start = readOne(from, true);
  if (!start || !end) return undefined;
  // "9-11am" begins in the morning as well; "11-1pm" before noon.
  const inherited =
    end.half && !start.half ? (end.half === 'pm' && start.hour % 12 <= end.hour % 12 ? ('pm' as const) : ('am' as const)) : start.half;
  const own = inherited === undefined ? start : { ...start, half: inherited };
  return { length: half ? length + 1 : length, start: clockOf(own), end: clockOf(end) };
}
