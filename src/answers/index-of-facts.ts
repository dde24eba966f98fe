import type { Language } from '../domain/language.ts';
import { METHODS, type Method } from '../domain/method.ts';
import type { Without } from './asked.ts';
import { type Lists, packed } from './lists.ts';
import { Nearness } from './nearness.ts';
import type { Kind, Reader } from './reading.ts';
import type { Fact, Knowledge, Slot } from './schema.ts';
import { Tally } from './tally.ts';
import { Vocabulary } from './vocabulary.ts';

/** How much a word counts by the part it plays; content words count by how rare they are. */
export const WEIGHT: Readonly<Record<Exclude<Kind, 'content'>, number>> = {
  function: 0.06,
  chat: 0.2,
  common: 0.22,
  method: 0.12,
  name: 0.06,
  place: 0.6,
  side: 0.4,
};
const LEAST_CONTENT = 0.3;
/** What a word counts that stands only in questions that no fact answers. */
const UNTOLD = 0.75;

/** The texts of the facts, by number: each fact itself, then its questions, one after the other; then the questions that none answers. */
export interface Units {
  /** Its fact; one more than the last for the questions that none answers. */
  readonly fact: Int32Array;
  /** The sum of each text's words' weights. */
  readonly weight: Float64Array;
  /** The same of its content words alone. */
  readonly content: Float64Array;
}

/** By word: the facts that have it, in how many of their texts, and whether the fact's own text is one (1 or 0). */
export interface Holders {
  readonly facts: Lists;
  readonly counts: Uint16Array;
  readonly own: Uint8Array;
}

/** Facts of one language, by word. Built once; nothing in it changes afterwards but the sums of the question at hand. */
export class FactIndex {
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  readonly units: Units;
  /** By fact: its first unit; the last entry is `firstUnanswered`. */
  readonly firstUnit: Int32Array;
  /** The unit of the first question that no fact answers. */
  readonly firstUnanswered: number;
  /** By word: the units that have it. */
  readonly unitsOf: Lists;
  readonly holders: Holders;
  /** By word: in how large a part of each fact's texts it stands, summed up. */
  readonly spread: Float64Array;
  readonly tally: Tally;
  readonly nearness: Nearness;
  /** By fact: its place among those that are judged, from 1; 0 for the others. */
  readonly rows: Uint16Array;
  /** What each fact can be asked for: what it fills, and what two of its own questions ask for. */
  readonly slotsOf: readonly ReadonlySet<Slot>[];
  /** Facts by `method.aspect`, in the file's order. */
  readonly #cells: ReadonlyMap<string, readonly number[]>;
  /** By word: how many facts have it. */
  readonly #factsWith: number[] = [];
  readonly #weights: Float64Array;
  readonly #subjects = new Set<number>();
  readonly #named: ReadonlySet<string>[] = [];
  readonly #kinds: (keyof typeof WEIGHT | undefined)[] = [];

  constructor(knowledge: Knowledge, language: Language, reader: Reader) {
    this.facts = knowledge.facts;
    this.vocabulary = new Vocabulary(language, knowledge.words[language].synonyms);
    this.#cells = cellsOf(this.facts);
    const slots: Set<Slot>[] = [];
    const texts = this.facts.map((fact) => this.#learnFact(fact, language, reader, slots));
    this.slotsOf = slots;
    const unanswered = knowledge.unanswered[language].map((text) => this.#learnUnanswered(text, reader));
    this.#weights = Float64Array.from({ length: this.vocabulary.size }, (_, word) => this.#weigh(word));
    this.firstUnit = firstUnits(texts);
    const told = texts.flat();
    this.firstUnanswered = told.length;
    const all = [...told, ...unanswered];
    this.units = this.#weighUnits(all);
    this.unitsOf = packed(byWord(all, this.vocabulary.size));
    this.holders = this.#hold();
    this.spread = this.#spread();
    this.tally = new Tally(all.length);
    this.nearness = new Nearness(this.facts.length);
    this.rows = new Uint16Array(this.facts.length);
  }

  /** How many texts a fact has. */
  sizeOf(fact: number): number {
    return (this.firstUnit[fact + 1] ?? 0) - (this.firstUnit[fact] ?? 0);
  }

  /** A known word's weight, 0 to 1. */
  weightOf(word: number): number {
    return this.#weights[word] ?? 0;
  }

  #weigh(word: number): number {
    const kind = this.#kinds[word];
    if (kind) return WEIGHT[kind];
    if (!this.isTold(word)) return UNTOLD;
    const rarity = Math.log((this.facts.length + 1) / ((this.#factsWith[word] ?? 0) + 0.5)) / Math.log(this.facts.length + 1);
    return Math.max(LEAST_CONTENT, Math.min(1, rarity));
  }

  #weighUnits(all: readonly (readonly number[])[]): Units {
    const weigh = (some: readonly number[]) => some.reduce((sum, word) => sum + this.weightOf(word), 0);
    const fact = new Int32Array(all.length).fill(this.facts.length);
    for (let of = 0; of < this.facts.length; of += 1) fact.fill(of, this.firstUnit[of], this.firstUnit[of + 1]);
    return {
      fact,
      weight: Float64Array.from(all, weigh),
      content: Float64Array.from(all, (words) => weigh(words.filter((word) => this.isContent(word)))),
    };
  }

  #hold(): Holders {
    const facts: number[][] = [];
    const counts: number[] = [];
    const own: number[] = [];
    for (let word = 0; word < this.vocabulary.size; word += 1) {
      const holding: number[] = [];
      for (const unit of this.#unitsWith(word)) {
        const fact = this.units.fact[unit] ?? 0;
        if (unit >= this.firstUnanswered) continue;
        if (holding.at(-1) === fact) counts.push((counts.pop() ?? 0) + 1);
        else {
          holding.push(fact);
          counts.push(1);
          own.push(unit === this.firstUnit[fact] ? 1 : 0);
        }
      }
      facts.push(holding);
    }
    return { facts: packed(facts), counts: Uint16Array.from(counts), own: Uint8Array.from(own) };
  }

  #spread(): Float64Array {
    return Float64Array.from({ length: this.vocabulary.size }, (_, word) =>
      this.spreadWithout(word, { fact: () => false, unit: undefined }),
    );
  }

  /** A word's spread where some facts, or one question, are left out. */
  spreadWithout(word: number, without: Without): number {
    let sum = 0;
    for (const unit of this.#unitsWith(word)) {
      const fact = this.units.fact[unit] ?? 0;
      if (unit < this.firstUnanswered && unit !== without.unit && !without.fact(fact)) sum += 1 / this.sizeOf(fact);
    }
    return sum;
  }

  /** Whether the unit has the word. */
  has(unit: number, word: number): boolean {
    return this.#unitsWith(word).includes(unit);
  }

  #unitsWith(word: number): Int32Array {
    return this.unitsOf.items.subarray(this.unitsOf.starts[word], this.unitsOf.starts[word + 1]);
  }

