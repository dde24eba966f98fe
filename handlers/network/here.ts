import type { Work } from '../../src/chat/handler.ts';
import type { Standing } from '../../src/chat/networks.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Data, FormTurn, Heard } from '../../src/chat/turn.ts';
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
  const bound = await ports.networks.here(turn.person.id, turn.room.id);
  if (bound) return bound;
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

/** The network of a pressed button or a sent form, which names it; one that leaves it open is an old one. */
export async function pressedHere(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports): Promise<Here> {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  return 'reply' in here ? refuse('chat.oldButton', null) : here;
}

/** The same, of somebody who coordinates it. */
export async function coordinatedHere(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports): Promise<Here> {
  const here = await pressedHere(turn, ports);
  demandCoordinator(here);
  return here;
}

/** A button's network: of the channel it is pressed in, of the person, or one where the person was met; no other one is told of. */
async function namedBy(turn: Heard, ports: Ports, id: string): Promise<Here> {
  const network = (await ports.networks.get(id)) ?? refuse('chat.oldButton', null);
  const here = await standingIn(network, turn, ports);
  if (here.standing.coordinator || here.standing.speaks.length > 0) return here;
  const [bound, met] = await Promise.all([ports.networks.ofRoom(turn.room.id), ports.networks.met(turn.by.id, id)]);
  return bound?.id === id || met ? here : refuse('network.unreachable', null);
}

async function standingIn(network: Network, turn: Heard, ports: Ports): Promise<Here> {
  return { network, standing: await ports.networks.standing(turn.person.id, network.id) };
}

/** A handler that knows its network. */
export type InNetwork<T extends Heard> = (turn: T, ports: Ports, here: Here) => Promise<Reply | Work>;

/** Ends the Turn of somebody who does not coordinate the network. */
export function demandCoordinator({ standing, network }: Here): void {
  if (!standing.coordinator) refuse('network.forbidden', { network: network.name }, { network: network.id });
}
