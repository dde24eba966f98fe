import { describe, expect, test } from 'vitest';
import { type DatabaseKind, message, NOON, on } from '../stores/given.ts';
import { again, later, met } from '../stores/outbox-given.ts';

/** How fast every database lets messages out. */
export function outboxPaceContract(kind: DatabaseKind): void {
  describe('the outbox’s pace', () => {
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
}
