import { setTimeout as pause } from 'node:timers/promises';
import { type Dialect, Kysely, PostgresDialect, sql } from 'kysely';
import type { Log } from '../chat/ports.ts';
import { type Engine, timed, Wakes } from './engine.ts';
import { type Db, type Done, mustBeOutside, runInside } from './inside.ts';
import { migrate } from './migrations.ts';
import { NotSaved } from './not-saved.ts';
import { codeOf, isConflict, isUnreachable } from './postgres-errors.ts';
import { openPool, PostgresPool } from './postgres-pool.ts';
import type { Schema } from './schema.ts';
import { Turnstile } from './turnstile.ts';

const ATTEMPTS = 5;
/** Of the pool's ten connections: the others stay for reads. */
const UNITS = 7;
const STUCK_MS = 5_000;

/** How reads and transactions reach the database: on our own pool, or by Kysely where a dialect was given. */
interface Way {
  readonly reads: Db;
  transact<R>(work: (db: Db) => Promise<Done<R>>): Promise<Done<R>>;
  close(): Promise<void>;
}

class Postgres implements Engine {
  readonly #way: Way;
  readonly #log: Log;
  readonly #turnstile = new Turnstile(UNITS, STUCK_MS);
  readonly #wakes: Wakes;
  readonly #running = new Set<Promise<unknown>>();
  #ahead: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(way: Way, log: Log) {
    this.#way = way;
    this.#log = log;
    this.#wakes = new Wakes(log);
  }

  read(): Db {
    mustBeOutside();
    return this.#way.reads;
  }

  async unit<R>(work: (db: Db) => Promise<R>, line?: string): Promise<R> {
    mustBeOutside();
    if (this.#closing) throw new NotSaved(new Error('the store is closed'));
    return this.#follow(this.#ahead.then(() => this.#turnstile.through(line, () => this.#transact(work))));
  }

  ahead(work: (db: Db) => Promise<void>): Promise<void> {
    this.#ahead = this.unit(work).catch((error: unknown) => this.#log.error({ err: error }, 'a write ahead failed'));
    return this.#ahead;
  }

  /** A server keeps its own files. */
  async isInPlace(): Promise<boolean> {
    return true;
  }

  onCommit(listener: Parameters<Engine['onCommit']>[0]): void {
    this.#wakes.add(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#way.close();
  }

  #follow<R>(promise: Promise<R>): Promise<R> {
    this.#running.add(promise);
    const forget = () => this.#running.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  async #transact<R>(work: (db: Db) => Promise<R>): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const made = await this.#way.transact((db) => timed(this.#log, () => runInside(db, work)));
        this.#wakes.tell(made.wakes);
        return made.value;
      } catch (error) {
        if (isUnreachable(error)) throw new NotSaved(error);
        if (!isConflict(error)) throw error;
        if (attempt === ATTEMPTS) throw new NotSaved(error);
        await pause(Math.random() * 10 * 2 ** attempt);
      }
    }
  }
}

async function currentSchema(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name;
  if (!name) throw new Error('the database role has no schema to make its tables in (search_path)');
  return name;
}

/** Connections that cannot write, to a database that is taken as it is. */
export function openPostgresReader(url: string, log: Log): Kysely<Schema> {
  const pool = openPool(url, log, { max: 1, options: '-c default_transaction_read_only=on' });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

const wayOf = (db: Kysely<Schema>): Way => ({
  reads: db,
  transact: (work) =>
    db.transaction().execute(async (tx) => {
      const done = await work(tx);
      for (const last of done.last) await last;
      return done;
    }),
  close: () => db.destroy(),
});

/** What somebody dropped while it was looked at: a schema, a table, a column, or (told as an inner error) any of them. */
const GONE: ReadonlySet<string> = new Set(['3F000', '42P01', '42703', 'XX000']);

/** What is there is looked for in every schema: one that somebody drops meanwhile fails the look. Migrations are one transaction. */
async function migrated(db: Kysely<Schema>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await migrate(db, await currentSchema(db));
    } catch (error) {
      if (!GONE.has(codeOf(error)) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function openWith(dialect: Dialect, way: (db: Kysely<Schema>) => Way, log: Log): Promise<Engine> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrated(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new Postgres(way(db), log);
}

/** By URL, or by a given dialect of Postgres (PGlite in tests). */
export async function openPostgres(from: { readonly url: string } | { readonly dialect: Dialect }, log: Log): Promise<Engine> {
  if ('dialect' in from) return openWith(from.dialect, wayOf, log);
  const pool = openPool(from.url, log);
  return openWith(new PostgresDialect({ pool }), () => new PostgresPool(pool), log);
}
