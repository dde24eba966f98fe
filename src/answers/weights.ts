import type { Evidence } from './evidence.ts';
import type { Traits } from './traits.ts';

/** Weights of a fact's traits; fitted by bench/fit-decision.ts. */
export const RANKING: Readonly<Record<keyof Traits, number>> = {
  near: 1.11,
  votes: 11.78,
  core: 1.16,
  covers: 8.8,
  has: -1.57,
  text: 0.23,
  typical: -1.63,
  top: -0.18,
  method: 2.08,
  otherMethod: -5.46,
  general: -0.78,
  generalCompares: 2.44,
  name: 4.68,
  otherName: -7.22,
  unaskedName: -2.73,
  noName: -3.57,
  what: 0.43,
  why: 3.31,
  how: 1.19,
  resources: 1.17,
  risks: 6.06,
  examples: 2.5,
  otherSide: -1.02,
  fills: 3.11,
  wide: 0.77,
  wideBare: -1.97,
};

/** Weights of the evidence that the chosen facts answer all of a question; fitted by bench/fit-decision.ts. */
export const CONFIDENCE: Readonly<Record<keyof Evidence['numbers'], number>> = {
  near: -0.76,
  votes: 2.26,
  core: 0.23,
  has: -3.08,
  text: 0.09,
  typical: 0.07,
  top: 0,
  covers: 2.93,
  name: -0.4,
  nearHas: 3.59,
  coreHas: 0.25,
  score: 0.03,
  lift: 0.31,
  lead: -0.06,
  leadOfSide: 0.27,
  together: 2.15,
  kindMissed: -1.64,
  opening: -0.54,
  closing: 0.06,
  gap: -0.48,
  gaps: 1.88,
  gapOfFirst: 2.44,
  subjects: -4.2,
  elsewhere: -1.27,
  unknown: -1.94,
  unknowns: 0.28,
  same: 0.79,
  other: -0.36,
  noExample: -0.56,
  silent: -2.27,
  fills: -0.97,
  price: -1.89,
  count: -6.24,
  date: -2.71,
  contact: -1.78,
  length: -3.74,
  askable: 3.28,
  asks: 0.49,
  few: 0.16,
  long: 2,
  none: 0.82,
  noneNear: -1.31,
  noneSame: -0.78,
  noneOther: -1.16,
};
export const CONFIDENCE_BASE = -7.39;

/** The sum of the numbers by their weights. */
export function weighed<K extends string>(weights: Readonly<Record<K, number>>, numbers: Readonly<Record<K, number>>): number {
  let sum = 0;
  for (const name in weights) sum += weights[name] * numbers[name];
  return sum;
}
