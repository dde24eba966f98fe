import { createEmulator } from 'emulate';
import { expect, onTestFinished, test } from 'vitest';
import type { Courier } from '../../src/chat/delivery.ts';
import type { Directory } from '../../src/chat/directory.ts';
import type { PersonTurn } from '../../src/chat/turn.ts';
import { readConfig } from '../../src/config.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { wire } from '../../src/wire.ts';
import { serveRoutes, until } from '../given/platform.ts';
import { commandBody, eventBody, mention, SIGNING_SECRET, signed } from '../given/slack.ts';
import { givenTeams } from '../given/teams.ts';

const TOKEN = 'xoxb-bot';

/** One whole Tandem on one store, with Slack's emulator on one side and a Teams connector on the other. */
async function givenBoth() {
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
  const tandem = await wire(readConfig({ TANDEM_DATA: ':memory:', LOG_LEVEL: 'silent' }));
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
  const post = (body: string, type?: string) => fetch(`${server.url}/slack/events`, signed(body, type ? { type } : {}));
  const history = async () =>
    ((await api('conversations.history', { channel })).messages ?? []) as {
      text: string;
      ts: string;
      thread_ts?: string;
      blocks?: object[];
    }[];
  return { tandem, turns, post, channel, history, teamsSide, api };
}

const QUESTION = 'Vad kostar Greenreality Network per år?';

test('a slash command over signed HTTP comes back as blocks with the fact, its source and the ways on', async () => {
  const { post } = await givenBoth();

  const response = await post(commandBody({ text: QUESTION, trigger_id: 't.1' }));

  const body = JSON.stringify(await response.json());
  expect(response.status).toBe(200);
  expect(body).toContain('500');
  expect(body).toContain('carbonneutralfinland.fi');
  expect(body).toContain('feedback_buttons');
});

test('a mention delivered three times, at once and later, is one answer in its thread', async () => {
  const { post, channel, api, tandem } = await givenBoth();
  const question = (await api('chat.postMessage', { channel, text: `<@U0BOT> ${QUESTION}` })) as { ts?: string };
  const ts = question.ts ?? '';
  const event = JSON.stringify(eventBody(mention(`<@U0BOT> ${QUESTION}`, { channel, ts, event_ts: ts })));

  const statuses = await Promise.all([1, 2, 3].map(async () => (await post(event, 'application/json')).status));
  statuses.push((await post(event, 'application/json')).status);

  expect(statuses).toEqual([200, 200, 200, 200]);
  const thread = async () => ((await api('conversations.replies', { channel, ts })).messages ?? []) as { text: string }[];
  await until(async () => (await thread()).length > 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const answers = (await thread()).slice(1);
  expect(answers).toHaveLength(1);
  expect(JSON.stringify(answers)).toContain('500');
  expect(await tandem.ports.questions.remembered(10)).toHaveLength(1);
});

test('a mention in Teams is answered by one message with a card and citations, through the connector', async () => {
  const { teamsSide } = await givenBoth();
  const activity = teamsSide.activities.mention(QUESTION);

  const statuses = await Promise.all([1, 2].map(async () => (await teamsSide.send(activity)).status));
  await until(() => teamsSide.connector.calls.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));

  expect(statuses.every((status) => status < 300)).toBe(true);
  expect(teamsSide.connector.calls).toHaveLength(1);
  const body = JSON.stringify(teamsSide.connector.calls[0]?.body);
  expect(body).toContain('500');
  expect(body).toContain('schema.org');
});

test('the same words in Slack and in Teams are the same Turn, save id, time, person and room', async () => {
  const { post, turns, teamsSide } = await givenBoth();

  await post(JSON.stringify(eventBody(mention('<@U0BOT> ask compare open closed'))), 'application/json');
  await teamsSide.send(teamsSide.activities.mention('ask compare open closed'));

  const [fromSlack, fromTeams] = turns.map(({ id: _id, at: _at, by: _by, room: _room, tenant: _tenant, hint: _hint, ...rest }) => rest);
  expect(fromSlack).toEqual(fromTeams);
  expect(fromSlack).toMatchObject({ kind: 'command', name: 'ask', args: 'compare open closed', heard: 'room', back: 'outbox' });
});

test('what people wrote comes back harmless in both products', async () => {
  const { post, teamsSide } = await givenBoth();
  const nasty = 'vertaa <!channel> & **x** <b>hi</b> \u202Eabc 😀';

  const inSlack = JSON.stringify(
    await (
      await post(commandBody({ text: nasty.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), trigger_id: 't.2' }))
    ).json(),
  );
  await teamsSide.send(teamsSide.activities.said(`ask ${nasty}`));
  await until(() => teamsSide.connector.calls.length > 0);

  expect(inSlack).not.toContain('<!channel>');
  expect(JSON.stringify(teamsSide.connector.calls[0]?.body)).not.toContain('<b>hi');
});
