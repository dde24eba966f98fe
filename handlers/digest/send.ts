import type { Handler, Work } from '../../src/chat/handler.ts';
import type { NetworkRoom } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { DigestNumbers } from '../../src/domain/digest.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted } from '../network/within.ts';
import { digestButton } from './draw.ts';
import { posted } from './members.ts';
import { readNumbers } from './numbers.ts';
import { weekAsked } from './week.ts';

/** The message that carries a week's digest into a room; one for all time. */
export const digestKey = (network: string, week: string, room: string): string => `digest:${network}:${week}:${room}`;

/** `/digest send [week]` */
export const send: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return sending(turn, ports, here, weekAsked(turn.args, here.network, turn.at));
};

/** data: network, week */
export const sendPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return sending(turn, ports, here, weekAsked(turn.data.week ?? '', here.network, turn.at));
};

/** Counts outside the unit, sends in it: of two coordinators at once the second hears that it has left. */
async function sending(turn: Heard, ports: Ports, { network: { id }, network }: Here, week: string): Promise<Work> {
  const numbers = await readNumbers(ports, network, week, turn.at);
  return asCoordinator(turn, id, async (tx, now) => {
    const kept = await tx.digests.get(id, week);
    if (kept?.sent) return already(turn.language, id, week, kept.sent.at);
    const rooms = await tx.networks.rooms(id);
    const went = await deliver(tx, { network: now, numbers, at: turn.at, by: turn.person.id, fallback: ports.language });
    if (went.length === 0) refuse('digest.nowhere', null, { network: id });
    await tx.audit.note({ ...noted(turn, id, 'digest.send'), after: { week, rooms: went.map((room) => room.id) } });
    const without = rooms.filter(({ state }) => state !== 'open').map(nameOf);
    return {
      to: 'asker',
      blocks: [{ kind: 'text', text: say(turn.language, 'digest.sent', { rooms: went.map(nameOf), without }) }],
    };
  });
}

const nameOf = ({ name, id }: NetworkRoom): string => (name === undefined ? id : `#${name}`);

/** With a way to what was sent. */
const already = (language: Language, network: string, week: string, at: Date): Reply => ({
  to: 'asker',
  blocks: [
    { kind: 'text', text: say(language, 'digest.already', { week, at }) },
    {
      kind: 'choices',
      items: [
        digestButton(language, 'preview', 'digest.show', { network, week, language }),
        digestButton(language, 'page', 'digest.page', { network, week }),
      ],
    },
  ],
});

export interface Leaving {
  readonly network: Network;
  readonly numbers: DigestNumbers;
  readonly at: Date;
  /** Person id; `tandem` by the schedule. */
  readonly by: string;
  readonly fallback: Language;
}

/** Puts the digest into each channel that can be written to, in its language; gives these. None, and nothing is kept, where it has left. */
export async function deliver(tx: Tx, { network, numbers, at, by, fallback }: Leaving): Promise<readonly NetworkRoom[]> {
  const kept = (await tx.digests.get(network.id, numbers.week)) ?? { leftOut: [] };
  const rooms = (await tx.networks.rooms(network.id)).filter(({ state }) => state === 'open');
  if (rooms.length === 0) return [];
  const sent = { at, by, rooms: rooms.map(({ id }) => id), numbers };
  if (!(await tx.digests.send(network.id, numbers.week, sent))) return [];
  for (const room of rooms) {
    const reply = posted(room.language ?? fallback, network, numbers, kept);
    await tx.outbox.post({ key: digestKey(network.id, numbers.week, room.id), room: { id: room.id }, reply });
  }
  return rooms;
}
