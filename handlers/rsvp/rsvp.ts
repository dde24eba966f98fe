import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { RSVP_WORDS, type RsvpSub } from '../../src/text/rsvp-words.ts';
import { eventIn } from '../event/sees.ts';
import { type Here, hereOf, type InNetwork } from '../network/here.ts';
import { listTyped } from './list.ts';
import { choices } from './save.ts';
import { sayTyped } from './say.ts';
import { colleaguesSeats, spokenFor, takeoverTyped } from './takeover.ts';
import { named } from './told.ts';
import { eventMeant } from './which.ts';

const SUBS: Readonly<Record<RsvpSub, InNetwork<Heard<CommandTurn>>>> = {
  yes: (turn, ports, here) => sayTyped(turn, ports, here, 'yes'),
  no: (turn, ports, here) => sayTyped(turn, ports, here, 'no'),
  maybe: (turn, ports, here) => sayTyped(turn, ports, here, 'maybe'),
  takeover: takeoverTyped,
  list: listTyped,
};

/** `/rsvp …`: what was said, and to which network's event. Bare: the coming event with its buttons. */
export const rsvp: Handler<CommandTurn> = async (turn, ports) => run(turn, ports, undefined);

/** Said again for the network that was chosen among several. data: network, args */
export const rsvpPicked: Handler<ActionTurn> = async (turn, ports) => {
  const { args = '', network } = turn.data;
  return run({ ...turn, kind: 'command', name: 'rsvp', args }, ports, network);
};

const bare: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const meant = await eventMeant(turn, ports, here, '', { action: 'rsvp.ask', data: {} });
  return 'reply' in meant ? meant.reply : ask(turn, ports, here, meant.id);
};

/** Asks for the answer to one event. data: network, event */
export const askPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here.reply;
  return ask(turn, ports, here, (await eventIn(turn, ports, here, turn.data.event)).id);
};

async function ask({ language, person }: Heard, ports: Ports, { standing }: Here, id: string): Promise<Reply> {
  const event = (await ports.events.get(id)) ?? refuse('chat.oldButton', null);
  const { title, when } = named(language, event);
  const colleagues = await colleaguesSeats(ports, id, spokenFor(standing), person.id);
  return {
    to: 'asker',
    title,
    blocks: [
      { kind: 'text', text: when },
      choices(language, event, ['yes', 'no', 'maybe', 'form', ...(colleagues.length > 0 ? (['takeover'] as const) : [])]),
    ],
  };
}

async function run(turn: Heard<CommandTurn>, ports: Ports, chosen: string | undefined): ReturnType<Handler<CommandTurn>> {
  const found = readKeyword<RsvpSub>(turn.args, RSVP_WORDS);
  const sub = turn.args.trim() === '' ? bare : found && SUBS[found.word];
  if (!sub) refuse('rsvp.unknown', { typed: turn.args }, { typed: turn.args });
  const said: Heard<CommandTurn> = { ...turn, args: found?.rest ?? '' };
  const asked = chosen === undefined ? said : { ...said, data: { network: chosen } };
  const here = await hereOf(asked, ports, ({ id, name }) => ({
    label: name,
    action: 'rsvp.pick',
    data: { network: id, args: turn.args },
  }));
  return 'reply' in here ? here.reply : sub(said, ports, here);
}
