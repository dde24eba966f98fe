import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { ATTENDING, type Attending, type Event, MOST_GUESTS } from '../../src/domain/event.ts';
import { isIn } from '../../src/domain/membership.ts';
import { ANSWERS, type RsvpAnswer } from '../../src/domain/rsvp.ts';
import { eventIn } from '../event/sees.ts';
import { demandCoordinator, type Here, pressedHere } from '../network/here.ts';
import { readLine } from './read.ts';
import { saveAnswer } from './save.ts';
import { eventMeant } from './which.ts';
import { forWhom } from './who.ts';

/** `/rsvp yes [event] [+2] [remote]`, `no`, `maybe`. With a mention a coordinator answers on that person's behalf. */
export async function sayTyped(turn: Heard<CommandTurn>, ports: Ports, here: Here, answer: RsvpAnswer): Promise<Reply | Work> {
  const { words, guests, attends, people } = readLine(turn.args);
  const told = {
    answer,
    ...(guests === undefined ? {} : { guests: String(guests) }),
    ...(attends === undefined ? {} : { attends }),
    ...(people[0] === undefined ? {} : { account: people[0] }),
  };
  const meant = await eventMeant(turn, ports, here, words, { action: 'rsvp.say', data: told });
  return 'reply' in meant ? meant.reply : answered(turn, ports, here, meant, told);
}

/** A pressed answer. data: network, event, answer, guests?, attends?, company?, account? (on whose behalf) */
export const sayPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  return answered(turn, ports, here, await eventIn(turn, ports, here, turn.data.event), turn.data);
};

async function answered(
  turn: Heard,
  ports: Ports,
  here: Here,
  event: Event,
  told: Readonly<Record<string, string>>,
): Promise<Reply | Work> {
  const wish = wishOf(told, here);
  if (told.account !== undefined) return onBehalf(turn, ports, here, { event, wish, account: told.account });
  const whom = await forWhom(turn, ports, here, event, told.company, told);
  return 'reply' in whom ? whom.reply : saveAnswer(turn, ports, { event, by: { person: turn.person.id, onBehalf: false, ...whom }, wish });
}

/** What a button or a line says; numbers that are none are refused. */
export function wishOf(told: Readonly<Record<string, string>>, { network }: Here) {
  const answer = ANSWERS.find((one) => one === told.answer) ?? refuse('chat.oldButton', null, { network: network.id });
  const attends = ATTENDING.find((one): one is Attending => one === told.attends);
  const guests = readGuests(told.guests, network.id);
  return { answer, ...(attends === undefined ? {} : { attends }), ...(guests === undefined ? {} : { guests }) };
}

function readGuests(typed: string | undefined, network: string): number | undefined {
  const text = (typed ?? '').trim().replace(/^\+/u, '');
  if (text === '') return undefined;
  if (!/^\d{1,3}$/u.test(text)) refuse('rsvp.guests.wrong', { typed: typed ?? '', most: MOST_GUESTS }, { field: 'guests', network });
  return Number(text);
}

async function onBehalf(
  turn: Heard,
  ports: Ports,
  here: Here,
  { event, wish, account }: { readonly event: Event; readonly wish: ReturnType<typeof wishOf>; readonly account: string },
): Promise<Work> {
  demandCoordinator(here);
  const known = await ports.roster.account(account);
  if (!known) refuse('rsvp.person', { typed: account }, { network: here.network.id });
  const before = await ports.events.answer(event.id, known.person);
  const { speaks } = await ports.networks.standing(known.person, here.network.id);
  const spoken = speaks.find(({ membership, state }) => isIn(membership) && state === 'confirmed');
  const company = before?.company ?? spoken?.company;
  const by = { person: known.person, onBehalf: true, ...(company === undefined ? {} : { company }) };
  return saveAnswer(turn, ports, { event, by, wish, ...(known.name === undefined ? {} : { name: known.name }) });
}
