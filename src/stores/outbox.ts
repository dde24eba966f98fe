import { randomUUID } from 'node:crypto';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Claimed, Outbox, OutboxCounts } from '../chat/delivery.ts';
import type { Reply } from '../chat/reply.ts';
import type { Json } from '../chat/turn.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { pinRow } from './outbox-rows.ts';
import type { Schema } from './schema.ts';
import { fromJson, keepable, maybe, nextTicket } from './values.ts';

const isDue =
  (now: number) =>
  (eb: ExpressionBuilder<Schema, 'outbox'>): Expression<SqlBool> =>
    eb.and([
      eb('state', '=', 'waiting'),
      eb('not_before', '<=', now),
      eb('lease_until', '<=', now),
      eb.or([
        eb('kind', '=', 'post'),
        eb.exists(
          eb
            .selectFrom('posted')
            .select('posted.card')
            .whereRef('posted.card', '=', 'outbox.card')
            .whereRef('posted.room_id', '=', 'outbox.room_id'),
        ),
      ]),
    ]);

/** Its room takes a message now: what waits for a room's pace need not be taken and given back each time. */
const isFree =
  (now: number) =>
  ({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'outbox'>): Expression<SqlBool> =>
    not(exists(selectFrom('pace').select('pace.room_id').whereRef('pace.room_id', '=', 'outbox.room_id').where('pace.next_at', '>', now)));

const held = (db: Db, row: Claimed) =>
  db.updateTable('outbox').where('key', '=', row.key).where('lease', '=', row.lease).where('state', '=', 'waiting');

const free = { lease: null, lease_until: 0 };

function claimedRows(db: Db, lease: string) {
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
    .where('outbox.lease', '=', lease)
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

async function claimDue(db: Db, ids: readonly string[], now: number, leaseMs: number): Promise<readonly Claimed[]> {
  const lease = randomUUID();
  await db
    .updateTable('outbox')
    .set((eb) => ({
      lease,
      lease_until: now + leaseMs,
      attempts: eb('attempts', '+', 1),
      // Whoever held it before never told how it ended.
      unclear: eb.case().when('lease', 'is not', null).then(1).else(eb.ref('unclear')).end(),
    }))
    .where('key', 'in', ids)
    .where(isDue(now))
    .execute();
  const claimed = (await claimedRows(db, lease)).flatMap((row) => claimedOf(row) ?? []);
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

async function takePace(db: Db, roomId: string, gapMs: number, now: Date): Promise<Date> {
  const next = now.getTime() + gapMs;
  const taken = await db
    .insertInto('pace')
    .values({ room_id: roomId, next_at: next })
    .onConflict((on) => on.column('room_id').doUpdateSet({ next_at: next }).where('pace.next_at', '<=', now.getTime()))
    .returning('room_id')
    .executeTakeFirst();
  if (taken) return now;
  const row = await db.selectFrom('pace').select('next_at').where('room_id', '=', roomId).executeTakeFirstOrThrow();
  return new Date(row.next_at);
}

async function counts(db: Db): Promise<OutboxCounts> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count'), eb.fn.min<number>('seq').as('oldest')])
    .groupBy('state')
    .execute();
  const of = (state: Schema['outbox']['state']) => rows.find((row) => row.state === state);
  const oldest = of('waiting')?.oldest;
  return {
    waiting: Number(of('waiting')?.count ?? 0),
    failed: Number(of('failed')?.count ?? 0),
    sent: Number(of('sent')?.count ?? 0),
    ...(oldest === undefined ? {} : { oldest: new Date(oldest / 1_000) }),
  };
}

export function outboxOf(engine: Engine): Outbox {
  return {
    async claim(now, leaseMs, limit) {
      for (;;) {
        // Looks first, without a write: most times nothing is due.
        const due = engine
          .read()
          .selectFrom('outbox')
          .select('key')
          .where(isDue(now.getTime()))
          .where(isFree(now.getTime()))
          .orderBy('seq')
          .limit(limit);
        const ids = (await due.execute()).map((row) => row.key);
        if (ids.length === 0) return [];
        const claimed = await engine.unit((db) => claimDue(db, ids, now.getTime(), leaseMs));
        if (claimed.length > 0) return claimed;
        // Another worker was faster with all of these; what it left is looked for again.
      }
    },
    sent: (row, messageId) => engine.unit((db) => markSent(db, row, messageId)),
    retry: (row, notBefore, error, unclear) =>
      engine.unit(async (db) => {
        const known = { error: keepable(error, 500), unclear: Number(unclear), not_before: notBefore.getTime(), changed_at: Date.now() };
        await held(db, row)
          .set({ ...free, ...known })
          .execute();
      }),
    defer: (rows, notBefore) =>
      engine.unit(async (db) => {
        for (const [lease, same] of Map.groupBy(rows, (row) => row.lease))
          await db
            .updateTable('outbox')
            .set((eb) => ({ ...free, not_before: notBefore.getTime(), attempts: eb('attempts', '-', 1) }))
            .where(
              'key',
              'in',
              same.map(({ key }) => key),
            )
            .where('lease', '=', lease)
            .where('state', '=', 'waiting')
            .execute();
      }),
    fail: (row, error) =>
      engine.unit(async (db) => {
        await held(db, row)
          .set({ ...free, state: 'failed', error: keepable(error, 500), changed_at: Date.now() })
          .execute();
      }),
    counts: () => counts(engine.read()),
    takePace: (roomId, gapMs, now) => engine.unit((db) => takePace(db, roomId, gapMs, now)),
  };
}
