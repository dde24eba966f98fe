import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { NotSaved } from '../../src/stores/not-saved.ts';
import { openStore } from '../../src/stores/open.ts';
import { file, newFolder, newSchema, onServer, POSTGRES_URL, postgres } from './databases.ts';
import { asks, listeningLog, on, says, unanswered } from './given.ts';
import { start } from './processes.ts';

describe('what is not saved on SQLite', () => {
  test('because another process holds the lock: all that waited hear it, and the next is saved', async () => {
    const folder = newFolder();
    const log = listeningLog();
    const store = await openStore({ folder, log });
    const other = new Sqlite(join(folder, 'tandem.db'));
    other.exec('begin immediate');
    const turns = [asks('a'), asks('b')];

    const ended = await Promise.allSettled(turns.map((turn) => store.once(turn, async () => says('ok'))));
    other.exec('rollback');

    expect(ended.map((end) => end.status === 'rejected' && end.reason)).toEqual([expect.any(NotSaved), expect.any(NotSaved)]);
    expect(ended[0]).toMatchObject({ reason: { cause: { code: 'SQLITE_BUSY' } } });
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'not saved' }));
    const later = await Promise.all(turns.map((turn) => store.once(turn, async () => says('ok'))));
    expect(later.map(({ again }) => again)).toEqual([false, false]);
    other.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('because the disk is full: nobody of the commit is told "saved"', async () => {
    await on(file, async ({ store, engine }) => {
      await engine.unit(async (db) => {
        const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
        await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 3)}`.execute(db);
      });
      const big = 'x'.repeat(400_000);
      const ended = await Promise.allSettled([
        store.once(asks('small'), async () => says('ok')),
        store.once(asks('big'), async () => says(big)),
        store.once(asks('small too'), async () => says('ok')),
      ]);
      const kept = await engine.read().selectFrom('inbound').select('turn_id').execute();
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept.length);
      expect(ended[1]?.status).toBe('rejected');
    });
  });
});

describe('a store of SQLite that keeps nothing is not ready', () => {
  test('because its folder was deleted', () =>
    on(file, async ({ store, engine }) => {
      const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(engine.read());
      rmSync(dirname(rows[0]?.file ?? ''), { recursive: true });
      expect(await store.ready()).toBe(false);
      mkdirSync(dirname(rows[0]?.file ?? ''));
    }));

  test('because another file has taken the place of its own', () =>
    on(file, async ({ store, engine }) => {
      const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(engine.read());
      const path = rows[0]?.file ?? '';
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
      expect(await store.ready()).toBe(false);
    }));

  test.skipIf(process.platform === 'win32')(
    'because its disk is full',
    async () => {
      const folder = newFolder();
      const filling = start('fill', folder, 2_000);
      await filling.open;
      filling.begin();
      await filling.ended;
      expect(filling.lines).toEqual(['ready: true', 'ready: false']);
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});

describe.skipIf(!POSTGRES_URL)('what is not saved on Postgres', () => {
  const server = POSTGRES_URL ?? '';

  test('because its connection was cut in the middle: the work is undone, and the next unit has a new connection', () =>
    on(postgres(server), async ({ store, engine }) => {
      const cut = engine.unit(async (db) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
        await db.insertInto('settings').values({ name: 'half', value: 'done' }).execute();
        await onServer(server, `select pg_terminate_backend(${rows[0]?.pid})`);
        await db.insertInto('settings').values({ name: 'other', value: 'half' }).execute();
      });
      await expect(cut).rejects.toBeInstanceOf(NotSaved);
      expect((await store.once(asks('a'), async () => says('a'))).again).toBe(false);
      expect(await engine.read().selectFrom('settings').select('name').where('name', '!=', 'secret').execute()).toEqual([]);
    }));

  test('because idle connections were cut: it is logged, and the process lives on', () =>
    on(postgres(server), async ({ store, engine, log }) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(engine.read());
      await onServer(server, `select pg_terminate_backend(${rows[0]?.pid})`);
      while (!log.lines.some(({ level }) => level === 'warn')) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await store.ready()).toBe(true);
    }));

  test('because its disk is full: it is not ready, though it still answers', () =>
    on(postgres(server), async ({ store, engine }) => {
      await engine.unit(async (db) => {
        await sql`create function full_disk() returns trigger language plpgsql as $$
          begin raise exception 'no space left' using errcode = 'disk_full'; end $$`.execute(db);
        await sql`create trigger full_disk before insert or update on settings execute function full_disk()`.execute(db);
      });
      expect(await store.ready()).toBe(false);
      expect(await engine.read().selectFrom('settings').select('name').execute()).toEqual([{ name: 'secret' }]);
    }));

  test('because nothing answers: the first open says so', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    await new Promise((resolve) => silent.close(resolve));
    await expect(openStore({ folder: '', url: `postgres://nobody@127.0.0.1:${port}/x`, log: listeningLog() })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  test('because two units wait for each other: the one that was undone runs again, and both are kept', () =>
    on(postgres(server), async ({ store, engine }) => {
      await store.unit(undefined, async (tx) => {
        await tx.people.setLanguage('a', 'sv');
        await tx.people.setLanguage('b', 'sv');
      });
      const met = Promise.withResolvers<void>();
      let runs = 0;
      const crossing = (first: string, second: string, other: () => Promise<unknown>) => {
        let again = false;
        return store.unit(undefined, async (tx) => {
          // On a busy machine it would come before the other one, which has been let go but has not woken, and they would cross anew.
          if (again) await other();
          again = true;
          await tx.people.setLanguage(first, 'fi');
          runs += 1;
          if (runs >= 2) met.resolve();
          await met.promise;
          await tx.people.setLanguage(second, 'fi');
        });
      };
      const one: Promise<unknown> = crossing('a', 'b', () => other);
      const other: Promise<unknown> = crossing('b', 'a', () => one);
      await Promise.all([one, other]);
      expect(runs).toBe(3);
      const people = await engine.read().selectFrom('people').select('language').execute();
      expect(people).toEqual([{ language: 'fi' }, { language: 'fi' }]);
    }));

  test('in another schema of the same database there may be another Tandem', async () => {
    const [one, other] = [await newSchema(server), await newSchema(server)];
    const stores = await Promise.all([one, other].map(({ url }) => openStore({ folder: '', url, log: listeningLog() })));
    await stores[0]?.unit(undefined, (tx) => tx.questions.add(unanswered('a')));
    expect(await stores[1]?.questions.remembered(5)).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
    await Promise.all([one.drop(), other.drop()]);
  });
});
