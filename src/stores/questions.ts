import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Gap, Questions } from '../chat/questions.ts';
import type { Engine } from './engine.ts';
import type { Db } from './inside.ts';
import { pendingOf } from './pending.ts';
import { questionOf } from './question-rows.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

type GapRow = Schema['gaps'] & { readonly watchers: number };

const openGaps = (db: Db) =>
  db
    .selectFrom('gaps')
    .selectAll('gaps')
    .select(sql<number>`(select count(*) from watchers where watchers.gap_id = gaps.id)`.as('watchers'))
    .where('answered_at', 'is', null);

function gapOf(row: GapRow): Gap {
  return {
    id: row.id,
    language: row.language,
    label: row.label,
    count: row.count,
    lastAt: new Date(row.last_at),
    uncovered: fromJson(row.uncovered_json),
    watchers: Number(row.watchers),
    ...maybe('owner', row.owner),
  };
}

function inOpenGap(eb: ExpressionBuilder<Schema, 'questions'>): Expression<SqlBool> {
  return eb('gap_id', 'in', eb.selectFrom('gaps').select('gaps.id').where('answered_at', 'is', null));
}

/** Reads of the gap ledger. */
export function questionsOf(engine: Pick<Engine, 'read'>): Questions {
  const newest = () => engine.read().selectFrom('questions').selectAll().orderBy('at', 'desc').orderBy('id', 'desc');
  return {
    async byId(id) {
      const row = await engine.read().selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && questionOf(row);
    },
    async gaps(tenant, { after, size }) {
      const rows = await openGaps(engine.read())
        .where('tenant', '=', tenant)
        .orderBy('count', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .offset(after)
        .limit(size + 1)
        .execute();
      return { gaps: rows.slice(0, size).map(gapOf), more: rows.length > size };
    },
    async gap(id) {
      const row = await openGaps(engine.read()).where('id', '=', id).executeTakeFirst();
      return row && { ...gapOf(row), tenant: row.tenant };
    },
    async unhelpful(tenant, limit) {
      const rows = await engine
        .read()
        .selectFrom('verdicts')
        .innerJoin('questions', 'questions.id', 'verdicts.question_id')
        .select((eb) => ['questions.text', eb.fn.countAll<number>().as('count')])
        .where('questions.tenant', '=', tenant)
        .where('verdicts.verdict', '=', 'no')
        .groupBy('questions.text')
        .orderBy('count', 'desc')
        .orderBy('questions.text')
        .limit(limit)
        .execute();
      return rows.map(({ text, count }) => ({ text, count: Number(count) }));
    },
    async remembered(limit) {
      return (await newest().limit(limit).execute()).map(questionOf);
    },
    async openGapQuestions() {
      return (await newest().where(inOpenGap).execute()).map(questionOf);
    },
    async pending(questionId) {
      const row = await engine.read().selectFrom('pending_answers').selectAll().where('question_id', '=', questionId).executeTakeFirst();
      return row && pendingOf(row);
    },
  };
}
