import { type Kysely, sql } from 'kysely';
import { records } from './migration-records.ts';
import { index, table } from './tables.ts';

/** Networks, companies, people's roles in them, personal links, and what an authority must keep of it all. */
export async function networks(db: Kysely<unknown>): Promise<void> {
  await onOldTables(db);
  await networkTables(db);
  await companyTables(db);
  await recordTables(db);
  await records(db);
}

async function onOldTables(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('rooms').addColumn('network_id', 'text').execute();
  await db.schema
    .alterTable('rooms')
    .addColumn('state', 'text', (built) => built.notNull().defaultTo('open'))
    .execute();
  await index(db, 'rooms', ['network_id']);
  await index(db, 'rooms', ['account_id']);
  await db.schema.alterTable('people').addColumn('told', 'bigint').execute();
  await db.schema.alterTable('people').addColumn('name', 'text').execute();
  await db.schema.alterTable('people').addColumn('email', 'text').execute();
  await db.schema.alterTable('accounts').addColumn('gone_at', 'bigint').execute();
  await index(db, 'accounts', ['person_id']);
  await db.schema.alterTable('audit').addColumn('network_id', 'text').execute();
}

async function networkTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'networks', ['id'], {
    id: 'text',
    tenant: 'text',
    name: 'text',
    method: 'text',
    preset: 'text?',
    settings_json: 'text',
    founded: 'bigint',
    revision: 'integer',
    companies: 'integer',
    waiting: 'integer',
  });
  await table(db, 'coordinators', ['network_id', 'person_id'], {
    network_id: 'text',
    person_id: 'text',
    since: 'bigint',
    by: 'text',
    ended: 'bigint?',
  });
  await index(db, 'coordinators', ['person_id']);
  await table(db, 'invitations', ['code'], {
    code: 'text',
    network_id: 'text',
    purpose: 'text',
    by: 'text',
    made: 'bigint',
    expires: 'bigint',
    used: 'bigint?',
    used_by: 'text?',
  });
  await table(db, 'plan_steps', ['id'], {
    id: 'text',
    network_id: 'text',
    kind: 'text',
    position: 'integer',
    fact: 'text?',
    title: 'text',
    unit: 'text?',
    owner_person: 'text?',
    owner: 'text?',
    due: 'text?',
    done: 'bigint?',
    done_by: 'text?',
    revision: 'integer',
  });
  await index(db, 'plan_steps', ['network_id', 'position']);
}

async function companyTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'companies', ['id'], {
    id: 'text',
    name: 'text',
    name_key: 'text',
    business_id: 'text?',
    size: 'text?',
    branch: 'text?',
    stage: 'text?',
    made: 'bigint',
    revision: 'integer',
  });
  await sql`create unique index companies_by_business_id on companies (business_id) where business_id is not null`.execute(db);
  await table(db, 'memberships', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text',
    name_key: 'text',
    state: 'text',
    since: 'bigint',
    promises_json: 'text',
    fee: 'text?',
    invoiced: 'integer?',
    steering: 'integer',
    case_number: 'text?',
    reason: 'text?',
    decided_by: 'text?',
    applicant: 'text',
    on_behalf: 'integer',
    revision: 'integer',
  });
  await unique(db, 'memberships', ['network_id', 'company_id']);
  await unique(db, 'memberships', ['network_id', 'name_key']);
  await index(db, 'memberships', ['network_id', 'state', 'name_key']);
  await index(db, 'memberships', ['network_id', 'state', 'since', 'id']);
  await index(db, 'memberships', ['company_id']);
  await table(db, 'spokespeople', ['network_id', 'company_id', 'person_id'], {
    network_id: 'text',
    company_id: 'text',
    person_id: 'text',
    state: 'text',
    since: 'bigint',
    by: 'text?',
  });
  await index(db, 'spokespeople', ['person_id']);
  await index(db, 'spokespeople', ['company_id']);
  await index(db, 'spokespeople', ['network_id', 'state', 'since', 'company_id', 'person_id']);
  await table(db, 'spread', ['network_id', 'kind', 'value'], { network_id: 'text', kind: 'text', value: 'text', count: 'integer' });
}

async function recordTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'links', ['id'], {
    id: 'text',
    network_id: 'text',
    person_id: 'text',
    purpose: 'text',
    by: 'text',
    made: 'bigint',
    expires: 'bigint',
    revoked: 'bigint?',
    used: 'integer',
    last_used: 'bigint?',
  });
  await index(db, 'links', ['network_id', 'made']);
  await index(db, 'links', ['person_id']);
  await table(db, 'link_tokens', ['token'], { token: 'text', link_id: 'text' });
  await index(db, 'link_tokens', ['link_id']);
  await table(db, 'page_messages', ['key'], {
    key: 'text',
    room_id: 'text',
    at: 'bigint',
    language: 'text',
    reply_json: 'text',
    shown: 'integer',
    mailed: 'bigint?',
  });
  await index(db, 'page_messages', ['room_id', 'at']);
  await table(db, 'case_numbers', ['network_id', 'year'], { network_id: 'text', year: 'integer', last: 'integer' });
  await table(db, 'cases', ['id'], {
    id: 'text',
    network_id: 'text',
    number: 'text',
    kind: 'text',
    company_id: 'text',
    membership_id: 'text',
    opened: 'bigint',
    decided: 'bigint?',
    decision: 'text?',
    decided_by: 'text?',
    reason: 'text?',
    body_json: 'text',
    retention: 'text',
    secret: 'integer',
    keep_until: 'bigint?',
  });
  await unique(db, 'cases', ['network_id', 'number']);
  await index(db, 'cases', ['membership_id']);
}

async function unique(db: Kysely<unknown>, on: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${on}_by_${columns.join('_')}_once`)
    .unique()
    .on(on)
    .columns([...columns])
    .execute();
}
