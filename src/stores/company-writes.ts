import type { CompanyWrites } from '../chat/companies.ts';
import { type Company, nameKey, sortKey } from '../domain/company.ts';
import type { Membership } from '../domain/membership.ts';
import { decideCase, openCase } from './case-rows.ts';
import { counted, recounted } from './company-counts.ts';
import { companyOf, heldIn, heldOf, membershipOf, places, speakersOf, spokenCompanies } from './company-rows.ts';
import type { Db } from './inside.ts';
import { keepable } from './values.ts';

/** What a unit may write about companies. */
export function companyWrites(db: Db): CompanyWrites {
  return {
    async byBusinessId(businessId) {
      const row = await db.selectFrom('companies').selectAll().where('business_id', '=', businessId).executeTakeFirst();
      return row && companyOf(row.id, row);
    },
    async byName(networkId, key) {
      const row = await places(db)
        .where('memberships.network_id', '=', networkId)
        .where('memberships.name_key', '=', key)
        .executeTakeFirst();
      return row && heldOf(row);
    },
    held: (networkId, companyId) => heldIn(db, networkId, companyId),
    speakers: (networkId, companyId) => speakersOf(db, networkId, companyId),
    spokenBy: (personId) => spokenCompanies(db, personId),
    async deciders(networkId) {
      const rows = await db
        .selectFrom('coordinators')
        .select('person_id')
        .where('network_id', '=', networkId)
        .where('ended', 'is', null)
        .orderBy('since')
        .execute();
      return rows.map(({ person_id }) => person_id);
    },
    reach: (companyId) => reach(db, companyId),
    add: (company, at) => add(db, company, at),
    change: (company) => change(db, company),
    save: (membership) => save(db, membership),
    speak: (at, person, state, since, by) =>
      counted(db, at, async () => {
        const told = { state, since: since.getTime(), by: by ?? null };
        await db
          .insertInto('spokespeople')
          .values({ network_id: at.networkId, company_id: at.companyId, person_id: person, ...told })
          .onConflict((on) => on.columns(['network_id', 'company_id', 'person_id']).doUpdateSet(told))
          .execute();
      }),
    silence: (at, person) =>
      counted(db, at, async () => {
        await db
          .deleteFrom('spokespeople')
          .where('network_id', '=', at.networkId)
          .where('company_id', '=', at.companyId)
          .$if(person !== undefined, (on) => on.where('person_id', '=', person ?? ''))
          .execute();
      }),
    openCase: (body) => openCase(db, body),
    decideCase: (membershipId, decision) => decideCase(db, membershipId, decision),
  };
}

async function reach(db: Db, companyId: string): Promise<{ readonly networks: readonly string[]; readonly confirmed: boolean }> {
  const rows = await db
    .selectFrom('memberships')
    .select('network_id')
    .where('company_id', '=', companyId)
    .where('state', 'in', ['applied', 'member', 'dormant'])
    .orderBy('network_id')
    .execute();
  const confirmed = await db
    .selectFrom('spokespeople')
    .select('person_id')
    .where('company_id', '=', companyId)
    .where('state', '=', 'confirmed')
    .limit(1)
    .executeTakeFirst();
  return { networks: rows.map(({ network_id }) => network_id), confirmed: confirmed !== undefined };
}

const told = ({ name, businessId, size, branch, stage }: Company) => ({
  name: keepable(name, 200),
  name_key: keepable(nameKey(name), 200),
  business_id: businessId ?? null,
  size: size ?? null,
  branch: branch ?? null,
  stage: stage ?? null,
});

const sortedBy = (name: string): string => keepable(sortKey(name), 200);

async function add(db: Db, company: Company, at: Date): Promise<boolean> {
  const added = await db
    .insertInto('companies')
    .values({ id: company.id, ...told(company), made: at.getTime(), revision: 1 })
    // Another network's unit may have brought the same business id a moment ago.
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

async function change(db: Db, company: Company): Promise<'done' | 'name' | 'businessId'> {
  const row = told(company);
  if (await isTaken(db, company.id, row.business_id)) return 'businessId';
  if (await isNamed(db, company.id, row.name_key)) return 'name';
  await recounted(db, company.id, async () => {
    await db
      .updateTable('companies')
      .set((on) => ({ ...row, revision: on('revision', '+', 1) }))
      .where('id', '=', company.id)
      .execute();
    const keys = { name_key: row.name_key, sort_key: sortedBy(row.name) };
    await db
      .updateTable('memberships')
      .set(keys)
      .where('company_id', '=', company.id)
      .where((on) => on.or([on('name_key', '!=', keys.name_key), on('sort_key', '!=', keys.sort_key)]))
      .execute();
  });
  return 'done';
}

async function isTaken(db: Db, id: string, businessId: string | null): Promise<boolean> {
  if (businessId === null) return false;
  const other = await db
    .selectFrom('companies')
    .select('id')
    .where('business_id', '=', businessId)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

/** Another company has the name key in one of the networks where this one has a place. */
async function isNamed(db: Db, id: string, key: string): Promise<boolean> {
  const other = await db
    .selectFrom('memberships')
    .select('id')
    .where('name_key', '=', key)
    .where('company_id', '!=', id)
    .where('network_id', 'in', db.selectFrom('memberships').select('network_id').where('company_id', '=', id))
    .executeTakeFirst();
  return other !== undefined;
}

async function save(db: Db, membership: Membership): Promise<Membership> {
  const { network, company } = membership;
  let saved: Membership | undefined;
  await counted(db, { networkId: network, companyId: company }, async () => {
    const row = rowOf(membership);
    const of = await db.selectFrom('companies').select(['name', 'name_key']).where('id', '=', company).executeTakeFirstOrThrow();
    const keys = { name_key: of.name_key, sort_key: sortedBy(of.name) };
    const made = await db
      .insertInto('memberships')
      .values({ id: membership.id, network_id: network, company_id: company, ...keys, ...row, revision: 1, helps: 0, reminded: null })
      .onConflict((on) =>
        on.columns(['network_id', 'company_id']).doUpdateSet((eb) => ({ ...row, revision: eb('memberships.revision', '+', 1) })),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    saved = membershipOf(made);
  });
  return saved ?? membership;
}

const rowOf = (membership: Membership) => ({
  state: membership.state,
  since: membership.since.getTime(),
  promises_json: JSON.stringify(membership.promises.map((line) => keepable(line, 1_000))),
  fee: membership.fee ?? null,
  invoiced: membership.invoiced ?? null,
  steering: Number(membership.steering),
  case_number: membership.caseNumber ?? null,
  reason: membership.reason === undefined ? null : keepable(membership.reason, 2_000),
  decided_by: membership.decidedBy ?? null,
  applicant: membership.applicant,
  on_behalf: Number(membership.onBehalf),
});
