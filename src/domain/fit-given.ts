import { z } from 'zod';
import { DONT_KNOW, type Given, strangers } from './fit.ts';
import type { Fit } from './fit-schema.ts';

const givenSchema = z.record(z.string(), z.string());

/**
 * Answers from outside, checked against the file. The faults are for whoever wrote them (in English): what is unknown, and what
 * is possible there.
 */
export function readGiven(fit: Fit, data: unknown): { readonly given: Given } | { readonly faults: readonly string[] } {
  const read = givenSchema.safeParse(data);
  if (!read.success) return { faults: ['the answers are an object of question ids and option ids, such as { "people": "about_one" }'] };
  const faults = strangers(fit, read.data).map(({ question, option }) => {
    const options = fit.questions.find(({ id }) => id === question)?.options.map(({ id }) => id);
    if (!options) return `there is no question "${question}"; there are ${fit.questions.map(({ id }) => id).join(', ')}`;
    return `${question} has no option "${option}"; it has ${[...options, DONT_KNOW].join(', ')}`;
  });
  return faults.length > 0 ? { faults } : { given: read.data };
}
