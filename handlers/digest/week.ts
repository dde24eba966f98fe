import { refuse } from '../../src/chat/refusal.ts';
import { dayIn, weekOf } from '../../src/domain/day.ts';
import { toldOn } from '../../src/domain/digest-schedule.ts';
import { readWeek } from '../../src/domain/digest-week.ts';
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
