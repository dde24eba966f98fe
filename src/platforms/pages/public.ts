import type { IncomingMessage, ServerResponse } from 'node:http';
import { BADGE_MIME, BADGE_PATH, type BadgeFormat, REGISTER_PATH } from '../../chat/badge-face.ts';
import type { Log } from '../../chat/ports.ts';
import type { Showcase } from '../../chat/showcase.ts';
import { LANGUAGES, type Language, languageSchema } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { badgeOf, badgePage, faceOf } from './badge-page.ts';
import { html } from './html.ts';
import { callerOf, pace } from './pace.ts';
import { drawPublic } from './public-document.ts';
import { registerPage, statementPage } from './register-page.ts';
import { spokenBy } from './spoken.ts';

export interface PublicParts extends Showcase {
  readonly log: Log;
  readonly now: () => Date;
  /** Where neither the address nor the browser tells one. */
  readonly language: Language;
}

/** Requests of one address a minute. */
const MOST = 240;
const WINDOW_MS = 60_000;
/** Pictures that were drawn and are kept in memory: drawing one takes a hundredth of a second. */
const PICTURES = 200;
/** A page that cites a picture shall soon show that it has lapsed. */
const CACHE = 'public, max-age=300';

const BADGE = /^\/badge\/(?<token>[A-Za-z0-9_-]{43})(?:\/(?:(?<lang>sv|fi|en)\.(?<format>svg|png)|(?<statement>accessibility)))?\/?$/u;
const REGISTER = /^\/register\/(?<token>[A-Za-z0-9_-]{43})(?:\/(?<statement>accessibility))?\/?$/u;

const HEADERS = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

interface Asked {
  readonly path: string;
  readonly language: Language;
  readonly after: string | undefined;
  readonly now: Date;
}

/** What is sent: a page, or a picture. */
type Answer = string | { readonly bytes: Uint8Array; readonly format: BadgeFormat };

/**
 * GET and HEAD /badge/<token> (with /<language>.svg, .png and /accessibility) and /register/<token>: pages that anybody may read. A
 * register that is off and a token that never was are answered alike.
 */
export function publicRoutes(parts: PublicParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  const drawn = new Map<string, Uint8Array>();
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    if (!url.pathname.startsWith(BADGE_PATH) && !url.pathname.startsWith(REGISTER_PATH)) return false;
    const now = parts.now();
    const asked: Asked = {
      path: url.pathname.replace(/\/$/u, ''),
      language: spokenBy(url, request) ?? parts.language,
      after: url.searchParams.get('after') ?? undefined,
      now,
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return words(request, response, 405, asked);
    if (!admits(callerOf(request), now.getTime())) return words(request, response, 429, asked);
    try {
      const answer = (await register(parts, asked)) ?? (await badge(parts, asked, drawn));
      return answer === undefined ? words(request, response, 404, asked) : send(request, response, answer);
    } catch (error) {
      parts.log.error({ err: error }, 'a public page broke');
      return words(request, response, 500, asked);
    }
  };
}

async function register(parts: PublicParts, { path, language, after, now }: Asked): Promise<string | undefined> {
  const { token, statement } = REGISTER.exec(path)?.groups ?? {};
  if (token === undefined) return undefined;
  const id = await parts.claims.ofRegister(token);
  const network = id === undefined ? undefined : await parts.networks.get(id);
  if (network?.settings.register === undefined) return undefined;
  const visit = { language, network, path: `${REGISTER_PATH}${token}`, now };
  return statement === undefined ? registerPage(parts, visit, after) : statementPage(visit);
}

async function badge(parts: PublicParts, { path, language, now }: Asked, drawn: Map<string, Uint8Array>): Promise<Answer | undefined> {
  const { token, lang, format, statement } = BADGE.exec(path)?.groups ?? {};
  const found = token === undefined ? undefined : await badgeOf(parts, token, now);
  if (!found) return undefined;
  const spoken = languageSchema.safeParse(lang).data ?? language;
  const visit = { language: spoken, network: found.network, path: `${BADGE_PATH}${token}`, now };
  if (statement !== undefined) return statementPage(visit);
  if (format !== 'svg' && format !== 'png') return badgePage(parts, visit, found.shown);
  const face = faceOf(parts, visit, found.shown);
  const key = JSON.stringify([format, face]);
  const bytes = drawn.get(key) ?? (await parts.draw(face, format));
  if (drawn.size >= PICTURES) drawn.clear();
  drawn.set(key, bytes);
  return { bytes, format };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): true {
  if (typeof answer === 'string') {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : answer);
    return true;
  }
  // Companies show the picture on their own sites.
  const type = { 'content-type': BADGE_MIME[answer.format], 'cache-control': CACHE, 'cross-origin-resource-policy': 'cross-origin' };
  const safe = { 'content-security-policy': "default-src 'none'; sandbox", 'content-length': answer.bytes.length };
  response.writeHead(200, { ...HEADERS, ...type, ...safe });
  response.end(request.method === 'HEAD' ? undefined : answer.bytes);
  return true;
}

const SAID = { 404: 'register.gone', 405: 'register.gone', 429: 'link.page.tooMany', 500: 'link.page.broken' } as const;

/** None of them needs data. */
const speak = say as (language: Language, key: (typeof SAID)[keyof typeof SAID]) => string;

/** A sentence on a page of its own, in all three languages: whose it is nobody knows. */
function words(request: IncomingMessage, response: ServerResponse, status: keyof typeof SAID, { language }: Asked): true {
  const content = LANGUAGES.map((one) => html`<p lang="${one}">${speak(one, SAID[status])}</p>`);
  const more = status === 405 ? { allow: 'GET, HEAD' } : status === 429 ? { 'retry-after': `${WINDOW_MS / 1000}` } : {};
  response.writeHead(status, { ...HEADERS, ...more, 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' });
  response.end(request.method === 'HEAD' ? undefined : drawPublic({ language, title: 'Tandem', path: '', content }));
  return true;
}
