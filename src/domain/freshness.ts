import type { NetworkSettings } from './network.ts';

/** A year, and a quarter of grace: where the network's own limit is "never", what is public still grows old. */
const MONTHS = 15;

/** After how many months without an update what was shown to the public no longer holds. */
export const freshMonths = ({ followUp }: Pick<NetworkSettings, 'followUp'>): number => followUp.lapseMonths || MONTHS;

/** The same moment so many months later; the last day of a shorter month stands for its 29th to 31st (UTC). */
export function monthsAfter(at: Date, months: number): Date {
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), last);
  const time = at.getTime() - Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, day) + time);
}
