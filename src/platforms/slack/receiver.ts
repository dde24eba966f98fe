import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { ZodError } from 'zod';
import type { Log } from '../../chat/ports.ts';
import { admit, type OwnTeam } from './admit.ts';
import { NotInstalled, Refused, rootOf } from './failure.ts';

/** Slack's own payloads stay far below; view submissions are the largest. */
const BODY_LIMIT = 1024 * 1024;
/** Seconds that a signature is good for, in both directions: Bolt's check has no upper bound. */
const SKEW = 300;

/** When the request was signed, for the Turn's `at`. */
export const SIGNED_AT = 'signedAt';

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed at the limit: the refusal goes out on the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) throw new Refused(413, `a body over ${BODY_LIMIT} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const isForm = (request: IncomingMessage) => /^application\/x-www-form-urlencoded\s*(;|$)/iu.test(request.headers['content-type'] ?? '');

/** https://docs.slack.dev/authentication/verifying-requests-from-slack; Bolt's own check compares by two more hashes. */
function verify(request: IncomingMessage, body: string, key: KeyObject, now: number): Date {
  const signature = request.headers['x-slack-signature'];
  const stamp = request.headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof stamp !== 'string' || !/^\d{1,12}$/u.test(stamp)) throw new Refused(401, 'unsigned');
  const at = Number(stamp);
  if (Math.abs(now / 1000 - at) > SKEW) throw new Refused(401, 'signed too long ago, or in the future');
  const due = Buffer.from(`v0=${createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex')}`);
  const given = Buffer.from(signature);
  if (given.length !== due.length || !timingSafeEqual(given, due)) throw new Refused(401, 'a wrong signature');
  return new Date(at * 1000);
}

function parseBody(request: IncomingMessage, body: string): Record<string, unknown> {
  try {
    const form = isForm(request) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
    const parsed: unknown = form && form.payload === undefined ? form : JSON.parse(form?.payload ?? body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // Told below, like everything else that is no object.
  }
  throw new Refused(400, 'neither a form nor a JSON object');
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined || body === '') response.writeHead(status).end();
  else if (typeof body === 'string') send(response, status, 'text/plain', body);
  else send(response, status, 'application/json', JSON.stringify(body));
}

/** Of known length: in one piece. */
function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(text) }).end(text);
}

/** Bolt wraps what a listener throws; the cause tells which status it deserves. */
function statusOf(error: unknown): number {
  const cause = rootOf(error);
  if (cause instanceof Refused) return cause.status;
  if (cause instanceof ZodError) return 400;
  return cause instanceof NotInstalled ? 401 : 500;
}

/** What was wrong, for the log, without what was sent. */
export function told(error: unknown): string {
  const cause = rootOf(error);
  // A ZodError's message would quote what was sent.
  if (cause instanceof ZodError) return `not Slack's shape: ${cause.issues.map((issue) => issue.path.join('.')).join(', ')}`;
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * Hands a delivery to Bolt and gives back what was acknowledged, once its listeners have ended: what they wrote is
 * committed before Slack hears 200. `early` is called at the acknowledgement for all but events, which have nobody waiting.
 */
export async function deliver(
  app: App,
  event: Omit<ReceiverEvent, 'ack'>,
  early: (acknowledged: unknown) => void | Promise<void>,
): Promise<unknown> {
  let acknowledged: unknown;
  const isEvent = event.body.type === 'event_callback';
  const ack = async (body?: unknown) => {
    acknowledged = body;
    // Bolt acknowledges events before it calls their listener; that one must wait.
    if (!isEvent) await early(body);
  };
  await app.processEvent({ ...event, ack });
  return acknowledged;
}

/**
 * Slack's requests over HTTP, for Bolt. Its own receiver accepts stamps from the future, refuses a charset in the content
 * type, and lets a request hang that nothing acknowledges: hence this one.
 */
export class HttpReceiver implements Receiver {
  readonly #key: KeyObject;
  readonly #log: Log;
  readonly #own: OwnTeam;
  readonly #now: () => number;
  #app: App | undefined;
  #closed = false;
  readonly #flying = new Set<Promise<void>>();

  constructor(secret: string, log: Log, own: OwnTeam, now: () => number = Date.now) {
    this.#key = createSecretKey(Buffer.from(secret));
    this.#log = log;
    this.#own = own;
    this.#now = now;
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {
    this.#closed = false;
  }

  /** Takes no more; resolves when all that it took has ended. */
  async stop(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#flying);
  }

  /** Never rejects: a refused request gets a bare status and one line in the log. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const flight = this.#handle(request, response).catch((error: unknown) => {
      const status = statusOf(error);
      const fields = { status, reason: told(error) };
      if (status === 500) this.#log.error({ ...fields, err: error }, 'a Slack delivery failed');
      else this.#log.warn(fields, 'a Slack request was refused');
      if (status === 413) response.setHeader('connection', 'close');
      answer(response, status);
    });
    this.#flying.add(flight);
    return flight.finally(() => this.#flying.delete(flight));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#closed || !this.#app) throw new Refused(503, 'stopping');
    if (request.method !== 'POST') throw new Refused(405, 'not a POST');
    const text = await readBody(request);
    // Unsigned by design; nothing else of such a request is looked at.
    if (text.includes('ssl_check') && isForm(request) && new URLSearchParams(text).get('ssl_check') === '1') return answer(response, 200);
    const at = verify(request, text, this.#key, this.#now());
    const body = parseBody(request, text);
    if (body.type === 'url_verification') return answer(response, 200, { challenge: String(body.challenge) });
    admit(body, this.#own());
    const acknowledged = await deliver(this.#app, { body, customProperties: { [SIGNED_AT]: at } }, (early) => answer(response, 200, early));
    answer(response, 200, acknowledged);
  }
}
