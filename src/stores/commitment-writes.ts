import type { Changed, CommitmentWrites, NewCommitment, NewUpdate } from '../chat/commitments.ts';
import { type Commitment, LONGEST_NOTE, LONGEST_TITLE, type Update } from '../domain/commitment.ts';
import { titleKey } from '../domain/commitment-titles.ts';
import { repeats, type Stand, stronger } from '../domain/progress.ts';
import { unitKey } from '../domain/quantity.ts';
import { namesOf, pseudonymOf } from './audit.ts';
import { commitmentOf, updateOf } from './commitment-rows.ts';
import { bring, standing } from './commitment-stands.ts';
import { authorOf, evidencedOf } from './evidence.ts';
import { keepFile } from './evidence-files.ts';
import { beforeCommit, type Db } from './inside.ts';
import { recount } from './ledger-counts.ts';
import { mentionedIn, veilMentions, withNames } from './mentions.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import { isSqlite } from './tables.ts';
import { askMore, isOwn, newest, noteCheck, undo, updateById } from './update-marks.ts';
import { keepable } from './values.ts';

type Row = Schema['commitments'];
type UpdateRow = Schema['commitment_updates'];

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
    isOwn: (updateId, who) => isOwn(db, updateId, who),
    undo: (update, at, who, asked) => undo(db, update, at, who, asked),
    check: (update, check) => noteCheck(db, update, check),
    askMore: (update, asked) => askMore(db, update, asked),
    author: (updateId) => authorOf(db, updateId),
    evidenced: (commitmentIds) => evidencedOf(db, commitmentIds),
    keepFile: (file) => keepFile(db, file),
    hold: (key) => hold(db, key),
  };
}

/** Locked until the unit ends: SQLite has one writer, who looks at nothing that others change meanwhile. */
async function take(db: Db, id: string): Promise<Commitment | undefined> {
  const [row] = (await locked(db, { id })).rows;
  return row && commitmentOf(row);
}

const locked = prepared<{ readonly id: string }, Row>((db, slot) => {
  const row = db.selectFrom('commitments').selectAll().where('id', '=', slot('id'));
  return isSqlite(db) ? row : row.forUpdate();
});

/** See Commitments.ofCompanies. */
export async function commitmentsOfCompanies(
  db: Db,
  networkId: string,
  companyIds: readonly string[],
  limit: number,
): Promise<readonly Commitment[]> {
  const [only, ...more] = companyIds;
  if (only === undefined) return [];
  if (more.length === 0) return (await ofCompany(db, { network: networkId, company: only })).rows.slice(0, limit).map(commitmentOf);
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

/** More than any company has. */
const MOST_OF_ONE = 1_000;

const ofCompany = prepared<{ readonly network: string; readonly company: string }, Row>((db, slot) =>
  db
    .selectFrom('commitments')
    .selectAll()
    .where('network_id', '=', slot('network'))
    .where('company_id', '=', slot('company'))
    .orderBy('made')
    .orderBy('id')
    .limit(MOST_OF_ONE),
);

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

async function change(db: Db, id: string, to: Changed, stand?: Stand): Promise<Commitment> {
  const row = await db.updateTable('commitments').set(changed(to)).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
  return bring(db, commitmentOf(row), stand ? standing(stand) : { status: row.status, percent: row.percent, value: row.value });
}

async function append(db: Db, commitment: Commitment, update: NewUpdate): Promise<Update> {
  const { holder } = commitment;
  const row: UpdateRow = {
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
    note: update.note === undefined ? null : await veilMentions(db, keepable(update.note, LONGEST_NOTE)),
    period: update.period ?? null,
    measured: update.measured ?? null,
    on_behalf: Number(update.onBehalf),
    evidence_json: JSON.stringify(update.evidence),
  };
  beforeCommit(insertUpdate(db, row));
  const own = update.evidence.length > 0 ? 'attached' : 'self';
  const level = repeats({ says: update.says, ...update.stand }, commitment) ? stronger(commitment.level, own) : own;
  const later = { updated: row.at, level, asked: update.asked ?? null, reason: await reasonOf(db, update) } as const;
  const { status, percent, value } = row;
  const now = { id: commitment.id, status, percent, value, ...later };
  beforeCommit(isAsBefore(commitment, now) ? figuresByUpdate(db, now) : standByUpdate(db, now));
  await recount(db, commitment.network, commitment, { holder, status, level });
  if (update.evidence.length > 0 && 'company' in holder) {
    await db.insertInto('review_queue').values({ update_id: row.id, network_id: row.network_id, at: row.at }).execute();
  }
  return updateOf(row, [], await namesOf(db, mentionedIn(row.note)));
}

/** Why it was closed, with names: the commitment itself can be changed when somebody is forgotten. */
const reasonOf = async (db: Db, { reason }: NewUpdate): Promise<string | null> => (reason === undefined ? null : withNames(db, reason));

const COLUMNS = [
  ...(['id', 'commitment_id', 'network_id', 'company_id', 'seq', 'at', 'week', 'who', 'product', 'says', 'status'] as const),
  ...(['percent', 'value', 'note', 'period', 'measured', 'on_behalf', 'evidence_json'] as const),
] as const satisfies readonly (keyof UpdateRow)[];

const insertUpdate = prepared<UpdateRow>((db, slot) =>
  db.insertInto('commitment_updates').values(Object.fromEntries(COLUMNS.map((name) => [name, slot(name)])) as unknown as UpdateRow),
);

type Later = Pick<Row, 'id' | 'status' | 'percent' | 'value' | 'updated' | 'level' | 'asked' | 'reason'>;

/** It stands by its newest update, the one that was just made. */
const standByUpdate = prepared<Later>((db, slot) =>
  db
    .updateTable('commitments')
    .set((on) => ({
      ...{ status: slot('status'), percent: slot('percent'), value: slot('value'), updated: slot('updated') },
      ...{ level: slot('level'), asked: slot('asked'), reason: slot('reason') },
      ...{ revision: on('revision', '+', 1), updates: on('updates', '+', 1) },
    }))
    .where('id', '=', slot('id')),
);

/** Nothing changed but the figures: what stands in no index but the newest update's. */
const isAsBefore = (before: Commitment, { status, level, asked, reason }: Later): boolean =>
  before.status === status && before.level === level && (before.asked ?? null) === asked && (before.reason ?? null) === reason;

const figuresByUpdate = prepared<Later>((db, slot) =>
  db
    .updateTable('commitments')
    .set((on) => ({
      ...{ percent: slot('percent'), value: slot('value'), updated: slot('updated') },
      ...{ revision: on('revision', '+', 1), updates: on('updates', '+', 1) },
    }))
    .where('id', '=', slot('id')),
);

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
