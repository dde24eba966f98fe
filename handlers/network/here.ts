import type { Work } from '../../src/chat/handler.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Data, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';

/** The network that a Turn is about, and what its person is there. */
export interface Here {
  readonly network: Network;
  readonly standing: Standing;
}

/** The data of the buttons that ask which network is meant: choosing one says the command again, for that network. */
export type Again = (network: Network) => Choice;

/**
 * The network that a Turn is about: the one its button or form names, the channel's, else the person's only one. Of several the
 * Reply asks which. What a button names is no authority: the standing is read from the database.
 */
export async function hereOf(turn: Heard, ports: Ports, again: Again): Promise<Here | { readonly reply: Reply }> {
  const named = 'data' in turn ? (turn.data as Data).network : undefined;
  if (named !== undefined) return namedBy(turn, ports, named);
  const bound = await ports.networks.ofRoom(turn.room.id);
  if (bound) return standingIn(bound, turn, ports);
  const mine = await ports.networks.ofPerson(turn.person.id);
  const [only] = mine;
  if (!only || turn.room.kind !== 'direct') refuse('network.none', null);
  if (mine.length === 1) return standingIn(only, turn, ports);
  return {
    reply: {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'network.which') },
        { kind: 'choices', items: mine.map(again) },
      ],
    },
  };
}

/** A button's network: of the channel it is pressed in, of the person, or of a channel where the person was heard; no other one is told of. */
async function namedBy(turn: Heard, ports: Ports, id: string): Promise<Here> {
  const network = (await ports.networks.get(id)) ?? refuse('chat.oldButton', null);
  const here = await standingIn(network, turn, ports);
  if (here.standing.coordinator || here.standing.speaks.length > 0) return here;
  const [bound, heard] = await Promise.all([ports.networks.ofRoom(turn.room.id), ports.networks.heardIn(turn.by.id, id)]);
  return bound?.id === id || heard ? here : refuse('chat.oldButton', null);
}

async function standingIn(network: Network, turn: Heard, ports: Ports): Promise<Here> {
  return { network, standing: await ports.networks.standing(turn.person.id, network.id) };
}

/** A handler that knows its network. */
export type InNetwork<T extends Heard> = (turn: T, ports: Ports, here: Here) => Promise<Reply | Work>;

/** Ends the Turn of somebody who does not coordinate the network. */
export function demandCoordinator({ standing, network }: Here): void {
  if (!standing.coordinator) refuse('network.forbidden', { network: network.name });
}

/** Inside the unit, where it decides: takes the network, so that others wait, and ends the Turn of somebody who coordinates it no more. */
export async function demandStill(tx: Tx, { person }: Heard, networkId: string): Promise<Network> {
  const network = (await tx.networks.take(networkId)) ?? refuse('chat.oldButton', null);
  demandCoordinator({ network, standing: await tx.networks.standing(person.id, networkId) });
  return network;
}
