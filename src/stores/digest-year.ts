import { sql } from 'kysely';
import type { Paged } from '../chat/commitments.ts';
import { weekOf } from '../domain/day.ts';
import { midnightIn } from '../domain/digest-week.ts';
import { type CompanyYear, monthsOf, yearSpan } from '../domain/digest-year.ts';
import type { Network } from '../domain/network.ts';
import { commitmentFacts } from './digest-companies.ts';
import { MET } from './digest-marks.ts';
import type { Companies } from './digest-stretch.ts';
import type { Db } from './inside.ts';
import { isUndone } from './update-marks.ts';
import { maybe } from './values.ts';

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** See Digests.year. */
export async function companyYears(
  db: Db,
  network: Network,
  year: number,
  { after = '', size }: { readonly after?: string; readonly size: number },
): Promise<Paged<CompanyYear>> {
  const span = yearSpan(year, network.settings.timeZone);
  const rows = await companiesFrom(db, network.id, after, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1)?.company_id;
  if (last === undefined) return { items: [] };
  const ids: Companies = { network: network.id, from: page[0]?.company_id ?? last, to: last };
  const [commitments, months, seen] = await Promise.all([
    commitmentFacts(db, network.settings.timeZone, ids, span),
    monthsIn(db, network, year, ids),
    seenIn(db, ids, year, span),
  ]);
  const items = page
    .filter((row) => wasIn(row, span, (commitments.get(row.company_id)?.length ?? 0) > 0))
    .map(
      ({ company_id: id, name, state, since }): CompanyYear => ({
        ...{ id, name, commitments: commitments.get(id) ?? [], months: months.get(id) ?? new Map(), seen: seen.has(id) },
        joined: state === 'member' && since >= span.from.getTime() && since < span.to.getTime(),
      }),
    );
  return { items, ...maybe('next', rows.length > size ? last : undefined) };
}

const companiesFrom = (db: Db, networkId: string, after: string, limit: number) =>
  db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'memberships.company_id')
    .select(['memberships.company_id', 'companies.name', 'companies.made', 'memberships.since', 'memberships.state'])
    .where('memberships.network_id', '=', networkId)
    .where('memberships.company_id', '>', after)
    .where('memberships.state', 'in', ['member', 'dormant', 'left'])
    .orderBy('memberships.company_id')
    .limit(limit)
    .execute();

/**
 * Whether the company was in the network at the year's end. A membership keeps when its newest state began: one that went to rest, woke
 * up or left after the year had been in it before, where it had promised something by then, or was known by then.
 */
function wasIn(
  { state, since, made }: { readonly state: string; readonly since: number; readonly made: number },
  { to }: Span,
  promised: boolean,
): boolean {
  const end = to.getTime();
  if (since < end) return state !== 'left';
  return promised || (state !== 'member' && made < end);
}

/** Updates by company and month in the network's zone; rows are as many as companies and months. */
async function monthsIn(db: Db, network: Network, year: number, { from, to }: Companies) {
  const months = monthsOf(year);
  const starts = [...months, `${year + 1}-01`].map((month) => midnightIn(network.settings.timeZone, `${month}-01`).getTime());
  const ends = months.map((month, at) => sql`when told.at < ${sql.lit(starts[at + 1] ?? 0)} then ${sql.lit(month)}`);
  const month = sql<string>`case ${sql.join(ends, sql` `)} end`;
  const span = yearSpan(year, network.settings.timeZone);
  const rows = await db
    .selectFrom('commitment_updates as told')
    .select(({ fn, val }) => [fn.coalesce('told.company_id', val('')).as('company'), month.as('month'), fn.countAll<number>().as('count')])
    .where('told.network_id', '=', network.id)
    .where('told.company_id', '>=', from)
    .where('told.company_id', '<=', to)
    // The index goes by weeks, which do not begin with a year.
    .where('told.week', '>=', weekOf(`${year}-01-01`))
    .where('told.week', '<=', weekOf(`${year}-12-31`))
    .where('told.at', '>=', span.from.getTime())
    .where('told.at', '<', span.to.getTime())
    .where(({ not }) => not(isUndone('told.id')))
    .groupBy(['told.company_id', month])
    .execute();
  const all = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const own = all.get(row.company) ?? new Map<string, number>();
    all.set(row.company, own);
    own.set(row.month, (own.get(row.month) ?? 0) + Number(row.count));
  }
  return all;
}

/** Companies of which something else than updates was seen; what is counted by weeks alone belongs to the year that most of its week is in. */
async function seenIn(db: Db, { network, from, to }: Companies, year: number, span: Span): Promise<ReadonlySet<string>> {
  const [signs, met, answers, visits] = await Promise.all([
    db
      .selectFrom('company_signs')
      .select('company_id')
      .distinct()
      .where('network_id', '=', network)
      .where('company_id', '>=', from)
      .where('company_id', '<=', to)
      .where('week', '>=', `${year}-W01`)
      .where('week', '<=', `${year}-W53`)
      .execute(),
    db
      .selectFrom('company_contacts')
      .select('company_id')
      .distinct()
      .where('network_id', '=', network)
      .where('company_id', '>=', from)
      .where('company_id', '<=', to)
      .where('kind', 'in', MET)
      .where('at', '>=', span.from.getTime())
      .where('at', '<', span.to.getTime())
      .execute(),
    db
      .selectFrom('events')
      .innerJoin('rsvps', 'rsvps.event_id', 'events.id')
      .select('rsvps.company_id')
      .distinct()
      .where('events.network_id', '=', network)
      .where('events.ends', '>=', span.from.getTime())
      .where('rsvps.company_id', '>=', from)
      .where('rsvps.company_id', '<=', to)
      .where('rsvps.since', '>=', span.from.getTime())
      .where('rsvps.since', '<', span.to.getTime())
      .where('rsvps.on_behalf', '=', 0)
      .where('rsvps.state', '!=', 'lapsed')
      .execute(),
    db
      .selectFrom('events')
      .innerJoin('event_companies', 'event_companies.event_id', 'events.id')
      .select('event_companies.company_id')
      .distinct()
      .where('events.network_id', '=', network)
      .where('events.state', '=', 'open')
      .where('events.ends', '>=', span.from.getTime())
      .where('events.ends', '<', span.to.getTime())
      .where('event_companies.company_id', '>=', from)
      .where('event_companies.company_id', '<=', to)
      .where('event_companies.came', '>', 0)
      .execute(),
  ]);
  return new Set([...signs, ...met, ...answers, ...visits].flatMap(({ company_id }) => company_id ?? []));
}

/** See Digests.yearFacts. */
export async function yearFactsOf(
  db: Db,
  { id, method, settings: { timeZone } }: Network,
  year: number,
): Promise<{ readonly left: number; readonly fees?: { readonly invoiced: number; readonly of: number } }> {
  const { from, to } = yearSpan(year, timeZone);
  const row = await db
    .selectFrom('memberships')
    .select(
      sql<number>`sum(case when state = 'left' and since >= ${from.getTime()} and since < ${to.getTime()} then 1 else 0 end)`.as('left'),
    )
    .select(sql<number>`sum(case when state in ('member', 'dormant') then 1 else 0 end)`.as('of'))
    .select(sql<number>`sum(case when state in ('member', 'dormant') and invoiced >= ${year} then 1 else 0 end)`.as('invoiced'))
    .where('network_id', '=', id)
    .executeTakeFirst();
  const fees = { of: Number(row?.of ?? 0), invoiced: Number(row?.invoiced ?? 0) };
  return { left: Number(row?.left ?? 0), ...(method === 'frontrunner' ? { fees } : {}) };
}
