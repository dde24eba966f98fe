import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { isOwn, tenantOf } from '../../src/domain/people.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, hereOf } from '../network/here.ts';
import { asCoordinator, noted, told } from './within.ts';

/** Days that a code for a new coordinator holds. */
const DAYS = 7;

/** A code that brings a coordinator, shown to whoever asked for it alone. */
export function makeCode(turn: Heard, { id, name }: Network): Work {
  return asCoordinator(turn, id, async (tx) => {
    const until = new Date(turn.at.getTime() + DAYS * DAY_MS);
    const code = await tx.invitations.make(id, 'coordinator', turn.person.id, turn.at, until);
    await tx.audit.note({ ...noted(turn, id, 'people.code'), after: { until: until.toISOString() } });
    return told(say(turn.language, 'people.code.made', { code, network: name, until }));
  });
}

/** The button for it. data: network */
export const codePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  demandCoordinator(here);
  return makeCode(turn, here.network);
};

/** `/network coordinate <code>`: whoever was given the code becomes a coordinator, if they are of the network's own people. */
export const coordinate: Handler<CommandTurn> = async (turn, ports) => {
  const code = turn.args.trim();
  if (code === '') refuse('people.coordinate.usage', null);
  const stranger = await isStranger(turn, ports);
  return async (tx) => {
    const found = await tx.invitations.redeem(code, 'coordinator', turn.person.id, turn.at);
    if ('wrong' in found) refuse('people.code.bad', found, { typed: code });
    const network = (await tx.networks.take(found.network)) ?? refuse('people.code.bad', { wrong: 'unknown' }, { typed: code });
    const rooms = await tx.networks.rooms(network.id);
    const tenants = rooms.map(({ id }) => tenantOf(id));
    if (stranger || !isOwn(network, tenants, turn.by)) refuse('people.outside', { network: network.name }, { network: network.id });
    const { coordinator } = await tx.networks.standing(turn.person.id, network.id);
    if (coordinator) refuse('people.already', { network: network.name }, { network: network.id });
    await tx.networks.addCoordinator(network.id, turn.person.id, found.by, turn.at);
    await tx.audit.note({ ...noted(turn, network.id, 'people.coordinate'), whom: found.by });
    return told(say(turn.language, 'people.welcome', { network: network.name }));
  };
};

/** Slack does not say with a command that its sender is a guest. A product that is silent takes nothing: the code was given by hand. */
async function isStranger({ by, room, tenant }: Heard, { directory }: Ports): Promise<boolean> {
  return (await directory.isMember(by.id, tenant, room)) === false;
}
