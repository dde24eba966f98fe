import type { Digests, KeptSchedule } from '../chat/digests.ts';
import type { Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 15_000;
/** Networks that one process takes at a time, and for how long before another may. */
const TAKEN = 20;
const LEASE_MS = 120_000;

export interface DigestParts {
  readonly digests: Pick<Digests, 'claimDue'>;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Digests that come by themselves, each by one replica; a process that falls gives what it held to another. */
export function digestLoop(parts: DigestParts): Loop {
  return new Loop(() => draftThoseDue(parts), LOOK_MS, parts.log, 'digests');
}

async function draftThoseDue({ digests, tick, log, now }: DigestParts): Promise<boolean> {
  const due = await digests.claimDue(now(), LEASE_MS, TAKEN);
  for (const one of due) {
    // One that fails is no reason to leave out the next; it is tried again when its lease ends.
    await tick(turnOf(one, now())).catch((error: unknown) => log.error({ err: error, network: one.network }, 'a digest broke'));
  }
  return due.length === TAKEN;
}

const turnOf = ({ network, next, week }: KeptSchedule, at: Date): ClockTurn<'digest.due'> => ({
  kind: 'clock',
  id: `digest:${network}:${next.toISOString()}`,
  at,
  name: 'digest.due',
  data: { network, week, due: next.toISOString() },
});