  cell(method: string, aspect: string): readonly number[] {
    return this.#cells.get(`${method}.${aspect}`) ?? [];
  }

  /** The methods that facts about any of these places and networks tell of. */
  methodsOf(entities: readonly string[]): readonly Method[] {
    const named = new Set(this.facts.filter(({ entity }) => entity !== undefined && entities.includes(entity)).map(({ method }) => method));
    return METHODS.filter((method) => named.has(method));
  }

  /** Whether the fact's own text names the place or network. */
  names(fact: number, entity: string): boolean {
    return this.#named[fact]?.has(entity) ?? false;
  }

  /** Whether one of the fact's questions has no content word: it can be asked for by its method or name alone. */
  isBare(fact: number): boolean {
    return this.units.content.subarray(this.firstUnit[fact], this.firstUnit[fact + 1]).includes(0);
  }

  /** A word without content: content words are never taken for it. */
  isSmall(word: number): boolean {
    return this.#kinds[word] === 'function' || this.#kinds[word] === 'chat';
  }

  /** A word of some fact's own text. */
  isSubject(word: number): boolean {
    return this.#kinds[word] === undefined && this.#subjects.has(word);
  }

  /** A word of some fact or its questions. */
  isTold(word: number): boolean {
    return (this.#factsWith[word] ?? 0) > 0;
  }

  isContent(word: number): boolean {
    return this.#kinds[word] === undefined;
  }

  #learnUnanswered(text: string, reader: Reader): number[] {
    const { tokens, kinds } = reader.read(text);
    const words = tokens.map((token, at) => {
      const { size } = this.vocabulary;
      const kind = kinds[at] ?? 'content';
      const word = this.vocabulary.learn(token, kind === 'method');
      // What part a word plays is learned from the facts first.
      if (word === size && kind !== 'content') this.#kinds[word] = kind;
      return word;
    });
    return [...new Set(words)];
  }

  #learnFact(fact: Fact, language: Language, reader: Reader, slots: Set<Slot>[]): number[][] {
    const own = new Set<Slot>(fact.fills);
    const asked = new Map<Slot, number>();
    const texts = [fact.text[language], ...fact.questions[language]].map((text, nth) => {
      const reading = reader.read(text);
      if (nth === 0) this.#named.push(new Set(reading.entities));
      for (const slot of reading.slots) asked.set(slot, (asked.get(slot) ?? 0) + 1);
      const words = reading.tokens.map((token, at) => {
        const kind = reading.kinds[at] ?? 'content';
        const word = this.vocabulary.learn(token, kind === 'method');
        if (kind !== 'content') this.#kinds[word] ??= kind;
        return word;
      });
      return [...new Set(words)];
    });
    for (const [slot, times] of asked) if (times >= 2) own.add(slot);
    slots.push(own);
    for (const word of texts[0] ?? []) this.#subjects.add(word);
    for (const word of new Set(texts.flat())) this.#factsWith[word] = (this.#factsWith[word] ?? 0) + 1;
    return texts;
  }
}

function cellsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly number[]> {
  const ids = facts.map((_, id) => id);
  return Map.groupBy(ids, (id) => `${facts[id]?.method}.${facts[id]?.aspect}`);
}

function firstUnits(texts: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(texts.length + 1);
  for (const [fact, own] of texts.entries()) first[fact + 1] = (first[fact] ?? 0) + own.length;
  return first;
}

/** For each word, the units that have it, in order. */
function byWord(units: readonly (readonly number[])[], size: number): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const [unit, words] of units.entries()) for (const word of words) lists[word]?.push(unit);
  return lists;
}
