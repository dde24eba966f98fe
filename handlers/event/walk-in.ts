import type { ClockHandler, Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form } from '../../src/chat/reply.ts';
import type { FormTurn } from '../../src/chat/turn.ts';
import { nameKey } from '../../src/domain/company.ts';
import { type Event, MOST_GUESTS } from '../../src/domain/event.ts';
import { checkInTime, listTime } from '../../src/domain/event-care.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { demandStill, noted, told } from '../network/within.ts';
import { coordinatedEvent, dataOf } from './about.ts';
import { tick } from './tick.ts';

/** One who is written down, and those who came with them. */
const MOST = MOST_GUESTS + 1;
const LONGEST_NAME = 100;

/** The form of somebody who came without having answered. */
export const walkInForm = (language: Language, event: Event): Form => ({
  name: 'event.walkIn',
  title: say(language, 'checkIn.form.title'),
  submit: say(language, 'checkIn.form.submit'),
  cancel: say(language, 'commit.form.cancel'),
  data: dataOf(event),
  fields: [
    { id: 'name', kind: 'text', label: say(language, 'checkIn.form.name'), required: true },
    { id: 'company', kind: 'text', label: say(language, 'checkIn.form.company'), required: false },
    { id: 'people', kind: 'number', label: say(language, 'checkIn.form.people'), value: '1', required: true },
  ],
});

/** Somebody who had not answered is written down by a coordinator. data: network, event; fields: name, company, people */
export const walkInSent: Handler<FormTurn> = async (turn, ports) => {
  const { event, network } = await coordinatedEvent(turn, ports);
  if (event.state !== 'open' || listTime(event, turn.at) !== 'open') refuse('checkIn.noEvent', null, { network: network.id });
  const name = (turn.fields.name ?? '').trim();
  if (name === '') refuse('chat.required', { label: say(turn.language, 'checkIn.form.name') }, { field: 'name' });
  if (name.length > LONGEST_NAME) refuse('chat.tooLong', { max: LONGEST_NAME }, { field: 'name', typed: name });
  const typed = (turn.fields.people ?? '1').trim();
  const people = Number(typed);
  if (!/^\d+$/u.test(typed) || people < 1 || people > MOST) refuse('checkIn.people', { typed, max: MOST }, { field: 'people', typed });
  const company = (turn.fields.company ?? '').trim();
  const [held] = company === '' ? [] : await ports.companies.named(network.id, nameKey(company), ['member', 'dormant'], 2);
  if (company !== '' && !held) refuse('company.unknown', { typed: company }, { field: 'company', typed: company });
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await tx.events.take(event.id);
    const walkIn = { id: `walk-in:${turn.ref}`, event: event.id, name, people, at: turn.at };
    const fresh = await tx.eventCare.walkIn({ ...walkIn, ...(held ? { company: held.company.id } : {}) });
    if (fresh) await tx.audit.note({ ...noted(turn, network.id, 'event.walkIn'), after: { event: event.id, people } });
    return told(fresh ? say(turn.language, 'checkIn.added', { name, people }) : say(turn.language, 'checkIn.known', { name }));
  };
};

/**
 * Somebody wrote their name on the page behind the code in the room: ticked where exactly one of that name comes, else written down. The
 * page says the same to both, so that it tells nobody who is expected.
 */
export const here: ClockHandler<'event.here'> = async (turn) => async (tx) => {
  const event = (await tx.events.take(turn.data.event))?.event;
  if (event?.state !== 'open' || checkInTime(event, turn.at) !== 'open') return;
  const name = turn.data.name.trim().slice(0, LONGEST_NAME);
  const [only, ...others] = await tx.eventCare.goingByName(event.id, name);
  if (only && others.length === 0) return tick(tx, only, only.checkedIn ?? turn.at);
  await tx.eventCare.walkIn({ id: `walk-in:${turn.id}`, event: event.id, name, people: 1, at: turn.at });
};
