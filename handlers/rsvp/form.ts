import type { Handler } from '../../src/chat/handler.ts';
import type { Field, Form } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn } from '../../src/chat/turn.ts';
import { waysOf } from '../../src/domain/answering.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { ANSWERS, type Rsvp } from '../../src/domain/rsvp.ts';
import type { RsvpField } from '../../src/text/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { opened } from '../commit/opened.ts';
import { eventIn } from '../event/sees.ts';
import { type Here, pressedHere } from '../network/here.ts';
import { saveAnswer } from './save.ts';
import { wishOf } from './say.ts';
import { forWhom } from './who.ts';

/** Opens the form of an answer, with what was said already. data: network, event */
export const formPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const event = await eventIn(turn, ports, here, turn.data.event);
  const form = answerForm(turn.language, event, here, await ports.events.answer(event.id, turn.person.id));
  return opened(form, { action: 'rsvp.form', data: { network: event.network, event: event.id } });
};

/** data: network, event */
export const formSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  const event = await eventIn(turn, ports, here, turn.data.event);
  const { guests = '', diet = '', access = '', company } = turn.fields;
  // Left empty means none: the form showed what there was.
  const told = { ...turn.fields, guests: guests.trim() === '' ? '0' : guests };
  const wish = { ...wishOf(told, here), diet, access };
  const whom = await forWhom(turn, ports, here, event, company, { answer: wish.answer, guests: told.guests });
  return 'reply' in whom
    ? whom.reply
    : saveAnswer(turn, ports, { event, by: { person: turn.person.id, onBehalf: false, ...whom }, wish, form: true });
};

const value = (text: string | undefined) => (text === undefined || text === '' ? {} : { value: text });

function answerForm(language: Language, event: Event, { network, standing }: Here, mine: Rsvp | undefined): Form {
  const label = (field: RsvpField) => say(language, 'rsvp.form.label', { field });
  const hint = (field: RsvpField) => {
    const text = say(language, 'rsvp.form.hint', { field });
    return text === '' ? {} : { hint: text };
  };
  const ways = waysOf(event);
  const companies = standing.speaks.filter(({ state }) => state === 'confirmed');
  const choice = (id: RsvpField, now: string | undefined, options: NonNullable<Field['options']>): Field => ({
    ...{ id, kind: 'choice', label: label(id), required: true, options },
    ...value(now ?? options[0]?.value),
  });
  const line = (id: RsvpField, kind: 'number' | 'long', now: string | undefined): Field => ({
    ...{ id, kind, label: label(id), required: false, ...hint(id) },
    ...value(now),
  });
  const fields: readonly Field[] = [
    choice(
      'answer',
      mine?.state === 'no' || mine?.state === 'maybe' ? mine.state : 'yes',
      ANSWERS.map((answer) => ({ value: answer, label: say(language, 'rsvp.button', { what: answer }) })),
    ),
    ...(companies.length > 1
      ? [
          choice(
            'company',
            mine?.company,
            companies.map(({ company, name }) => ({ value: company, label: name })),
          ),
        ]
      : []),
    line('guests', 'number', mine && mine.guests > 0 ? String(mine.guests) : undefined),
    ...(ways.length > 1
      ? [
          choice(
            'attends',
            mine?.attends,
            ways.map((attends) => ({ value: attends, label: say(language, 'rsvp.attends', { attends }) })),
          ),
        ]
      : []),
    line('diet', 'long', mine?.diet),
    line('access', 'long', mine?.access),
  ];
  return {
    name: 'rsvp.answer',
    title: say(language, 'rsvp.form.title'),
    submit: say(language, 'rsvp.form.submit'),
    cancel: say(language, 'rsvp.form.cancel'),
    data: { network: network.id, event: event.id },
    fields,
  };
}
