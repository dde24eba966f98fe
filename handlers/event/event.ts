import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { EVENT_WORDS, type EventSub } from '../../src/text/event-words.ts';
import { hereOf, type InNetwork } from '../network/here.ts';
import { attendance } from './attendance.ts';
import { cancel } from './cancel.ts';
import { checkIn } from './check-in.ts';
import { edit } from './edit.ts';
import { exportEvent } from './export.ts';
import { calendar } from './feed.ts';
import { drafts, list } from './list.ts';
import { fresh } from './new.ts';
import { show } from './show.ts';

/** The sub-commands; each is told which network it is about. */
const SUBS: Readonly<Partial<Record<EventSub, InNetwork<Heard<CommandTurn>>>>> = {
  new: fresh,
  list,
  drafts,
  show,
  edit,
  cancel,
  'check-in': checkIn,
  attendance,
  calendar,
  export: exportEvent,
};

/** `/event …`: finds the sub-command and the network that it is about. Bare: what is coming. */
export const event: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args. */
export const eventPicked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network } = turn.data;
  return run({ ...turn, kind: 'command', name: 'event', args }, ports, network);
};

async function run(turn: Heard<CommandTurn>, ports: Ports, chosen: string | undefined): ReturnType<Handler<CommandTurn>> {
  const found = readKeyword<EventSub>(turn.args, EVENT_WORDS);
  const sub = turn.args.trim() === '' ? list : found && SUBS[found.word];
  if (!sub) refuse('event.unknown', { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found?.rest ?? '' };
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'event.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub(said, ports, here);
}
