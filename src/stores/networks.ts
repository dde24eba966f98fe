import { sql } from 'kysely';
import type { Coordinator, Networks } from '../chat/networks.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { contentsOf, hereOf, networkOf, ROOM, roomOf, roomsOf, standingOf } from './network-rows.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { maybe } from './values.ts';

/** Reads about networks. */
export function networksOf(engine: Engine): Networks {
  return {
    async get(id) {
      const row = await engine.read().selectFrom('networks').selectAll().where('id', '=', id).executeTakeFirst();
      return row && networkOf(row);
    },
    async ofRoom(roomId) {
      const [row] = (await ofRoom(engine.read(), { room: roomId })).rows;
      return row && networkOf(row);
    },
    here: (personId, roomId) => hereOf(engine.read(), personId, roomId),
    ofPerson: (personId) => ofPerson(engine.read(), personId),
    rooms: (networkId) => roomsOf(engine.read(), networkId),
    async room(roomId) {
      const row = await engine
        .read()
        .selectFrom('rooms')
        .select([...ROOM, 'kind'])
        .where('id', '=', roomId)
        .executeTakeFirst();
      return row && { ...roomOf(row), kind: row.kind };
    },
    async roomsIn(tenant) {
      const rows = engine
        .read()
        .selectFrom('rooms')
        .select(ROOM)
        .where('network_id', 'is not', null)
        .where(sql`substr(id, 1, ${tenant.length + 1})`, '=', `${tenant}:`);
      return (await rows.orderBy('id').execute()).map(roomOf);
    },
    async met(accountId, networkId) {
      const read = engine.read();
      const heard = read
        .selectFrom('spoke')
        .innerJoin('rooms', 'rooms.id', 'spoke.room_id')
        .select('rooms.id')
        .where('spoke.account_id', '=', accountId)
        .where('rooms.network_id', '=', networkId);
      const linked = read
        .selectFrom('links')
        .select('id')
        .where('person_id', '=', accountId)
        .where('network_id', '=', networkId)
        .where('revoked', 'is', null);
      return (await heard.unionAll(linked).executeTakeFirst()) !== undefined;
    },
    coordinators: (networkId) => coordinatorsOf(engine.read(), networkId),
    contents: (networkId) => contentsOf(engine.read(), networkId),
    standing: (personId, networkId) => standingOf(engine.read(), personId, networkId),
    async coordinatesIn(personId, tenant) {
      const row = await engine
        .read()
        .selectFrom('coordinators')
        .innerJoin('networks', 'networks.id', 'coordinators.network_id')
        .select('networks.id')
        .where('coordinators.person_id', '=', personId)
        .where('coordinators.ended', 'is', null)
        .where('networks.tenant', '=', tenant)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

const ofRoom = prepared<{ readonly room: string }, Schema['networks']>((db, slot) =>
  db
    .selectFrom('rooms')
    .innerJoin('networks', 'networks.id', 'rooms.network_id')
    .selectAll('networks')
    .where('rooms.id', '=', slot('room')),
);

async function ofPerson(db: Db, personId: string): Promise<ReturnType<typeof networkOf>[]> {
  const coordinated = db.selectFrom('coordinators').select('network_id').where('person_id', '=', personId).where('ended', 'is', null);
  const spoken = db.selectFrom('spokespeople').select('network_id').where('person_id', '=', personId);
  const rows = await db
    .selectFrom('networks')
    .selectAll()
    .where((on) => on.or([on('id', 'in', coordinated), on('id', 'in', spoken)]))
    .orderBy('name')
    .execute();
  return rows.map(networkOf);
}

async function coordinatorsOf(db: Db, networkId: string): Promise<readonly Coordinator[]> {
  const rows = await db
    .selectFrom('coordinators')
    .leftJoin('people', 'people.id', 'coordinators.person_id')
    .leftJoin('accounts', 'accounts.person_id', 'coordinators.person_id')
    .select(['coordinators.person_id', 'coordinators.since', 'people.name as given', 'accounts.name', 'accounts.gone_at'])
    .where('coordinators.network_id', '=', networkId)
    .where('coordinators.ended', 'is', null)
    .orderBy('coordinators.since')
    .execute();
  const people = new Map<string, Coordinator>();
  for (const row of rows) {
    const before = people.get(row.person_id);
    const gone = (before?.gone ?? true) && row.gone_at !== null;
    const name = before?.name ?? row.name ?? row.given;
    people.set(row.person_id, { person: row.person_id, ...maybe('name', name), since: new Date(row.since), gone });
  }
  return [...people.values()];
}
