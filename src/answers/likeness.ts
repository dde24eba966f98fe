import { fold } from '../chat/read.ts';

/** Below this, a word counts as invented. */
export const KNOWN = 0.66;

/** Finnish consonant gradation and doubled letters levelled: "kunta" and "kunnan" share a beginning. */
function level(word: string): string {
  return fold(word)
    .replace(/n[ntkg]/gu, 'n')
    .replace(/l[lt]/gu, 'l')
    .replace(/r[rt]/gu, 'r')
    .replace(/m[mp]/gu, 'm')
    .replace(/(?<=[aeiouy]i)m/gu, 'n')
    .replace(/(.)\1/gu, '$1');
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

/** "maksuton", "riskfri", "careless": the ending turns the meaning round. (Not "verkoston", the genitive of "verkosto".) */
const LACKING = /(?:[aeiouy]ton|[aeiouy]ttom\p{L}*|los[at]?|fri(?:tt|a)?|less|free)$/u;
/** What, put before a word, turns its meaning round. */
const REVERSING = /^(?:o|u?n|non|icke|in|im|dis|ir|il|ei|epa|mis|anti|fel|over|under|halv|semi)$/u;

const lacks = (word: string): boolean => word.length > 5 && LACKING.test(fold(word));

/**
 * How alike two words are, 0 to 1: 1 for the same word or another form of it, by their common beginning.
 * Opposites by a prefix or an ending ("paid" and "unpaid", "maksullinen" and "maksuton") are 0.
 */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  if (lacks(a) !== lacks(b)) return 0;
  const [x, y] = [level(a), level(b)];
  if (x === y) return 1;
  const start = sharedStart(x, y);
  const longest = Math.max(x.length, y.length);
  const rest = longest - start;
  if (start >= 4 && rest <= 2) return 1;
  if (start >= 3 && rest <= 1) return 1;
  if (start >= 5 && rest <= 5 && start / longest >= 0.5) return 0.95;
  if (start >= 4 && rest <= 4 && start === Math.min(x.length, y.length)) return 0.9;
  return 0;
}

/** Whether `part`, in some form, is the head of the compound `whole` ("nätverket", "klimatnätverk") and what stands before it does not reverse it. */
function heads(whole: string, part: string): boolean {
  if (part.length < 5) return false;
  for (let cut = 2; cut <= whole.length - 5; cut += 1) {
    const head = whole.slice(cut);
    const start = sharedStart(head, part);
    // Only endings may differ: "gratis" is not the head of "integration".
    const same =
      start >= 5 && Math.max(head.length, part.length) - start <= 4 && (start === Math.min(head.length, part.length) || start >= 7);
    if (same) return !REVERSING.test(whole.slice(0, cut));
  }
  return false;
}

/** Whether every part of a compound is the beginning or the head of a known word: "verkostotapaaminen" of "verkosto", "tapaaminen". */
function composed(word: string, known: readonly string[]): boolean {
  for (let cut = 4; cut <= word.length - 4; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut).replace(/^[s-]/u, '')];
    const fits = (part: string): boolean => part.length >= 4 && known.some((other) => alike(part, other) >= KNOWN || heads(other, part));
    if (fits(first) && fits(second)) return true;
  }
  return false;
}

/** How well the known words cover a word, 0 to 1. */
export function coverage(word: string, known: readonly string[]): number {
  let best = 0;
  for (const other of known) best = Math.max(best, alike(word, other));
  if (best >= KNOWN) return best;
  const folded = level(word);
  const others = known.filter((other) => lacks(other) === lacks(word)).map(level);
  if (others.some((other) => heads(other, folded))) return 0.9;
  return composed(folded, others) ? 0.9 : best;
}

/** Whether two names are one, in whatever case ending: "Tampere", "Tampereella"; never "Vaasa" for "EnergyVaasa". */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [level(a), level(b)];
  const start = sharedStart(x, y);
  const shortest = Math.min(x.length, y.length);
  return x === y || (start >= 3 && start >= shortest - 2 && Math.max(x.length, y.length) - start <= 5);
}
