import type { Dialogues, WholeDialogue } from '../chat/dialogues.ts';
import { dialogueOf, wholeOf } from './dialogue-rows.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { readingOf } from './readings.ts';
import { maybe } from './values.ts';

/** Nobody has more of them open; a person who did would see the newest. */
const MOST = 20;

/** Reads of the dialogues. */
export function dialoguesOf(engine: Pick<Engine, 'read'>): Dialogues {
  const rows = (db: Db) => db.selectFrom('dialogues').selectAll();
  const taking = (tenant: string) =>
    rows(engine.read()).where('tenant', '=', tenant).where('closed', 'is', null).orderBy('touched', 'desc').orderBy('id').limit(MOST);
  const wholes = async (query: ReturnType<typeof taking>): Promise<readonly WholeDialogue[]> =>
    Promise.all((await query.execute()).map((row) => wholeOf(engine.read(), row)));
  return {
    async byId(id) {
      const row = await rows(engine.read()).where('id', '=', id).executeTakeFirst();
      return row && wholeOf(engine.read(), row);
    },
    open: (person, tenant) => wholes(taking(tenant).where('kind', '=', 'solo').where('owner', '=', person)),
    shared: (person, tenant) =>
      wholes(
        taking(tenant)
          .where('kind', '=', 'together')
          .where('id', 'in', engine.read().selectFrom('dialogue_members').select('dialogue').where('person', '=', person)),
      ),
    async inRoom(roomId) {
      const row = await rows(engine.read())
        .where('room_id', '=', roomId)
        .where('kind', '=', 'together')
        .where('finished', 'is', null)
        .orderBy('created', 'desc')
        .orderBy('id')
        .executeTakeFirst();
      return row && wholeOf(engine.read(), row);
    },
    async reading(id) {
      const row = await engine.read().selectFrom('pending_readings').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readingOf(row);
    },
    async last(person, tenant, butFor) {
      const row = await rows(engine.read())
        .where('owner', '=', person)
        .where('tenant', '=', tenant)
        .where('kind', '=', 'solo')
        .where('finished', 'is not', null)
        .where('id', '!=', butFor)
        .orderBy('created', 'desc')
        .executeTakeFirst();
      return row && dialogueOf(row);
    },
    async rooms(account, limit) {
      const heard = await engine
        .read()
        .selectFrom('spoke')
        .innerJoin('rooms', 'rooms.id', 'spoke.room_id')
        .select(['rooms.id', 'rooms.name', 'spoke.at'])
        .where('spoke.account_id', '=', account)
        .where('rooms.kind', '!=', 'direct')
        .orderBy('spoke.at', 'desc')
        .orderBy('rooms.id')
        .limit(limit)
        .execute();
      return heard.map(({ id, name, at }) => ({ id, at: new Date(at), ...maybe('name', name) }));
    },
  };
}
