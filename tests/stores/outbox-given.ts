import { expect } from 'vitest';
import type { Claimed } from '../../src/chat/delivery.ts';
import type { Room } from '../../src/chat/turn.ts';
import type { Store } from '../../src/stores/open.ts';
import { asks, CHANNEL, message, NOON, says } from './given.ts';

/** A platform without a pace. */
export const WEB: Room = { id: 'web:local:klimat', kind: 'channel', address: null };

export const later = (ms: number) => new Date(NOON.getTime() + ms);

/** The channel is met, nothing waits. */
export async function met(store: Store, room = CHANNEL): Promise<void> {
  await store.once(asks('hej', { back: 'ack', room }), async () => says('hej'));
}

export const post = (store: Store, ...keys: string[]) =>
  store.unit(undefined, async (tx) => {
    for (const key of keys) await tx.outbox.post(message(key));
  });

/** Tried again after that many milliseconds. */
export const again = (ms: number, error: string) => ({ notBefore: later(ms), error, unclear: false, slow: false });

export const only = (rows: readonly Claimed[]): Claimed => {
  expect(rows).toHaveLength(1);
  return rows[0] as Claimed;
};
