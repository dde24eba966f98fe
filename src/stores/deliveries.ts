import type { Deliveries, DeliveryWrites, FailedDelivery } from '../chat/delivery.ts';
import type { Reply } from '../chat/reply.ts';
import type { FailureReason } from '../domain/delivery.ts';
import type { Engine } from './engine.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import { fromJson, maybe, nextTicket } from './values.ts';

/** Failed messages of the network whose text is still there: without it nothing can be sent again. */
const failures = (db: Db, network: string) =>
  db
    .selectFrom('outbox')
    .where('outbox.state', '=', 'failed')
    .where('outbox.kind', '=', 'post')
    .where('outbox.network', '=', network)
    .where('outbox.reply_json', 'is not', null);

/** Whom it was for: the account it names, or whose conversation with Tandem the room is. */
const failed = (db: Db, network: string) =>
  failures(db, network)
    .leftJoin('rooms', 'rooms.id', 'outbox.room_id')
    .leftJoin('accounts as to', 'to.id', 'outbox.to_account')
    .leftJoin('accounts as owner', 'owner.id', 'rooms.account_id')
    .select(['outbox.key', 'outbox.room_id', 'outbox.reason', 'outbox.changed_at', 'outbox.reply_json'])
    .select(['rooms.kind', 'rooms.name', 'to.name as to_name', 'owner.name as owner_name']);

type Row = Awaited<ReturnType<ReturnType<typeof failed>['execute']>>[number];

const deliveryOf = (row: Row): FailedDelivery => ({
  key: row.key,
  room: { id: row.room_id, kind: row.kind ?? 'channel', ...maybe('name', row.name) },
  ...maybe('person', row.to_name ?? row.owner_name),
  ...maybe('title', fromJson<Reply>(row.reply_json ?? '{}').title),
  reason: row.reason ?? ('broken' satisfies FailureReason),
  at: new Date(row.changed_at),
});

/** See Deliveries. */
export function deliveriesOf(engine: Engine): Deliveries {
  return {
    async failed(network, { after, size }) {
      const rows = await failed(engine.read(), network)
        .orderBy('outbox.changed_at', 'desc')
        .orderBy('outbox.seq', 'desc')
        .offset(after)
        .limit(size)
        .execute();
      return rows.map(deliveryOf);
    },
    async failures(network, since) {
      const row = await failures(engine.read(), network)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('outbox.changed_at', '>=', since.getTime())
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async repeated(network, since) {
      const rows = await engine
        .read()
        .selectFrom('outbox')
        .leftJoin('rooms', 'rooms.id', 'outbox.room_id')
        .select((eb) => ['outbox.room_id', 'rooms.name', eb.fn.sum<number>('outbox.repeats').as('times')])
        .where('outbox.repeats', '>', 0)
        .where('outbox.network', '=', network)
        .where('outbox.changed_at', '>=', since.getTime())
        .groupBy(['outbox.room_id', 'rooms.name'])
        .orderBy('times', 'desc')
        .execute();
      return rows.map(({ room_id, name, times }) => ({ room: { id: room_id, ...maybe('name', name) }, times: Number(times) }));
    },
  };
}

const one = (db: Db, network: string, key: string) =>
  db
    .updateTable('outbox')
    .where('key', '=', key)
    .where('state', '=', 'failed')
    .where('kind', '=', 'post')
    .where('network', '=', network)
    .where('reply_json', 'is not', null);

/** See DeliveryWrites. */
export function deliveryWrites(db: Db): DeliveryWrites {
  return {
    async again(network, key) {
      // As one that has just come: its day begins anew.
      const fresh = { state: 'waiting', reason: null, attempts: 0, not_before: 0, seq: nextTicket(), changed_at: Date.now() } as const;
      const done = await one(db, network, key)
        .set(fresh)
        .set((eb) => ({
          revision: eb('revision', '+', 1),
          // What may stand there is still looked for before it is sent; where nobody could tell, the coordinator has looked.
          unclear: eb.case().when('reason', '=', 'unclear').then(0).else(eb.ref('unclear')).end(),
        }))
        .executeTakeFirst();
      if (done.numUpdatedRows === 0n) return false;
      wakeAtCommit('outbox');
      return true;
    },
    async putAway(network, key) {
      const empty = { state: 'away', reply_json: null, hint_json: null, to_account: null, changed_at: Date.now() } as const;
      return (await one(db, network, key).set(empty).executeTakeFirst()).numUpdatedRows > 0n;
    },
  };
}
