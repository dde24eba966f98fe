import type { Tx } from '../chat/ports.ts';
import type { AskedQuestion } from '../chat/questions.ts';
import type { Language } from '../domain/language.ts';
import { likeness, subjectOf } from './alike.ts';
import type { Db } from './inside.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { hashOf, keepable, newId } from './values.ts';

/** From this likeness on, two questions are one gap. */
const ALIKE = 0.6;
/** Only the newest open gaps are compared. */
const COMPARED = 200;

/** The open gap that the question belongs to, counted up; a new one where there is none. */
export async function joinGap(db: Db, question: Omit<AskedQuestion, 'gapId'>): Promise<string> {
  const subject = subjectOf(question.text, question.language);
  const key = hashOf(subject.join(' '));
  const newest = { label: question.text, uncovered_json: JSON.stringify(question.uncovered), last_at: question.at.getTime() };
  const known = await knownGap(db, question, subject, key);
  if (known !== undefined) {
    const joined = await countUp(db, { id: known, ...newest });
    if (joined.changed > 0) return known;
  }
  const made = await db
    .insertInto('gaps')
    .values({
      id: newId(question.at.getTime()),
      tenant: question.tenant,
      language: question.language,
      key,
      tokens: subject.join(' '),
      count: 1,
      owner: null,
      answered_at: null,
      ...newest,
    })
    // The same question, asked in another process since the look-up.
    .onConflict((on) =>
      on
        .columns(['tenant', 'language', 'key'])
        .where('answered_at', 'is', null)
        .doUpdateSet((eb) => ({ ...newest, count: eb('gaps.count', '+', 1) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

const countUp = prepared<Pick<Schema['gaps'], 'id' | 'label' | 'uncovered_json' | 'last_at'>>((db, slot) =>
  db
    .updateTable('gaps')
    .set((eb) => ({
      label: slot('label'),
      uncovered_json: slot('uncovered_json'),
      last_at: slot('last_at'),
      count: eb('count', '+', 1),
    }))
    .where('id', '=', slot('id'))
    .where('answered_at', 'is', null),
);

const openGaps = (db: Db, tenant: string, language: Language) =>
  db.selectFrom('gaps').where('tenant', '=', tenant).where('language', '=', language).where('answered_at', 'is', null);

const sameGap = prepared<Pick<Schema['gaps'], 'tenant' | 'language' | 'key'>, { readonly id: string }>((db, slot) =>
  openGaps(db, slot('tenant'), slot('language')).select('id').where('key', '=', slot('key')),
);

const newestGaps = prepared<Pick<Schema['gaps'], 'tenant' | 'language'>, { readonly id: string; readonly tokens: string }>((db, slot) =>
  openGaps(db, slot('tenant'), slot('language')).select(['id', 'tokens']).orderBy('last_at', 'desc').limit(COMPARED),
);

async function knownGap(
  db: Db,
  { tenant, language }: Pick<AskedQuestion, 'tenant' | 'language'>,
  subject: readonly string[],
  key: string,
): Promise<string | undefined> {
  const [same] = (await sameGap(db, { tenant, language, key })).rows;
  if (same) return same.id;
  const others = await newestGaps(db, { tenant, language });
  const rated = others.rows.map(({ id, tokens }) => ({ id, like: likeness(subject, tokens.split(' ')) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>((top, next) => (next.like > (top?.like ?? 0) ? next : top), undefined);
  return best && best.like >= ALIKE ? best.id : undefined;
}

type Watcher = Parameters<Tx['questions']['watch']>[1];

/** See Tx.questions.watch. A gap that is answered or gone takes no watcher. */
export async function watch(db: Db, gapId: string, watcher: Watcher): Promise<boolean> {
  // Takes the gap's row first, so that it cannot be answered between the look and the insert.
  const open = await db
    .updateTable('gaps')
    .set((eb) => ({ count: eb.ref('count') }))
    .where('id', '=', gapId)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!open) return false;
  const told = { room_id: watcher.room.id, language: watcher.language };
  await db
    .insertInto('watchers')
    .values({ gap_id: gapId, account_id: watcher.account, ...told })
    .onConflict((on) => on.columns(['gap_id', 'account_id']).doUpdateSet(told))
    .execute();
  return true;
}

/** See Tx.questions.setOwner. */
export async function setOwner(db: Db, gapId: string, owner: string): Promise<void> {
  await db
    .updateTable('gaps')
    .set({ owner: keepable(owner, 200) })
    .where('id', '=', gapId)
    .execute();
}

/** See Tx.questions.answerGap. */
export async function answerGap(db: Db, gapId: string, at: Date): Promise<readonly Watcher[]> {
  await db.updateTable('gaps').set({ answered_at: at.getTime() }).where('id', '=', gapId).where('answered_at', 'is', null).execute();
  const watchers = await db.deleteFrom('watchers').where('gap_id', '=', gapId).returningAll().execute();
  return watchers.map((row) => ({ account: row.account_id, room: { id: row.room_id }, language: row.language }));
}
