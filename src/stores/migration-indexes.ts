import { type Kysely, sql } from 'kysely';
import { index } from './tables.ts';

/** Indexes by which a digest tells how well its updates are shown, and since when something is stuck, and by which an update finds its author's pseudonym. */
export async function indexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index commitment_updates_with_evidence on commitment_updates (network_id, company_id, week, id)
    where evidence_json <> '[]'`.execute(db);
  await sql`create index commitment_updates_blocked on commitment_updates (commitment_id, seq) where says = 'blocked'`.execute(db);
  await db.schema.dropIndex('pseudonyms_by_person_id').execute();
  await index(db, 'pseudonyms', ['person_id', 'code']);
}
