import { setTimeout as pause } from 'node:timers/promises';
import { lineOfEvent, type Work } from '../chat/handler.ts';
import type { Tx } from '../chat/ports.ts';
import type { Reply } from '../chat/reply.ts';
import type { PersonTurn } from '../chat/turn.ts';
import { Acquaintances } from './acquaintances.ts';
import type { Engine } from './engine.ts';
import { beforeCommit, type Db } from './inside.ts';
import { NotSaved } from './not-saved.ts';
import { postRow } from './outbox-rows.ts';
import { meet } from './people.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { txOf } from './tx.ts';
import { fromJson, keepable, maybe } from './values.ts';

/** Records the id; false when it is there already. A second one at the same time waits for the first to end. */
async function isFirst(db: Db, id: string, kind: 'person' | 'clock'): Promise<boolean> {
  const { changed } = await insertInbound(db, { turn_id: id, kind, at: Date.now() });
  return changed > 0;
}

const insertInbound = prepared<Pick<Schema['inbound'], 'turn_id' | 'kind' | 'at'>>((db, slot) =>
  db
    .insertInto('inbound')
    .values({ turn_id: slot('turn_id'), kind: slot('kind'), at: slot('at'), reply_json: null })
    .onConflict((on) => on.column('turn_id').doNothing()),
);

const keepReply = prepared<{ readonly turn_id: string; readonly reply_json: string }>((db, slot) =>
  db
    .updateTable('inbound')
    .set({ reply_json: slot('reply_json') })
    .where('turn_id', '=', slot('turn_id')),
);

/** So much of a text that is given back is kept for a redelivery, in characters: the person has heard the whole of it. */
const TYPED_KEPT = 2_000;

/** A secret that is shown once is no part of it. */
function toKeep({ kept, ...whole }: Reply): Reply {
  const reply = kept ?? whole;
  const blocks = reply.blocks.map((block) =>
    block.kind === 'typed' && block.text.length > TYPED_KEPT ? { ...block, text: `${keepable(block.text, TYPED_KEPT)}…` } : block,
  );
  return { ...reply, blocks };
}

async function storedReply(db: Db, id: string): Promise<Reply> {
  const row = await db.selectFrom('inbound').select('reply_json').where('turn_id', '=', id).executeTakeFirstOrThrow();
  if (row.reply_json === null) throw new Error(`the id ${id} belongs to a Turn of the clock`);
  return fromJson<Reply>(row.reply_json);
}

/** The Reply as an outbox row: to its room, or to the asker alone in a room of several people. */
async function sendBack(db: Db, turn: PersonTurn, reply: Reply): Promise<void> {
  await postRow(db, {
    key: `reply:${turn.id}`,
    room: turn.room,
    reply,
    urgent: true,
    ...(reply.to === 'asker' && turn.room.kind !== 'direct' ? { to: turn.by.id } : {}),
    ...maybe('hint', turn.hint),
  });
}

/** Presses and forms of one event take its row, one after the other; of what was typed, the Work says so. */
function lineOf(turn: PersonTurn): string | undefined {
  const event = turn.kind === 'action' || turn.kind === 'form' ? turn.data?.event : undefined;
  return event === undefined ? undefined : lineOfEvent(event);
}

/** Before a unit whose end is unclear is asked for again: a server that was started anew answers within them, as Slack waits no longer. */
const UNCLEAR_MS = [0, 50, 150, 300, 500, 700] as const;

/**
 * A unit that begins with its id. Where it stayed unclear whether it was kept, it is run once more: it finds its id, which waits for
 * the one before it to end, or is done now. Throws NotSaved, `unclear` where no answer came in that time.
 */
async function surely<R>(engine: Engine, work: (db: Db) => Promise<R>, line?: string): Promise<R> {
  let unclear: NotSaved | undefined;
  for (const wait of [undefined, ...UNCLEAR_MS]) {
    if (wait !== undefined) await pause(wait);
    try {
      return await engine.unit(work, line);
    } catch (error) {
      if (!(error instanceof NotSaved) || !(unclear ?? error.unclear)) throw error;
      unclear ??= error;
    }
  }
  throw unclear;
}

/** See Store.once. */
export function onceOf(engine: Engine, secret: string) {
  const met = new Acquaintances();
  engine.onCommit((wake) => {
    if (wake === 'rooms') met.forgetRooms();
  });
  return async (turn: PersonTurn, work: Work): Promise<{ readonly reply: Reply; readonly again: boolean }> => {
    let forgotten = false;
    const done = await surely(
      engine,
      async (db) => {
        forgotten = false;
        if (!(await isFirst(db, turn.id, 'person'))) return { reply: await storedReply(db, turn.id), again: true };
        if (!met.knows(turn)) await meet(db, turn);
        const reply = await work(
          txOf(db, secret, () => {
            forgotten = true;
          }),
        );
        if (turn.back === 'outbox') await sendBack(db, turn, reply);
        beforeCommit(keepReply(db, { turn_id: turn.id, reply_json: JSON.stringify(toKeep(reply)) }));
        return { reply, again: false };
      },
      lineOf(turn) ?? work.line,
    );
    if (forgotten) met.forget();
    else if (!done.again) met.keep(turn);
    return done;
  };
}

/** See Store.unit. */
export function unitOf(engine: Engine, secret: string) {
  return async <R>(
    id: string | undefined,
    work: (tx: Tx) => Promise<R>,
  ): Promise<{ readonly value: R | undefined; readonly again: boolean }> => {
    const run = async (db: Db) => ({ value: await work(txOf(db, secret)), again: false });
    if (id === undefined) return engine.unit(run);
    return surely(engine, async (db) => ((await isFirst(db, id, 'clock')) ? run(db) : { value: undefined, again: true }));
  };
}
