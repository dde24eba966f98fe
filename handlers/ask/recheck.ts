import type { Answer } from '../../src/chat/answers.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { AskedQuestion } from '../../src/chat/questions.ts';
import { say } from '../../src/text/say.ts';
import { drawAnswer } from './draw.ts';

/** After an edit of the knowledge: gaps that it answers are closed, and who waited for them is told. */
export const recheck: ClockHandler<'gaps.recheck'> = async (turn, ports) => {
  const gaps = Map.groupBy(await ports.questions.openGapQuestions(), ({ gapId }) => gapId ?? '');
  const closed = [...gaps].flatMap(([gapId, questions]) => answeredNow(gapId, questions, ports) ?? []);
  if (closed.length === 0) return undefined;
  return async (tx) => {
    for (const { question, answer, gapId } of closed) await tell(tx, turn.at, question, answer, gapId, ports);
  };
};

/** A gap is closed when each of its questions is answered: whoever asked a like one must not be told of another's answer. */
function answeredNow(gapId: string, questions: readonly AskedQuestion[], { answers }: Ports) {
  const asked = questions.map((question) => ({
    question,
    gapId,
    answer: answers.answer(question.text, { language: question.language, fallback: question.language }),
  }));
  return asked.every(({ answer }) => answer.outcome === 'answered') ? asked[0] : undefined;
}

async function tell(tx: Tx, at: Date, question: AskedQuestion, answer: Answer, gapId: string, ports: Ports): Promise<void> {
  for (const { account, room, language } of await tx.questions.answerGap(gapId, at)) {
    const intro = { kind: 'text' as const, text: say(language, 'gaps.answered', { question: question.text }) };
    const own = language === answer.language ? answer : ports.answers.answer(question.text, { language, fallback: language });
    const drawn = drawAnswer({ answer: own, to: 'asker', id: question.id, gap: false });
    await tx.outbox.post({ key: `gap:${gapId}:${account}`, room, to: account, reply: { ...drawn, blocks: [intro, ...drawn.blocks] } });
  }
}
