import { type Kysely, sql } from 'kysely';
import { index, table } from './tables.ts';

/** What happens around an event: its reminders, its check-in, what people thought of it, and the feeds of calendars. */
export async function eventCalendar(db: Kysely<unknown>): Promise<void> {
  await table(db, 'event_care', ['event_id'], { event_id: 'text', reminders: 'integer', nudge: 'integer', code: 'text?', screen: 'text?' });
  await sql`create unique index event_care_by_screen on event_care (screen) where screen is not null`.execute(db);
  await index(db, 'event_care', ['code']);
  await table(db, 'event_done', ['event_id', 'care', 'mark'], { event_id: 'text', care: 'text', mark: 'bigint', at: 'bigint' });
  await table(db, 'event_preferences', ['person_id'], { person_id: 'text', reminders: 'integer', nudges: 'integer' });
  await table(db, 'event_walk_ins', ['id'], {
    id: 'text',
    event_id: 'text',
    person_id: 'text?',
    company_id: 'text?',
    name: 'text?',
    name_key: 'text?',
    people: 'integer',
    at: 'bigint',
  });
  await sql`create unique index event_walk_ins_person on event_walk_ins (event_id, person_id) where person_id is not null`.execute(db);
  await sql`create unique index event_walk_ins_name on event_walk_ins (event_id, name_key) where name_key is not null`.execute(db);
  await index(db, 'event_walk_ins', ['person_id']);
  await table(db, 'event_feedback', ['event_id', 'voter'], {
    event_id: 'text',
    voter: 'text',
    score: 'integer',
    words: 'text?',
    at: 'bigint',
  });
  await table(db, 'calendar_feeds', ['network_id', 'person_id'], { network_id: 'text', person_id: 'text', token: 'text', made: 'bigint' });
  await sql`create unique index calendar_feeds_by_token on calendar_feeds (token)`.execute(db);
  for (const moment of ['starts', 'closes', 'ends']) await index(db, 'events', ['state', moment]);
  await sql`create index rsvps_with_needs on rsvps (event_id) where diet is not null or access is not null`.execute(db);
}
