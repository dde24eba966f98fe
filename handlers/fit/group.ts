import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { DONT_KNOW } from '../../src/domain/fit.ts';
import { languageSchema } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { outcomeOf, wording } from './finding.ts';
import { drawGroup, drawGroupFor } from './group-card.ts';
import { jointFinding } from './joint.ts';
import { denial, groupCard, inDialogue, lookAt, startChoice, touchOf, wayOn } from './stand.ts';
import { inPlace, isDone, memberOf, stand } from './talk.ts';

/** `/fit together` in a channel: the group's card, and one's own way to answer. */
export async function together(turn: Heard, ports: Ports): Promise<Reply | Work> {
  const { language, room } = turn;
  if (room.kind === 'direct') {
    const text = say(language, 'fit.together.only');
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text },
        { kind: 'choices', items: [startChoice(turn)] },
      ],
    };
  }
  const running = await ports.dialogues.inRoom(room.id);
  if (running && running.expires > turn.at) return again(turn, ports, running);
  const card = (await ports.people.roomLanguage(room.id)) ?? language;
  return async (tx) => {
    const { at, ...kept } = touchOf(turn, ports);
    const times = { created: at, touched: at, ...kept };
    const fresh = {
      id: turn.ref,
      kind: 'together' as const,
      owner: turn.person.id,
      room: { id: room.id },
      tenant: turn.tenant,
      language: card,
    };
    await tx.dialogues.open({ ...fresh, ...times });
    return putUp(turn, ports, tx, { ...fresh, ...times, paused: false, answers: [], members: [], settled: [] }, 'fit.together.posted');
  };
}

/** There is one already: its card once more, at the end of the room. */
const again =
  (turn: Heard, ports: Ports, running: WholeDialogue): Work =>
  async (tx) =>
    putUp(turn, ports, tx, running, 'fit.together.exists');

/** The card into the room. Said aloud, it is the reply; said in private, it is a message besides it. */
async function putUp(
  turn: Heard,
  ports: Ports,
  tx: Tx,
  dialogue: WholeDialogue,
  said: 'fit.together.posted' | 'fit.together.exists',
): Promise<Reply> {
  const card = drawGroup(ports, dialogue);
  if (turn.heard === 'room') return card;
  const { id, thread } = turn.room;
  await tx.outbox.post({ key: `${groupCard(dialogue.id)}:${turn.ref}`, room: { id, ...(thread ? { thread } : {}) }, reply: card });
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(turn.language, said) },
      { kind: 'choices', items: [answerChoice(turn, dialogue)] },
    ],
  };
}

const answerChoice = ({ language }: Heard, { id }: WholeDialogue): Choice => ({
  label: say(language, 'fit.together.answer'),
  action: 'fit.join',
  data: { dialogue: id },
  style: 'primary',
});

/**
 * "Answer" on the group's card: one's own talk, which nobody else sees. Its button is there in the other languages too: whoever
 * presses one of these, and never chose a language, is spoken with in it from then on.
 */
export const join: Handler<ActionTurn> = async (pressed, ports) => {
  const pointed = pressed.person.language ? undefined : languageSchema.safeParse(pressed.data.language).data;
  const turn = pointed ? { ...pressed, language: pointed } : pressed;
  return inDialogue(turn, ports, turn.data.dialogue ?? '', async (tx, dialogue) => {
    if (dialogue.kind !== 'together') return wayOn(turn, say(turn.language, 'fit.gone'));
    const known = dialogue.members.some(({ person }) => person === turn.person.id);
    await tx.dialogues.join(dialogue.id, memberOf(turn));
    if (!known) await tx.outbox.update(groupCard(dialogue.id), dialogue.room.id);
    if (pointed && pointed !== pressed.language) await tx.people.setLanguage(turn.person.id, pointed);
    const first = !dialogue.answers.some(({ person }) => person === turn.person.id);
    const begin: Block = { kind: 'text', text: say(turn.language, 'fit.together.begin', { of: ports.fit.questions.length }) };
    return stand(turn, ports, tx, dialogue, undefined, first ? { before: [begin] } : {});
  });
};

/** The closed group's card, for one reader in a language of their own. */
export const group: Handler<ActionTurn> = async (turn, ports) => {
  const looked = await lookAt(turn, ports, turn.data.dialogue);
  if ('refused' in looked) return looked.refused;
  const { dialogue } = looked;
  if (dialogue.kind !== 'together' || !dialogue.closed) return wayOn(turn, say(turn.language, 'fit.gone'));
  const card = drawGroupFor(ports, dialogue, languageSchema.safeParse(turn.data.language).data ?? turn.language);
  return turn.data.again === 'yes' ? inPlace(turn, card) : card;
};

/** No more answers: the group goes through them. For whoever started it, and for coordinators. */
export const close: Handler<ActionTurn> = async (turn, ports) => {
  const coordinates = await ports.authority.coordinates(turn.person, turn.by, turn.tenant);
  return inDialogue(turn, ports, turn.data.dialogue ?? '', async (tx, dialogue) => {
    const may = coordinates || dialogue.owner === turn.person.id;
    if (!may) return told(turn, 'fit.together.mayNotClose');
    if (dialogue.answers.length === 0) return told(turn, 'fit.together.noAnswers');
    const underway = dialogue.members.filter(({ person }) => !isDone(ports, dialogue, person));
    if (underway.length > 0 && turn.data.sure !== 'yes') return closeSure(turn, dialogue, underway);
    await tx.dialogues.close(dialogue.id, turn.at);
    const closed = { ...dialogue, closed: turn.at };
    const { open } = jointFinding(ports, closed).agreement;
    return changed(turn, ports, tx, closed, say(turn.language, open.length > 0 ? 'fit.together.isClosed' : 'fit.together.agreed'));
  });
};

