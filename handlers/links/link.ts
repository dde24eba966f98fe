import { type Link, roomOfContact } from '../../src/chat/links.ts';
import type { Ports, Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { noted } from '../network/within.ts';

const DAY = 86_400_000;
/** Of one network: a bot that can write to anybody must not write to everybody. */
const MOST_A_DAY = 200;
/** A link is good for so long where nobody chose. */
export const USUAL_DAYS = 30;

/** The link that the button names, where it is one of that network. */
export async function linkIn(turn: Heard<ActionTurn>, ports: Ports, network: Network): Promise<Link> {
  const link = await ports.links.get(turn.data.link ?? '');
  return link?.network === network.id ? link : refuse('link.unknown', null, { network: network.id });
}

/** Ends the unit where the network has made too many links since yesterday. */
export async function demandMeasure(tx: Tx, at: Date, network: Network): Promise<void> {
  const made = await tx.links.madeSince(network.id, new Date(at.getTime() - DAY));
  if (made >= MOST_A_DAY) refuse('link.tooMany', { max: MOST_A_DAY }, { network: network.id });
}

export const inDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

export const nameOf = (link: Pick<Link, 'contact'>, turn: Heard): string => link.contact.name ?? say(turn.language, 'network.somebody');

/** What was done with a link, for those who coordinate; of the person only the id. */
export function note(tx: Tx, turn: Heard, network: Network, did: string, link: Pick<Link, 'id' | 'contact' | 'purpose'>, expires?: Date) {
  const until = expires ? { expires: expires.toISOString() } : {};
  const after = { link: link.id, person: link.contact.person, purpose: link.purpose, ...until };
  return tx.audit.note({ ...noted(turn, network.id, did), after });
}

/** The letter with the link; its courier adds the link itself, so that no row holds one. */
export async function post(tx: Tx, turn: Heard, network: Network, link: Pick<Link, 'id' | 'contact' | 'purpose'>): Promise<void> {
  const { contact, purpose } = link;
  const language = contact.language ?? turn.language;
  const words = { name: contact.name ?? '', network: network.name, by: turn.by.name ?? say(language, 'network.somebody'), purpose };
  await tx.outbox.post({
    key: `link:${link.id}:${turn.ref}`,
    room: roomOfContact(contact),
    hint: 'letter',
    network: network.id,
    reply: {
      to: 'asker',
      language,
      title: say(language, 'link.letter.subject', { network: network.name }),
      blocks: [{ kind: 'text', text: say(language, 'link.letter.text', words) }],
    },
  });
}
