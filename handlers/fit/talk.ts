import type { Dialogue, WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { isAnswer } from '../../src/domain/fit.ts';
import type { FitQuestion } from '../../src/domain/fit-schema.ts';

import { say } from '../../src/text/say.ts';
import { findingOf, outcomeOf } from './finding.ts';
import { drawMine } from './group-card.ts';
import { drawQuestion, namesOf, type Over, optionText, questionOf } from './question.ts';
import { drawResult } from './result.ts';
import { cardOf, givenOf, groupCard, inDialogue, startChoice } from './stand.ts';
import { standsIn } from './stands.ts';

/** The most of a person's own words that is kept beside an answer. */
const LONGEST_HEARD = 300;

export const readerOf = ({ person, language }: Heard) => ({ person: person.id, language });

/** A press changes the message in which it was pressed. */
export const inPlace = (turn: Pick<Heard, 'kind'>, reply: Reply): Reply =>
  turn.kind === 'action' && !reply.refused ? { ...reply, replaces: true } : reply;

/**
 * Where the answers have led to: the next question, or the result, which is kept. `last`: one's last result, read before the unit.
 */
export async function stand(
  turn: Heard,
  ports: Ports,
  tx: Tx,
  dialogue: WholeDialogue,
  last: Dialogue | undefined,
  over: Over = {},
): Promise<Reply> {
  const question = questionOf(ports.fit, standsIn(ports.fit, dialogue, turn.person.id).question);
  if (question) return drawQuestion(ports, dialogue, readerOf(turn), question, over);
  if (dialogue.kind === 'together') return drawMine(dialogue, readerOf(turn));
  const finding = findingOf(ports.fit, givenOf(dialogue, turn.person.id));
  await tx.dialogues.finish(dialogue.id, outcomeOf(finding), turn.at);
  return drawResult(ports, dialogue, readerOf(turn), finding, last);
}

export const lastOf = (turn: Heard, ports: Ports, id: string): Promise<Dialogue | undefined> =>
  ports.dialogues.last(turn.person.id, turn.tenant, id);

/** A pressed answer. Pressed twice it is the same answer; two different ones at once, the later stands. */
export const answer: Handler<ActionTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked = '', option = '', heard } = turn.data;
  const last = await lastOf(turn, ports, id);
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    const question = questionOf(ports.fit, asked);
    if (!question || !isAnswer(question, option)) return questionGone(turn, ports, tx, dialogue, last);
    const before = dialogue.answers.find((one) => one.person === turn.person.id && one.question === asked);
    const said = {
      person: turn.person.id,
      question: asked,
      option,
      at: turn.at,
      ...(heard ? { heard: heard.slice(0, LONGEST_HEARD) } : {}),
      // A reason was given for one answer, and falls with it.
      ...(before?.reason && before.option === option ? { reason: before.reason } : {}),
    };
    await tx.dialogues.answer(id, said);
    const answers = [...dialogue.answers.filter((one) => one.person !== said.person || one.question !== asked), said];
    const now = { ...dialogue, answers };
    await tellGroup(turn, ports, tx, dialogue, now);
    const reply = await stand(turn, ports, tx, now, last);
    const changed = dialogue.finished && before && before.option !== option;
    return inPlace(turn, changed ? { ...reply, blocks: [changedNote(turn, question, before.option, option), ...reply.blocks] } : reply);
  });
};

/** A result that was there already changes under its reader's eyes, perhaps by an old button: it is told which answer did it. */
function changedNote({ language }: Heard, question: FitQuestion, before: string, now: string): Block {
  const [from, to] = [optionText(question, before, language), optionText(question, now, language)];
  return { kind: 'text', text: say(language, 'fit.changed', { question: question.name[language], before: from, now: to }) };
}

/** The room's card changes when somebody's answers are all in, or no longer are. */
async function tellGroup(turn: Heard, ports: Ports, tx: Tx, before: WholeDialogue, now: WholeDialogue): Promise<void> {
  if (now.kind !== 'together') return;
  const { id: person } = turn.person;
  if (!now.members.some((member) => member.person === person)) await tx.dialogues.join(now.id, memberOf(turn));
  else if (isDone(ports, before, person) === isDone(ports, now, person)) return;
  await tx.outbox.update(groupCard(now.id), now.room.id);
}

export const memberOf = ({ person, by, at }: Heard) => ({ person: person.id, at, ...(by.name ? { name: by.name } : {}) });

export const isDone = ({ fit }: Pick<Ports, 'fit'>, dialogue: WholeDialogue, person: string): boolean =>
  standsIn(fit, dialogue, person).question === undefined;

async function questionGone(turn: Heard, ports: Ports, tx: Tx, dialogue: WholeDialogue, last: Dialogue | undefined): Promise<Reply> {
  const text = say(turn.language, 'fit.questionGone');
  const reply = await stand(turn, ports, tx, dialogue, last);
  return { ...reply, blocks: [{ kind: 'text', text }, ...reply.blocks], refused: { text } };
}

