import { z } from 'zod';
import { methodSchema } from './method.ts';
import { localSchema, networkSettingsSchema } from './network.ts';
import { SETTINGS } from './network-profiles.ts';

/** One of seeds/networks/*.yaml: the defaults of a network that the source names, each with its origin. */
export const presetSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/u),
  name: localSchema,
  method: methodSchema,
  settings: networkSettingsSchema,
  /** Where each setting comes from that is not the method's own default; `of` is its id in `SETTINGS`. */
  origins: z
    .array(
      z.strictObject({
        of: z.array(z.enum(SETTINGS)).min(1),
        source: z.url(),
        year: z.number().int().min(2015).max(2030),
        note: localSchema,
      }),
    )
    .min(1),
});
export type Preset = z.infer<typeof presetSchema>;
