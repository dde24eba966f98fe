import './late.ts';

import { App, type AuthorizeResult, type AuthorizeSourceData, type HTTPReceiver, webApi } from '@slack/bolt';
import { DeliveryFailed } from '../../chat/delivery.ts';
import type { PlatformDeps } from '../../chat/ports.ts';
import type { Platform } from '../http.ts';
import { command, type Desk, press, signedAt, submission } from './answers.ts';
import { type Clients, courier } from './courier.ts';
import { directory } from './directory.ts';
import { listen } from './events.ts';
import { withLocales } from './locales.ts';
import { boltLogger } from './logger.ts';
import { INSTALL, oauth, REDIRECT } from './oauth.ts';
import { ownToken } from './own.ts';
import { HttpReceiver } from './receiver.ts';
import { SocketReceiver } from './socket.ts';

/** How Tandem is reached from Slack. A bot token serves one workspace; client id and secret serve many. */
export interface SlackConfig {
  readonly botToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** Socket mode: events come through a connection that we open. */
  readonly appToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly stateSecret?: string | undefined;
  /** Slack's Web API, ending in "/api/"; another one in tests. */
  readonly apiUrl?: string | undefined;
  /** Where Slack and browsers reach this server. */
  readonly publicUrl?: string | undefined;
  /** How long a command's acknowledgement waits for its reply: milliseconds, 2,500 unless told otherwise. */
  readonly patience?: number | undefined;
}

const EVENTS = '/slack/events';

/** The outbox tries again by itself, and a person does not wait for long: no retries of the client's own. */
const clientOptions = (config: SlackConfig): webApi.WebClientOptions => ({
  ...(config.apiUrl && { slackApiUrl: config.apiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
});

type Authorize = (source: AuthorizeSourceData<boolean>) => Promise<AuthorizeResult>;

function authorizing(config: SlackConfig, installer: HTTPReceiver['installer']): Authorize {
  const { botToken } = config;
  if (botToken && installer) throw new TypeError('a bot token serves one workspace, a client id and secret serve many: set one of them');
  if (botToken) return async () => ({ botToken });
  if (!installer) throw new TypeError('Slack needs a bot token, or a client id and secret');
  return (source) => installer.authorize(source);
}

/** Clients by token: a workspace's requests share one, and with it Slack's pace. */
function clientsOf(config: SlackConfig, authorize: Authorize, deps: PlatformDeps): Clients {
  const pool = new Map<string, webApi.WebClient>();
  return async ({ team, enterprise }) => {
    const { botToken } = await authorize({ teamId: team, enterpriseId: enterprise, isEnterpriseInstall: false });
    if (!botToken) throw new DeliveryFailed('never', 'the installation has no bot token', { reason: 'revoked' });
    const client = pool.get(botToken) ?? new webApi.WebClient(botToken, { ...clientOptions(config), logger: boltLogger(deps.log) });
    pool.set(botToken, client);
    return client;
  };
}

function connect(bolt: App, desk: Desk, deps: PlatformDeps): void {
  bolt.command(/^\//u, ({ body, context, ack, client }) => command(desk, body, signedAt(context), ack as never, client));
  bolt.action(/./u, ({ body, context, ack, client }) => press(desk, body, signedAt(context), ack as never, client));
  bolt.view({ type: 'view_submission' }, ({ body, context, ack, client }) =>
    submission(desk, body, signedAt(context), ack as never, client),
  );
  listen(bolt, desk, deps);
  // Bolt's own handler logs and rejects; the receiver does both.
  bolt.error(async (error) => {
    throw error;
  });
}

/**
 * Slack: POST /slack/events for events, commands and interactivity, GET /slack/install and /slack/oauth_redirect, or socket
 * mode, and the courier.
 * @throws TypeError where the configuration cannot work
 */
export async function slack(config: SlackConfig, deps: PlatformDeps): Promise<Platform> {
  const { clientId, clientSecret } = config;
  const pages = clientId && clientSecret ? oauth({ ...config, clientId, clientSecret }, deps) : undefined;
  const authorize = authorizing(config, pages?.installer);
  const logger = boltLogger(deps.log);
  const token = config.botToken
    ? ownToken(new webApi.WebClient(config.botToken, { ...clientOptions(config), logger }), deps.log)
    : undefined;
  // Many workspaces: `authorize` refuses what comes for one where Tandem is not installed.
  const own = () => token?.own();
  const http = config.signingSecret ? new HttpReceiver(config.signingSecret, deps.log, own) : undefined;
  const socket = config.appToken
    ? new SocketReceiver({ appToken: config.appToken, logger, installerOptions: { clientOptions: clientOptions(config) } }, deps.log, own)
    : undefined;
  const receiver = socket ?? http;
  if (!receiver) throw new TypeError('Slack needs a signing secret, or an app token for socket mode');
  const bolt = new App({
    receiver,
    socketMode: socket !== undefined,
    authorize,
    logger,
    clientOptions: clientOptions(config),
    // parse.ts leaves out what bots say; Tandem keeps nothing of a conversation in memory.
    ignoreSelf: false,
    convoStore: false,
  });
  if (socket) http?.init(bolt);
  const clients = clientsOf(config, authorize, deps);
  connect(
    bolt,
    {
      app: withLocales(deps.app, clients, deps.log),
      log: deps.log,
      language: deps.language,
      apiUrl: config.apiUrl,
      patience: config.patience ?? 2500,
    },
    deps,
  );

  return {
    prefix: 'slack',
    courier: courier(clients),
    directory: directory(clients, deps.log),
    routes: async (request, response) => {
      const path = request.url?.split('?', 1)[0];
      if (path === EVENTS && http) {
        await http.handle(request, response);
        return true;
      }
      if ((path === INSTALL || path === REDIRECT) && pages && request.method === 'GET') {
        pages.requestListener(request, response);
        return true;
      }
      return false;
    },
    start: async () => {
      await token?.ask();
      await socket?.start();
    },
    stop: async () => {
      await Promise.all([http?.stop(), socket?.stop()]);
    },
  };
}
