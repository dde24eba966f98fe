import type { ModelCaps, Tx } from '../chat/ports.ts';
import type { PendingAnswer, PendingAnswers } from '../chat/questions.ts';
import type { Sentence } from '../chat/sentence.ts';
import type { Engine } from './engine.ts';
import { type Db, wakeAtCommit } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe, toJson } from './values.ts';

/** The answer of a row of `pending_answers`. */
export function pendingOf(row: Schema['pending_answers']): PendingAnswer {
  return {
    questionId: row.question_id,
    at: new Date(row.at),
    answer: fromJson(row.answer_json),
    ...(row.sentences_json === null ? {} : { sentences: fromJson<readonly Sentence[]>(row.sentences_json) }),
    done: row.done === 1,
    person: row.person_id,
    room: fromJson(row.room_json),
    heard: row.heard,
    back: row.back,
    ...maybe('to', row.to_account),
    ...(row.hint_json === null ? {} : { hint: fromJson(row.hint_json) }),
  };
}

/** See Tx.questions.await. */
export async function awaitAnswer(db: Db, pending: Parameters<Tx['questions']['await']>[0]): Promise<void> {
  await db
    .insertInto('pending_answers')
    .values({
      question_id: pending.questionId,
      at: pending.at.getTime(),
      answer_json: JSON.stringify(pending.answer),
      sentences_json: null,
      done: 0,
      person_id: pending.person,
      room_json: JSON.stringify(pending.room),
      heard: pending.heard,
      back: pending.back,
      to_account: pending.to ?? null,
      hint_json: toJson(pending.hint),
      lease_until: 0,
    })
    .execute();
  wakeAtCommit('pending');
}

/** See Tx.questions.written. */
export async function written(db: Db, questionId: string, sentences: readonly Sentence[] | undefined): Promise<boolean> {
  const row = await db
    .updateTable('pending_answers')
    .set({ done: 1, sentences_json: toJson(sentences) })
    .where('question_id', '=', questionId)
    .where('done', '=', 0)
    .returning('question_id')
    .executeTakeFirst();
  return row !== undefined;
}

const EVERYBODY = '*';

/** See Tx.questions.takeModelCall. Everybody's row last: it is locked for the rest of the unit. */
export async function takeModelCall(db: Db, personId: string, day: string, { perPerson, perDay }: ModelCaps): Promise<boolean> {
  if (!(await countCall(db, personId, day, perPerson))) return false;
  if (await countCall(db, EVERYBODY, day, perDay)) return true;
  await db
    .updateTable('model_calls')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .execute();
  return false;
}

async function countCall(db: Db, personId: string, day: string, max: number): Promise<boolean> {
  if (max < 1) return false;
  const row = await db
    .insertInto('model_calls')
    .values({ person_id: personId, day, count: 1 })
    .onConflict((on) =>
      on
        .columns(['person_id', 'day'])
        .doUpdateSet((eb) => ({ count: eb('model_calls.count', '+', 1) }))
        .where('model_calls.count', '<', max),
    )
    .returning('count')
    .executeTakeFirst();
  return row !== undefined;
}

export function pendingAnswersOf(engine: Engine): PendingAnswers {
  return {
    async unfinished(now, leaseMs, limit) {
      const free = engine
        .read()
        .selectFrom('pending_answers')
        .select('question_id')
        .where('done', '=', 0)
        .where('lease_until', '<=', now.getTime())
        .orderBy('at')
        .limit(limit);
      const ids = (await free.execute()).map((row) => row.question_id);
      if (ids.length === 0) return [];
      const rows = await engine.unit((db) =>
        db
          .updateTable('pending_answers')
          .set({ lease_until: now.getTime() + leaseMs })
          .where('question_id', 'in', ids)
          .where('done', '=', 0)
          .where('lease_until', '<=', now.getTime())
          .returningAll()
          .execute(),
      );
      return rows.sort((a, b) => a.at - b.at).map(pendingOf);
    },
  };
}
