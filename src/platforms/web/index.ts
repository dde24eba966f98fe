import type { IncomingMessage, ServerResponse } from 'node:http';
import { COMMANDS } from '../../chat/command.ts';
import type { PlatformDeps } from '../../chat/ports.ts';
import type { Reply } from '../../chat/reply.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import type { Platform } from '../http.ts';
import { serveAsset } from './assets.ts';
import { PLAYERS, type Player, placeOf, placesOf, playerOf } from './cast.ts';
import { courier } from './courier.ts';
import { directory } from './directory.ts';
import { admits, isLoopback, protect } from './guard.ts';
import { readJson, sendJson } from './json.ts';
import { seenBy, type WorkspaceLog } from './log.ts';
import { parse, type Refused } from './parse.ts';
import { rooms } from './rooms.ts';
import { type Streams, streams } from './stream.ts';
import { type TurnDeps, take } from './turns.ts';
import { pageWords } from './words.ts';

export interface WebConfig {
  /** Names besides this machine's own by which requests may come (Host, Origin; small letters, no port). Everybody who comes may be anybody. */
  readonly hosts: readonly string[];
  /** The address and port that the server listens on. */
  readonly host: string;
  readonly port: number;
  /** How a reply looks elsewhere: Slack's blocks, Teams' card. */
  readonly views: {
    slack(reply: Reply, language: Language): unknown;
    teams(reply: Reply, language: Language): unknown;
  };
}

/** `messages` keeps what was said. */
export type WebDeps = PlatformDeps & { readonly messages: WorkspaceLog };

const REFUSED: Readonly<Record<Refused, number>> = {
  malformed: 400,
  'unknown-person': 404,
  'unknown-room': 404,
  'unknown-command': 422,
};

interface Desk {
  readonly config: WebConfig;
  readonly deps: WebDeps;
  readonly turns: TurnDeps;
  readonly readers: Streams;
  readonly inFlight: Set<Promise<unknown>>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, desk: Desk) => Promise<void>;

function personIn(url: URL, response: ServerResponse): Player | undefined {
  const player = playerOf(url.searchParams.get('as') ?? '');
  if (!player) sendJson(response, 404, { error: 'unknown-person' });
  return player;
}

const scene: Answer = async (_request, response) => {
  sendJson(response, 200, { people: PLAYERS.map((player) => ({ ...player, rooms: placesOf(player) })), commands: COMMANDS });
};

const words: Answer = async (_request, response, url, { deps }) => {
  const asked = languageSchema.safeParse(url.searchParams.get('language'));
  const language = asked.success ? asked.data : deps.language;
  sendJson(response, 200, { language, words: pageWords(language) });
};

const history: Answer = async (_request, response, url, { deps }) => {
  const player = personIn(url, response);
  if (!player) return;
  const lists = await Promise.all(placesOf(player).map((place) => deps.messages.list(place.id, player.id)));
  sendJson(response, 200, { messages: lists.flat() });
};

const listen: Answer = async (_request, response, url, { readers }) => {
  const player = personIn(url, response);
  if (player) readers.open(response, player.id);
};

const elsewhere: Answer = async (_request, response, url, { config, deps }) => {
  const player = personIn(url, response);
  if (!player) return;
  const message = await deps.messages.get(url.searchParams.get('message') ?? '');
  const owner = message && placeOf(message.room)?.of;
  if (!message?.reply || !seenBy(message, player.id) || (owner !== undefined && owner !== player.id)) {
    sendJson(response, 404, { error: 'unknown-message' });
    return;
  }
  const draw = url.searchParams.get('in') === 'teams' ? config.views.teams : config.views.slack;
  sendJson(response, 200, { view: draw(message.reply, message.language ?? deps.language) });
};

const post: Answer = async (request, response, _url, desk) => {
  const body = await readJson(request);
  if (body === 'wrong-type') return sendJson(response, 415, { error: body });
  if (body === 'too-large') {
    response.setHeader('connection', 'close');
    return sendJson(response, 413, { error: body });
  }
  const heard = body === 'malformed' ? body : parse(body.value, new Date());
  if (typeof heard === 'string') return sendJson(response, REFUSED[heard], { error: heard });
  const { status, ...outcome } = await take(heard, desk.turns);
  sendJson(response, status, outcome);
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  'GET /web/scene': scene,
  'GET /web/words': words,
  'GET /web/history': history,
  'GET /web/events': listen,
  'GET /web/view': elsewhere,
  'POST /web/turns': post,
};

async function serve(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<boolean> {
  const url = URL.parse(request.url ?? '', 'http://workspace');
  const path = url?.pathname ?? '';
  if (!url || !(path === '/' || path === '/favicon.ico' || path.startsWith('/web/'))) return false;
  protect(response);
  if (!admits(request, desk.config.hosts)) {
    sendJson(response, 403, { error: 'not-from-here' });
    return true;
  }
  const answer = ANSWERS[`${request.method} ${path}`];
  if (answer) await answer(request, response, url, desk);
  else if (!['GET', 'HEAD'].includes(request.method ?? '')) sendJson(response, 405, { error: 'wrong-method' });
  else if (!(await serveAsset(path, request, response))) sendJson(response, 404, { error: 'unknown-path' });
  return true;
}

/**
 * The local workspace: a page where somebody tries Tandem with no key and no account.
 * Throws when it shall serve this machine alone and the server listens on more.
 */
export async function web(config: WebConfig, deps: WebDeps): Promise<Platform> {
  if (config.hosts.length > 0) {
    deps.log.warn({ hosts: config.hosts }, 'the workspace is open: whoever reaches it may act as anybody, the coordinator too');
  } else if (!isLoopback(config.host)) {
    throw new Error(`the workspace serves this machine alone, but the server listens on ${config.host}:${config.port}`);
  }
  const readers = streams();
  const kept = rooms(deps.messages, readers);
  const turns = { app: deps.app, log: deps.log, messages: deps.messages, rooms: kept, language: deps.language };
  const desk: Desk = { config, deps, turns, readers, inFlight: new Set() };
  let stopping = false;
  return {
    prefix: 'web',
    courier: courier(kept),
    directory,
    async routes(request, response) {
      if (stopping) return false;
      const work = serve(request, response, desk);
      desk.inFlight.add(work);
      try {
        return await work;
      } catch (error) {
        // A client that went away in the middle is no fault of ours, and hears nothing.
        if (!request.destroyed) deps.log.error({ err: error, path: request.url }, 'the workspace could not answer');
        sendJson(response, 500, { error: 'broken' });
        return true;
      } finally {
        desk.inFlight.delete(work);
      }
    },
    async start() {},
    async stop() {
      stopping = true;
      readers.close();
      await Promise.allSettled(desk.inFlight);
    },
  };
}
