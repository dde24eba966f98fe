import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlatformDeps } from '../../src/chat/ports.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { TakeRoomNews } from '../../src/chat/room-news.ts';
import type { Json, PersonTurn } from '../../src/chat/turn.ts';
import type { Platform } from '../../src/platforms/http.ts';
import { type TeamsConfig, teams } from '../../src/platforms/teams/index.ts';

/** What Tandem's Teams side is tested against: a token issuer, a connector service, an app that says what it is told to. */

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-1111-4111-8111-111111111111';
export const FOREIGN_TENANT = 'bbbbbbbb-2222-4222-8222-222222222222';
const ISSUER = 'https://api.botframework.com';
const BOT = { id: `28:${APP_ID}`, name: 'Tandem' };
const ANNA = { id: '29:1anna', name: 'Anna', aadObjectId: 'cccccccc-3333-4333-8333-333333333333' };
export const ANNAS_ACCOUNT = `teams:${TENANT}:${ANNA.aadObjectId}`;

const base64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangersKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

export interface TokenParts {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed with a key that the issuer never published. */
  readonly forged?: true;
  /** Put in the signature's place. */
  readonly signature?: (head: string) => string;
}

/** A token as Bot Framework's channel service signs them; whatever is given replaces its part. */
export function token(serviceUrl: string, { header, claims, forged, signature }: TokenParts = {}): string {
  const now = Math.floor(Date.now() / 1_000);
  const body = { iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600, ...claims };
  const head = `${base64({ alg: 'RS256', typ: 'JWT', kid: 'good', ...header })}.${base64(body)}`;
  const key = forged ? strangersKeys.privateKey : keys.privateKey;
  return `${head}.${signature ? signature(head) : createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
}

export const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** The issuer's OpenID document and keys: one good key, and one that is endorsed for another channel. */
export async function givenIssuer(): Promise<{ metadata: string; stop: () => Promise<void> }> {
  const { n, e } = keys.publicKey.export({ format: 'jwk' });
  const server = createServer((request, response) => {
    const jwk = (kid: string, endorsements: string[]) => ({ kty: 'RSA', use: 'sig', kid, n, e, endorsements });
    const body =
      request.url === '/keys'
        ? { keys: [jwk('good', ['msteams']), jwk('webchat', ['webchat'])] }
        : { issuer: ISSUER, jwks_uri: `${url}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const url = await listen(server);
  return { metadata: `${url}/openid`, stop: () => close(server) };
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what left over the wire is asserted by its JSON
  readonly body: any;
}

/** What the connector answers instead of its usual 201. `breaks`: it takes the call and hangs up. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** In the place of JSON. */
  readonly text?: string;
  readonly breaks?: true;
}

/** A connector service that records each call; `answer` decides the next answers, in order. */
export async function givenConnector() {
  const calls: Call[] = [];
  const notices: Call[] = [];
  const answers: ((call: Call) => Answer | undefined)[] = [];
  let posted = 0;
  const server = createServer(async (request, response) => {
    const [path = '', query = ''] = decodeURIComponent(request.url ?? '').split('?');
    const text = await textOf(request);
    const { authorization } = request.headers;
    const call: Call = { method: request.method ?? '', path, query, authorization, body: text ? JSON.parse(text) : undefined };
    // The privacy notice follows somebody's first Turn; it stands in no story but its own.
    const isNotice = text.includes('"me.privacy"');
    (isNotice ? notices : calls).push(call);
    const answer = answers.map((decide) => decide(call)).find((decided) => decided !== undefined);
    if (answer?.breaks) return void request.socket.destroy();
    if (!isNotice) posted += 1;
    const usual = usualAnswer(path, isNotice ? `notice-${notices.length}` : `posted-${posted}`);
    response.writeHead(answer?.status ?? (request.method === 'PUT' ? 200 : 201), {
      'content-type': 'application/json',
      ...answer?.headers,
    });
    response.end(answer?.text ?? JSON.stringify(answer?.body ?? usual));
  });
  const url = `${await listen(server)}/teams`;
  return {
    url,
    host: new URL(url).host,
    calls,
    notices,
    answer: (decide: (call: Call) => Answer | undefined) => {
      answers.push(decide);
    },
    stop: () => close(server),
  };
}

const usualAnswer = (path: string, id: string) => (path.endsWith('/v3/conversations') ? { id: 'a:personal' } : { id });

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

export type Overrides = Readonly<Record<string, unknown>>;

