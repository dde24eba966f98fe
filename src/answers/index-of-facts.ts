import type { Language } from '../domain/language.ts';
import type { Kind, Reader } from './reading.ts';
import type { Fact, Knowledge, Slot } from './schema.ts';
import type { Token } from './text.ts';
import { Vocabulary } from './vocabulary.ts';

/** How much a word counts by the part it plays; content words count by how rare they are. */
export const WEIGHT: Record<Exclude<Kind, 'content'> | 'pair', number> = {
  pair: 0.03,
  function: 0.06,
  chat: 0.12,
  common: 0.22,
  method: 0.21,
  name: 0.12,
  place: 0.6,
  side: 0.2,
};
const LEAST_CONTENT = 0.3;

/** One text of a fact: the fact itself or one of its questions. */
export interface Unit {
  readonly fact: number;
  /** The sum of its words' weights. */
  readonly weight: number;
  /** The same of its content words alone. */
  readonly content: number;
}

/** Facts of one language, by word. Built once; nothing in it changes afterwards. */
export class FactIndex {
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  readonly units: Unit[] = [];
  /** By word: the units that have it. */
  readonly unitsOf: number[][] = [];
  /** By word: the facts that have it. */
  readonly factsOf: number[][] = [];
  /** What each fact can be asked for: what it fills, and what two of its own questions ask for. */
  readonly slotsOf: readonly ReadonlySet<Slot>[];
  readonly #named: ReadonlySet<string>[] = [];
  readonly #kinds: (keyof typeof WEIGHT | undefined)[] = [];

  constructor(knowledge: Knowledge, language: Language, reader: Reader) {
    this.facts = knowledge.facts;
    this.vocabulary = new Vocabulary(language, knowledge.words[language].synonyms);
    const slots: Set<Slot>[] = [];
    const raw = this.facts.map((fact, index) => this.#learnFact(fact, index, language, reader, slots));
    this.slotsOf = slots;
    for (const [fact, texts] of raw.entries()) {
      for (const words of texts) {
        const unit = this.units.length;
        const weigh = (some: readonly number[]) => some.reduce((sum, word) => sum + this.weightOf(word), 0);
        this.units.push({ fact, weight: weigh(words), content: weigh(words.filter((word) => this.isContent(word))) });
        for (const word of words) this.unitsOf[word]?.push(unit);
      }
    }
  }

  /** A known word's weight, 0 to 1. */
  weightOf(word: number): number {
    const kind = this.#kinds[word];
    if (kind) return WEIGHT[kind];
    const rarity = Math.log((this.facts.length + 1) / ((this.factsOf[word]?.length ?? 0) + 0.5)) / Math.log(this.facts.length + 1);
    return Math.max(LEAST_CONTENT, Math.min(1, rarity));
  }

  /** Whether the fact's own text names the place or network. */
  names(fact: number, entity: string): boolean {
    return this.#named[fact]?.has(entity) ?? false;
  }

  /** A word without content: content words are never taken for it. */
  isSmall(word: number): boolean {
    return this.#kinds[word] === 'function' || this.#kinds[word] === 'chat';
  }

  isContent(word: number): boolean {
    return this.#kinds[word] === undefined;
  }

  #learnFact(fact: Fact, index: number, language: Language, reader: Reader, slots: Set<Slot>[]): number[][] {
    const own = new Set<Slot>(fact.fills);
    this.#named.push(new Set(reader.read(fact.text[language]).entities));
    const asked = new Map<Slot, number>();
    const texts = [fact.text[language], ...fact.questions[language]].map((text) => {
      const reading = reader.read(text);
      for (const slot of reading.slots) asked.set(slot, (asked.get(slot) ?? 0) + 1);
      const words = reading.tokens.map((token, at) =>
        this.#learnWord(this.vocabulary.learn(token, reading.kinds[at] === 'method'), reading.kinds[at] ?? 'content'),
      );
      const pairs = reading.tokens.slice(1).map((token, at) => this.#learnPair(reading.tokens[at] ?? token, token));
      return [...new Set([...words, ...pairs])];
    });
    for (const [slot, times] of asked) if (times >= 2) own.add(slot);
    slots.push(own);
    for (const word of new Set(texts.flat())) this.factsOf[word]?.push(index);
    return texts;
  }

  #learnPair(first: Token, second: Token): number {
    return this.#learnWord(this.vocabulary.learnPair(first, second), 'pair');
  }

  #learnWord(word: number, kind: keyof typeof WEIGHT | 'content'): number {
    if (word === this.factsOf.length) {
      this.factsOf.push([]);
      this.unitsOf.push([]);
    }
    if (kind !== 'content') this.#kinds[word] ??= kind;
    return word;
  }
}
