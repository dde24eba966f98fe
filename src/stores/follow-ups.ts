import type { FollowedCompany, FollowUps, FollowUpWrites } from '../chat/follow-ups.ts';
import { commitmentOf } from './commitment-rows.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { maybe } from './values.ts';

/** Reads for the follow-up. */
export function followUpsOf(engine: Engine): FollowUps {
  return {
    async page(networkId, { after = '', size }) {
      const db = engine.read();
      const rows = await members(db, networkId)
        .where('memberships.company_id', '>', after)
        .limit(size + 1)
        .execute();
      const items = await withCommitments(db, networkId, rows.slice(0, size));
      const last = rows.length > size ? items.at(-1) : undefined;
      return { items, ...maybe('next', last?.company) };
    },
  };
}

/** What a unit writes for the follow-up. */
export function followUpWrites(db: Db): FollowUpWrites {
  return {
    async of(networkId, companyIds) {
      if (companyIds.length === 0) return [];
      return withCommitments(db, networkId, await members(db, networkId).where('memberships.company_id', 'in', companyIds).execute());
    },
    async remind(networkId, companyId, at) {
      await db
        .updateTable('memberships')
        .set({ reminded: at.getTime() })
        .where('network_id', '=', networkId)
        .where('company_id', '=', companyId)
        .execute();
    },
  };
}

const members = (db: Db, networkId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'memberships.company_id')
    .select(['memberships.company_id', 'companies.name', 'memberships.since', 'memberships.reminded'])
    .where('memberships.network_id', '=', networkId)
    .where('memberships.state', '=', 'member')
    .orderBy('memberships.company_id');

type Row = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number];

async function withCommitments(db: Db, networkId: string, rows: readonly Row[]): Promise<readonly FollowedCompany[]> {
  if (rows.length === 0) return [];
  const open = await db
    .selectFrom('commitments')
    .selectAll()
    .where('network_id', '=', networkId)
    .where(
      'company_id',
      'in',
      rows.map(({ company_id }) => company_id),
    )
    .where('status', 'not in', ['done', 'dropped'])
    .orderBy('asked')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    company: row.company_id,
    name: row.name,
    since: new Date(row.since),
    ...maybe('reminded', row.reminded === null ? null : new Date(row.reminded)),
    open: open
      .filter(({ company_id }) => company_id === row.company_id)
      .map((one) => ({ commitment: commitmentOf(one), ...maybe('asked', one.asked) })),
  }));
}
