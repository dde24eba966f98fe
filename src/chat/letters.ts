import { DeliveryFailed } from './delivery.ts';
import type { Links, PageMessages } from './links.ts';
import type { Networks } from './networks.ts';
import type { FileAddress } from './reply.ts';

/** A letter by e-mail, plain text. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Names the letter: the same one sent twice has the same. */
  readonly key: string;
}

/** Sends letters. Throws DeliveryFailed. */
export interface Mailer {
  /** Whether SMTP_URL is set. */
  readonly configured: boolean;
  send(letter: Letter): Promise<void>;
}

/** Where SMTP_URL is not set. */
export const NO_MAIL: Mailer = {
  configured: false,
  send: () => Promise.reject(new DeliveryFailed('never', 'SMTP_URL is not set')),
};

/** Where the pages of personal links are, for whoever hands one over. */
export interface Pages {
  address(token: string): FileAddress;
  /** Where a path of the one server is: of a mark, of a register. */
  at(path: string): FileAddress;
  /** Whether letters can be sent. */
  readonly letters: boolean;
}

/** What the pages of personal links, and their courier, are given besides what every platform gets. */
export interface PageParts {
  readonly links: Links;
  readonly messages: PageMessages;
  readonly networks: Networks;
  readonly mailer: Mailer;
  readonly address: Pages['address'];
  /** Of the controller's own privacy notice, for the first letter. */
  readonly privacy: { readonly address?: string };
}
