import type { Kysely } from 'kysely';
import { index, table } from './tables.ts';

/** The weekly digest: what coordinators change, send, log and schedule; and indexes by which a week is counted. */
export async function digest(db: Kysely<unknown>): Promise<void> {
  await table(db, 'digests', ['network_id', 'week'], {
    network_id: 'text',
    week: 'text',
    greeting: 'text?',
    left_out_json: 'text',
    sent: 'bigint?',
    sent_by: 'text?',
    rooms_json: 'text?',
    numbers_json: 'text?',
  });
  await table(db, 'digest_schedules', ['network_id'], {
    network_id: 'text',
    weekday: 'integer',
    hour: 'integer',
    minute: 'integer',
    how: 'text',
    quiet: 'text',
    next_at: 'bigint',
    week: 'text',
    lease_until: 'bigint',
  });
  await index(db, 'digest_schedules', ['next_at']);
  await table(db, 'company_signs', ['network_id', 'company_id', 'week', 'sign'], {
    network_id: 'text',
    company_id: 'text',
    week: 'text',
    sign: 'text',
    count: 'integer',
  });
  await table(db, 'company_contacts', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text',
    at: 'bigint',
    kind: 'text',
    note: 'text?',
    who: 'text',
  });
  await index(db, 'company_contacts', ['network_id', 'company_id', 'at']);
  await table(db, 'risk_marks', ['id'], {
    id: 'text',
    network_id: 'text',
    company_id: 'text',
    reason: 'text',
    did: 'text',
    at: 'bigint',
    note: 'text?',
    who: 'text',
    outcome: 'text?',
    outcome_at: 'bigint?',
  });
  await index(db, 'risk_marks', ['network_id', 'at']);
  await table(db, 'digest_links', ['token'], { token: 'text', network_id: 'text', person_id: 'text', expires: 'bigint' });
  await index(db, 'digest_links', ['expires']);
  // A company's updates by week, without reading them.
  await index(db, 'commitment_updates', ['network_id', 'company_id', 'week', 'id']);
}
