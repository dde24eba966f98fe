import { createTransport } from 'nodemailer';
import { DeliveryFailed } from '../chat/delivery.ts';
import type { Letter, Mailer } from '../chat/letters.ts';

/** A server that says nothing for so long is given up; the outbox tries again. Below the outbox' lease. */
const PATIENCE_MS = 20_000;

export interface MailParts {
  readonly url: string;
  readonly from: string;
  /** What follows the @ of a letter's own id. */
  readonly host: string;
}

/** Sends letters through that server. */
export function createMailer(parts: MailParts): Mailer {
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url: parts.url, ...timeouts }, { from: parts.from });
  return {
    configured: true,
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, parts.host));
      } catch (error) {
        throw failed(error);
      }
    },
  };
}

/** Plain text alone: every reader and every screen reader shows it. A second try has the same id, so that a mailbox can tell. */
const messageOf = ({ to, subject, text, key }: Letter, host: string) => ({
  to,
  subject,
  text,
  messageId: `<${Buffer.from(key).toString('base64url')}@${host}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** A 5xx is the server's last word on this letter, but a refused login is the operator's to mend. Mail cannot be looked for: again may be twice. */
function failed(error: unknown): DeliveryFailed {
  const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string };
  const refused = responseCode >= 500 && code !== 'EAUTH';
  const told = `the mail server did not take the letter (${responseCode || code})`;
  return new DeliveryFailed(refused ? 'never' : 'later', told, { reason: 'letter', cause: error });
}
