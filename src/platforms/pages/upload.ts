import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Import, type Imports, UPLOADS_PATH } from '../../chat/imports.ts';
import type { App, Log } from '../../chat/ports.ts';
import type { Reply } from '../../chat/reply.ts';
import type { PersonTurn } from '../../chat/turn.ts';
import { LARGEST_FILE } from '../../domain/commitment.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import type { Routes } from '../http.ts';
import { type Drawing, draw } from './blocks.ts';
import { isOwn, type Posted, readForm } from './body.ts';
import { drawDocument, type Problem } from './document.ts';
import { drawForm } from './form.ts';
import { type Html, html } from './html.ts';
import { callerOf, pace } from './pace.ts';
import { formsIn } from './visit.ts';

export interface UploadParts {
  readonly app: App;
  readonly imports: Pick<Imports, 'ofToken'>;
  readonly log: Log;
  readonly now: () => Date;
  /** Where nobody knows the person's. */
  readonly language: Language;
  /** Tandem's public address; forms come from there too, where a proxy names itself in requests. */
  readonly url?: string;
}

const PATH = /^\/u\/(?<token>[A-Za-z0-9_-]{43})\/?$/u;
const MINUTE = 60_000;
/** Requests a minute: of one address, of one address with tokens that open nothing, and by one link. */
const MOST = { caller: 120, unknown: 20, link: 30 } as const;
/** What may be pressed there; the file is the one form. */
const TAKES: readonly string[] = ['import.open', 'import.template', 'import.run'];

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

const NONE: ReadonlyMap<string, string> = new Map();
const dataSchema = z.record(z.string().max(100), z.string().max(1_800));

/** Somebody at the page of their import. */
interface Visit {
  readonly one: Import;
  readonly path: string;
  readonly at: Date;
}

/**
 * GET and POST /u/<token>: the page, without scripts and cookies, where one person uploads a file to import. What is sent there becomes
 * a Turn of whoever was given the link; a file that says it is too large is not read.
 */
export function uploadRoutes(parts: UploadParts): Routes {
  const paced = (most: number) => {
    const admits = pace(most, MINUTE);
    return (who: string) => admits(who, parts.now().getTime());
  };
  const admits = { caller: paced(MOST.caller), unknown: paced(MOST.unknown), link: paced(MOST.link) };
  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(UPLOADS_PATH)) return false;
    try {
      await serve(parts, admits, request, response, path);
    } catch (error) {
      parts.log.error({ err: error }, 'the page of an import broke');
      words(request, response, 500, 'link.page.broken');
    }
    return true;
  };
}

type Admits = { readonly [K in keyof typeof MOST]: (who: string) => boolean };

async function serve(parts: UploadParts, admits: Admits, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    response.setHeader('allow', 'GET, HEAD, POST');
    return words(request, response, 405, 'link.page.unknown');
  }
  const caller = callerOf(request);
  if (!admits.caller(caller)) return tooMany(request, response);
  const token = PATH.exec(path)?.groups?.token;
  const one = token === undefined ? undefined : await parts.imports.ofToken(token);
  if (!one) return admits.unknown(caller) ? words(request, response, 404, 'link.page.unknown') : tooMany(request, response);
  if (!admits.link(one.id)) return tooMany(request, response);
  const at = parts.now();
  if (one.expires <= at && one.state !== 'running') return words(request, response, 410, 'import.over');
  const visit: Visit = { one, path, at };
  if (request.method === 'POST') return posted(parts, request, response, visit);
  if (request.method === 'HEAD') return send(request, response, 200, '');
  send(request, response, 200, show(parts, visit, await look(parts, visit)));
}

const said = ({ one, at }: Visit, id: string) => ({
  ...{ id: `upload:${one.id}:${id}`, at, by: one.by, room: one.room, tenant: one.tenant },
  ...{ heard: 'asker' as const, back: 'ack' as const },
});

const dataOf = ({ one }: Visit) => ({ network: one.network, import: one.id });

