import type { Dialogue, FitOutcome, WholeDialogue } from '../chat/dialogues.ts';
import type { Db } from './inside.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

const dateOf = (at: number | null): Date | undefined => (at === null ? undefined : new Date(at));

/** The dialogue of a row of `dialogues`. */
export function dialogueOf(row: Schema['dialogues']): Dialogue {
  return {
    id: row.id,
    kind: row.kind,
    owner: row.owner,
    room: { id: row.room_id },
    tenant: row.tenant,
    language: row.language,
    created: new Date(row.created),
    touched: new Date(row.touched),
    expires: new Date(row.expires),
    version: row.version,
    paused: row.paused === 1,
    ...maybe('closed', dateOf(row.closed)),
    ...maybe('finished', dateOf(row.finished)),
    ...(row.result_json === null ? {} : { outcome: fromJson<FitOutcome>(row.result_json) }),
  };
}

/** The dialogue with its answers, members and decisions, on that connection. */
export async function wholeOf(db: Db, row: Schema['dialogues']): Promise<WholeDialogue> {
  const answers = await db
    .selectFrom('dialogue_answers')
    .selectAll()
    .where('dialogue', '=', row.id)
    .orderBy('at')
    .orderBy('question')
    .execute();
  const members = await db
    .selectFrom('dialogue_members')
    .selectAll()
    .where('dialogue', '=', row.id)
    .orderBy('at')
    .orderBy('person')
    .execute();
  const settled = await db
    .selectFrom('dialogue_settled')
    .selectAll()
    .where('dialogue', '=', row.id)
    .orderBy('at')
    .orderBy('question')
    .execute();
  return {
    ...dialogueOf(row),
    answers: answers.map(({ person, question, option, at, heard, reason, named }) => ({
      person,
      question,
      option,
      at: new Date(at),
      ...maybe('heard', heard),
      ...(reason === null ? {} : { reason: { text: reason, named: named === 1 } }),
    })),
    members: members.map(({ person, name, at }) => ({ person, at: new Date(at), ...maybe('name', name) })),
    settled: settled.map(({ question, option, person, name, at }) => ({
      question,
      option,
      person,
      at: new Date(at),
      ...maybe('name', name),
    })),
  };
}
