import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { commitments } from './migration-commitments.ts';
import { delivery } from './migration-delivery.ts';
import { digest } from './migration-digest.ts';
import { eventCalendar } from './migration-event-calendar.ts';
import { eventTell } from './migration-event-tell.ts';
import { events } from './migration-events.ts';
import { indexes } from './migration-indexes.ts';
import { members } from './migration-members.ts';
import { networks } from './migration-networks.ts';
import { index, table } from './tables.ts';

async function house(db: Kysely<unknown>): Promise<void> {
  await table(db, 'settings', ['name'], { name: 'text', value: 'text' });
  await table(db, 'inbound', ['turn_id'], { turn_id: 'text', kind: 'text', at: 'bigint', reply_json: 'text?' });
  await table(db, 'people', ['id'], { id: 'text', language: 'text?' });
  await table(db, 'accounts', ['id'], {
    id: 'text',
    person_id: 'text',
    tenant: 'text',
    name: 'text?',
    locale: 'text?',
    guest: 'integer',
    met_at: 'bigint',
  });
  await table(db, 'rooms', ['id'], { id: 'text', kind: 'text', account_id: 'text?', language: 'text?', address_json: 'text' });
  await table(db, 'installations', ['id'], { id: 'text', data_json: 'text' });
  await table(db, 'tokens', ['key'], { key: 'text', value_json: 'text', expires: 'bigint' });
  await table(db, 'cache', ['namespace', 'key'], { namespace: 'text', key: 'text', value: 'text', expires: 'bigint?' });
  await index(db, 'cache', ['expires']);
  await table(db, 'jobs', ['name'], { name: 'text', next_at: 'bigint' });
  await table(db, 'audit', ['id'], {
    id: 'text',
    at: 'bigint',
    who: 'text',
    tenant: 'text',
    did: 'text',
    outcome: 'text',
    before_json: 'text?',
    after_json: 'text?',
  });
}

async function ledger(db: Kysely<unknown>): Promise<void> {
  await table(db, 'questions', ['id'], {
    id: 'text',
    at: 'bigint',
    week: 'text',
    tenant: 'text',
    language: 'text',
    text: 'text',
    outcome: 'text',
    because: 'text?',
    method: 'text',
    facts_json: 'text',
    uncovered_json: 'text',
    gap_id: 'text?',
  });
  await index(db, 'questions', ['at']);
  await index(db, 'questions', ['gap_id']);
  const counted = { tenant: 'text', week: 'text', language: 'text', outcome: 'text', method: 'text' } as const;
  await table(db, 'question_counts', Object.keys(counted), { ...counted, count: 'bigint' });
  await table(db, 'gaps', ['id'], {
    id: 'text',
    tenant: 'text',
    language: 'text',
    key: 'text',
    tokens: 'text',
    label: 'text',
    uncovered_json: 'text',
    count: 'integer',
    last_at: 'bigint',
    owner: 'text?',
    answered_at: 'bigint?',
  });
  await db.schema
    .createIndex('gaps_open')
    .unique()
    .on('gaps')
    .columns(['tenant', 'language', 'key'])
    .where('answered_at' as never, 'is', null)
    .execute();
  await index(db, 'gaps', ['tenant', 'language', 'last_at']);
  await table(db, 'watchers', ['gap_id', 'account_id'], { gap_id: 'text', account_id: 'text', room_id: 'text', language: 'text' });
  await table(db, 'verdicts', ['question_id', 'voter'], { question_id: 'text', voter: 'text', verdict: 'text' });
  await table(db, 'pending_answers', ['question_id'], {
    question_id: 'text',
    at: 'bigint',
    answer_json: 'text',
    sentences_json: 'text?',
    done: 'integer',
    person_id: 'text',
    room_json: 'text',
    heard: 'text',
    back: 'text',
    to_account: 'text?',
    hint_json: 'text?',
    lease_until: 'bigint',
  });
  await table(db, 'model_calls', ['person_id', 'day'], { person_id: 'text', day: 'text', count: 'integer' });
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await table(db, 'outbox', ['key'], {
    key: 'text',
    kind: 'text',
    state: 'text',
    seq: 'bigint',
    room_id: 'text',
    thread: 'text?',
    to_account: 'text?',
    hint_json: 'text?',
    reply_json: 'text?',
    card: 'text?',
    not_before: 'bigint',
    attempts: 'integer',
    lease: 'text?',
    lease_until: 'bigint',
    unclear: 'integer',
    revision: 'integer',
    error: 'text?',
    changed_at: 'bigint',
  });
  await index(db, 'outbox', ['state', 'not_before']);
  await index(db, 'outbox', ['lease']);
  await table(db, 'posted', ['room_id', 'message_id'], { room_id: 'text', message_id: 'text', card: 'text', seq: 'bigint' });
  await index(db, 'posted', ['card', 'room_id', 'seq']);
  await table(db, 'pace', ['room_id'], { room_id: 'text', next_at: 'bigint' });
}

