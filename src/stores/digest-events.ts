import { sql } from 'kysely';
import { dayIn } from '../domain/day.ts';
import { type HeldEvent, type NetworkFacts, TURNOUTS } from '../domain/digest.ts';
import { spanOf, TREND_WEEKS, weekAfter, weeksTo } from '../domain/digest-week.ts';
import type { Sign } from '../domain/engagement.ts';
import type { Network } from '../domain/network.ts';
import type { SignCount, Stretch } from './digest-stretch.ts';
import { turnoutsOf } from './event-care.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { maybe } from './values.ts';

/** Coming events that a digest names, the soonest first. */
const COMING = 10;

/** What companies did at events. */
export interface EventSigns {
  readonly counts: readonly SignCount[];
  /** The last sign of each, in epoch milliseconds. */
  readonly last: ReadonlyMap<string, number>;
  /** How many of its last events in a row it said yes to and did not come to; absent where attendance was not taken. */
  readonly missed: ReadonlyMap<string, number>;
}

/**
 * Answers and attendance of a stretch of companies, by week: how many events it answered about, by the week of the answer, and at how
 * many it was, by the week they ended in. Events are counted, not heads: a score is the company's. What a coordinator answered for it is
 * no sign of its own.
 */
export async function eventSigns(db: Db, network: Network, stretch: Stretch): Promise<EventSigns> {
  const from = spanOf(stretch.since, network.settings.timeZone).from.getTime();
  const to = spanOf(stretch.week, network.settings.timeZone).to.getTime();
  const [answers, visits] = await Promise.all([answersOf(db, network, stretch, from, to), visitsOf(db, stretch, from, to)]);
  const weekAt = weeksBy(network, stretch.week);
  const came = visits.filter((visit) => visit.came > 0);
  const last = new Map<string, number>();
  const heard = (company: string, at: number) => last.set(company, Math.max(at, last.get(company) ?? 0));
  for (const one of answers) heard(one.company, Number(one.last));
  for (const one of came) heard(one.company_id, one.ends);
  return {
    counts: [
      ...answers.map(({ company, week, count }) => ({ company, week, sign: 'rsvps' as const, count: Number(count) })),
      ...came.map((one) => ({ company: one.company_id, week: weekAt(one.ends), sign: 'attendance' as const, count: 1 })),
    ],
    last,
    missed: missedOf(visits),
  };
}

/** The week that a moment lies in, of those of the trend. */
function weeksBy(network: Network, week: string): (at: number) => string {
  const starts = weeksTo(week).map((one) => [spanOf(one, network.settings.timeZone).from.getTime(), one] as const);
  return (at) => starts.findLast(([from]) => from <= at)?.[1] ?? week;
}

/** Grouped in the database by the weeks' beginnings in the network's zone: rows are as many as companies and weeks, not as people. */
async function answersOf(db: Db, network: Network, stretch: Stretch, from: number, to: number) {
  const ends = weeksTo(stretch.week).map(
    (week) => sql`when rsvps.since < ${sql.lit(spanOf(week, network.settings.timeZone).to.getTime())} then ${sql.lit(week)}`,
  );
  const week = sql<string>`case ${sql.join(ends, sql` `)} end`;
  return db
    .selectFrom('events')
    .innerJoin('rsvps', 'rsvps.event_id', 'events.id')
    .select(({ fn, val }) => [fn.coalesce('rsvps.company_id', val('')).as('company'), week.as('week'), fn.max('rsvps.since').as('last')])
    .select(sql<number>`count(distinct rsvps.event_id)`.as('count'))
    .where('events.network_id', '=', stretch.network)
    .where('events.ends', '>=', from)
    .where('rsvps.company_id', '>=', stretch.from)
    .where('rsvps.company_id', '<=', stretch.to)
    .where('rsvps.since', '>=', from)
    .where('rsvps.since', '<', to)
    .where('rsvps.on_behalf', '=', 0)
    .where('rsvps.state', '!=', 'lapsed')
    .groupBy(['rsvps.company_id', week])
    .execute();
}

/** Companies at events where attendance was taken, the newest first. */
async function visitsOf(db: Db, stretch: Stretch, from: number, to: number) {
  const ids = await takenOf(db, stretch.network, from, to);
  if (ids.length === 0) return [];
  return db
    .selectFrom('event_companies')
    .innerJoin('events', 'events.id', 'event_companies.event_id')
    .select(['event_companies.company_id', 'event_companies.going', 'event_companies.came', 'events.ends'])
    .where('event_companies.event_id', 'in', ids)
    .where('event_companies.company_id', '>=', stretch.from)
    .where('event_companies.company_id', '<=', stretch.to)
    .orderBy('events.ends', 'desc')
    .execute();
}

