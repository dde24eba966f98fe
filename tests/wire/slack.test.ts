import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { say } from '../../src/text/say.ts';
import { serve, until } from '../given/platform.ts';
import { commandBody, direct, eventBody, interactive, mention, pressBody, SIGNING_SECRET } from '../given/slack.ts';
import { responseUrl, slackSite, TOKEN } from '../given/slack-site.ts';

const site = slackSite();

describe('a slash command', () => {
  test('is answered with blocks in its acknowledgement, for its sender alone', async () => {
    const response = await site.send(commandBody({ text: 'what is open &lt;now&gt;?' }));

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: 'heard: ask what is open &lt;now&gt;?',
      blocks: [{ type: 'section', text: { text: 'heard: ask what is open &lt;now&gt;?' } }],
    });
    expect(site.said.turns).toMatchObject([
      {
        kind: 'command',
        name: 'ask',
        args: 'what is open <now>?',
        by: { id: 'slack:T000000001:U000000001', guest: false },
        room: { id: 'slack:T000000001:C000000001' },
      },
    ]);
  });

  test('that Tandem does not know is answered with help, at once', async () => {
    const response = await site.send(commandBody({ command: '/tandmen' }));
    expect(await response.json()).toMatchObject({ text: 'heard: help' });
  });

  test('carries a charset in its content type and is read all the same', async () => {
    const response = await site.send(commandBody({ text: 'ä' }), { type: 'application/x-www-form-urlencoded; charset=utf-8' });
    expect(await response.json()).toMatchObject({ text: 'heard: ask ä' });
  });

  test('whose answer takes longer than Slack waits is told so, and the answer comes by its response_url', async () => {
    const url = await responseUrl();
    const { promise, resolve } = Promise.withResolvers<Reply>();
    site.said.answer = () => promise;

    const first = await site.send(commandBody({ response_url: url.url }));
    expect(await first.json()).toMatchObject({ response_type: 'ephemeral', text: say('en', 'slack.slow') });

    resolve({ to: 'asker', blocks: [{ kind: 'text', text: 'at last' }] });
    await until(() => url.bodies.length > 0);
    expect(url.bodies).toMatchObject([{ response_type: 'ephemeral', replace_original: true, text: 'at last' }]);
  });

  test('is answered with an error code where Tandem breaks: Slack would not send it again', async () => {
    site.said.answer = () => Promise.reject(new Error('a bug'));
    const response = await site.send(commandBody({ trigger_id: 'broken-1' }));

    expect(response.status).toBe(200);
    expect(((await response.json()) as { text: string }).text).toContain('slack:broken-1');
    expect(site.warnings()).toMatchObject([{ level: 'error', fields: { turn: 'slack:broken-1' } }]);
  });

  test('carries the way back for a later private answer', async () => {
    await site.send(commandBody({ response_url: 'https://hooks.slack.com/commands/T000000001/1/x' }));
    expect(site.said.turns[0]?.hint).toMatchObject({ responseUrl: 'https://hooks.slack.com/commands/T000000001/1/x', replace: true });
  });
});

