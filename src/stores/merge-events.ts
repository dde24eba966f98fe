import type { RsvpState } from '../domain/rsvp.ts';
import { answerOf, countAnswer, eventWrites } from './event-writes.ts';
import type { Db } from './inside.ts';

/** Of two answers of one person the one that holds more stays. */
const STRENGTH: Readonly<Record<RsvpState, number>> = { going: 5, offered: 4, waiting: 3, maybe: 2, lapsed: 1, no: 0 };

/** What `from` answered, and what is kept around events, becomes `into`'s. See merge. */
export async function mergeEvents(db: Db, from: string, into: string): Promise<void> {
  const events = await db.selectFrom('rsvps').select('event_id').where('person_id', '=', from).orderBy('event_id').execute();
  for (const { event_id } of events) await mergeAnswers(db, event_id, from, into);
  const own = db.selectFrom('event_walk_ins').select('event_id').where('person_id', '=', into);
  // The people stay counted; only whose they are is known once.
  await db
    .updateTable('event_walk_ins')
    .set({ person_id: null })
    .where('person_id', '=', from)
    .where('event_id', 'in', (await own.execute()).map(({ event_id }) => event_id).concat(''))
    .execute();
  await db.updateTable('event_walk_ins').set({ person_id: into }).where('person_id', '=', from).execute();
  await mergeSettings(db, from, into);
}

async function mergeAnswers(db: Db, event: string, from: string, into: string): Promise<void> {
  const writes = eventWrites(db);
  await writes.take(event);
  const [theirs, ours] = [await answerOf(db, event, from), await answerOf(db, event, into)];
  if (!theirs) return;
  const goes = ours && STRENGTH[theirs.state] > STRENGTH[ours.state] ? ours : ours && theirs;
  if (goes) {
    await db.deleteFrom('rsvps').where('id', '=', goes.id).execute();
    countAnswer(db, goes, undefined);
    await writes.unsettled(event, true);
  }
  await db.updateTable('rsvps').set({ person_id: into }).where('event_id', '=', event).where('person_id', '=', from).execute();
}

/** One's own choice and address stay; those of the other come where there was none. */
async function mergeSettings(db: Db, from: string, into: string): Promise<void> {
  for (const row of await db.selectFrom('event_preferences').selectAll().where('person_id', '=', from).execute())
    await db
      .insertInto('event_preferences')
      .values({ ...row, person_id: into })
      .onConflict((on) => on.column('person_id').doNothing())
      .execute();
  await db.deleteFrom('event_preferences').where('person_id', '=', from).execute();
  const feeds = await db.selectFrom('calendar_feeds').selectAll().where('person_id', '=', from).execute();
  await db.deleteFrom('calendar_feeds').where('person_id', '=', from).execute();
  for (const row of feeds)
    await db
      .insertInto('calendar_feeds')
      .values({ ...row, person_id: into })
      .onConflict((on) => on.columns(['network_id', 'person_id']).doNothing())
      .execute();
}
