import { describe, expect, test } from 'vitest';
import { cacheOf } from '../../src/stores/threads.ts';
import { DAY, type DatabaseKind, NOON, on } from '../stores/given.ts';

const TOPIC = { methods: ['open', 'closed'], aspect: 'why', language: 'sv' } as const;

export function cacheContract(kind: DatabaseKind): void {
  describe('the cache (Keyv)', () => {
    test('gives what was set, of every shape, and nothing for what was not', () =>
      on(kind, async ({ engine, log }) => {
        const keyv = cacheOf(engine, 'a', log);
        const shapes = { text: 'å', number: 1.5, none: null, no: false, list: [1, ['x']], deep: { a: { b: [] } } };
        for (const [key, value] of Object.entries(shapes)) expect(await keyv.set(key, value)).toBe(true);
        expect(await keyv.get(Object.keys(shapes))).toEqual(Object.values(shapes));
        expect(await keyv.get(['text', 'unknown'])).toEqual(['å', undefined]);
        expect([await keyv.has('no'), await keyv.has('unknown')]).toEqual([true, false]);
        await keyv.set('text', 'ö');
        expect(await keyv.get('text')).toBe('ö');
        expect([await keyv.delete('text'), await keyv.delete('text')]).toEqual([true, false]);
        expect(await keyv.delete(['number', 'none', 'nix'])).toEqual([true, true, false]);
        expect(await keyv.get('text')).toBeUndefined();
        expect(log.lines).toEqual([]);
      }));

    test('leaves a neighbour’s namespace alone', () =>
      on(kind, async ({ engine, log }) => {
        const [one, other, prefix] = [cacheOf(engine, 'a', log), cacheOf(engine, 'b', log), cacheOf(engine, 'a:', log)];
        await Promise.all([one.set('k', 1), other.set('k', 2), prefix.set('k', 3)]);
        await one.clear();
        expect([await one.get('k'), await other.get('k'), await prefix.get('k')]).toEqual([undefined, 2, 3]);
      }));

    test('never finds what is over its time, and sweeps it', () =>
      on(kind, async ({ engine, log, store }) => {
        const keyv = cacheOf(engine, 'a', log);
        await keyv.set('short', 1, 1);
        await keyv.set('long', 2, 2 * DAY);
        await keyv.set('ever', 3);
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect([await keyv.get('short'), await keyv.has('short')]).toEqual([undefined, false]);
        expect(await keyv.has(['short', 'long'])).toEqual([false, true]);

        await store.unit(undefined, (tx) => tx.questions.sweep(new Date()));
        const left = await engine.read().selectFrom('cache').select('key').orderBy('key').execute();
        expect(left).toEqual([{ key: 'ever' }, { key: 'long' }]);
        await store.unit(undefined, (tx) => tx.questions.sweep(new Date(Date.now() + 3 * DAY)));
        expect(await engine.read().selectFrom('cache').select('key').execute()).toEqual([{ key: 'ever' }]);
      }));

    test('is walked through page by page, each key of its namespace once', () =>
      on(kind, async ({ engine, log }) => {
        const keyv = cacheOf(engine, 'a', log);
        const keys = Array.from({ length: 250 }, (_, n) => `k${String(n).padStart(3, '0')}`);
        await keyv.setMany(keys.map((key, n) => ({ key, value: n })));
        await cacheOf(engine, 'b', log).set('foreign', 1);
        const seen: string[] = [];
        for await (const [key] of keyv.iterator()) {
          if (seen.length === 50) await keyv.delete('k120');
          seen.push(String(key));
        }
        expect(seen).toEqual(keys.filter((key) => key !== 'k120'));
      }));

    test('that fails is logged and stops nobody', () =>
      on(kind, async ({ engine, log, store }) => {
        const keyv = cacheOf(engine, 'a', log);
        await store.close();
        expect(await keyv.set('k', 1)).toBe(false);
        expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'the cache failed' }));
      }));
  });

  describe('a thread', () => {
    test('remembers its topic at once, written before any later unit, for a week', () =>
      on(kind, async ({ store, engine }, database) => {
        expect(await store.threads.topic('C1:17.1')).toBeUndefined();
        store.threads.remember('C1:17.1', TOPIC);
        expect(await store.threads.topic('C1:17.1')).toEqual(TOPIC);
        await store.unit(undefined, async () => {});

        expect(await store.threads.topic('C1:17.1')).toEqual(TOPIC);
        const [row] = await engine.read().selectFrom('cache').selectAll().execute();
        expect(row).toMatchObject({ namespace: 'threads', key: 'C1:17.1' });
        expect((row?.expires ?? 0) - Date.now()).toBeGreaterThan(6.9 * DAY);
        if (kind.shared) expect(await (await database.open()).store.threads.topic('C1:17.1')).toEqual(TOPIC);
      }));
  });

  describe('small things', () => {
    test('an installation is kept until it is removed', () =>
      on(kind, async ({ store }) => {
        await store.installations.put('slack:T1', { bot: { token: 'a' } });
        await store.installations.put('slack:T1', { bot: { token: 'b' } });
        expect(await store.installations.get('slack:T1')).toEqual({ bot: { token: 'b' } });
        await store.installations.remove('slack:T1');
        expect(await store.installations.get('slack:T1')).toBeUndefined();
      }));

    test('a token is taken once, within its time', () =>
      on(kind, async ({ store }) => {
        await store.tokens.put('a', { state: 1 }, new Date(NOON.getTime() + 1));
        await store.tokens.put('b', 1, NOON);
        const taken = await Promise.all([1, 2, 3].map(() => store.tokens.take('a', NOON)));
        expect(taken.filter((value) => value !== undefined)).toEqual([{ state: 1 }]);
        expect(await store.tokens.take('b', NOON)).toBeUndefined();
      }));

    test('the secret is made once, and is the same for every process', () =>
      on(kind, async ({ store }, database) => {
        expect(store.secret()).toMatch(/^[\w-]{43}$/u);
        if (kind.shared) expect((await database.open()).store.secret()).toBe(store.secret());
      }));

    test('is ready until it is closed', () =>
      on(kind, async ({ store }) => {
        expect(await store.ready()).toBe(true);
        await store.close();
        expect(await store.ready()).toBe(false);
      }));
  });
}
