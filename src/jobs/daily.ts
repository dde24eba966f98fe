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

/** Starts the nightly sweep, on one replica. */
export function dailyLoop(parts: DailyParts): Loop {
  return new Loop(() => sweepIfDue(parts), LOOK_MS, parts.log, 'daily');
}

async function sweepIfDue(parts: DailyParts): Promise<boolean> {
  const now = parts.now();
  const next = new Cron(SWEEP_AT, { timezone: parts.timeZone }).nextRun(now);
  if (!next || !(await parts.jobs.claimDue('sweep', now, next))) return false;
  await parts.tick({ kind: 'clock', id: `sweep:${now.toISOString().slice(0, 10)}`, at: now, name: 'sweep', data: null });
  return false;
}
