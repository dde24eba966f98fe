import { z } from 'zod';

/** What a company's score counts. Turns of people are never counted one by one: only how often the company as a whole did something. */
export const SIGNS = ['updates', 'attendance', 'rsvps', 'helped', 'asked'] as const;
export type Sign = (typeof SIGNS)[number];

/** What each is worth, whole points from 0 (not counted at all) to 10. */
export const weightsSchema = z.strictObject(
  Object.fromEntries(SIGNS.map((sign) => [sign, z.number().int().min(0).max(10)])) as Record<Sign, z.ZodNumber>,
);
export type Weights = z.infer<typeof weightsSchema>;

/** Product rules, ours: coming somewhere and helping another cost most. */
export const WEIGHTS: Weights = { updates: 3, attendance: 3, rsvps: 1, helped: 4, asked: 1 };

/** How often each was seen in the weeks that are looked at; absent: it could not be measured, which is another thing than 0. */
export type Seen = { readonly [S in Sign]?: number } & {
  /** Calls and meetings that a coordinator logged: they tell that it was active, and are in no score. */
  readonly met?: number;
};

/** One term of the sum. `times` absent: not measured. */
export interface Term {
  readonly sign: Sign;
  readonly times?: number;
  readonly weight: number;
  /** `times` x `weight`. */
  readonly points?: number;
}

/** A company's score with its whole arithmetic; `points` absent where nothing could be measured. */
export interface Engagement {
  readonly terms: readonly Term[];
  readonly points?: number;
}

/** The score of a company, never of a person. What was not measured adds nothing, and is shown as such. */
export function engagement(seen: Seen, weights: Weights): Engagement {
  const terms = SIGNS.filter((sign) => weights[sign] > 0).map((sign): Term => {
    const times = seen[sign];
    const weight = weights[sign];
    return times === undefined ? { sign, weight } : { sign, weight, times, points: times * weight };
  });
  const measured = terms.flatMap(({ points }) => (points === undefined ? [] : [points]));
  return measured.length === 0 ? { terms } : { terms, points: measured.reduce((sum, points) => sum + points, 0) };
}