describe('a mention', () => {
  test('delivered three times at once reaches Tandem under one id, and each delivery hears 200', async () => {
    const body = eventBody(mention('<@U0BOT> what does a closed network cost?'));
    const statuses = await Promise.all([1, 2, 3].map(async () => (await site.event(body)).status));

    expect(statuses).toEqual([200, 200, 200]);
    expect(site.said.turns).toHaveLength(3);
    expect(new Set(site.said.turns.map((turn) => turn.id)).size).toBe(1);
    expect(site.said.turns[0]).toMatchObject({
      kind: 'question',
      text: 'what does a closed network cost?',
      heard: 'room',
      back: 'outbox',
      room: { id: 'slack:T000000001:C000000001', thread: '1795000000.000100' },
    });
  });

  test('hears 200 only after Tandem has stored it', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    site.said.answer = () => promise;
    let heard = false;
    const response = site.event(eventBody(mention('<@U0BOT> hello'))).finally(() => {
      heard = true;
    });
    await until(() => site.said.turns.length === 1);
    expect(heard).toBe(false);

    resolve({ to: 'room', blocks: [] });
    expect((await response).status).toBe(200);
  });

  test('that could not be stored hears 500, so that Slack sends it again', async () => {
    site.said.answer = () => Promise.reject(new Error('no database'));
    expect((await site.event(eventBody(mention('<@U0BOT> hello')))).status).toBe(500);
    expect(site.warnings()).toMatchObject([{ level: 'error', message: 'a Slack delivery failed' }]);
  });

  test('by a bot, an edit, and a message of a channel are none of Tandem’s business', async () => {
    await site.event(eventBody(direct('hello', { bot_id: 'B1' })));
    await site.event(eventBody(direct('hello', { subtype: 'message_changed' })));
    await site.event(eventBody(direct('hello', { channel: 'C000000001', channel_type: 'channel' })));
    expect(site.said.turns).toEqual([]);
  });
});

