import { sql } from 'kysely';
import { DAY_MS, oldest } from '../domain/retention.ts';
import { sweepCache } from './cache.ts';
import { sweepImports } from './imports.ts';
import type { Db } from './inside.ts';
import { sweepEvents } from './sweep-events.ts';
import { sweepEvidence } from './sweep-evidence.ts';
import { sweepLinks } from './sweep-links.ts';
import { sweepRecords } from './sweep-records.ts';

/** An update whose card never came to stand in the room. */
const UNDRAWN = 7 * DAY_MS;

/** Forgets what is over its time. See Tx.questions.sweep. */
export async function sweep(db: Db, now: Date): Promise<void> {
  const at = now.getTime();
  await sweepQuestions(db, oldest('questions', now));
  await sweepOutbox(db, now);
  const yesterday = oldest('turns', now);
  await db.deleteFrom('pending_answers').where('at', '<=', yesterday).execute();
  await db.deleteFrom('pending_readings').where('at', '<=', yesterday).execute();
  await db.deleteFrom('inbound').where('kind', '=', 'person').where('at', '<=', yesterday).execute();
  await db
    .deleteFrom('model_calls')
    .where('day', '<', new Date(at - 2 * DAY_MS).toISOString().slice(0, 10))
    .execute();
  await sweepDialogues(db, now);
  await db.deleteFrom('spoke').where('at', '<=', oldest('heard', now)).execute();
  await db.deleteFrom('files').where('expires', '<=', at).execute();
  await db.deleteFrom('tokens').where('expires', '<=', at).execute();
  await db.deleteFrom('pace').where('next_at', '<=', yesterday).execute();
  await sweepImports(db, yesterday);
  await sweepEvidence(db, now);
  await sweepLinks(db, now);
  await sweepRecords(db, now);
  await sweepEvents(db, now);
  await sweepCache(db, at);
}

/** Adds the old questions to the counts, then erases them with all that hangs on them. A gap's label is a question's text. */
async function sweepQuestions(db: Db, before: number): Promise<void> {
  await db
    .insertInto('question_counts')
    .columns(['tenant', 'week', 'language', 'outcome', 'method', 'count'])
    .expression((eb) =>
      eb
        .selectFrom('questions')
        .select(['tenant', 'week', 'language', 'outcome', 'method', sql<number>`count(*)`.as('count')])
        .where('at', '<=', before)
        .groupBy(['tenant', 'week', 'language', 'outcome', 'method']),
    )
    .onConflict((on) =>
      on
        .columns(['tenant', 'week', 'language', 'outcome', 'method'])
        .doUpdateSet((eb) => ({ count: eb('question_counts.count', '+', eb.ref('excluded.count')) })),
    )
    .execute();
  const old = db.selectFrom('questions').select('id').where('at', '<=', before);
  await db.deleteFrom('verdicts').where('question_id', 'in', old).execute();
  await db.deleteFrom('questions').where('at', '<=', before).execute();
  const silent = db.selectFrom('gaps').select('id').where('last_at', '<=', before);
  await db.deleteFrom('watchers').where('gap_id', 'in', silent).execute();
  await db.deleteFrom('gaps').where('last_at', '<=', before).execute();
}

async function sweepOutbox(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ reply_json: null, hint_json: null, to_account: null })
    .where('state', '=', 'failed')
    .where('reply_json', 'is not', null)
    .where('changed_at', '<=', oldest('unsent', now))
    .execute();
  await db
    .deleteFrom('outbox')
    .where('kind', '=', 'update')
    .where('changed_at', '<=', now.getTime() - UNDRAWN)
    .execute();
  // Other keys stay for all time; a Turn's id is forgotten after a day, so its reply's key may go as well.
  await db
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('key', 'like', 'reply:%')
    .where('changed_at', '<=', oldest('questions', now))
    .execute();
}

async function sweepDialogues(db: Db, now: Date): Promise<void> {
  const old = db
    .selectFrom('dialogues')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('finished', 'is', null), eb('expires', '<=', oldest('unfinished', now))]),
        eb.and([eb('finished', 'is not', null), eb('touched', '<=', oldest('results', now))]),
      ]),
    );
  for (const name of ['dialogue_answers', 'dialogue_members', 'dialogue_settled'] as const)
    await db.deleteFrom(name).where('dialogue', 'in', old).execute();
  await db.deleteFrom('dialogues').where('id', 'in', old).execute();
}
