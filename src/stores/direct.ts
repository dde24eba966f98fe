import { type CompiledQuery, DefaultQueryExecutor, type Dialect, Kysely, type QueryResult } from 'kysely';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';

/** Runs one statement. It has been handed to the database when this returns, so that statements go out in the order of their calls. */
export type Run = (sql: string, parameters: readonly unknown[]) => QueryResult<unknown> | Promise<QueryResult<unknown>>;

class DirectExecutor extends DefaultQueryExecutor {
  readonly #run: Run;

  constructor(dialect: Dialect, run: Run) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), {
      provideConnection: () => Promise.reject(new Error('only single statements run here')),
    });
    this.#run = run;
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#run(sql, parameters) as QueryResult<R> | Promise<QueryResult<R>>;
  }

  /** It has none. */
  override withoutPlugins(): DirectExecutor {
    return this;
  }
}

/** Kysely for single statements, without the queue and the promises that its own way to a connection puts before each. */
export function directly(dialect: Dialect, run: Run): Db {
  return new Kysely<Schema>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor: new DirectExecutor(dialect, run) });
}
