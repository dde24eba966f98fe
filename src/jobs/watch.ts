import { Cron } from 'croner';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 30_000;
/** At night, when nobody waits for the products. */
const WATCH_AT = '40 3 * * *';
/** For so long one replica looks, then any may take over: a stopped one holds nobody up. */
const LEASE_MS = 60_000;
/** A network that failed is left in peace for this long. */
const REST_MS = 3_600_000;
const BATCH = 20;

export interface WatchParts {
  readonly jobs: Jobs;
  /** Networks that were last looked at before that moment, the longest ago first. */
  readonly due: (before: Date, limit: number) => Promise<readonly string[]>;
  readonly tick: (turn: ClockTurn<'people.watch'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  /** IANA name, "Europe/Helsinki". */
  readonly timeZone: string;
}

/**
 * Looks each night at the people of each network, a unit for each: one that fails keeps no other from its turn, and what a stop left is
 * taken up by the next start.
 */
export function watchLoop(parts: WatchParts): Loop {
  const failed = new Map<string, number>();
  return new Loop(() => watchDue(parts, failed), LOOK_MS, parts.log, 'people.watch');
}

/** One lease's worth; the loop's next round does what is left. */
async function watchDue({ jobs, due, tick, log, now, timeZone }: WatchParts, failed: Map<string, number>): Promise<boolean> {
  const started = now();
  const [night] = new Cron(WATCH_AT, { timezone: timeZone }).previousRuns(1, started);
  const isResting = (network: string): boolean => (failed.get(network) ?? Number.NEGATIVE_INFINITY) > now().getTime() - REST_MS;
  const left = async () => (night ? await due(night, failed.size + BATCH) : []).filter((network) => !isResting(network)).slice(0, BATCH);
  if ((await left()).length === 0) return false;
  if (!(await jobs.claimDue('people.watch', started, new Date(started.getTime() + LEASE_MS)))) return false;
  for (let networks = await left(); networks.length > 0; networks = await left()) {
    for (const network of networks) {
      if (now().getTime() - started.getTime() > LEASE_MS / 2) return false;
      await watchOne(network);
    }
  }
  return false;

  async function watchOne(network: string): Promise<void> {
    const id = `people.watch:${network}:${night?.toISOString().slice(0, 10)}`;
    try {
      await tick({ kind: 'clock', id, at: now(), name: 'people.watch', data: { network } });
      failed.delete(network);
    } catch (error) {
      failed.set(network, now().getTime());
      log.error({ err: error, network }, 'the people of a network were not looked at; it is tried again in an hour');
    }
  }
}
