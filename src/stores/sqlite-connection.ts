import type Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';
import { directly, type Run } from './direct.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';

/** Distinct statements kept prepared; the program has some hundred. */
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

/**
 * Where SQLite's planner looks at a parameter's value (in joins, orders, limits), it prepares the statement anew at each run, which is
 * seven times its cost. It does not look into `+?`, nor is there anything to look at in a limit that is written out.
 */
class Compiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }

  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${limit.value}`);
    else super.visitLimit(node);
  }
}

interface Prepared {
  readonly statement: Sqlite.Statement<unknown[], unknown>;
  readonly reads: boolean;
}

/** One connection to SQLite, with its statements kept prepared: preparing is most of a small one's time. */
export class Connection {
  readonly #raw: Sqlite.Database;
  readonly #kept = new Map<string, Prepared>();
  #looking = false;
  readonly dialect: Dialect;

  constructor(raw: Sqlite.Database) {
    this.#raw = raw;
    const database: SqliteDatabase = { close: () => this.close(), prepare: (sql) => this.#prepared(sql).statement };
    const base = new SqliteDialect({ database });
    this.dialect = {
      createAdapter: () => new TransactionalDdl(),
      createDriver: () => new ImmediateDriver({ database }),
      createQueryCompiler: () => new Compiler(),
      createIntrospector: (db) => base.createIntrospector(db),
    };
  }

  /** Kysely as it is, with transactions: for migrations. */
  whole(): Kysely<Schema> {
    return new Kysely<Schema>({ dialect: this.dialect });
  }

  /** For single statements, which run at once, inside whatever transaction is open. */
  statements(run: Run = (sql, parameters) => this.run(sql, parameters)): Db {
    return directly(this.dialect, run);
  }

  run<R>(sql: string, parameters: readonly unknown[] = []): QueryResult<R> {
    const { statement, reads } = this.#prepared(sql);
    if (reads) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /**
   * The same for a statement that must not write. Reads that follow each other at once, as a Turn's do, are one transaction: taking and
   * giving back the file's locks costs more than a small read. It ends before anything else happens, so that nobody reads what is old.
   */
  read<R>(sql: string, parameters: readonly unknown[] = []): QueryResult<R> {
    if (!this.#prepared(sql).statement.readonly) throw new Error(`a read writes: ${sql}`);
    if (!this.#raw.inTransaction) {
      this.run('begin');
      this.#looking = true;
      process.nextTick(() => this.endReads());
    }
    return this.run(sql, parameters);
  }

  /** Ends the transaction of such reads, where there is one: a write begins its own. */
  endReads(): void {
    if (!this.#looking) return;
    this.#looking = false;
    if (this.#raw.inTransaction) this.run('commit');
  }

  /** A transaction is open. SQLite ends one by itself where it could not write. */
  get inTransaction(): boolean {
    return this.#raw.inTransaction;
  }

  close(): void {
    this.endReads();
    this.#raw.close();
  }

  #prepared(sql: string): Prepared {
    const known = this.#kept.get(sql);
    if (known) return known;
    const statement = this.#raw.prepare(sql);
    const made = { statement, reads: statement.reader };
    if (this.#kept.size >= PREPARED) this.#kept.clear();
    this.#kept.set(sql, made);
    return made;
  }
}
