import type { Language } from '../domain/language.ts';
import { Matcher } from './pattern.ts';
import { grams, isTypo, stemmer, type Token } from './text.ts';

/** A word of the knowledge that a typed word may stand for; `sure` from 0 to 1. */
export interface Kin {
  readonly id: number;
  readonly sure: number;
}

interface Entry {
  readonly word: string;
  readonly stem: string;
  readonly bigrams: number;
  readonly trigrams: ReadonlySet<string>;
}

const SAME_STEM = 0.95;
const TYPO = 0.88;
const SYNONYM = 0.8;
const PART = 0.8;
/** Under this, two words have nothing to do with each other. */
const LEAST = 0.5;
const SHORTEST_PART = 5;
/** A typed compound that begins with a known word. */
const MODIFIER = 0.55;
const LONGEST_ENDING = 4;

/** The words of one language's knowledge, and which of them a typed word may stand for. */
export class Vocabulary {
  readonly #entries: Entry[] = [];
  readonly #ids = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byBigram = new Map<string, number[]>();
  readonly #byClass = new Map<number, number[]>();
  readonly #classes = new Matcher<number>();
  readonly #stem: (typed: string) => string;
  #shared = new Uint16Array(0);

  constructor(language: Language, synonyms: readonly (readonly string[])[]) {
    this.#stem = stemmer(language);
    for (const [index, patterns] of synonyms.entries()) for (const pattern of patterns) this.#classes.add(pattern, index);
  }

  get size(): number {
    return this.#entries.length;
  }

  /** The word's number; a new word gets the next one. A word of a method's `name` is apart from the same word elsewhere. */
  learn(token: Token, name = false): number {
    const key = name ? `#${token.word}` : token.word;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#entries.length;
    const bigrams = grams(token.word, 2);
    const stem = this.#stem(token.typed);
    this.#entries.push({ word: token.word, stem, bigrams: bigrams.length, trigrams: new Set(grams(token.word, 3)) });
    this.#ids.set(key, id);
    push(this.#byStem, name ? `#${stem}` : stem, id);
    if (name) return id;
    for (const bigram of bigrams) push(this.#byBigram, bigram, id);
    for (const { label } of this.#classes.find([token.word])) push(this.#byClass, label, id);
    return id;
  }

  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** The words of methods' names that `token` may stand for. */
  kinOfName(token: Token): readonly Kin[] {
    return (this.#byStem.get(`#${this.#stem(token.typed)}`) ?? []).map((id) => ({ id, sure: 1 }));
  }

  /** The words that `token` may stand for; `meant` are classes of synonyms that the phrase around it belongs to. */
  kin(token: Token, meant: readonly number[]): readonly Kin[] {
    const best = new Map<number, number>();
    const raise = (id: number, sure: number) => {
      if (sure > (best.get(id) ?? 0)) best.set(id, sure);
    };
    const exact = this.#ids.get(token.word);
    if (exact !== undefined) raise(exact, 1);
    for (const id of this.#byStem.get(this.#stem(token.typed)) ?? []) raise(id, SAME_STEM);
    for (const label of meant) for (const id of this.#byClass.get(label) ?? []) raise(id, SYNONYM);
    if (token.word.length > 3) this.#alike(token.word, raise);
    return [...best].map(([id, sure]) => ({ id, sure }));
  }

  /** The classes of synonyms that stand in a text, by the index of the word. */
  classes(words: readonly string[]): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const { label, at, length } of this.#classes.find(words))
      for (let step = 0; step < length; step += 1) push(found, at + step, label);
    return found;
  }

  #alike(word: string, raise: (id: number, sure: number) => void): void {
    if (this.#shared.length < this.size) this.#shared = new Uint16Array(this.size);
    const shared = this.#shared;
    const touched: number[] = [];
    const runs = grams(word, 2);
    for (const run of runs) {
      for (const id of this.#byBigram.get(run) ?? []) {
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    }
    const own = new Set(grams(word, 3));
    for (const id of touched) {
      const entry = this.#entries[id];
      const common = shared[id] ?? 0;
      shared[id] = 0;
      if (!entry || common < 3) continue;
      const sure = likeness(word, own, runs.length, entry, common);
      if (sure >= LEAST) raise(id, sure);
    }
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How alike two words look: typos, shared letters, one a part of the other (compounds). */
function likeness(word: string, trigrams: ReadonlySet<string>, bigrams: number, entry: Entry, common: number): number {
  const twos = (2 * common) / (bigrams + entry.bigrams);
  const short = Math.min(word.length, entry.word.length);
  if (twos < 0.4 && short < SHORTEST_PART) return 0;
  const part = short >= SHORTEST_PART ? compound(word, entry.word) : 0;
  if (twos < 0.4) return part;
  if (short >= 5 && (short >= 7 || word[0] === entry.word[0]) && isTypo(word, entry.word, short >= 9 ? 2 : 1)) return TYPO;
  let threes = 0;
  for (const run of trigrams) if (entry.trigrams.has(run)) threes += 1;
  return Math.max(part, (twos + (2 * threes) / (trigrams.size + entry.trigrams.size)) / 2);
}

/** One word stands whole at the beginning or the end of the other, or they begin alike. */
function compound(a: string, b: string): number {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.endsWith(short)) return PART;
  // "storleksgräns" is a kind of limit, not of size: only what follows like an ending leaves the meaning.
  if (long.startsWith(short)) return a === long && long.length - short.length > LONGEST_ENDING ? MODIFIER : PART;
  let begin = 0;
  while (begin < short.length && long[begin] === short[begin]) begin += 1;
  if (begin >= 7 && begin >= short.length - 2) return PART - 0.1;
  return begin >= SHORTEST_PART && begin >= short.length - 2 ? 0.6 : 0;
}
