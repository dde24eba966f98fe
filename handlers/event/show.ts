import type { Counted } from '../../src/chat/events.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { holdsSeats } from '../../src/domain/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { answerChoices, eventBlocks } from './card.ts';
import { afterChoices, careChoices } from './care.ts';
import { calendarButton } from './ics.ts';
import { ownRows } from './rows.ts';
import { eventIn } from './sees.ts';
import { typedEvent } from './which.ts';

/** `/event show <which>` */
export const show: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const found = await typedEvent(turn, ports, here, 'event.show');
  return 'reply' in found ? found.reply : shown(turn, ports, here, found.event.id);
};

/** data: network, event */
export const showPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return shown(turn, ports, here, (await eventIn(turn, ports, here, turn.data.event)).id);
};

async function shown(turn: Heard, ports: Ports, here: Here, id: string): Promise<Reply> {
  const counted = (await ports.events.counted(id)) ?? refuse('event.gone', null, { network: here.network.id });
  const own = await ports.events.answer(id, turn.person.id);
  return drawShown(turn, here, counted, own !== undefined && holdsSeats(own.state));
}

/** An event for one reader. `comes`: they hold a seat, and so see where one joins remotely. */
export function drawShown({ language, at }: Heard, here: Here, counted: Counted, comes: boolean): Reply {
  const { event } = counted;
  const drawn = { language, now: at };
  const { coordinator } = here.standing;
  const link: readonly Block[] =
    comes && !coordinator && event.link !== undefined
      ? [{ kind: 'facts', rows: [[say(language, 'event.row', { row: 'link' }), event.link]] }]
      : [];
  const units: readonly Block[] = hasCompanies(here.network.method) ? [] : [{ kind: 'note', text: say(language, 'event.plan.single') }];
  return {
    to: 'asker',
    title: event.title,
    blocks: [
      ...eventBlocks(drawn, counted),
      ...(coordinator ? [{ kind: 'facts', rows: ownRows(language, event) } as const] : []),
      ...link,
      ...units,
      {
        kind: 'choices',
        items: [
          ...(event.state === 'draft'
            ? []
            : [...answerChoices(drawn, event), ...moreChoices(drawn, event), calendarButton(language, event)]),
          ...(coordinator ? coordinatorChoices(counted, drawn) : []),
        ].filter(({ action }) => action !== 'event.show'),
      },
    ],
  };
}

/** To answer with guests, or remotely. */
const moreChoices = (
  { language, now }: { language: Heard['language']; now: Date },
  { state, closes, network, id }: Event,
): readonly Choice[] =>
  state === 'open' && closes > now
    ? [{ label: say(language, 'rsvp.button', { what: 'form' }), action: 'rsvp.form', data: { network, event: id } }]
    : [];

/** What a coordinator may do with it. */
function coordinatorChoices(
  { event }: Pick<Counted, 'event'>,
  { language, now }: { language: Heard['language']; now: Date },
): readonly Choice[] {
  const data = { network: event.network, event: event.id, seen: String(event.revision) };
  const one = (what: 'edit' | 'cancel' | 'publish' | 'discard' | 'post', style?: Choice['style']): Choice => ({
    label: say(language, 'event.button', { what }),
    action: `event.${what}`,
    data,
    ...(style ? { style } : {}),
  });
  const list: Choice = { label: say(language, 'event.button', { what: 'list' }), action: 'event.list', data: { network: event.network } };
  const answers: Choice = { label: say(language, 'rsvp.button', { what: 'list' }), action: 'rsvp.list', data };
  if (event.state === 'cancelled') return [list];
  if (event.ends <= now) return [answers, ...afterChoices(language, event), list];
  return event.state === 'draft'
    ? [one('publish', 'primary'), one('edit'), one('discard', 'danger'), list]
    : [one('edit'), answers, one('post'), one('cancel', 'danger'), ...careChoices(language, event), list];
}
