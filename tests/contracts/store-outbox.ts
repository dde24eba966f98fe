import { describe, expect, test } from 'vitest';
import type { Claimed } from '../../src/chat/delivery.ts';
import type { Wake } from '../../src/stores/inside.ts';
import type { Store } from '../../src/stores/open.ts';
import { ANNA, asks, CHANNEL, type DatabaseKind, DIRECT, message, NOON, on, says } from '../stores/given.ts';

const later = (ms: number) => new Date(NOON.getTime() + ms);

/** The channel is met, nothing waits. */
async function met(store: Store, room = CHANNEL): Promise<void> {
  await store.once(asks('hej', { back: 'ack', room }), async () => says('hej'));
}

const post = (store: Store, ...keys: string[]) =>
  store.unit(undefined, async (tx) => {
    for (const key of keys) await tx.outbox.post(message(key));
  });

const only = (rows: readonly Claimed[]): Claimed => {
  expect(rows).toHaveLength(1);
  return rows[0] as Claimed;
};

export function outboxContract(kind: DatabaseKind): void {
  describe('the outbox', () => {
    test('gives each message to one of several workers, in order', () =>
      on(kind, async ({ store }, database) => {
        const others = kind.shared ? [(await database.open()).store, (await database.open()).store] : [store, store];
        await met(store);
        const keys = Array.from({ length: 60 }, (_, n) => `m${String(n).padStart(2, '0')}`);
        await post(store, ...keys);

        const work = async (worker: Store): Promise<string[]> => {
          const got: string[] = [];
          for (let rows = await worker.outbox.claim(NOON, 60_000, 7); rows.length > 0; rows = await worker.outbox.claim(NOON, 60_000, 7)) {
            expect(rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key).toSorted());
            got.push(...rows.map(({ key }) => key));
          }
          return got;
        };
        const got = await Promise.all([store, ...others].map(work));

        expect(got.flat().toSorted()).toEqual(keys);
      }));

    test('gives a message again, marked unclear, when its worker’s lease ends', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await post(store, 'm');
        const first = only(await store.outbox.claim(NOON, 1_000, 5));
        expect(first).toMatchObject({ attempts: 1, unclear: false });
        expect(await store.outbox.claim(later(999), 1_000, 5)).toEqual([]);

        const second = only(await store.outbox.claim(later(1_000), 1_000, 5));
        expect(second).toMatchObject({ attempts: 2, unclear: true });

        await store.outbox.fail(first, 'the first worker is too late to say so');
        await store.outbox.sent(second, undefined);
        expect(await store.outbox.counts()).toMatchObject({ waiting: 0, sent: 1, failed: 0 });
      }));

    test('waits before it tries again, and remembers whether the message may have arrived', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await post(store, 'm');
        await store.outbox.retry(only(await store.outbox.claim(NOON, 1_000, 5)), later(5_000), 'HTTP 429', false);
        expect(await store.outbox.claim(later(4_999), 1_000, 5)).toEqual([]);
        const second = only(await store.outbox.claim(later(5_000), 1_000, 5));
        expect(second).toMatchObject({ attempts: 2, unclear: false });
        await store.outbox.retry(second, later(6_000), 'timeout', true);
        const third = only(await store.outbox.claim(later(6_000), 1_000, 5));
        expect(third).toMatchObject({ attempts: 3, unclear: true });
        await store.outbox.defer([third], later(7_000));
        const fourth = only(await store.outbox.claim(later(7_000), 1_000, 5));
        expect(fourth).toMatchObject({ attempts: 3, unclear: true });
        await store.outbox.fail(fourth, 'channel_archived');
        expect(await store.outbox.counts()).toEqual({ waiting: 0, sent: 0, failed: 1 });
        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
      }));

    test('knows a key for all time, and forgets what a sent message said', () =>
      on(kind, async ({ store, engine }) => {
        await met(store);
        await store.unit(undefined, (tx) => tx.outbox.post(message('m', { to: ANNA.id, hint: { url: 'u' }, notBefore: later(50) })));
        expect(await store.outbox.claim(NOON, 1_000, 5)).toEqual([]);
        await store.outbox.sent(only(await store.outbox.claim(later(50), 1_000, 5)), undefined);
        await post(store, 'm');

        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
        expect(await engine.read().selectFrom('outbox').selectAll().execute()).toMatchObject([
          { key: 'm', state: 'sent', reply_json: null, hint_json: null, to_account: null },
        ]);
      }));

    test('refuses a message to a room that nobody ever spoke in', () =>
      on(kind, async ({ store }) => {
        await expect(post(store, 'm')).rejects.toThrow(CHANNEL.id);
      }));

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
        const first = only(await store.outbox.claim(NOON, 1_000, 5));
        expect(first).toMatchObject({ kind: 'update', card: 'event:7', messageId: '17.001' });
        await update();
        expect(await store.outbox.claim(NOON, 1_000, 5)).toEqual([]);
        await store.outbox.sent(first, undefined);

        await store.outbox.sent(only(await store.outbox.claim(NOON, 1_000, 5)), undefined);
        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
        expect((await store.outbox.counts()).waiting).toBe(0);
      }));

    test('pins a card once it stands there: the newest message, with those that showed it before', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await store.unit(undefined, async (tx) => {
          for (const id of ['17.001', '17.002'])
            await tx.outbox.post(message(id, { reply: says('kort', { card: 'network:1', pin: true }) }));
        });
        for (const row of await store.outbox.claim(NOON, 1_000, 5)) await store.outbox.sent(row, row.key);
        const row = only(await store.outbox.claim(NOON, 1_000, 5));
        expect(row).toMatchObject({ kind: 'pin', card: 'network:1', messageId: '17.002', earlier: ['17.001'] });
        await store.outbox.sent(row, '17.002');
        expect(await store.outbox.claim(later(99_000), 1_000, 5)).toEqual([]);
        expect(await store.outbox.counts()).toMatchObject({ waiting: 0, sent: 2 });
      }));

    test('speaks the reader’s language in private, the room’s otherwise', () =>
      on(kind, async ({ store, engine }) => {
        await met(store);
        await met(store, DIRECT);
        await store.unit(undefined, async (tx) => {
          await tx.people.noteSpoken(ANNA.id, 'fi');
          await tx.outbox.post(message('1-room'));
          await tx.outbox.post(message('2-private', { to: ANNA.id }));
          await tx.outbox.post(message('3-direct', { room: { id: DIRECT.id } }));
        });
        await engine.unit((db) => db.updateTable('rooms').set({ language: 'sv' }).where('id', '=', CHANNEL.id).execute());
        expect((await store.outbox.claim(NOON, 1_000, 5)).map(({ language }) => language)).toEqual(['sv', 'fi', 'fi']);
        await store.unit(undefined, async (tx) => {
          await tx.people.setLanguage(ANNA.id, 'en');
          await tx.outbox.post(message('4-private', { to: ANNA.id }));
        });
        expect((await store.outbox.claim(NOON, 1_000, 5)).map(({ language }) => language)).toEqual(['en']);
      }));

    test('wakes its listeners once a unit with messages has committed, and not for one that failed', () =>
      on(kind, async ({ store }) => {
        await met(store);
        const woken: Wake[] = [];
        store.onCommit((wake) => woken.push(wake));
        await post(store, 'a', 'b');
        await post(store, 'a');
        await store
          .unit(undefined, async (tx) => {
            await tx.outbox.post(message('c'));
            throw new Error('no');
          })
          .catch(() => {});
        expect(woken).toEqual(['outbox']);
      }));

    test('keeps a room’s pace among all workers', () =>
      on(kind, async ({ store }, database) => {
        const other = kind.shared ? (await database.open()).store : store;
        const taken = await Promise.all([store, other, store, other].map((worker) => worker.outbox.takePace(CHANNEL.id, 1_000, NOON)));
        expect(taken.map((at) => at.getTime() - NOON.getTime()).toSorted((a, b) => a - b)).toEqual([0, 1_000, 1_000, 1_000]);
        expect(await other.outbox.takePace(DIRECT.id, 1_000, NOON)).toEqual(NOON);
        expect(await other.outbox.takePace(CHANNEL.id, 1_000, later(1_000))).toEqual(later(1_000));
      }));

    test('is not taken while its room waits for its pace', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await post(store, 'm');
        await store.outbox.takePace(CHANNEL.id, 1_000, NOON);
        expect(await store.outbox.claim(later(999), 1_000, 5)).toEqual([]);
        expect(only(await store.outbox.claim(later(1_000), 1_000, 5))).toMatchObject({ attempts: 1 });
      }));
  });

  describe('a job', () => {
    test('is due for one process alone', () =>
      on(kind, async ({ store }, database) => {
        const other = kind.shared ? (await database.open()).store : store;
        expect(await store.jobs.claimDue('sweep', NOON, later(1_000))).toBeUndefined();
        expect(await other.jobs.claimDue('sweep', later(999), later(9_000))).toBeUndefined();
        const due = await Promise.all([store, other, store].map((one) => one.jobs.claimDue('sweep', later(2_000), later(3_000))));
        expect(due.filter(Boolean)).toEqual([later(1_000)]);
        expect(await other.jobs.claimDue('sweep', later(2_500), later(4_000))).toBeUndefined();
        expect(await other.jobs.claimDue('sweep', later(3_500), later(4_000))).toEqual(later(3_000));
      }));
  });
}
