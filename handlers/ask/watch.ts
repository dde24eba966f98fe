import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';

/** "Tell me when this is answered": the address is kept apart from the question and erased once used. */
export const watch: Handler<ActionTurn> = async (turn, { questions }) => {
  const question = (await questions.byId(turn.data.question ?? '')) ?? refuse('ask.watch.gone', null);
  const gapId = question.gapId;
  if (question.tenant !== turn.tenant || gapId === undefined) refuse('ask.watch.gone', null);
  return async (tx) => {
    await tx.questions.watch(gapId, { account: turn.by.id, room: { id: turn.room.id }, language: turn.language });
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'ask.watch.saved') }] };
  };
};
