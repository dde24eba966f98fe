import { Cron } from 'croner';
import type { FollowUps } from '../chat/follow-ups.ts';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { dayIn, hourIn } from '../domain/day.ts';
import { REMINDING_HOURS } from '../domain/follow-up.ts';
import { isWorkingDay } from '../domain/holidays.ts';
import { hasCompanies, type Network } from '../domain/network.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 5 * 60_000;
/** In the network's own time zone. */
const REMIND_AT = '0 9 * * *';
/** Companies a unit: it shall hold up others for less than 100 ms. */
const PAGE = 20;

export interface FollowParts {
  readonly jobs: Jobs;
  readonly followUps: FollowUps;
  readonly networks: () => Promise<readonly Network[]>;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Looks at each network's companies once on each working day, on one replica: who is asked for an update, and who lapses. What a day
 * did not come to (a fall, a holiday, night), the next working day does, since steps that were not taken stay due.
 */
export function followLoop(parts: FollowParts): Loop {
  return new Loop(() => followThoseDue(parts), LOOK_MS, parts.log, 'follow-up');
}

async function followThoseDue(parts: FollowParts): Promise<boolean> {
  for (const network of await parts.networks()) {
    try {
      if (hasCompanies(network.method)) await followIfDue(network, parts);
    } catch (error) {
      // One that fails is no reason to leave out the next.
      parts.log.error({ err: error, network: network.id }, 'a network was not followed up');
    }
  }
  return false;
}

async function followIfDue(network: Network, { jobs, followUps, tick, now }: FollowParts): Promise<void> {
  const at = now();
  const { timeZone } = network.settings;
  const day = dayIn(timeZone, at);
  const hour = hourIn(timeZone, at);
  if (!isWorkingDay(day) || hour < REMINDING_HOURS.from || hour >= REMINDING_HOURS.to) return;
  const next = new Cron(REMIND_AT, { timezone: timeZone }).nextRun(at);
  if (!next || !(await jobs.claimDue(`follow:${network.id}`, at, next))) return;
  let after: string | undefined;
  do {
    const page = await followUps.page(network.id, { size: PAGE, ...(after === undefined ? {} : { after }) });
    const companies = page.items.map(({ company }) => company);
    const id = `follow:${network.id}:${day}:${after ?? ''}`;
    if (companies.length > 0) await tick({ kind: 'clock', id, at, name: 'commit.follow', data: { network: network.id, companies } });
    after = page.next;
  } while (after !== undefined);
}
