import type { Handler, Work } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { cardPlace, cardState, drawNetworkCard, postKey } from './card.ts';
import { demandCoordinator, type InNetwork, pressedHere } from './here.ts';
import { demandStill } from './within.ts';

/** `network card`: a new card in this channel, where the old one was lost from sight. Updates go to the newest. */
export const postCard: InNetwork<Heard> = async (turn, ports, here): Promise<Work> => {
  demandCoordinator(here);
  const { network } = here;
  const { room, language, at, tenant, person } = turn;
  const bound = (await ports.networks.rooms(network.id)).find(({ id }) => id === room.id);
  if (!bound) refuse('network.card.elsewhere', null);
  const reply = drawNetworkCard(await cardState(ports, network, bound, at));
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await tx.outbox.post({ key: postKey(network.id, room.id, turn.ref), room: { id: room.id }, reply });
    await tx.audit.note({ at, who: person.id, tenant, did: 'network.card', outcome: 'done', network: network.id });
    return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'network.card.posted', { in: cardPlace(room.id) }) }] };
  };
};

/** data: network */
export const postCardPressed: Handler<ActionTurn> = async (turn, ports) => {
  return postCard(turn, ports, await pressedHere(turn, ports));
};
