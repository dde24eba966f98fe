import { Cron } from 'croner';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 30_000;
/** At night, when nobody waits for the database. */
const SWEEP_AT = '30 3 * * *';

export interface DailyParts {
  readonly jobs: Jobs;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  /** IANA name, "Europe/Helsinki". */
  readonly timeZone: string;
}

/** What each night brings, in this order. */
const NIGHTLY = ['sweep', 'people.watch'] as const;

/** Starts the nightly work, on one replica. */
export function dailyLoop(parts: DailyParts): Loop {
  return new Loop(() => sweepIfDue(parts), LOOK_MS, parts.log, 'daily');
}

async function sweepIfDue(parts: DailyParts): Promise<boolean> {
  const now = parts.now();
  const next = new Cron(SWEEP_AT, { timezone: parts.timeZone }).nextRun(now);
  if (!next || !(await parts.jobs.claimDue('sweep', now, next))) return false;
  for (const name of NIGHTLY) {
    const turn = { kind: 'clock', id: `${name}:${now.toISOString().slice(0, 10)}`, at: now, name, data: null } as const;
    // One that fails is no reason to leave out the next.
    await parts.tick(turn).catch((error: unknown) => parts.log.error({ err: error, name }, 'a nightly job broke'));
  }
  return false;
}
