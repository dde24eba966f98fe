import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, PGliteDialect } from 'kysely';
import pg from 'pg';
import { openEngine, type StoreOptions, storeOf } from '../../src/stores/open.ts';
import { type DatabaseKind, type GivenDatabase, listeningLog, type Opened } from './given.ts';

/** A database that is opened by those options, and removed by `remove`. */
function database(options: Omit<StoreOptions, 'log'>, remove: () => Promise<void>): GivenDatabase {
  const opened: Opened[] = [];
  return {
    async open() {
      const log = listeningLog();
      const engine = await openEngine({ ...options, log });
      const one = { engine, log, store: await storeOf(engine, log, options.secret) };
      opened.push(one);
      return one;
    },
    async end() {
      for (const { store } of opened) await store.close();
      await remove();
    },
  };
}

export const memory: DatabaseKind = {
  name: 'SQLite in memory',
  shared: false,
  make: async () => database({ folder: ':memory:' }, async () => {}),
};

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tandem-store-'));
}

export const file: DatabaseKind = {
  name: 'SQLite in a file',
  shared: true,
  make: async () => {
    const folder = newFolder();
    return database({ folder }, async () => rmSync(folder, { recursive: true }));
  },
};

/** PGlite takes seconds to start: one for all tests of a file, emptied between them. */
export function pglite(): DatabaseKind {
  let one: PGlite | undefined;
  return {
    name: "PGlite (Postgres' dialect)",
    shared: false,
    make: async () => {
      one ??= await PGlite.create();
      await one.exec('drop schema public cascade; create schema public;');
      return database({ folder: '', dialect: leftOpen(one) }, async () => {});
    },
  };
}

/** Closing the store leaves the PGlite open for the next test. */
function leftOpen(one: PGlite): Dialect {
  return new PGliteDialect({
    pglite: {
      closed: false,
      ready: one.ready,
      waitReady: one.waitReady,
      close: async () => {},
      query: (text, values, options) => one.query(text, values, options as never) as never,
      transaction: (work) => one.transaction(work as never) as never,
    },
  });
}

export const POSTGRES_URL = process.env.TEST_POSTGRES_URL;

/** The server's address, with every connection in that schema. */
export function inSchema(url: string, schema: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `-csearch_path=${schema}`);
  return address.href;
}

/** Runs one statement on the test server. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A schema of its own on the real server, dropped by `drop`. */
export async function newSchema(url: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create schema ${schema}`);
  return {
    url: inSchema(url, schema),
    drop: () => onServer(url, `set client_min_messages = warning; drop schema ${schema} cascade`),
  };
}

export const postgres = (server: string): DatabaseKind => ({
  name: 'Postgres',
  shared: true,
  make: async () => {
    const { url, drop } = await newSchema(server);
    return database({ folder: '', url }, drop);
  },
});
