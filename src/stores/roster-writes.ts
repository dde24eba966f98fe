import type { JoinedBy, RosterWrites } from '../chat/roster.ts';
import { codeKey, newCode } from './codes.ts';
import { forget } from './forget.ts';
import type { Db } from './inside.ts';
import { merge } from './merge.ts';

/** What a unit may write about people. `forgot`: told when somebody was erased, since what was met is remembered elsewhere. */
export function rosterWrites(db: Db, forgot: () => void): RosterWrites {
  return {
    otherCoordinators: (networkId, personId) => otherCoordinators(db, networkId, personId),
    async tell(personId, at) {
      const told = await db
        .updateTable('people')
        .set({ told: at.getTime() })
        .where('id', '=', personId)
        .where('told', 'is', null)
        .executeTakeFirst();
      return told.numUpdatedRows > 0n;
    },
    async watched(networkId, at) {
      await db.updateTable('networks').set({ watched: at.getTime() }).where('id', '=', networkId).execute();
    },
    async setGone(accountId, at) {
      const gone_at = at?.getTime() ?? null;
      await db.updateTable('accounts').set({ gone_at }).where('id', '=', accountId).execute();
    },
    async makeCode(accountId, personId, at, expires) {
      const code = newCode();
      const row = { account_id: accountId, person_id: personId, made: at.getTime(), expires: expires.getTime(), used: null };
      await db
        .insertInto('account_codes')
        .values({ code: codeKey('account', code), ...row })
        .execute();
      return code;
    },
    lookCode: (code, at) => lookCode(db, code, at),
    async useCode(code, at) {
      const used = await db
        .updateTable('account_codes')
        .set({ used: at.getTime() })
        .where('code', '=', codeKey('account', code))
        .where('used', 'is', null)
        .where('expires', '>', at.getTime())
        .returning(['account_id', 'person_id'])
        .executeTakeFirst();
      return used ? { account: used.account_id, person: used.person_id } : lookCode(db, code, at);
    },
    merge: (from, into) => merge(db, from, into),
    async forget(personId) {
      await forget(db, personId);
      forgot();
    },
  };
}

async function lookCode(db: Db, code: string, at: Date): Promise<JoinedBy> {
  const row = await db.selectFrom('account_codes').selectAll().where('code', '=', codeKey('account', code)).executeTakeFirst();
  if (!row) return { wrong: 'unknown' };
  if (row.used !== null) return { wrong: 'used' };
  return row.expires <= at.getTime() ? { wrong: 'late' } : { account: row.account_id, person: row.person_id };
}

/** One without any known account was named before Tandem met them: they count. */
async function otherCoordinators(db: Db, networkId: string, personId: string): Promise<number> {
  const rows = await db
    .selectFrom('coordinators')
    .leftJoin('accounts', 'accounts.person_id', 'coordinators.person_id')
    .select(['coordinators.person_id', 'accounts.gone_at'])
    .where('network_id', '=', networkId)
    .where('ended', 'is', null)
    .where('coordinators.person_id', '!=', personId)
    .execute();
  return new Set(rows.filter(({ gone_at }) => gone_at === null).map(({ person_id }) => person_id)).size;
}
