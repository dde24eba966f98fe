import type { Counted } from '../../src/chat/events.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { spanFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { countRows } from './rows.ts';
import { seesEvent } from './sees.ts';

/** Events of one message: each with its buttons, and Slack takes fifty blocks. */
const PAGE = 8;
type Which = 'coming' | 'past' | 'drafts';

/** `/event`, `/event list`: what is coming. */
export const list: InNetwork<Heard<CommandTurn>> = (turn, ports, here) => page(turn, ports, here, 'coming');

/** `/event drafts` */
export const drafts: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return page(turn, ports, here, 'drafts');
};

/** data: network, which? (coming | past | drafts), after? */
export const listPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const which = (['past', 'drafts'] as const).find((one) => one === turn.data.which) ?? 'coming';
  if (which === 'drafts') demandCoordinator(here);
  return page(turn, ports, here, which, turn.data.after);
};

async function page(turn: Heard, ports: Ports, here: Here, which: Which, after?: string): Promise<Reply> {
  const { language } = turn;
  const { network, standing } = here;
  const asked = {
    ...{ from: turn.at, which: which === 'past' ? ('past' as const) : ('coming' as const), drafts: which === 'drafts', size: PAGE },
    ...(after === undefined ? {} : { after }),
  };
  const found = await ports.events.ofNetwork(network.id, asked);
  const shown = found.items.filter(({ event }) => seesEvent(event, turn, here) && (which === 'drafts') === (event.state === 'draft'));
  const button = (to: Which, label: 'list' | 'past' | 'drafts' | 'more', more?: string): Choice => ({
    label: say(language, 'event.button', { what: label }),
    action: 'event.list',
    data: { network: network.id, which: to, ...(more === undefined ? {} : { after: more }) },
  });
  const fresh: Choice = {
    label: say(language, 'event.button', { what: 'new' }),
    action: 'event.new',
    data: { network: network.id },
    style: 'primary',
  };
  const items: readonly Choice[] = [
    ...(found.next === undefined ? [] : [button(which, 'more', found.next)]),
    ...(standing.coordinator ? [fresh] : []),
    ...(which === 'coming' ? [] : [button('coming', 'list')]),
    ...(which === 'past' ? [] : [button('past', 'past')]),
    ...(which === 'drafts' || !standing.coordinator ? [] : [button('drafts', 'drafts')]),
  ];
  const none: Block = { kind: 'text', text: say(language, 'event.none', { which, coordinator: standing.coordinator }) };
  return {
    to: 'asker',
    title: say(language, 'event.listed', { which }),
    blocks: [...(shown.length === 0 ? [none] : shown.flatMap((one) => lines(turn, one))), { kind: 'choices', items }],
  };
}

function lines({ language, at }: Heard, { event, counts }: Counted): readonly Block[] {
  const when = spanFor(language, event);
  const place = event.place === undefined ? '' : ` · ${event.place}`;
  const state = event.state === 'cancelled' ? `${say(language, 'event.state', { state: 'cancelled' })}: ` : '';
  const [seats] = countRows(language, { event, counts });
  const open: Choice = {
    label: say(language, 'event.button', { what: event.state === 'open' && event.closes > at ? 'rsvp' : 'show' }),
    action: 'event.show',
    data: { network: event.network, event: event.id },
  };
  return [
    { kind: 'text', text: `${state}${event.title}`, heading: true },
    { kind: 'text', text: `${when}${place}${event.state === 'open' && seats ? ` · ${seats[1]}` : ''}` },
    { kind: 'choices', items: [open] },
  ];
}
