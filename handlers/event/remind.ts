import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ClockTurn } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { isDue, isReminded, type Reminder } from '../../src/domain/event-care.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import { momentFor } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';
import { labelOf } from './about.ts';
import { answerChoices } from './card.ts';
import { calendarButton } from './ics.ts';

/**
 * Those of a page who come are reminded, in private and in their own language. All is read again inside the unit: who said no a moment
 * ago hears nothing, and an event that has moved since is reminded of at its new time.
 */
export const remind: ClockHandler<'event.remind'> = async (turn, ports) => async (tx) => {
  const { which, starts } = turn.data;
  const event = await stillDue(tx, turn);
  if (!event || event.starts.getTime() !== starts || !(await tx.eventCare.settings(event.id)).reminders) return;
  for (const id of turn.data.ids) {
    const rsvp = await tx.events.rsvp(id);
    if (!rsvp || !isReminded(which, event, rsvp) || !(await tx.eventCare.preferences(rsvp.person)).reminders) continue;
    const key = `event-remind:${event.id}:${which}:${starts}:${rsvp.person}`;
    const draw = (language: Language) => drawReminder(event, rsvp, which, { language, now: turn.at });
    await tellPrivately(tx, { person: rsvp.person, key, spoken: ports.language, network: event.network, draw });
  }
};

type CareTurn = ClockTurn<'event.remind'> | ClockTurn<'event.nudge'>;

async function stillDue(tx: Tx, turn: CareTurn): Promise<Event | undefined> {
  const event = (await tx.events.take(turn.data.event))?.event;
  const care = 'which' in turn.data ? turn.data.which : 'nudge';
  return event && isDue(care, event, turn.at) ? event : undefined;
}

function drawReminder(
  event: Event,
  rsvp: Rsvp,
  which: Reminder,
  drawn: { readonly language: Language; readonly now: Date },
): Omit<Reply, 'to'> {
  const { language } = drawn;
  const { state, attends, guests } = rsvp;
  const rows: (readonly [string, string])[] = [[say(language, 'remind.when'), say(language, 'care.when', { times: event })]];
  if (event.place !== undefined && attends === 'on-site') rows.push([say(language, 'remind.place'), event.place]);
  if (event.link !== undefined) rows.push([say(language, 'remind.link'), event.link]);
  rows.push([say(language, 'remind.you'), say(language, 'calendar.own', { state, attends, guests })]);
  const quiet: Choice = {
    label: labelOf(language, 'quiet'),
    action: 'event.quiet',
    data: { network: event.network, what: 'reminders', on: 'no' },
  };
  return {
    title: say(language, 'remind.title', { which, title: event.title }),
    blocks: [
      { kind: 'facts', rows },
      { kind: 'choices', items: [...answerChoices(drawn, event), calendarButton(language, event), quiet] },
      { kind: 'note', text: say(language, 'remind.change') },
    ],
  };
}

/** Companies of a page of which nobody has answered: those who speak for them are asked once, in private. */
export const nudge: ClockHandler<'event.nudge'> = async (turn, ports) => async (tx) => {
  const event = await stillDue(tx, turn);
  if (!event || !(await tx.eventCare.settings(event.id)).nudge) return;
  for (const company of turn.data.ids) await nudgeCompany(tx, ports, event, company, turn.at);
};

async function nudgeCompany(tx: Tx, ports: Ports, event: Event, companyId: string, now: Date): Promise<void> {
  const held = await tx.companies.held(event.network, companyId);
  if (held?.membership.state !== 'member' || (await tx.eventCare.answered(event.id, companyId))) return;
  for (const { person, state } of await tx.companies.speakers(event.network, companyId)) {
    if (state !== 'confirmed' || !(await tx.eventCare.preferences(person)).nudges) continue;
    const key = `event-nudge:${event.id}:${companyId}:${person}`;
    await tellPrivately(tx, {
      person,
      key,
      spoken: ports.language,
      network: event.network,
      draw: (language) => drawNudge({ language, now }, event, held.company.name),
    });
  }
}

function drawNudge(
  { language, now }: { readonly language: Language; readonly now: Date },
  event: Event,
  company: string,
): Omit<Reply, 'to'> {
  const quiet: Choice = {
    label: labelOf(language, 'quiet'),
    action: 'event.quiet',
    data: { network: event.network, what: 'nudges', on: 'no' },
  };
  const place: readonly Block[] =
    event.place === undefined ? [] : [{ kind: 'facts', rows: [[say(language, 'remind.place'), event.place]] }];
  return {
    title: say(language, 'nudge.title', { title: event.title }),
    blocks: [
      { kind: 'text', text: say(language, 'care.when', { times: event }) },
      ...place,
      { kind: 'text', text: say(language, 'nudge.text', { company, closes: momentFor(language, event.closes, event.timeZone) }) },
      { kind: 'choices', items: [...answerChoices({ language, now }, event), quiet] },
    ],
  };
}

/** The care is done for that event: nobody looks at it again. */
export const cared: ClockHandler<'event.cared'> = async (turn) => async (tx) => {
  // Of an event that moved meanwhile its old time is done with; the new one has a mark of its own.
  const { event, care, mark } = turn.data;
  await tx.eventCare.done(event, care, mark, turn.at);
};
