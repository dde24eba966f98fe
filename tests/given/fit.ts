import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../../src/answers/load.ts';
import { loadFit } from '../../src/answers/load-fit.ts';
import { DONT_KNOW, type Given } from '../../src/domain/fit.ts';
import type { Fit, FitQuestion } from '../../src/domain/fit-schema.ts';
import { METHODS } from '../../src/domain/method.ts';

export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
export const factIds: ReadonlySet<string> = new Set(loadKnowledge(KNOWLEDGE).facts.map(({ id }) => id));

/** The dialogue as it is shipped. */
export const fit: Fit = loadFit(KNOWLEDGE, factIds);

const personaSchema = z.strictObject({
  id: z.string(),
  situation: z.string(),
  hard: z.boolean().default(false),
  answers: z.record(z.string(), z.string()),
  recommended: z.enum(METHODS),
  acceptable: z.array(z.enum(METHODS)),
  why: z.string(),
});
export type Persona = z.infer<typeof personaSchema>;

/** The written municipal situations, with what a reader of the source recommends. */
export const personas: readonly Persona[] = z
  .array(personaSchema)
  .parse(parse(readFileSync(new URL('../fit/personas.yaml', import.meta.url), 'utf8')));

export const choicesTo = ({ options }: FitQuestion): readonly string[] => [...options.map(({ id }) => id), DONT_KNOW];

/** Every question answered, "don't know" among the answers. */
export const allAnswered = (of: Fit): fc.Arbitrary<Given> =>
  fc.record(Object.fromEntries(of.questions.map((question) => [question.id, fc.constantFrom(...choicesTo(question))])));

/** Some questions answered. */
export const someAnswered = (of: Fit): fc.Arbitrary<Given> =>
  fc
    .tuple(allAnswered(of), fc.subarray(of.questions.map(({ id }) => id)))
    .map(([given, ids]) => Object.fromEntries(Object.entries(given).filter(([id]) => ids.includes(id))));

/** A small dialogue of any weights and limits: four questions, three options each. */
export const anyFit: fc.Arbitrary<Fit> = fc
  .record({
    weights: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }), { minLength: 12, maxLength: 12 }),
    vetoes: fc.array(
      fc.record({
        methods: fc.subarray([...METHODS].slice(1), { minLength: 1, maxLength: 2 }),
        when: fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3'), fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }), {
          minKeys: 1,
          maxKeys: 2,
        }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ weights, vetoes }) => ({
    ...fit,
    version: 'any',
    questions: [0, 1, 2, 3].map((number) => ({
      ...(fit.questions[0] as FitQuestion),
      id: `q${number}`,
      after: [],
      options: [0, 1, 2].map((option) => ({
        ...(fit.questions[0] as FitQuestion).options[0],
        id: `q${number}_${option}`,
        weights: Object.fromEntries(
          METHODS.map((method, at) => [method, { by: weights[number * 3 + option]?.[at] ?? 0, because: ['all.what.order'] }]),
        ),
      })) as FitQuestion['options'],
    })),
    vetoes: vetoes.map(({ methods, when }, number) => ({
      id: `v${number}`,
      methods,
      when: Object.fromEntries(Object.entries(when).map(([question, options]) => [question, options.map((at) => `${question}_${at}`)])),
      say: { sv: 'v', fi: 'v', en: 'v' },
      because: ['all.what.order'],
    })),
  }));

/** Every way of answering these questions. */
export function* everyAnswer(questions: readonly FitQuestion[], given: Given = {}): Generator<Given> {
  const [question, ...rest] = questions;
  if (!question) yield given;
  else for (const option of choicesTo(question)) yield* everyAnswer(rest, { ...given, [question.id]: option });
}
