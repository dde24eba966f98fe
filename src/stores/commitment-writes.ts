import type { Changed, CommitmentWrites, NewCommitment, NewUpdate } from '../chat/commitments.ts';
import { type Commitment, LONGEST_NOTE, LONGEST_TITLE, type Update } from '../domain/commitment.ts';
import { titleKey } from '../domain/commitment-titles.ts';
import type { Stand } from '../domain/progress.ts';
import { unitKey } from '../domain/quantity.ts';
import { pseudonymOf } from './audit.ts';
import { commitmentOf, updatesOf } from './commitment-rows.ts';
import { authorOf, evidencedOf } from './evidence.ts';
import { keepFile } from './evidence-files.ts';
import type { Db } from './inside.ts';
import { recount } from './ledger-counts.ts';
import type { Schema } from './schema.ts';
import { keepable, maybe } from './values.ts';

/** What a unit may write into the ledger. */
export function commitmentWrites(db: Db): CommitmentWrites {
  return {
    take: (id) => take(db, id),
    ofCompanies: (networkId, companyIds, limit) => commitmentsOfCompanies(db, networkId, companyIds, limit),
    add: (commitment) => add(db, commitment),
    change: (id, to, stand) => change(db, id, to, stand),
    append: (commitment, update) => append(db, commitment, update),
    update: (id) => updateById(db, id),
    newest: (commitmentId, who) => newest(db, commitmentId, who),
    undo: (update, at, who) => undo(db, update, at, who),
    check: (update, check) => noteCheck(db, update, check),
    askMore: (update, { at, who, words }) => mark(db, update, { kind: 'asked', at, who, note: words }),
    author: (updateId) => authorOf(db, updateId),
    evidenced: (commitmentIds) => evidencedOf(db, commitmentIds),
    keepFile: (file) => keepFile(db, file),
    hold: (key) => hold(db, key),
  };
}