function missedOf(visits: readonly { readonly company_id: string; readonly going: number; readonly came: number }[]) {
  const missed = new Map<string, number>();
  const ended = new Set<string>();
  for (const { company_id: id, going, came } of visits) {
    if (came > 0) ended.add(id);
    if (going > 0 && !ended.has(id)) missed.set(id, (missed.get(id) ?? 0) + 1);
    else if (came > 0 && !missed.has(id)) missed.set(id, 0);
  }
  return missed;
}

const ended = (db: Db, network: string, from: number, to: number) =>
  db.selectFrom('events').where('network_id', '=', network).where('state', '=', 'open').where('ends', '>=', from).where('ends', '<', to);

/** Ids of events whose attendance somebody took. */
async function takenOf(db: Db, network: string, from: number, to: number): Promise<readonly string[]> {
  const rows = await taken(db, network, from, to).select('events.id').execute();
  return rows.map(({ id }) => id);
}

const taken = (db: Db, network: string, from: number, to: number) =>
  ended(db, network, from, to).where(({ or, exists, selectFrom }) =>
    or([
      // People of no company are checked in too.
      exists(selectFrom('rsvps').select('rsvps.id').whereRef('rsvps.event_id', '=', 'events.id').where('checked_in', 'is not', null)),
      exists(selectFrom('event_walk_ins').select('people').whereRef('event_id', '=', 'events.id')),
    ]),
  );

/** The last events whose attendance somebody took, the oldest first. */
const lastTaken = async (db: Db, network: string, from: number, to: number): Promise<readonly Schema['events'][]> =>
  (
    await taken(db, network, from, to).selectAll('events').orderBy('ends', 'desc').orderBy('id', 'desc').limit(TURNOUTS).execute()
  ).reverse();

/** See Digests.measured. */
export async function eventsMeasured(db: Db, network: Network, week: string): Promise<readonly Sign[]> {
  const zone = network.settings.timeZone;
  const from = spanOf(weekAfter(week, 1 - TREND_WEEKS), zone).from.getTime();
  const to = spanOf(week, zone).to.getTime();
  const [any, taken] = await Promise.all([
    db
      .selectFrom('events')
      .select('id')
      .where('network_id', '=', network.id)
      // Nobody can answer a draft.
      .where('state', '!=', 'draft')
      .where('ends', '>=', from)
      .where('made', '<', to)
      .limit(1)
      .execute(),
    takenOf(db, network.id, from, to),
  ]);
  return [...(any.length > 0 ? (['rsvps'] as const) : []), ...(taken.length > 0 ? (['attendance'] as const) : [])];
}

/** Events that ended in the week and before `at`, and those that begin after `at`. */
export async function eventFacts(
  db: Db,
  network: Network,
  week: string,
  at: Date,
): Promise<Pick<NetworkFacts, 'held' | 'coming' | 'turnouts'>> {
  const zone = network.settings.timeZone;
  const { from, to } = spanOf(week, zone);
  const until = Math.min(to.getTime(), at.getTime());
  const [past, shown, next] = await Promise.all([
    ended(db, network.id, from.getTime(), until).selectAll().orderBy('ends').orderBy('id').execute(),
    lastTaken(db, network.id, spanOf(weekAfter(week, 1 - TREND_WEEKS), zone).from.getTime(), until),
    db
      .selectFrom('events')
      .selectAll()
      .where('network_id', '=', network.id)
      .where('state', '=', 'open')
      .where('starts', '>=', at.getTime())
      .orderBy('starts')
      .orderBy('id')
      .limit(COMING)
      .execute(),
  ]);
  const turnouts = await turnoutsOf(db, [...new Set([...past, ...shown, ...next].map(({ id }) => id))]);
  const byId = new Map(turnouts.map((one) => [one.id, one]));
  const heldOf = ({ id, title, starts, time_zone }: Schema['events']): HeldEvent => {
    const { going = 0, came = 0, walkIns = 0 } = byId.get(id) ?? {};
    const all = came + walkIns;
    return { ...{ id, title, day: dayIn(time_zone, new Date(starts)), going }, ...(all > 0 ? { came: all } : {}) };
  };
  return {
    held: past.map(heldOf),
    turnouts: shown.map(heldOf).flatMap(({ came, ...event }) => (came === undefined ? [] : [{ ...event, came }])),
    coming: next.map((row) => ({
      ...{ id: row.id, title: row.title, starts: new Date(row.starts), going: byId.get(row.id)?.going ?? 0, waiting: row.waiting },
      ...maybe('left', leftOf(row)),
    })),
  };
}

/** Seats that nobody holds; absent where as many as like may come one way or the other. */
function leftOf(row: Schema['events']): number | undefined {
  const kinds = row.seats_on_site === null || row.seats_remote === null ? undefined : row.seats_on_site + row.seats_remote;
  const all = Math.min(row.seats_total ?? Number.POSITIVE_INFINITY, kinds ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(all) ? Math.max(0, all - row.held_on_site - row.held_remote) : undefined;
}
