import { type CreateTableBuilder, type Kysely, SqliteAdapter } from 'kysely';

/** SQLite takes `bytea` and `double precision` for names like any other: bytes stay bytes, and numbers of 64 bits floating ones. */
type Column = 'text' | 'integer' | 'bigint' | 'double precision' | 'bytea';
/** `?` after the type: may be null. */
type Columns = Readonly<Record<string, Column | `${Column}?`>>;

/** Makes a table; the key's columns are its primary key. */
export async function table(db: Kysely<unknown>, name: string, key: readonly string[], columns: Columns): Promise<void> {
  let made: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, form] of Object.entries(columns)) {
    const type = form.replace('?', '') as Column;
    made = made.addColumn(column, type, (built) => (form.endsWith('?') ? built : built.notNull()));
  }
  await made.addPrimaryKeyConstraint(`${name}_key`, [...key]).execute();
}

/** Makes an index, named after its table and columns. */
export async function index(db: Kysely<unknown>, on: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${on}_by_${columns.join('_')}`)
    .on(on)
    .columns([...columns])
    .execute();
}

/** For the few statements that the two databases write differently. */
export const isSqlite = (db: Pick<Kysely<unknown>, 'getExecutor'>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