/** Activities in the shapes that Teams sends. */
export function activitiesFrom(serviceUrl: string) {
  const common = (more: Overrides): Record<string, unknown> => ({
    id: randomUUID(),
    timestamp: '2026-11-23T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: ANNA,
    recipient: BOT,
    locale: 'sv-FI',
    ...more,
  });
  const personal = { conversationType: 'personal', tenantId: TENANT, id: 'a:anna' };
  const channel = { isGroup: true, conversationType: 'channel', tenantId: TENANT, id: '19:climate@thread.tacv2;messageid=1700000000000' };
  const tenant = { tenant: { id: TENANT } };
  const inChannel = {
    conversation: channel,
    channelData: { ...tenant, team: { id: '19:team@thread.tacv2' }, channel: { id: '19:climate@thread.tacv2' } },
  };
  const inPerson = { conversation: personal, channelData: tenant };
  return {
    said: (text: string, more: Overrides = {}) => common({ type: 'message', textFormat: 'plain', text, ...inPerson, ...more }),
    mention: (text: string, more: Overrides = {}) =>
      common({
        type: 'message',
        textFormat: 'plain',
        text: `<at>Tandem</at> ${text}`,
        entities: [
          { type: 'mention', text: '<at>Tandem</at>', mentioned: { id: BOT.id, name: 'Tandem' } },
          { type: 'clientInfo', locale: 'sv-FI', country: 'FI', platform: 'Web' },
        ],
        ...inChannel,
        ...more,
      }),
    /** Action.Submit: a message without text. */
    pressed: (value: unknown, more: Overrides = {}) => common({ type: 'message', value, replyToId: 'card-1', ...inPerson, ...more }),
    invoke: (name: string, value: unknown, more: Overrides = {}) =>
      common({ type: 'invoke', name, value, replyToId: 'card-1', ...inPerson, ...more }),
    event: (type: string, more: Overrides = {}) => common({ type, ...inPerson, ...more }),
    inChannel,
    bot: BOT,
  };
}

export interface Logged {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

/** Tandem's Teams side on a server of its own, with a signed way in. `real`: parts of a whole Tandem in the place of the fakes. */
export async function givenTeams(overrides: Partial<TeamsConfig> = {}, real: Partial<PlatformDeps> = {}) {
  const issuer = await givenIssuer();
  const connector = await givenConnector();
  const turns: PersonTurn[] = [];
  const logged: Logged[] = [];
  const installations = new Map<string, Json>();
  const posted = new Map<string, string>();
  const news: Parameters<TakeRoomNews>[] = [];
  let reply: (turn: PersonTurn) => Reply | Promise<Reply> = () => ({ to: 'asker', blocks: [] });
  const log = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message });
  const deps: PlatformDeps = {
    app: async (turn) => {
      turns.push(turn);
      return reply(turn);
    },
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    installations: {
      put: async (id, data) => void installations.set(id, data),
      get: async (id) => installations.get(id),
      remove: async (id) => void installations.delete(id),
    },
    once: { put: async () => {}, take: async () => undefined },
    news: async (...told) => void news.push(told),
    posted: { cardOf: async (room, message) => posted.get(`${room} ${message}`) },
    language: 'sv',
    ...real,
  };
  const platform = await teams(
    {
      appId: APP_ID,
      password: 'secret',
      tenantId: TENANT,
      type: 'SingleTenant',
      allowedTenants: [],
      allowedServiceHosts: [connector.host],
      identity: { openIdMetadata: issuer.metadata, outgoingToken: 'outgoing' },
      ...overrides,
    },
    deps,
  );
  const server = serverOf(platform);
  const url = await listen(server);
  const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: what left over the wire is asserted by its JSON
    return { status: response.status, text, json: (text ? JSON.parse(text) : undefined) as any };
  };
  return {
    url,
    platform,
    connector,
    turns,
    logged,
    installations,
    /** What was told of channels. */
    news,
    activities: activitiesFrom(connector.url),
    answers: (decide: typeof reply) => {
      reply = decide;
    },
    /** The message of that id in the room shows that card. */
    shows: (room: string, message: string, card: string) => void posted.set(`${room} ${message}`, card),
    post,
    /** Sent as Teams sends it: with a token that holds. */
    send: (activity: unknown, parts?: TokenParts) => post(activity, { authorization: `Bearer ${token(connector.url, parts)}` }),
    stop: async () => {
      await platform.stop();
      await Promise.all([close(server), issuer.stop(), connector.stop()]);
    },
  };
}
export type GivenTeams = Awaited<ReturnType<typeof givenTeams>>;

/** As main.ts does it: each platform's routes, then 404. */
function serverOf(platform: Platform): Server {
  return createServer(async (request, response) => {
    if (!(await platform.routes(request, response))) response.writeHead(404).end();
  });
}
