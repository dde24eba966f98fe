import type { Log } from '../chat/ports.ts';
import { Loop, type Running } from './loop.ts';
import { Slots } from './slots.ts';

/** Longer than the wait for a slot and the model's own deadline together: a crashed replica's work is taken over after it. */
const LEASE_MS = 30_000;
/** Requests that are at the model at once. */
const AT_ONCE = 8;
/** How long one waits for its turn at the model; then it is told without, so that a hanging model delays nobody twice. */
const PATIENCE_MS = 3_000;
const CLAIMED = 50;
const IDLE_MS = 5_000;

/** Work for the model: what is pending, what the model makes of it, and what is done with that. */
export interface ModelWork<P, R> {
  readonly name: string;
  readonly unfinished: (now: Date, leaseMs: number, limit: number) => Promise<readonly P[]>;
  readonly atModel: (pending: P) => Promise<R | undefined>;
  /** `undefined`: the model failed, or had no time. */
  readonly tell: (pending: P, made: R | undefined) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds; 3,000 unless told otherwise. */
  readonly patience?: number | undefined;
}

/**
 * Lets the model work at what is pending, outside any listener; start-up takes up what a stop left behind. Nothing waits for
 * another one's model: each is under way as soon as it is claimed.
 */
export function modelLoop<P, R>(work: ModelWork<P, R>): Running {
  const { name, log, now } = work;
  const slots = new Slots(AT_ONCE);
  const underway = new Set<Promise<void>>();
  const take = async (): Promise<boolean> => {
    const claimed = await work.unfinished(now(), LEASE_MS, CLAIMED);
    for (const pending of claimed) {
      const one = through(work, slots, pending)
        .catch((error: unknown) => log.error({ err: error, job: name }, 'what was pending was not told'))
        .finally(() => underway.delete(one));
      underway.add(one);
    }
    return claimed.length === CLAIMED;
  };
  const loop = new Loop(take, IDLE_MS, log, name);
  return {
    start: () => loop.start(),
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(underway);
    },
  };
}

async function through<P, R>(
  { atModel, tell, log, name, patience = PATIENCE_MS }: ModelWork<P, R>,
  slots: Slots,
  pending: P,
): Promise<void> {
  if (!(await slots.take(patience))) {
    log.warn({ patience, job: name }, 'the model is busy: it is done without');
    return tell(pending, undefined);
  }
  const made = await atModel(pending).finally(() => slots.give());
  return tell(pending, made);
}
