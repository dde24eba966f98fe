import { randomBytes } from 'node:crypto';
import type { CalendarFeeds, CalendarFeedWrites } from '../chat/event-care.ts';
import type { Engine } from './engine.ts';
import { eventOf } from './event-rows.ts';
import type { Db } from './inside.ts';
import { hashOf, maybe } from './values.ts';

/** Events of one feed: a network meets some ten times a year. */
const MOST = 500;

/** Reads for the feeds of calendars. */
export function calendarFeedsOf(engine: Engine): CalendarFeeds {
  return {
    async ofToken(token) {
      const db = engine.read();
      const row = await db
        .selectFrom('calendar_feeds')
        .leftJoin('people', 'people.id', 'calendar_feeds.person_id')
        .select(['network_id', 'person_id', 'people.language', 'people.spoken'])
        .where('token', '=', hashOf(token))
        .executeTakeFirst();
      if (!row) return undefined;
      const accounts = await db.selectFrom('accounts').select('id').where('person_id', '=', row.person_id).execute();
      return {
        ...{ network: row.network_id, person: row.person_id, accounts: accounts.map(({ id }) => id) },
        ...maybe('language', row.language ?? row.spoken),
      };
    },
    async madeAt(networkId, personId) {
      const rows = engine.read().selectFrom('calendar_feeds').select('made').where('network_id', '=', networkId);
      const row = await rows.where('person_id', '=', personId).executeTakeFirst();
      return row && new Date(row.made);
    },
    async entries(networkId, personId, from) {
      const db = engine.read();
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('network_id', '=', networkId)
        .where('state', '!=', 'draft')
        .where('ends', '>', from.getTime())
        .orderBy('starts')
        .orderBy('id')
        .limit(MOST)
        .execute();
      const own = await db
        .selectFrom('rsvps')
        .select(['event_id', 'state', 'attends', 'guests'])
        .where('person_id', '=', personId)
        .execute();
      const answers = new Map(own.map(({ event_id, ...rsvp }) => [event_id, rsvp]));
      return rows.map((row) => ({ event: eventOf(row), ...maybe('rsvp', answers.get(row.id)) }));
    },
  };
}

/** What a unit writes of them. */
export function calendarFeedWrites(db: Db): CalendarFeedWrites {
  return {
    async make(network_id, person_id, at) {
      const token = randomBytes(32).toString('base64url');
      const row = { token: hashOf(token), made: at.getTime() };
      await db
        .insertInto('calendar_feeds')
        .values({ network_id, person_id, ...row })
        .onConflict((on) => on.columns(['network_id', 'person_id']).doUpdateSet(row))
        .execute();
      return token;
    },
    async revoke(networkId, personId) {
      const rows = db.deleteFrom('calendar_feeds').where('network_id', '=', networkId).where('person_id', '=', personId);
      return (await rows.returning('token').executeTakeFirst()) !== undefined;
    },
  };
}
