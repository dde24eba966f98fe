import type { IncomingMessage, ServerResponse } from 'node:http';
import { FILES_PATH } from '../../chat/files.ts';
import type { Files, Log, StoredFile } from '../../chat/ports.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { PagesMessages } from '../../text/pages.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { callerOf, pace } from './pace.ts';

export interface FilePageParts {
  readonly files: Files;
  readonly log: Log;
  readonly now: () => Date;
}

/** Requests of one address a minute: a person fetches a handful, a guesser of tokens would need far more. */
const MOST = 120;
const WINDOW_MS = 60_000;

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/u;
const MIME = /^[a-z]+\/[a-z0-9.+-]+$/u;

/** Whoever holds the link may fetch the file: nothing keeps it, indexes it, runs it, or tells another site of the link. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** GET and HEAD /files/<token>. An unknown token and one whose time is over are answered alike. */
export function fileRoutes({ files, log, now }: FilePageParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(FILES_PATH)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return words(request, response, 405, { allow: 'GET, HEAD' });
    const at = now();
    if (!admits(callerOf(request), at.getTime())) return words(request, response, 429, { 'retry-after': `${WINDOW_MS / 1000}` });
    const token = path.slice(FILES_PATH.length);
    try {
      const file = TOKEN.test(token) ? await files.get(token, at) : undefined;
      return file ? sendFile(request, response, file) : words(request, response, 404);
    } catch (error) {
      log.error({ err: error }, 'a file could not be read');
      return words(request, response, 503, { 'retry-after': '10' });
    }
  };
}

/** Hands a file over: nothing keeps it, indexes it, runs it, or tells another site of its address. */
export function sendFile(request: IncomingMessage, response: ServerResponse, { name, mime, bytes }: StoredFile): true {
  const type = MIME.test(mime) ? mime : 'application/octet-stream';
  response.writeHead(200, {
    ...HEADERS,
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': bytes.length,
    'content-disposition': disposition(name),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

/** The name without what a file system or a header could take for something else, and once more in ASCII for old clients (RFC 6266). */
export function disposition(name: string): string {
  const safe =
    name
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .replace(/[/\\:*?"<>|]/gu, '-')
      .replace(/^\.+/u, '')
      .trim()
      .slice(0, 150) || 'file';
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|%/gu, '-');
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

const SAID = { 404: 'pages.gone', 405: 'pages.gone', 429: 'pages.tooMany', 503: 'pages.broken' } as const satisfies Readonly<
  Record<number, keyof PagesMessages>
>;

/** None of them needs data. */
const speak = say as (language: Language, key: keyof PagesMessages) => string;

/** For the person at the other end, whose language nobody knows: in all three. */
function words(request: IncomingMessage, response: ServerResponse, status: keyof typeof SAID, more: Record<string, string> = {}): true {
  const text = `${LANGUAGES.map((language) => speak(language, SAID[status])).join('\n\n')}\n`;
  response.writeHead(status, { ...HEADERS, ...more, 'content-type': 'text/plain; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}
