import type { CaseBody, CompanyWrites } from '../chat/companies.ts';
import { caseNumber } from '../domain/case-number.ts';
import { keepUntil } from '../domain/retention.ts';
import type { Db } from './inside.ts';
import { keepable } from './values.ts';

/** See CompanyWrites.openCase. */
export async function openCase(db: Db, { id, membership, at, year, body, secret }: CaseBody): Promise<string> {
  const { last } = await db
    .insertInto('case_numbers')
    .values({ network_id: membership.network, year, last: 1 })
    .onConflict((on) => on.columns(['network_id', 'year']).doUpdateSet((eb) => ({ last: eb('case_numbers.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  const number = caseNumber(year, last);
  await db
    .insertInto('cases')
    .values({
      id,
      network_id: membership.network,
      number,
      kind: 'application',
      company_id: membership.company,
      membership_id: membership.id,
      opened: at.getTime(),
      decided: null,
      decision: null,
      decided_by: null,
      reason: null,
      body_json: JSON.stringify(body),
      retention: 'application',
      secret: Number(secret),
      keep_until: null,
    })
    .execute();
  return number;
}

/** See CompanyWrites.decideCase. */
export async function decideCase(
  db: Db,
  membershipId: string,
  { at, decision, by, reason }: Parameters<CompanyWrites['decideCase']>[1],
): Promise<void> {
  await db
    .updateTable('cases')
    .set({
      decided: at.getTime(),
      decision,
      decided_by: by,
      reason: reason === undefined ? null : keepable(reason, 2_000),
      retention: decision === 'approved' ? 'application' : 'declined',
      keep_until: keepUntil(at, decision === 'approved' ? 'application' : 'declined').getTime(),
    })
    .where('membership_id', '=', membershipId)
    .where('decided', 'is', null)
    .execute();
}
