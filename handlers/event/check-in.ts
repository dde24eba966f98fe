import type { Answered } from '../../src/chat/events.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { CODE_HOURS, checkInTime, listTime, readCode } from '../../src/domain/event-care.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import { momentFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import type { Here, InNetwork } from '../network/here.ts';
import { demandStill, noted, told } from '../network/within.ts';
import { coordinatedEvent, dataOf, labelOf } from './about.ts';
import { nearest } from './nearest.ts';
import { tick } from './tick.ts';
import { walkInForm } from './walk-in.ts';

/** Lines of one page of the list, each with a button: Slack takes 50 blocks. */
const PAGE = 12;

/** `/event check-in <code>`: somebody who is there. Without a code, a coordinator's list of those who come. */
export const checkIn: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  const typed = turn.args.trim();
  const code = readCode(typed);
  if (code !== undefined || !here.standing.coordinator) return byCode(turn, ports, here, code, typed);
  const found = await nearest(turn, ports, here, typed, 'check-in');
  return 'reply' in found ? found.reply : list(turn, ports, found.event, undefined);
};

async function byCode(turn: Heard, ports: Ports, here: Here, code: string | undefined, typed: string): Promise<Work> {
  const event = code === undefined ? undefined : await ports.eventCare.ofCode(here.network.id, code);
  if (!event) return refuse('checkIn.badCode', { typed }, { network: here.network.id });
  demandOpen(turn, event, checkInTime(event, turn.at));
  return async (tx) => {
    const now = (await tx.events.take(event.id))?.event;
    if (now?.state !== 'open') return refuse('checkIn.cancelled', { title: event.title });
    return arrive(tx, turn, here, now);
  };
}

/** Ends the Turn where it is too early, too late, or the event cancelled. */
function demandOpen({ language }: Heard, event: Event, when: 'open' | 'early' | 'late'): void {
  if (event.state !== 'open') refuse('checkIn.cancelled', { title: event.title });
  if (when === 'open') return;
  const from = momentFor(language, new Date(event.starts.getTime() - CODE_HOURS.before), event.timeZone);
  refuse('checkIn.time', { when, title: event.title, from });
}

/** Somebody is there: by their answer, else as one who had not answered. Twice is once. */
async function arrive(tx: Tx, turn: Heard, here: Here, event: Event): Promise<Reply> {
  const { language, person, at } = turn;
  const { title } = event;
  const rsvp = await tx.events.answer(event.id, person.id);
  if (rsvp?.state === 'going') {
    if (rsvp.checkedIn) return told(say(language, 'checkIn.again', { title }));
    await tick(tx, rsvp, at);
    return told(say(language, 'checkIn.done', { title, guests: rsvp.guests }));
  }
  const spoken = here.standing.speaks.find(({ state, membership }) => state === 'confirmed' && isIn(membership));
  const company = rsvp?.company ?? spoken?.company;
  const walkIn = { id: `walk-in:${turn.ref}`, event: event.id, person: person.id, people: 1, at };
  const fresh = await tx.eventCare.walkIn({ ...walkIn, ...(company === undefined ? {} : { company }) });
  return told(say(language, fresh ? 'checkIn.walkIn' : 'checkIn.again', { title }));
}

/** A page of the list. data: network, event, after? */
export const checkInPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await coordinatedEvent(turn, ports);
  return list(turn, ports, event, turn.data.after);
};

async function list(turn: Heard, ports: Ports, event: Event, after: string | undefined): Promise<Reply> {
  demandOpen(turn, event, listTime(event, turn.at));
  const { language } = turn;
  const page = await ports.events.answers(event.id, { states: ['going'], size: PAGE, ...(after === undefined ? {} : { after }) });
  const turnout = await ports.eventCare.turnout(event.id);
  const data = dataOf(event);
  const more: readonly Choice[] =
    page.next === undefined ? [] : [{ label: labelOf(language, 'next'), action: 'event.checkIn', data: { ...data, after: page.next } }];
  return {
    to: 'asker',
    title: say(language, 'checkIn.title', { title: event.title }),
    blocks: [
      { kind: 'text', text: turnout.going === 0 ? say(language, 'checkIn.none') : say(language, 'checkIn.count', turnout) },
      ...page.items.flatMap((one) => lineOf(turn, event, one, after)),
      {
        kind: 'choices',
        items: [
          ...more,
          { label: labelOf(language, 'screen'), action: 'event.screen', data },
          { label: labelOf(language, 'attendance'), action: 'event.attendance', data },
        ],
      },
      { kind: 'form', label: say(language, 'checkIn.form.title'), form: walkInForm(language, event) },
    ],
  };
}

function lineOf({ language }: Heard, event: Event, { rsvp, name, company }: Answered, after: string | undefined): readonly Block[] {
  const came = rsvp.checkedIn !== undefined;
  const line = say(language, 'checkIn.line', { name, company, guests: rsvp.guests, attends: rsvp.attends });
  const data = { ...dataOf(event), rsvp: rsvp.id, came: came ? 'no' : 'yes', ...(after === undefined ? {} : { after }) };
  return [
    { kind: 'text', text: came ? `✓ ${line}` : line },
    { kind: 'choices', items: [{ label: labelOf(language, came ? 'not-came' : 'came'), action: 'event.came', data }] },
  ];
}

/** One of the list is ticked, or the tick taken back. data: network, event, rsvp, came yes | no, after? */
export const camePressed: Handler<ActionTurn> = async (turn, ports) => {
  const about = await coordinatedEvent(turn, ports);
  const { event, network } = about;
  demandOpen(turn, event, listTime(event, turn.at));
  const came = turn.data.came === 'yes';
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await tx.events.take(event.id);
    const rsvp = (await tx.events.rsvp(turn.data.rsvp ?? '')) ?? refuse('checkIn.notGoing', null);
    if (rsvp.event !== event.id || rsvp.state !== 'going') refuse('checkIn.notGoing', null);
    await tick(tx, rsvp, came ? turn.at : undefined);
    await tx.audit.note({ ...noted(turn, network.id, 'event.came'), after: { event: event.id, rsvp: rsvp.id, came } });
    const { language } = turn;
    const data = { ...dataOf(event), ...(turn.data.after === undefined ? {} : { after: turn.data.after }) };
    const text = say(language, 'checkIn.line', { name: undefined, company: undefined, guests: rsvp.guests, attends: rsvp.attends });
    const undo: Choice = {
      label: labelOf(language, came ? 'not-came' : 'came'),
      action: 'event.came',
      data: { ...data, rsvp: rsvp.id, came: came ? 'no' : 'yes' },
    };
    return {
      to: 'asker',
      title: say(language, 'checkIn.title', { title: event.title }),
      blocks: [
        { kind: 'text', text: `${came ? '✓' : '–'} ${(await nameOf(tx, rsvp)) ?? text}` },
        { kind: 'choices', items: [{ label: labelOf(language, 'check-in'), action: 'event.checkIn', data }, undo] },
      ],
    };
  };
};

const nameOf = async (tx: Tx, { person }: Rsvp): Promise<string | undefined> => (await tx.people.names([person])).get(person);
