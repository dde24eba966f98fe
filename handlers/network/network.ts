import type { Handler } from '../../src/chat/handler.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { NETWORK_WORDS, type NetworkSub } from '../../src/text/network-words.ts';
import { links } from '../links/list.ts';
import { coordinators } from './coordinators.ts';
import { hereOf, type InNetwork } from './here.ts';

/** A sub-command: `free` needs no network, `here` is told which one it is about. */
type Sub = { readonly free: Handler<CommandTurn> } | { readonly here: InNetwork<Heard<CommandTurn>> };

const SUBS: Readonly<Record<NetworkSub, Sub>> = { coordinators: { here: coordinators }, link: { here: links } };

/** `/network …`: finds the sub-command and the network that it is about. */
export const network: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args. */
export const picked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network: chosen } = turn.data;
  return run({ ...turn, kind: 'command', name: 'network', args }, ports, chosen);
};

async function run(
  turn: Heard<CommandTurn>,
  ports: Parameters<Handler<CommandTurn>>[1],
  chosen: string | undefined,
): ReturnType<Handler<CommandTurn>> {
  const found = readKeyword<NetworkSub>(turn.args, NETWORK_WORDS);
  const sub: Sub | undefined = found && SUBS[found.word];
  if (!found || !sub) refuse('network.unknown', { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found.rest };
  if ('free' in sub) return sub.free(said, ports);
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'network.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub.here(said, ports, here);
}
