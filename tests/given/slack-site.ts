import { json, text } from 'node:stream/consumers';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import type { Platform } from '../../src/platforms/http.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { echo, platformDeps, serve, serveRoutes } from './platform.ts';
import { commandBody, SIGNING_SECRET, signed } from './slack.ts';

export const TOKEN = 'xoxb-bot';
const PATIENCE = 200;

/** Records what is posted to a response_url. */
export async function responseUrl() {
  const bodies: Record<string, unknown>[] = [];
  const recorder = await serve(async (request, response) => {
    bodies.push((await json(request)) as Record<string, unknown>);
    response.writeHead(200).end('ok');
  });
  onTestFinished(() => recorder.close());
  return { url: recorder.url, bodies };
}

/** Slack's emulator and, anew for each test, Tandem's platform on a server with an App that echoes. */
export function slackSite() {
  let emulator: Emulator;
  let platform: Platform;
  let server: Awaited<ReturnType<typeof serveRoutes>>;
  let said: ReturnType<typeof echo>;
  let deps: ReturnType<typeof platformDeps>;

  beforeAll(async () => {
    const app = {
      client_id: '1.2',
      client_secret: 'secret',
      name: 'Tandem',
      app_id: 'A000000001',
      bot_id: 'B0TANDEM',
      bot_user_id: 'U0BOT',
      redirect_uris: [],
    };
    const token = { token: TOKEN, type: 'bot', app_id: 'A000000001', user: 'admin' };
    emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: { oauth_apps: [app], tokens: [token] } } });
  });
  afterAll(() => emulator.close());

  const serveAt = async (apiUrl: string) => {
    platform = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl, patience: PATIENCE }, deps);
    server = await serveRoutes(platform.routes);
  };

  beforeEach(async () => {
    said = echo();
    deps = platformDeps(said.app);
    await serveAt(`${emulator.url}/api/`);
    return async () => {
      await platform.stop();
      await server.close();
    };
  });

  const send = (body: string, how?: Parameters<typeof signed>[1]) => fetch(`${server.url}/slack/events`, signed(body, how));

  return {
    get said() {
      return said;
    },
    get deps() {
      return deps;
    },
    get platform() {
      return platform;
    },
    get url() {
      return server.url;
    },
    get slackUrl() {
      return emulator.url;
    },
    send,
    command: (over?: Parameters<typeof commandBody>[0]) => send(commandBody(over)),
    event: (body: object) => send(JSON.stringify(body), { type: 'application/json' }),
    warnings: () => deps.log.lines.filter((line) => line.level === 'warn' || line.level === 'error'),

    /** Calls the emulator as Tandem's bot. */
    async api(method: string, body: object) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
      const response = await fetch(`${emulator.url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as Record<string, unknown> & { ok: boolean };
    },

    /** Puts a recorder in the emulator's place, for what the emulator does not keep or know. */
    async recording() {
      const calls: { method: string; body: Record<string, unknown> }[] = [];
      const web = await serve(async (request, response) => {
        const fields = new URLSearchParams(await text(request));
        const body = Object.fromEntries([...fields].map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value]));
        const method = request.url?.replace('/api/', '') ?? '';
        // Asked for beside every first Turn of a person: no test's subject but that of slack-locale.test.ts.
        if (method !== 'users.info') calls.push({ method, body });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
      });
      onTestFinished(() => web.close());
      await server.close();
      await serveAt(`${web.url}/api/`);
      return calls;
    },
  };
}
