import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { slack } from '../../src/platforms/slack/index.ts';
import { echo, type Platform, platformDeps, serveRoutes } from '../given/platform.ts';
import { commandBody, direct, eventBody, interactive, mention, pressBody, SIGNING_SECRET, signed, submissionBody } from '../given/slack.ts';

let emulator: Emulator;
let platform: Platform;
let server: Awaited<ReturnType<typeof serveRoutes>>;
let said: ReturnType<typeof echo>;
let deps: ReturnType<typeof platformDeps>;

const TOKEN = 'xoxb-bot';

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'secret',
            name: 'Tandem',
            app_id: 'A000000001',
            bot_id: 'B0TANDEM',
            bot_user_id: 'U0BOT',
            redirect_uris: [],
          },
        ],
        tokens: [{ token: TOKEN, type: 'bot', app_id: 'A000000001', user: 'admin' }],
      },
    },
  });
});
afterAll(() => emulator.close());

beforeEach(async () => {
  said = echo();
  deps = platformDeps(said.app);
  platform = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${emulator.url}/api/` }, deps);
  server = await serveRoutes(platform.routes);
  return async () => {
    await platform.stop();
    await server.close();
  };
});

const send = (body: string, how?: Parameters<typeof signed>[1]) => fetch(`${server.url}/slack/events`, signed(body, how));

describe('a slash command', () => {
  test('is answered with blocks in its acknowledgement, for its sender alone', async () => {
    const response = await send(commandBody({ text: 'what is open &lt;now&gt;?' }));

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: 'heard: ask what is open &lt;now&gt;?',
      blocks: [{ type: 'section', text: { text: 'heard: ask what is open &lt;now&gt;?' } }],
    });
    expect(said.turns).toMatchObject([
      {
        kind: 'command',
        name: 'ask',
        args: 'what is open <now>?',
        by: { id: 'slack:T000000001:U000000001', guest: false },
        room: { id: 'slack:T000000001:C000000001' },
      },
    ]);
  });
});
