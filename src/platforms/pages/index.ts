import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Directory } from '../../chat/directory.ts';
import { LINKS_PATH, stateOf } from '../../chat/links.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { LinksMessages } from '../../text/links.ts';
import { say } from '../../text/say.ts';
import type { Platform } from '../http.ts';
import { isOwn, readForm } from './body.ts';
import { courier } from './courier.ts';
import { drawDocument, STYLE_PATH } from './document.ts';
import { html } from './html.ts';
import { callerOf, pace } from './pace.ts';
import { receive } from './receive.ts';
import { show } from './show.ts';
import { look, type PageDeps, type Place, type Visit } from './visit.ts';

export interface PagesConfig {
  /** Tandem's public address; forms come from there too, where a proxy names itself in requests. */
  readonly url?: string;
}

const MINUTE = 60_000;
/** Requests a minute: of one address, of one address with tokens that open nothing, and by one link. */
const MOST = { caller: 240, unknown: 20, link: 60 } as const;

/** 256 bits in base64url, and the side of the page. */
const PATH = /^\/p\/(?<token>[A-Za-z0-9_-]{43})(?<data>\/data)?\/?$/u;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // The token is in the address: it leaves for no other site. "no-referrer" would take the origin from our own forms as well.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** Nobody known by a link only is a member, administers or owns anything; whether they are still there nobody tells. */
const NO_DIRECTORY: Directory = {
  isMember: async () => false,
  isAdmin: async () => false,
  ownsRoom: async () => false,
  isDeactivated: async () => undefined,
};

interface Desk {
  readonly deps: PageDeps;
  readonly host: string;
  readonly admits: { readonly [K in keyof typeof MOST]: (who: string) => boolean };
}

/**
 * The pages of personal links: GET and POST /p/<token> and /p/<token>/data, without scripts and cookies. What is pressed and sent there
 * becomes a Turn of the link's person; messages to them are kept and shown there, and go out as letters.
 */
export function pages({ url }: PagesConfig, deps: PageDeps): Platform {
  const paced = (most: number) => {
    const admits = pace(most, MINUTE);
    return (who: string) => admits(who, deps.now().getTime());
  };
  const admits = { caller: paced(MOST.caller), unknown: paced(MOST.unknown), link: paced(MOST.link) };
  const desk: Desk = { deps, host: url === undefined ? '' : new URL(url).host, admits };
  return {
    prefix: 'page',
    directory: NO_DIRECTORY,
    courier: courier(deps),
    async routes(request, response) {
      const path = (request.url ?? '').split('?', 1)[0] ?? '';
      if (!path.startsWith(LINKS_PATH)) return false;
      if (path === STYLE_PATH) return style(request, response);
      try {
        await serve(desk, request, response, path);
      } catch (error) {
        deps.log.error({ err: error }, 'the page of a link broke');
        words(request, response, 500, 'link.page.broken');
      }
      return true;
    },
    start: async () => {},
    stop: async () => {},
  };
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const { deps, admits } = desk;
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    response.setHeader('allow', 'GET, HEAD, POST');
    return words(request, response, 405, 'link.page.unknown');
  }
  const caller = callerOf(request);
  if (!admits.caller(caller)) return tooMany(request, response);
  const read = PATH.exec(path)?.groups;
  const link = read?.token === undefined ? undefined : await deps.links.ofToken(read.token);
  const network = link && (await deps.networks.get(link.network));
  if (!link || !network) return admits.unknown(caller) ? words(request, response, 404, 'link.page.unknown') : tooMany(request, response);
  if (!admits.link(link.id)) return tooMany(request, response, link.contact.language);
  const at = deps.now();
  const place: Place = read?.data ? 'data' : 'home';
  const visit: Visit = { link, network, at, place, home: `${LINKS_PATH}${read?.token}` };
  if (stateOf(link, at) !== 'open') return over(desk, request, response, visit);
  if (request.method === 'POST') return posted(desk, request, response, visit);
  // A mail program that looks at the link first has not opened it.
  if (request.method === 'HEAD') return send(request, response, 200, '');
  send(request, response, 200, await show(visit, deps, await look(visit, deps)));
}

async function posted({ deps, host }: Desk, request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
  const { language } = visit.link.contact;
  if (!isOwn(request, host)) return words(request, response, 403, 'link.page.foreign', language);
  const body = await readForm(request);
  if (body === 'too-large') return words(request, response, 413, 'link.page.tooLarge', language);
  if (body === 'malformed') return words(request, response, 400, 'link.page.garbled', language);
  const { status, page } = await receive(visit, deps, body);
  send(request, response, status, page);
}

/** Whoever has the token of a link that is over may know that it was one; the attempt is kept. */
async function over({ deps }: Desk, request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
  if (request.method === 'HEAD') return send(request, response, 410, '');
  const { refused, language = deps.language } = await look({ ...visit, place: 'home' }, deps);
  const content = [html`<p>${refused?.text ?? ''}</p>`];
  send(request, response, 410, drawDocument({ language, title: visit.network.name, content }));
}

type Wordless = { [K in keyof LinksMessages]: LinksMessages[K] extends null ? K : never }[keyof LinksMessages];

/** A sentence on a page of its own: in the person's language, or in all three where nobody knows it. */
function words(request: IncomingMessage, response: ServerResponse, status: number, key: Wordless, language?: Language): void {
  const speak = say as (language: Language, key: Wordless) => string;
  const spoken = language ? [language] : LANGUAGES;
  const content = spoken.map((one) => html`<p lang="${one}">${speak(one, key)}</p>`);
  send(request, response, status, drawDocument({ language: language ?? 'sv', title: 'Tandem', content }));
}

function tooMany(request: IncomingMessage, response: ServerResponse, language?: Language): void {
  response.setHeader('retry-after', `${MINUTE / 1000}`);
  words(request, response, 429, 'link.page.tooMany', language);
}

function send(request: IncomingMessage, response: ServerResponse, status: number, page: string): void {
  if (response.headersSent) return;
  response.writeHead(status, HEADERS);
  response.end(request.method === 'HEAD' ? undefined : page);
}

async function style(request: IncomingMessage, response: ServerResponse): Promise<true> {
  const text = await readFile(new URL('./style.css', import.meta.url));
  response.writeHead(200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}
