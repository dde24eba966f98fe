import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A letter as it arrived. `text` is the body, decoded. */
export interface Arrived {
  readonly to: readonly string[];
  readonly head: string;
  readonly text: string;
}

/** A mail server on loopback, with login. `answer`: what it says to the next letters instead of taking them. */
export async function givenMailbox() {
  const letters: Arrived[] = [];
  const state: { answer: Error | undefined } = { answer: undefined };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'tandem' && password === 'hemligt' ? done(null, { user: username }) : done(new Error('wrong login')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.answer) return done(state.answer);
        const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), head, text: decoded(head, body.join('\r\n\r\n')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const url = (login = 'tandem:hemligt') => `smtp://${login}@127.0.0.1:${port}`;
  return { letters, state, url, env: { SMTP_URL: url(), SMTP_FROM: 'Tandem <tandem@example.fi>' } };
}

function decoded(head: string, body: string): string {
  if (/content-transfer-encoding: base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/content-transfer-encoding: quoted-printable/iu.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** What an SMTP server says: 550 is its last word, 451 asks to come again. */
export const says = (code: number): Error => Object.assign(new Error('not this one'), { responseCode: code });
