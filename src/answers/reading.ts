import { fold } from '../chat/read.ts';
import type { Language } from '../domain/language.ts';
import { ASPECTS, type Aspect, METHODS, type Method } from '../domain/method.ts';
import { Matcher } from './pattern.ts';
import type { Places } from './places.ts';
import { type Knowledge, SLOTS, type Slot } from './schema.ts';
import { type Token, tokenize } from './text.ts';

/** What part a word plays in a question. */
export type Kind = 'function' | 'chat' | 'common' | 'method' | 'name' | 'place' | 'side' | 'content';

/** A question, read word by word, before anything is looked up. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly kinds: readonly Kind[];
  /** In the order of METHODS. `sure`: named without doubt ("öppet nätverk"); otherwise only hinted at ("öppet"). */
  readonly methods: readonly Method[];
  readonly sure: boolean;
  readonly aspects: readonly Aspect[];
  /** Ids of the named places and networks that the knowledge has. */
  readonly entities: readonly string[];
  /** Indices of tokens that name places the knowledge does not have. */
  readonly places: readonly number[];
  /** What kind of thing is asked for, and the words that say so. */
  readonly slots: readonly Slot[];
  readonly slotWords: ReadonlySet<number>;
  /** Indices of words about which the source is silent. */
  readonly silent: ReadonlySet<number>;
  /** Index of the word that "which" or "what" stands before: what kind of thing is asked for. */
  readonly kindOf: number | undefined;
  /** Words of sentences that only tell the asker's background. */
  readonly background: ReadonlySet<number>;
  readonly compares: boolean;
  /** It starts as a question that goes on from the one before. */
  readonly follows: boolean;
  /** A command to the bot. */
  readonly orders: boolean;
}

const LONG_NAME = 8;
const NOWHERE: ReadonlySet<number> = new Set();

/** Words that only say which side is asked for; those of resources, risks and examples are content as well. */
const SIDES: ReadonlySet<Aspect> = new Set(['what', 'why', 'how']);

type Sign =
  | { readonly is: 'method'; readonly method: Method; readonly sure: boolean; readonly hint?: true }
  | { readonly is: 'aspect'; readonly aspect: Aspect }
  | { readonly is: 'slot'; readonly slot: Slot }
  | { readonly is: 'entity'; readonly id: string }
  | { readonly is: 'order'; readonly line: number; readonly part: number }
  | { readonly is: 'silent' | 'compare' | 'follow' | 'common' };

type Hit = { readonly label: Sign; readonly at: number; readonly length: number };

/** Reads questions in one language. */
export class Reader {
  readonly #signs: Matcher<Sign>;
  readonly #functions: ReadonlySet<string>;
  readonly #chat: ReadonlySet<string>;
  readonly #which: ReadonlySet<string>;
  readonly #orders: readonly number[];
  readonly #places: Places;

  constructor(knowledge: Knowledge, language: Language, places: Places) {
    const tongue = knowledge.words[language];
    this.#functions = new Set(tongue.function.map(fold));
    this.#chat = new Set(tongue.chat.map(fold));
    this.#which = new Set(tongue.which.map(fold));
    this.#orders = tongue.orders.map((line) => line.length);
    this.#places = places;
    this.#signs = new Matcher(signsOf(knowledge, language));
  }

