import { sql } from 'kysely';
import type { CommitmentWrites } from '../chat/commitments.ts';
import { type EvidenceLevel, LONGEST_NOTE, type Update } from '../domain/commitment.ts';
import { figureFrom, figureLevel, type Stand } from '../domain/progress.ts';
import { pseudonymOf } from './audit.ts';
import { updatesOf } from './commitment-rows.ts';
import { bring, byId, standing } from './commitment-stands.ts';
import type { Db } from './inside.ts';
import { veilMentions, withNames } from './mentions.ts';
import { keepable } from './values.ts';

/** See Commitments.update. */
export async function updateById(db: Db, id: string): Promise<Update | undefined> {
  const [update] = await updatesOf(db, await db.selectFrom('commitment_updates').selectAll().where('id', '=', id).execute());
  return update;
}

/** Whether somebody took the update back whose id stands in that column. */
export const isUndone = (update: string) =>
  sql<boolean>`exists (select 1 from update_marks where update_marks.update_id = ${sql.ref(update)} and update_marks.kind = 'undone')`;

/** Updates that nobody took back. */
const notUndone = (db: Db) =>
  db
    .selectFrom('commitment_updates')
    .selectAll()
    .where(({ not }) => not(isUndone('commitment_updates.id')));

/** Those of a commitment, newest first. */
const standingUpdates = (db: Db, commitmentId: string) => notUndone(db).where('commitment_id', '=', commitmentId).orderBy('seq', 'desc');

/** See CommitmentWrites.newest. */
export async function newest(db: Db, commitmentId: string, who: string): ReturnType<CommitmentWrites['newest']> {
  const row = await standingUpdates(db, commitmentId).limit(1).executeTakeFirst();
  const [update] = row ? await updatesOf(db, [row]) : [];
  return update && { update, own: await isOwn(db, update.id, who) };
}

async function mark(
  db: Db,
  update: Update,
  marked: { kind: 'undone' | 'checked' | 'asked'; at: Date; who: string } & Partial<Marked>,
): Promise<void> {
  const last = await db
    .selectFrom('update_marks')
    .select((on) => on.fn.max('seq').as('seq'))
    .where('update_id', '=', update.id)
    .executeTakeFirst();
  const { kind, at, who, level, standard, verifier, dated, note } = marked;
  await db
    .insertInto('update_marks')
    .values({
      update_id: update.id,
      seq: Number(last?.seq ?? 0) + 1,
      network_id: update.network,
      kind,
      at: at.getTime(),
      who: await pseudonymOf(db, who),
      level: level ?? null,
      standard: standard === undefined ? null : keepable(standard, 200),
      verifier: verifier === undefined ? null : keepable(verifier, 200),
      dated: dated ?? null,
      note: note === undefined ? null : await veilMentions(db, keepable(note, LONGEST_NOTE)),
    })
    .execute();
  // What was asked for more still waits.
  if (kind !== 'asked') await db.deleteFrom('review_queue').where('update_id', '=', update.id).execute();
}

interface Marked {
  readonly level: 'checked' | 'third';
  readonly standard: string | undefined;
  readonly verifier: string | undefined;
  readonly dated: string | undefined;
  readonly note: string | undefined;
}

type Asked = (since: Date) => string | undefined;

/** See CommitmentWrites.undo. */
export async function undo(db: Db, update: Update, at: Date, who: string, asked?: Asked): Promise<boolean> {
  const now = await updateById(db, update.id);
  if (!now || now.undone) return false;
  await mark(db, update, { kind: 'undone', at, who });
  await standByNewest(db, update.commitment, asked);
  return true;
}

/** Updates that are read at once to find the one that told the figure. */
const AT_ONCE = 50;

/** How well the figure is shown that stands; see figureLevel. */
async function levelStanding(db: Db, commitmentId: string): Promise<EvidenceLevel | undefined> {
  const read: Update[] = [];
  for (;;) {
    const last = read.at(-1);
    const older = standingUpdates(db, commitmentId).limit(AT_ONCE);
    const page = await updatesOf(db, await (last ? older.where('seq', '<', last.seq) : older).execute());
    read.push(...page);
    if (figureFrom(read) >= 0 || page.length < AT_ONCE) return figureLevel(read);
  }
}

/** The commitment stands by its newest update that was not taken back; by none, as it began. */
async function standByNewest(db: Db, commitmentId: string, asked?: Asked): Promise<void> {
  const was = await byId(db, commitmentId);
  const left = await standingUpdates(db, commitmentId).limit(1).executeTakeFirst();
  const [update] = left ? await updatesOf(db, [left]) : [];
  const level = await levelStanding(db, commitmentId);
  const stand: Stand = update ?? { status: 'on-track' };
  await bring(db, was, {
    ...standing(stand),
    updated: update?.at.getTime() ?? null,
    level: level ?? null,
    // Why it was closed is what that update says.
    reason: update?.status === 'dropped' ? (update.note ?? null) : null,
    ...(asked ? { asked: asked(update?.at ?? was.made) ?? null } : {}),
  });
}

/** The person's pseudonyms: joined accounts may have brought several. */
const codesOf = (db: Db, who: string) => db.selectFrom('pseudonyms').select('code').where('person_id', '=', who);

/** See Commitments.lastOf. */
export async function lastOf(db: Db, networkId: string, who: string, since: Date): Promise<Update | undefined> {
  const row = await notUndone(db)
    .where('network_id', '=', networkId)
    .where('at', '>=', since.getTime())
    .where('who', 'in', codesOf(db, who))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const [update] = row ? await updatesOf(db, [row]) : [];
  return update;
}

/** See Commitments.isOwn. */
export async function isOwn(db: Db, updateId: string, who: string): Promise<boolean> {
  const own = db.selectFrom('commitment_updates').select('id').where('id', '=', updateId).where('who', 'in', codesOf(db, who));
  return (await own.executeTakeFirst()) !== undefined;
}

/** See CommitmentWrites.check. */
export async function noteCheck(db: Db, update: Update, check: Parameters<CommitmentWrites['check']>[1]): Promise<void> {
  const { at, who, level, standard, verifier, dated, note } = check;
  await mark(db, update, { kind: 'checked', at, who, level, standard, verifier, dated, note });
  // A check of an older figure says nothing of the one that stands; and why a commitment was closed stays told.
  const was = await byId(db, update.commitment);
  const stands = await levelStanding(db, update.commitment);
  if (stands !== was.level) await bring(db, was, { ...standing(was), level: stands ?? null });
}

/** See CommitmentWrites.askMore. */
export async function askMore(db: Db, update: Update, { at, who, words }: Parameters<CommitmentWrites['askMore']>[1]): Promise<string> {
  await mark(db, update, { kind: 'asked', at, who, note: words });
  return withNames(db, words);
}
