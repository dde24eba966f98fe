import { describe, expect, test } from 'vitest';
import type { Wake } from '../../src/stores/inside.ts';
import { ANNA, asks, CHANNEL, type DatabaseKind, DIRECT, message, NOON, on, says } from '../stores/given.ts';
import { again, later, met, only, post, WEB } from '../stores/outbox-given.ts';

/** What every database must do alike with messages that wait. */
export function outboxContract(kind: DatabaseKind): void {
  describe('the outbox', () => {
    test('gives each message to one of several workers, in order', () =>
      on(kind, async ({ store }, database) => {
        const workers = kind.shared ? [store, (await database.open()).store, (await database.open()).store] : [store, store, store];
        await met(store);
        const keys = Array.from({ length: 60 }, (_, n) => `m${String(n).padStart(2, '0')}`);
        await post(store, ...keys);

        const got: string[] = [];
        for (let second = 0; second < 60; second += 1) {
          const rows = (await Promise.all(workers.map((one) => one.outbox.claim(later(1_000 * second), 60_000, 7)))).flat();
          for (const row of rows) await store.outbox.sent(row, undefined);
          got.push(...rows.map(({ key }) => key));
        }

        expect(got).toEqual(keys);
      }));

    test('gives one message of a room at a time, and none while another of it is held', () =>
      on(kind, async ({ store }) => {
        await met(store, WEB);
        await store.unit(undefined, async (tx) => {
          for (const key of ['a', 'b']) await tx.outbox.post(message(key, { room: WEB }));
        });
        const first = only(await store.outbox.claim(NOON, 60_000, 5));
        expect(await store.outbox.claim(later(50_000), 60_000, 5)).toEqual([]);
        expect(await store.outbox.waits(NOON)).toBe(true);
        await store.outbox.hold([first], later(90_000));
        expect(await store.outbox.claim(later(80_000), 60_000, 5)).toEqual([]);
        await store.outbox.sent(first, undefined);
        expect(only(await store.outbox.claim(later(80_000), 60_000, 5))).toMatchObject({ key: 'b', attempts: 1, unclear: false });
        expect(await store.outbox.waits(later(80_000))).toBe(false);
      }));

    test('serves the rooms by turns, however much waits in one, and who is waited for before all others', () =>
      on(kind, async ({ store }) => {
        const rooms = ['web:local:a', 'web:local:b', 'web:local:c'].map((id) => ({ id, kind: 'channel', address: null }) as const);
        for (const room of rooms) await met(store, room);
        await store.unit(undefined, async (tx) => {
          for (const [n, room] of [0, 0, 0, 0, 1, 2].entries()) await tx.outbox.post(message(`${n}`, { room: rooms[room] ?? WEB }));
        });
        const served: string[] = [];
        const serve = async () => {
          const row = only(await store.outbox.claim(NOON, 60_000, 1));
          await store.outbox.sent(row, undefined);
          served.push(row.key);
        };
        for (let n = 0; n < 4; n += 1) await serve();
        expect(served).toEqual(['0', '4', '5', '1']);

        await store.once(asks('hej', { id: 'asked', room: rooms[2] ?? WEB }), async () => says('svar'));
        await serve();
        expect(served.at(-1)).toBe('reply:asked');
      }));

    test('gives no more of a workspace than the worker has room for', () =>
      on(kind, async ({ store }) => {
        const rooms = ['slack:T1:C1', 'slack:T1:C2', 'slack:T2:C3'].map((id) => ({ id, kind: 'channel', address: null }) as const);
        for (const room of rooms) await met(store, room);
        await store.unit(undefined, async (tx) => {
          for (const room of rooms) await tx.outbox.post(message(room.id, { room }));
        });
        const one = await store.outbox.claim(NOON, 60_000, 10, { full: ['slack:T2'], left: () => 1 });
        expect(one.map(({ quota }) => quota)).toEqual(['slack:T1']);
        const rest = await store.outbox.claim(NOON, 60_000, 10);
        // Which of two rooms that never had a turn is first, no database promises.
        expect([...one, ...rest].map(({ key }) => key).toSorted()).toEqual(['slack:T1:C1', 'slack:T1:C2', 'slack:T2:C3']);
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

        await store.outbox.fail(first, 'broken', 'the first worker is too late to say so');
        await store.outbox.sent(second, undefined);
        expect(await store.outbox.counts()).toMatchObject({ waiting: 0, sent: 1, failed: 0 });
      }));

    test('waits before it tries again, and remembers whether the message may have arrived', () =>
      on(kind, async ({ store }) => {
        await met(store);
        await post(store, 'm');
        await store.outbox.retry(only(await store.outbox.claim(NOON, 1_000, 5)), again(5_000, 'HTTP 429'));
        expect(await store.outbox.claim(later(4_999), 1_000, 5)).toEqual([]);
        const second = only(await store.outbox.claim(later(5_000), 1_000, 5));
        expect(second).toMatchObject({ attempts: 2, unclear: false });
        await store.outbox.retry(second, { ...again(6_000, 'timeout'), unclear: true });
        const third = only(await store.outbox.claim(later(6_000), 1_000, 5));
        expect(third).toMatchObject({ attempts: 3, unclear: true });
        await store.outbox.defer(third, later(7_000));
        const fourth = only(await store.outbox.claim(later(7_000), 1_000, 5));
        expect(fourth).toMatchObject({ attempts: 3, unclear: true });
        await store.outbox.fail(fourth, 'archived', 'is_archived');
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
        const spoken = async (at: number) => {
          const rows = await store.outbox.claim(later(at), 1_000, 5);
          for (const row of rows) await store.outbox.sent(row, undefined);
          return rows.map(({ key, language }) => [key, language]);
        };
        expect((await spoken(0)).toSorted()).toEqual([
          ['1-room', 'sv'],
          ['3-direct', 'fi'],
        ]);
        expect(await spoken(1_000)).toEqual([['2-private', 'fi']]);
        await store.unit(undefined, async (tx) => {
          await tx.people.setLanguage(ANNA.id, 'en');
          await tx.outbox.post(message('4-private', { to: ANNA.id }));
        });
        expect(await spoken(2_000)).toEqual([['4-private', 'en']]);
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
  });
}
