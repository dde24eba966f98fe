import { describe, expect, test } from 'vitest';
import { CHANNEL, type DatabaseKind, DIRECT, message, NOON, on, says } from '../stores/given.ts';
import { later, met, only, post } from '../stores/outbox-given.ts';

/** What every database must do alike with cards: updates and pins. */
export function outboxCardsContract(kind: DatabaseKind): void {
  describe('the outbox’s cards', () => {
    test('draws a card’s update once for any number of requests, and once more for one that came while it was drawn', () =>
      on(kind, async ({ store }) => {
        await met(store);
        const update = () => store.unit(undefined, (tx) => tx.outbox.update('event:7', CHANNEL.id));
        await update();
        expect(await store.outbox.claim(NOON, 1_000, 5)).toEqual([]);

        await store.unit(undefined, (tx) => tx.outbox.post(message('card', { reply: says('kort', { card: 'event:7' }) })));
        await store.outbox.sent(only(await store.outbox.claim(NOON, 1_000, 5)), '17.001');
        expect(await store.posted.cardOf(CHANNEL.id, '17.001')).toBe('event:7');
        expect(await store.posted.cardOf(DIRECT.id, '17.001')).toBeUndefined();

        await update();
        await update();
        const first = only(await store.outbox.claim(later(1_000), 60_000, 5));
        expect(first).toMatchObject({ kind: 'update', card: 'event:7', messageId: '17.001' });
        await update();
        expect(await store.outbox.claim(later(9_000), 1_000, 5)).toEqual([]);
        await store.outbox.sent(first, undefined);

        await store.outbox.sent(only(await store.outbox.claim(later(10_000), 1_000, 5)), undefined);
        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
        expect((await store.outbox.counts()).waiting).toBe(0);
      }));

    test('draws one card again only after a while; what else is for its room goes before it', () =>
      on(kind, async ({ store }) => {
        await met(store);
        const update = () => store.unit(undefined, (tx) => tx.outbox.update('event:7', CHANNEL.id));
        await store.unit(undefined, (tx) => tx.outbox.post(message('card', { reply: says('kort', { card: 'event:7' }) })));
        await store.outbox.sent(only(await store.outbox.claim(NOON, 1_000, 5)), '17.001');
        await update();
        await store.outbox.sent(only(await store.outbox.claim(later(1_000), 1_000, 5)), undefined);
        await update();
        await post(store, 'news');

        expect(await store.outbox.claim(later(2_000), 1_000, 5)).toEqual([]);
        const news = only(await store.outbox.claim(later(2_000), 1_000, 5));
        expect(news.key).toBe('news');
        await store.outbox.sent(news, undefined);
        expect(await store.outbox.claim(later(3_999), 1_000, 5)).toEqual([]);
        expect(only(await store.outbox.claim(later(4_000), 1_000, 5))).toMatchObject({ kind: 'update', attempts: 1 });
      }));

    test('pins a card once it stands there: the newest message, with those that showed it before', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await store.unit(undefined, async (tx) => {
          for (const id of ['17.001', '17.002'])
            await tx.outbox.post(message(id, { reply: says('kort', { card: 'network:1', pin: true }) }));
        });
        for (const second of [0, 1]) {
          const row = only(await store.outbox.claim(later(1_000 * second), 1_000, 5));
          await store.outbox.sent(row, row.key);
        }
        const row = only(await store.outbox.claim(later(2_000), 1_000, 5));
        expect(row).toMatchObject({ kind: 'pin', card: 'network:1', messageId: '17.002', earlier: ['17.001'] });
        await store.outbox.sent(row, '17.002');
        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
        expect(await store.outbox.counts()).toMatchObject({ waiting: 0, sent: 2 });
      }));
  });
}
