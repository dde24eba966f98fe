/** Stands where a comma or a full stop parts two clauses; no phrase goes across it. */
const BREAK = '|';

export interface Word {
  /** Lower case, without diacritics. */
  readonly text: string;
  /** What it is as a number, where it is one: "0,5", "2 000", "1/2", "10k". */
  readonly number?: number;
}

const NUMBER = String.raw`\d{1,3}(?:[ .,\u00a0]\d{3})+(?!\d)|\d+[/⁄]\d+|\d+(?:[.,]\d+)?k?(?![\p{L}\d])`;
const TOKEN = new RegExp(String.raw`${NUMBER}|[\p{L}\d]+(?:[-'][\p{L}\d]+)*|[%€]|[,.;:!?()–]`, 'gu');

/** The text as words, numbers and breaks. */
export function wordsOf(text: string): readonly Word[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return (plain.match(TOKEN) ?? []).map((token) => {
    if (/^[,.;:!?()–]$/u.test(token)) return { text: BREAK };
    const number = numberOf(token);
    return number === undefined ? { text: token } : { text: token, number };
  });
}

function numberOf(token: string): number | undefined {
  if (!/^\d/u.test(token)) return undefined;
  const [over, under] = token.split(/[/⁄]/u).map(Number);
  if (under !== undefined) return under > 0 ? (over ?? 0) / under : undefined;
  const thousands = token.endsWith('k') ? 1000 : 1;
  const digits = token.replace(/k$/u, '');
  // "2 000", "2.000" and "2,000" are two thousand; "0,500" is a half.
  const grouped = /^[1-9]\d{0,2}(?:[ .,\u00a0]\d{3})+$/u.test(digits);
  const number = Number(grouped ? digits.replace(/[ .,\u00a0]/gu, '') : digits.replace(',', '.'));
  return Number.isFinite(number) ? number * thousands : undefined;
}

/** From `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Every place where the phrase stands in the words; a part of it that ends in * stands for any ending. */
export function placesOf(phrase: string, words: readonly Word[]): readonly Span[] {
  const parts = phrase.split(/\s+/u).flatMap((part) => {
    const open = part.endsWith('*');
    return wordsOf(open ? part.slice(0, -1) : part).map(({ text }) => ({ text, open }));
  });
  const places: Span[] = [];
  for (let from = 0; from + parts.length <= words.length; from += 1) {
    const stands = parts.every(({ text, open }, at) => {
      const word = words[from + at]?.text ?? '';
      return open ? word.startsWith(text) : word === text;
    });
    if (stands && parts.length > 0) places.push({ from, to: from + parts.length });
  }
  return places;
}

export const isBreak = (word: Word | undefined): boolean => word === undefined || word.text === BREAK;
