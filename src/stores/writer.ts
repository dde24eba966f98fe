import type { Log } from '../chat/ports.ts';
import { timed, type Wakes } from './engine.ts';
import { type Db, type Done, mustBeOutside, runInside } from './inside.ts';
import { NotSaved } from './not-saved.ts';
import type { Connection } from './sqlite-connection.ts';

/** Units in one commit at most, so that requests are read in between. */
const BATCH = 500;

/** Turns of the event loop that a commit waits for at most, while units keep coming. */
const MOST_TURNS = 10;

/** A deferred one fails at its first write, without waiting, when another process wrote meanwhile. */
const BEGIN = 'begin immediate';
const SAVEPOINT = 'savepoint unit';
const RELEASE = 'release unit';
const UNDO = 'rollback to unit';

interface Waiting {
  /** Does the work inside the transaction. What it gives tells the asker, once the commit stands. */
  readonly run: () => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/**
 * SQLite's one writer. What waits at a turn of the event loop goes into one transaction, each unit behind a savepoint
 * of its own, with one commit (one fsync) for all; only then do they resolve.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #db: Db;
  readonly #wakes: Wakes;
  readonly #log: Log;
  readonly #batch: number;
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(connection: Connection, wakes: Wakes, log: Log, batch = BATCH) {
    this.#connection = connection;
    this.#db = connection.statements();
    this.#wakes = wakes;
    this.#log = log;
    this.#batch = batch;
  }

  async unit<R>(work: (db: Db) => Promise<R>): Promise<R> {
    mustBeOutside();
    if (this.#closed) throw new NotSaved(new Error('the store is closed'));
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ run: () => this.#attempt(work, resolve, reject), reject });
      this.#draining ??= this.#drain();
    });
  }

  /** The transaction that is open now. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      this.#running = this.#commit(this.#waiting.splice(0, this.#batch));
      await this.#running;
      this.#running = undefined;
    }
    this.#draining = undefined;
  }

  /** Waits a turn of the event loop, and for more of them while each brings more units: a commit costs more than some turns. */
  async #gather(): Promise<void> {
    for (let turn = 0, before = 0; turn < MOST_TURNS && this.#waiting.length > before; turn += 1) {
      before = this.#waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      for (const tell of await this.#transact(batch)) tell();
    } catch (error) {
      this.#log.error({ err: error, units: batch.length }, 'not saved');
      for (const { reject } of batch) reject(new NotSaved(error));
    }
  }

  async #transact(batch: readonly Waiting[]): Promise<readonly (() => void)[]> {
    const connection = this.#connection;
    connection.endReads();
    connection.run(BEGIN);
    try {
      const done: (() => void)[] = [];
      for (const { run } of batch) done.push(await run());
      connection.run('commit');
      return done;
    } catch (error) {
      if (connection.inTransaction) connection.run('rollback');
      throw error;
    }
  }

  async #attempt<R>(work: (db: Db) => Promise<R>, resolve: (value: R) => void, reject: (error: unknown) => void): Promise<() => void> {
    const connection = this.#connection;
    connection.run(SAVEPOINT);
    let made: Done<R>;
    try {
      made = await timed(this.#log, () => runInside(this.#db, work));
      for (const last of made.last) await last;
    } catch (error) {
      // Where SQLite already undid the whole transaction (disk full), this throws too, and nobody of the batch is told "saved".
      connection.run(UNDO);
      connection.run(RELEASE);
      return () => reject(error);
    }
    connection.run(RELEASE);
    return () => {
      resolve(made.value);
      this.#wakes.tell(made.wakes);
    };
  }
}
