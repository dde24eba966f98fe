import { z } from 'zod';

const handle = z.string().regex(/^[a-z]+$/u, 'small letters a to z');

/** The demo network that the local workspace shows (seeds/demo.json). Everybody in it is invented. */
export const demoSchema = z.strictObject({
  network: z.string(),
  municipality: z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() }),
  channels: z.array(handle).min(1),
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
});
