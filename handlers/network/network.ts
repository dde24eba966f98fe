import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { NETWORK_WORDS, type NetworkSub } from '../../src/text/network-words.ts';
import { approve, decline } from '../company/decide.ts';
import { handover } from '../company/handover.ts';
import { join } from '../company/join.ts';
import { leave, rest, wake, withdraw } from '../company/leave.ts';
import { members } from '../company/members.ts';
import { company } from '../company/show.ts';
import { applications } from '../company/waiting.ts';
import { links } from '../links/list.ts';
import { coordinate } from '../people/code.ts';
import { cases } from '../records/cases.ts';
import { log } from '../records/log.ts';
import { connect, disconnect } from './connect.ts';
import { coordinators } from './coordinators.ts';
import { hereOf, type InNetwork } from './here.ts';
import { invite } from './invite.ts';
import { nowhere, overview } from './overview.ts';
import { plan } from './plan.ts';
import { postCard } from './post-card.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';

/** A sub-command: `free` needs no network, `here` is told which one it is about. */
type Sub = { readonly free: Handler<CommandTurn> } | { readonly here: InNetwork<Heard<CommandTurn>> };

const SUBS: Readonly<Record<NetworkSub, Sub>> = {
  coordinate: { free: coordinate },
  log: { here: log },
  cases: { here: cases },
  start: { free: start },
  invite: { here: invite },
  connect: { free: connect },
  disconnect: { free: disconnect },
  card: { here: postCard },
  plan: { here: plan },
  settings: { here: settings },
  join: { here: join },
  members: { here: members },
  applications: { here: applications },
  approve: { here: approve },
  decline: { here: decline },
  withdraw: { here: withdraw },
  leave: { here: leave },
  handover: { here: handover },
  company: { here: company },
  dormant: { here: rest.typed },
  awake: { here: wake.typed },
  coordinators: { here: coordinators },
  link: { here: links },
};

/** `/network …`: finds the sub-command and the network that it is about. */
export const network: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args. */
export const picked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network: chosen } = turn.data;
  return run({ ...turn, kind: 'command', name: 'network', args }, ports, chosen);
};

async function run(turn: Heard<CommandTurn>, ports: Ports, chosen: string | undefined): ReturnType<Handler<CommandTurn>> {
  const bare = turn.args.trim() === '';
  const found = readKeyword<NetworkSub>(turn.args, NETWORK_WORDS);
  const sub: Sub | undefined = bare ? { here: overview } : found && SUBS[found.word];
  if (!sub) refuse('network.unknown', { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found?.rest ?? '' };
  if ('free' in sub) return sub.free(said, ports);
  if (bare && chosen === undefined && (await isNowhere(turn, ports))) return nowhere(turn, ports);
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'network.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub.here(said, ports, here);
}

/** In a channel that is no network's, or with one's own conversation and no network. */
async function isNowhere({ room, person }: Heard, { networks }: Ports): Promise<boolean> {
  if (await networks.ofRoom(room.id)) return false;
  return room.kind !== 'direct' || (await networks.ofPerson(person.id)).length === 0;
}
