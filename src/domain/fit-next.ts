import { type Given, isAnswer } from './fit.ts';
import { isMoot, openOf } from './fit-moot.ts';
import type { Fit } from './fit-schema.ts';
import { choicesOf, tableOf } from './fit-table.ts';

export interface Next {
  /** The question to ask now; undefined: nothing more can change the recommendation. */
  readonly question: string | undefined;
  /** Questions that have an answer ("don't know" is one), in their order. */
  readonly asked: readonly string[];
  /** Questions without an answer that can no longer change the recommendation, whatever else is answered. */
  readonly skipped: readonly string[];
}

/** Where the answers have led to. Recomputed from the answers alone, in whatever order they came. */
export function next(fit: Fit, given: Given): Next {
  const table = tableOf(fit);
  const choices = choicesOf(table, given);
  const open = openOf(choices);
  const moot = new Set(open.filter((at) => isMoot(table, choices, at)));
  const names = orderOf(fit);
  const at = names.filter((id) => open.some((number) => table.questions[number]?.id === id && !moot.has(number)));
  return {
    question: at[0],
    asked: names.filter((id) => fit.questions.some((question) => question.id === id && isAnswer(question, given[id]))),
    skipped: names.filter((id) => [...moot].some((number) => table.questions[number]?.id === id)),
  };
}

/**
 * As `next`, for a member of a group: every question is asked. What no longer matters to one member's own result may decide
 * the group's.
 */
export function nextOfAll(fit: Fit, given: Given): Next {
  const names = orderOf(fit);
  const asked = names.filter((id) => fit.questions.some((question) => question.id === id && isAnswer(question, given[id])));
  return { question: names.find((id) => !asked.includes(id)), asked, skipped: [] };
}

export interface Progress {
  /** The number of the question that stands open, from 1; when all is answered, as `of`. */
  readonly at: number;
  /** How many questions there are to answer, without those that are skipped. */
  readonly of: number;
  readonly skipped: readonly string[];
}

/** "4 of 9", and what is skipped. */
export function progress(fit: Fit, given: Given): Progress {
  const { question, asked, skipped } = next(fit, given);
  const of = fit.questions.length - skipped.length;
  return { at: question === undefined ? of : asked.length + 1, of, skipped };
}

/** The questions' ids in the order in which they are asked: the file's, but never before those they come `after`. */
export function orderOf(fit: Fit): readonly string[] {
  const ordered: string[] = [];
  const left = [...fit.questions];
  while (left.length > 0) {
    const ready = left.findIndex(({ after }) => after.every((id) => ordered.includes(id)));
    // Only a file that was never checked has a cycle: its order is then the file's.
    const [question] = left.splice(Math.max(ready, 0), 1);
    if (question) ordered.push(question.id);
  }
  return ordered;
}
