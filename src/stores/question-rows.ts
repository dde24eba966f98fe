import type { Outcome, RefusedBecause } from '../chat/answers.ts';
import type { AskedQuestion } from '../chat/questions.ts';
import { METHODS } from '../domain/method.ts';
import type { Schema } from './schema.ts';
import { fromJson, maybe } from './values.ts';

/** The question of a row of `questions`. */
export function questionOf(row: Schema['questions']): AskedQuestion {
  return {
    id: row.id,
    at: new Date(row.at),
    tenant: row.tenant,
    language: row.language,
    text: row.text,
    outcome: row.outcome as Outcome,
    factIds: fromJson(row.facts_json),
    uncovered: fromJson(row.uncovered_json),
    ...maybe('because', row.because as RefusedBecause | null),
    ...maybe('gapId', row.gap_id),
  };
}

/** The method that a question's best fact is about: a fact's id begins with it (`open.why.low-threshold`); `none` without facts. */
export function methodOf(factIds: readonly string[]): string {
  const prefix = factIds[0]?.split('.')[0];
  return ['all', ...METHODS].find((method) => method === prefix) ?? 'none';
}
