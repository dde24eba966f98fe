import { sql } from 'kysely';
import type { Claimed, Outbox, OutboxCounts, QuotaRoom as Room } from '../chat/delivery.ts';
import type { Reply } from '../chat/reply.ts';
import type { Json } from '../chat/turn.ts';
import { slowedBy } from '../domain/pace.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { type Head, type Scan, scanHeads, slowDown, takeHeads } from './outbox-claim.ts';
import { pinRow } from './outbox-rows.ts';
import type { Schema } from './schema.ts';
import { fromJson, keepable, maybe, nextTicket } from './values.ts';

const held = (db: Db, row: Claimed) =>
  db.updateTable('outbox').where('key', '=', row.key).where('lease', '=', row.lease).where('state', '=', 'waiting');

const free = { lease: null, lease_until: 0 };

function claimedRows(db: Db, keys: readonly string[]) {
  return db
    .selectFrom('outbox')
    .innerJoin('rooms', 'rooms.id', 'outbox.room_id')
    .leftJoin('accounts', (join) => join.on('accounts.id', '=', sql<string>`coalesce(outbox.to_account, rooms.account_id)`))
    .leftJoin('people', 'people.id', 'accounts.person_id')
    .selectAll('outbox')
    .select([
      'rooms.kind as room_kind',
      'rooms.address_json',
      'rooms.language as room_language',
      'people.language as reader_language',
      'people.spoken as reader_spoken',
    ])
    .select((eb) =>
      eb
        .selectFrom('posted')
        .select('posted.message_id')
        .whereRef('posted.card', '=', 'outbox.card')
        .whereRef('posted.room_id', '=', 'outbox.room_id')
        .orderBy('posted.seq', 'desc')
        .limit(1)
        .as('message_id'),
    )
    .where('outbox.key', 'in', keys)
    .orderBy('outbox.seq')
    .execute();
}

type Row = Awaited<ReturnType<typeof claimedRows>>[number];

function claimedOf(row: Row): Claimed | undefined {
  const base = {
    key: row.key,
    room: { id: row.room_id, kind: row.room_kind, address: fromJson<Json>(row.address_json), ...maybe('thread', row.thread) },
    ...maybe('language', row.reader_language ?? row.reader_spoken ?? (row.to_account === null ? row.room_language : null)),
    attempts: row.attempts,
    unclear: row.unclear === 1,
    lease: row.lease ?? '',
    revision: row.revision,
    quota: row.quota,
    repeats: row.repeats,
    queued: new Date(row.seq / 1_000),
  };
  if (row.kind === 'post' && row.reply_json !== null) {
    return {
      ...base,
      kind: 'post',
      reply: fromJson<Reply>(row.reply_json),
      ...maybe('to', row.to_account),
      ...maybe('card', row.card),
      ...(row.hint_json === null ? {} : { hint: fromJson<Json>(row.hint_json) }),
    };
  }
  if (row.card === null || row.message_id === null) return undefined;
  const shown = { card: row.card, messageId: row.message_id };
  return row.kind === 'pin' ? { ...base, ...shown, kind: 'pin', earlier: [] } : { ...base, ...shown, kind: 'update' };
}

async function claimHeads(db: Db, heads: readonly Head[], now: number, leaseMs: number): Promise<readonly Claimed[]> {
  const keys = await takeHeads(db, heads, now, leaseMs);
  if (keys.length === 0) return [];
  const claimed = (await claimedRows(db, keys)).flatMap((row) => claimedOf(row) ?? []);
  return Promise.all(claimed.map(async (row) => (row.kind === 'pin' ? { ...row, earlier: await earlierThan(db, row) } : row)));
}

/** So many earlier cards of a room are unpinned; none should be but the last. */
const EARLIER = 5;

async function earlierThan(db: Db, { card, room, messageId }: Extract<Claimed, { kind: 'pin' }>): Promise<readonly string[]> {
  const before = db.selectFrom('posted').select('message_id').where('card', '=', card).where('room_id', '=', room.id);
  const rows = await before.where('message_id', '!=', messageId).orderBy('seq', 'desc').limit(EARLIER).execute();
  return rows.map(({ message_id }) => message_id);
}

async function markSent(db: Db, row: Claimed, messageId: string | undefined): Promise<void> {
  if (row.kind !== 'post') {
    const gone = await db.deleteFrom('outbox').where('key', '=', row.key).where('revision', '=', row.revision).executeTakeFirst();
    if (gone.numDeletedRows === 0n)
      await held(db, row)
        .set({ ...free, unclear: 0 })
        .execute();
    return;
  }
  // Whoever holds it now: it stands there, and what it said is kept no longer than needed.
  await db
    .updateTable('outbox')
    .set({ ...free, state: 'sent', unclear: 0, error: null, reply_json: null, hint_json: null, to_account: null, changed_at: Date.now() })
    .where('key', '=', row.key)
    .execute();
  if (messageId === undefined || row.card === undefined) return;
  const shows = { card: row.card, seq: nextTicket() };
  await db
    .insertInto('posted')
    .values({ room_id: row.room.id, message_id: messageId, ...shows })
    .onConflict((on) => on.columns(['room_id', 'message_id']).doUpdateSet(shows))
    .execute();
  if (row.reply.pin) await pinRow(db, row.card, row.room.id);
}

