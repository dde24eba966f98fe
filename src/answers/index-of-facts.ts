import type { Language } from '../domain/language.ts';
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

/** One text of a fact: the fact itself or one of its questions. */
export interface Unit {
  readonly fact: number;
  /** The sum of its words' weights. */
  readonly weight: number;
  /** The same of its content words alone. */
  readonly content: number;
  readonly words: readonly number[];
}

/** Facts of one language, by word. Built once; nothing in it changes afterwards. */
export class FactIndex {
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  readonly units: Unit[] = [];
  /** By word: the units that have it. */
  readonly unitsOf: number[][] = [];
  /** By fact: its units. */
  readonly unitsOfFact: number[][] = [];
  /** Facts by `method.aspect`, in the file's order. */
  readonly #cells = new Map<string, number[]>();
  readonly tally: Tally;
  /** By word: how many facts have it. */
  readonly #factsWith: number[] = [];
  readonly #weights: number[] = [];
  readonly #subjects = new Set<number>();
  /** What each fact can be asked for: what it fills, and what two of its own questions ask for. */
  readonly slotsOf: readonly ReadonlySet<Slot>[];
  readonly #named: ReadonlySet<string>[] = [];
  readonly #kinds: (keyof typeof WEIGHT | undefined)[] = [];

  constructor(knowledge: Knowledge, language: Language, reader: Reader) {
    this.facts = knowledge.facts;
    this.vocabulary = new Vocabulary(language, knowledge.words[language].synonyms);
    const slots: Set<Slot>[] = [];
    for (const [id, { method, aspect }] of this.facts.entries()) {
      const own = this.#cells.get(`${method}.${aspect}`);
      if (own) own.push(id);
      else this.#cells.set(`${method}.${aspect}`, [id]);
    }
    const raw = this.facts.map((fact) => this.#learnFact(fact, language, reader, slots));
    this.slotsOf = slots;
    for (const [fact, texts] of raw.entries()) {
      this.unitsOfFact.push([]);
      for (const words of texts) {
        const unit = this.units.length;
        const weigh = (some: readonly number[]) => some.reduce((sum, word) => sum + this.weightOf(word), 0);
        this.unitsOfFact[fact]?.push(unit);
        this.units.push({ fact, words, weight: weigh(words), content: weigh(words.filter((word) => this.isContent(word))) });
        for (const word of words) this.unitsOf[word]?.push(unit);
      }
    }
    this.tally = new Tally(this.units.length);
  }

  /** A known word's weight, 0 to 1. */
  weightOf(word: number): number {
    const known = this.#weights[word];
    if (known !== undefined) return known;
    const weight = this.#weigh(word);
    this.#weights[word] = weight;
    return weight;
  }

  #weigh(word: number): number {
    const kind = this.#kinds[word];
    if (kind) return WEIGHT[kind];
    const rarity = Math.log((this.facts.length + 1) / ((this.#factsWith[word] ?? 0) + 0.5)) / Math.log(this.facts.length + 1);
    return Math.max(LEAST_CONTENT, Math.min(1, rarity));
  }

  cell(method: string, aspect: string): readonly number[] {
    return this.#cells.get(`${method}.${aspect}`) ?? [];
  }

  /** Whether the fact's own text names the place or network. */
  names(fact: number, entity: string): boolean {
    return this.#named[fact]?.has(entity) ?? false;
  }

  /** Whether one of the fact's questions has no content word: it can be asked for by its method or name alone. */
  isBare(fact: number): boolean {
    return (this.unitsOfFact[fact] ?? []).some((unit) => this.units[unit]?.content === 0);
  }

  /** A word without content: content words are never taken for it. */
  isSmall(word: number): boolean {
    return this.#kinds[word] === 'function' || this.#kinds[word] === 'chat';
  }

  /** A word of some fact's own text. */
  isSubject(word: number): boolean {
    return this.#kinds[word] === undefined && this.#subjects.has(word);
  }

  isContent(word: number): boolean {
    return this.#kinds[word] === undefined;
  }

  #learnFact(fact: Fact, language: Language, reader: Reader, slots: Set<Slot>[]): number[][] {
    const own = new Set<Slot>(fact.fills);
    this.#named.push(new Set(reader.read(fact.text[language]).entities));
    const asked = new Map<Slot, number>();
    const texts = [fact.text[language], ...fact.questions[language]].map((text) => {
      const reading = reader.read(text);
      for (const slot of reading.slots) asked.set(slot, (asked.get(slot) ?? 0) + 1);
      const words = reading.tokens.map((token, at) =>
        this.#learnWord(this.vocabulary.learn(token, reading.kinds[at] === 'method'), reading.kinds[at] ?? 'content'),
      );
      return [...new Set(words)];
    });
    for (const [slot, times] of asked) if (times >= 2) own.add(slot);
    slots.push(own);
    for (const word of texts[0] ?? []) this.#subjects.add(word);
    for (const word of new Set(texts.flat())) this.#factsWith[word] = (this.#factsWith[word] ?? 0) + 1;
    return texts;
  }

  #learnWord(word: number, kind: keyof typeof WEIGHT | 'content'): number {
    if (word === this.unitsOf.length) {
      this.#factsWith.push(0);
      this.unitsOf.push([]);
    }
    if (kind !== 'content') this.#kinds[word] ??= kind;
    return word;
  }
}
