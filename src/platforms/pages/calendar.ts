import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CALENDAR_PATH, entryOf, ICS_MIME } from '../../chat/calendar-paper.ts';
import type { Feed } from '../../chat/event-care.ts';
import type { CalendarParts } from '../../chat/event-screen.ts';
import type { Log } from '../../chat/ports.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { isIn } from '../../domain/membership.ts';
import { hasCompanies, type Network } from '../../domain/network.ts';
import { DAY_MS } from '../../domain/retention.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { callerOf, pace } from './pace.ts';

export interface CalendarPageParts extends CalendarParts {
  readonly log: Log;
  readonly now: () => Date;
  /** Where nobody knows the reader's. */
  readonly language: Language;
}

/** Requests of one address a minute: a calendar program asks some times a day, but many of one office may share an address. */
const MOST = 240;
const WINDOW_MS = 60_000;
/** So long what was stays in the feed. */
const PAST_MS = 90 * DAY_MS;
const PATH = /^\/calendar\/(?<token>[A-Za-z0-9_-]{43})\.ics$/u;

/** Whoever holds the address may read it, and nobody keeps it for others. */
const HEADERS = {
  'cache-control': 'private, max-age=300',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/**
 * GET and HEAD /calendar/<token>.ics: one person's feed of a network's events. What its reader may see is read anew each time; an unknown
 * token, a revoked one and that of a network that is no more are answered alike. Unchanged: 304 for its ETag.
 */
export function calendarRoutes(parts: CalendarPageParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(CALENDAR_PATH)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return words(request, response, 405);
    if (!admits(callerOf(request), parts.now().getTime())) return words(request, response, 429);
    try {
      const token = PATH.exec(path)?.groups?.token;
      const feed = token === undefined ? undefined : await parts.feeds.ofToken(token);
      const network = feed && (await parts.networks.get(feed.network));
      return feed && network ? send(request, response, await drawn(parts, feed, network)) : words(request, response, 404);
    } catch (error) {
      parts.log.error({ err: error }, 'a calendar could not be read');
      return words(request, response, 503);
    }
  };
}

interface Drawn {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

async function drawn({ feeds, networks, ics, now, language: fallback }: CalendarPageParts, feed: Feed, network: Network): Promise<Drawn> {
  const language = feed.language ?? fallback;
  const whole = await seesAll(networks, feed, network);
  const all = await feeds.entries(network.id, feed.person, new Date(now().getTime() - PAST_MS));
  const seen = all.filter(({ event, rsvp }) => whole || event.audience === 'public' || rsvp !== undefined);
  // The same state gives the same bytes: a stamp of now would make every reading a new one.
  const entries = seen.map(({ event, rsvp }) => entryOf(language, event, rsvp, event.made));
  const bytes = await ics({ language, method: 'PUBLISH', name: say(language, 'calendar.name', { network: network.name }), entries });
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 32)}"` };
}

/** Coordinators, people of companies that are in, and, where there are no companies, those who were heard in its channels. */
async function seesAll(networks: CalendarPageParts['networks'], { person, accounts }: Feed, { id, method }: Network): Promise<boolean> {
  const { coordinator, speaks } = await networks.standing(person, id);
  if (coordinator || speaks.some(({ state, membership }) => state === 'confirmed' && isIn(membership))) return true;
  if (hasCompanies(method)) return false;
  for (const account of accounts) if (await networks.met(account, id)) return true;
  return false;
}

function send(request: IncomingMessage, response: ServerResponse, { bytes, etag }: Drawn): true {
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//u, ''));
  if (known.includes(etag) || known.includes('*')) {
    response.writeHead(304, { ...HEADERS, etag });
    response.end();
    return true;
  }
  response.writeHead(200, {
    ...HEADERS,
    ...{ etag, 'content-type': `${ICS_MIME}; charset=utf-8`, 'content-length': bytes.length },
    'content-disposition': 'inline; filename="tandem.ics"',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

const SAID = { 404: 'pages.gone', 405: 'pages.gone', 429: 'pages.tooMany', 503: 'pages.broken' } as const;

/** For the person at the other end, whose language nobody knows: in all three. */
function words(request: IncomingMessage, response: ServerResponse, status: keyof typeof SAID): true {
  const text = `${LANGUAGES.map((language) => say(language, SAID[status])).join('\n\n')}\n`;
  const more = status === 405 ? { allow: 'GET, HEAD' } : status === 404 ? {} : { 'retry-after': `${WINDOW_MS / 1000}` };
  response.writeHead(status, { ...HEADERS, ...more, 'content-type': 'text/plain; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}
