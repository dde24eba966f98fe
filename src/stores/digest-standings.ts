import { sql } from 'kysely';
import type { Stood } from './digest-stretch.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { maybe } from './values.ts';

type Row = Pick<Schema['commitment_updates'], 'id' | 'commitment_id' | 'at' | 'status' | 'percent' | 'value' | 'evidence_json'>;

/** Of each of those commitments the newest update up to that week that was not taken back: one look into an index each. */
async function newestUpTo(db: Db, ids: readonly string[], week: string, saying?: 'blocked'): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('commitments as held')
    .innerJoin('commitment_updates as told', (join) =>
      join.on(({ eb, selectFrom }) =>
        eb(
          'told.id',
          '=',
          selectFrom('commitment_updates as one')
            .select('one.id')
            .whereRef('one.commitment_id', '=', 'held.id')
            .where('one.week', '<=', week)
            .$if(saying !== undefined, (query) => query.where('one.says', '=', saying ?? 'blocked'))
            .where(({ not, exists, selectFrom: from }) =>
              not(
                exists(
                  from('update_marks as mark')
                    .select(sql`1`.as('one'))
                    .whereRef('mark.update_id', '=', 'one.id')
                    .where('mark.kind', '=', 'undone'),
                ),
              ),
            )
            .orderBy('one.seq', 'desc')
            .limit(1),
        ),
      ),
    )
    .select(['told.id', 'told.commitment_id', 'told.at', 'told.status', 'told.percent', 'told.value', 'told.evidence_json'])
    .where('held.id', 'in', ids)
    .execute();
}

/** Where those commitments stood at the end of that week, whose last moment is before `end`. Those without any update are left out. */
export async function standingsAt(db: Db, ids: readonly string[], week: string, end: Date): Promise<ReadonlyMap<string, Stood>> {
  const rows = await newestUpTo(db, ids, week);
  const checks = await checkedBefore(
    db,
    rows.map(({ id }) => id),
    end,
  );
  return new Map(
    rows.map((row) => [
      row.commitment_id,
      {
        status: row.status,
        ...maybe('percent', row.percent),
        ...maybe('value', row.value),
        level: checks.get(row.id) ?? (row.evidence_json === '[]' ? 'self' : 'attached'),
        at: row.at,
      },
    ]),
  );
}

/** How those updates had been checked by then. */
async function checkedBefore(db: Db, updateIds: readonly string[], end: Date): Promise<ReadonlyMap<string, 'checked' | 'third'>> {
  if (updateIds.length === 0) return new Map();
  const marks = await db
    .selectFrom('update_marks')
    .select(['update_id', 'level'])
    .where('update_id', 'in', updateIds)
    .where('kind', '=', 'checked')
    .where('at', '<', end.getTime())
    .orderBy('seq')
    .execute();
  return new Map(marks.map(({ update_id, level }) => [update_id, level ?? 'checked']));
}

/** Of each of those commitments the update, up to that week, in which it was last said to be stuck. */
export async function stuckSince(
  db: Db,
  ids: readonly string[],
  week: string,
): Promise<ReadonlyMap<string, { readonly update: string; readonly at: Date }>> {
  const rows = await newestUpTo(db, ids, week, 'blocked');
  return new Map(rows.map(({ commitment_id, id, at }) => [commitment_id, { update: id, at: new Date(at) }]));
}
