import { DIGEST_PATH, type YearPaper } from '../../chat/digest-page.ts';
import type { Log } from '../../chat/ports.ts';
import { languageSchema } from '../../domain/language.ts';
import type { Routes } from '../http.ts';
import { sendFile } from './files.ts';
import { callerOf, pace } from './pace.ts';

export interface YearPaperParts {
  readonly paper: YearPaper;
  readonly log: Log;
  readonly now: () => Date;
}

/** Papers for one address a minute: each takes as long as a year takes to count. */
const MOST = 6;
const WINDOW_MS = 60_000;
const PATH = new RegExp(`^${DIGEST_PATH}(?<token>[A-Za-z0-9_-]{43})/year/(?<year>20\\d\\d)\\.(?<format>pdf|xlsx)$`, 'u');

/**
 * GET and HEAD /d/<token>/year/<year>.pdf and .xlsx: the paper of a year, for the coordinator of the link. What opens nothing is left to
 * the routes of the page itself, which say so.
 */
export function yearRoutes({ paper, log, now }: YearPaperParts): Routes {
  const admits = pace(MOST, WINDOW_MS);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    const { token, year, format } = PATH.exec(url.pathname)?.groups ?? {};
    if (token === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    if (!admits(callerOf(request), now().getTime())) {
      response.writeHead(429, { 'retry-after': `${WINDOW_MS / 1000}` }).end();
      return true;
    }
    const language = languageSchema.safeParse(url.searchParams.get('lang')).data;
    try {
      const file = await paper(token, { year: year ?? '', format: format === 'xlsx' ? 'xlsx' : 'pdf', language, now: now() });
      return file ? sendFile(request, response, file) : false;
    } catch (error) {
      log.error({ err: error }, 'the paper of a year broke');
      response.writeHead(500).end();
      return true;
    }
  };
}
