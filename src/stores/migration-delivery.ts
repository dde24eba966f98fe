import { type Kysely, sql } from 'kysely';

/**
 * What a claim and the coordinators' list need to know of a message. The indexes hold only what waits, is held, failed or was repeated:
 * what was sent grows for all time and is never walked.
 */
export async function delivery(db: Kysely<unknown>): Promise<void> {
  for (const [name, type, value] of [
    ['urgent', 'integer', 0],
    ['quota', 'text', ''],
    ['repeats', 'integer', 0],
  ] as const)
    await db.schema
      .alterTable('outbox')
      .addColumn(name, type, (column) => column.notNull().defaultTo(value))
      .execute();
  for (const name of ['network', 'reason']) await db.schema.alterTable('outbox').addColumn(name, 'text').execute();
  await db.schema.dropIndex('outbox_by_lease').execute();
  // Statements of their own: Kysely would bind the values, and neither database takes a bound value in an index.
  await sql`create index outbox_waiting on outbox (urgent, room_id, seq) where state = 'waiting'`.execute(db);
  await sql`create index outbox_held on outbox (room_id) where lease is not null`.execute(db);
  await sql`create index outbox_failed on outbox (network, changed_at) where state = 'failed'`.execute(db);
  await sql`create index outbox_repeated on outbox (network, changed_at) where repeats > 0`.execute(db);
}