describe('a request that Slack did not send', () => {
  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, () => Promise<Response>, number]>([
    ['unsigned', () => fetch(`${site.url}/slack/events`, { method: 'POST', body: commandBody() }), 401],
    ['signed with another secret', () => site.send(commandBody(), { secret: 'guessed' }), 401],
    ['stale by six minutes', () => site.send(commandBody(), { at: now() - 360 }), 401],
    ['stamped an hour ahead', () => site.send(commandBody(), { at: now() + 3600 }), 401],
    ['stamped with no number', () => site.send(commandBody(), { at: Number.NaN }), 401],
    ['broken JSON', () => site.send('{"type":', { type: 'application/json' }), 400],
    ['an array', () => site.send('[]', { type: 'application/json' }), 400],
    ['a broken payload', () => site.send('payload=%7B', {}), 400],
    ['a command without its fields', () => site.send('command=%2Fask&text=hello&channel_id=C1', {}), 400],
    ['an empty command', () => site.command({ command: '' }), 400],
    ['a command that is a word', () => site.command({ command: 'ask' }), 400],
    ['text in JSON', () => site.send('"hello"', { type: 'application/json' }), 400],
    ['null in JSON', () => site.send('null', { type: 'application/json' }), 400],
    ['an object without a type', () => site.event({}), 400],
    ['a type that Slack does not have', () => site.event({ type: 'nonsense' }), 400],
    ['a payload that is no JSON', () => site.send('payload=hello', {}), 400],
    ['a payload that is an array', () => site.send('payload=%5B%5D', {}), 400],
    ['a payload without a type', () => site.send(interactive({ user: { id: 'U1' } })), 400],
    ['a press by nobody', () => site.send(interactive({ type: 'block_actions', actions: [{}] })), 400],
    ['a press of nothing', () => site.send(interactive({ type: 'block_actions', user: { id: 'U1' }, actions: [null] })), 400],
    ['a press in no channel', () => site.send(interactive(pressBody({ action_id: 'x' }, { channel: null }))), 400],
    ['a form that is none', () => site.send(interactive({ type: 'view_submission', user: { id: 'U1' }, team: null, view: null })), 400],
    ...[null, [], 'hello', {}, { type: '' }, { type: 'message', channel: null }, { type: 'app_mention', user: null }].map(
      (event): [string, () => Promise<Response>, number] => [
        `the event ${JSON.stringify(event)}`,
        () => site.event({ ...eventBody({}), event }),
        400,
      ],
    ),
    ['an event that is missing', () => site.event({ type: 'event_callback' }), 400],
    ['an event for no installation', () => site.event(eventBody(mention('hi'), { authorizations: [null] })), 400],
    ['an event without an id', () => site.event({ type: 'event_callback', event: mention('hi') }), 400],
    ['a body over a megabyte', () => site.send(`text=${'x'.repeat(8 * 1024 * 1024)}`), 413],
  ])('%s is refused without a word, logged once, and Tandem lives on', async (_, request, status) => {
    const response = await request();

    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(site.said.turns).toEqual([]);
    expect(site.warnings()).toHaveLength(1);
    expect((await site.send(commandBody())).status).toBe(200);
  });

  test('Slack’s own checks are answered', async () => {
    const ssl = await fetch(`${site.url}/slack/events`, {
      method: 'POST',
      body: new URLSearchParams({ ssl_check: '1', command: '/ask' }),
    });
    const url = await site.event({ type: 'url_verification', challenge: 'abc' });

    expect([ssl.status, await ssl.text()]).toEqual([200, '']);
    expect(await url.json()).toEqual({ challenge: 'abc' });
    expect(site.said.turns).toEqual([]);
  });

  test('what nobody listens to hears 200, not silence; other paths are others’', async () => {
    expect((await site.event(eventBody({ type: 'team_rename', name: 'Klimat' }))).status).toBe(200);
    expect((await site.send(interactive({ type: 'message_action', user: { id: 'U1' }, team: { id: 'T1' } }))).status).toBe(200);
    expect((await fetch(`${site.url}/api/messages`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${site.url}/slack/install`)).status).toBe(404);
  });
});

describe('with one workspace’s bot token', () => {
  const other = { team_id: 'T0OTHER', authorizations: [{ team_id: 'T0OTHER', enterprise_id: null, user_id: 'U0BOT' }] };

  test('what comes for another workspace is refused without a word, logged once, and reaches nobody', async () => {
    await site.platform.start();

    const refused = [await site.event(eventBody(mention('hi'), other)), await site.command({ team_id: 'T0OTHER' })];

    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
    expect(await refused[0]?.text()).toBe('');
    expect(site.said.turns).toEqual([]);
    expect(site.warnings()).toMatchObject([
      { level: 'warn', fields: { reason: expect.stringContaining('SLACK_BOT_TOKEN') } },
      { level: 'warn' },
    ]);
    expect((await site.command()).status).toBe(200);
  });

  test('somebody from another one, in a shared channel, is heard', async () => {
    await site.platform.start();

    await site.event(eventBody(mention('<@U0BOT> hi', { user_team: 'T0OTHER', team: 'T0OTHER' }), { team_id: 'T0OTHER' }));

    expect(site.said.turns).toMatchObject([{ by: { id: 'slack:T0OTHER:U000000001', guest: true }, tenant: 'slack:T000000001' }]);
  });
});

test('one workspace by a token and many by OAuth exclude each other; one of them is needed, and a way in', async () => {
  const many = { clientId: '1.2', clientSecret: 'secret' };
  await expect(slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, ...many }, site.deps)).rejects.toThrow(TypeError);
  await expect(slack({ signingSecret: SIGNING_SECRET }, site.deps)).rejects.toThrow(TypeError);
  await expect(slack({ botToken: TOKEN }, site.deps)).rejects.toThrow(TypeError);
});

test('a stop ends what is in flight and takes no more', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  site.said.answer = () => promise;
  const flying = site.event(eventBody(mention('<@U0BOT> hello')));
  await until(() => site.said.turns.length === 1);
  const stopped = site.platform.stop();
  expect((await site.send(commandBody())).status).toBe(503);
  resolve({ to: 'room', blocks: [] });
  await stopped;
  expect((await flying).status).toBe(200);
});

test('a wrong token is told at start, and is no reason not to start', async () => {
  const refusing = await serve(
    (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"invalid_auth"}'),
  );
  const told = async () => {
    const wrong = await slack({ botToken: 'xoxb-wrong', signingSecret: SIGNING_SECRET, apiUrl: `${refusing.url}/api/` }, site.deps);
    await wrong.start();
    return site.warnings().at(-1);
  };
  expect(await told()).toMatchObject({ level: 'error', message: expect.stringContaining('SLACK_BOT_TOKEN') });
  await refusing.close();
  expect(await told()).toMatchObject({ level: 'warn' });
});
