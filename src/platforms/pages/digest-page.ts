import type { IncomingMessage, ServerResponse } from 'node:http';
import { DIGEST_PATH, type DigestPage, type ShownWeek } from '../../chat/digest-page.ts';
import type { Log } from '../../chat/ports.ts';
import type { Block } from '../../chat/reply.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { type Drawing, draw } from './blocks.ts';
import { type Html, html } from './html.ts';
import { callerOf, pace } from './pace.ts';
import { drawPublic } from './public-document.ts';
import { spokenBy } from './spoken.ts';

export interface DigestPageParts {
  readonly page: DigestPage;
  readonly log: Log;
  readonly now: () => Date;
  /** Where nobody's is known. */
  readonly language: Language;
}

/** Requests of one address a minute. */
const MOST = 60;
const WINDOW_MS = 60_000;
const PATH = /^\/d\/(?<token>[A-Za-z0-9_-]{43})(?:\/(?<week>\d{4}-W\d{2}))?\/?$/u;

/** The address is a secret: it is in no cache and in no other site's log. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/** GET and HEAD /d/<token>[/<week>]: a network's week, for the coordinator who asked for the link. It only shows: nothing is pressed. */
export function digestRoutes({ page, log, now, language: fallback }: DigestPageParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    if (!url.pathname.startsWith(DIGEST_PATH)) return false;
    const chosen = languageSchema.safeParse(url.searchParams.get('lang')).data;
    const told = (status: number) => send(request, response, status, over(spokenBy(url, request) ?? fallback));
    if (request.method !== 'GET' && request.method !== 'HEAD') return told(405);
    if (!admits(callerOf(request), now().getTime())) return told(429);
    const read = PATH.exec(url.pathname)?.groups;
    try {
      const shown = read?.token === undefined ? undefined : await page(read.token, { week: read.week, language: chosen, now: now() });
      return shown && read?.token !== undefined ? send(request, response, 200, drawn(shown, `${DIGEST_PATH}${read.token}`)) : told(404);
    } catch (error) {
      log.error({ err: error }, 'the page of a digest broke');
      return told(500);
    }
  };
}

function send(request: IncomingMessage, response: ServerResponse, status: number, body: string): boolean {
  response.writeHead(status, HEADERS).end(request.method === 'HEAD' ? '' : body);
  return true;
}

const over = (language: Language): string =>
  drawPublic({ language, title: 'Tandem', path: '', content: [html`<p>${say(language, 'digest.page.over')}</p>`] });

function drawn({ language, title, blocks, week, weeks, years }: ShownWeek, path: string): string {
  const links = weeks.map(
    (one): Html => html`<li><a href="${path}/${one}?lang=${language}">${say(language, 'digest.page.week', { week: one })}</a></li>`,
  );
  const papers = years.flatMap((year) =>
    (['pdf', 'xlsx'] as const).map(
      (as): Html => html`<li><a href="${path}/year/${year}.${as}?lang=${language}">${say(language, 'year.links', { year, as })}</a></li>`,
    ),
  );
  const drawing: Drawing = { language, path, takes: () => false, newTurn: () => '', form: () => html`` };
  const list = links.length === 0 ? html`` : html`<ul class="weeks">${links}</ul>`;
  // Above for whoever looks for a week, below for whoever has read this one.
  const content = [
    html`<nav aria-label="${say(language, 'digest.page.weeks')}">${list}</nav>`,
    ...blocks.map((block) => (draw[block.kind] as (one: Block, how: Drawing) => Html)(block, drawing)),
    html`<ul>${papers}</ul>`,
    list,
  ];
  return drawPublic({ language, title, path: `${path}/${week}`, content });
}
