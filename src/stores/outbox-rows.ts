import type { NewMessage } from '../chat/delivery.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { nextTicket, toJson } from './values.ts';

type Row = Schema['outbox'];

const fresh = () => ({
  state: 'waiting' as const,
  seq: nextTicket(),
  attempts: 0,
  lease: null,
  lease_until: 0,
  unclear: 0,
  revision: 0,
  error: null,
  changed_at: Date.now(),
});

/** See Tx.outbox.post. The room must have been met; a key that was ever used is left as it is. */
export async function postRow(db: Db, message: NewMessage): Promise<void> {
  // Both go out at once: where the room is unknown the unit ends, and the row with it.
  const known = roomMet(db, { room: message.room.id });
  const inserting = insertPost(db, {
    ...fresh(),
    key: message.key,
    kind: 'post',
    room_id: message.room.id,
    thread: message.room.thread ?? null,
    to_account: message.to ?? null,
    hint_json: toJson(message.hint),
    reply_json: JSON.stringify(message.reply),
    card: message.reply.card ?? null,
    not_before: message.notBefore?.getTime() ?? 0,
  });
  const [{ rows }, { changed }] = await Promise.all([known, inserting]);
  if (rows.length === 0) throw new Error(`no Turn ever came from the room ${message.room.id}: nobody knows how to post there`);
  if (changed > 0 && isDue(message)) wakeAtCommit('outbox');
}

/** The newest message of the card is pinned once it stands in the room; see Courier.pin. */
export const pinRow = (db: Db, card: string, roomId: string): Promise<void> => followUp(db, 'pin', card, roomId);

/** What is due later needs no waking: the outbox looks once a second by itself. */
const isDue = ({ notBefore }: NewMessage): boolean => notBefore === undefined || notBefore.getTime() <= Date.now();

const roomMet = prepared<{ readonly room: string }>((db, slot) => db.selectFrom('rooms').select('id').where('id', '=', slot('room')));

const COLUMNS = [
  ...(['key', 'kind', 'room_id', 'thread', 'to_account', 'hint_json', 'reply_json', 'card', 'not_before', 'state', 'seq'] as const),
  ...(['attempts', 'lease', 'lease_until', 'unclear', 'revision', 'error', 'changed_at'] as const),
] as const satisfies readonly (keyof Row)[];

const insertPost = prepared<Row>((db, slot) =>
  db
    .insertInto('outbox')
    .values(Object.fromEntries(COLUMNS.map((name) => [name, slot(name)])) as unknown as Row)
    .onConflict((on) => on.column('key').doNothing()),
);

/** See Tx.outbox.update. A request that finds one pending joins it; one being drawn is drawn once more (its revision rises). */
export const updateRow = (db: Db, card: string, roomId: string, gapMs = 0): Promise<void> => followUp(db, 'update', card, roomId, gapMs);

async function followUp(db: Db, kind: 'update' | 'pin', card: string, roomId: string, gapMs = 0): Promise<void> {
  const after = gapMs === 0 ? 0 : Date.now() + gapMs;
  await db
    .insertInto('outbox')
    .values({
      ...fresh(),
      key: `${kind}:${JSON.stringify([roomId, card])}`,
      kind,
      room_id: roomId,
      thread: null,
      to_account: null,
      hint_json: null,
      reply_json: null,
      card,
      not_before: after,
    })
    .onConflict((on) =>
      on.column('key').doUpdateSet((eb) => ({
        revision: eb('outbox.revision', '+', 1),
        state: 'waiting',
        // One that is being drawn is drawn once more, but not at once.
        not_before: eb.case().when('outbox.lease', 'is not', null).then(after).else(eb.ref('outbox.not_before')).end(),
        attempts: 0,
        changed_at: Date.now(),
      })),
    )
    .execute();
  wakeAtCommit('outbox');
}
