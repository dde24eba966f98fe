import type { CardDrawer, ClockHandler } from '../../src/chat/handler.ts';
import type { PendingAnswer } from '../../src/chat/questions.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Sentence } from '../../src/chat/sentence.ts';
import { answerCard, drawAnswer } from './draw.ts';

/** The model has written, or has failed (`sentences: null`): the answer takes the place of "on its way". */
export const written: ClockHandler<'ask.written'> = async (turn, { questions }) => {
  const { question, sentences } = turn.data;
  const pending = await questions.pending(question);
  if (!pending || pending.done) return undefined;
  return async (tx) => {
    if (!(await tx.questions.written(question, sentences ?? undefined))) return;
    if (pending.back === 'outbox') return tx.outbox.update(answerCard(question), pending.room.id);
    await tx.outbox.post({
      key: `written:${question}`,
      room: pending.room,
      reply: draw(pending, sentences ?? undefined),
      ...(pending.to ? { to: pending.to } : {}),
      ...(pending.hint === undefined ? {} : { hint: pending.hint }),
    });
  };
};

function draw(pending: PendingAnswer, sentences: readonly Sentence[] | undefined): Reply {
  return drawAnswer({
    answer: pending.answer,
    to: pending.heard,
    id: pending.questionId,
    gap: pending.answer.outcome === 'partial',
    replaces: pending.back === 'ack',
    ...(sentences ? { sentences } : {}),
  });
}

/** The card `answer:<question id>`, drawn when its update is sent. */
export const drawPending: CardDrawer = async (id, { questions }) => {
  const pending = await questions.pending(id);
  return pending?.done ? draw(pending, pending.sentences) : undefined;
};
