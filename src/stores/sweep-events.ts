import { sql } from 'kysely';
import { oldest } from '../domain/retention.ts';
import { eventWrites } from './event-writes.ts';
import type { Db } from './inside.ts';

/** What people ate and needed goes a week after the event, cancelled ones too; the names of those who came without an account after a month. */
export async function sweepEvents(db: Db, now: Date): Promise<void> {
  const needed = db.selectFrom('events').select('id').where('ends', '<=', oldest('needs', now));
  await db
    .updateTable('rsvps')
    .set({ diet: null, access: null })
    .where(({ eb, or }) => or([eb('diet', 'is not', null), eb('access', 'is not', null)]))
    .where('event_id', 'in', needed)
    .execute();
  await db
    .updateTable('event_walk_ins')
    .set({ name: null, name_key: null })
    .where('name', 'is not', null)
    .where('at', '<=', oldest('walkIns', now))
    .execute();
}

/**
 * A person who is erased: to what is still open they answer no, so that their seat goes on to the next; what was stays as a number,
 * without who. Their notes go, and their company's numbers stay.
 */
export async function forgetEvents(db: Db, personId: string): Promise<void> {
  const writes = eventWrites(db);
  const now = Date.now();
  const coming = await db
    .selectFrom('rsvps')
    .innerJoin('events', 'events.id', 'rsvps.event_id')
    .selectAll('rsvps')
    .where('person_id', '=', personId)
    .where('rsvps.state', '!=', 'no')
    .where('events.ends', '>', now)
    // One order of taking, whoever is erased, so that two never wait for each other.
    .orderBy('event_id')
    .execute();
  for (const { event_id } of coming) {
    await writes.take(event_id);
    const answer = await writes.answer(event_id, personId);
    if (!answer) continue;
    const { place: _, until: __, ...rest } = answer;
    await writes.save({ ...rest, state: 'no', guests: 0 }, answer);
    await writes.unsettled(event_id, true);
  }
  await db
    .updateTable('rsvps')
    .set((on) => ({ person_id: sql<string>`'forgotten:' || ${on.ref('id')}`, diet: null, access: null }))
    .where('person_id', '=', personId)
    .execute();
  await db.deleteFrom('calendar_feeds').where('person_id', '=', personId).execute();
  await db.deleteFrom('event_preferences').where('person_id', '=', personId).execute();
  await db.updateTable('event_walk_ins').set({ person_id: null, name: null, name_key: null }).where('person_id', '=', personId).execute();
}
