import type { Held } from '../../src/chat/companies.ts';
import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { readKeyword } from '../../src/chat/read.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Field, Form } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { dayIn, noonOf } from '../../src/domain/day.ts';
import { CONTACT_KINDS, type ContactKind } from '../../src/domain/digest.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Network } from '../../src/domain/network.ts';
import { CONTACT_WORDS } from '../../src/text/digest-words.ts';
import { say } from '../../src/text/say.ts';
import { companiesNamed } from '../commit/of-company.ts';
import { opened } from '../commit/opened.ts';
import { coordinatedHere, demandCoordinator, type Here, type InNetwork } from '../network/here.ts';
import { asCoordinator, noted, told } from '../network/within.ts';
import { noteField, readNote } from './note-field.ts';
import { pastDay, splitDay } from './past-day.ts';

/** `/digest log <company> [call|meeting|message] [day] [note]`: what a coordinator talked of with a company. Bare, or without a kind: the form. */
export const log: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const { network } = here;
  if (turn.args.trim() === '') return form(turn.language, network, undefined);
  const { held, typed } = await named(ports, here, unquoted(turn.args));
  if (typed === '') return form(turn.language, network, held);
  const kind = readKeyword<ContactKind>(typed, CONTACT_WORDS);
  if (!kind) refuse('log.usage', { company: held.company.name, typed }, { typed: turn.args, network: network.id });
  const today = dayIn(network.settings.timeZone, turn.at);
  const { day = today, rest } = splitDay(kind.rest, today, (text) => ports.calendar.day(text, turn.language, today));
  if (day > today) refuse('log.future', { typed: kind.rest }, { typed: turn.args, network: network.id });
  return logged(turn, network, held, { kind: kind.word, day, note: readNote(rest.replace(QUOTED, '$1')) });
};

const QUOTE = '["\u201c\u201d\u201e\u00ab\u00bb]';
const QUOTED = new RegExp(`^${QUOTE}(.*)${QUOTE}$`, 'su');
/** `"Solvind Ab" call` as `Solvind Ab call`. */
const unquoted = (args: string): string =>
  args.trim().replace(new RegExp(`^${QUOTE}([^"\u201c\u201d\u201e\u00ab\u00bb]+)${QUOTE}`, 'u'), '$1');

/** The one company of the network that a line begins with. */
async function named(ports: Ports, here: Here, line: string): Promise<{ readonly held: Held; readonly typed: string }> {
  const id = here.network.id;
  const found =
    (await companiesNamed(ports, here, line)) ?? refuse('log.usage', { company: undefined, typed: line }, { typed: line, network: id });
  const [held, ...others] = found.held;
  if (!held) refuse('log.usage', { company: undefined, typed: line }, { typed: line, network: id });
  const name = line.slice(0, line.length - found.typed.length).trim();
  if (others.length > 0)
    refuse(
      'log.several',
      { typed: name, names: found.held.map(({ company }) => company.name) },
      { typed: line, network: id, field: 'company' },
    );
  return { held, typed: found.typed };
}

/** Opens the form of a call, a meeting or a letter. data: network, company? */
export const logPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const held = turn.data.company === undefined ? undefined : await heldBy(ports, network.id, turn.data.company);
  return form(turn.language, network, held);
};

async function heldBy(ports: Ports, network: string, company: string): Promise<Held> {
  const held = await ports.companies.held(network, company);
  return held && isIn(held.membership.state) ? held : refuse('chat.oldButton', null, { network });
}

function form(language: Language, { id: network }: Network, held: Held | undefined): ReturnType<typeof opened> {
  const data = { network, ...(held ? { company: held.company.id } : {}) };
  const company: Field = { id: 'company', kind: 'text', label: say(language, 'log.company'), required: true };
  const kind: Field = {
    id: 'kind',
    kind: 'choice',
    label: say(language, 'risk.kind.label'),
    required: true,
    value: 'call',
    options: CONTACT_KINDS.map((value) => ({ value, label: say(language, 'risk.kind', { kind: value }) })),
  };
  const day: Field = { id: 'day', kind: 'date', label: say(language, 'log.day'), hint: say(language, 'log.day.hint'), required: false };
  const drawn: Form = {
    name: 'digest.log',
    title: say(language, 'risk.form', { what: 'log' }),
    submit: say(language, 'risk.submit', { what: 'log' }),
    cancel: say(language, 'commit.form.cancel'),
    data,
    fields: [...(held ? [] : [company]), kind, day, noteField(language, held?.company.name)],
  };
  return opened(drawn, { action: 'digest.log', data });
}

/** data: network, company? */
export const logSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  const { network } = here;
  const held = turn.data.company === undefined ? await typedCompany(turn, ports, here) : await heldBy(ports, network.id, turn.data.company);
  const kind = CONTACT_KINDS.find((one) => one === turn.fields.kind) ?? 'call';
  const typed = (turn.fields.day ?? '').trim();
  const today = dayIn(network.settings.timeZone, turn.at);
  const read = (text: string) => ports.calendar.day(text, turn.language, today);
  const day = typed === '' ? today : (pastDay(typed, today, read) ?? refuse('log.day.bad', { typed }, { field: 'day', typed }));
  if (day > today) refuse('log.future', { typed }, { field: 'day', typed });
  return logged(turn, network, held, { kind, day, note: readNote(turn.fields.note ?? '') });
};

async function typedCompany(turn: Heard<FormTurn>, ports: Ports, here: Here): Promise<Held> {
  const typed = unquoted(turn.fields.company ?? '');
  const unknown = () => refuse('company.unknown', { typed }, { field: 'company', typed });
  if (typed === '') unknown();
  const found = await companiesNamed(ports, here, typed);
  if (found?.typed !== '') unknown();
  return (await named(ports, here, typed)).held;
}

interface Talk {
  readonly kind: ContactKind;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly note: string | undefined;
}

function logged(turn: Heard, network: Network, { company }: Held, { kind, day, note }: Talk): Work {
  const { language } = turn;
  return asCoordinator(turn, network.id, async (tx) => {
    // Of a day that is over only the day is known.
    const at = day === dayIn(network.settings.timeZone, turn.at) ? turn.at : noonOf(day);
    const contact = { id: turn.ref, kind, at, by: turn.person.id, ...(note === undefined ? {} : { note }) };
    await tx.digests.contact(network.id, company.id, contact);
    await tx.audit.note({ ...noted(turn, network.id, 'digest.log'), after: { company: company.id, kind, day } });
    const undo = { network: network.id, contact: turn.ref };
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(language, 'log.saved', { name: company.name, kind, day }) },
        { kind: 'choices', items: [{ label: say(language, 'log.undo'), action: 'digest.unlog', data: undo }] },
      ],
    };
  });
}

/** Takes it back. data: network, contact */
export const unlogPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  return asCoordinator(turn, network.id, async (tx) => {
    const contact = turn.data.contact ?? '';
    if (!(await tx.digests.dropContact(network.id, contact))) return told(say(turn.language, 'log.gone'));
    await tx.audit.note({ ...noted(turn, network.id, 'digest.unlog'), after: { contact } });
    return { ...told(say(turn.language, 'log.undone')), replaces: true };
  });
};
