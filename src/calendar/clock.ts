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
  const marked = isAt(words[0] ?? '') || (words[0] === '@' && words.length > 1);
  const from = marked ? 1 : 0;
  const glued = /^(?:klo|kl|kello|klockan)\.?(\d.*)$/u.exec(words[0] ?? '')?.[1];
  const first = glued ?? words[from] ?? '';
  const at = glued === undefined ? from : 0;
  const noon = /^(?:noon|midday)$/u.test(first);
  if (noon) return { length: at + 1, start: { time: '12:00' } };
  const split = /^([^-–—]+)[-–—](.+)$/u.exec(first);
  const isMarked = marked || glued !== undefined;
  if (split) {
    const bare = isMarked || /[.:]\d|[ap]\.?m/u.test(first);
    return bare ? rangeOf(split[1] ?? '', split[2] ?? '', halfAt(words, at + 1), at + 1) : undefined;
  }
  const half = halfAt(words, at + 1);
  const one = readOne(half ? first + half : first, isMarked);
  if (!one) return undefined;
  const next = at + (half ? 2 : 1);
  if (isTill(words[next] ?? '')) {
    const behind = halfAt(words, next + 2);
    const ended = rangeOf(half ? first + half : first, words[next + 1] ?? '', behind, next + 2);
    if (ended) return ended;
  }
  return { length: next, start: clockOf(one) };
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
