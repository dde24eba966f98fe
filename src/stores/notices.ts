import type { Noticed, Notices, NoticeWrites } from '../chat/notices.ts';
import { NO_HOLDS_DAYS } from '../domain/commitment.ts';
import type { NetworkSettings } from '../domain/network.ts';
import { DAY_MS } from '../domain/retention.ts';
import { commitmentOf, updatesOf } from './commitment-rows.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { fromJson, maybe } from './values.ts';

/** A no, as `memberships.helps` keeps it: the day on which it was said, counted from 1970, below zero. */
const noSince = (at: Date): number => -Math.floor(at.getTime() / DAY_MS);

/** Reads of notices. */
export function noticesOf(engine: Engine): Notices {
  return {
    noticed: async (updateId) => (await noticed(engine.read(), [updateId]))[0],
    async daily() {
      const rows = await engine
        .read()
        .selectFrom('waiting_notices')
        .innerJoin('rooms', 'rooms.id', 'waiting_notices.room_id')
        .innerJoin('networks', 'networks.id', 'rooms.network_id')
        .select(['rooms.id as room', 'networks.id as network', 'networks.settings_json'])
        .distinct()
        .execute();
      return rows.map(({ settings_json, ...row }) => ({ ...row, timeZone: fromJson<NetworkSettings>(settings_json).timeZone }));
    },
  };
}

/** What a unit writes about notices. */
export function noticeWrites(db: Db): NoticeWrites {
  return {
    noticed: async (updateId) => (await noticed(db, [updateId]))[0],
    async wait(roomId, updateId, at) {
      await db
        .insertInto('waiting_notices')
        .values({ room_id: roomId, update_id: updateId, at: at.getTime() })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async drop(updateId) {
      await db.deleteFrom('waiting_notices').where('update_id', '=', updateId).execute();
    },
    async takeWaiting(roomId) {
      const taken = await db.deleteFrom('waiting_notices').where('room_id', '=', roomId).returning(['update_id', 'at']).execute();
      const inOrder = taken.toSorted((one, other) => one.at - other.at || (one.update_id < other.update_id ? -1 : 1));
      return noticed(
        db,
        inOrder.map(({ update_id }) => update_id),
      );
    },
    async mayAsk(networkId, companyId, may, at) {
      await db
        .updateTable('memberships')
        .set({ helps: may ? 1 : noSince(at) })
        .where('network_id', '=', networkId)
        .where('company_id', '=', companyId)
        .execute();
    },
    async isUnasked(networkId, companyId, now) {
      const row = await db
        .selectFrom('memberships')
        .select('helps')
        .where('network_id', '=', networkId)
        .where('company_id', '=', companyId)
        .executeTakeFirst();
      const helps = row?.helps ?? 0;
      return helps === 0 || (helps < 0 && helps >= noSince(now) + NO_HOLDS_DAYS);
    },
    async helpers(networkId, except, limit) {
      const rows = await db
        .selectFrom('commitments')
        .innerJoin('memberships', (join) =>
          join
            .onRef('memberships.company_id', '=', 'commitments.company_id')
            .onRef('memberships.network_id', '=', 'commitments.network_id'),
        )
        .innerJoin('companies', 'companies.id', 'commitments.company_id')
        .selectAll('commitments')
        .select('companies.name')
        .where('commitments.network_id', '=', networkId)
        .where('commitments.status', '=', 'done')
        .where('commitments.company_id', '!=', except)
        // What only coordinators see is no way to find somebody.
        .where('commitments.visibility', 'in', ['network', 'public'])
        .where('memberships.helps', '=', 1)
        .where('memberships.state', '=', 'member')
        .orderBy('commitments.updated', 'desc')
        .orderBy('commitments.id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ company: row.company_id ?? '', name: row.name, commitment: commitmentOf(row) }));
    },
  };
}

/** What notices of those updates tell, in their order. */
async function noticed(db: Db, updateIds: readonly string[]): Promise<readonly Noticed[]> {
  if (updateIds.length === 0) return [];
  const updates = await updatesOf(db, await db.selectFrom('commitment_updates').selectAll().where('id', 'in', updateIds).execute());
  const ids = [...new Set(updates.map(({ commitment }) => commitment))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('commitments')
    .leftJoin('companies', 'companies.id', 'commitments.company_id')
    .selectAll('commitments')
    .select('companies.name')
    .where('commitments.id', 'in', ids)
    .execute();
  return updateIds.flatMap((id) => {
    const update = updates.find((one) => one.id === id);
    const row = rows.find((one) => one.id === update?.commitment);
    return update && row ? [{ update, commitment: commitmentOf(row), ...maybe('company', row.name) }] : [];
  });
}
