import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import type { InNetwork } from './here.ts';

/** Who coordinates the network: everybody may know whom to turn to. */
export const coordinators: InNetwork<Heard<CommandTurn>> = async (turn, ports, { network }) => {
  const known = await ports.networks.coordinators(network.id);
  const rows = known.map(
    ({ name, since }) => [name ?? say(turn.language, 'network.somebody'), say(turn.language, 'network.since', { date: since })] as const,
  );
  return { to: 'asker', title: network.name, blocks: [{ kind: 'facts', rows }] };
};
