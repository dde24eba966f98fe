import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Redeemed } from '../../src/chat/invitations.ts';
import type { NetworkRoom } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { productOf } from '../../src/text/products.ts';
import { say } from '../../src/text/say.ts';
import { cardPlace, cardState, drawNetworkCard, postKey } from './card.ts';
import { demandCoordinator } from './here.ts';
import { demandStill } from './within.ts';

/** `network connect CODE`: binds this channel to the network that the code is of. A refused code stays unused: its unit is rolled back. */
export const connect: Handler<CommandTurn> = async (turn, ports) => {
  const code = turn.args.trim();
  if (code === '') refuse('network.connect.usage', null);
  if (turn.room.kind !== 'channel') refuse('network.connect.channel', null);
  if (turn.by.guest || !turn.by.id.startsWith(`${turn.tenant}:`)) refuse('network.connect.guest', null);
  const network = await invitedTo(turn, ports, code);
  const bound = await ports.networks.ofRoom(turn.room.id);
  if (bound?.id === network.id) refuse('network.connect.already', { network: network.name });
  if (bound) refuse('network.connect.bound', { network: bound.name });
  const language = (await ports.people.roomLanguage(turn.room.id)) ?? turn.language;
  const card = drawNetworkCard(await cardState(ports, network, { id: turn.room.id, language }, turn.at));
  return async (tx) => {
    const redeemed = await tx.invitations.redeem(code, 'room', turn.room.id, turn.at);
    if ('wrong' in redeemed) return wrongCode(redeemed, code);
    // What is bound meanwhile waits until this is done.
    await tx.networks.take(network.id);
    const others = await tx.networks.rooms(network.id);
    demandTenant(turn, network, others);
    if (!(await tx.networks.bind(network.id, turn.room))) refuse('network.connect.bound', { network: say(turn.language, 'network.other') });
    await tx.networks.setRoomLanguage(turn.room.id, language);
    await tx.outbox.post({ key: postKey(network.id, turn.room.id, turn.ref), room: { id: turn.room.id }, reply: card });
    await announce(tx, turn, network, others);
    const text = say(turn.language, 'network.connected', { network: network.name });
    const pin = say(turn.language, 'network.founded.pin', { in: cardPlace(turn.room.id) });
    return {
      to: 'asker',
      title: network.name,
      blocks: [
        { kind: 'text', text },
        { kind: 'note', text: pin },
      ],
    };
  };
};

/** The network that the code is of. */
async function invitedTo(turn: Heard, ports: Ports, code: string): Promise<Network> {
  const looked = await ports.invitations.look(code, 'room', turn.at);
  if ('wrong' in looked) return wrongCode(looked, code);
  const network = (await ports.networks.get(looked.network)) ?? refuse('network.connect.unknown', { typed: code });
  demandTenant(turn, network, await ports.networks.rooms(network.id));
  return network;
}

function wrongCode(redeemed: Extract<Redeemed, { wrong: unknown }>, typed: string): never {
  switch (redeemed.wrong) {
    case 'used':
      return refuse('network.connect.used', { date: redeemed.since });
    case 'late':
      return refuse('network.connect.late', { date: redeemed.since });
    case 'purpose':
      return refuse('network.connect.purpose', null);
    case 'unknown':
      return refuse('network.connect.unknown', { typed });
  }
}

/** At most one workspace or tenant of each product: the municipality's own. What it is called is told to nobody else. */
function demandTenant({ tenant }: Heard, network: Network, rooms: readonly NetworkRoom[]): void {
  const tenants = [network.tenant, ...rooms.map(({ id }) => tenantOf(id))];
  const product = productOf(tenant);
  if (tenants.some((other) => productOf(other) === product && other !== tenant)) refuse('network.connect.tenant', { product });
}

/** "slack:T1" of "slack:T1:C1". */
const tenantOf = (roomId: string): string => roomId.split(':', 2).join(':');

/** A line in the network's other channels, so that its coordinators know. */
async function announce(tx: Tx, turn: Heard, network: Network, others: readonly NetworkRoom[]): Promise<void> {
  const { room, at, tenant, person } = turn;
  for (const other of others) {
    const language = other.language ?? turn.language;
    const by = turn.by.name ?? say(language, 'network.somebody');
    const text = say(language, 'network.connected.elsewhere', { name: room.name, product: productOf(room.id), by });
    const reply: Reply = { to: 'room', blocks: [{ kind: 'text', text }], language };
    await tx.outbox.post({ key: `network-connected:${network.id}:${room.id}:${other.id}:${turn.ref}`, room: { id: other.id }, reply });
  }
  await tx.audit.note({
    at,
    who: person.id,
    tenant,
    did: 'network.connect',
    outcome: 'done',
    after: { room: room.id },
    network: network.id,
  });
}

/** `network disconnect`: asks first; its button does it. */
export const disconnect: Handler<CommandTurn> = async (turn, ports) => {
  const network = (await ports.networks.ofRoom(turn.room.id)) ?? refuse('network.disconnect.none', null);
  demandCoordinator({ network, standing: await ports.networks.standing(turn.person.id, network.id) });
  const last = (await ports.networks.rooms(network.id)).length === 1;
  const data = { network: network.id, room: turn.room.id };
  return {
    to: 'asker',
    title: network.name,
    blocks: [
      { kind: 'text', text: say(turn.language, 'network.disconnect.sure', { network: network.name, last }) },
      {
        kind: 'choices',
        items: [{ label: say(turn.language, 'network.disconnect'), action: 'network.disconnect', data, style: 'danger' }],
      },
    ],
  };
};

/** The channel is the network's no more; all that the network keeps stays. data: network, room */
export const disconnectPressed: Handler<ActionTurn> = async (turn, ports): Promise<Work> => {
  const network = (await ports.networks.ofRoom(turn.data.room ?? '')) ?? refuse('network.disconnect.none', null);
  if (network.id !== turn.data.network) refuse('chat.oldButton', null);
  demandCoordinator({ network, standing: await ports.networks.standing(turn.person.id, network.id) });
  const room = turn.data.room ?? '';
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await tx.networks.unbind(room);
    const { at, tenant, person } = turn;
    await tx.audit.note({ at, who: person.id, tenant, did: 'network.disconnect', outcome: 'done', before: { room }, network: network.id });
    const text = say(turn.language, 'network.disconnected', { network: network.name });
    return { to: 'asker', title: network.name, blocks: [{ kind: 'text', text }] };
  };
};
