import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { fold, readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { type Language, languageSchema } from '../../src/domain/language.ts';
import { type Method, methodSchema } from '../../src/domain/method.ts';
import { JOINING_WORDS, METHOD_WORDS, SUB_WORDS } from '../../src/text/words.ts';
import { answerQuestion } from './answer.ts';
import { drawComparison } from './comparison.ts';

/** `compare open closed`; what is not a list of methods is answered as a question, if it is one. */
export async function compareTyped(turn: Heard, ports: Ports, rest: string, whole: string): Promise<Reply | Work> {
  const { methods, unknown } = readMethods(rest);
  const language = languageTyped(whole) ?? turn.language;
  if (methods.length >= 2 && unknown === '') return drawComparison(methods, language, ports.answers, turn.heard);
  if (unknown.split(/\s+/u).length > 2) return answerQuestion(turn, ports, whole);
  return refuse('ask.compare.usage', { understood: methods, unknown }, { language });
}

/** "Vertaa" is Finnish, "jämför" Swedish: they are answered so. The order is that of the words' lists. */
function languageTyped(whole: string): Language | undefined {
  const [word = ''] = whole.trim().split(/\s+/u);
  const at = SUB_WORDS.compare.findIndex((form) => fold(form) === fold(word));
  return (['en', 'sv', 'fi'] as const)[at];
}

/** Method words in any language, with "and", commas and the like between them. */
function readMethods(text: string): { readonly methods: readonly Method[]; readonly unknown: string } {
  const methods = new Set<Method>();
  const unknown: string[] = [];
  for (const token of text.split(/[\s,;/+&]+/u).filter(Boolean)) {
    const found = readKeyword(token, METHOD_WORDS);
    if (found) methods.add(found.word);
    else if (!JOINING_WORDS.has(token.toLowerCase())) unknown.push(token);
  }
  return { methods: [...methods], unknown: unknown.join(' ') };
}

/** A pressed "compare". */
export const comparePressed: Handler<ActionTurn> = async (turn, { answers }) => {
  const methods = (turn.data.methods ?? '').split(' ').flatMap((word) => {
    const method = methodSchema.safeParse(word);
    return method.success ? [method.data] : [];
  });
  if (methods.length < 2) refuse('chat.oldButton', null);
  const language = languageSchema.safeParse(turn.data.language);
  return drawComparison(methods, language.success ? language.data : turn.language, answers, 'asker');
};
