import { createEmulator } from 'emulate';
import { onTestFinished } from 'vitest';
import type { Courier } from '../../src/chat/delivery.ts';
import type { Directory } from '../../src/chat/directory.ts';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { openEngine, storeOf } from '../../src/stores/open.ts';
import { wire } from '../../src/wire.ts';
import { answersFor } from './answers.ts';
import { serveRoutes } from './platform.ts';
import { SIGNING_SECRET, signed } from './slack.ts';
import { givenTeams } from './teams.ts';

const TOKEN = 'xoxb-bot';

/** One whole Tandem on one store, with Slack's emulator on one side and a Teams connector on the other. */
export async function givenBoth(env: Record<string, string> = {}) {
  const app = {
    client_id: '1.2',
    client_secret: 's',
    name: 'Tandem',
    app_id: 'A000000001',
    bot_id: 'B0TANDEM',
    bot_user_id: 'U0BOT',
    redirect_uris: [],
  };
  const token = { token: TOKEN, type: 'bot', app_id: 'A000000001', user: 'admin' } as const;
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: { oauth_apps: [app], tokens: [token] } } });
  const config = readConfig({ TANDEM_DATA: ':memory:', LOG_LEVEL: 'silent', ...env });
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const { folder, databaseUrl: url } = config;
  const engine = await openEngine({ folder, log: quiet, ...(url === undefined ? {} : { url }) });
  const store = await storeOf(engine, quiet);
  const tandem = await wire(config, { ...answersFor(config), store });
  const turns: PersonTurn[] = [];
  const deps = {
    ...tandem.deps,
    app: (turn: PersonTurn) => {
      turns.push(turn);
      return tandem.deps.app(turn);
    },
  };
  const slackSide = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${emulator.url}/api/` }, deps);
  const teamsSide = await givenTeams({}, deps);
  const server = await serveRoutes(slackSide.routes);
  tandem.start(
    new Map<string, Courier>([
      ['slack', slackSide.courier],
      ['teams', teamsSide.platform.courier],
    ]),
    new Map<string, Directory>([
      ['slack', slackSide.directory],
      ['teams', teamsSide.platform.directory],
    ]),
  );
  onTestFinished(async () => {
    await Promise.all([slackSide.stop(), server.close(), teamsSide.stop()]);
    await tandem.stop();
    await emulator.close();
  });
  const api = async (method: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
    return (await (await fetch(`${emulator.url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as Record<
      string,
      never
    >;
  };
  const { channels } = await api('conversations.list', {});
  const channel = (channels as unknown as { id: string }[])[0]?.id ?? '';
  await api('conversations.join', { channel });
  /** `at`: when Slack signed it, in seconds; a Turn's own time. */
  const post = (body: string, type?: string, at?: number) =>
    fetch(`${server.url}/slack/events`, signed(body, { ...(type ? { type } : {}), ...(at ? { at } : {}) }));
  const history = async () =>
    ((await api('conversations.history', { channel })).messages ?? []) as {
      text: string;
      ts: string;
      thread_ts?: string;
      blocks?: object[];
    }[];
  return { tandem, store, engine, turns, post, channel, history, teamsSide, api };
}
