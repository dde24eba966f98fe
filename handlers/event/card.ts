import type { Counted } from '../../src/chat/events.ts';
import type { CardDrawer, Handler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { ANSWERS } from '../../src/domain/rsvp.ts';
import { momentFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import { refreshCards } from '../network/card.ts';
import { pressedHere } from '../network/here.ts';
import { calendarButton } from './ics.ts';
import { countRows, plainRows } from './rows.ts';
import { eventIn } from './sees.ts';

/** A card is drawn anew at most once in so many milliseconds, however many answers come meanwhile. */
export const CARD_GAP_MS = 3_000;

/** The card of the event in that channel: one and the same event in all of them, each in its channel's language. */
export const eventCardKey = (event: string, room: string): string => `event:${event}@${room}`;
/** The message that carries it into the channel; one for all time. */
export const eventPostKey = (event: string, room: string): string => `event-card:${event}:${room}`;

interface Drawn {
  readonly language: Language;
  /** Who reads it, to tell an event that is over or closed. */
  readonly now: Date;
}

/** What everybody sees of an event. */
export function eventBlocks({ language, now }: Drawn, counted: Pick<Counted, 'event' | 'counts'>): readonly Block[] {
  const { event } = counted;
  const state = event.state === 'open' && event.ends <= now ? 'past' : event.state;
  const why = event.reason === undefined ? {} : { reason: event.reason };
  const closed = state === 'open' && event.closes <= now;
  return [
    ...(state === 'open' ? [] : [{ kind: 'text', text: say(language, 'event.state', { state, ...why }), heading: true } as const]),
    ...(event.description === undefined ? [] : [{ kind: 'typed', text: event.description } as const]),
    { kind: 'facts', rows: [...plainRows(language, event), ...(state === 'cancelled' ? [] : countRows(language, counted))] },
    ...(closed
      ? [{ kind: 'note', text: say(language, 'event.closed', { closes: momentFor(language, event.closes, event.timeZone) }) } as const]
      : []),
  ];
}

/** The buttons by which one answers and looks closer; none to answer an event that is over, closed or cancelled. */
export function answerChoices({ language, now }: Drawn, event: Event): readonly Choice[] {
  const data = { network: event.network, event: event.id };
  const isOpen = event.state === 'open' && event.closes > now;
  const answers = isOpen ? ANSWERS : [];
  return [
    ...answers.map(
      (answer): Choice => ({
        label: say(language, 'rsvp.button', { what: answer }),
        action: 'rsvp.say',
        data: { ...data, answer },
        ...(answer === 'yes' ? { style: 'primary' } : {}),
      }),
    ),
    { label: say(language, 'event.button', { what: 'show' }), action: 'event.show', data },
  ];
}

/** The card in a channel. */
export function drawEventCard(drawn: Drawn, room: string, counted: Pick<Counted, 'event' | 'counts'>): Reply {
  const { event } = counted;
  const { language, now } = drawn;
  const calendar = event.state === 'open' && event.ends > now ? [calendarButton(language, event)] : [];
  const others = LANGUAGES.filter((other) => other !== language).map(
    (other): Choice => ({
      label: say(other, 'event.in'),
      action: 'event.lang',
      data: { network: event.network, event: event.id, language: other },
    }),
  );
  return {
    to: 'room',
    title: event.title,
    language,
    card: eventCardKey(event.id, room),
    blocks: [...eventBlocks(drawn, counted), { kind: 'choices', items: [...answerChoices(drawn, event), ...calendar, ...others] }],
  };
}

/** The card `event:<event>@<room>`, drawn when its update is sent. A draft, or a discarded one, has none. */
export const drawCardOfEvent: CardDrawer = async (key, ports, now) => {
  const [id = '', roomId = ''] = key.split(/@(.*)/su);
  const [counted, room] = await Promise.all([ports.events.counted(id), ports.networks.room(roomId)]);
  if (!counted || !room || counted.event.state === 'draft') return undefined;
  return drawEventCard({ language: room.language ?? ports.language, now }, roomId, counted);
};

/** Puts the card into the network's open channels; gives how many there are. `notBefore`: an occurrence's comes when the one before is over. `once`: one more message of the same card. */
export async function postEventCards(
  tx: Tx,
  { language }: Pick<Ports, 'language'>,
  counted: Counted,
  { now, notBefore, once }: { readonly now: Date; readonly notBefore?: Date; readonly once?: string },
): Promise<number> {
  const { event } = counted;
  const open = (await tx.networks.rooms(event.network)).filter(({ state }) => state === 'open');
  for (const room of open) {
    const reply = drawEventCard({ language: room.language ?? language, now }, room.id, counted);
    const later = notBefore === undefined ? {} : { notBefore };
    const key = once === undefined ? eventPostKey(event.id, room.id) : `${eventPostKey(event.id, room.id)}:${once}`;
    await tx.outbox.post({ key, room: { id: room.id }, reply, ...later });
    // What was drawn long before it is sent is drawn anew right after.
    if (notBefore) await tx.outbox.update(eventCardKey(event.id, room.id), room.id, CARD_GAP_MS);
  }
  return open.length;
}

/** Brings the event's card up to date in each channel, and the network's card, which names the next event. */
export async function refreshEvent(tx: Tx, event: Pick<Event, 'id' | 'network'>): Promise<void> {
  for (const { id } of await tx.networks.rooms(event.network)) await tx.outbox.update(eventCardKey(event.id, id), id, CARD_GAP_MS);
}

/** The same, where the network's card may name another event than before. */
export async function refreshAll(tx: Tx, event: Pick<Event, 'id' | 'network'>): Promise<void> {
  await refreshEvent(tx, event);
  await refreshCards(tx, event.network);
}

/** The card, in private, in the language of the button. data: network, event, language */
export const languagePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const { id } = await eventIn(turn, ports, here, turn.data.event);
  const counted = await ports.events.counted(id);
  const language = LANGUAGES.find((one) => one === turn.data.language) ?? turn.language;
  const drawn = { language, now: turn.at };
  const event = counted?.event ?? (await eventIn(turn, ports, here, id));
  const blocks = counted ? eventBlocks(drawn, counted) : [];
  return { to: 'asker', language, title: event.title, blocks: [...blocks, { kind: 'choices', items: answerChoices(drawn, event) }] };
};
