import type { Handler } from '../../src/chat/handler.ts';
import type { Contact } from '../../src/chat/links.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { nameKey } from '../../src/domain/company.ts';
import { readEmail } from '../../src/domain/email.ts';
import { type Language, languageSchema } from '../../src/domain/language.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { coordinatedHere } from '../network/here.ts';
import { demandStill, noted } from '../network/within.ts';
import { asForm, DAYS, linkForm, purposesIn } from './form.ts';
import { demandMeasure, inDays, linkIn, nameOf, note, post, USUAL_DAYS } from './link.ts';

const LONGEST_NAME = 100;

/** Opens the form of a new link. data: network */
export const newPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  return asForm(linkForm(turn.language, network, ports));
};

/** The form of a new link, sent: the link is shown to the coordinator once, or goes out as a letter. */
export const newSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const contact: Contact = { person: `link:${turn.ref}`, ...readSent(turn) };
  const byMail = wantsMail(turn, ports);
  const purpose = purposesIn(network).find((one) => one === (turn.fields.purpose ?? 'apply'));
  if (!purpose) return refuse('link.noCompanies', { network: network.name }, { field: 'purpose', network: network.id });
  // Whoever updates does it for a company; whoever comes to an event may come for one.
  const isNamed = purpose === 'update' || (purpose === 'rsvp' && (turn.fields.company ?? '').trim() !== '');
  const company = isNamed ? await companyTyped(turn, ports, network) : undefined;
  const link = { id: turn.ref, contact, purpose } as const;
  const days = DAYS.find((known) => String(known) === turn.fields.days) ?? USUAL_DAYS;
  const expires = inDays(turn.at, days);
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await demandMeasure(tx, turn.at, network);
    await tx.links.meet(contact, network.tenant);
    if (company !== undefined) await speakFor(tx, turn, network, contact, company);
    const made = { id: link.id, network: network.id, person: contact.person, purpose: link.purpose, made: turn.at, expires };
    const token = await tx.links.make({ ...made, by: turn.person.id });
    await note(tx, turn, network, 'link.new', link, expires);
    if (!byMail) return shown(turn, ports, { name: nameOf(link, turn), token, expires });
    await post(tx, turn, network, link);
    return posted(turn, link.contact);
  };
};

/** The company whose commitments the person shall update, or for which they come. */
async function companyTyped(turn: Heard<FormTurn>, ports: Ports, network: Network): Promise<string> {
  const typed = (turn.fields.company ?? '').trim();
  const [found, ...more] = typed === '' ? [] : await ports.companies.named(network.id, nameKey(typed), ['member', 'dormant'], 2);
  if (!found) refuse('link.company.none', { typed }, { field: 'company' });
  return more.length === 0 ? found.company.id : refuse('link.company.several', { typed }, { field: 'company' });
}

/** The person speaks for it from now on: the coordinator says so by making the link. */
async function speakFor(tx: Tx, turn: Heard, network: Network, { person }: Contact, company: string): Promise<void> {
  const held = await tx.companies.held(network.id, company);
  if (!held || !isIn(held.membership.state)) refuse('link.company.none', { typed: held?.company.name ?? '' }, { field: 'company' });
  await tx.companies.speak({ networkId: network.id, companyId: company }, person, 'confirmed', turn.at, turn.person.id);
  await tx.audit.note({ ...noted(turn, network.id, 'company.confirm'), whom: person, after: { company } });
}

function readSent(turn: Heard<FormTurn>): Omit<Contact, 'person'> & { readonly language: Language } {
  const name = (turn.fields.name ?? '').replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) refuse('link.name.wrong', { max: LONGEST_NAME }, { field: 'name' });
  const typed = (turn.fields.email ?? '').trim();
  const email = typed === '' ? undefined : (readEmail(typed) ?? refuse('link.email.wrong', { typed }, { field: 'email' }));
  const language = languageSchema.safeParse(turn.fields.language).data ?? turn.language;
  return { name, language, ...(email === undefined ? {} : { email }) };
}

function wantsMail(turn: Heard<FormTurn>, { pages }: Ports): boolean {
  if (turn.fields.hand !== 'mail') return false;
  if (!pages.letters) refuse('link.noLetters', null, { field: 'hand' });
  if ((turn.fields.email ?? '').trim() === '') refuse('link.noEmail', null, { field: 'email' });
  return true;
}

/** A new time and a new token for a link that there is: what was handed over before opens nothing any more. data: network, link */
export const renewPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const link = await linkIn(turn, ports, network);
  const expires = inDays(turn.at, USUAL_DAYS);
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await demandMeasure(tx, turn.at, network);
    const token = await tx.links.renew(link.id, turn.at, expires);
    await note(tx, turn, network, 'link.renew', link, expires);
    return shown(turn, ports, { name: nameOf(link, turn), token, expires });
  };
};

/** A letter with a link that is open; one that is over gets a new time first. data: network, link */
export const mailPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const link = await linkIn(turn, ports, network);
  if (!ports.pages.letters) refuse('link.noLetters', null);
  if (link.contact.email === undefined) refuse('link.noEmail', null);
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    await demandMeasure(tx, turn.at, network);
    const expires = inDays(turn.at, USUAL_DAYS);
    await tx.links.renew(link.id, turn.at, expires);
    await post(tx, turn, network, link);
    await note(tx, turn, network, 'link.mail', link, expires);
    return posted(turn, link.contact);
  };
};

/** The link opens nothing from now on. data: network, link */
export const revokePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const link = await linkIn(turn, ports, network);
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    // A second press finds it revoked, which is what was wanted.
    if (await tx.links.revoke(link.id, turn.at)) await note(tx, turn, network, 'link.revoke', link);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'link.revoked', { name: nameOf(link, turn) }) }] };
  };
};

const text = (words: string): Block => ({ kind: 'text', text: words });

/** The link itself, shown once: what is kept of the reply does not hold it. */
function shown(turn: Heard, ports: Ports, { name, token, expires }: { name: string; token: string; expires: Date }): Reply {
  const { language } = turn;
  const { address, reach } = ports.pages.address(token);
  const blocks: Block[] = [text(say(language, 'link.made', { name, date: expires })), { kind: 'typed', text: address }];
  if (reach === 'here') blocks.push({ kind: 'note', text: say(language, 'link.here') });
  const kept: Reply = { to: 'asker', language, blocks: [text(say(language, 'link.shownOnce', { name }))] };
  // An outbox row would hold the link until it is sent, and in a failed one for longer.
  return turn.back === 'outbox' ? kept : { to: 'asker', blocks, kept };
}

const posted = (turn: Heard, { name = '', email = '' }: Contact): Reply => ({
  to: 'asker',
  blocks: [text(say(turn.language, 'link.posted', { name, email }))],
});
