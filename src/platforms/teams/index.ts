import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformDeps } from '../../chat/ports.ts';
import type { Platform } from '../http.ts';
import { fromThisMachine, serviceAllowed, tenantAllowed } from './access.ts';
import { activitySchema } from './activity.ts';
import { readJson } from './body.ts';
import type { Botbuilder } from './botbuilder.ts';
import { SERVICE_HOSTS, type TeamsConfig, tenantsOf } from './config.ts';
import { createCourier } from './courier.ts';
import { directory } from './directory.ts';
import type { Node } from './plain.ts';
import { type Answered, createReception, type Reception } from './reception.ts';

export type { TeamsConfig } from './config.ts';

const PATH = '/api/messages';

/**
 * Teams through Bot Framework: POST /api/messages in, the Bot Connector service out. botbuilder (131 MB) is loaded here and
 * only here, when Teams is configured. Throws when the configuration lets nobody, or everybody, in.
 */
export async function teams(config: TeamsConfig, deps: PlatformDeps): Promise<Platform> {
  if (!config.appId && !config.unauthenticated) throw new Error('Teams: MicrosoftAppId is missing.');
  if (config.appId && config.unauthenticated) throw new Error('Teams: a bot with an app id takes no unauthenticated requests.');
  const tenants = tenantsOf(config);
  const hosts = config.allowedServiceHosts.length > 0 ? config.allowedServiceHosts : SERVICE_HOSTS;
  const anyLocal = config.unauthenticated === true;
  const { createBotbuilder } = await import('./botbuilder.ts');
  const botbuilder = createBotbuilder(config);
  const courier = createCourier({ connector: botbuilder.connector, log: deps.log, posted: deps.posted, hosts, anyLocal });
  const door: Door = { config, deps, tenants, hosts, botbuilder, reception: createReception(deps, courier) };
  const underway = new Set<Promise<void>>();
  let open = true;
  return {
    prefix: 'teams',
    courier,
    directory: directory({ connector: botbuilder.connector, log: deps.log, hosts, anyLocal }),
    routes: async (request, response) => {
      if (URL.parse(request.url ?? '', 'http://localhost')?.pathname !== PATH) return false;
      if (!open) return bare(response, 503);
      const work = serve(door, request, response);
      underway.add(work);
      await work.finally(() => underway.delete(work));
      return true;
    },
    start: async () => {},
    stop: async () => {
      open = false;
      await Promise.allSettled(underway);
      await door.reception.settled();
    },
  };
}

interface Door {
  readonly config: TeamsConfig;
  readonly deps: PlatformDeps;
  readonly tenants: ReadonlySet<string>;
  readonly hosts: readonly string[];
  readonly botbuilder: Botbuilder;
  readonly reception: Reception;
}

/** Strangers get a status and nothing else. */
function bare(response: ServerResponse, status: number): true {
  if (!response.headersSent) response.writeHead(status, { 'content-length': '0' });
  response.end();
  return true;
}

async function serve(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, body } = await enter(door, request);
    if (body === undefined) return void bare(response, status);
    const text = JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
  } catch (error) {
    door.deps.log.error({ err: error }, 'an activity of Teams was not taken; it will be sent again');
    bare(response, 500);
  }
}

async function enter(door: Door, request: IncomingMessage): Promise<Answered> {
  const { log } = door.deps;
  if (request.method !== 'POST') return { status: 405 };
  const json = await readJson(request);
  // adapter.process() rejects, before any authentication, on what is no activity: it never sees that.
  const activity = activitySchema.safeParse(json);
  if (!activity.success) {
    log.warn({ because: activity.error.issues[0]?.path.join('.') ?? '' }, 'refused: not an activity');
    return { status: 400 };
  }
  if (door.config.unauthenticated && !fromThisMachine(request)) {
    log.warn({}, 'refused: without an app id only this machine itself may send activities');
    return { status: 401 };
  }
  let answered: Answered = { status: 200 };
  const received = await door.botbuilder.receive(request.headers.authorization, json as Node, async () => {
    answered = admitted(door, activity.data) ?? (await door.reception.take(activity.data));
  });
  if (received.authentic) return answered;
  log.warn({ because: received.why }, 'refused: the sender of an activity could not be authenticated');
  return { status: 401 };
}

/** What botbuilder lets through and we do not: other channels, other services, other tenants. */
function admitted({ config, hosts, tenants, deps }: Door, activity: Parameters<typeof tenantAllowed>[0]): Answered | undefined {
  const refused = (because: string): Answered => {
    deps.log.warn({ because }, 'refused: an authentic activity that is not for us');
    return { status: 403 };
  };
  if (!serviceAllowed(activity.serviceUrl, hosts, config.unauthenticated)) return refused('service');
  if (config.unauthenticated) return undefined;
  if (activity.channelId !== 'msteams') return refused('channel');
  return tenantAllowed(activity, tenants) ? undefined : refused('tenant');
}