async function files(db: Kysely<unknown>): Promise<void> {
  await table(db, 'files', ['token'], { token: 'text', name: 'text', mime: 'text', bytes: 'bytea', expires: 'bigint' });
  await index(db, 'files', ['expires']);
}

async function dialogues(db: Kysely<unknown>): Promise<void> {
  await table(db, 'dialogues', ['id'], {
    id: 'text',
    kind: 'text',
    owner: 'text',
    room_id: 'text',
    tenant: 'text',
    language: 'text',
    created: 'bigint',
    touched: 'bigint',
    expires: 'bigint',
    closed: 'bigint?',
    finished: 'bigint?',
    paused: 'integer',
    version: 'text',
    result_json: 'text?',
  });
  await index(db, 'dialogues', ['owner', 'created']);
  await table(db, 'dialogue_answers', ['dialogue', 'person', 'question'], {
    dialogue: 'text',
    person: 'text',
    question: 'text',
    option: 'text',
    at: 'bigint',
    heard: 'text?',
  });
  await table(db, 'dialogue_members', ['dialogue', 'person'], { dialogue: 'text', person: 'text', name: 'text?', at: 'bigint' });
  await index(db, 'dialogue_members', ['person']);
  await table(db, 'dialogue_settled', ['dialogue', 'question'], {
    dialogue: 'text',
    question: 'text',
    option: 'text',
    person: 'text',
    name: 'text?',
    at: 'bigint',
  });
  await db.schema.alterTable('rooms').addColumn('name', 'text').execute();
  await table(db, 'spoke', ['account_id', 'room_id'], { account_id: 'text', room_id: 'text', at: 'bigint' });
}

/** What somebody chose, and what they were heard to speak, are two things. */
async function spoken(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('people').addColumn('spoken', 'text').execute();
}

async function words(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dialogue_answers').addColumn('reason', 'text').execute();
  await db.schema.alterTable('dialogue_answers').addColumn('named', 'integer').execute();
  await table(db, 'pending_readings', ['id'], {
    id: 'text',
    at: 'bigint',
    dialogue: 'text',
    question: 'text',
    asked_json: 'text',
    option: 'text?',
    done: 'integer',
    person_id: 'text',
    room_json: 'text',
    back: 'text',
    to_account: 'text?',
    hint_json: 'text?',
    lease_until: 'bigint',
  });
}

/** In the order of their names; one that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_house': { up: house },
  '0002_ledger': { up: ledger },
  '0003_outbox': { up: outbox },
  '0004_files': { up: files },
  '0005_dialogues': { up: dialogues },
  '0006_networks': { up: networks },
  '0007_spoken': { up: spoken },
  '0008_fit_words': { up: words },
  '0009_members': { up: members },
  '0010_commitments': { up: commitments },
  '0011_events': { up: events },
  '0012_event_calendar': { up: eventCalendar },
  '0013_digest': { up: digest },
  '0014_delivery': { up: delivery },
  '0015_event_tell': { up: eventTell },
  '0016_indexes': { up: indexes },
};

/**
 * Brings the database to the newest form. Safe when several processes start at once.
 * `schema`: Postgres' schema, since a table of the same name may stand in another one.
 */
export async function migrate<T>(db: Kysely<T>, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