/** What stands there now. */
const look = ({ app }: UploadParts, visit: Visit): Promise<Reply> =>
  app({ ...said(visit, randomUUID()), kind: 'action', name: 'import.open', data: dataOf(visit) });

async function posted(parts: UploadParts, request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
  const host = parts.url === undefined ? '' : new URL(parts.url).host;
  if (!isOwn(request, host)) return words(request, response, 403, 'link.page.foreign');
  const body = await readForm(request, 1);
  if (body === 'malformed') return words(request, response, 400, 'link.page.garbled');
  if (body === 'too-large') return tooLarge(parts, request, response, visit);
  const turn = turnOf(visit, body);
  if (!turn) return words(request, response, 400, 'link.page.garbled');
  const reply = await parts.app(turn);
  if (!reply.refused) return send(request, response, 200, show(parts, visit, reply));
  const { text, field } = reply.refused;
  const problem: Problem = { text, errors: field === undefined ? NONE : new Map([[field, text]]) };
  send(request, response, 422, show(parts, visit, await look(parts, visit), problem));
}

async function tooLarge(parts: UploadParts, request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
  const standing = await look(parts, visit);
  const text = say(standing.language ?? parts.language, 'import.large', { megabytes: LARGEST_FILE / 1024 / 1024 });
  // What was not read is not waited for.
  response.setHeader('connection', 'close');
  send(request, response, 413, show(parts, visit, standing, { text, errors: new Map([['file', text]]) }));
}

/** What was posted: the file, or a pressed button. Whatever the page's hidden fields were made to say, it is of this import. */
function turnOf(visit: Visit, { sent, files }: Posted): PersonTurn | undefined {
  const id = z.uuid().safeParse(sent.get('turn')).data;
  if (id === undefined) return undefined;
  if (sent.get('form') === 'import.file') {
    const file = [...files.values()].flat().slice(0, 1);
    return { ...said(visit, id), kind: 'form', name: 'import.file', data: dataOf(visit), fields: {}, files: { file } };
  }
  const name = TAKES.find((known) => known === sent.get('action'));
  const data = dataSchema.safeParse(jsonIn(sent.get('data'))).data;
  if (name === undefined || !data) return undefined;
  return { ...said(visit, id), kind: 'action', name: name as 'import.open', data: { ...data, ...dataOf(visit) } };
}

function jsonIn(sent: string | null): unknown {
  try {
    return JSON.parse(sent ?? '');
  } catch {
    return undefined;
  }
}

function show(parts: UploadParts, { path }: Visit, reply: Reply, problem?: Problem): string {
  const language = reply.language ?? parts.language;
  const drawing: Drawing = {
    language,
    path,
    takes: ({ action }) => TAKES.includes(action),
    newTurn: randomUUID,
    form: (form) => drawForm(form, { language, path, turn: randomUUID(), typed: NONE, errors: problem?.errors ?? NONE }),
  };
  const content = reply.blocks.map((block) => (draw[block.kind] as (block: unknown, drawing: Drawing) => Html)(block, drawing));
  const [form] = formsIn(reply);
  return drawDocument({ language, title: reply.title ?? 'Tandem', content, ...(form ? { form } : {}), ...(problem ? { problem } : {}) });
}

/** A sentence on a page of its own, in all three languages: nobody says whose it is. */
type Key = 'link.page.unknown' | 'link.page.foreign' | 'link.page.garbled' | 'link.page.broken' | 'link.page.tooMany' | 'import.over';

function words(request: IncomingMessage, response: ServerResponse, status: number, key: Key): void {
  const content = LANGUAGES.map((one) => html`<p lang="${one}">${say(one, key)}</p>`);
  send(request, response, status, drawDocument({ language: 'sv', title: 'Tandem', content }));
}

function tooMany(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('retry-after', `${MINUTE / 1000}`);
  words(request, response, 429, 'link.page.tooMany');
}

function send(request: IncomingMessage, response: ServerResponse, status: number, page: string): void {
  if (response.headersSent) return;
  response.writeHead(status, HEADERS);
  response.end(request.method === 'HEAD' ? undefined : page);
}
