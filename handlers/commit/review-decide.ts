import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Field, Form, Reply } from '../../src/chat/reply.ts';
import type { Data, Heard } from '../../src/chat/turn.ts';
import { type Check, type Commitment, LONGEST_NOTE, type Update } from '../../src/domain/commitment.ts';
import { dayIn, readDay } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { type Inside, note, pressed, sent, speaksFor, tell, within } from '../company/inside.ts';
import { tellSpeakers } from '../company/notices.ts';
import { demandCoordinator, type Here } from '../network/here.ts';
import { told } from '../network/within.ts';

/** An update that waits, with its commitment, as both stand inside the unit: nobody has looked at it and nobody took it back. */
interface Waiting {
  readonly update: Update;
  readonly commitment: Commitment;
  readonly company: { readonly id: string; readonly name: string };
}

/** data: network, update */
export const checkedPressed = pressed(async (turn, _, here) => {
  demandCoordinator(here);
  return within(turn, here, (inside) => look(inside, turn.data.update, { level: 'checked' }));
});

/** Opens the form of a third party's verification. data: network, update */
export const thirdOpen = pressed(async (turn, ports, here) => {
  const update = await waitingOutside(ports, here, turn.data.update);
  const form = thirdForm(turn.language, here.network, update);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

const THIRD = ['verifier', 'standard', 'dated', 'note'] as const;
const LONGEST = 200;

function thirdForm(language: Language, network: Network, update: string): Form {
  const fields = THIRD.map(
    (field): Field => ({
      id: field,
      kind: field === 'dated' ? 'date' : field === 'note' ? 'long' : 'text',
      label: say(language, 'review.third.field', { field }),
      hint: say(language, 'review.third.hint', { field }),
      required: field !== 'note',
    }),
  );
  return formOf(language, 'review.third', network, update, fields);
}

function formOf(language: Language, name: 'review.third' | 'review.ask', network: Network, update: string, fields: readonly Field[]): Form {
  return {
    name,
    title: say(language, `${name}.title`),
    submit: say(language, name === 'review.third' ? 'review.submit' : 'review.send'),
    cancel: say(language, 'review.cancel'),
    data: { network: network.id, update },
    fields,
  };
}

/** The sent form. data: network, update */
export const thirdSent = sent(async (turn, _, here) => {
  demandCoordinator(here);
  const check = readThird(turn.fields, turn, here.network);
  return within(turn, here, (inside) => look(inside, turn.data.update, check));
});

function readThird(fields: Data, { language, at }: Heard, { settings }: Network): Omit<Check, 'by' | 'at'> {
  const typed = (field: (typeof THIRD)[number]) => {
    const text = (fields[field] ?? '').trim();
    if (text === '' && field !== 'note') refuse('chat.required', { label: say(language, 'review.third.field', { field }) }, { field });
    const max = field === 'note' ? LONGEST_NOTE : LONGEST;
    return text.length > max ? refuse('chat.tooLong', { max }, { field, typed: text }) : text;
  };
  const [verifier, standard, day, remark] = [typed('verifier'), typed('standard'), typed('dated'), typed('note')];
  const dated = readDay(day);
  if (dated === undefined || dated > dayIn(settings.timeZone, at))
    refuse('review.third.date', { typed: day }, { field: 'dated', typed: day });
  return { level: 'third', verifier, standard, dated, ...(remark === '' ? {} : { note: remark }) };
}

/** Writes down who looked at it. */
async function look(inside: Inside, updateId: string | undefined, check: Omit<Check, 'by' | 'at'>): Promise<Reply> {
  const { tx, turn, network } = inside;
  const { update, commitment, company } = await waitingInside(inside, updateId);
  await tx.commitments.check(update, { ...check, at: turn.at, who: turn.person.id });
  await note(inside, `review.${check.level}`, { update: update.id, commitment: commitment.id, ...check }, { level: update.level });
  const { level } = check;
  const { title } = commitment;
  await tellAuthor(inside, { update, commitment, company }, `review.told:${turn.ref}`, (language) => [
    { kind: 'text', text: say(language, 'review.told', { network: network.name, title, level }) },
  ]);
  return {
    to: 'asker',
    blocks: [{ kind: 'text', text: say(turn.language, 'review.saved', { company: company.name, title, level }) }, onward(inside)],
  };
}

/** To what waits still. */
const onward = ({ turn: { language }, network }: Inside): Block => ({
  kind: 'choices',
  items: [{ label: say(language, 'review.next'), action: 'review.list', data: { network: network.id } }],
});

/** Opens the form of what is asked for. data: network, update */
export const askOpen = pressed(async (turn, ports, here) => {
  const update = await waitingOutside(ports, here, turn.data.update);
  const { language } = turn;
  const words: Field = {
    id: 'words',
    kind: 'long',
    label: say(language, 'review.ask.words', await askedOf(ports, here, update)),
    hint: say(language, 'review.ask.hint'),
    required: true,
  };
  const form = formOf(language, 'review.ask', here.network, update, [words]);
  return { to: 'asker', blocks: [{ kind: 'form', label: form.title, form }], form };
});

async function askedOf(ports: Ports, { network }: Here, updateId: string): Promise<{ readonly company: string; readonly title: string }> {
  const update = await ports.commitments.update(updateId);
  const commitment = update && (await ports.commitments.get(update.commitment));
  const id = commitment && 'company' in commitment.holder ? commitment.holder.company : '';
  return { company: (await ports.companies.held(network.id, id))?.company.name ?? '', title: commitment?.title ?? '' };
}

/** The sent form: its words go to the update's author, in private. data: network, update */
export const askSent = sent(async (turn, _, here) => {
  demandCoordinator(here);
  const words = (turn.fields.words ?? '').trim();
  if (words === '') refuse('chat.required', { label: say(turn.language, 'review.ask.title') }, { field: 'words' });
  if (words.length > LONGEST_NOTE) refuse('chat.tooLong', { max: LONGEST_NOTE }, { field: 'words', typed: words });
  return within(turn, here, (inside) => ask(inside, turn.data.update, words));
});

async function ask(inside: Inside, updateId: string | undefined, words: string): Promise<Reply> {
  const { tx, turn, network } = inside;
  const waiting = await waitingInside(inside, updateId);
  const { update, commitment, company } = waiting;
  const named = await tx.commitments.askMore(update, { at: turn.at, who: turn.person.id, words });
  await note(inside, 'review.ask', { update: update.id, commitment: commitment.id, words });
  const { title } = commitment;
  await tellAuthor(inside, waiting, `review.asked:${turn.ref}`, (language) => {
    const coordinator = turn.by.name ?? say(language, 'network.somebody');
    return [
      { kind: 'text', text: say(language, 'review.asked.told', { network: network.name, coordinator, title }) },
      { kind: 'typed', text: named },
      {
        kind: 'choices',
        items: [
          {
            label: say(language, 'commit.button', { what: 'update' }),
            action: 'commit.update',
            data: { network: network.id, commitment: commitment.id },
            style: 'primary',
          },
        ],
      },
      { kind: 'note', text: say(language, 'review.asked.how', { title }) },
    ];
  });
  return told(say(turn.language, 'review.asked', { company: company.name }));
}

/** Whoever made the update; where a coordinator did, or they were forgotten, those who speak for the company. */
async function tellAuthor(
  inside: Inside,
  { update, company }: Waiting,
  key: string,
  draw: (language: Language) => Reply['blocks'],
): Promise<void> {
  const { tx, network } = inside;
  const author = update.onBehalf ? undefined : await tx.commitments.author(update.id);
  if (author !== undefined) return tell(inside, author, key, draw);
  await tellSpeakers(inside, await tx.companies.speakers(network.id, company.id), key, draw);
}

/** The update that a button names, to show its form; what it says of another network's is an old button. */
async function waitingOutside(ports: Ports, here: Here, updateId = ''): Promise<string> {
  demandCoordinator(here);
  const update = await ports.commitments.update(updateId);
  if (update?.network !== here.network.id) refuse('chat.oldButton', null, { network: here.network.id });
  demandWaits(update);
  return update.id;
}

/** The same inside the unit, with its commitment taken: of two coordinators at once the second hears what the first one did. */
async function waitingInside(inside: Inside, updateId = ''): Promise<Waiting> {
  demandCoordinator(inside);
  const { tx, network, standing } = inside;
  const named = await tx.commitments.update(updateId);
  const commitment = named?.network === network.id ? await tx.commitments.take(named.commitment) : undefined;
  const update = commitment && (await tx.commitments.update(updateId));
  const held = commitment && 'company' in commitment.holder ? await tx.companies.held(network.id, commitment.holder.company) : undefined;
  if (!update || !held) refuse('chat.oldButton', null, { network: network.id });
  demandWaits(update);
  const { id, name } = held.company;
  if (speaksFor(standing, id) === 'confirmed') refuse('review.own', { company: name }, { network: network.id });
  return { update, commitment, company: { id, name } };
}

function demandWaits({ undone, checked, network }: Update): void {
  if (undone) refuse('review.undone', null, { network });
  if (!checked) return;
  const { level, at, by, standard } = checked;
  refuse('review.done', { level, at, by, standard }, { network });
}
