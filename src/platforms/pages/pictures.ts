import type { IncomingMessage, ServerResponse } from 'node:http';
import { PICTURES_PATH, type Pictures } from '../../chat/files.ts';
import type { Log } from '../../chat/ports.ts';
import type { Routes } from '../http.ts';
import { callerOf, pace } from './pace.ts';

export interface PicturePageParts {
  readonly pictures: Pictures;
  readonly log: Log;
  readonly now: () => Date;
}

/** Requests of one address a minute: the products fetch a picture for everybody, from few addresses. */
const MOST = 600;
const WINDOW_MS = 60_000;
const PATH = /^\/pictures\/(?<name>[A-Za-z0-9_-]{1,2600}\.[A-Za-z0-9_-]{22})\.png$/u;

/** A name is one picture for all time. */
const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=86400, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** GET and HEAD /pictures/<name>.png: a chart of a message, for products that draw none. A name that Tandem did not sign is answered with 404. */
export function pictureRoutes({ pictures, log, now }: PicturePageParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(PICTURES_PATH)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return bare(response, 405, { allow: 'GET, HEAD' });
    if (!admits(callerOf(request), now().getTime())) return bare(response, 429, { 'retry-after': `${WINDOW_MS / 1000}` });
    const name = PATH.exec(path)?.groups?.name;
    try {
      const png = name === undefined ? undefined : await pictures.draw(name);
      return png ? send(request, response, png) : bare(response, 404);
    } catch (error) {
      log.error({ err: error }, 'a picture could not be drawn');
      return bare(response, 500);
    }
  };
}

function send(request: IncomingMessage, response: ServerResponse, png: Uint8Array): true {
  response.writeHead(200, { ...HEADERS, 'content-length': png.length });
  response.end(request.method === 'HEAD' ? undefined : png);
  return true;
}

function bare(response: ServerResponse, status: number, more: Record<string, string> = {}): true {
  response.writeHead(status, { 'cache-control': 'no-store', ...more }).end();
  return true;
}
