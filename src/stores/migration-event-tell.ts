import { type Kysely, sql } from 'kysely';
import { table } from './tables.ts';

/**
 * What people have not been told yet of an event that changed: each answer names the event's revision that its person knows, and
 * `event_tells` keeps what the event was then, as long as anybody waits for it.
 */
export async function eventTell(db: Kysely<unknown>): Promise<void> {
  await table(db, 'event_tells', ['event_id', 'revision'], { event_id: 'text', revision: 'integer', details_json: 'text' });
  await db.schema.alterTable('rsvps').addColumn('untold', 'integer').execute();
  await sql`create index rsvps_untold on rsvps (event_id, position) where untold is not null`.execute(db);
}