/** One question again, or where one stands. Without a dialogue: the newest that is unfinished. */
export const show: Handler<ActionTurn> = async (turn, ports) => {
  const id = turn.data.dialogue ?? (await newest(turn, ports))?.id;
  if (id === undefined) return nothingToResume(turn);
  const last = await lastOf(turn, ports, id);
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    if (turn.data.question === undefined) return inPlace(turn, await stand(turn, ports, tx, dialogue, last));
    const question = questionOf(ports.fit, turn.data.question);
    if (!question) return questionGone(turn, ports, tx, dialogue, last);
    return inPlace(turn, drawQuestion(ports, dialogue, readerOf(turn), question));
  });
};

/** One's newest unfinished dialogue: one's own, or one's part of a group's. */
export async function newest(turn: Heard, { dialogues }: Ports): Promise<WholeDialogue | undefined> {
  const { person, tenant } = turn;
  const all = [...(await dialogues.open(person.id, tenant)), ...(await dialogues.shared(person.id, tenant))];
  return all.toSorted((a, b) => b.touched.getTime() - a.touched.getTime())[0];
}

export function nothingToResume(turn: Heard): Reply {
  const text = say(turn.language, 'fit.nothingToResume');
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text },
      { kind: 'choices', items: [startChoice(turn)] },
    ],
  };
}

/** The facts behind a question. */
export const why: Handler<ActionTurn> = async (turn, ports) => {
  const { dialogue: id = '', question: asked } = turn.data;
  const last = await lastOf(turn, ports, id);
  return inDialogue(turn, ports, id, async (tx, dialogue) => {
    const question = questionOf(ports.fit, asked);
    if (!question) return questionGone(turn, ports, tx, dialogue, last);
    return inPlace(turn, drawQuestion(ports, dialogue, readerOf(turn), question, { why: true }));
  });
};

/** All answers so far, each to be changed. */
export const answers: Handler<ActionTurn> = async (turn, ports) =>
  inDialogue(turn, ports, turn.data.dialogue ?? '', async (_, dialogue) => inPlace(turn, drawAnswers(turn, ports, dialogue)));

function drawAnswers(turn: Heard, { fit }: Ports, dialogue: WholeDialogue): Reply {
  const { language } = turn;
  const { asked, skipped, question: open } = standsIn(fit, dialogue, turn.person.id);
  const given = givenOf(dialogue, turn.person.id);
  const rows = asked.flatMap((id) => {
    const question = questionOf(fit, id);
    return question ? [[question.name[language], optionText(question, given[id] ?? '', language)] as const] : [];
  });
  const changes: readonly Choice[] = asked.map((id) => ({
    label: say(language, 'fit.answers.change', { question: namesOf(fit, [id], language)[0] ?? id }),
    action: 'fit.show',
    data: { dialogue: dialogue.id, question: id },
  }));
  const on: Choice = {
    label: say(language, open ? 'fit.forward' : 'fit.toResult'),
    action: 'fit.show',
    data: { dialogue: dialogue.id },
    style: 'primary',
  };
  const again: Choice = { label: say(language, 'fit.over'), action: 'fit.over', data: { dialogue: dialogue.id } };
  const blocks: readonly Block[] = [
    { kind: 'text', text: say(language, rows.length > 0 ? 'fit.answers.intro' : 'fit.answers.none') },
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...(skipped.length > 0
      ? [{ kind: 'note' as const, text: say(language, 'fit.skipped', { names: namesOf(fit, skipped, language) }) }]
      : []),
    { kind: 'choices', items: changes },
    { kind: 'choices', items: dialogue.kind === 'solo' ? [on, again] : [on] },
  ];
  return { to: 'asker', title: say(language, 'fit.answers.title'), blocks, card: cardOf(dialogue) };
}

/** "Not now": the answers stay. */
export const leave: Handler<ActionTurn> = async (turn, ports) =>
  inDialogue(turn, ports, turn.data.dialogue ?? '', async (tx, dialogue) => {
    await tx.dialogues.pause(dialogue.id);
    const { language } = turn;
    const resume: Choice = { label: say(language, 'fit.resume'), action: 'fit.show', data: { dialogue: dialogue.id }, style: 'primary' };
    const blocks: readonly Block[] = [
      { kind: 'text', text: say(language, 'fit.left', { date: dialogue.expires }) },
      { kind: 'choices', items: [resume] },
    ];
    return inPlace(turn, { to: 'asker', title: say(language, 'fit.title'), blocks, card: cardOf(dialogue) });
  });

/** Asks before the answers are put aside. */
export const over: Handler<ActionTurn> = async (turn, ports) =>
  inDialogue(turn, ports, turn.data.dialogue ?? '', async (_, dialogue) => {
    const { language } = turn;
    // A group's talk is not one member's to start over; each can change their own answers.
    if (dialogue.kind === 'together') return drawAnswers(turn, ports, dialogue);
    const count = Object.keys(givenOf(dialogue, turn.person.id)).length;
    const items: readonly Choice[] = [
      { label: say(language, 'fit.over'), action: 'fit.new', data: { dialogue: dialogue.id }, style: 'danger' },
      { label: say(language, 'fit.over.no'), action: 'fit.show', data: { dialogue: dialogue.id } },
    ];
    const blocks: readonly Block[] = [
      { kind: 'text', text: say(language, 'fit.over.sure', { count }) },
      { kind: 'choices', items },
    ];
    return inPlace(turn, { to: 'asker', title: say(language, 'fit.title'), blocks, card: cardOf(dialogue) });
  });
