import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard, QuestionTurn } from '../../src/chat/turn.ts';
import { heard } from '../../src/domain/fit-heard.ts';

import type { FitQuestion } from '../../src/domain/fit-schema.ts';
import { say } from '../../src/text/say.ts';
import { answerQuestion } from '../ask/answer.ts';
import { question as ask } from '../ask/ask.ts';
import { isQuestion } from './asked.ts';
import { drawQuestion, questionOf, wordsForm } from './question.ts';
import { confirmBlocks, letModelRead, unheardBlocks } from './read.ts';
import { cardOf, denial, inDialogue } from './stand.ts';
import { standsIn } from './stands.ts';
import { newest, readerOf } from './talk.ts';

/** The longest free answer that is read, in characters. */
const MAX_WORDS = 1_000;
/** Most readings to choose among. */
const MOST_READINGS = 4;

/**
 * What is written to Tandem alone while a dialogue is under way: an answer in one's own words, or a question in the middle. All
 * else, and everywhere else, is a question.
 */
export const question: Handler<QuestionTurn> = async (turn, ports) => {
  const dialogue = turn.heard === 'asker' ? await underWay(turn, ports) : undefined;
  const open = dialogue && questionOf(ports.fit, standsIn(ports.fit, dialogue, turn.person.id).question);
  if (!dialogue || !open) return ask(turn, ports);
  const text = turn.text.trim();
  if (text.length > MAX_WORDS) return tooLong(turn, ports, dialogue, open, text);
  if (isQuestion(text)) return inTheMiddle(turn, ports, dialogue, open);
  const readings = read(ports, turn, open, text);
  if (readings.length > 0) return confirm(turn, ports, dialogue, open, text, readings);
  if (ports.interpreter.configured) return letModelRead(turn, ports, dialogue.id, open, text);
  const answered = ports.answers.answer(text, { fallback: turn.language }).outcome !== 'refused';
  return answered ? inTheMiddle(turn, ports, dialogue, open) : unheard(turn, ports, dialogue, open, text);
};

async function underWay(turn: Heard, ports: Ports): Promise<WholeDialogue | undefined> {
  const dialogue = await newest(turn, ports);
  return dialogue && !dialogue.paused && dialogue.expires > turn.at ? dialogue : undefined;
}

/** What the words may mean by the rules, likeliest first. */
function read({ fit }: Ports, { language }: Heard, open: FitQuestion, text: string): readonly string[] {
  return heard(fit, open, text, language)
    .map(({ option }) => option)
    .slice(0, MOST_READINGS);
}

/** Opens the form. */
export const wordsOpen: Handler<ActionTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked } = turn.data;
  const refused = denial(await ports.dialogues.byId(id), turn, 'answer');
  if (refused) return refused;
  const open = questionOf(ports.fit, asked) ?? refuse('fit.questionGone', null);
  const form = wordsForm(id, open, turn.language);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
};

/** The sent form. */
export const wordsSent: Handler<FormTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked } = turn.data;
  const typed = turn.fields.words ?? '';
  const text = typed.trim();
  const at = { field: 'words', typed };
  if (text === '') refuse('chat.required', { label: say(turn.language, 'fit.words') }, at);
  if (text.length > MAX_WORDS) refuse('fit.tooLong', { max: MAX_WORDS, length: text.length }, at);
  const dialogue = await ports.dialogues.byId(id);
  const open = questionOf(ports.fit, asked);
  if (!dialogue || !open) return inDialogue(turn, ports, id, async () => refuse('fit.questionGone', null));
  const readings = read(ports, turn, open, text);
  if (readings.length > 0) return confirm(turn, ports, dialogue, open, text, readings);
  return ports.interpreter.configured ? letModelRead(turn, ports, id, open, text) : unheard(turn, ports, dialogue, open, text);
};

function confirm(turn: Heard, ports: Ports, { id }: WholeDialogue, open: FitQuestion, text: string, readings: readonly string[]) {
  return inDialogue(turn, ports, id, async (_, dialogue) => ({
    to: 'asker',
    title: open.name[turn.language],
    blocks: confirmBlocks(id, open, text, readings, turn.language),
    card: cardOf(dialogue),
  }));
}

/** The question again, under what is to say first. */
const under = (
  turn: Heard,
  ports: Ports,
  id: string,
  open: FitQuestion,
  before: readonly Block[],
  refused?: string,
): Promise<Reply | Work> =>
  inDialogue(turn, ports, id, async (_, dialogue) => ({
    ...drawQuestion(ports, dialogue, readerOf(turn), open, { before }),
    ...(refused ? { refused: { text: refused } } : {}),
  }));

const unheard = (turn: Heard, ports: Ports, { id }: WholeDialogue, open: FitQuestion, text: string): Promise<Reply | Work> =>
  under(turn, ports, id, open, unheardBlocks(text, turn.language));

function tooLong(turn: Heard, ports: Ports, { id }: WholeDialogue, open: FitQuestion, text: string): Promise<Reply | Work> {
  const refused = say(turn.language, 'fit.tooLong', { max: MAX_WORDS, length: text.length });
  return under(
    turn,
    ports,
    id,
    open,
    [
      { kind: 'text', text: refused },
      { kind: 'typed', text },
    ],
    refused,
  );
}

/** What of an answer stands over the dialogue's question: its text and its sources. Buttons would lead away from it. */
const KEPT: ReadonlySet<Block['kind']> = new Set(['text', 'note', 'table', 'facts', 'sources']);

/**
 * A question in the middle: its answer, and the dialogue's question once more below. Verbatim: a model's later answer would take
 * the message's place, and the question with it.
 */
async function inTheMiddle(turn: Heard<QuestionTurn>, ports: Ports, { id }: WholeDialogue, open: FitQuestion): Promise<Reply | Work> {
  const asked = await answerQuestion(turn, { ...ports, writer: { ...ports.writer, configured: false } }, turn.text);
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    const answered = typeof asked === 'function' ? await asked(tx) : asked;
    const again: Block = { kind: 'note', text: say(turn.language, 'fit.again') };
    const before = [...answered.blocks.filter(({ kind }) => KEPT.has(kind)), again];
    return drawQuestion(ports, dialogue, readerOf(turn), open, { before });
  });
}
