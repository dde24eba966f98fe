import { type Kysely, sql } from 'kysely';
import { sortKey } from '../domain/company.ts';
import type { Schema } from './schema.ts';
import { index, isSqlite } from './tables.ts';
import { keepable } from './values.ts';

/** Members in the order of the Swedish and Finnish alphabets; when each network's people were looked at. */
export async function members(db: Kysely<unknown>): Promise<void> {
  await sorted(db);
  await db.schema
    .alterTable('networks')
    .addColumn('watched', 'bigint', (built) => built.notNull().defaultTo(0))
    .execute();
  await index(db, 'networks', ['watched']);
}

/** Found by the beginning of their names, too. */
export async function sorted(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('memberships')
    .addColumn('sort_key', 'text', (built) => built.notNull().defaultTo(''))
    .execute();
  // Postgres compares by the database's own locale otherwise: neither the order of a sort key nor the range of a prefix would hold.
  if (!isSqlite(db)) {
    for (const column of ['name_key', 'sort_key'])
      await sql`alter table memberships alter column ${sql.ref(column)} type text collate "C"`.execute(db);
  }
  await fill(db as Kysely<Schema>);
  await index(db, 'memberships', ['network_id', 'state', 'sort_key', 'name_key']);
}

async function fill(db: Kysely<Schema>): Promise<void> {
  for (const { id, name } of await db.selectFrom('companies').select(['id', 'name']).execute()) {
    const sort_key = keepable(sortKey(name), 200);
    await db.updateTable('memberships').set({ sort_key }).where('company_id', '=', id).execute();
  }
}
