import type { Choice } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';

/** Three questions that the source answers, to press. */
export function examples(language: Language): readonly Choice[] {
  return ([1, 2, 3] as const).map((n) => {
    const question = say(language, 'help.example', { n });
    return { label: question, action: 'ask.question', data: { question } };
  });
}
