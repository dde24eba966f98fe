import type { NetworkWrites } from '../chat/networks.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import { contentsOf, networkOf, roomsOf, standingOf } from './network-rows.ts';
import { keepable } from './values.ts';

/** What a unit may write about networks. */
export function networkWrites(db: Db): NetworkWrites {
  return {
    contents: (networkId) => contentsOf(db, networkId),
    standing: (personId, networkId) => standingOf(db, personId, networkId),
    async take(networkId) {
      // A first statement that writes is the lock that both databases know.
      const row = await db
        .updateTable('networks')
        .set((on) => ({ revision: on.ref('revision') }))
        .where('id', '=', networkId)
        .returningAll()
        .executeTakeFirst();
      return row && networkOf(row);
    },
    async found({ id, tenant, name, method, like, settings, founded }, coordinator) {
      await db
        .insertInto('networks')
        .values({
          id,
          tenant,
          name: keepable(name, 200),
          method,
          preset: like ?? null,
          settings_json: JSON.stringify(settings),
          founded: founded.getTime(),
          revision: 1,
          companies: 0,
          waiting: 0,
          // Tonight is its first time.
          watched: Date.now(),
        })
        .execute();
      await addCoordinator(db, id, coordinator, coordinator, founded);
    },
    rooms: (networkId) => roomsOf(db, networkId),
    async bind(networkId, room) {
      const bound = await db
        .updateTable('rooms')
        .set({ network_id: networkId, state: 'open' })
        .where('id', '=', room.id)
        .where((on) => on.or([on('network_id', 'is', null), on('network_id', '=', networkId)]))
        .executeTakeFirst();
      return bound.numUpdatedRows > 0n;
    },
    async unbind(roomId) {
      await db.updateTable('rooms').set({ network_id: null }).where('id', '=', roomId).execute();
    },
    async change(networkId, seen, { name, method, settings }) {
      const changed = await db
        .updateTable('networks')
        .set({
          revision: seen + 1,
          ...(name === undefined ? {} : { name: keepable(name, 200) }),
          ...(method === undefined ? {} : { method }),
          ...(settings === undefined ? {} : { settings_json: JSON.stringify(settings) }),
        })
        .where('id', '=', networkId)
        .where('revision', '=', seen)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    async setRoomLanguage(roomId, language) {
      await db.updateTable('rooms').set({ language }).where('id', '=', roomId).execute();
    },
    async changeRoom(roomId, { name, state, notices }) {
      const to = {
        ...(name === undefined ? {} : { name: keepable(name, 100) }),
        ...(state === undefined ? {} : { state }),
        ...(notices === undefined ? {} : { notices }),
      };
      await db.updateTable('rooms').set(to).where('id', '=', roomId).execute();
      wakeAtCommit('rooms');
    },
    moveRoom: (roomId, to, cards) => moveRoom(db, roomId, to, cards),
    addCoordinator: (networkId, personId, by, at) => addCoordinator(db, networkId, personId, by, at),
    async endCoordinator(networkId, personId, at) {
      const ended = await db
        .updateTable('coordinators')
        .set({ ended: at.getTime() })
        .where('network_id', '=', networkId)
        .where('person_id', '=', personId)
        .where('ended', 'is', null)
        .executeTakeFirst();
      return ended.numUpdatedRows > 0n;
    },
  };
}

async function addCoordinator(db: Db, networkId: string, personId: string, by: string, at: Date): Promise<void> {
  await db
    .insertInto('coordinators')
    .values({ network_id: networkId, person_id: personId, since: at.getTime(), by, ended: null })
    .onConflict((on) =>
      on
        .columns(['network_id', 'person_id'])
        .doUpdateSet({ since: at.getTime(), by, ended: null })
        .where('coordinators.ended', 'is not', null),
    )
    .execute();
}

type Move = NetworkWrites['moveRoom'];

async function moveRoom(db: Db, roomId: string, to: Parameters<Move>[1], cards: Parameters<Move>[2]): Promise<void> {
  wakeAtCommit('rooms');
  const old = await db.selectFrom('rooms').selectAll().where('id', '=', roomId).executeTakeFirst();
  if (!old || to.id === roomId) return;
  const told = {
    network_id: old.network_id,
    name: old.name,
    language: old.language,
    state: 'open' as const,
    address_json: JSON.stringify(to.address),
  };
  await db
    .insertInto('rooms')
    .values({ ...old, ...told, id: to.id })
    .onConflict((on) => on.column('id').doUpdateSet(told))
    .execute();
  await db.updateTable('rooms').set({ network_id: null, state: 'gone' }).where('id', '=', roomId).execute();
  await db.updateTable('posted').set({ room_id: to.id }).where('room_id', '=', roomId).execute();
  if (cards) await db.updateTable('posted').set({ card: cards.to }).where('room_id', '=', to.id).where('card', '=', cards.from).execute();
  await db
    .updateTable('outbox')
    .set({ room_id: to.id })
    .where('room_id', '=', roomId)
    .where('kind', '=', 'post')
    .where('state', '=', 'waiting')
    .execute();
}
