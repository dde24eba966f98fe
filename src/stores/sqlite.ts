import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Log } from '../chat/ports.ts';
import { type Engine, Wakes } from './engine.ts';
import { type Db, mustBeOutside } from './inside.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { Writer } from './writer.ts';

/** How long a write waits for another process' lock; the event loop stands still meanwhile. */
const BUSY_MS = 1_000;
const FILE = 'tandem.db';
/** Distinct statements kept prepared; the program has about a hundred. */
const PREPARED = 300;

class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  /** A deferred BEGIN fails at its first write, without waiting, when another process wrote meanwhile. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function dialect(database: SqliteDatabase): Dialect {
  const base = new SqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalDdl(),
    createDriver: () => new ImmediateDriver({ database }),
    createQueryCompiler: () => base.createQueryCompiler(),
    createIntrospector: (db) => base.createIntrospector(db),
  };
}

/** Kysely prepares each statement anew; keeping them prepared is most of a small unit's time. */
function keepPrepared(raw: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    close: () => {
      raw.close();
    },
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const statement = raw.prepare(text);
      if (kept.size >= PREPARED) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}

function openWriter(path: string): Kysely<Schema> {
  const raw = new Sqlite(path, { timeout: BUSY_MS });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  return new Kysely<Schema>({ dialect: dialect(keepPrepared(raw)) });
}

/** A connection that cannot write. Throws where there is no such file. */
export function openReader(path: string): Kysely<Schema> {
  const raw = new Sqlite(path, { timeout: BUSY_MS, readonly: true });
  return new Kysely<Schema>({ dialect: dialect(keepPrepared(raw)) });
}

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** The first open of a new file can find it locked by another process' switch to WAL, whatever the time-out. */
async function openMigrated(path: string): Promise<Kysely<Schema>> {
  for (let attempt = 1; ; attempt += 1) {
    let db: Kysely<Schema> | undefined;
    try {
      db = openWriter(path);
      await migrate(db);
      return db;
    } catch (error) {
      await db?.destroy();
      if (!isBusy(error) || attempt === 10) throw error;
      await pause(50 * attempt);
    }
  }
}

/** The file behind the path; undefined where there is none. A file that took its place is another one. */
async function fileAt(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** `folder` holds the one file, tandem.db; `:memory:` is a database of its own that ends with the process. */
export async function openSqlite(folder: string, log: Log, batch?: number): Promise<Engine> {
  const memory = folder === ':memory:';
  // The file holds tokens and the secret: a folder that is made here is its owner's alone.
  if (!memory) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = memory ? folder : join(folder, FILE);
  const writing = await openMigrated(path);
  // An in-memory database has one connection; Kysely's own lock lets a read wait for the running transaction.
  const reading: Db = memory ? writing : openReader(path);
  const opened = await fileAt(path);
  const wakes = new Wakes(log);
  const writer = new Writer(writing, wakes, log, batch);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await writer.close();
    if (reading !== writing) await reading.destroy();
    await writing.executeQuery(CompiledQuery.raw('pragma optimize'));
    await writing.destroy();
  };
  return {
    read() {
      mustBeOutside();
      return reading;
    },
    unit: (work) => writer.unit(work),
    async ahead(work) {
      await writer.unit(work).catch((error: unknown) => log.error({ err: error }, 'a write ahead failed'));
    },
    isInPlace: async () => memory || (await fileAt(path)) === opened,
    onCommit: (listener) => wakes.add(listener),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
