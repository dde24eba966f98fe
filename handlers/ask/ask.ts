import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard, QuestionTurn } from '../../src/chat/turn.ts';
import { languageSchema } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { SUB_WORDS } from '../../src/text/words.ts';
import { answerQuestion } from './answer.ts';
import { compareTyped } from './compare.ts';
import { askForm } from './form.ts';
import { listGaps } from './gaps.ts';

/** `/ask …`: a question, `compare open closed`, or `gaps`. */
export const ask: Handler<CommandTurn> = async (turn, ports) => read(turn, ports, turn.args);

/** A mention or a direct message: what follows is read as after `/ask`. */
export const question: Handler<QuestionTurn> = async (turn, ports) => read(turn, ports, turn.text);

const SUBS = { compare: SUB_WORDS.compare, gaps: SUB_WORDS.gaps };

async function read(turn: Heard, ports: Ports, text: string): Promise<Reply | Work> {
  const sub = readKeyword(text, SUBS);
  if (sub?.word === 'compare') return compareTyped(turn, ports, sub.rest, text);
  // "gaps in the closed network?" is a question: the keyword stands alone.
  if (sub?.word === 'gaps' && sub.rest === '') return listGaps(turn, ports, 0);
  return answerQuestion(turn, ports, text);
}

/** A pressed question: a suggestion, or an earlier one in another language. */
export const askAgain: Handler<ActionTurn> = async (turn, ports) => {
  const language = languageSchema.safeParse(turn.data.language);
  const chosen = language.success ? { language: language.data } : {};
  if (turn.data.question !== undefined) return answerQuestion(turn, ports, turn.data.question, chosen);
  const earlier = (await ports.questions.byId(turn.data.id ?? '')) ?? refuse('ask.gone', null);
  if (earlier.tenant !== turn.tenant) refuse('ask.gone', null);
  return answerQuestion(turn, ports, earlier.text, { ...chosen, replaces: turn.heard === 'asker' });
};

/** Opens the form of a question. */
export const askOpen: Handler<ActionTurn> = async (turn) => {
  const form = askForm(turn.language);
  return { to: 'asker', blocks: [{ kind: 'form', label: say(turn.language, 'ask.open'), form }], form };
};

/** The sent form. */
export const askSent: Handler<FormTurn> = async (turn, ports) => {
  const typed = turn.fields.question ?? '';
  if (typed.trim() === '') refuse('chat.required', { label: say(turn.language, 'ask.form.label') }, { field: 'question', typed });
  return answerQuestion(turn, ports, typed);
};
