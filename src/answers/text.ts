import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from '../chat/read.ts';
import type { Language } from '../domain/language.ts';

/** A word of a text. */
export interface Token {
  /** As it was typed. */
  readonly typed: string;
  /** Lower case without diacritics. */
  readonly word: string;
}

/** No question is longer: what lies beyond is not read. */
const LONGEST = 1500;
const MOST_TOKENS = 120;
const LONGEST_WORD = 40;

/** The words of a text: letters and digits, an apostrophe or a colon inside a word ends it ("YmpyräKS:n" is two). */
export function tokenize(text: string): readonly Token[] {
  const words = text.slice(0, LONGEST).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.slice(0, MOST_TOKENS).map((typed) => ({ typed, word: fold(typed).slice(0, LONGEST_WORD) }));
}

const stemmers = z
  .object({ newStemmer: z.custom<(name: string) => { stem(word: string): string }>((value) => typeof value === 'function') })
  .parse(createRequire(import.meta.url)('snowball-stemmers'));

const SNOWBALL = { sv: 'swedish', fi: 'finnish', en: 'english' } as const satisfies Record<Language, string>;

/** The stem of a word, folded. */
export function stemmer(language: Language): (typed: string) => string {
  const snowball = stemmers.newStemmer(SNOWBALL[language]);
  const known = new Map<string, string>();
  return (typed) => {
    const lower = typed.toLowerCase().slice(0, LONGEST_WORD);
    const seen = known.get(lower);
    if (seen !== undefined) return seen;
    const stem = fold(snowball.stem(lower));
    if (known.size < 50_000) known.set(lower, stem);
    return stem;
  };
}

/** The word's letters in runs of `size`, its ends marked; each run once. */
export function grams(word: string, size: number): readonly string[] {
  const padded = `^${word}$`;
  const runs = new Set<string>();
  for (let at = 0; at + size <= padded.length; at += 1) runs.add(padded.slice(at, at + size));
  return [...runs];
}

/** Whether `a` becomes `b` by at most `most` letters put in, left out, changed or swapped with the next. */
export function isTypo(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, i, j, row, last, before));
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] ?? Number.POSITIVE_INFINITY) <= most;
}

function cheapest(a: string, b: string, i: number, j: number, row: number[], last: number[], before: number[]): number {
  const at = (list: number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY;
  const same = a[i - 1] === b[j - 1];
  const plain = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(plain, at(before, j - 2) + 1) : plain;
}
