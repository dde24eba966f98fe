import { createHmac, randomBytes, randomInt } from 'node:crypto';
import type { CareSettings, EventCareWrites, EventPreferences, WalkIn } from '../chat/event-care.ts';
import { CODE_LENGTH, CODE_LETTERS, LONGEST_FEEDBACK, nameKeyOf } from '../domain/event-care.ts';
import type { Rsvp } from '../domain/rsvp.ts';
import { rsvpOf } from './event-rows.ts';
import type { Db } from './inside.ts';
import { hashOf, keepable } from './values.ts';

/** What a unit writes about what happens around an event. */
export function eventCareWrites(db: Db, secret: string): EventCareWrites {
  return {
    async done(event_id, care, mark, at) {
      const row = db
        .insertInto('event_done')
        .values({ event_id, care, mark, at: at.getTime() })
        .onConflict((on) => on.doNothing());
      return (await row.returning('event_id').executeTakeFirst()) !== undefined;
    },
    settings: (eventId) => settingsOf(db, eventId),
    async set(eventId, to) {
      const next = { ...(await settingsOf(db, eventId)), ...to };
      const row = { reminders: Number(next.reminders), nudge: Number(next.nudge) };
      await db
        .insertInto('event_care')
        .values({ event_id: eventId, ...row, code: null, screen: null })
        .onConflict((on) => on.column('event_id').doUpdateSet(row))
        .execute();
      return next;
    },
    preferences: (personId) => preferencesOf(db, personId),
    async prefer(personId, to) {
      const next = { ...(await preferencesOf(db, personId)), ...to };
      const row = { reminders: Number(next.reminders), nudges: Number(next.nudges) };
      await db
        .insertInto('event_preferences')
        .values({ person_id: personId, ...row })
        .onConflict((on) => on.column('person_id').doUpdateSet(row))
        .execute();
      return next;
    },
    async code(eventId) {
      const fresh = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
      const row = await db
        .insertInto('event_care')
        .values({ event_id: eventId, reminders: 1, nudge: 1, code: fresh, screen: null })
        .onConflict((on) => on.column('event_id').doUpdateSet((eb) => ({ code: eb.fn.coalesce('event_care.code', 'excluded.code') })))
        .returning('code')
        .executeTakeFirstOrThrow();
      return row.code ?? fresh;
    },
    async screen(eventId) {
      const token = randomBytes(32).toString('base64url');
      await db
        .updateTable('event_care')
        .set({ screen: hashOf(token) })
        .where('event_id', '=', eventId)
        .execute();
      return token;
    },
    async answered(eventId, companyId) {
      const rows = db.selectFrom('rsvps').select('id').where('event_id', '=', eventId).where('company_id', '=', companyId);
      return (await rows.limit(1).executeTakeFirst()) !== undefined;
    },
    wasThere: (eventId, personId) => wasThere(db, eventId, personId),
    walkIn: (walkIn) => addWalkIn(db, walkIn),
    goingByName: (eventId, name) => goingByName(db, eventId, name),
    async feedback(event_id, personId, { score, words, at }) {
      const voter = createHmac('sha256', secret).update(`event\n${event_id}\n${personId}`).digest('hex');
      const row = { score, words: words === undefined ? null : keepable(words, LONGEST_FEEDBACK), at: at.getTime() };
      await db
        .insertInto('event_feedback')
        .values({ event_id, voter, ...row })
        .onConflict((on) => on.columns(['event_id', 'voter']).doUpdateSet(row))
        .execute();
    },
  };
}

async function wasThere(db: Db, eventId: string, personId: string): Promise<boolean> {
  const answers = db.selectFrom('rsvps').select('id').where('event_id', '=', eventId).where('person_id', '=', personId);
  if (await answers.where('checked_in', 'is not', null).executeTakeFirst()) return true;
  const walked = db.selectFrom('event_walk_ins').select('id').where('event_id', '=', eventId).where('person_id', '=', personId);
  return (await walked.executeTakeFirst()) !== undefined;
}

/** See EventCares.settings. */
export async function settingsOf(db: Db, eventId: string): Promise<CareSettings> {
  const row = await db.selectFrom('event_care').select(['reminders', 'nudge']).where('event_id', '=', eventId).executeTakeFirst();
  return { reminders: row?.reminders !== 0, nudge: row?.nudge !== 0 };
}

/** See EventCares.preferences. */
export async function preferencesOf(db: Db, personId: string): Promise<EventPreferences> {
  const row = await db.selectFrom('event_preferences').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return { reminders: row?.reminders !== 0, nudges: row?.nudges !== 0 };
}

async function addWalkIn(db: Db, { id, event, person, company, name, people, at }: WalkIn): Promise<boolean> {
  const made = await db
    .insertInto('event_walk_ins')
    .values({
      ...{ id, event_id: event, person_id: person ?? null, company_id: company ?? null, people, at: at.getTime() },
      name: name === undefined ? null : keepable(name, 200),
      // A person stands for themselves; a name alone is the same one however it is spelt.
      name_key: name === undefined || person !== undefined ? null : hashOf(nameKeyOf(name)),
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  if (company !== undefined)
    await db
      .insertInto('event_companies')
      .values({ event_id: event, company_id: company, held: 0, going: 0, came: people })
      .onConflict((on) => on.columns(['event_id', 'company_id']).doUpdateSet((eb) => ({ came: eb('event_companies.came', '+', people) })))
      .execute();
  return true;
}

async function goingByName(db: Db, eventId: string, name: string): Promise<readonly Rsvp[]> {
  const rows = await db.selectFrom('rsvps').selectAll().where('event_id', '=', eventId).where('state', '=', 'going').execute();
  if (rows.length === 0) return [];
  const ids = db.selectFrom('rsvps').select('person_id').where('event_id', '=', eventId).where('state', '=', 'going');
  const people = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  const accounts = await db.selectFrom('accounts').select(['person_id as id', 'name']).where('person_id', 'in', ids).execute();
  const key = nameKeyOf(name);
  const named = new Set([...people, ...accounts].flatMap((one) => (one.name !== null && nameKeyOf(one.name) === key ? [one.id] : [])));
  return rows
    .filter(({ person_id }) => named.has(person_id))
    .slice(0, 2)
    .map(rsvpOf);
}
