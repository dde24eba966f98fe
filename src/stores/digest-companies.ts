import type { Paged } from '../chat/commitments.ts';
import { dayIn, weekOf } from '../domain/day.ts';
import type { CommitmentFacts, CompanyFacts, Contact, Standing, ToldCount } from '../domain/digest.ts';
import { mondayOf, spanOf, TREND_WEEKS, weekAfter } from '../domain/digest-week.ts';
import type { Seen } from '../domain/engagement.ts';
import type { Network } from '../domain/network.ts';
import { commitmentOf } from './commitment-rows.ts';
import { eventSigns } from './digest-events.ts';
import { contactsIn, metIn } from './digest-marks.ts';
import { standingsAt, stuckSince } from './digest-standings.ts';
import { byWeek, type Companies, type SignCount, type Stood, type Stretch, type Weeks } from './digest-stretch.ts';
import { toldIn } from './digest-told.ts';
import type { Db } from './inside.ts';
import { maybe } from './values.ts';

type Company = { readonly company_id: string; readonly name: string; readonly since: number; readonly state: string };

/** See Digests.companies. */
export async function companyFacts(
  db: Db,
  network: Network,
  week: string,
  { after = '', size }: { readonly after?: string; readonly size: number },
): Promise<Paged<CompanyFacts>> {
  const rows = await membersFrom(db, network.id, after, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1)?.company_id;
  if (last === undefined) return { items: [] };
  const stretch: Stretch = {
    network: network.id,
    from: page[0]?.company_id ?? last,
    to: last,
    week,
    since: weekAfter(week, 1 - TREND_WEEKS),
  };
  const span = spanOf(week, network.settings.timeZone);
  const [commitments, told, counted, contacts, met, events] = await Promise.all([
    commitmentFacts(db, network.settings.timeZone, stretch, span),
    toldIn(db, stretch, span.to),
    signsOf(db, stretch),
    contactsIn(db, stretch, span.to),
    metIn(db, network.settings.timeZone, stretch),
    eventSigns(db, network, stretch),
  ]);
  const updates = told.map(({ company, week: in_, count }) => ({ company, week: in_, sign: 'updates' as const, count }));
  const weeks = byWeek([...updates, ...counted, ...met, ...events.counts]);
  const tells = Map.groupBy(told, ({ company }) => company);
  const items = page
    .filter(({ since }) => since < span.to.getTime())
    .map((row) => drawn(row, { commitments, weeks, told: tells, contacts, events }));
  return { items, ...maybe('next', rows.length > size ? last : undefined) };
}

