import { refuse } from '../../src/chat/refusal.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { toldOn } from '../../src/domain/digest-schedule.ts';
import { readWeek } from '../../src/domain/digest-week.ts';
import { readYear, yearToldOn } from '../../src/domain/digest-year.ts';
import type { Network } from '../../src/domain/network.ts';

/** The week that is asked for, or the last whole one; refused where it has not been yet, or the network was not there. */
export function weekAsked(typed: string, { settings: { timeZone }, founded, id }: Network, at: Date): string {
  const today = dayIn(timeZone, at);
  const now = weekOf(today);
  if (typed.trim() === '') return lastWeek(today, weekOf(dayIn(timeZone, founded)));
  const week = readWeek(typed, now) ?? refuse('digest.week', { typed }, { typed, network: id });
  if (week > now) refuse('digest.future', { typed, now }, { typed, network: id });
  if (week < weekOf(dayIn(timeZone, founded))) refuse('digest.before', { week, founded }, { typed, network: id });
  return week;
}

/** The last whole one; of a network that is younger than that, the week that it began in. */
const lastWeek = (today: string, born: string): string => (toldOn(today) < born ? born : toldOn(today));

/** The year that is asked for, or the last whole one (of a younger network its first); refused where it has not come, or the network was not there. */
export function yearAsked(typed: string, { settings: { timeZone }, founded, id }: Network, at: Date): number {
  const [today, born] = [dayIn(timeZone, at), dayIn(timeZone, founded)];
  if (typed.trim() === '') return yearToldOn(today, born);
  const year = readYear(typed) ?? refuse('year.usage', { typed }, { typed, network: id });
  const now = Number(today.slice(0, 4));
  if (year > now) refuse('year.future', { typed, now }, { typed, network: id });
  if (year < Number(born.slice(0, 4))) refuse('year.before', { year, founded }, { typed, network: id });
  return year;
}
