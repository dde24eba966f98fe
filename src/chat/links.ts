import type { Language } from '../domain/language.ts';
import type { ActionName, FormName } from './command.ts';
import type { Reply } from './reply.ts';
import type { Account, Room } from './turn.ts';

/** What a personal link is good for. A link of one purpose opens nothing of another. */
export const LINK_PURPOSES = ['apply', 'update', 'rsvp'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** The path under which the page of a personal link lies, on the one server. */
export const LINKS_PATH = '/p/';

/** What may be pressed and sent on any page: one's own data, whatever the link is for. */
const OWN = { actions: ['link.open', 'me.language', 'me.privacy', 'me.export', 'me.delete'], forms: [] } as const satisfies Opens;

interface Opens {
  readonly actions: readonly ActionName[];
  readonly forms: readonly FormName[];
}

const OPENS: Readonly<Record<LinkPurpose, Opens>> = {
  // To join or apply, and to look after what came of it.
  apply: {
    actions: ['company.join', 'company.show', 'company.withdraw', 'company.leave', 'company.details'],
    forms: ['company.join', 'company.details'],
  },
  update: {
    actions: [
      'commit.list',
      'commit.show',
      'commit.history',
      'commit.new',
      'commit.edit',
      'commit.close',
      'commit.update',
      'commit.say',
      'commit.same',
      'commit.blocked',
      'commit.undo',
      'commit.change',
      'commit.helping',
      'commit.consent',
      'claim.open',
      'claim.list',
      'claim.show',
      'claim.withdraw',
      'badge.show',
      'badge.ask',
      'badge.files',
    ],
    forms: ['commit.new', 'commit.update', 'commit.close', 'claim.make'],
  },
  rsvp: {
    actions: [
      'event.list',
      'event.show',
      'event.lang',
      'event.ics',
      'event.quiet',
      'event.feedback',
      'rsvp.ask',
      'rsvp.say',
      'rsvp.form',
      'rsvp.takeover',
    ],
    forms: ['rsvp.answer', 'event.feedback'],
  },
};

/** Whether the page of a link of that purpose takes that press or form. */
export function opens(purpose: LinkPurpose, kind: keyof Opens, name: string): boolean {
  const names: readonly string[] = [...OWN[kind], ...OPENS[purpose][kind]];
  return names.includes(name);
}

/** Somebody who has neither Slack nor Teams, as a coordinator wrote them down. */
export interface Contact {
  /** The person's id and their only account's: "link:<uuid>". */
  readonly person: string;
  readonly name?: string;
  readonly email?: string;
  readonly language?: Language;
}

/** A personal link: of one person, for one purpose, in one network. */
export interface Link {
  readonly id: string;
  readonly network: string;
  readonly contact: Contact;
  readonly purpose: LinkPurpose;
  readonly made: Date;
  readonly expires: Date;
  readonly revoked?: Date;
  /** How often its page was opened. */
  readonly used: number;
  readonly lastUsed?: Date;
}

/** A link's state at that moment. */
export function stateOf(link: Pick<Link, 'expires' | 'revoked'>, now: Date): 'open' | 'expired' | 'revoked' {
  if (link.revoked) return 'revoked';
  return link.expires <= now ? 'expired' : 'open';
}

/** The account by which that person speaks on their page. */
export const accountOfContact = ({ person, name, language }: Contact): Account => ({
  id: person,
  ...(name === undefined ? {} : { name }),
  ...(language === undefined ? {} : { locale: language }),
  guest: true,
});

/** The person's own conversation with Tandem: their page. */
export const roomOfContact = ({ person }: Pick<Contact, 'person'>): Room => ({
  id: `page:${person.slice(person.indexOf(':') + 1)}`,
  kind: 'direct',
  address: { person },
});

/** Whether that is the page of a personal link: it has buttons and forms, and nowhere to type a command. */
export const isPage = ({ id }: Pick<Room, 'id'>): boolean => id.startsWith('page:');

/** Reads about personal links, outside units. */
export interface Links {
  /** The link of that token, over or not; undefined for a token that never was or that a newer one has replaced. */
  ofToken(token: string): Promise<Link | undefined>;
  get(id: string): Promise<Link | undefined>;
  /** The network's, newest first. `after`: how many to leave out. */
  ofNetwork(networkId: string, page: { readonly after: number; readonly size: number }): Promise<readonly Link[]>;
}

/** A message that stands on somebody's page. */
export interface PageMessage {
  readonly at: Date;
  readonly language: Language;
  readonly reply: Reply;
}

/** What the page's courier keeps of messages to people who are known only by a link. */
export interface PageMessages {
  /** Newest first, at most `limit`. */
  list(roomId: string, limit: number): Promise<readonly PageMessage[]>;
  /** Keeps a message once for its key. `shown`: on the page as well. */
  keep(message: PageMessage & { readonly key: string; readonly room: string; readonly shown: boolean }): Promise<void>;
  /** Another state of a message's card; false when it is not kept. */
  change(key: string, reply: Reply): Promise<boolean>;
  /**
   * The person's newest link, an open one before all others, whom a letter to that room goes with: an open one has a token of its own
   * for it. `first`: no letter went to that person before.
   */
  letterTo(roomId: string, now: Date): Promise<{ readonly link: Link; readonly token?: string; readonly first: boolean } | undefined>;
  /** The letter is on its way. */
  mailed(key: string, at: Date): Promise<void>;
  isMailed(key: string): Promise<boolean>;
}

/** What a unit writes about personal links. The network is taken first (tx.networks.take). */
export interface LinkWrites {
  get(id: string): Promise<Link | undefined>;
  /** How many links were made or renewed in the network since then. */
  madeSince(networkId: string, since: Date): Promise<number>;
  /** Writes somebody down: the person, their account (of that tenant) and their page. */
  meet(contact: Contact, tenant: string): Promise<void>;
  /** A new link. Gives its token (256 random bits); only the token's hash is kept. */
  make(link: Omit<Link, 'contact' | 'used' | 'lastUsed' | 'revoked'> & { readonly person: string; readonly by: string }): Promise<string>;
  /** A new time for a link, and a new token: the old ones open nothing any more. */
  renew(id: string, at: Date, expires: Date): Promise<string>;
  /** False when it was revoked already. */
  revoke(id: string, at: Date): Promise<boolean>;
  used(id: string, at: Date): Promise<void>;
}
