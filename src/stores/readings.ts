import type { Tx } from '../chat/ports.ts';
import type { FreeAnswer, PendingReading, PendingReadings } from '../chat/readings.ts';
import type { Engine } from './engine.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe, toJson } from './values.ts';

/** The reading of a row of `pending_readings`. */
export function readingOf(row: Schema['pending_readings']): PendingReading {
  return {
    id: row.id,
    at: new Date(row.at),
    dialogue: row.dialogue,
    question: row.question,
    asked: fromJson<FreeAnswer>(row.asked_json),
    ...maybe('option', row.option),
    done: row.done === 1,
    person: row.person_id,
    room: fromJson(row.room_json),
    back: row.back,
    ...maybe('to', row.to_account),
    ...(row.hint_json === null ? {} : { hint: fromJson(row.hint_json) }),
  };
}

/** See Tx.dialogues.awaitReading. */
export async function awaitReading(db: Db, reading: Parameters<Tx['dialogues']['awaitReading']>[0]): Promise<void> {
  await db
    .insertInto('pending_readings')
    .values({
      id: reading.id,
      at: reading.at.getTime(),
      dialogue: reading.dialogue,
      question: reading.question,
      asked_json: JSON.stringify(reading.asked),
      option: null,
      done: 0,
      person_id: reading.person,
      room_json: JSON.stringify(reading.room),
      back: reading.back,
      to_account: reading.to ?? null,
      hint_json: toJson(reading.hint),
      lease_until: 0,
    })
    .execute();
  wakeAtCommit('readings');
}

/** See Tx.dialogues.read. */
export async function readingDone(db: Db, id: string, option: string | undefined): Promise<boolean> {
  const row = await db
    .updateTable('pending_readings')
    .set({ done: 1, option: option ?? null })
    .where('id', '=', id)
    .where('done', '=', 0)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export function pendingReadingsOf(engine: Engine): PendingReadings {
  return {
    async unfinished(now, leaseMs, limit) {
      const free = engine
        .read()
        .selectFrom('pending_readings')
        .select('id')
        .where('done', '=', 0)
        .where('lease_until', '<=', now.getTime())
        .orderBy('at')
        .limit(limit);
      const ids = (await free.execute()).map((row) => row.id);
      if (ids.length === 0) return [];
      const rows = await engine.unit((db) =>
        db
          .updateTable('pending_readings')
          .set({ lease_until: now.getTime() + leaseMs })
          .where('id', 'in', ids)
          .where('done', '=', 0)
          .where('lease_until', '<=', now.getTime())
          .returningAll()
          .execute(),
      );
      return rows.sort((a, b) => a.at - b.at).map(readingOf);
    },
  };
}
