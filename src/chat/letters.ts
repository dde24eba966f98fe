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

/** Where the pages of personal links are, for whoever hands one over. */
export interface Pages {
  address(token: string): FileAddress;
  /** Whether letters can be sent. */
  readonly letters: boolean;
}
