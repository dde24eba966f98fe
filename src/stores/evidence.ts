import { sql } from 'kysely';
import type { Commitments } from '../chat/commitments.ts';
import type { Check, Update } from '../domain/commitment.ts';
import { unitKey } from '../domain/quantity.ts';
import { namesOf } from './audit.ts';
import { checkOf, commitmentOf, updatesOf } from './commitment-rows.ts';
import type { Db } from './inside.ts';
import { mentionedIn } from './mentions.ts';

/** No update of the row was taken back. */
const standing = (db: Db) =>
  db
    .selectFrom('commitment_updates')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('update_marks')
            .select('seq')
            .whereRef('update_marks.update_id', '=', 'commitment_updates.id')
            .where('update_marks.kind', '=', 'undone'),
        ),
      ),
    );

/** See Commitments.evidenced. */
export async function evidencedOf(db: Db, commitmentIds: readonly string[]): Promise<ReadonlyMap<string, Update>> {
  if (commitmentIds.length === 0) return new Map();
  const newest = await standing(db)
    .select((on) => ['commitment_id', on.fn.max('seq').as('seq')])
    .where('commitment_id', 'in', commitmentIds)
    .where('evidence_json', '<>', '[]')
    .groupBy('commitment_id')
    .execute();
  if (newest.length === 0) return new Map();
  const rows = await db
    .selectFrom('commitment_updates')
    .selectAll()
    .where(({ or, and, eb }) =>
      or(newest.map(({ commitment_id, seq }) => and([eb('commitment_id', '=', commitment_id), eb('seq', '=', Number(seq))]))),
    )
    .execute();
  return new Map((await updatesOf(db, rows)).map((update) => [update.commitment, update]));
}

/** See Commitments.checks: the newest check of an update that was not taken back, where the commitment stands by its level. */
export async function checksOf(db: Db, commitmentIds: readonly string[]): Promise<ReadonlyMap<string, Check>> {
  if (commitmentIds.length === 0) return new Map();
  const marks = await standing(db)
    .innerJoin('commitments', 'commitments.id', 'commitment_updates.commitment_id')
    .innerJoin('update_marks', 'update_marks.update_id', 'commitment_updates.id')
    .selectAll('update_marks')
    .select('commitment_id')
    .where('commitment_id', 'in', commitmentIds)
    .where('update_marks.kind', '=', 'checked')
    .whereRef('update_marks.level', '=', 'commitments.level')
    .orderBy('commitment_updates.seq')
    .orderBy('update_marks.seq')
    .execute();
  const names = await namesOf(db, [...new Set(marks.flatMap(({ who, note }) => [who, ...mentionedIn(note)]))]);
  return new Map(marks.map((mark) => [mark.commitment_id, checkOf(mark, names)]));
}

/** See Commitments.alike. */
export async function alikeOf(db: Db, ...[commitment, limit]: Parameters<Commitments['alike']>): ReturnType<Commitments['alike']> {
  const { network, unit, baseline, holder, id } = commitment;
  if (unit === undefined) return [];
  const all = () =>
    db
      .selectFrom('commitments')
      .innerJoin('companies', 'companies.id', 'commitments.company_id')
      .selectAll('commitments')
      .select('companies.name as company')
      .where('network_id', '=', network)
      .where('kind', '=', 'reduction')
      .where('unit_key', '=', unitKey(unit))
      .where('commitments.id', '<>', id)
      .limit(limit);
  const own = 'company' in holder ? await all().where('company_id', '=', holder.company).orderBy('made').execute() : [];
  const near = baseline
    ? await all()
        .where('baseline', '>=', baseline.value / 2)
        .where('baseline', '<=', baseline.value * 2)
        .orderBy(sql`abs(baseline - ${baseline.value})`)
        .orderBy('commitments.id')
        .execute()
    : [];
  const rows = new Map([...own, ...near].map((row) => [row.id, row]));
  return [...rows.values()].map((row) => ({ commitment: commitmentOf(row), company: row.company }));
}

/** See CommitmentWrites.author. */
export async function authorOf(db: Db, updateId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('commitment_updates')
    .innerJoin('pseudonyms', 'pseudonyms.code', 'commitment_updates.who')
    .select('person_id')
    .where('commitment_updates.id', '=', updateId)
    .executeTakeFirst();
  return found?.person_id;
}
