import { describe, expect, test } from 'vitest';
import { asks, type DatabaseKind, NOON, on, says } from '../stores/given.ts';

const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const HOUR = 3_600_000;
const memo = (bytes: Uint8Array = new Uint8Array([0, 255, 128, 10, 0])) => ({ name: 'Päätös.pdf', mime: 'application/pdf', bytes });

export function filesContract(kind: DatabaseKind): void {
  describe('files behind tokens', () => {
    test('are given whole to whoever has the token, until their time is over', () =>
      on(kind, async ({ store }) => {
        const put = () => store.unit(undefined, (tx) => tx.files.put(memo(), later(HOUR))).then(({ value }) => value ?? '');
        const [token, other] = [await put(), await put()];

        expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/u);
        expect(other).not.toBe(token);
        const file = await store.files.get(token, NOON);
        expect(file).toMatchObject({ name: 'Päätös.pdf', mime: 'application/pdf' });
        expect([...(file?.bytes ?? [])]).toEqual([0, 255, 128, 10, 0]);
        expect(await store.files.get(token, later(HOUR - 1))).toBeDefined();
        expect(await store.files.get(token, later(HOUR))).toBeUndefined();
        expect(await store.files.get(token.toLowerCase(), NOON)).toBeUndefined();
        expect(await store.files.get('', NOON)).toBeUndefined();
      }));

    test('cannot be fetched by what the table holds', () =>
      on(kind, async ({ store, engine }) => {
        const { value: token = '' } = await store.unit(undefined, (tx) => tx.files.put(memo(), later(HOUR)));
        const [row] = await engine.read().selectFrom('files').selectAll().execute();
        expect(JSON.stringify(row)).not.toContain(token);
        expect(await store.files.get(row?.token ?? '', NOON)).toBeUndefined();
      }));

    test('are of one unit with their reply: none of a unit that failed, one of a Turn that came twice', () =>
      on(kind, async ({ store, engine }) => {
        const failing = store.unit(undefined, async (tx) => {
          await tx.files.put(memo(), later(HOUR));
          throw new Error('no');
        });
        await expect(failing).rejects.toThrow('no');
        const turn = asks('en promemoria', { back: 'ack' });
        const work = () => store.once(turn, async (tx) => says(await tx.files.put(memo(), later(HOUR))));
        const [first, second] = [await work(), await work()];

        expect(second).toMatchObject({ again: true, reply: first.reply });
        expect(await engine.read().selectFrom('files').select('name').execute()).toHaveLength(1);
      }));

    test('of more than 5 MB are refused, and none of 5 MB is cut', () =>
      on(kind, async ({ store }) => {
        const put = (size: number) => store.unit(undefined, (tx) => tx.files.put(memo(new Uint8Array(size).fill(7)), later(HOUR)));
        await expect(put(5_000_001)).rejects.toThrow(RangeError);
        const { value: token = '' } = await put(5_000_000);
        expect((await store.files.get(token, NOON))?.bytes.length).toBe(5_000_000);
      }));

    test('are erased by the sweep once their time is over', () =>
      on(kind, async ({ store, engine }) => {
        await store.unit(undefined, (tx) => tx.files.put(memo(), later(HOUR)));
        await store.unit(undefined, (tx) => tx.files.put({ ...memo(), name: 'stays' }, later(HOUR + 1)));
        await store.unit(undefined, (tx) => tx.questions.sweep(later(HOUR)));
        expect(await engine.read().selectFrom('files').select('name').execute()).toEqual([{ name: 'stays' }]);
      }));
  });
}
