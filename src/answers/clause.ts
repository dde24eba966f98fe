import type { Language } from '../domain/language.ts';
import { CANONICAL, FORCE_WORDS, FORCES, type Force, FUNCTION_WORDS, NUMERAL, PLACES } from './lexicon.ts';

/** A piece of text taken apart, as far as comparing its claim needs. */
export interface Clause {
  readonly text: string;
  /** Lower-case words that carry the claim, in order. */
  readonly content: readonly string[];
  /** Names: capitalised inside a sentence, mixed or all capitals, or a known place. */
  readonly names: readonly string[];
  /** Numbers with the content word that follows them. */
  readonly numbers: readonly { readonly value: string; readonly unit: string | undefined }[];
  readonly forces: ReadonlySet<Force>;
  /** For each negation, the content words near after it. */
  readonly negated: readonly (readonly string[])[];
  /** Two negations with nothing between them: they cancel each other. */
  readonly doubled: boolean;
  readonly question: boolean;
  /** Signs that do not belong in running text. */
  readonly signs: readonly string[];
}

const WORD = /\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}'’-]*\p{L}|\p{L}/gu;
const PLAIN = /[\p{L}\p{M}\p{N}\s.,;:!'’"“”„«»()/&+–—-]/gu;

/** One way to write numbers, units and abbreviations: "1 000" and "1,000" are 1000, "€" is a word. */
function normal(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/(\d{1,2})\.(\d{1,2})\.(\d{4})/gu, '$1 $2 $3 ')
      .replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$3 $2 $1 ')
      // No number of thousands begins with 0: "0 500" is two numbers.
      .replace(/(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f.,’]\d{3})+(?!\d)/gu, (digits) => digits.replace(/\D/gu, ''))
      .replace(/(\d)[,:](\d)/gu, '$1.$2')
      .replace(/€\s?(\d[\d–-]*)/gu, '$1 € ')
      .replace(/€/gu, ' euro ')
      .replace(/%|per cent\b|procent|prosent\p{L}*/giu, ' percent ')
      .replace(/\$/gu, ' dollar ')
      .replace(/\bt\.\s?ex\b\.?/giu, 'exempelvis')
      .replace(/\bbl\.\s?a\b\.?/giu, 'exempelvis')
      .replace(/\be\.\s?g\b\.?/giu, 'example')
      .replace(/(?<!\p{L})om (?=(?:året|månaden|veckan|dagen)(?!\p{L}))/giu, 'per ')
      .replace(/\bone (?=in which|that|which|of)\b/giu, '')
  );
}

type Token = { readonly raw: string; readonly word: string; readonly first: boolean };

function tokens(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const before = text.slice(0, match.index).trimEnd();
    return { raw: match[0], word: match[0].toLowerCase().replace(/[’']s$/u, ''), first: before === '' || /[.!?:]["”»)]?$/u.test(before) };
  });
}

/** The number a token stands for, written plainly ("01" is 1), or undefined. */
function numberOf({ word }: Token): string | undefined {
  if (/^\d/u.test(word)) return String(Number(word));
  const value = NUMERAL.get(word);
  return value === undefined ? undefined : String(value);
}

function isName({ raw, word, first }: Token): boolean {
  if (/\p{Ll}\p{Lu}/u.test(raw) || /^\p{Lu}{2,}$/u.test(raw)) return true;
  if (PLACES.some((place) => word.startsWith(place))) return true;
  return !first && /^\p{Lu}/u.test(raw);
}

/** The forces a word has; a word of none gives an empty list. */
function forcesOf(word: string, language: Language): readonly Force[] {
  return (Object.keys(FORCES) as Force[]).filter((force) => FORCE_WORDS[language][force].has(word));
}

/** Takes a text apart. The language says which words are function words. */
export function parse(text: string, language: Language): Clause {
  const plain = normal(text);
  const list = tokens(plain);
  const kinds = list.map((token) => ({ token, number: numberOf(token), forces: forcesOf(token.word, language), name: isName(token) }));
  const hasNumber = kinds.some(({ number }) => number !== undefined);
  const carries = ({ token, number, forces, name }: (typeof kinds)[number]): boolean =>
    number === undefined && (name || (forces.length === 0 && !FUNCTION_WORDS[language].has(token.word)));
  const content = (item: (typeof kinds)[number]): string => CANONICAL[language].get(item.token.word) ?? item.token.word;
  const after = (index: number, count: number): readonly string[] =>
    kinds
      .slice(index + 1)
      .filter(carries)
      .slice(0, count)
      .map(content);
  const denials = kinds.flatMap((item, index) => (item.forces.includes('not') ? [index] : []));
  const forces = new Set(kinds.flatMap((item) => item.forces));
  // "about" before a number makes it less exact; elsewhere it is a preposition.
  if (!hasNumber) forces.delete('about');
  return {
    text,
    content: kinds.filter(carries).map(content),
    names: kinds.filter(({ name, number }) => name && number === undefined).map(({ token }) => token.raw),
    numbers: kinds.flatMap(({ number }, index) => (number === undefined ? [] : [{ value: number, unit: after(index, 1)[0] }])),
    forces,
    negated: denials.map((index) => after(index, 3)),
    doubled: denials.some((index, nth) => nth > 0 && kinds.slice(denials[nth - 1], index).every((item) => !carries(item))),
    question: /\?/u.test(text),
    signs: [...plain.replace(PLAIN, '').replace(/\?/gu, '')],
  };
}

/** How many words belong to one language alone: what its function words betray. */
export function speaks(text: string, language: Language): number {
  const words = tokens(text).map(({ word }) => word);
  const mine = (word: string): boolean =>
    FUNCTION_WORDS[language].has(word) || (Object.keys(FORCES) as Force[]).some((force) => FORCE_WORDS[language][force].has(word));
  return words.filter(mine).length;
}
