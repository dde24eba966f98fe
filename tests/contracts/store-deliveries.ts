import { describe, expect, test } from 'vitest';
import { closedSettings } from '../given/settings.ts';
import { ANNA, CHANNEL, type DatabaseKind, DIRECT, message, NOON, on, says } from '../stores/given.ts';
import { later, met, only } from '../stores/outbox-given.ts';

/** What every database must tell alike of messages that did not go as they should. */
export function deliveriesContract(kind: DatabaseKind): void {
  describe('what did not go as it should', () => {
    const since = new Date(0);

    test('is told of its network alone: the one it names, or its channel’s where it was for all there', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await met(store, DIRECT);
        await store.unit(undefined, async (tx) => {
          const founded = {
            id: 'n1',
            tenant: 'slack:T1',
            name: 'Vasa',
            method: 'closed',
            settings: closedSettings(),
            founded: NOON,
          } as const;
          await tx.networks.found(founded, ANNA.id);
          await tx.networks.bind('n1', CHANNEL);
          await tx.outbox.post(message('1-room', { reply: says('x', { title: 'Nyheter' }) }));
          await tx.outbox.post(message('2-named', { room: DIRECT, network: 'n1' }));
          await tx.outbox.post(message('3-private', { to: ANNA.id }));
        });
        for (const second of [0, 1, 2])
          for (const row of await store.outbox.claim(later(1_000 * second), 60_000, 5))
            await store.outbox.fail(row, 'archived', 'is_archived');

        expect((await store.outbox.counts()).failed).toBe(3);
        const failed = await store.deliveries.failed('n1', { after: 0, size: 5 });
        expect(failed.toSorted((a, b) => a.key.localeCompare(b.key))).toMatchObject([
          { key: '1-room', title: 'Nyheter', reason: 'archived', room: { id: CHANNEL.id, kind: 'channel' } },
          { key: '2-named', person: ANNA.name, room: { kind: 'direct' } },
        ]);
        expect(await store.deliveries.failures('n1', since)).toBe(2);
        expect(await store.deliveries.failures('n2', since)).toBe(0);

        const decide = (key: string, how: 'again' | 'putAway', network = 'n1') =>
          store.unit(undefined, (tx) => tx.deliveries[how](network, key)).then(({ value }) => value);
        expect(await decide('1-room', 'again', 'n2')).toBe(false);
        expect(await decide('1-room', 'again')).toBe(true);
        expect(await decide('1-room', 'again')).toBe(false);
        expect(await decide('2-named', 'putAway')).toBe(true);
        expect(only(await store.outbox.claim(later(9_000), 60_000, 5))).toMatchObject({ key: '1-room', attempts: 1 });
        expect(await store.deliveries.failures('n1', since)).toBe(0);
      }));

    test('counts what was sent again although it may stand there', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await store.unit(undefined, (tx) => tx.outbox.post(message('m', { network: 'n1' })));
        const row = only(await store.outbox.claim(NOON, 1_000, 5));
        await store.outbox.repeat(row);
        await store.outbox.repeat(row);
        await store.outbox.sent(row, '17.1');

        expect(await store.deliveries.repeated('n1', since)).toMatchObject([{ room: { id: CHANNEL.id }, times: 2 }]);
        expect(await store.deliveries.repeated('n1', new Date(Date.now() + 60_000))).toEqual([]);
      }));
  });
}