/** No more of a quota than it has room for. */
function withRoom(heads: readonly Head[], { left }: Room): readonly Head[] {
  return [...Map.groupBy(heads, ({ quota }) => quota)].flatMap(([quota, own]) => own.slice(0, left(quota)));
}

/** One head a room. */
const perRoom = (heads: readonly Head[]): readonly Head[] =>
  [...new Map(heads.toReversed().map((head) => [head.room_id, head])).values()].toReversed();

/** Looks for heads by turns: each look goes on behind the room where the last one ended. */
class Rounds {
  readonly #behind = { urgent: '', other: '' };

  async next(db: Db, scan: Omit<Scan, 'urgent' | 'after'>): Promise<readonly Head[]> {
    const urgent = await this.#round(db, scan, 'urgent');
    const other = urgent.length < scan.limit ? await this.#round(db, { ...scan, limit: scan.limit - urgent.length }, 'other') : [];
    return perRoom([...urgent, ...other]);
  }

  async #round(db: Db, scan: Omit<Scan, 'urgent' | 'after'>, rank: 'urgent' | 'other'): Promise<readonly Head[]> {
    const after = this.#behind[rank];
    const on = await scanHeads(db, { ...scan, urgent: rank === 'urgent', after });
    const again = after !== '' && on.length < scan.limit;
    const more = again ? await scanHeads(db, { ...scan, urgent: rank === 'urgent', after: '', limit: scan.limit - on.length }) : [];
    const heads = perRoom([...on, ...more]);
    this.#behind[rank] = heads.at(-1)?.room_id ?? '';
    return heads;
  }
}

/** By the index of what waits: however many were sent. */
async function backlog(db: Db): ReturnType<Outbox['backlog']> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count'), eb.fn.min<number>('seq').as('oldest')])
    .where('state', 'in', ['waiting', 'failed'])
    .groupBy('state')
    .execute();
  const of = (state: Schema['outbox']['state']) => rows.find((row) => row.state === state);
  const oldest = of('waiting')?.oldest;
  return {
    waiting: Number(of('waiting')?.count ?? 0),
    failed: Number(of('failed')?.count ?? 0),
    ...(oldest === undefined ? {} : { oldest: new Date(oldest / 1_000) }),
  };
}

async function counts(db: Db): Promise<OutboxCounts> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const of = (state: Schema['outbox']['state']) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: of('waiting'), failed: of('failed'), sent: of('sent') };
}

/** What is set aside or repeated is its channel's network's, where nobody told and it is for all in there. */
const ownNetwork = sql<string | null>`coalesce(outbox.network, (
  select rooms.network_id from rooms where rooms.id = outbox.room_id and outbox.to_account is null))`;

const ANY: Room = { full: [], left: () => Number.POSITIVE_INFINITY };

const isWaiting = (db: Db, now: number) =>
  db
    .selectFrom('outbox')
    .select('key')
    .where('state', '=', 'waiting')
    .where('not_before', '<=', now)
    .where('lease_until', '<=', now)
    .limit(1);

export function outboxOf(engine: Engine): Outbox {
  const rounds = new Rounds();
  const waits = async (now: Date) => (await isWaiting(engine.read(), now.getTime()).executeTakeFirst()) !== undefined;
  return {
    waits,
    async claim(now, leaseMs, limit, room = ANY) {
      // Looks first, without a write: most times nothing is due.
      if (limit <= 0 || !(await waits(now))) return [];
      const found = await rounds.next(engine.read(), { now: now.getTime(), limit, full: room.full });
      const heads = withRoom(found, room);
      return heads.length === 0 ? [] : engine.unit((db) => claimHeads(db, heads, now.getTime(), leaseMs));
    },
    hold: (rows, until) =>
      engine.unit(async (db) => {
        const isOurs = { keys: rows.map(({ key }) => key), leases: rows.map(({ lease }) => lease) };
        await db
          .updateTable('outbox')
          .set({ lease_until: until.getTime() })
          .where('key', 'in', isOurs.keys)
          .where('lease', 'in', isOurs.leases)
          .where('state', '=', 'waiting')
          .execute();
      }),
    sent: (row, messageId) => engine.unit((db) => markSent(db, row, messageId)),
    retry: (row, { notBefore, error, unclear, slow }) =>
      engine.unit(async (db) => {
        const known = { error: keepable(error, 500), unclear: Number(unclear), not_before: notBefore.getTime(), changed_at: Date.now() };
        await held(db, row)
          .set({ ...free, ...known })
          .execute();
        if (slow) await slowDown(db, slowedBy(row.room.id, row.kind), notBefore.getTime());
      }),
    defer: (row, notBefore) =>
      engine.unit(async (db) => {
        await held(db, row)
          .set((eb) => ({ ...free, not_before: notBefore.getTime(), attempts: eb('attempts', '-', 1) }))
          .execute();
      }),
    repeat: (row) =>
      engine.unit(async (db) => {
        await db
          .updateTable('outbox')
          .set((eb) => ({ repeats: eb('repeats', '+', 1), network: ownNetwork, changed_at: Date.now() }))
          .where('key', '=', row.key)
          .execute();
      }),
    fail: (row, reason, error) =>
      engine.unit(async (db) => {
        await held(db, row)
          .set({ ...free, state: 'failed', reason, error: keepable(error, 500), network: ownNetwork, changed_at: Date.now() })
          .execute();
      }),
    backlog: () => backlog(engine.read()),
    counts: () => counts(engine.read()),
  };
}
