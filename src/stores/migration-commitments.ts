import { type Kysely, sql } from 'kysely';
import { index, isSqlite, table } from './tables.ts';

/**
 * The ledger: what is promised, each update of it, and what is noted of updates afterwards. `commitments` carries where each stands by
 * its newest valid update, and `ledger_counts` how many stand so, so that no page costs more with the years.
 */
export async function commitments(db: Kysely<unknown>): Promise<void> {
  await commitmentTables(db);
  await updateTables(db);
  await claimTables(db);
  await fileTables(db);
  await onOldTables(db);
  await (isSqlite(db) ? keptBySqlite(db) : keptByPostgres(db));
}

async function onOldTables(db: Kysely<unknown>): Promise<void> {
  // `helps`: agreed to be asked by a company that is stuck. `reminded`: when it was last asked for updates.
  await db.schema
    .alterTable('memberships')
    .addColumn('helps', 'integer', (built) => built.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('memberships').addColumn('reminded', 'bigint').execute();
  // `daily`: a channel that gets one summary a day instead of each notice.
  await db.schema
    .alterTable('rooms')
    .addColumn('notices', 'text', (built) => built.notNull().defaultTo('each'))
    .execute();
}

async function commitmentTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'commitments', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text?',
    line_id: 'text?',
    title: 'text',
    title_key: 'text',
    kind: 'text',
    unit: 'text?',
    unit_key: 'text?',
    baseline: 'double precision?',
    baseline_year: 'integer?',
    target: 'double precision?',
    due: 'text?',
    goal: 'text?',
    accounting_json: 'text',
    visibility: 'text',
    status: 'text',
    on_behalf: 'integer',
    made: 'bigint',
    percent: 'double precision?',
    value: 'double precision?',
    updated: 'bigint?',
    level: 'text?',
    reason: 'text?',
    revision: 'integer',
    updates: 'integer',
    asked: 'text?',
  });
  await index(db, 'commitments', ['network_id', 'company_id', 'made', 'id']);
  await index(db, 'commitments', ['network_id', 'status', 'asked', 'id']);
  await index(db, 'commitments', ['network_id', 'updated', 'id']);
  await index(db, 'commitments', ['company_id']);
  // What looks like one reduction: domain/double-claims.ts.
  await index(db, 'commitments', ['network_id', 'kind', 'unit_key', 'baseline']);
  await sql`create unique index commitments_by_line on commitments (line_id) where line_id is not null`.execute(db);
  await table(db, 'ledger_counts', ['network_id', 'kind', 'value'], {
    network_id: 'text',
    kind: 'text',
    value: 'text',
    count: 'integer',
  });
}

async function updateTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'commitment_updates', ['id'], {
    id: 'text',
    commitment_id: 'text',
    network_id: 'text',
    company_id: 'text?',
    seq: 'integer',
    at: 'bigint',
    week: 'text',
    who: 'text',
    product: 'text',
    says: 'text',
    status: 'text',
    percent: 'double precision?',
    value: 'double precision?',
    note: 'text?',
    period: 'text?',
    measured: 'text?',
    on_behalf: 'integer',
    evidence_json: 'text',
  });
  await sql`create unique index commitment_updates_in_order on commitment_updates (commitment_id, seq)`.execute(db);
  await index(db, 'commitment_updates', ['network_id', 'at', 'id']);
  // What was noted of an update after it was made: taken back, checked, asked for more. `seq`: from 1, of its update.
  await table(db, 'update_marks', ['update_id', 'seq'], {
    update_id: 'text',
    seq: 'integer',
    network_id: 'text',
    kind: 'text',
    at: 'bigint',
    who: 'text',
    level: 'text?',
    standard: 'text?',
    verifier: 'text?',
    dated: 'text?',
    note: 'text?',
  });
  // Evidence to look at, oldest first: gone when somebody has looked.
  await table(db, 'review_queue', ['update_id'], { update_id: 'text', network_id: 'text', at: 'bigint' });
  await index(db, 'review_queue', ['network_id', 'at', 'update_id']);
  await table(db, 'evidence_files', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text?',
    name: 'text',
    mime: 'text',
    size: 'integer',
    at: 'bigint',
    bytes: 'bytea',
  });
  // Notices of toned-down channels, until their daily summary.
  await table(db, 'waiting_notices', ['room_id', 'update_id'], { room_id: 'text', update_id: 'text', at: 'bigint' });
}

