import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { SCREEN_PATH, type ScreenSource } from '../../chat/event-screen.ts';
import type { Log } from '../../chat/ports.ts';
import type { Event } from '../../domain/event.ts';
import { checkInTime } from '../../domain/event-care.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { isOwn, readForm } from './body.ts';
import { drawDocument } from './document.ts';
import { html } from './html.ts';
import { callerOf, pace } from './pace.ts';
import { type Closed, drawArrival, drawArrived, drawClosed, drawWaiting, drawWall } from './screen-page.ts';
import { spokenBy } from './spoken.ts';

export interface ScreenParts extends ScreenSource {
  readonly log: Log;
  readonly now: () => Date;
  readonly language: Language;
  /** Tandem's public address; forms come from there too, where a proxy names itself in requests. */
  readonly url?: string;
}

/** Requests of one address a minute: everybody in the room may share one. */
const MOST = 300;
const WINDOW_MS = 60_000;
const LONGEST_NAME = 100;
const SCRIPT_PATH = `${SCREEN_PATH}screen.js`;
const PATH = /^\/check-in\/(?<token>[A-Za-z0-9_-]{43})(?<here>\/here)?\/?$/u;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/**
 * GET /check-in/<token>: an event's code in large letters with its QR code and how many are there, for the screen in the room; a
 * script keeps the number as it is. GET and POST /check-in/<token>/here, behind the QR code: somebody without an account writes their
 * name. No cookies, and no word of who is expected.
 */
export function screenRoutes(parts: ScreenParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(SCREEN_PATH)) return false;
    if (path === SCRIPT_PATH) return script(request, response);
    try {
      if (!admits(callerOf(request), parts.now().getTime())) words(request, response, 429, 'link.page.tooMany');
      else await serve(parts, request, response, path);
    } catch (error) {
      parts.log.error({ err: error }, 'the page of a check-in broke');
      words(request, response, 500, 'link.page.broken');
    }
    return true;
  };
}

async function serve(parts: ScreenParts, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const { token, here } = PATH.exec(path)?.groups ?? {};
  const found = token === undefined ? undefined : await parts.cares.ofScreen(token);
  if (!found) return words(request, response, 404, 'link.page.unknown');
  const { event, code } = found;
  const closed = closedNow(event, parts.now());
  if (here === undefined) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return words(request, response, 405, 'link.page.unknown');
    if (closed) return send(request, response, 200, drawWaiting(event, closed, SCRIPT_PATH));
    const { came, walkIns } = await parts.cares.turnout(event.id);
    const { address } = parts.at(`${SCREEN_PATH}${token}/here`);
    return send(request, response, 200, drawWall(event, { code, address, count: came + walkIns, script: SCRIPT_PATH }));
  }
  const language = spokenBy(new URL(request.url ?? '/', 'http://here'), request) ?? event.language;
  if (closed) return send(request, response, 410, drawClosed(event, language, closed));
  if (request.method === 'POST') return posted(parts, request, response, event, language, path);
  send(request, response, 200, drawArrival(event, language, path));
}

function closedNow(event: Event, now: Date): Closed | undefined {
  if (event.state !== 'open') return 'cancelled';
  const when = checkInTime(event, now);
  return when === 'open' ? undefined : when;
}

async function posted(
  parts: ScreenParts,
  request: IncomingMessage,
  response: ServerResponse,
  event: Event,
  language: Language,
  path: string,
): Promise<void> {
  if (!isOwn(request, parts.url === undefined ? '' : new URL(parts.url).host)) return words(request, response, 403, 'link.page.foreign');
  const body = await readForm(request, 0);
  if (body === 'too-large') return words(request, response, 413, 'link.page.tooLarge');
  const id = body === 'malformed' ? undefined : z.uuid().safeParse(body.sent.get('turn')).data;
  if (body === 'malformed' || id === undefined) return words(request, response, 400, 'link.page.garbled');
  const name = (body.sent.get('name') ?? '').trim();
  if (name === '' || name.length > LONGEST_NAME) {
    const problem = { text: say(language, 'screen.page.name'), typed: name.slice(0, LONGEST_NAME) };
    return send(request, response, 422, drawArrival(event, language, path, problem));
  }
  await parts.arrived(id, parts.now(), event.id, name);
  send(request, response, 200, drawArrived(event, language));
}

type Key =
  | 'link.page.unknown'
  | 'link.page.foreign'
  | 'link.page.garbled'
  | 'link.page.broken'
  | 'link.page.tooMany'
  | 'link.page.tooLarge';

/** A sentence on a page of its own, in all three languages: nobody says whose it is. */
function words(request: IncomingMessage, response: ServerResponse, status: number, key: Key): void {
  const content = LANGUAGES.map((one) => html`<p lang="${one}">${say(one, key)}</p>`);
  send(request, response, status, drawDocument({ language: 'sv', title: 'Tandem', content }));
}

function send(request: IncomingMessage, response: ServerResponse, status: number, page: string): void {
  if (response.headersSent) return;
  response.writeHead(status, HEADERS);
  response.end(request.method === 'HEAD' ? undefined : page);
}

async function script(request: IncomingMessage, response: ServerResponse): Promise<true> {
  const text = await readFile(new URL('./screen.js', import.meta.url));
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}
