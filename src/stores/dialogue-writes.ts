import type { Tx } from '../chat/ports.ts';
import { wholeOf } from './dialogue-rows.ts';
import type { Db } from './inside.ts';
import { awaitReading, readingDone } from './readings.ts';
import { keepable } from './values.ts';

const LONGEST_NAME = 200;
/** Of a free answer so much is kept. */
const LONGEST_HEARD = 600;

const nameOf = (name: string | undefined): string | null => (name === undefined ? null : keepable(name, LONGEST_NAME));

/** See Tx.dialogues. */
export function dialogueWrites(db: Db): Tx['dialogues'] {
  return {
    async open({ id, kind, owner, room, tenant, language, created, touched, expires, version }) {
      const times = { created: created.getTime(), touched: touched.getTime(), expires: expires.getTime() };
      const row = await db
        .insertInto('dialogues')
        .values({
          id,
          kind,
          owner,
          room_id: room.id,
          tenant,
          language,
          ...times,
          closed: null,
          finished: null,
          paused: 0,
          version,
          result_json: null,
        })
        .onConflict((on) => on.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async take(id, { at, expires, version }) {
      // The update holds the row until the unit ends: what is read after it is what every later unit sees.
      const row = await db
        .updateTable('dialogues')
        .set({ touched: at.getTime(), expires: expires.getTime(), version, paused: 0 })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && wholeOf(db, row);
    },
    async answer(id, { person, question, option, at, heard, reason }) {
      const why = { reason: reason ? keepable(reason.text, LONGEST_HEARD) : null, named: reason?.named ? 1 : 0 };
      const said = { option, at: at.getTime(), heard: heard === undefined ? null : keepable(heard, LONGEST_HEARD), ...why };
      await db
        .insertInto('dialogue_answers')
        .values({ dialogue: id, person, question, ...said })
        .onConflict((on) => on.columns(['dialogue', 'person', 'question']).doUpdateSet(said))
        .execute();
    },
    awaitReading: (reading) => awaitReading(db, reading),
    read: (id, option) => readingDone(db, id, option),
    async join(id, { person, name, at }) {
      await db
        .insertInto('dialogue_members')
        .values({ dialogue: id, person, name: nameOf(name), at: at.getTime() })
        .onConflict((on) => on.columns(['dialogue', 'person']).doUpdateSet({ name: nameOf(name) }))
        .execute();
    },
    async pause(id) {
      await db.updateTable('dialogues').set({ paused: 1 }).where('id', '=', id).execute();
    },
    async finish(id, outcome, at) {
      await db
        .updateTable('dialogues')
        .set((eb) => ({ result_json: JSON.stringify(outcome), finished: eb.fn.coalesce('finished', eb.val(at.getTime())) }))
        .where('id', '=', id)
        .execute();
    },
    async close(id, at) {
      const row = await db
        .updateTable('dialogues')
        .set({ closed: at.getTime() })
        .where('id', '=', id)
        .where('closed', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async settle(id, { question, option, person, name, at }) {
      const row = await db
        .insertInto('dialogue_settled')
        .values({ dialogue: id, question, option, person, name: nameOf(name), at: at.getTime() })
        .onConflict((on) => on.columns(['dialogue', 'question']).doNothing())
        .returning('question')
        .executeTakeFirst();
      return row !== undefined;
    },
    async unsettle(id, question) {
      await db.deleteFrom('dialogue_settled').where('dialogue', '=', id).where('question', '=', question).execute();
    },
  };
}
