import type { Answers } from '../chat/answers.ts';
import type { AskedQuestion } from '../chat/questions.ts';
import { METHODS } from '../domain/method.ts';
import { type Changed, compareAnswers } from './coverage.ts';

/** `times`: how often it was asked so and answered as it was. */
export type ChangedAnswer = Changed & { readonly times: number };

/**
 * The remembered questions that would be answered differently now, in the order given; alike ones are asked once.
 * What the thread had talked of is not remembered, so a question that differs alone is asked once more as a follow-up on the
 * methods that its facts were about; one that then is answered as it was counts as unchanged.
 */
export function askAgain(remembered: readonly AskedQuestion[], answers: Answers): readonly ChangedAnswer[] {
  const alike = Map.groupBy(remembered, ({ text, language, outcome, factIds }) => JSON.stringify([text, language, outcome, factIds]));
  return [...alike.values()].flatMap((same) => {
    const changed = compareAnswers(same.slice(0, 1), answers);
    return changed.filter(({ question }) => !isFollowUp(question, answers)).map((one) => ({ ...one, times: same.length }));
  });
}

/** Whether it is answered as it was where the thread talks of the best fact's method, or of all its facts' methods. */
function isFollowUp(question: Changed['question'], answers: Answers): boolean {
  const of = (ids: readonly string[]) => METHODS.filter((method) => ids.some((id) => id.startsWith(`${method}.`)));
  const topics = [of(question.factIds.slice(0, 1)), of(question.factIds)].filter((methods) => methods.length > 0);
  return topics.some((methods) => {
    const topic = { methods, language: question.language };
    const inThread: Answers = { ...answers, answer: (text, context) => answers.answer(text, { ...context, topic }) };
    return compareAnswers([question], inThread).length === 0;
  });
}
