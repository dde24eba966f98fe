import type { Handler } from '../../src/chat/handler.ts';
import type { Contact } from '../../src/chat/links.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { readEmail } from '../../src/domain/email.ts';
import { type Language, languageSchema } from '../../src/domain/language.ts';
import { say } from '../../src/text/say.ts';
import { coordinated, demandMeasure, inDays, linkIn, nameOf, note, post, takeAsCoordinator, USUAL_DAYS } from './coordinated.ts';
import { asForm, DAYS, linkForm } from './form.ts';

const LONGEST_NAME = 100;

/** Opens the form of a new link. data: network */
export const newPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinated(turn, ports);
  return asForm(linkForm(turn.language, network, ports));
};

/** The form of a new link, sent: the link is shown to the coordinator once, or goes out as a letter. */
export const newSent: Handler<FormTurn> = async (turn, ports) => {
  const { network } = await coordinated(turn, ports);
  // Refuses in a network without companies.
  linkForm(turn.language, network, ports);
  const contact: Contact = { person: `link:${turn.ref}`, ...readSent(turn) };
  const byMail = wantsMail(turn, ports);
  const link = { id: turn.ref, contact, purpose: 'apply' } as const;
  const days = DAYS.find((known) => String(known) === turn.fields.days) ?? USUAL_DAYS;
  const expires = inDays(turn.at, days);
  return async (tx) => {
    await takeAsCoordinator(tx, turn, network);
    await demandMeasure(tx, turn.at, network);
    await tx.links.meet(contact, network.tenant);
    const made = { id: link.id, network: network.id, person: contact.person, purpose: link.purpose, made: turn.at, expires };
    const token = await tx.links.make({ ...made, by: turn.person.id });
    await note(tx, turn, network, 'link.new', link, expires);
    if (!byMail) return shown(turn, ports, { name: nameOf(link, turn), token, expires });
    await post(tx, turn, network, link);
    return posted(turn, link.contact);
  };
};

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
  const { network } = await coordinated(turn, ports);
  const link = await linkIn(turn, ports, network);
  const expires = inDays(turn.at, USUAL_DAYS);
  return async (tx) => {
    await takeAsCoordinator(tx, turn, network);
    await demandMeasure(tx, turn.at, network);
    const token = await tx.links.renew(link.id, turn.at, expires);
    await note(tx, turn, network, 'link.renew', link, expires);
    return shown(turn, ports, { name: nameOf(link, turn), token, expires });
  };
};

/** A letter with a link that is open; one that is over gets a new time first. data: network, link */
export const mailPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinated(turn, ports);
  const link = await linkIn(turn, ports, network);
  if (!ports.pages.letters) refuse('link.noLetters', null);
  if (link.contact.email === undefined) refuse('link.noEmail', null);
  return async (tx) => {
    await takeAsCoordinator(tx, turn, network);
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
  const { network } = await coordinated(turn, ports);
  const link = await linkIn(turn, ports, network);
  return async (tx) => {
    await takeAsCoordinator(tx, turn, network);
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
