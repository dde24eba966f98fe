import { z } from 'zod';
import { COMMITMENT_KINDS, COMMITMENT_VISIBILITIES, MEASURES, PRODUCTS, SAYINGS, SCOPE2_METHODS, SCOPES } from './commitment.ts';
import { branchSchema, sizeSchema, stageSchema } from './company.ts';
import { languageSchema } from './language.ts';
import { methodSchema } from './method.ts';

const handle = z.string().regex(/^[a-z]+$/u, 'small letters a to z');
/** Before the first start, so that the demo is never old. */
const weeksAgo = z.number().min(0).max(120);

const updateSchema = z.strictObject({
  weeksAgo,
  says: z.enum(SAYINGS),
  percent: z.number().min(0).max(100).optional(),
  value: z.number().optional(),
  note: z.string().optional(),
  measured: z.enum(['measured', 'estimated']).optional(),
  /** Whoever told it; a coordinator tells it for the company. */
  by: handle,
  product: z.enum(PRODUCTS),
  links: z.array(z.url()).default([]),
  /** Who looked at it since. `dated`: of a third party's statement. */
  checked: z
    .strictObject({
      level: z.enum(['checked', 'third']),
      weeksAgo,
      by: handle,
      standard: z.string().optional(),
      verifier: z.string().optional(),
    })
    .optional(),
});

const commitmentSchema = z.strictObject({
  title: z.string(),
  kind: z.enum(COMMITMENT_KINDS),
  unit: z.string().optional(),
  baseline: z.strictObject({ value: z.number(), yearsAgo: z.number().int() }).optional(),
  target: z.number().optional(),
  /** Years from now at whose end it is due. */
  dueInYears: z.number().int().optional(),
  goal: z.string().optional(),
  accounting: z
    .strictObject({
      scope: z.enum(SCOPES).optional(),
      scope2: z.enum(SCOPE2_METHODS).optional(),
      boundary: z.string().optional(),
      measure: z.enum(MEASURES).optional(),
      factors: z.string().optional(),
    })
    .default({}),
  visibility: z.enum(COMMITMENT_VISIBILITIES).default('network'),
  madeWeeksAgo: weeksAgo,
  onBehalf: z.boolean().default(false),
  /** Oldest first. */
  updates: z.array(updateSchema).default([]),
});

const networkShape = {
  network: z.string(),
  method: methodSchema,
  /** The preset that it starts like. */
  like: z.string(),
  /** The network's own channels; the others are there to try things in. */
  bound: z.array(z.strictObject({ channel: handle, language: languageSchema })).min(1),
  coordinators: z.array(handle).min(1),
  companies: z.array(
    z.strictObject({
      name: z.string(),
      size: sizeSchema,
      branch: branchSchema,
      stage: stageSchema,
      state: z.enum(['member', 'dormant', 'applied']),
      promises: z.array(z.string()),
      people: z.array(z.strictObject({ handle, state: z.enum(['asked', 'confirmed']) })),
      commitments: z.array(commitmentSchema).default([]),
    }),
  ),
} as const;

/** The demo networks that the local workspace shows (seeds/demo.json). Everybody in them is invented. */
export const demoSchema = z.strictObject({
  ...networkShape,
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
  /** Smaller ones beside it, of other methods. */
  others: z.array(z.strictObject(networkShape)),
});
export type Demo = z.infer<typeof demoSchema>;
export type DemoNetwork = Demo['others'][number];
export type DemoCommitment = z.infer<typeof commitmentSchema>;
