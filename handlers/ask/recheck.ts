import type { Outcome } from '../../src/chat/answers.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { AskedQuestion } from '../../src/chat/questions.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { drawAnswer } from './draw.ts';

/** After an edit of the knowledge: gaps that it answers are closed, and who waited for them is told. */
export const recheck: ClockHandler<'gaps.recheck'> = async (turn, ports) => {
  const gaps = Map.groupBy(await ports.questions.openGapQuestions(), ({ gapId }) => gapId ?? '');
  const closed = [...gaps].flatMap(([gapId, questions]) => answeredNow(gapId, questions, ports) ?? []);
  if (closed.length === 0) return undefined;
  return async (tx) => {
    for (const { question, gapId } of closed) await tell(tx, turn.at, question, gapId, ports);
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

async function tell(tx: Tx, at: Date, question: AskedQuestion, gapId: string, ports: Ports): Promise<void> {
  for (const { account, room, language } of await tx.questions.answerGap(gapId, at)) {
    const { reply } = answeredSince(question, language, 'gaps.answered', ports);
    await tx.outbox.post({ key: `gap:${gapId}:${account}`, room, to: account, reply });
  }
}

/** What the question's answer is by now, for one person and in their language; `intro` says that there is one. */
export function answeredSince(
  { id, text }: AskedQuestion,
  language: Language,
  intro: 'gaps.answered' | 'ask.watch.answered',
  { answers }: Ports,
): { readonly outcome: Outcome; readonly reply: Reply } {
  const answer = answers.answer(text, { language, fallback: language });
  const drawn = drawAnswer({ answer, to: 'asker', id, gap: false });
  const blocks: Reply['blocks'] = [{ kind: 'text', text: say(language, intro, { question: text }) }, ...drawn.blocks];
  return { outcome: answer.outcome, reply: { ...drawn, blocks } };
}
