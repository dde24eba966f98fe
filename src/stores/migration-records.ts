import { type Kysely, sql } from 'kysely';
import { DAY_MS, RETENTION } from '../domain/retention.ts';
import type { Schema } from './schema.ts';
import { index, isSqlite, table } from './tables.ts';
import { newId } from './values.ts';

/** Records of people: codes that join two accounts, and an audit log that nobody can change. */
export async function records(db: Kysely<unknown>): Promise<void> {
  await table(db, 'account_codes', ['code'], {
    code: 'text',
    account_id: 'text',
    person_id: 'text',
    made: 'bigint',
    expires: 'bigint',
    used: 'bigint?',
  });
  await table(db, 'pseudonyms', ['code'], { code: 'text', person_id: 'text' });
  await index(db, 'pseudonyms', ['person_id']);
  await db.schema.alterTable('accounts').addColumn('seen_at', 'bigint').execute();
  await db.schema.alterTable('audit').addColumn('whom', 'text').execute();
  await db.schema
    .alterTable('audit')
    .addColumn('seq', 'bigint', (built) => built.notNull().defaultTo(0))
    .execute();
  await sql`update audit set seq = at * 1000`.execute(db);
  await index(db, 'audit', ['network_id', 'seq']);
  await underPseudonyms(db as Kysely<Schema>);
  await (isSqlite(db) ? keptBySqlite(db) : keptByPostgres(db));
}

/** Rows of before the log named people by themselves. */
async function underPseudonyms(db: Kysely<Schema>): Promise<void> {
  for (const { who } of await db.selectFrom('audit').select('who').distinct().execute()) {
    const code = newId();
    await db.insertInto('pseudonyms').values({ person_id: who, code }).execute();
    await db.updateTable('audit').set({ who: code }).where('who', '=', who).execute();
  }
}

const KEPT_MS = RETENTION.audit * DAY_MS;
const SAYS = 'the audit log cannot be changed';

/** `insert or replace` deletes without asking a trigger, so a second row of one id is refused before it. */
async function keptBySqlite(db: Kysely<unknown>): Promise<void> {
  const young = `old.at > cast(strftime('%s', 'now') as integer) * 1000 - ${KEPT_MS}`;
  const rules = [
    `before update on audit begin`,
    `before delete on audit when ${young} begin`,
    `before insert on audit when exists (select 1 from audit where id = new.id) begin`,
  ];
  for (const [at, rule] of rules.entries())
    await sql.raw(`create trigger audit_kept_${at + 1} ${rule} select raise(abort, '${SAYS}'); end`).execute(db);
}

async function keptByPostgres(db: Kysely<unknown>): Promise<void> {
  const old = `tg_op = 'DELETE' and old.at <= extract(epoch from now()) * 1000 - ${KEPT_MS}`;
  await sql
    .raw(
      `create function audit_kept() returns trigger language plpgsql as $$ begin
         if tg_level = 'ROW' then if ${old} then return old; end if; end if;
         raise exception '${SAYS}';
       end $$`,
    )
    .execute(db);
  await sql.raw('create trigger audit_kept_rows before update or delete on audit for each row execute function audit_kept()').execute(db);
  await sql.raw('create trigger audit_kept_whole before truncate on audit for each statement execute function audit_kept()').execute(db);
}
