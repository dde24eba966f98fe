import type { Db } from './inside.ts';

interface At {
  readonly networkId: string;
  readonly companyId: string;
}

/** What one company adds to its network's counts. */
interface Tally {
  readonly networkId: string;
  readonly companies: number;
  readonly waiting: number;
  /** "size small", "branch energy": what it counts among. */
  readonly among: readonly string[];
}

/**
 * Does the work and sets right by the difference what the network counts of the company: how many are in, what waits, sizes, branches,
 * stages. So no page counts rows, and a change costs the same in a network of ten and of ten thousand.
 */
export function counted(db: Db, { networkId, companyId }: At, work: () => Promise<void>): Promise<void> {
  return settled(db, companyId, () => talliesOf(db, companyId, networkId), work);
}

/** The same for what changes of the company itself, in all its networks. */
export function recounted(db: Db, companyId: string, work: () => Promise<void>): Promise<void> {
  return settled(db, companyId, () => talliesOf(db, companyId), work);
}

async function settled(db: Db, companyId: string, tally: () => Promise<readonly Tally[]>, work: () => Promise<void>): Promise<void> {
  // Takes the company: in another of its networks nobody counts it by what it was.
  await db
    .updateTable('companies')
    .set((on) => ({ revision: on.ref('revision') }))
    .where('id', '=', companyId)
    .execute();
  const before = await tally();
  await work();
  const after = await tally();
  for (const now of after) await setRight(db, before.find((was) => was.networkId === now.networkId) ?? nothing(now.networkId), now);
}

const nothing = (networkId: string): Tally => ({ networkId, companies: 0, waiting: 0, among: [] });

async function talliesOf(db: Db, companyId: string, networkId?: string): Promise<readonly Tally[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'memberships.company_id')
    .select(['memberships.network_id', 'memberships.state', 'companies.size', 'companies.branch', 'companies.stage'])
    .where('memberships.company_id', '=', companyId)
    .$if(networkId !== undefined, (on) => on.where('memberships.network_id', '=', networkId ?? ''))
    .execute();
  const people = await db
    .selectFrom('spokespeople')
    .select(['network_id', 'state'])
    .where('company_id', '=', companyId)
    .$if(networkId !== undefined, (on) => on.where('network_id', '=', networkId ?? ''))
    .execute();
  return rows.map((row) => {
    const isIn = row.state === 'member' || row.state === 'dormant';
    const there = people.filter((one) => one.network_id === row.network_id);
    const first = there.some(({ state }) => state === 'confirmed') ? 0 : there.length;
    const among = [`size ${row.size}`, `branch ${row.branch}`, `stage ${row.stage}`].filter((one) => !one.endsWith(' null'));
    return {
      networkId: row.network_id,
      companies: Number(isIn),
      waiting: row.state === 'applied' ? 1 : isIn ? first : 0,
      among: isIn ? among : [],
    };
  });
}

async function setRight(db: Db, before: Tally, after: Tally): Promise<void> {
  const companies = after.companies - before.companies;
  const waiting = after.waiting - before.waiting;
  if (companies !== 0 || waiting !== 0) {
    await db
      .updateTable('networks')
      .set((on) => ({ companies: on('companies', '+', companies), waiting: on('waiting', '+', waiting) }))
      .where('id', '=', after.networkId)
      .execute();
  }
  for (const one of before.among.filter((was) => !after.among.includes(was))) await addTo(db, after.networkId, one, -1);
  for (const one of after.among.filter((now) => !before.among.includes(now))) await addTo(db, after.networkId, one, 1);
}

async function addTo(db: Db, networkId: string, among: string, difference: number): Promise<void> {
  const [kind = '', value = ''] = among.split(' ');
  await db
    .insertInto('spread')
    .values({ network_id: networkId, kind, value, count: difference })
    .onConflict((on) => on.columns(['network_id', 'kind', 'value']).doUpdateSet((eb) => ({ count: eb('spread.count', '+', difference) })))
    .execute();
}
