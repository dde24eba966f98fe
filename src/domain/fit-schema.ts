import { z } from 'zod';
import { METHODS } from './method.ts';

const filled = z.string().trim().min(1);

/** Longest label of a button: what Slack, Teams and a narrow screen all show whole. */
export const LONGEST_LABEL = 70;
/** Longest name of a question, as it stands in lists and in the memo. */
export const LONGEST_NAME = 40;

const inEach = <T extends z.ZodType>(value: T) => z.strictObject({ sv: value, fi: value, en: value });
const textSchema = inEach(filled);
const labelSchema = inEach(filled.max(LONGEST_LABEL));
/** Several of them stand in one sentence. */
const clauseSchema = inEach(filled.max(100));
const factIds = z.array(filled).min(1);

/** Ids of questions, options and vetoes: small letters, digits and underscores. */
const id = z.string().regex(/^[a-z][a-z0-9_]*$/u);

/**
 * On what a judgement rests: facts of the source, or the editors' own judgement with a note that says why (in English, for
 * whoever edits the file), or both, where the source gives the direction and not the limit.
 */
const grounds = { because: factIds.optional(), editorial: z.literal(true).optional(), note: filled.optional() };
const GROUNDED = 'it needs `because` with facts, or `editorial: true` with a `note`';
const grounded = (judged: { because?: unknown; editorial?: true | undefined; note?: string | undefined }): boolean =>
  judged.editorial ? judged.note !== undefined : judged.because !== undefined;

const weightSchema = z.strictObject({ by: z.int().min(-5).max(5), ...grounds }).refine(grounded, GROUNDED);

/** From `from` (inclusive) to `below` (exclusive), in the question's unit; where one is left out there is no limit. */
const rangeSchema = z.strictObject({ from: z.number().optional(), below: z.number().optional() });

const phrases = inEach(z.array(filled));

const optionSchema = z.strictObject({
  id: id.refine((word) => word !== 'dont_know', 'dont_know is always there and is never listed'),
  label: labelSchema,
  /** The answer as the end of a sentence: "what weighs most is that …". */
  clause: clauseSchema,
  hears: phrases,
  amount: rangeSchema.optional(),
  weights: z.partialRecord(z.enum(METHODS), weightSchema),
});

const questionSchema = z.strictObject({
  id,
  /** Questions that come before this one, when they are asked at all. */
  after: z.array(id).default([]),
  name: inEach(filled.max(LONGEST_NAME)),
  ask: textSchema,
  why: z.strictObject({ text: textSchema, facts: factIds }),
  /** The words that stand after a number in an answer to this question ("0.5 person-years"); prefixes end in *. */
  units: phrases.optional(),
  /** A percentage is a part of one ("50 %" of a post). */
  shares: z.literal(true).optional(),
  options: z.array(optionSchema).min(2),
});

const vetoSchema = z
  .strictObject({
    id,
    methods: z.array(z.enum(METHODS)).min(1),
    /** Question and options; several questions: all of them must hold. */
    when: z.record(id, z.array(id).min(1)).refine((when) => Object.keys(when).length > 0, 'it names no question'),
    say: textSchema,
    ...grounds,
  })
  .refine(grounded, GROUNDED);

const growthSchema = z.strictObject({ to: z.enum(METHODS), when: textSchema, ...grounds }).refine(grounded, GROUNDED);

const courseSchema = z.strictObject({
  /** What the source states, and apart from it our own estimate. */
  resources: z.strictObject({ facts: factIds, estimate: textSchema }),
  /** The source names none for some methods. */
  examples: z.array(filled),
  /** Facts of the method's *how*, in the order to take them. */
  steps: factIds,
  growth: z.array(growthSchema),
});

const wordsSchema = z.strictObject({
  dont_know: phrases,
  negations: phrases,
  percent: phrases,
  amounts: inEach(z.record(filled, z.number())),
});

/** knowledge/fit.yaml. */
export const fitFileSchema = z.strictObject({
  words: wordsSchema,
  questions: z.array(questionSchema).min(1),
  vetoes: z.array(vetoSchema),
  methods: z.record(z.enum(METHODS), courseSchema),
});

/** The dialogue "which method suits us": questions, weights, vetoes, and what to say of each method. */
export type Fit = z.infer<typeof fitFileSchema> & {
  /** Changes with every edit: 12 hexadecimal characters. */
  readonly version: string;
};
export type FitQuestion = Fit['questions'][number];
/** What comes with a method once it is recommended: resources, examples, first steps, where to grow. */
export type FitCourse = z.infer<typeof courseSchema>;
