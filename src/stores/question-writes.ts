import { createHmac } from 'node:crypto';
import type { AskedQuestion } from '../chat/questions.ts';
import { joinGap } from './gap-writes.ts';
import { beforeCommit, type Db } from './inside.ts';
import { prepared } from './prepared.ts';
import { methodOf } from './question-rows.ts';
import type { Schema } from './schema.ts';
import { isoWeek, keepable } from './values.ts';

/** Longer questions are cut for the ledger (UTF-16 units). */
const LONGEST = 2_000;

/** A refusal of these says nothing about what the source lacks. */
const NO_GAP: readonly AskedQuestion['because'][] = ['foreign', 'empty', 'order', 'which'];

/** See Tx.questions.add. */
export async function addQuestion(db: Db, asked: Omit<AskedQuestion, 'gapId'>): Promise<string | undefined> {
  const question = { ...asked, text: keepable(asked.text, LONGEST), uncovered: asked.uncovered.map((word) => keepable(word, 200)) };
  const opens = question.outcome !== 'answered' && !NO_GAP.includes(question.because);
  const gapId = opens ? await joinGap(db, question) : undefined;
  const inserted = insertQuestion(db, {
    id: question.id,
    at: question.at.getTime(),
    week: isoWeek(question.at),
    tenant: question.tenant,
    language: question.language,
    text: question.text,
    outcome: question.outcome,
    because: question.because ?? null,
    method: methodOf(question.factIds),
    facts_json: JSON.stringify(question.factIds),
    uncovered_json: JSON.stringify(question.uncovered),
    gap_id: gapId ?? null,
  });
  beforeCommit(inserted);
  return gapId;
}

const insertQuestion = prepared<Schema['questions']>((db, slot) =>
  db.insertInto('questions').values({
    id: slot('id'),
    at: slot('at'),
    week: slot('week'),
    tenant: slot('tenant'),
    language: slot('language'),
    text: slot('text'),
    outcome: slot('outcome'),
    because: slot('because'),
    method: slot('method'),
    facts_json: slot('facts_json'),
    uncovered_json: slot('uncovered_json'),
    gap_id: slot('gap_id'),
  }),
);

/** See Tx.questions.judge. Who voted is kept as a keyed hash of person and question: one vote each, and no name to read. */
export async function judge(db: Db, secret: string, questionId: string, personId: string, verdict: 'yes' | 'no'): Promise<void> {
  const voter = createHmac('sha256', secret).update(`verdict\n${questionId}\n${personId}`).digest('hex');
  await db
    .insertInto('verdicts')
    .values({ question_id: questionId, voter, verdict })
    .onConflict((on) => on.columns(['question_id', 'voter']).doUpdateSet({ verdict }))
    .execute();
}