  /** `tokens`: those of the text, where they are known. */
  read(text: string, tokens = tokenize(text)): Reading {
    const words = tokens.map(({ word }) => word);
    const hits = this.#signs.find(words);
    const names = longestNames(hits);
    const methods = methodsOf(hits);
    const places = words.flatMap((word, at) => (!covered(names, at) && !this.#functions.has(word) && this.#places.has(word) ? [at] : []));
    const kinds = words.map((word, at) => this.#kind(word, at, hits, names, methods.hits, places));
    return {
      tokens,
      kinds,
      methods: methods.methods,
      sure: methods.sure,
      aspects: [...new Set(hits.flatMap(({ label }) => (label.is === 'aspect' ? [label.aspect] : [])))],
      entities: [...new Set(names.map(({ label }) => label.id))],
      places,
      slots: [...new Set(hits.flatMap(({ label }) => (label.is === 'slot' ? [label.slot] : [])))],
      slotWords: indices(hits, 'slot'),
      silent: indices(hits, 'silent'),
      kindOf: this.#kindAsked(words, kinds),
      background: backgroundOf(text, tokens.length),
      compares: hits.some(({ label }) => label.is === 'compare'),
      follows: hits.some(({ label, at }) => label.is === 'follow' && at === 0),
      orders: this.#ordersIn(hits),
    };
  }

  #kind(word: string, at: number, hits: readonly Hit[], names: readonly Hit[], methods: readonly Hit[], places: readonly number[]): Kind {
    if (covered(names, at)) return 'name';
    if (places.includes(at)) return 'place';
    if (hits.some((hit) => hit.label.is === 'common' && hit.at === at)) return 'common';
    if (covered(methods, at) && !this.#functions.has(word)) return 'method';
    if (this.#functions.has(word)) return 'function';
    if (this.#chat.has(word) || hits.some((hit) => hit.label.is === 'compare' && hit.at === at)) return 'chat';
    if (hits.some((hit) => hit.label.is === 'aspect' && SIDES.has(hit.label.aspect) && covered([hit], at))) return 'side';
    return 'content';
  }

  #kindAsked(words: readonly string[], kinds: readonly Kind[]): number | undefined {
    const at = words.findIndex((word, at) => this.#which.has(word) && kinds[at + 1] === 'content');
    return at < 0 ? undefined : at + 1;
  }

  #ordersIn(hits: readonly Hit[]): boolean {
    const parts = new Set(hits.flatMap(({ label }) => (label.is === 'order' ? [`${label.line}.${label.part}`] : [])));
    if (parts.size === 0) return false;
    return this.#orders.some((length, line) => Array.from({ length }, (_, part) => parts.has(`${line}.${part}`)).every(Boolean));
  }
}

/** What the knowledge says to look for, pattern by pattern. */
function* signsOf(knowledge: Knowledge, language: Language): Generator<readonly [string, Sign]> {
  const tongue = knowledge.words[language];
  for (const method of METHODS) {
    yield* each(tongue.methods[method].sure, { is: 'method', method, sure: true });
    yield* each(tongue.methods[method].likely, { is: 'method', method, sure: false });
    yield* each(tongue.methods[method].hints, { is: 'method', method, sure: false, hint: true });
  }
  for (const aspect of ASPECTS) yield* each(tongue.aspects[aspect], { is: 'aspect', aspect });
  for (const slot of SLOTS) yield* each(tongue.slots[slot], { is: 'slot', slot });
  for (const { id, names } of knowledge.entities) yield* each(new Set(Object.values(names).flat().flatMap(formsOf)), { is: 'entity', id });
  for (const [line, parts] of tongue.orders.entries())
    for (const [part, pattern] of parts.entries()) yield [pattern, { is: 'order', line, part }];
  yield* each(tongue.silent, { is: 'silent' });
  yield* each(tongue.compare, { is: 'compare' });
  yield* each(tongue.follow, { is: 'follow' });
  yield* each(tongue.common, { is: 'common' });
}

function* each(patterns: Iterable<string>, sign: Sign): Generator<readonly [string, Sign]> {
  for (const pattern of patterns) yield [pattern, sign];
}

/** Of several sentences, those with a question mark ask, or else the last; the others are background. */
function backgroundOf(text: string, size: number): ReadonlySet<number> {
  if (!/[.?!]\s/u.test(text)) return NOWHERE;
  const sentences = text.split(/(?<=[.?!])\s+/u);
  const asks = sentences.map((sentence) => sentence.includes('?'));
  const background = new Set<number>();
  let at = 0;
  for (const [nth, sentence] of sentences.entries()) {
    const end = at + tokenize(sentence).length;
    const told = asks.includes(true) ? asks[nth] === false : nth < sentences.length - 1;
    if (told) for (let word = at; word < Math.min(end, size); word += 1) background.add(word);
    at = end;
  }
  return background;
}

/** A long name of one word is known in whatever form it is typed ("greenrealityä"). */
function formsOf(name: string): readonly string[] {
  const folded = fold(name);
  return folded.length >= LONG_NAME && /^[\p{L}\p{N}]+$/u.test(folded) ? [folded, `${folded.slice(0, -1)}*`] : [folded];
}

function indices(hits: readonly Hit[], is: Sign['is']): ReadonlySet<number> {
  const own = hits.filter(({ label }) => label.is === is);
  return own.length === 0 ? NOWHERE : new Set(own.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
}

const covered = (hits: readonly { readonly at: number; readonly length: number }[], at: number) =>
  hits.some((hit) => at >= hit.at && at < hit.at + hit.length);

type NameHit = Hit & { readonly label: { readonly is: 'entity'; readonly id: string } };

/** "Greenreality Network" is the network, although "Greenreality" alone could be the partnership too. */
function longestNames(hits: readonly Hit[]): readonly NameHit[] {
  const names = hits.filter((hit): hit is NameHit => hit.label.is === 'entity');
  if (names.length < 2) return names;
  const longest = (at: number) =>
    Math.max(...names.filter((name) => at >= name.at && at < name.at + name.length).map(({ length }) => length));
  return names.filter((name) => name.length >= longest(name.at));
}

/** What is named without doubt wins over a short name, and that over a hint. In a comparison short names count too. */
function methodsOf(hits: readonly Hit[]): { methods: readonly Method[]; sure: boolean; hits: readonly Hit[] } {
  const all = hits.filter((hit): hit is MethodHit => hit.label.is === 'method');
  const sure = all.filter(({ label }) => label.sure);
  const short = all.filter(({ label, at }) => !label.sure && !label.hint && !covered(sure, at));
  const compares = hits.some(({ label }) => label.is === 'compare');
  const names = sure.length > 0 && !compares ? sure : [...sure, ...short];
  const named = names.length > 0 ? names : all;
  const found = new Set(named.map(({ label }) => label.method));
  return { methods: METHODS.filter((method) => found.has(method)), sure: sure.length > 0, hits: names };
}

type MethodHit = Hit & { readonly label: Extract<Sign, { is: 'method' }> };
