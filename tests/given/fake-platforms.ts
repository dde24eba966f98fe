import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from './platform.ts';

/** A message as its product keeps it. */
export interface Kept {
  readonly room: string;
  readonly tenant: string;
  /** Milliseconds. */
  readonly at: number;
  readonly ts: string;
  readonly body: string;
  readonly metadata?: unknown;
}

export interface FakePlatforms {
  readonly url: string;
  /** What stands in Slack's channels and in Teams' conversations, in order. */
  readonly slack: readonly Kept[];
  readonly teams: readonly Kept[];
  /** So often a request was taken and never answered. */
  readonly unanswered: { slack: number; teams: number };
  close(): Promise<void>;
}

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/**
 * Slack's chat.postMessage and conversations.history and Teams' sendToConversation, for loads that the emulator does not take. `loses` of
 * the messages are taken and not answered: for most the connection breaks, one in five hangs.
 */
export async function fakePlatforms(loses: number): Promise<FakePlatforms> {
  const slack: Kept[] = [];
  const teams: Kept[] = [];
  const channels = new Map<string, Kept[]>();
  const unanswered = { slack: 0, teams: 0 };
  let count = 0;

  const lost = (response: ServerResponse, product: keyof typeof unanswered): boolean => {
    if (Math.random() >= loses) return false;
    unanswered[product] += 1;
    if (Math.random() < 0.8) response.destroy();
    return true;
  };
  const next = () => {
    count += 1;
    return `${Math.floor(Date.now() / 1_000)}.${String(count).padStart(6, '0')}`;
  };

  async function post(form: URLSearchParams, token: string, response: ServerResponse): Promise<unknown> {
    const room = form.get('channel') ?? '';
    const metadata: unknown = JSON.parse(form.get('metadata') ?? 'null');
    const message = { room, tenant: token, at: Date.now(), ts: next(), body: form.get('text') ?? '', metadata };
    slack.push(message);
    channels.set(room, [...(channels.get(room) ?? []), message]);
    if (lost(response, 'slack')) return undefined;
    await pause(5 + Math.random() * 40);
    return json(response, 200, { ok: true, channel: room, ts: message.ts });
  }

  /** Newest first, from `oldest` on, page by page; metadata only for who asks for it. */
  function history(form: URLSearchParams, response: ServerResponse): unknown {
    const oldest = Number(form.get('oldest') ?? '0');
    const limit = Number(form.get('limit') ?? '100');
    const from = Number(form.get('cursor') || '0');
    const all = (channels.get(form.get('channel') ?? '') ?? []).filter(({ ts }) => Number(ts) > oldest).toReversed();
    const metadata = form.get('include_all_metadata') === 'true';
    const messages = all.slice(from, from + limit).map((one) => ({
      ...{ type: 'message', ts: one.ts, text: one.body },
      ...(metadata && one.metadata ? { metadata: one.metadata } : {}),
    }));
    const more = all.length > from + limit;
    return json(response, 200, {
      ...{ ok: true, messages, has_more: more },
      response_metadata: { next_cursor: more ? String(from + limit) : '' },
    });
  }

  async function activity(path: string, body: string, response: ServerResponse): Promise<unknown> {
    const room = decodeURIComponent(path.split('/')[3] ?? '');
    teams.push({ room, tenant: room.split('-', 1)[0] ?? '', at: Date.now(), ts: next(), body });
    if (lost(response, 'teams')) return undefined;
    await pause(5 + Math.random() * 40);
    return json(response, 201, { id: `posted-${teams.length}` });
  }

  const { url, close } = await serve(async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = await text(request).catch(() => undefined);
    // Whoever asked was killed before the request was whole.
    if (body === undefined) return;
    if (pathname === '/api/chat.postMessage') return post(new URLSearchParams(body), request.headers.authorization ?? '', response);
    if (pathname === '/api/conversations.history') return history(new URLSearchParams(body), response);
    if (pathname.startsWith('/v3/conversations/')) return activity(pathname, body, response);
    return json(response, 404, { ok: false, error: 'unknown_method' });
  });
  return { url, slack, teams, unanswered, close };
}
