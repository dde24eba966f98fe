import type { Commitment, Update } from '../domain/commitment.ts';
import type { Stand } from '../domain/progress.ts';
import { commitmentOf } from './commitment-rows.ts';
import type { Db } from './inside.ts';
import { recount } from './ledger-counts.ts';

/** The columns of where it stands. */
export const standing = ({ status, percent, value }: Stand) => ({ status, percent: percent ?? null, value: value ?? null });

/** Writes where it stands and counts it; gives it as it is then. `was`: as it was taken in this unit. */
export async function bring(
  db: Db,
  was: Pick<Commitment, 'id' | 'status' | 'level' | 'holder'>,
  to: ReturnType<typeof standing> &
    Partial<{ updated: number | null; level: Update['level'] | null; asked: string | null; reason: string | null }>,
  updates = 0,
): Promise<Commitment> {
  const is = await db
    .updateTable('commitments')
    .set((on) => ({ ...to, revision: on('revision', '+', 1), updates: on('updates', '+', updates) }))
    .where('id', '=', was.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recount(db, is.network_id, was, commitmentOf(is));
  return commitmentOf(is);
}

/** The commitment as it is now; it must be there. */
export async function byId(db: Db, id: string): Promise<Commitment> {
  return commitmentOf(await db.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}
