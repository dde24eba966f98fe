import type { RiskMark } from '../chat/digests.ts';
import { dayIn, weekOf } from '../domain/day.ts';
import type { Contact, ContactKind } from '../domain/digest.ts';
import { spanOf } from '../domain/digest-week.ts';
import { namesOf } from './audit.ts';
import type { SignCount, Stretch } from './digest-stretch.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { maybe } from './values.ts';

/** Ways of talking with a company that it has a part in. */
export const MET = ['call', 'meeting'] as const satisfies readonly ContactKind[];

function contactOf(row: Schema['company_contacts'], names: ReadonlyMap<string, string>): Contact {
  return { kind: row.kind, at: new Date(row.at), ...maybe('note', row.note), ...maybe('by', names.get(row.who)) };
}

/** The last contact with each company of the stretch before that moment. */
export async function contactsIn(db: Db, { network, from, to }: Stretch, before: Date): Promise<ReadonlyMap<string, Contact>> {
  const rows = await db
    .selectFrom('company_contacts as one')
    .selectAll()
    .where('network_id', '=', network)
    .where('company_id', '>=', from)
    .where('company_id', '<=', to)
    .where('at', '<', before.getTime())
    .where(({ eb, selectFrom }) =>
      eb(
        'one.id',
        '=',
        selectFrom('company_contacts as other')
          .select('other.id')
          .whereRef('other.network_id', '=', 'one.network_id')
          .whereRef('other.company_id', '=', 'one.company_id')
          .where('other.at', '<', before.getTime())
          .orderBy('other.at', 'desc')
          .orderBy('other.id', 'desc')
          .limit(1),
      ),
    )
    .execute();
  if (rows.length === 0) return new Map();
  const names = await namesOf(db, [...new Set(rows.map(({ who }) => who))]);
  return new Map(rows.map((row) => [row.company_id, contactOf(row, names)]));
}

/** Calls and meetings that were logged of those companies, by the week they were in; a letter to a company is none of its own doing. */
export async function metIn(db: Db, timeZone: string, { network, from, to, since, week }: Stretch): Promise<readonly SignCount[]> {
  const rows = await db
    .selectFrom('company_contacts')
    .select(['company_id', 'at'])
    .where('network_id', '=', network)
    .where('company_id', '>=', from)
    .where('company_id', '<=', to)
    .where('kind', 'in', MET)
    .where('at', '>=', spanOf(since, timeZone).from.getTime())
    .where('at', '<', spanOf(week, timeZone).to.getTime())
    .execute();
  return rows.map(({ company_id: company, at }) => ({ company, week: weekOf(dayIn(timeZone, new Date(at))), sign: 'met', count: 1 }));
}

/** See Digests.contacts. */
export async function contactsWith(db: Db, networkId: string, companyId: string, limit: number): Promise<readonly Contact[]> {
  const rows = await db
    .selectFrom('company_contacts')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('company_id', '=', companyId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const names = await namesOf(db, [...new Set(rows.map(({ who }) => who))]);
  return rows.map((row) => contactOf(row, names));
}

/** See Digests.marks. */
export async function marksSince(db: Db, networkId: string, since: Date): Promise<readonly RiskMark[]> {
  const rows = await db
    .selectFrom('risk_marks')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('at', '>=', since.getTime())
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const names = await namesOf(db, [...new Set(rows.map(({ who }) => who))]);
  return rows.map((row) => ({
    id: row.id,
    company: row.company_id,
    reason: row.reason,
    did: row.did,
    at: new Date(row.at),
    ...maybe('note', row.note),
    ...maybe('by', names.get(row.who)),
    ...(row.outcome === null ? {} : { outcome: { what: row.outcome, at: new Date(row.outcome_at ?? row.at) } }),
  }));
}
