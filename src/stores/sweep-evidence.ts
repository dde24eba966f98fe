import { type ExpressionBuilder, sql } from 'kysely';
import { oldest } from '../domain/retention.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';

/** Forgets files of evidence and keys of imported rows that are over their time. See domain/retention.ts. */
export async function sweepEvidence(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('imported_rows').where('at', '<=', oldest('imported', now)).execute();
  const before = oldest('evidence', now);
  await db
    .deleteFrom('evidence_files')
    .where('at', '<=', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commitments')
            .innerJoin('commitment_updates', 'commitment_updates.commitment_id', 'commitments.id')
            .select('commitment_updates.id')
            .whereRef('commitments.network_id', '=', 'evidence_files.network_id')
            .where(sql<boolean>`commitments.company_id is not distinct from evidence_files.company_id`)
            // An update names its files in JSON; an id stands in quotes, and nobody types one.
            .where(sql<boolean>`commitment_updates.evidence_json like '%"' || evidence_files.id || '"%'`)
            .where((on) => on.or([isYoung(on, before), isRestedOn(on, now)])),
        ),
      ),
    )
    .execute();
}

type On = ExpressionBuilder<Schema, 'commitments' | 'commitment_updates' | 'evidence_files'>;

/** The commitment is not over, or has not been for long. */
const isYoung = (on: On, before: number) =>
  on.or([
    on('commitments.status', 'not in', ['done', 'dropped']),
    on(on.fn.coalesce('commitments.updated', 'commitments.made'), '>', before),
  ]);

/** A claim, a badge or a checked figure stands on the update. */
function isRestedOn(on: On, now: Date) {
  const claims = on
    .selectFrom('claims')
    .select('claims.id')
    .whereRef('claims.update_id', '=', 'commitment_updates.id')
    .where((is) => is.or([is('state', '=', 'waiting'), is.and([is('state', '=', 'released'), is('expires', '>', now.getTime())])]));
  const badges = on
    .selectFrom('badges')
    .select('badges.id')
    .whereRef('badges.network_id', '=', 'commitments.network_id')
    .whereRef('badges.company_id', '=', 'commitments.company_id')
    .where('badges.ended', 'is', null);
  const marked = (kind: 'checked' | 'undone') =>
    on
      .selectFrom('update_marks')
      .select('update_marks.seq')
      .whereRef('update_marks.update_id', '=', 'commitment_updates.id')
      .where('update_marks.kind', '=', kind);
  return on.or([
    on.exists(claims),
    on.and([on('commitments.status', '<>', 'dropped'), on.exists(badges)]),
    on.and([on('commitments.level', 'in', ['checked', 'third']), on.exists(marked('checked')), on.not(on.exists(marked('undone')))]),
  ]);
}
