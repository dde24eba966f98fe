import { z } from 'zod';
import { branchSchema, sizeSchema, stageSchema } from './company.ts';
import { languageSchema } from './language.ts';
import { methodSchema } from './method.ts';

const handle = z.string().regex(/^[a-z]+$/u, 'small letters a to z');

/** The demo network that the local workspace shows (seeds/demo.json). Everybody in it is invented. */
export const demoSchema = z.strictObject({
  network: z.string(),
  method: methodSchema,
  /** The preset that it starts like. */
  like: z.string(),
  municipality: z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() }),
  channels: z.array(handle).min(1),
  /** The network's own channels; the others are there to try things in. */
  bound: z.array(z.strictObject({ channel: handle, language: languageSchema })).min(1),
  coordinators: z.array(handle).min(1),
  people: z
    .array(
      z.strictObject({
        /** What follows "web:local:" in the account's id, and what one types after @. */
        handle,
        name: z.string(),
        company: z.string().optional(),
        role: z.enum(['municipality', 'company', 'coordinator']),
        locale: z.enum(['sv-FI', 'fi-FI', 'en']),
      }),
    )
    .min(1),
  companies: z.array(
    z.strictObject({
      name: z.string(),
      size: sizeSchema,
      branch: branchSchema,
      stage: stageSchema,
      state: z.enum(['member', 'dormant', 'applied']),
      promises: z.array(z.string()),
      people: z.array(z.strictObject({ handle, state: z.enum(['asked', 'confirmed']) })),
    }),
  ),
});
export type Demo = z.infer<typeof demoSchema>;
