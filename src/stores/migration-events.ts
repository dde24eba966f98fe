import { type Kysely, sql } from 'kysely';
import { index, table } from './tables.ts';

/**
 * Events and answers to them. An event's row carries how many seats are held and how many answered what, and `event_companies` what each
 * company holds, so that no answer and no card costs more with their number.
 */
export async function events(db: Kysely<unknown>): Promise<void> {
  await eventTables(db);
  await rsvpTables(db);
}

async function eventTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'events', ['id'], {
    id: 'text',
    network_id: 'text',
    state: 'text',
    title: 'text',
    description: 'text?',
    starts: 'bigint',
    ends: 'bigint',
    time_zone: 'text',
    place: 'text?',
    link: 'text?',
    seats_total: 'integer?',
    seats_on_site: 'integer?',
    seats_remote: 'integer?',
    seats_per_company: 'integer?',
    closes: 'bigint',
    audience: 'text',
    language: 'text',
    series_id: 'text?',
    series_day: 'text?',
    sequence: 'integer',
    reason: 'text?',
    made: 'bigint',
    by: 'text',
    revision: 'integer',
    seq: 'integer',
    last_place: 'integer',
    held_on_site: 'integer',
    held_remote: 'integer',
    going: 'integer',
    offered: 'integer',
    waiting: 'integer',
    maybe: 'integer',
    declined: 'integer',
    lapsed: 'integer',
    unsettled: 'integer',
  });
  await index(db, 'events', ['network_id', 'ends', 'id']);
  await sql`create unique index events_by_series on events (series_id, series_day) where series_id is not null`.execute(db);
  await sql`create index events_unsettled on events (id) where unsettled = 1`.execute(db);
  await table(db, 'event_series', ['id'], { id: 'text', network_id: 'text', repeat_json: 'text', until: 'text' });
}

async function rsvpTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'rsvps', ['id'], {
    id: 'text',
    event_id: 'text',
    person_id: 'text',
    company_id: 'text?',
    state: 'text',
    attends: 'text',
    guests: 'integer',
    diet: 'text?',
    access: 'text?',
    place: 'integer?',
    since: 'bigint',
    until: 'bigint?',
    on_behalf: 'integer',
    checked_in: 'bigint?',
    revision: 'integer',
    position: 'bigint',
  });
  await sql`create unique index rsvps_by_person on rsvps (event_id, person_id)`.execute(db);
  await sql`create unique index rsvps_by_place on rsvps (event_id, place) where place is not null`.execute(db);
  await index(db, 'rsvps', ['event_id', 'state', 'position', 'id']);
  await index(db, 'rsvps', ['event_id', 'company_id']);
  await index(db, 'rsvps', ['person_id']);
  await sql`create index rsvps_offered on rsvps (until) where state = 'offered'`.execute(db);
  await table(db, 'event_companies', ['event_id', 'company_id'], {
    event_id: 'text',
    company_id: 'text',
    held: 'integer',
    going: 'integer',
    came: 'integer',
  });
}