/** Somebody is still answering: it is asked first, for what is closed stays closed. */
function closeSure({ language }: Heard, { id }: WholeDialogue, underway: WholeDialogue['members']): Reply {
  const names = underway.map(({ name }) => name ?? say(language, 'fit.together.somebody'));
  const items: readonly Choice[] = [
    { label: say(language, 'fit.together.closeAnyway'), action: 'fit.close', data: { dialogue: id, sure: 'yes' }, style: 'danger' },
  ];
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'fit.together.closeSure', { names }) },
      { kind: 'choices', items },
    ],
  };
}

function told({ language }: Heard, key: 'fit.together.mayNotClose' | 'fit.together.noAnswers'): Reply {
  const text = say(language, key);
  return { to: 'asker', blocks: [{ kind: 'text', text }], refused: { text } };
}

/** The room's card is drawn anew, and the result kept once nothing is left to settle. */
async function changed(turn: Heard, ports: Ports, tx: Tx, dialogue: WholeDialogue, text: string): Promise<Reply> {
  const { agreement, finding } = jointFinding(ports, dialogue);
  if (agreement.open.length === 0) await tx.dialogues.finish(dialogue.id, outcomeOf(finding), turn.at);
  await tx.outbox.update(groupCard(dialogue.id), dialogue.room.id);
  return overCopy(turn, ports, dialogue, text) ?? { to: 'asker', blocks: [{ kind: 'text', text }] };
}

/** Pressed in a reader's own copy: the copy as it stands now, under what is to say; undefined for the room's card. */
function overCopy(turn: Heard, ports: Ports, dialogue: WholeDialogue, text: string): Reply | undefined {
  const own = turn.kind === 'action' ? languageSchema.safeParse(turn.data.language).data : undefined;
  if (!own) return undefined;
  const card = drawGroupFor(ports, dialogue, own);
  return inPlace(turn, { ...card, blocks: [{ kind: 'text', text }, ...card.blocks] });
}

/** Whoever is in the room may note what the group decides; who did is shown. */
async function settling(turn: Heard, ports: Ports, work: (tx: Tx, dialogue: WholeDialogue) => Promise<Reply>): Promise<Reply | Work> {
  const id = turn.kind === 'action' ? (turn.data.dialogue ?? '') : '';
  const wrong = (dialogue: WholeDialogue | undefined) =>
    denial(dialogue, turn, 'look') ??
    (dialogue?.kind === 'together' && dialogue.closed ? undefined : wayOn(turn, say(turn.language, 'fit.gone')));
  const early = wrong(await ports.dialogues.byId(id));
  if (early) return early;
  return async (tx) => {
    const dialogue = await tx.dialogues.take(id, touchOf(turn, ports));
    return wrong(dialogue) ?? (dialogue ? work(tx, dialogue) : wayOn(turn, say(turn.language, 'fit.gone')));
  };
}

/** Notes what the group decided. The first press decides; a later one hears who it was. */
export const settle: Handler<ActionTurn> = async (turn, ports) =>
  settling(turn, ports, async (tx, dialogue) => {
    const { question = '', option = '' } = turn.data;
    const words = wording(ports, turn.language);
    const before = dialogue.settled.find((one) => one.question === question);
    if (before) return decidedBefore(turn, ports, dialogue, before.name);
    const open = jointFinding(ports, dialogue).agreement.open.find((one) => one.question === question);
    if (!open || (option !== DONT_KNOW && !open.sides.some((side) => side.option === option)))
      return wayOn(turn, say(turn.language, 'chat.oldButton'));
    const settled = { question, option, person: turn.person.id, at: turn.at, ...(turn.by.name ? { name: turn.by.name } : {}) };
    await tx.dialogues.settle(dialogue.id, settled);
    const said = option === DONT_KNOW ? say(turn.language, 'fit.together.leaveOpen') : words.option(question, option);
    const now = { ...dialogue, settled: [...dialogue.settled, settled] };
    const left = jointFinding(ports, now).agreement.open.length;
    const text = say(turn.language, 'fit.together.decided', { question: words.question(question), option: said, left });
    return changed(turn, ports, tx, now, text);
  });

/** The first press decided. In a copy that does not know it yet, the copy is drawn anew. */
function decidedBefore(turn: Heard<ActionTurn>, ports: Ports, dialogue: WholeDialogue, by: string | undefined): Reply {
  const { language } = turn;
  const question = wording(ports, language).question(turn.data.question ?? '');
  const text = say(language, 'fit.together.decided.before', { question, name: by ?? say(language, 'fit.together.somebody') });
  return overCopy(turn, ports, dialogue, text) ?? { to: 'asker', blocks: [{ kind: 'text', text }], refused: { text } };
}

/** Takes a decision back. */
export const unsettle: Handler<ActionTurn> = async (turn, ports) =>
  settling(turn, ports, async (tx, dialogue) => {
    const { question = '' } = turn.data;
    await tx.dialogues.unsettle(dialogue.id, question);
    const text = say(turn.language, 'fit.together.undone', { question: wording(ports, turn.language).question(question) });
    return changed(turn, ports, tx, { ...dialogue, settled: dialogue.settled.filter((one) => one.question !== question) }, text);
  });
