import type { ClockHandler, Handler, Work } from '../../src/chat/handler.ts';
import type { NetworkRoom } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { NOTICE_WORDS } from '../../src/text/notice-words.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { lineOf } from './notice.ts';

type How = NetworkRoom['notices'];

/** `/commit notices [daily|each]`: how this channel hears of updates; coordinators change it. */
export const notices: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const room = await roomHere(turn, ports, here);
  if (turn.args.trim() === '') return shown(turn, here, room.notices);
  const found = readKeyword<How>(turn.args, NOTICE_WORDS) ?? refuse('notice.usage', null, { typed: turn.args });
  return set(turn, here, room, found.word);
};

/** data: network, how */
export const noticesPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  demandCoordinator(here);
  const how = turn.data.how === 'daily' ? 'daily' : 'each';
  return set(turn, here, await roomHere(turn, ports, here), how);
};

async function roomHere(turn: Heard, ports: Ports, { network }: Here): Promise<NetworkRoom> {
  const room = (await ports.networks.rooms(network.id)).find(({ id }) => id === turn.room.id);
  return room ?? refuse('notice.channel', null, { network: network.id });
}

function shown({ language }: Heard, { network }: Here, now: How): Reply {
  const other = now === 'daily' ? 'each' : 'daily';
  const change: Block = {
    kind: 'choices',
    items: [{ label: say(language, 'notice.button', { how: other }), action: 'commit.notices', data: { network: network.id, how: other } }],
  };
  return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'notice.now', { how: now }) }, change] };
}

const set = (turn: Heard, { network: { id } }: Here, room: NetworkRoom, how: How): Work =>
  asCoordinator(turn, id, async (tx) => {
    await tx.networks.changeRoom(room.id, { notices: how });
    const note = { ...noted(turn, id, 'commit.notices'), before: { room: room.id, how: room.notices }, after: { room: room.id, how } };
    await tx.audit.note(note);
    return told(say(turn.language, 'notice.set', { how }));
  });

/** Lines in one summary: more is nothing to read. */
const MOST = 30;

/** A day's updates of a channel in one message, in its language. What was taken back is left out. */
export const daily: ClockHandler<'commit.daily'> = async (turn, ports) => {
  const room = await ports.networks.room(turn.data.room);
  const network = await ports.networks.ofRoom(turn.data.room);
  if (!room) return undefined;
  const language = room.language ?? ports.language;
  return async (tx) => {
    const waiting = (await tx.notices.takeWaiting(room.id)).filter(({ update }) => !update.undone);
    if (waiting.length === 0 || room.state !== 'open' || network?.id !== turn.data.network) return;
    const lines = waiting.slice(0, MOST).map((one) => lineOf(one, language));
    const rest = waiting.length - lines.length;
    const blocks: Block[] = lines.map((text) => ({ kind: 'text', text }));
    if (rest > 0) blocks.push({ kind: 'note', text: say(language, 'notice.daily.more', { count: rest }) });
    const title = say(language, 'notice.daily', { count: waiting.length });
    await tx.outbox.post({ key: `commit-daily:${turn.id}`, room: { id: room.id }, reply: { to: 'room', language, title, blocks } });
  };
};
