import { sql } from 'kysely';
import type { EvidenceLevel } from '../domain/commitment.ts';
import { weekAfter } from '../domain/digest-week.ts';
import { figureLevel } from '../domain/progress.ts';
import type { Companies, Stood } from './digest-stretch.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { isUndone } from './update-marks.ts';
import { maybe } from './values.ts';

type Row = Pick<Schema['commitment_updates'], 'id' | 'commitment_id' | 'at' | 'says' | 'status' | 'percent' | 'value' | 'evidence_json'>;

const COLUMNS = [
  'told.id',
  'told.commitment_id',
  'told.at',
  'told.says',
  'told.status',
  'told.percent',
  'told.value',
  'told.evidence_json',
] as const;

/**
 * Of each of those commitments of the stretch the newest update up to that week, and before `end`, that was not taken back. Who was heard
 * of lately is found in one go, the others by a look into an index each.
 */
async function newestOf(db: Db, companies: Companies, ids: readonly string[], week: string, end: Date): Promise<readonly Row[]> {
  const lately = ids.length < FEW ? [] : await latelyIn(db, companies, week, end);
  const wanted = new Set(ids);
  const newest = new Map<string, Row>();
  for (const row of lately) if (wanted.has(row.commitment_id)) newest.set(row.commitment_id, row);
  const others = ids.filter((id) => !newest.has(id));
  return [...newest.values(), ...(await newestUpTo(db, others, week, end))];
}

/** For fewer a look each costs less than reading what all others said. */
const FEW = 20;

/** What was said in that week and the one before, the newest last. */
const latelyIn = (db: Db, { network, from, to }: Companies, week: string, end: Date): Promise<readonly Row[]> =>
  db
    .selectFrom('commitment_updates as told')
    .select(COLUMNS)
    .where('told.network_id', '=', network)
    .where('told.company_id', '>=', from)
    .where('told.company_id', '<=', to)
    .where('told.week', '>=', weekAfter(week, -1))
    .where('told.week', '<=', week)
    .where('told.at', '<', end.getTime())
    .where(({ not }) => not(isUndone('told.id')))
    .orderBy('told.seq')
    .execute();

/** One look into an index each. */
async function newestUpTo(db: Db, ids: readonly string[], week: string, end?: Date, saying?: 'blocked'): Promise<readonly Row[]> {
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
            .$if(end !== undefined, (query) => query.where('one.at', '<', end?.getTime() ?? 0))
            .$if(saying !== undefined, (query) => query.where('one.says', '=', sql.lit(saying ?? 'blocked')))
            .where(({ not }) => not(isUndone('one.id')))
            .orderBy('one.seq', 'desc')
            .limit(1),
        ),
      ),
    )
    .select(COLUMNS)
    .where('held.id', 'in', ids)
    .execute();
}

/** Where those commitments stood at `end`, which ends that week or lies within it. Those without any update are left out. */
export async function standingsAt(
  db: Db,
  companies: Companies,
  ids: readonly string[],
  week: string,
  end: Date,
): Promise<ReadonlyMap<string, Stood>> {
  const rows = await newestOf(db, companies, ids, week, end);
  const checks = await checkedBefore(
    db,
    rows.map(({ id }) => id),
    end,
  );
  const repeating = rows.filter(({ says }) => says !== 'progress').map(({ commitment_id }) => commitment_id);
  const levels = await figureLevels(db, repeating, week, end);
  return new Map(
    rows.map((row) => [
      row.commitment_id,
      {
        status: row.status,
        ...maybe('percent', row.percent),
        ...maybe('value', row.value),
        level: levels.get(row.commitment_id) ?? checks.get(row.id) ?? given(row.evidence_json),
        at: row.at,
      },
    ]),
  );
}

const given = (evidence: string): 'self' | 'attached' => (evidence === '[]' ? 'self' : 'attached');

/** How well the figures of those commitments were shown by then, whose newest update may only have repeated one; see figureLevel. */
async function figureLevels(db: Db, ids: readonly string[], week: string, end: Date): Promise<ReadonlyMap<string, EvidenceLevel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('commitment_updates as told')
    .leftJoin('update_marks as check', (join) =>
      join.onRef('check.update_id', '=', 'told.id').on('check.kind', '=', 'checked').on('check.at', '<', end.getTime()),
    )
    .select(['told.id', 'told.commitment_id', 'told.says', 'told.percent', 'told.value', 'told.evidence_json', 'check.seq as check'])
    .select('check.level as checked')
    .where('told.commitment_id', 'in', ids)
    .where('told.week', '<=', week)
    .where('told.at', '<', end.getTime())
    .where(({ not }) => not(isUndone('told.id')))
    .orderBy('told.seq', 'desc')
    // Of several checks the newest comes last, and takes the place of the others.
    .orderBy('check.seq')
    .execute();
  const told = new Map<string, Map<string, Parameters<typeof figureLevel>[0][number]>>();
  for (const { id, commitment_id, says, percent, value, evidence_json, check, checked } of rows) {
    const level = check === null ? given(evidence_json) : (checked ?? 'checked');
    const updates = told.get(commitment_id) ?? new Map();
    updates.set(id, { says, ...maybe('percent', percent), ...maybe('value', value), level });
    told.set(commitment_id, updates);
  }
  return new Map(
    [...told].flatMap(([id, updates]) => {
      const level = figureLevel([...updates.values()]);
      return level ? [[id, level] as const] : [];
    }),
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
  const rows = await newestUpTo(db, ids, week, undefined, 'blocked');
  return new Map(rows.map(({ commitment_id, id, at }) => [commitment_id, { update: id, at: new Date(at) }]));
}
