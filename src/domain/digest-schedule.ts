import { weekOf } from './day.ts';
import { weekAfter } from './digest-week.ts';
import { addDays } from './follow-up.ts';
import { isHoliday, isWorkingDay } from './holidays.ts';

/** When a digest comes by itself, in the network's time zone. */
export interface Schedule {
  /** ISO: Monday 1, Sunday 7. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** First as a draft to the coordinators, or straight to everybody. */
  readonly how: 'draft' | 'send';
  /** A week in which nothing happened: two lines, or nothing at all. */
  readonly quiet: 'lines' | 'nothing';
}

/** The week that is told of when the digest comes on that day (YYYY-MM-DD): the last whole one. */
export const toldOn = (day: string): string => weekAfter(weekOf(day), -1);

/**
 * The day on which a digest that belongs to that weekday comes, on or after `from` (YYYY-MM-DD): a public holiday moves it to the next
 * working day. `planned`: the day that it was moved from, whose week it tells of.
 */
export function scheduledDay({ weekday }: Schedule, from: string): { readonly day: string; readonly planned: string } {
  const today = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
  const planned = addDays(from, (weekday - today + 7) % 7);
  if (!isHoliday(planned)) return { day: planned, planned };
  let day = planned;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return { day, planned };
}
