import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Form } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn } from '../../src/chat/turn.ts';
import { LONGEST_TITLE } from '../../src/domain/commitment.ts';
import type { Event } from '../../src/domain/event.ts';
import { LONGEST_FEEDBACK, SCORES } from '../../src/domain/event-care.ts';
import type { Language } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { newPressed } from '../commit/new.ts';
import { opened } from '../commit/opened.ts';
import { told } from '../network/within.ts';
import { aboutEvent, dataOf } from './about.ts';

/** What somebody thought of it. data: network, event */
export const feedbackPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await aboutEvent(turn, ports);
  return opened(formOf(turn.language, event), { action: 'event.feedback', data: dataOf(event) });
};

const formOf = (language: Language, event: Event): Form => ({
  name: 'event.feedback',
  title: say(language, 'feedback.form.title'),
  submit: say(language, 'feedback.form.submit'),
  cancel: say(language, 'commit.form.cancel'),
  data: dataOf(event),
  fields: [
    {
      id: 'score',
      kind: 'choice',
      label: say(language, 'feedback.form.score'),
      required: true,
      options: SCORES.map((value) => ({ value, label: say(language, 'feedback.score', { score: Number(value) as 1 | 2 | 3 | 4 | 5 }) })),
    },
    {
      id: 'words',
      kind: 'long',
      label: say(language, 'feedback.form.words'),
      hint: say(language, 'feedback.form.hint'),
      required: false,
    },
  ],
});

/** data: network, event; fields: score, words */
export const feedbackSent: Handler<FormTurn> = async (turn, ports) => {
  const { event } = await aboutEvent(turn, ports);
  const label = say(turn.language, 'feedback.form.score');
  const score = SCORES.find((one) => one === turn.fields.score) ?? refuse('chat.required', { label }, { field: 'score' });
  const words = (turn.fields.words ?? '').trim();
  if (words.length > LONGEST_FEEDBACK) refuse('chat.tooLong', { max: LONGEST_FEEDBACK }, { field: 'words', typed: words });
  return async (tx) => {
    if (!(await tx.eventCare.wasThere(event.id, turn.person.id))) refuse('feedback.notThere', null);
    await tx.eventCare.feedback(event.id, turn.person.id, { score: Number(score), at: turn.at, ...(words === '' ? {} : { words }) });
    return told(say(turn.language, 'feedback.saved'));
  };
};

/** "What will you do next?": one line, which becomes the draft of a commitment. data: network, event */
export const nextPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await aboutEvent(turn, ports);
  const { language } = turn;
  const form: Form = {
    name: 'event.next',
    title: say(language, 'next.form.title'),
    submit: say(language, 'next.form.submit'),
    cancel: say(language, 'commit.form.cancel'),
    data: dataOf(event),
    fields: [{ id: 'words', kind: 'text', label: say(language, 'next.form.words'), hint: say(language, 'next.form.hint'), required: true }],
  };
  return opened(form, { action: 'event.next', data: dataOf(event) });
};

/** The form of a new commitment, filled in with what was said; nothing is saved yet. data: network, event; fields: words */
export const nextSent: Handler<FormTurn> = async (turn, ports) => {
  const { event } = await aboutEvent(turn, ports);
  const words = (turn.fields.words ?? '').trim().replace(/\s+/gu, ' ');
  if (words === '') refuse('chat.required', { label: say(turn.language, 'next.form.words') }, { field: 'words' });
  if (words.length > LONGEST_TITLE) refuse('chat.tooLong', { max: LONGEST_TITLE }, { field: 'words', typed: words });
  const { fields: _, files: __, ...said } = turn;
  const reply = await newPressed({ ...said, kind: 'action', name: 'commit.new', data: { network: event.network, line: words } }, ports);
  if (typeof reply === 'function') return reply;
  // A sent form can open no other one: its button stands there, with what was typed in it.
  return { ...reply, blocks: [{ kind: 'text', text: say(turn.language, 'thanks.next.done') }, ...reply.blocks] };
};
