import { AbortedTransactionError, type Dialect, PostgresDialect, type QueryResult } from 'kysely';
import pg from 'pg';
import type { Log } from '../chat/ports.ts';
import { directly, type Run } from './direct.ts';
import type { Db } from './inside.ts';
import { NotSaved } from './not-saved.ts';
import { isUnreachable } from './postgres-errors.ts';
import { nameOf } from './prepared.ts';
import { Turnstile } from './turnstile.ts';

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
/** A unit that a lost process left open would hold its rows' locks. */
const IDLE_MS = 10_000;

/** int8 and numeric come as strings; ours are counts and epoch milliseconds, far below 2^53. */
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Connections on which a statement goes out without waiting for the answer to the one before (`pipeline`). */
export function openPool(url: string, log: Log, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    types: { getTypeParser: (oid, format) => (NUMBERS.has(oid) ? Number : pg.types.getTypeParser(oid, format)) },
    pipeline: true,
    ...more,
  });
  // Without listeners a connection that the server ends takes the process with it: an idle one by the pool's event,
  // one that a unit holds by its own.
  pool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost')));
  pool.on('error', () => log.debug({}, 'the pool drops the lost connection'));
  return pool;
}

const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** A statement that is run again and again is parsed once on each connection, under its name. */
async function run(on: Pick<pg.ClientBase, 'query'>, text: string, values: readonly unknown[]): Promise<QueryResult<unknown>> {
  const name = nameOf(text);
  const { command, rowCount, rows } = await on.query({ text, values: values as unknown[], ...(name === undefined ? {} : { name }) });
  return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
}

/** Whoever asks for something to be saved hears the same of a read that found no database as of its unit. */
function unreadable(error: unknown): never {
  throw isUnreachable(error) ? new NotSaved(error) : error;
}

/** Not waited for yet: whoever waits hears of its failure. */
function quietly<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => {});
  return promise;
}

/**
 * What goes out on the connection until the program waits for something goes in one piece: each write wakes the server, and costs
 * more than what is written.
 */
function gather({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** What a unit did, and statements that it did not wait for. */
interface Made {
  readonly last: readonly Promise<unknown>[];
}

/** Reads and transactions on a pool of connections. */
export class PostgresPool {
  readonly #pool: pg.Pool;
  readonly #readers = new Turnstile(CONNECTIONS, CONNECT_MS);
  readonly #dialect: Dialect;
  readonly #dbs = new WeakMap<pg.PoolClient, Db>();
  readonly reads: Db;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#dialect = new PostgresDialect({ pool });
    this.reads = this.#db((text, values) => this.#readers.through(undefined, () => run(pool, text, values).catch(unreadable)));
  }

  /**
   * COMMIT goes out with the last statements: a unit takes a round trip less. Where one of them failed, COMMIT undoes the transaction,
   * and says so. BEGIN is waited for: statements behind one that failed would stand by themselves.
   */
  async transact<M extends Made>(work: (db: Db) => Promise<M>): Promise<M> {
    const client = await this.#pool.connect();
    let broken = false;
    let asked = false;
    try {
      await client.query('begin');
      const made = await work(this.#of(client));
      gather(client);
      asked = true;
      const committed = quietly(client.query('commit'));
      for (const before of made.last) await before;
      if ((await committed).command === 'ROLLBACK') throw new AbortedTransactionError();
      return made;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      // Lost after COMMIT went out: the server may have kept it all the same.
      if (asked && isUnreachable(error) && !(error instanceof AbortedTransactionError)) throw new NotSaved(error, { unclear: true });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  #of(client: pg.PoolClient): Db {
    const known = this.#dbs.get(client);
    if (known) return known;
    const made = this.#db((text, values) => {
      gather(client);
      return run(client, text, values);
    });
    this.#dbs.set(client, made);
    return made;
  }

  #db(statement: Run): Db {
    return directly(this.#dialect, statement);
  }
}
