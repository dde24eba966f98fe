import type { Answer, Answers } from '../chat/answers.ts';

/**
 * The engine with its newest answers kept in memory: an answer depends on the question, its context and the knowledge alone,
 * and the same questions come again and again. `most`: answers kept, the longest unused go first.
 * A kept answer's `ms` is the time of the look-up.
 */
export function remembering(answers: Answers, most: number): Answers {
  const kept = new Map<string, Answer>();
  return {
    ...answers,
    answer(question, context) {
      const started = performance.now();
      const key = JSON.stringify([question, context.language, context.fallback, context.topic]);
      const known = kept.get(key);
      if (!known) return keep(key, answers.answer(question, context));
      kept.delete(key);
      kept.set(key, known);
      return { ...known, ms: performance.now() - started };
    },
  };

  function keep(key: string, answer: Answer): Answer {
    kept.set(key, answer);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return answer;
  }
}
