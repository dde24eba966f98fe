import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { nextFree, sharesOf } from '../domain/pace.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { isSqlite } from './tables.ts';

/** The oldest due message of a room. */
export interface Head {
  readonly key: string;
  readonly room_id: string;
  readonly quota: string;
}

export interface Scan {
  readonly now: number;
  readonly limit: number;
  /** Somebody waits for them; the others go after them. */
  readonly urgent: boolean;
  /** Begins behind this room, in the order of the ids. */
  readonly after: string;
  /** Of these nothing is taken. */
  readonly full: readonly string[];
}

/** What the partial indexes hold must stand in the statement itself: a bound value would not tell that they fit. */
const WAITING = sql`state = 'waiting'`;

/**
 * The heads of the rooms that can take a message now, room after room. Steps from one room to the next in an index that holds only what
 * waits, so that its cost depends on the rooms that it passes, not on how many messages wait in each or were ever sent.
 */
export async function scanHeads(db: Db, { now, limit, urgent, after, full }: Scan): Promise<readonly Head[]> {
  const rank = sql.lit(Number(urgent));
  const nextRoom = (behind: RawBuilder<unknown>) =>
    sql`(select min(o.room_id) from outbox o where o.${WAITING} and o.urgent = ${rank} and o.room_id > ${behind})`;
  const first = sql`(
    select o.key from outbox o
    where o.${WAITING} and o.urgent = ${rank} and o.room_id = lanes.room_id and o.not_before <= ${now} and o.lease_until <= ${now}
      and (o.kind = 'post' or exists (select 1 from posted p where p.card = o.card and p.room_id = o.room_id))
    order by o.seq limit 1)`;
  const isHeld = sql`exists (
    select 1 from outbox o where o.lease is not null and o.room_id = lanes.room_id and o.lease_until > ${now} and o.${WAITING})`;
  const isPaced = (key: RawBuilder<unknown>) => sql`exists (select 1 from pace where pace.room_id = ${key} and pace.next_at > ${now})`;
  const isFull = full.length === 0 ? sql`1 = 0` : sql`head.quota in (${sql.join(full)})`;
  const { rows } = await sql<Head>`
    with recursive lanes(room_id) as (
      select ${nextRoom(sql`${after}`)}
      union all
      select ${nextRoom(sql`lanes.room_id`)} from lanes where lanes.room_id is not null
    )
    select head.key, head.room_id, head.quota
    from (select ${first} as key from lanes
          where lanes.room_id is not null and not ${isPaced(sql`lanes.room_id`)} and not ${isHeld}) ready
    join outbox head on head.key = ready.key
    where not ${isPaced(sql`head.quota`)} and not (${isFull})
    limit ${limit}`.execute(db);
  return rows;
}

type Taken = Pick<Schema['outbox'], 'key' | 'room_id' | 'quota' | 'kind' | 'card'>;

/** Takes those of them that are still free, each with its paces, under a new lease; gives their keys. */
export async function takeHeads(db: Db, heads: readonly Head[], now: number, leaseMs: number): Promise<readonly string[]> {
  const taken = await lease(db, heads, now, leaseMs);
  const free = await takePaces(db, taken, now);
  const late = taken.filter(({ key }) => free.has(key));
  for (const [until, rows] of Map.groupBy(late, ({ key }) => free.get(key) ?? now))
    await giveBack(
      db,
      rows.map(({ key }) => key),
      until,
    );
  return taken.filter(({ key }) => !free.has(key)).map(({ key }) => key);
}

async function lease(db: Db, heads: readonly Head[], now: number, leaseMs: number): Promise<readonly Taken[]> {
  const isFree = db
    .selectFrom('outbox')
    .select('key')
    .where(
      'key',
      'in',
      heads.map(({ key }) => key),
    )
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .where('lease_until', '<=', now);
  return db
    .updateTable('outbox')
    .set((eb) => ({
      lease: randomUUID(),
      lease_until: now + leaseMs,
      attempts: eb('attempts', '+', 1),
      // Whoever held it before never told how it ended.
      unclear: eb.case().when('lease', 'is not', null).then(1).else(eb.ref('unclear')).end(),
    }))
    .where('key', 'in', isSqlite(db) ? isFree : isFree.forUpdate().skipLocked())
    .where('state', '=', 'waiting')
    .where('lease_until', '<=', now)
    .returning(['key', 'room_id', 'quota', 'kind', 'card'])
    .execute();
}

/** Gives them back untried, not before that moment. */
async function giveBack(db: Db, keys: readonly string[], until: number): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({ lease: null, lease_until: 0, not_before: until, attempts: eb('attempts', '-', 1) }))
    .where('key', 'in', keys)
    .where('state', '=', 'waiting')
    .execute();
}

/** Takes the paces of each message, all or none; gives when those can go that had to wait for one. */
async function takePaces(db: Db, rows: readonly Taken[], now: number): Promise<ReadonlyMap<string, number>> {
  const shares = new Map(rows.map((row) => [row.key, sharesOf(row.room_id, row.kind, row.card)]));
  // In one order for all workers: these rows stay locked until the commit.
  const keys = [...new Set([...shares.values()].flat().map(({ key }) => key))].toSorted();
  if (keys.length === 0) return new Map();
  const free = await lockPaces(db, keys);
  const late = new Map<string, number>();
  for (const [key, own] of shares) {
    const at = Math.max(...own.map((share) => free.get(share.key) ?? 0), 0);
    if (at > now) late.set(key, at);
    else for (const share of own) free.set(share.key, nextFree(share.pace, free.get(share.key) ?? 0, now));
  }
  await db
    .insertInto('pace')
    .values([...free].map(([room_id, next_at]) => ({ room_id, next_at })))
    .onConflict((on) => on.column('room_id').doUpdateSet((eb) => ({ next_at: eb.ref('excluded.next_at') })))
    .execute();
  return late;
}

/** From when each takes a message; others wait for them until the commit. */
async function lockPaces(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .insertInto('pace')
    .values(keys.map((room_id) => ({ room_id, next_at: 0 })))
    .onConflict((on) => on.column('room_id').doUpdateSet((eb) => ({ next_at: eb.ref('pace.next_at') })))
    .returning(['room_id', 'next_at'])
    .execute();
  return new Map(rows.map(({ room_id, next_at }) => [room_id, next_at]));
}

/** Those paces take nothing before that moment. */
export async function slowDown(db: Db, keys: readonly string[], until: number): Promise<void> {
  await db
    .insertInto('pace')
    .values(keys.toSorted().map((room_id) => ({ room_id, next_at: until })))
    .onConflict((on) => on.column('room_id').doUpdateSet({ next_at: until }).where('pace.next_at', '<', until))
    .execute();
}
