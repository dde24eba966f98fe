import { describe, expect, test } from 'vitest';
import type { Claimed } from '../../src/chat/delivery.ts';
import type { Room } from '../../src/chat/turn.ts';
import type { Wake } from '../../src/stores/inside.ts';
import type { Store } from '../../src/stores/open.ts';
import { closedSettings } from '../given/settings.ts';
import { ANNA, asks, CHANNEL, type DatabaseKind, DIRECT, message, NOON, on, says } from '../stores/given.ts';

/** A platform without a pace. */
const WEB: Room = { id: 'web:local:klimat', kind: 'channel', address: null };

const later = (ms: number) => new Date(NOON.getTime() + ms);

/** The channel is met, nothing waits. */
async function met(store: Store, room = CHANNEL): Promise<void> {
  await store.once(asks('hej', { back: 'ack', room }), async () => says('hej'));
}

const post = (store: Store, ...keys: string[]) =>
  store.unit(undefined, async (tx) => {
    for (const key of keys) await tx.outbox.post(message(key));
  });

/** Tried again after that many milliseconds. */
const again = (ms: number, error: string) => ({ notBefore: later(ms), error, unclear: false, slow: false });

const only = (rows: readonly Claimed[]): Claimed => {
  expect(rows).toHaveLength(1);
  return rows[0] as Claimed;
};

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

    test('keeps the pace of rooms and workspaces among all workers', () =>
      on(kind, async ({ store }, database) => {
        const other = kind.shared ? (await database.open()).store : store;
        const rooms = Array.from({ length: 40 }, (_, n) => ({ id: `slack:T1:C${n}`, kind: 'channel', address: null }) as const);
        for (const room of rooms) await met(store, room);
        await store.unit(undefined, async (tx) => {
          for (const room of rooms) for (const n of [1, 2]) await tx.outbox.post(message(`${room.id} ${n}`, { room }));
        });
        const taken = async (at: number) => {
          const rows = (await Promise.all([store, other].map((one) => one.outbox.claim(later(at), 60_000, 50)))).flat();
          for (const row of rows) await store.outbox.sent(row, undefined);
          return rows.map(({ room }) => room.id);
        };
        // Thirty at once, then one in 200 ms, and one a second in each room.
        const first = await taken(0);
        expect(first.length).toBeLessThanOrEqual(30);
        expect(new Set(first).size).toBe(first.length);
        const soon = [...first, ...(await taken(10))];
        expect(soon.length).toBe(30);
        expect(await taken(100)).toEqual([]);
        const then = await taken(1_000);
        expect(then).toHaveLength(5);
        expect((await taken(60_000)).length).toBeLessThanOrEqual(30);
      }));

    test('lets a whole workspace wait where Slack asks for it, and one conversation where Teams does', () =>
      on(kind, async ({ store }) => {
        const rooms = ['slack:T1:C1', 'slack:T1:C2', 'teams:A:1', 'teams:A:2'].map(
          (id) => ({ id, kind: 'channel', address: null }) as const,
        );
        for (const room of rooms) await met(store, room);
        const postAll = (n: number) =>
          store.unit(undefined, async (tx) => {
            for (const room of rooms) await tx.outbox.post(message(`${room.id} ${n}`, { room }));
          });
        await postAll(1);
        const slow = { ...again(30_000, 'HTTP 429'), slow: true };
        for (const row of await store.outbox.claim(NOON, 60_000, 5))
          await (row.room.id.endsWith('1') ? store.outbox.retry(row, slow) : store.outbox.sent(row, undefined));
        await postAll(2);
        const next = await store.outbox.claim(later(20_000), 60_000, 5);
        expect(next.map(({ key }) => key)).toEqual(['teams:A:2 2']);
        // One by one again, not all at once.
        const after = await store.outbox.claim(later(30_000), 60_000, 5);
        expect(after.map(({ key }) => key)).toEqual(['slack:T1:C1 1', 'teams:A:1 1']);
        expect((await store.outbox.claim(later(31_000), 60_000, 5)).map(({ key }) => key)).toEqual(['slack:T1:C2 2']);
      }));
  });

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
