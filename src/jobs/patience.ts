import { setTimeout as pause } from 'node:timers/promises';
import { type Claimed, DeliveryFailed } from '../chat/delivery.ts';
import type { FailureReason } from '../domain/delivery.ts';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 10 * 60_000;
/** What may be on its way shall have arrived before it is looked for. */
const UNCLEAR_MS = 5_000;
/** What the platform does not take for so long is set aside: a product's bad hour loses no message, and none comes days late. */
const MOST_MS = 24 * 60 * 60_000;
/** So often a message meets a fault of Tandem's own. */
const MOST_FAULTS = 12;
/** So many possible copies stand in a room where nobody can tell. */
export const MOST_REPEATS = 5;

/** What becomes of a message that was not sent: another try after `wait` milliseconds, or none. */
export type Patience =
  | { readonly wait: number; readonly unclear: boolean; readonly slow: boolean; readonly message: string }
  | { readonly reason: FailureReason; readonly message: string };

/** `random` in [0, 1) spreads the tries. */
export function patienceFor(error: unknown, row: Pick<Claimed, 'attempts' | 'queued' | 'unclear'>, now: Date, random: number): Patience {
  if (!(error instanceof DeliveryFailed)) {
    const message = 'the courier broke';
    if (row.attempts >= MOST_FAULTS) return { reason: 'broken', message };
    // Nobody knows how far it came.
    return { wait: waitOf(row.attempts, random, true), unclear: true, slow: false, message };
  }
  const { kind, reason, message, retryAfter } = error;
  if (kind === 'never') return { reason, message };
  if (now.getTime() - row.queued.getTime() > MOST_MS) return { reason: 'tired', message };
  // An earlier try's doubt stays until somebody has looked.
  const unclear = kind === 'unclear' || row.unclear;
  if (retryAfter === undefined) return { wait: waitOf(row.attempts, random, kind === 'unclear'), unclear, slow: false, message };
  return { wait: retryAfter + Math.round(Math.min(retryAfter, FIRST_RETRY_MS) * random), unclear, slow: true, message };
}

const waitOf = (attempts: number, random: number, unclear: boolean): number =>
  Math.max(unclear ? UNCLEAR_MS : 0, backOff(attempts - 1, random));

/** `tries` before this one, from 0. Doubles from a second to ten minutes; `random` in [0, 1) spreads it over the upper half. Milliseconds. */
export function backOff(tries: number, random: number): number {
  const full = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries);
  return Math.round(full / 2 + (full / 2) * random);
}

const INSIST_TIMES = 6;
const INSIST_MS = 200;

/** Writes it, and where the database does not take it again for some seconds; throws what it said last. */
export async function insist(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === INSIST_TIMES) throw error;
      await pause(INSIST_MS * 2 ** (tries - 1));
    }
  }
}
