import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { DONT_KNOW } from '../../src/domain/fit.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { wording } from './finding.ts';

/** What a group has decided, in the order of deciding, and who noted it. */
export function settledLines(ports: Pick<Ports, 'fit'>, { settled }: WholeDialogue, language: Language): readonly string[] {
  const words = wording(ports, language);
  return settled.map(({ question, option, name }) =>
    say(language, 'fit.together.settled.row', {
      question: words.question(question),
      option: option === DONT_KNOW ? say(language, 'fit.together.leaveOpen') : words.option(question, option),
      name: name ?? say(language, 'fit.together.somebody'),
    }),
  );
}
