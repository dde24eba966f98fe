import { z } from 'zod';
import { LANGUAGES, type Language, languageSchema } from '../domain/language.ts';
import { aspectSchema, METHODS } from '../domain/method.ts';

const filled = z.string().trim().min(1);

/** The same thing in each language. */
const inEach = <T extends z.ZodType>(value: T) => z.strictObject({ sv: value, fi: value, en: value });

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** Where a file's facts come from. Days are YYYY-MM-DD. */
export const sourceSchema = z.strictObject({
  id: filled,
  title: inEach(filled),
  address: z.url(),
  published: day,
  updated: day.optional(),
  language: languageSchema.or(filled),
});

const namesSchema = z.strictObject({ names: inEach(z.array(filled).min(1)) });

/** Kinds of things a question can ask for; a fact `fills` one where it gives it. */
export const SLOTS = ['price', 'count', 'date', 'contact', 'length'] as const;
export const slotSchema = z.enum(SLOTS);
export type Slot = z.infer<typeof slotSchema>;

/** How many ways of asking a fact needs in each language. */
export const FEWEST_QUESTIONS = 3;

export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u),
  method: z.enum(['all', ...METHODS]),
  aspect: aspectSchema,
  covers: z.array(z.int().positive()).default([]),
  cell: z.enum(['Vad', 'Varför', 'Hur', 'Var', 'sidan']).or(filled),
  note: z.boolean().default(false),
  entity: filled.optional(),
  fills: z.array(slotSchema).default([]),
  text: inEach(filled),
  questions: inEach(z.array(filled).min(FEWEST_QUESTIONS)),
});

export const fileSchema = z.strictObject({
  source: sourceSchema,
  entities: z.record(filled, namesSchema).default({}),
  facts: z.array(factSchema),
});

/** knowledge/unanswered.yaml: questions that the source does not answer, by topic. */
export const unansweredSchema = z.strictObject({
  topics: z.array(z.strictObject({ topic: filled, sv: z.array(filled), fi: z.array(filled), en: z.array(filled) })),
});

export type Source = z.infer<typeof sourceSchema>;
export type KnowledgeFile = z.infer<typeof fileSchema>;
/** One claim, with its source. */
export type Fact = z.infer<typeof factSchema> & { readonly source: Source };
/** A named place or network: every form people type. */
export interface Entity {
  readonly id: string;
  readonly names: Readonly<Record<Language, readonly string[]>>;
}

/** Words separated by white space, for readable long lists. */
const wordList = z.string().transform((words) => words.split(/\s+/u).filter(Boolean));
const patterns = z.array(filled);

const tongueSchema = z.strictObject({
  function: wordList,
  chat: wordList,
  which: wordList,
  common: wordList,
  methods: z.record(z.enum(METHODS), z.strictObject({ sure: patterns, likely: patterns, hints: patterns.default([]) })),
  aspects: z.record(aspectSchema, patterns),
  slots: z.record(slotSchema, patterns),
  silent: patterns,
  synonyms: z.array(patterns.min(1)),
  compare: patterns,
  /** "Which is better?", in a thread. Whole words, or their beginnings with "*". */
  choice: z.strictObject({ which: patterns, better: patterns }),
  follow: patterns,
  /** Words that stand for what was talked of. */
  refers: patterns,
  orders: z.array(patterns.min(1)),
});

export const wordsSchema = z.strictObject({
  sv: tongueSchema,
  fi: tongueSchema,
  en: tongueSchema,
  foreign: z.record(filled, wordList),
  places: z.array(filled),
});

/** How people ask in one language (knowledge/words.yaml). */
export type Words = z.infer<typeof wordsSchema>;

/** Everything that was read from the knowledge folder, checked. */
export interface Knowledge {
  readonly facts: readonly Fact[];
  readonly entities: readonly Entity[];
  readonly words: Words;
  /** Questions near the facts that no fact answers. */
  readonly unanswered: Readonly<Record<Language, readonly string[]>>;
  /** Changes with every edit: 12 hexadecimal characters. */
  readonly version: string;
}

export const isLanguage = (word: unknown): word is Language => LANGUAGES.some((language) => language === word);
