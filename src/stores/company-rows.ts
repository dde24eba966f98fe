import type { Held, Waiting } from '../chat/companies.ts';
import { type Branch, type Company, type Size, type Stage, sortKey } from '../domain/company.ts';
import type { Membership, Spokesperson } from '../domain/membership.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

type CompanyRow = Pick<Schema['companies'], 'name' | 'business_id' | 'size' | 'branch' | 'stage'>;

/** The company of a row; what stands there was checked before it was kept. */
export const companyOf = (id: string, row: CompanyRow): Company => ({
  id,
  name: row.name,
  ...maybe('businessId', row.business_id),
  ...maybe('size', row.size as Size | null),
  ...maybe('branch', row.branch as Branch | null),
  ...maybe('stage', row.stage as Stage | null),
});

/** The place of a row. */
export const membershipOf = (row: Omit<Schema['memberships'], 'name_key' | 'sort_key'>): Membership => ({
  id: row.id,
  network: row.network_id,
  company: row.company_id,
  state: row.state,
  since: new Date(row.since),
  promises: fromJson<string[]>(row.promises_json),
  ...maybe('fee', row.fee),
  ...maybe('invoiced', row.invoiced),
  steering: row.steering === 1,
  ...maybe('caseNumber', row.case_number),
  ...maybe('reason', row.reason),
  ...maybe('decidedBy', row.decided_by),
  applicant: row.applicant,
  onBehalf: row.on_behalf === 1,
  revision: row.revision,
});

const COMPANY = ['companies.name', 'companies.business_id', 'companies.size', 'companies.branch', 'companies.stage'] as const;

/** Places with their companies. */
export const places = (db: Db) =>
  db.selectFrom('memberships').innerJoin('companies', 'companies.id', 'memberships.company_id').selectAll('memberships').select(COMPANY);

/** What a row of `places` tells. */
export const heldOf = (row: Schema['memberships'] & CompanyRow): Held => ({
  company: companyOf(row.company_id, row),
  membership: membershipOf(row),
});

export async function heldIn(db: Db, networkId: string, companyId: string): Promise<Held | undefined> {
  const row = await places(db)
    .where('memberships.network_id', '=', networkId)
    .where('memberships.company_id', '=', companyId)
    .executeTakeFirst();
  return row && heldOf(row);
}

/** What people are called: by one of their accounts, else as a coordinator wrote it. */
export async function namesOf(db: Db, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const given = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', people).execute();
  const accounts = await db.selectFrom('accounts').select(['person_id as id', 'name']).where('person_id', 'in', people).execute();
  return new Map([...given, ...accounts].flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** Who speaks for the company there, longest first. */
export async function speakersOf(db: Db, networkId: string, companyId: string): Promise<readonly Spokesperson[]> {
  const rows = await db
    .selectFrom('spokespeople')
    .select(['person_id', 'state', 'since'])
    .where('network_id', '=', networkId)
    .where('company_id', '=', companyId)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
  const names = await namesOf(
    db,
    rows.map(({ person_id }) => person_id),
  );
  return rows.map(({ person_id, state, since }) => ({
    person: person_id,
    ...maybe('name', names.get(person_id)),
    state,
    since: new Date(since),
  }));
}

/** The companies that the person speaks for, confirmed, in any network; by name. */
export async function spokenCompanies(db: Db, personId: string): Promise<readonly Company[]> {
  const rows = await db
    .selectFrom('companies')
    .select(['companies.id', ...COMPANY])
    .where(
      'companies.id',
      'in',
      db.selectFrom('spokespeople').select('company_id').where('person_id', '=', personId).where('state', '=', 'confirmed'),
    )
    .execute();
  const inOrder = rows.map((row) => ({ row, key: sortKey(row.name) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return inOrder.map(({ row }) => companyOf(row.id, row));
}

/** A place in the order of what waits: a(pplication) or p(erson), since when, and whose. */
export interface Cursor {
  readonly kind: 'a' | 'p';
  readonly since: number;
  readonly of: readonly string[];
}

export const cursorText = ({ kind, since, of }: Cursor): string => [kind, since, ...of].join(' ');

/** Undefined for what is no cursor: the list begins at its beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const [kind, since = '', ...of] = text?.split(' ') ?? [];
  if (kind !== 'a' && kind !== 'p') return undefined;
  return /^\d{1,15}$/u.test(since) ? { kind, since: Number(since), of } : undefined;
}

/** Both kinds of what waits, from a row of `places` and its person. */
export const waitingOf = (
  kind: Waiting['kind'],
  row: Schema['memberships'] & CompanyRow,
  person: { readonly id: string; readonly since: number; readonly name: string | undefined },
): Waiting => ({
  ...heldOf(row),
  kind,
  person: person.id,
  ...maybe('name', person.name),
  since: new Date(person.since),
  cursor: cursorText(
    kind === 'application'
      ? { kind: 'a', since: row.since, of: [row.id] }
      : { kind: 'p', since: person.since, of: [row.company_id, person.id] },
  ),
});
