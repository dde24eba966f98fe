import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { AskedQuestion } from '../../src/chat/questions.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { answeredSince } from './recheck.ts';

/** "Tell me when this is answered": the address is kept apart from the question and erased once used. */
export const watch: Handler<ActionTurn> = async (turn, ports) => {
  const question = (await ports.questions.byId(turn.data.question ?? '')) ?? refuse('ask.watch.gone', null);
  const gapId = question.gapId;
  if (question.tenant !== turn.tenant || gapId === undefined) refuse('ask.watch.gone', null);
  return async (tx) => {
    const watcher = { account: turn.by.id, room: { id: turn.room.id }, language: turn.language };
    if (!(await tx.questions.watch(gapId, watcher))) return tellNow(question, turn.language, ports);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'ask.watch.saved') }] };
  };
};

/** The gap was closed since the question was asked: there is nothing to wait for. */
function tellNow(question: AskedQuestion, language: Language, ports: Ports): Reply {
  const { outcome, reply } = answeredSince(question, language, 'ask.watch.answered', ports);
  return outcome === 'answered' ? reply : refuse('ask.watch.gone', null);
}
