import type { Language } from '../domain/language.ts';
import { kept } from './kept.ts';
import { Matcher } from './pattern.ts';
import { grams, stemmer, type Token } from './text.ts';
import { isTypo } from './typo.ts';

/** A word of the knowledge that a typed word may stand for; `sure` from 0 to 1. */
export interface Kin {
  readonly id: number;
  readonly sure: number;
}

interface Entry {
  readonly word: string;
  /** How many runs of two letters it has. */
  readonly bigrams: number;
  /** Its runs of three letters, as numbers. */
  readonly trigrams: readonly number[];
}

const SAME_STEM = 0.95;
const TYPO = 0.88;
const SYNONYM = 0.8;
const PART = 0.8;
/** Under this, two words have nothing to do with each other. */
const LEAST = 0.5;
/** Words that share fewer runs of two letters are not compared. */
const FEWEST_SHARED = 3;
const SHORTEST_PART = 5;
/** A typed compound that begins with a known word. */
const MODIFIER = 0.55;
const LONGEST_ENDING = 4;
/** Typed words whose kin is remembered. */
const WORDS_KEPT = 2_000;
/** One letter changed, put in, left out or swapped spoils at most so many runs of two. */
const RUNS_OF_A_LETTER = 3;

/** The words of one language's knowledge, and which of them a typed word may stand for. Learn first, then ask. */
export class Vocabulary {
  readonly #entries: Entry[] = [];
  readonly #ids = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byBigram = new Map<string, number[]>();
  readonly #byClass = new Map<number, number[]>();
  /** Runs of three letters by their number's order. */
  readonly #trigrams = new Map<string, number>();
  readonly #classes: Matcher<number>;
  readonly #stem: (typed: string) => string;
  readonly #kin = kept<readonly Kin[]>(WORDS_KEPT);
  /** How many runs each word has in common with the one that is compared; all zero in between. */
  #shared = new Uint8Array(0);
  #marked = new Uint8Array(0);

  constructor(language: Language, synonyms: readonly (readonly string[])[]) {
    this.#stem = stemmer(language);
    this.#classes = new Matcher(synonyms.flatMap((patterns, index) => patterns.map((pattern) => [pattern, index] as const)));
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
    const trigrams = name ? [] : grams(token.word, 3).map((run) => this.#learnTrigram(run));
    this.#entries.push({ word: token.word, bigrams: bigrams.length, trigrams });
    this.#ids.set(key, id);
    push(this.#byStem, name ? `#${stem}` : stem, id);
    if (name) return id;
    for (const bigram of bigrams) push(this.#byBigram, bigram, id);
    for (const { label } of this.#classes.find([token.word])) push(this.#byClass, label, id);
    return id;
  }

  #learnTrigram(run: string): number {
    const known = this.#trigrams.get(run);
    if (known !== undefined) return known;
    this.#trigrams.set(run, this.#trigrams.size);
    return this.#trigrams.size - 1;
  }

  idOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** The words of methods' names that `token` may stand for. */
  kinOfName(token: Token): readonly Kin[] {
    return (this.#byStem.get(`#${this.#stem(token.typed)}`) ?? []).map((id) => ({ id, sure: 1 }));
  }

  /** The words that `token` may stand for, surest first; `meant` are classes of synonyms that the phrase around it belongs to. */
  kin(token: Token, meant: readonly number[]): readonly Kin[] {
    const key = meant.length === 0 ? token.typed : `${token.typed} ${meant.join(' ')}`;
    return this.#kin(key, () => surest(this.#raised(token, meant)));
  }

  #raised({ typed, word }: Token, meant: readonly number[]): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    const raise = (id: number, sure: number) => {
      if (sure > (best.get(id) ?? 0)) best.set(id, sure);
    };
    const exact = this.#ids.get(word);
    if (exact !== undefined) raise(exact, 1);
    for (const id of this.#byStem.get(this.#stem(typed)) ?? NONE) raise(id, SAME_STEM);
    for (const label of meant) for (const id of this.#byClass.get(label) ?? NONE) raise(id, SYNONYM);
    if (word.length > 3) for (const { id, sure } of this.#alike(word)) raise(id, sure);
    return best;
  }

  /** The classes of synonyms that stand in a text, by the index of the word. */
  classes(words: readonly string[]): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const { label, at, length } of this.#classes.find(words))
      for (let step = 0; step < length; step += 1) push(found, at + step, label);
    return found;
  }

  /** The known words that look like it. */
  #alike(word: string): readonly Kin[] {
    if (this.#shared.length < this.size) {
      this.#shared = new Uint8Array(this.size);
      this.#marked = new Uint8Array(this.#trigrams.size);
    }
    const shared = this.#shared;
    const runs = grams(word, 2);
    const touched: number[] = [];
    for (const run of runs) {
      for (const id of this.#byBigram.get(run) ?? NONE) {
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    }
    const trigrams = grams(word, 3);
    const marks = trigrams.flatMap((run) => this.#trigrams.get(run) ?? []);
    for (const mark of marks) this.#marked[mark] = 1;
    const alike: Kin[] = [];
    for (const id of touched) {
      const common = shared[id] ?? 0;
      shared[id] = 0;
      if (common < FEWEST_SHARED) continue;
      const sure = this.#likeness(word, id, { bigrams: runs.length, trigrams: trigrams.length, common });
      if (sure >= LEAST) alike.push({ id, sure });
    }
    for (const mark of marks) this.#marked[mark] = 0;
    return alike;
  }

  /** How alike two words look: typos, shared letters, one a part of the other (compounds). */
  #likeness(word: string, id: number, { bigrams, trigrams, common }: Runs): number {
    const entry = this.#entries[id];
    if (!entry) return 0;
    const twos = (2 * common) / (bigrams + entry.bigrams);
    const short = Math.min(word.length, entry.word.length);
    if (twos < 0.4 && short < SHORTEST_PART) return 0;
    const part = short >= SHORTEST_PART ? compound(word, entry.word) : 0;
    if (twos < 0.4) return part;
    if (short >= 5 && (short >= 7 || word[0] === entry.word[0])) {
      const most = short >= 9 ? 2 : 1;
      if (Math.max(bigrams, entry.bigrams) - common <= RUNS_OF_A_LETTER * most && isTypo(word, entry.word, most)) return TYPO;
    }
    let threes = 0;
    for (const run of entry.trigrams) threes += this.#marked[run] ?? 0;
    return Math.max(part, (twos + (2 * threes) / (trigrams + entry.trigrams.length)) / 2);
  }
}

/** Of the word that is compared: how many runs of two and of three letters it has, and how many of two both have. */
interface Runs {
  readonly bigrams: number;
  readonly trigrams: number;
  readonly common: number;
}

const NONE: readonly never[] = [];

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const surest = (kin: ReadonlyMap<number, number>): readonly Kin[] =>
  Array.from(kin, ([id, sure]) => ({ id, sure })).sort((a, b) => b.sure - a.sure);

/** One word stands whole at the beginning or the end of the other, or they begin alike. */
function compound(a: string, b: string): number {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.endsWith(short)) return PART;
  // "storleksgräns" is a kind of limit, not of size: only what follows like an ending leaves the meaning.
  if (long.startsWith(short)) return a === long && long.length - short.length > LONGEST_ENDING ? MODIFIER : PART;
  let begin = 0;
  while (begin < short.length && long.charCodeAt(begin) === short.charCodeAt(begin)) begin += 1;
  if (begin >= 7 && begin >= short.length - 2) return PART - 0.1;
  return begin >= SHORTEST_PART && begin >= short.length - 2 ? 0.6 : 0;
}
