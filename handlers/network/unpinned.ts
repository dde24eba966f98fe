import type { ClockHandler } from '../../src/chat/handler.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from './within.ts';

/** The product did not let Tandem pin the network's card (an installation from before it asked for that right): coordinators do it. */
export const unpinned: ClockHandler<'network.unpinned'> = async (turn, ports) => {
  const [network, room] = await Promise.all([ports.networks.ofRoom(turn.data.room), ports.networks.room(turn.data.room)]);
  if (!network || !room) return undefined;
  return async (tx) => {
    for (const person of await tx.companies.deciders(network.id))
      await tellPrivately(tx, {
        ...{ person, key: `${turn.id}:${person}`, spoken: room.language ?? ports.language, network: network.id },
        draw: (language) => ({
          title: network.name,
          blocks: [{ kind: 'text', text: say(language, 'network.card.unpinned', { room: room.name }) }],
        }),
      });
  };
};
