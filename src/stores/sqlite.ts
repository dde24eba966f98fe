import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Log } from '../chat/ports.ts';
import { type Engine, Wakes } from './engine.ts';
import { mustBeOutside } from './inside.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { Connection } from './sqlite-connection.ts';
import { Writer } from './writer.ts';

/** How long a write waits for another process' lock; the event loop stands still meanwhile. */
const BUSY_MS = 1_000;
/** 16 MB of what was committed lie beside the file at most, before they go into it. */
const CHECKPOINT_PAGES = 4_000;
const FILE = 'tandem.db';

/** Throws where it is locked, or no database. */
function openWriter(path: string): Connection {
  const raw = new Sqlite(path, { timeout: BUSY_MS });
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  // In pages: what many commits change again and again is copied into the file once, not at every fourth commit under load.
  raw.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return new Connection(raw);
}

const readonlyConnection = (path: string) => new Connection(new Sqlite(path, { timeout: BUSY_MS, readonly: true }));

/** A connection that cannot write. Throws where there is no such file. */
export const openReader = (path: string): Kysely<Schema> => readonlyConnection(path).whole();

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** The first open of a new file can find it locked by another process' switch to WAL, whatever the time-out. */
async function openMigrated(path: string): Promise<Connection> {
  for (let attempt = 1; ; attempt += 1) {
    let connection: Connection | undefined;
    try {
      connection = openWriter(path);
      await migrate(connection.whole());
      return connection;
    } catch (error) {
      connection?.close();
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
  const opened = await fileAt(path);
  const wakes = new Wakes(log);
  const writer = new Writer(writing, wakes, log, batch);
  const reading = memory ? undefined : readonlyConnection(path);
  // Each commit makes another connection read anew what it knew. So while no transaction is open, reads go by the one that wrote; an
  // in-memory database has no other: there a read waits for the running transaction.
  const reads = reading
    ? reading.statements((sql, parameters) => (writer.running ? reading.run(sql, parameters) : writing.read(sql, parameters)))
    : writing.statements(async (sql, parameters) => {
        while (writer.running) await writer.running;
        return writing.run(sql, parameters);
      });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await writer.close();
    reading?.close();
    writing.endReads();
    writing.run('pragma optimize');
    writing.close();
  };
  return {
    read() {
      mustBeOutside();
      return reads;
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
