import type { SelectQueryBuilder } from 'kysely';
import type { EventWaiting, EventWrites } from '../chat/events.ts';
import type { Event } from '../domain/event.ts';
import type { RsvpState } from '../domain/rsvp.ts';
import { detailsOf, detailsRow } from './event-rows.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson } from './values.ts';

/** See EventWrites.tell. */
export async function tell(db: Db, before: Event, states: readonly RsvpState[]): Promise<void> {
  await db
    .insertInto('event_tells')
    .values({ event_id: before.id, revision: before.revision, details_json: JSON.stringify(detailsRow(before)) })
    .onConflict((on) => on.doNothing())
    .execute();
  // Whoever has not heard of an earlier change knows what was before that one.
  await db
    .updateTable('rsvps')
    .set({ untold: before.revision })
    .where('event_id', '=', before.id)
    .where('untold', 'is', null)
    .where('state', 'in', states)
    .execute();
  wakeAtCommit('tells');
}

/** See EventWrites.untold. */
export async function takeUntold(db: Db, eventId: string, limit: number): ReturnType<EventWrites['untold']> {
  const answers = db.selectFrom('rsvps').select(['id', 'person_id', 'state', 'untold']).where('event_id', '=', eventId);
  const rows = await answers.where('untold', 'is not', null).orderBy('position').orderBy('id').limit(limit).execute();
  const known = await db.selectFrom('event_tells').select(['revision', 'details_json']).where('event_id', '=', eventId).execute();
  const knew = new Map(known.map(({ revision, details_json }) => [revision, detailsOf(fromJson(details_json))]));
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.updateTable('rsvps').set({ untold: null }).where('id', 'in', ids).execute();
  if (ids.length < limit) await db.deleteFrom('event_tells').where('event_id', '=', eventId).execute();
  return rows.flatMap(({ person_id: person, state, untold }) => {
    const details = knew.get(untold ?? 0);
    return details ? [{ person, state, knew: details }] : [];
  });
}

type Page = { readonly after?: string; readonly size: number };

/** See Events.untold. */
export const untoldEvents = (db: Db, page: Page): Promise<readonly EventWaiting[]> =>
  waiting(db, page, (events) => events.where('id', 'in', db.selectFrom('event_tells').select('event_id')));

/** See Events.unsettled. */
export const unsettledEvents = (db: Db, page: Page): Promise<readonly EventWaiting[]> =>
  waiting(db, page, (events) => events.where('unsettled', '=', 1));

type Query = SelectQueryBuilder<Schema, 'events', Pick<Schema['events'], 'id' | 'seq'>>;

async function waiting(db: Db, { after, size }: Page, which: (events: Query) => Query): Promise<readonly EventWaiting[]> {
  const query = which(db.selectFrom('events').select(['id', 'seq']));
  const rows = after === undefined ? query : query.where('id', '>', after);
  return (await rows.orderBy('id').limit(size).execute()).map(({ id, seq }) => ({ event: id, taken: seq }));
}
