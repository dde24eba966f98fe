import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from '../chat/read.ts';
import type { Language } from '../domain/language.ts';
import { kept } from './kept.ts';

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
const STEMS_KEPT = 2_000;
const NUMBER = /^\d+$/u;

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
  const known = kept<string>(STEMS_KEPT);
  // A number has no endings, and each is new.
  const make = (lower: string) => (NUMBER.test(lower) ? lower : fold(snowball.stem(lower)));
  return (typed) => known(typed.toLowerCase().slice(0, LONGEST_WORD), make);
}

/** The word's letters in runs of `size`, its ends marked; each run once. */
export function grams(word: string, size: number): readonly string[] {
  const padded = `^${word}$`;
  const runs = new Set<string>();
  for (let at = 0; at + size <= padded.length; at += 1) runs.add(padded.slice(at, at + size));
  return [...runs];
}
