import type { Accounting, Check, Commitment, Evidence, Update } from '../domain/commitment.ts';
import { namesOf } from './audit.ts';
import type { Db } from './inside.ts';
import { mentionedIn, unveilMentions } from './mentions.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

/** The commitment of a row. */
export function commitmentOf(row: Schema['commitments']): Commitment {
  return {
    id: row.id,
    network: row.network_id,
    holder: row.company_id === null ? { line: row.line_id ?? '' } : { company: row.company_id },
    title: row.title,
    kind: row.kind,
    ...maybe('unit', row.unit),
    ...maybe('baseline', row.baseline === null ? null : { value: row.baseline, ...maybe('year', row.baseline_year) }),
    ...maybe('target', row.target),
    ...maybe('due', row.due),
    ...maybe('goal', row.goal),
    accounting: fromJson<Accounting>(row.accounting_json),
    visibility: row.visibility,
    status: row.status,
    onBehalf: row.on_behalf === 1,
    made: new Date(row.made),
    ...maybe('percent', row.percent),
    ...maybe('value', row.value),
    ...maybe('updated', row.updated === null ? null : new Date(row.updated)),
    ...maybe('asked', row.asked),
    ...maybe('level', row.level),
    ...maybe('reason', row.reason),
    revision: row.revision,
    updates: row.updates,
  };
}

/** The updates of rows, in their order, with what was noted of each and the names of who made and checked them. */
export async function updatesOf(db: Db, rows: readonly Schema['commitment_updates'][]): Promise<readonly Update[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const marks = await db.selectFrom('update_marks').selectAll().where('update_id', 'in', ids).orderBy('seq').execute();
  const names = await namesOf(db, [
    ...new Set([...[...rows, ...marks].map(({ who }) => who), ...[...rows, ...marks].flatMap(({ note }) => mentionedIn(note))]),
  ]);
  return rows.map((row) =>
    updateOf(
      row,
      marks.filter((mark) => mark.update_id === row.id),
      names,
    ),
  );
}

type Mark = Schema['update_marks'];

/** The update of a row, with what was noted of it. */
export function updateOf(row: Schema['commitment_updates'], marks: readonly Mark[], names: ReadonlyMap<string, string>): Update {
  const evidence = fromJson<readonly Evidence[]>(row.evidence_json);
  const undone = marks.find(({ kind }) => kind === 'undone');
  const check = marks.findLast(({ kind }) => kind === 'checked');
  const asked = marks.findLast(({ kind }) => kind === 'asked');
  return {
    id: row.id,
    commitment: row.commitment_id,
    network: row.network_id,
    seq: row.seq,
    at: new Date(row.at),
    product: row.product,
    says: row.says,
    status: row.status,
    ...maybe('percent', row.percent),
    ...maybe('value', row.value),
    ...noteOf(row.note, names),
    ...maybe('period', row.period),
    ...maybe('measured', row.measured),
    onBehalf: row.on_behalf === 1,
    evidence,
    ...maybe('by', names.get(row.who)),
    ...maybe('undone', undone && new Date(undone.at)),
    level: check?.level ?? (evidence.length > 0 ? 'attached' : 'self'),
    ...maybe('checked', check && checkOf(check, names)),
    ...maybe(
      'asked',
      asked && { at: new Date(asked.at), ...maybe('by', names.get(asked.who)), words: unveilMentions(asked.note ?? '', names).text },
    ),
  };
}

function noteOf(kept: string | null, names: ReadonlyMap<string, string>): Pick<Update, 'note' | 'mentions'> {
  if (kept === null) return {};
  const note = unveilMentions(kept, names);
  return { note: note.text, ...(note.names.length > 0 ? { mentions: note.names } : {}) };
}

/** Who looked at it, by a mark's row. */
export const checkOf = (mark: Mark, names: ReadonlyMap<string, string>): Check => ({
  level: mark.level ?? 'checked',
  at: new Date(mark.at),
  ...maybe('by', names.get(mark.who)),
  ...maybe('standard', mark.standard),
  ...maybe('verifier', mark.verifier),
  ...maybe('dated', mark.dated),
  ...maybe('note', mark.note === null ? null : unveilMentions(mark.note, names).text),
});
