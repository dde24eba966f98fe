import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';

/** Helpful or not: one verdict a person and question; a second press changes it. */
export const helpful: Handler<ActionTurn> = async (turn, { questions }) => {
  const question = (await questions.byId(turn.data.question ?? '')) ?? refuse('ask.gone', null);
  if (question.tenant !== turn.tenant) refuse('ask.gone', null);
  const verdict = turn.data.verdict === 'no' ? 'no' : 'yes';
  return async (tx) => {
    await tx.questions.judge(question.id, turn.person.id, verdict);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(question.language, 'ask.helpful.thanks', { verdict }) }] };
  };
};
