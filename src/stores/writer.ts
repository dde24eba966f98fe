import { CompiledQuery, type Kysely } from 'kysely';
import type { Log } from '../chat/ports.ts';
import { timed, type Wakes } from './engine.ts';
import { type Db, mustBeOutside, runInside, type Wake } from './inside.ts';
import { NotSaved } from './not-saved.ts';
import type { Schema } from './schema.ts';

/** Units in one commit at most, so that requests are read in between. */
const BATCH = 500;

const SAVEPOINT = CompiledQuery.raw('savepoint unit');
const RELEASE = CompiledQuery.raw('release unit');
const ROLLBACK = CompiledQuery.raw('rollback to unit');

interface Waiting {
  /** Does the work inside the transaction. What it gives tells the asker, once the commit stands. */
  readonly run: (db: Db) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * SQLite's one writer. What waits at a turn of the event loop goes into one transaction, each unit behind a savepoint
 * of its own, with one commit (one fsync) for all; only then do they resolve.
 */
export class Writer {
  readonly #db: Kysely<Schema>;
  readonly #wakes: Wakes;
  readonly #log: Log;
  readonly #batch: number;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(db: Kysely<Schema>, wakes: Wakes, log: Log, batch = BATCH) {
    this.#db = db;
    this.#wakes = wakes;
    this.#log = log;
    this.#batch = batch;
  }

  async unit<R>(work: (db: Db) => Promise<R>): Promise<R> {
    mustBeOutside();
    if (this.#closed) throw new NotSaved(new Error('the store is closed'));
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ run: (db) => this.#attempt(db, work, resolve, reject), reject });
      this.#draining ??= this.#drain();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commit(this.#waiting.splice(0, this.#batch));
    }
    this.#draining = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const settle = await this.#db.transaction().execute(async (db) => {
        const done: (() => void)[] = [];
        for (const { run } of batch) done.push(await run(db));
        return done;
      });
      for (const tell of settle) tell();
    } catch (error) {
      this.#log.error({ err: error, units: batch.length }, 'not saved');
      for (const { reject } of batch) reject(new NotSaved(error));
    }
  }

  async #attempt<R>(
    db: Db,
    work: (db: Db) => Promise<R>,
    resolve: (value: R) => void,
    reject: (error: unknown) => void,
  ): Promise<() => void> {
    await db.executeQuery(SAVEPOINT);
    let made: { readonly value: R; readonly wakes: ReadonlySet<Wake> };
    try {
      made = await timed(this.#log, () => runInside(db, work));
    } catch (error) {
      // Where SQLite already undid the whole transaction (disk full), this throws too, and nobody of the batch is told "saved".
      await db.executeQuery(ROLLBACK);
      await db.executeQuery(RELEASE);
      return () => reject(error);
    }
    await db.executeQuery(RELEASE);
    return () => {
      resolve(made.value);
      this.#wakes.tell(made.wakes);
    };
  }
}
