import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { CardDrawer, ClockHandler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { FreeAnswer, PendingReading } from '../../src/chat/readings.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { DONT_KNOW, isAnswer } from '../../src/domain/fit.ts';
import type { FitQuestion } from '../../src/domain/fit-schema.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { mayCallModel } from '../ask/answer.ts';
import { drawQuestion, optionText, questionOf } from './question.ts';
import { inDialogue, wayOn } from './stand.ts';

/** So many of the words stand in the button that confirms them. */
const SHOWN_WORDS = 200;

/** The card of a free answer that a model reads. */
const heardCard = (id: string): string => `heard:${id}`;

/** How the words were read, to be confirmed: nothing is saved yet. */
export function confirmBlocks(dialogue: string, open: FitQuestion, text: string, readings: readonly string[], language: Language) {
  const [only, ...others] = readings;
  const sure = only !== undefined && others.length === 0;
  const choices = readings.map((option): Choice => {
    const label = sure ? say(language, 'fit.heard.yes') : optionText(open, option, language);
    const data = { dialogue, question: open.id, option, heard: text.slice(0, SHOWN_WORDS) };
    return { label, action: 'fit.answer', data, ...(sure ? { style: 'primary' as const } : {}) };
  });
  const no: Choice = { label: say(language, 'fit.heard.no'), action: 'fit.show', data: { dialogue, question: open.id } };
  const told = sure ? say(language, 'fit.heard', { option: optionText(open, only, language) }) : say(language, 'fit.heard.which');
  const blocks: readonly Block[] = [
    { kind: 'typed', text },
    { kind: 'text', text: told },
    { kind: 'choices', items: [...choices, no] },
  ];
  return blocks;
}

/** What stands over the question where its answer could not be read. */
export const unheardBlocks = (text: string, language: Language): readonly Block[] => [
  { kind: 'typed', text },
  { kind: 'text', text: say(language, 'fit.unheard') },
];

/**
 * Lets the model read what the rules could not: "on its way" now, and the confirmation once it has. Where its calls are used up,
 * the question stays.
 */
export function letModelRead(turn: Heard, ports: Ports, id: string, open: FitQuestion, text: string): Promise<Reply | Work> {
  const { language, person } = turn;
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    if (!(await mayCallModel(turn, ports, tx)))
      return drawQuestion(ports, dialogue, { person: person.id, language }, open, { before: unheardBlocks(text, language) });
    await tx.dialogues.awaitReading(pendingOf(turn, id, open, text));
    const options: Choice = { label: say(language, 'fit.options'), action: 'fit.show', data: { dialogue: id, question: open.id } };
    const blocks: readonly Block[] = [
      { kind: 'typed', text },
      { kind: 'text', text: say(language, 'fit.reading') },
      { kind: 'choices', items: [options] },
    ];
    return { to: 'asker', title: open.name[language], blocks, card: heardCard(turn.ref) };
  });
}

function pendingOf(turn: Heard, dialogue: string, open: FitQuestion, text: string) {
  const isPrivate = turn.room.kind !== 'direct';
  return {
    id: turn.ref,
    at: turn.at,
    dialogue,
    question: open.id,
    asked: askedOf(open, text, turn.language),
    person: turn.person.id,
    room: turn.room,
    back: turn.back,
    ...(isPrivate ? { to: turn.by.id } : {}),
    ...(turn.hint === undefined ? {} : { hint: turn.hint }),
  };
}

/** The question's text, its options and the person's text: all that the model gets. */
function askedOf(open: FitQuestion, text: string, language: Language): FreeAnswer {
  const own = open.options.map(({ id, label, amount }) => ({ id, text: label[language], ...amount }));
  return {
    language,
    question: open.ask[language],
    options: [...own, { id: DONT_KNOW, text: say(language, 'fit.dontKnow') }],
    text,
  };
}

/** The model has read, or has failed (`option: null`). */
export const read: ClockHandler<'fit.read'> = async (turn, ports) => {
  const { reading: id } = turn.data;
  const option = turn.data.option ?? undefined;
  const pending = await ports.dialogues.reading(id);
  if (!pending || pending.done) return undefined;
  const dialogue = await ports.dialogues.byId(pending.dialogue);
  const told = { ...pending, ...(option === undefined ? {} : { option }) };
  return async (tx) => {
    if (!(await tx.dialogues.read(id, option))) return;
    if (pending.back === 'outbox') return tx.outbox.update(heardCard(id), pending.room.id);
    await tx.outbox.post({
      key: `read:${id}`,
      room: pending.room,
      reply: drawRead(ports, told, dialogue, turn.at),
      ...(pending.to ? { to: pending.to } : {}),
      ...(pending.hint === undefined ? {} : { hint: pending.hint }),
    });
  };
};

/** The card `heard:<id>`, drawn when its update is sent. */
export const drawHeard: CardDrawer = async (id, ports) => {
  const pending = await ports.dialogues.reading(id);
  if (!pending?.done) return undefined;
  return drawRead(ports, pending, await ports.dialogues.byId(pending.dialogue), new Date());
};

/** What the model made of it; the dialogue may have gone on meanwhile, and then stays as it is. */
function drawRead(ports: Ports, pending: PendingReading, dialogue: WholeDialogue | undefined, now: Date): Reply {
  const { language, text } = pending.asked;
  const card = { language, card: heardCard(pending.id) };
  const open = questionOf(ports.fit, pending.question);
  if (!dialogue || !open || dialogue.closed || dialogue.expires <= now) {
    const { to, blocks } = wayOn({ language }, say(language, dialogue?.closed ? 'fit.closed' : 'fit.gone'));
    return { to, blocks, ...card };
  }
  const said = dialogue.answers.find(({ person, question, at }) => person === pending.person && question === open.id && at > pending.at);
  if (said) return { ...alreadySaid(dialogue.id, optionText(open, said.option, language), language), ...card };
  if (pending.option !== undefined && isAnswer(open, pending.option)) {
    const blocks = confirmBlocks(dialogue.id, open, text, [pending.option], language);
    return { to: 'asker', title: open.name[language], blocks, ...card };
  }
  const over = { before: unheardBlocks(text, language) };
  return { ...drawQuestion(ports, dialogue, { person: pending.person, language }, open, over), ...card };
}

function alreadySaid(dialogue: string, option: string, language: Language): Reply {
  const on: Choice = { label: say(language, 'fit.resume'), action: 'fit.show', data: { dialogue } };
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'fit.readLate', { option }) },
      { kind: 'choices', items: [on] },
    ],
  };
}
