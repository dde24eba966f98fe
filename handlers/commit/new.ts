import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Data, FormTurn, Heard } from '../../src/chat/turn.ts';
import { dayIn } from '../../src/domain/day.ts';
import type { Language } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies, type Network } from '../../src/domain/network.ts';
import { type Inside, note } from '../company/inside.ts';
import { type Here, type InNetwork, pressedHere } from '../network/here.ts';
import { readDraft } from './draft.ts';
import { change } from './edit.ts';
import { demandRoom, drawKept } from './kept.ts';
import { demandSpeaks } from './mine.ts';
import { type KnownDraft, newForm } from './new-form.ts';
import { type Line, readNew } from './new-line.ts';
import { companiesNamed } from './of-company.ts';
import { opened } from './opened.ts';
import { typedNumber } from './read.ts';
import { askedFrom } from './save.ts';
import { voiceFor } from './targets.ts';

/** Of a line in the button that opens the form. */
const MOST_LINE = 1_200;

/** `/commit new <title> [unit baseline -> target] by <date>`: saved where all of it was understood, else the form with what was. */
export const fresh: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCompanies(here);
  const { companies, typed } = await whoseNew(turn, ports, here);
  const [only, ...more] = companies;
  const line = lineOf(turn, ports, here, typed);
  const known = knownOfLine(turn.language, line, here.network);
  const company = more.length === 0 ? only?.company : undefined;
  if (line.title === '' || line.unsure || company === undefined || lacks(line, here.network))
    return openNew(turn, here, { known, companies, ...(company === undefined ? {} : { company }) }, typed);
  return add(turn, ports, here, company, known);
};

const lineOf = (turn: Heard, ports: Ports, { network }: Here, typed: string): Line =>
  readNew(typed, (text) => ports.calendar.day(text, turn.language, dayIn(network.settings.timeZone, turn.at)));

/** The form, and its button where it cannot open by itself; what was typed waits in it. */
function openNew({ language }: Heard, { network }: Here, asked: Parameters<typeof newForm>[2], typed = ''): Reply {
  const company = asked.company === undefined ? {} : { company: asked.company };
  const line = typed === '' || typed.length > MOST_LINE ? {} : { line: typed };
  return opened(newForm(language, network, asked), { action: 'commit.new', data: { network: network.id, ...company, ...line } });
}

function demandCompanies({ network }: Here): void {
  if (!hasCompanies(network.method)) refuse('commit.new.lines', null, { network: network.id });
}

/** One's own companies; a coordinator names the company that the line is for. */
async function whoseNew(
  turn: Heard<CommandTurn>,
  ports: Ports,
  here: Here,
): Promise<{ readonly companies: readonly { readonly company: string; readonly name: string }[]; readonly typed: string }> {
  const speaks = here.standing.speaks.some(({ state, membership }) => state === 'confirmed' && isIn(membership));
  if (speaks || !here.standing.coordinator) return { companies: demandSpeaks(here), typed: turn.args };
  const named = await companiesNamed(ports, here, turn.args);
  if (!named) refuse('commit.new.whose', null, { network: here.network.id });
  return { companies: named.held.map(({ company }) => ({ company: company.id, name: company.name })), typed: named.typed };
}

/** Something that the network demands is not in the line: the form asks for it. */
const lacks = ({ due, unit, kind }: Line, { method }: Network): boolean =>
  (method !== 'open' && due === undefined) || (kind !== 'deed' && unit === undefined);

function knownOfLine(language: Language, { title, kind, unit, baseline, target, due }: Line, network: Network): KnownDraft {
  return {
    title,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(baseline === undefined ? {} : { baseline: typedNumber(language, baseline) }),
    ...(target === undefined ? {} : { target: typedNumber(language, target) }),
    ...(due === undefined ? {} : { due }),
    visibility: network.settings.visibility,
  };
}

/** data: network, company?, line? (typed before) */
export const newPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  demandCompanies(here);
  const { company } = turn.data;
  if (company !== undefined) voiceFor(here, company);
  const companies = company === undefined ? demandSpeaks(here) : [];
  const one = company ?? (companies.length === 1 ? companies[0]?.company : undefined);
  const empty = { kind: here.network.method === 'open' ? 'deed' : 'reduction', visibility: here.network.settings.visibility };
  const typed = turn.data.line ?? '';
  const known = typed === '' ? empty : knownOfLine(turn.language, lineOf(turn, ports, here, typed), here.network);
  return openNew(turn, here, { known, companies, ...(one === undefined ? {} : { company: one }) }, typed);
};

/** The form of a new commitment, or of the change of one, sent. data: network, company | commitment */
export const newSent: Handler<FormTurn> = async (turn, ports) => {
  const here = await pressedHere(turn, ports);
  demandCompanies(here);
  const { company, commitment } = turn.data;
  return commitment === undefined
    ? add(turn, ports, here, company ?? turn.fields.company ?? '', turn.fields)
    : change(turn, ports, here, commitment);
};

async function add(turn: Heard, ports: Ports, here: Here, company: string, fields: Data): Promise<Work> {
  voiceFor(here, company);
  const held = await ports.companies.held(here.network.id, company);
  if (!held || !isIn(held.membership.state)) refuse('chat.oldButton', null, { network: here.network.id });
  const today = dayIn(here.network.settings.timeZone, turn.at);
  const draft = readDraft(fields, { language: turn.language, network: here.network, today });
  return async (tx) => {
    const network = (await tx.networks.take(here.network.id)) ?? refuse('chat.oldButton', null);
    const inside: Inside = { tx, turn, network, standing: await tx.networks.standing(turn.person.id, network.id) };
    const onBehalf = voiceFor(inside, company) === 'behalf';
    await demandRoom(inside, company, draft.title);
    const asked = askedFrom(network, turn.at);
    const made = {
      ...draft,
      id: `commitment:${turn.ref}`,
      network: network.id,
      holder: { company },
      status: 'on-track',
      onBehalf,
      made: turn.at,
    } as const;
    await tx.commitments.add({ ...made, ...(asked === undefined ? {} : { asked }) });
    await note(inside, 'commit.new', { company, commitment: made.id, title: draft.title, onBehalf });
    return drawKept(turn, { ...made, ...(asked === undefined ? {} : { asked }), revision: 1, updates: 0 }, held.company.name, 'new');
  };
}
