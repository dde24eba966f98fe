import { z } from 'zod';
import { branchSchema, sizeSchema } from './company.ts';
import { weightsSchema } from './engagement.ts';
import type { Language } from './language.ts';
import type { Method } from './method.ts';

/** A text in all three languages. */
export const localSchema = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const ownText = z.string().trim().min(1).max(500);
/** What somebody typed, in their own language only, or a preset's text in all three. */
export const wordingSchema = z.union([ownText, localSchema]);
export type Wording = z.infer<typeof wordingSchema>;

/** The text in that language; what somebody typed stands as it is. */
export const wordingIn = (language: Language, wording: Wording): string => (typeof wording === 'string' ? wording : wording[language]);

/** Who sees a commitment where its company chose nothing; never public. */
export const VISIBILITIES = ['coordinator', 'totals', 'network'] as const;
export const CADENCES = ['never', 'month', 'quarter', 'half-year', 'year'] as const;
/** `logo` and `certificate` are granted while the criteria, the evidence and the freshness hold. */
export const BADGES = ['none', 'logo', 'certificate'] as const;

/** What a coordinator can change. The same shape for every method; what a method has no use for stays at its default. */
export const networkSettingsSchema = z.strictObject({
  criteria: z.strictObject({
    /** Only companies of these sizes; empty: any. */
    sizes: z.array(sizeSchema).default([]),
    branches: z.array(branchSchema).default([]),
    /** How many commitments an application needs, and how many it may have. */
    commitments: z.strictObject({ least: z.number().int().min(0).max(20), most: z.number().int().min(1).max(20).optional() }),
    /** A survey of where the company stands comes first. */
    baseline: z.boolean().default(false),
    /** What else the network asks for, in words. */
    own: z.array(wordingSchema).max(10).default([]),
  }),
  followUp: z.strictObject({
    every: z.enum(CADENCES),
    /** Months without an update after which a membership lapses; 0: never. */
    lapseMonths: z.number().int().min(0).max(60),
  }),
  badge: z.enum(BADGES),
  /** The municipality that grants the badge, by name. */
  authority: z.string().trim().min(1).max(200).optional(),
  /** Fee classes; `perYear` in whole euros. Empty: free. */
  fees: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,30}$/u), name: wordingSchema, perYear: z.number().int().min(0).max(1_000_000) }),
    )
    .max(10),
  /** What companies outside are offered. */
  outside: wordingSchema.optional(),
  /** Who gives support at joining, at monitoring, at updating. */
  support: z
    .strictObject({ joining: wordingSchema.optional(), monitoring: wordingSchema.optional(), updating: wordingSchema.optional() })
    .default({}),
  /** IANA name. */
  timeZone: z.string(),
  visibility: z.enum(VISIBILITIES),
  /** A project's end (YYYY-MM-DD) and what happens after it. */
  period: z.strictObject({ ends: z.iso.date(), after: wordingSchema.optional() }).optional(),
  /** A public register of released claims, and whom to write to about it; absent: none. */
  register: z.string().trim().min(1).max(200).optional(),
  /** What a company's engagement score counts; absent: the weights that every network begins with. */
  engagement: weightsSchema.optional(),
  /** A steering group meets. */
  steering: z.boolean().default(false),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

export interface Network {
  readonly id: string;
  /** The municipality's installation: nobody from elsewhere found or coordinate it. */
  readonly tenant: string;
  readonly name: string;
  readonly method: Method;
  /** The preset that it began as. */
  readonly like?: string;
  readonly settings: NetworkSettings;
  readonly founded: Date;
  /** Rises with each change of name, method or settings. */
  readonly revision: number;
}

/** Networks of companies; the other two methods have a plan of the municipality's own units instead. */
export const hasCompanies = (method: Method): boolean => method === 'open' || method === 'closed' || method === 'frontrunner';
