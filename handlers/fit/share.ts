import type { WholeDialogue } from '../../src/chat/dialogues.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { findingOf } from './finding.ts';
import { isJoint, jointBlocks, jointFinding } from './joint.ts';
import { resultBlocks } from './result.ts';
import { givenOf, lookAt, notYet } from './stand.ts';

/** Channels to choose among. */
const MOST_ROOMS = 8;

/** Where a result goes. */
interface Target {
  readonly id: string;
  readonly thread?: string | undefined;
  readonly name?: string;
}

/**
 * Shares the result into a room: one's own into the one where it is pressed, else into one that is chosen among those where its
 * person was heard. A group's stands in its room already, so there it is always asked which.
 */
export const share: Handler<ActionTurn> = async (turn, ports) => {
  const looked = await lookAt(turn, ports, turn.data.dialogue);
  if ('refused' in looked) return looked.refused;
  const { dialogue } = looked;
  const here = turn.room.kind === 'direct' ? undefined : { id: turn.room.id, thread: turn.room.thread };
  if (here && (dialogue.kind === 'solo' || turn.data.room === here.id)) return shareInto(turn, ports, dialogue, here);
  const rooms = await ports.dialogues.rooms(turn.by.id, MOST_ROOMS);
  const chosen = rooms.find(({ id }) => id === turn.data.room);
  if (chosen) return shareInto(turn, ports, dialogue, chosen);
  const choice = (label: string, room: string): Choice => ({ label, action: 'fit.share', data: { dialogue: dialogue.id, room } });
  const items = [
    ...(here ? [choice(say(turn.language, 'fit.share.here'), here.id)] : []),
    ...rooms
      .filter(({ id }) => id !== here?.id)
      .map(({ id, name, at }) => choice(say(turn.language, 'fit.share.channel', { name, date: at }), id)),
  ];
  if (items.length === 0) return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'fit.share.none') }] };
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(turn.language, 'fit.share.where') },
      { kind: 'choices', items },
    ],
  };
};

/** Once a result and room, however often it is pressed, until an answer or a decision changes. */
async function shareInto(turn: Heard, ports: Ports, dialogue: WholeDialogue, room: Target): Promise<Reply | Work> {
  const spoken = dialogue.kind === 'together' && dialogue.room.id === room.id ? dialogue.language : turn.language;
  const language = (await ports.people.roomLanguage(room.id)) ?? spoken;
  const told = dialogue.kind === 'together' ? jointTold(turn, ports, dialogue, language) : ownTold(turn, ports, dialogue, language);
  if (!told) return notYet(turn);
  const state = [...dialogue.answers, ...dialogue.settled].map(({ at }) => at.getTime()).reduce((a, b) => Math.max(a, b), 0);
  const key = `fit-shared:${dialogue.id}:${room.id}:${room.thread ?? ''}:${state}:${dialogue.settled.length}`;
  return async (tx) => {
    await tx.outbox.post({ key, room: { id: room.id, ...(room.thread ? { thread: room.thread } : {}) }, reply: told });
    const text = say(turn.language, 'fit.shared', { name: room.name });
    return { to: 'asker', blocks: [{ kind: 'text', text }] };
  };
}

const offer = (language: Language): Block => ({
  kind: 'choices',
  items: [{ label: say(language, 'fit.offer'), action: 'fit.start', data: {} }],
});

const sharer = ({ by }: Heard, language: Language): string => by.name ?? say(language, 'fit.together.somebody');

function ownTold(turn: Heard, ports: Ports, dialogue: WholeDialogue, language: Language): Reply {
  const finding = findingOf(ports.fit, givenOf(dialogue, turn.person.id));
  const by: Block = { kind: 'text', text: say(language, 'fit.share.by', { name: sharer(turn, language) }) };
  const title = say(language, 'method.name', { method: finding.ranked.recommended });
  return { to: 'room', title, blocks: [by, ...resultBlocks(ports, finding, language), offer(language)], language };
}

/** With what was settled and how; undefined while there is no joint result. */
function jointTold(turn: Heard, ports: Ports, dialogue: WholeDialogue, language: Language): Reply | undefined {
  const joint = jointFinding(ports, dialogue);
  if (!isJoint(dialogue, joint)) return undefined;
  const by: Block = { kind: 'text', text: say(language, 'fit.share.byGroup', { name: sharer(turn, language) }) };
  const title = say(language, 'method.name', { method: joint.finding.ranked.recommended });
  return { to: 'room', title, blocks: [by, ...jointBlocks(ports, dialogue, joint, language), offer(language)], language };
}
