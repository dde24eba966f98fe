import { Cron } from 'croner';
import type { Notices } from '../chat/notices.ts';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 60_000;
/** In the network's own time zone: what came later waits for tomorrow. */
const SUMMARY_AT = '0 16 * * *';

export interface DailyNoticeParts {
  readonly jobs: Jobs;
  readonly notices: Notices;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Each afternoon, the day's updates in one message for each channel that wants it so; by one replica. */
export function dailyNoticesLoop(parts: DailyNoticeParts): Loop {
  return new Loop(() => summarise(parts), LOOK_MS, parts.log, 'daily notices');
}

async function summarise({ jobs, notices, tick, log, now }: DailyNoticeParts): Promise<boolean> {
  for (const { room, network, timeZone } of await notices.daily()) {
    const at = now();
    const next = new Cron(SUMMARY_AT, { timezone: timeZone }).nextRun(at);
    const due = next && (await jobs.claimDue(`notices:${room}`, at, next));
    if (!due) continue;
    const turn = { kind: 'clock', id: `notices:${room}:${due.toISOString()}`, at, name: 'commit.daily', data: { room, network } } as const;
    // One that fails is no reason to leave out the next; what waits is told tomorrow.
    await tick(turn).catch((error: unknown) => log.error({ err: error, room }, 'a daily summary broke'));
  }
  return false;
}