async function take(db: Db, id: string): Promise<Commitment | undefined> {
  const row = await db
    .updateTable('commitments')
    .set((on) => ({ revision: on.ref('revision') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && commitmentOf(row);
}

/** See Commitments.ofCompanies. */
export async function commitmentsOfCompanies(
  db: Db,
  networkId: string,
  companyIds: readonly string[],
  limit: number,
): Promise<readonly Commitment[]> {
  if (companyIds.length === 0) return [];
  const rows = await db
    .selectFrom('commitments')
    .selectAll()
    .where('network_id', '=', networkId)
    .where('company_id', 'in', companyIds)
    .orderBy('made')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(commitmentOf);
}

/** See Commitments.update. */
export async function updateById(db: Db, id: string): Promise<Update | undefined> {
  const [update] = await updatesOf(db, await db.selectFrom('commitment_updates').selectAll().where('id', '=', id).execute());
  return update;
}

const changed = (to: Changed) => ({
  title: keepable(to.title, LONGEST_TITLE),
  title_key: titleKey(to.title),
  kind: to.kind,
  unit: to.unit === undefined ? null : keepable(to.unit, 40),
  unit_key: to.unit === undefined ? null : keepable(unitKey(to.unit), 40),
  baseline: to.baseline?.value ?? null,
  baseline_year: to.baseline?.year ?? null,
  target: to.target ?? null,
  due: to.due ?? null,
  goal: to.goal === undefined ? null : keepable(to.goal, 200),
  accounting_json: JSON.stringify(to.accounting),
  visibility: to.visibility,
});

async function add(db: Db, commitment: NewCommitment): Promise<boolean> {
  const { holder } = commitment;
  const row = await db
    .insertInto('commitments')
    .values({
      ...changed(commitment),
      id: commitment.id,
      network_id: commitment.network,
      company_id: 'company' in holder ? holder.company : null,
      line_id: 'line' in holder ? holder.line : null,
      status: commitment.status,
      on_behalf: Number(commitment.onBehalf),
      made: commitment.made.getTime(),
      percent: null,
      value: null,
      updated: null,
      level: null,
      reason: null,
      revision: 1,
      updates: 0,
      asked: commitment.asked ?? null,
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) await recount(db, commitment.network, undefined, commitmentOf(row));
  return row !== undefined;
}

const standing = ({ status, percent, value }: Stand) => ({ status, percent: percent ?? null, value: value ?? null });

/** Writes where it stands and counts it; gives it as it is then. */
async function bring(
  db: Db,
  id: string,
  to: ReturnType<typeof standing> &
    Partial<{ updated: number | null; level: Update['level'] | null; asked: string | null; reason: string | null }>,
  updates = 0,
): Promise<Commitment> {
  const was = await db.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const is = await db
    .updateTable('commitments')
    .set((on) => ({ ...to, revision: on('revision', '+', 1), updates: on('updates', '+', updates) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await recount(db, is.network_id, commitmentOf(was), commitmentOf(is));
  return commitmentOf(is);
}

async function change(db: Db, id: string, to: Changed, stand?: Stand): Promise<Commitment> {
  const row = await db.updateTable('commitments').set(changed(to)).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
  return bring(db, id, stand ? standing(stand) : { status: row.status, percent: row.percent, value: row.value });
}

async function append(db: Db, commitment: Commitment, update: NewUpdate): Promise<Update> {
  const { holder } = commitment;
  const row = await db
    .insertInto('commitment_updates')
    .values({
      id: update.id,
      commitment_id: commitment.id,
      network_id: commitment.network,
      company_id: 'company' in holder ? holder.company : null,
      seq: commitment.updates + 1,
      at: update.at.getTime(),
      week: update.week,
      who: await pseudonymOf(db, update.who),
      product: update.product,
      says: update.says,
      ...standing(update.stand),
      note: update.note === undefined ? null : keepable(update.note, LONGEST_NOTE),
      period: update.period ?? null,
      measured: update.measured ?? null,
      on_behalf: Number(update.onBehalf),
      evidence_json: JSON.stringify(update.evidence),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const level = update.evidence.length > 0 ? 'attached' : 'self';
  const later = { updated: row.at, level, asked: update.asked ?? null, reason: update.reason ?? null } as const;
  await bring(db, commitment.id, { ...standing(update.stand), ...later }, 1);
  if (update.evidence.length > 0 && 'company' in holder) {
    await db.insertInto('review_queue').values({ update_id: row.id, network_id: row.network_id, at: row.at }).execute();
  }
  const [written] = await updatesOf(db, [row]);
  return written as Update;
}

/** Those that were not taken back, newest first. */
const standingUpdates = (db: Db, commitmentId: string) =>
  db
    .selectFrom('commitment_updates')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('update_marks')
            .select('seq')
            .whereRef('update_marks.update_id', '=', 'commitment_updates.id')
            .where('update_marks.kind', '=', 'undone'),
        ),
      ),
    )
    .orderBy('seq', 'desc');

async function newest(db: Db, commitmentId: string, who: string): ReturnType<CommitmentWrites['newest']> {
  const row = await standingUpdates(db, commitmentId).limit(1).executeTakeFirst();
  const [update] = row ? await updatesOf(db, [row]) : [];
  return update && { update, own: row?.who === (await pseudonymOf(db, who)) };
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
      note: note === undefined ? null : keepable(note, LONGEST_NOTE),
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

async function undo(db: Db, update: Update, at: Date, who: string): Promise<boolean> {
  const now = await updateById(db, update.id);
  if (!now || now.undone) return false;
  await mark(db, update, { kind: 'undone', at, who });
  await standByNewest(db, update.commitment);
  return true;
}

/** The commitment stands by its newest update that was not taken back; by none, as it began. */
async function standByNewest(db: Db, commitmentId: string): Promise<void> {
  const left = await standingUpdates(db, commitmentId).limit(1).executeTakeFirst();
  const [update] = left ? await updatesOf(db, [left]) : [];
  const stand: Stand = update ?? { status: 'on-track' };
  await bring(db, commitmentId, {
    ...standing(stand),
    updated: update?.at.getTime() ?? null,
    level: update?.level ?? null,
    reason: null,
  });
}

async function noteCheck(db: Db, update: Update, check: Parameters<CommitmentWrites['check']>[1]): Promise<void> {
  const { at, who, level, standard, verifier, dated, note } = check;
  await mark(db, update, { kind: 'checked', at, who, level, standard, verifier, dated, note });
  const newest = await standingUpdates(db, update.commitment).limit(1).executeTakeFirst();
  // A check of an older update says nothing of the figure that stands; and why a commitment was closed stays told.
  if (newest?.id === update.id) await bring(db, update.commitment, { ...standing(newestStand(newest)), level });
}

const newestStand = ({ status, percent, value }: Pick<Schema['commitment_updates'], 'status' | 'percent' | 'value'>): Stand => ({
  status,
  ...maybe('percent', percent),
  ...maybe('value', value),
});

async function hold(db: Db, key: string): Promise<boolean> {
  const held = await db
    .deleteFrom('outbox')
    .where('key', '=', key)
    .where('kind', '=', 'post')
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('lease', 'is', null)
    .returning('key')
    .executeTakeFirst();
  return held !== undefined;
}