const membersFrom = (db: Db, networkId: string, after: string, limit: number): Promise<readonly Company[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('companies', 'companies.id', 'memberships.company_id')
    .select(['memberships.company_id', 'companies.name', 'memberships.since', 'memberships.state'])
    .where('memberships.network_id', '=', networkId)
    .where('memberships.company_id', '>', after)
    .where('memberships.state', 'in', ['member', 'dormant'])
    .orderBy('memberships.company_id')
    .limit(limit)
    .execute();

interface Parts {
  readonly commitments: ReadonlyMap<string, readonly Held[]>;
  readonly weeks: Weeks;
  readonly told: ReadonlyMap<string, readonly ToldCount[]>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly events: { readonly last: ReadonlyMap<string, number>; readonly missed: ReadonlyMap<string, number> };
}

/** With the moment of its newest update, in epoch milliseconds. */
export interface Held extends CommitmentFacts {
  readonly lastUpdate?: number;
}

function drawn({ company_id: id, name, since, state }: Company, { commitments, weeks: all, told, contacts, events }: Parts): CompanyFacts {
  const own = commitments.get(id) ?? [];
  const weeks = all.get(id) ?? new Map<string, Seen>();
  const contact = contacts.get(id);
  const moments = [
    ...own.flatMap(({ lastUpdate }) => (lastUpdate === undefined ? [] : [lastUpdate])),
    // Of what is counted by the week alone, the week's beginning is known.
    ...[...weeks].filter(([, seen]) => (seen.asked ?? 0) + (seen.helped ?? 0) > 0).map(([week]) => Date.parse(mondayOf(week))),
    ...(contact ? [contact.at.getTime()] : []),
    ...(events.last.has(id) ? [events.last.get(id) ?? 0] : []),
  ];
  return {
    id,
    name,
    resting: state === 'dormant',
    since: new Date(since),
    commitments: own,
    weeks,
    told: told.get(id) ?? [],
    ...(moments.length === 0 ? {} : { lastSign: new Date(Math.max(...moments)) }),
    ...maybe('contact', contact),
    ...maybe('missed', events.missed.get(id)),
  };
}

/** Commitments as the span's end saw them, by company. */
export async function commitmentFacts(
  db: Db,
  timeZone: string,
  stretch: Companies,
  span: { readonly from: Date; readonly to: Date },
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const rows = await db
    .selectFrom('commitments')
    .selectAll()
    .where('network_id', '=', stretch.network)
    .where('company_id', '>=', stretch.from)
    .where('company_id', '<=', stretch.to)
    .where('made', '<', span.to.getTime())
    .execute();
  const weekBefore = (at: Date) => weekOf(dayIn(timeZone, new Date(at.getTime() - 1)));
  // What was not updated since the span began stood then as it stands now.
  const moved = rows.filter(({ updated }) => updated !== null && updated >= span.from.getTime());
  const later = moved.filter(({ updated }) => updated !== null && updated >= span.to.getTime());
  const [before, after, stuck] = await Promise.all([
    standingsAt(
      db,
      stretch,
      moved.map(({ id }) => id),
      weekBefore(span.from),
      span.from,
    ),
    standingsAt(
      db,
      stretch,
      later.map(({ id }) => id),
      weekBefore(span.to),
      span.to,
    ),
    stuckSince(
      db,
      rows.filter(({ status }) => status === 'blocked').map(({ id }) => id),
      weekBefore(span.to),
    ),
  ]);
  const held = new Map<string, Held[]>();
  for (const row of rows) {
    const { asked, made, ...one } = commitmentOf(row);
    const wasThere = row.made < span.from.getTime();
    const now = isIn(row.updated, span.to) ? current(row) : (after.get(row.id) ?? UNTOUCHED);
    const then = isIn(row.updated, span.from) ? current(row) : (before.get(row.id) ?? UNTOUCHED);
    const { id, title, kind, unit, baseline, accounting, visibility, goal } = one;
    const facts: Held = {
      ...{ id, title, kind, accounting, visibility, made },
      ...maybe('unit', unit),
      ...maybe('baseline', baseline),
      ...maybe('goal', goal),
      ...standing(now),
      updated: now.at !== undefined && now.at >= span.from.getTime(),
      ...(wasThere ? { before: standing(then) } : {}),
      ...maybe('asked', asked),
      ...maybe('stuck', stuck.get(row.id)),
      ...maybe('lastUpdate', now.at),
    };
    const list = held.get(row.company_id ?? '') ?? [];
    list.push(facts);
    held.set(row.company_id ?? '', list);
  }
  return held;
}

const UNTOUCHED: Stood = { status: 'on-track' };

const isIn = (updated: number | null, end: Date): boolean => updated === null || updated < end.getTime();

const standing = ({ at: _, ...stood }: Stood): Standing => stood;

const current = (row: {
  readonly status: Standing['status'];
  readonly percent: number | null;
  readonly value: number | null;
  readonly level: Standing['level'] | null;
  readonly updated: number | null;
}): Stood => ({
  status: row.status,
  ...maybe('percent', row.percent),
  ...maybe('value', row.value),
  ...maybe('level', row.level),
  ...maybe('at', row.updated),
});

/** What is counted of companies alone, by company and week. */
async function signsOf(db: Db, { network, from, to, week, since }: Stretch): Promise<readonly SignCount[]> {
  const rows = await db
    .selectFrom('company_signs')
    .select(['company_id', 'week', 'sign', 'count'])
    .where('network_id', '=', network)
    .where('company_id', '>=', from)
    .where('company_id', '<=', to)
    .where('week', '>=', since)
    .where('week', '<=', week)
    .execute();
  return rows.map(({ company_id, week: in_, sign, count }) => ({ company: company_id, week: in_, sign, count: Number(count) }));
}
