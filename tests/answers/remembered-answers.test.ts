import { expect, test } from 'vitest';
import { remembering } from '../../src/answers/remembered-answers.ts';
import type { Answers } from '../../src/chat/answers.ts';

test('the same question in the same context is thought about once; another context, or one that was pushed out, again', () => {
  const asked: string[] = [];
  const engine = {
    version: 'v',
    answer(question: string) {
      asked.push(question);
      return { question, ms: 5 };
    },
  } as unknown as Answers;
  const answers = remembering(engine, 2);

  const first = answers.answer('a', { fallback: 'sv' });
  const again = answers.answer('a', { fallback: 'sv' });
  answers.answer('a', { fallback: 'fi' });
  answers.answer('b', { fallback: 'sv' });
  answers.answer('a', { fallback: 'sv' });

  expect(again).toMatchObject({ question: first.question });
  expect(asked).toEqual(['a', 'a', 'b', 'a']);
});
