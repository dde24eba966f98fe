import { type Kysely, SqliteAdapter } from 'kysely';

/** Whether the database is SQLite; else it is Postgres. */
export const isSqlite = (db: Pick<Kysely<unknown>, 'getExecutor'>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