async function claimTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'claims', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text',
    commitment_id: 'text',
    update_id: 'text',
    text: 'text',
    language: 'text',
    about: 'text',
    subject: 'text',
    offsets: 'integer',
    plan: 'text',
    plan_address: 'text?',
    expert: 'text?',
    expert_at: 'text?',
    state: 'text',
    made: 'bigint',
    who: 'text',
    decided: 'bigint?',
    decided_by: 'text?',
    reason: 'text?',
    expires: 'bigint?',
    basis_json: 'text?',
    revision: 'integer',
  });
  await index(db, 'claims', ['network_id', 'state', 'made', 'id']);
  await index(db, 'claims', ['network_id', 'made', 'id']);
  await index(db, 'claims', ['network_id', 'state', 'decided', 'id']);
  await index(db, 'claims', ['company_id', 'network_id', 'made']);
  // The token in the address of a network's register, once made.
  await table(db, 'registers', ['network_id'], { network_id: 'text', token: 'text' });
  await sql`create unique index registers_by_token on registers (token)`.execute(db);
  await index(db, 'claims', ['commitment_id']);
  await table(db, 'badges', ['id'], {
    id: 'text',
    token: 'text',
    network_id: 'text',
    company_id: 'text',
    granted: 'bigint',
    who: 'text',
    ended: 'bigint?',
    reason: 'text?',
  });
  await sql`create unique index badges_by_token on badges (token)`.execute(db);
  await index(db, 'badges', ['network_id', 'company_id', 'granted']);
}

/** What leaves as a file, and what comes in as one. */
async function fileTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'yearly_reports', ['network_id', 'company_id', 'year', 'version'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text',
    year: 'integer',
    version: 'integer',
    at: 'bigint',
    who: 'text',
    on_behalf: 'integer',
    well: 'text',
    next: 'text',
    released: 'integer',
    lines_json: 'text',
  });
  await table(db, 'imports', ['id'], {
    id: 'text',
    token: 'text',
    network_id: 'text',
    account_id: 'text',
    place_json: 'text',
    expires: 'bigint',
    state: 'text',
    parts: 'integer',
    next_part: 'integer',
    commitments: 'integer',
    updates: 'integer',
  });
  await sql`create unique index imports_by_token on imports (token)`.execute(db);
  await index(db, 'imports', ['state', 'id']);
  await table(db, 'import_parts', ['import_id', 'part'], { import_id: 'text', part: 'integer', rows_json: 'text' });
  // What a row said, as a hash: the same row twice is one.
  await table(db, 'imported_rows', ['network_id', 'hash'], { network_id: 'text', hash: 'text', at: 'bigint' });
}

const SAYS = 'the ledger cannot be changed';
/** Rows that nobody may change once they are there, and by what they are known. */
const KEPT = {
  commitment_updates: ['id'],
  update_marks: ['update_id', 'seq'],
  yearly_reports: ['network_id', 'company_id', 'year', 'version'],
} as const;

/** `insert or replace` deletes without asking a trigger, so a second row of one key is refused before it. */
async function keptBySqlite(db: Kysely<unknown>): Promise<void> {
  for (const [name, key] of Object.entries(KEPT)) {
    const same = key.map((column) => `${column} = new.${column}`).join(' and ');
    const rules = [
      `before update on ${name} begin`,
      `before delete on ${name} begin`,
      `before insert on ${name} when exists (select 1 from ${name} where ${same}) begin`,
    ];
    for (const [at, rule] of rules.entries())
      await sql.raw(`create trigger ${name}_kept_${at + 1} ${rule} select raise(abort, '${SAYS}'); end`).execute(db);
  }
}

async function keptByPostgres(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create function ledger_kept() returns trigger language plpgsql as $$ begin raise exception '${SAYS}'; end $$`).execute(db);
  for (const name of Object.keys(KEPT))
    for (const [suffix, rule] of [
      ['rows', 'before update or delete'],
      ['whole', 'before truncate'],
    ] as const) {
      const each = suffix === 'rows' ? 'row' : 'statement';
      await sql.raw(`create trigger ${name}_kept_${suffix} ${rule} on ${name} for each ${each} execute function ledger_kept()`).execute(db);
    }
}
