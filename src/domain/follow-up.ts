import type { CADENCES } from './network.ts';

export type Cadence = (typeof CADENCES)[number];

const MONTHS: Readonly<Record<Exclude<Cadence, 'never'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The day (YYYY-MM-DD) by which the next update is asked for, counted from the day of the last one, or of the promise; undefined where
 * the network never asks. The last day of a shorter month stands for the 29th to the 31st.
 */
export function nextAsked(every: Cadence, from: string): string | undefined {
  if (every === 'never') return undefined;
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + MONTHS[every], 0));
  const at = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
  return at.toISOString().slice(0, 10);
}
