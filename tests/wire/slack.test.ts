import { json, text } from 'node:stream/consumers';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Form, Reply } from '../../src/chat/reply.ts';
import type { Room } from '../../src/chat/turn.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { renderForm, renderMessage } from '../../src/platforms/slack/render.ts';
import { say } from '../../src/text/say.ts';
import { echo, type Platform, platformDeps, serve, serveRoutes, until } from '../given/platform.ts';
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
  platform = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${emulator.url}/api/`, patience: 200 }, deps);
  server = await serveRoutes(platform.routes);
  return async () => {
    await platform.stop();
    await server.close();
  };
});

const send = (body: string, how?: Parameters<typeof signed>[1]) => fetch(`${server.url}/slack/events`, signed(body, how));

/** Records what is posted to a response_url. */
async function responseUrl(status = 200) {
  const bodies: Record<string, unknown>[] = [];
  const recorder = await serve(async (request, response) => {
    bodies.push((await json(request)) as Record<string, unknown>);
    response.writeHead(status).end('ok');
  });
  return { ...recorder, bodies };
}

const api = async (method: string, body: object, token = TOKEN) =>
  (await (
    await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown> & { ok: boolean };

const trigger = async () => String((await api('views.generateTriggerId', { user_id: 'U000000001' })).trigger_id);
const event = (body: object) => send(JSON.stringify(body), { type: 'application/json' });
const warnings = () => deps.log.lines.filter((line) => line.level === 'warn' || line.level === 'error');

const FORM: Form = {
  name: 'ask.question',
  title: 'Ask',
  submit: 'Send',
  cancel: 'Cancel',
  fields: [{ id: 'question', kind: 'long', label: 'Your question', required: true }],
  data: { method: 'open' },
};

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

  test('that Tandem does not know is answered with help, at once', async () => {
    const response = await send(commandBody({ command: '/tandmen' }));
    expect(await response.json()).toMatchObject({ text: 'heard: help' });
  });

  test('carries a charset in its content type and is read all the same', async () => {
    const response = await send(commandBody({ text: 'ä' }), { type: 'application/x-www-form-urlencoded; charset=utf-8' });
    expect(await response.json()).toMatchObject({ text: 'heard: ask ä' });
  });

  test('whose answer takes longer than Slack waits is told so, and the answer comes by its response_url', async () => {
    const url = await responseUrl();
    const { promise, resolve } = Promise.withResolvers<Reply>();
    said.answer = () => promise;

    const first = await send(commandBody({ response_url: url.url }));
    expect(await first.json()).toMatchObject({ response_type: 'ephemeral', text: say('en', 'slack.slow') });

    resolve({ to: 'asker', blocks: [{ kind: 'text', text: 'at last' }] });
    await until(() => url.bodies.length > 0);
    expect(url.bodies).toMatchObject([{ response_type: 'ephemeral', replace_original: true, text: 'at last' }]);
    await url.close();
  });

  test('is answered with an error code where Tandem breaks: Slack would not send it again', async () => {
    said.answer = () => Promise.reject(new Error('a bug'));
    const response = await send(commandBody({ trigger_id: 'broken-1' }));

    expect(response.status).toBe(200);
    expect(((await response.json()) as { text: string }).text).toContain('slack:broken-1');
    expect(warnings()).toMatchObject([{ level: 'error', fields: { turn: 'slack:broken-1' } }]);
  });

  test('carries the way back for a later private answer', async () => {
    await send(commandBody({ response_url: 'https://hooks.slack.com/commands/T000000001/1/x' }));
    expect(said.turns[0]?.hint).toMatchObject({ responseUrl: 'https://hooks.slack.com/commands/T000000001/1/x', replace: true });
  });
});

describe('a mention', () => {
  test('delivered three times at once reaches Tandem under one id, and each delivery hears 200', async () => {
    const body = eventBody(mention('<@U0BOT> what does a closed network cost?'));
    const statuses = await Promise.all([1, 2, 3].map(async () => (await event(body)).status));

    expect(statuses).toEqual([200, 200, 200]);
    expect(said.turns).toHaveLength(3);
    expect(new Set(said.turns.map((turn) => turn.id)).size).toBe(1);
    expect(said.turns[0]).toMatchObject({
      kind: 'question',
      text: 'what does a closed network cost?',
      heard: 'room',
      back: 'outbox',
      room: { id: 'slack:T000000001:C000000001', thread: '1795000000.000100' },
    });
  });

  test('hears 200 only after Tandem has stored it', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    said.answer = () => promise;
    let heard = false;
    const response = event(eventBody(mention('<@U0BOT> hello'))).finally(() => {
      heard = true;
    });
    await until(() => said.turns.length === 1);
    expect(heard).toBe(false);

    resolve({ to: 'room', blocks: [] });
    expect((await response).status).toBe(200);
  });

  test('that could not be stored hears 500, so that Slack sends it again', async () => {
    said.answer = () => Promise.reject(new Error('no database'));
    expect((await event(eventBody(mention('<@U0BOT> hello')))).status).toBe(500);
    expect(warnings()).toMatchObject([{ level: 'error', message: 'a Slack delivery failed' }]);
  });

  test('by a bot, an edit, and a message of a channel are none of Tandem’s business', async () => {
    await event(eventBody(direct('hello', { bot_id: 'B1' })));
    await event(eventBody(direct('hello', { subtype: 'message_changed' })));
    await event(eventBody(direct('hello', { channel: 'C000000001', channel_type: 'channel' })));
    expect(said.turns).toEqual([]);
  });
});

describe('a request that Slack did not send', () => {
  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, () => Promise<Response>, number]>([
    ['unsigned', () => fetch(`${server.url}/slack/events`, { method: 'POST', body: commandBody() }), 401],
    ['signed with another secret', () => send(commandBody(), { secret: 'guessed' }), 401],
    ['stale by six minutes', () => send(commandBody(), { at: now() - 360 }), 401],
    ['stamped an hour ahead', () => send(commandBody(), { at: now() + 3600 }), 401],
    ['stamped with no number', () => send(commandBody(), { at: Number.NaN }), 401],
    ['broken JSON', () => send('{"type":', { type: 'application/json' }), 400],
    ['an array', () => send('[]', { type: 'application/json' }), 400],
    ['a broken payload', () => send('payload=%7B', {}), 400],
    ['a command without its fields', () => send('command=%2Fask&text=hello&channel_id=C1', {}), 400],
    ['an event without an id', () => event({ type: 'event_callback', event: mention('hi') }), 400],
    ['a body over a megabyte', () => send(`text=${'x'.repeat(8 * 1024 * 1024)}`), 413],
  ])('%s is refused without a word, logged once, and Tandem lives on', async (_, request, status) => {
    const response = await request();

    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(said.turns).toEqual([]);
    expect(warnings()).toHaveLength(1);
    expect((await send(commandBody())).status).toBe(200);
  });

  test('Slack’s own checks are answered', async () => {
    const ssl = await fetch(`${server.url}/slack/events`, {
      method: 'POST',
      body: new URLSearchParams({ ssl_check: '1', command: '/ask' }),
    });
    const url = await event({ type: 'url_verification', challenge: 'abc' });

    expect([ssl.status, await ssl.text()]).toEqual([200, '']);
    expect(await url.json()).toEqual({ challenge: 'abc' });
    expect(said.turns).toEqual([]);
  });

  test('what nobody listens to hears 200, not silence; other paths are others’', async () => {
    expect((await event(eventBody({ type: 'channel_rename', channel: { id: 'C1' } }))).status).toBe(200);
    expect((await send(interactive({ type: 'message_action', user: { id: 'U1' }, team: { id: 'T1' } }))).status).toBe(200);
    expect((await fetch(`${server.url}/api/messages`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${server.url}/slack/install`)).status).toBe(404);
  });
});

describe('a button', () => {
  test('sends its data, and its reply comes by the response_url to its presser alone', async () => {
    const url = await responseUrl();
    const pressed = pressBody(
      { action_id: 'ask.more:3', value: '{"method":"open"}' },
      { response_url: url.url, message: { ts: '1.2', thread_ts: '1.1' } },
    );
    expect((await send(interactive(pressed))).status).toBe(200);

    await until(() => url.bodies.length > 0);
    expect(said.turns).toMatchObject([
      { kind: 'action', name: 'ask.more', data: { method: 'open' }, heard: 'asker', room: { thread: '1.1' } },
    ]);
    expect(url.bodies).toMatchObject([{ response_type: 'ephemeral', replace_original: false, thread_ts: '1.1', text: 'heard: ask.more' }]);
    await url.close();
  });

  test('replaces the message it was in where the reply says so', async () => {
    const url = await responseUrl();
    said.answer = async () => ({ to: 'asker', replaces: true, blocks: [{ kind: 'text', text: 'new' }] });
    await send(interactive(pressBody({ action_id: 'me.language:0', value: '{"language":"fi"}' }, { response_url: url.url })));

    await until(() => url.bodies.length > 0);
    expect(url.bodies).toMatchObject([{ replace_original: true, text: 'new' }]);
    await url.close();
  });

  test('in App Home opens its reply, or draws App Home anew', async () => {
    const calls = await recording();
    const view = { id: 'V1', hash: '1.a', type: 'home', blocks: [] };
    const home = { view, container: { type: 'view', view_id: 'V1' }, channel: undefined, message: undefined, response_url: undefined };
    await send(interactive(pressBody({ action_id: 'ask.question:1', value: '{"question":"why?"}' }, home)));
    said.answer = async () => ({ to: 'asker', replaces: true, blocks: [{ kind: 'text', text: 'suomeksi' }] });
    await send(interactive(pressBody({ action_id: 'me.language:2', value: '{"language":"fi"}' }, home)));

    await until(() => calls().length === 2);
    expect(said.turns).toMatchObject([{ room: { id: 'slack:T000000001:U000000001', kind: 'direct' } }, {}]);
    expect(calls()).toMatchObject([
      { method: 'views.open', body: { view: { type: 'modal', blocks: [{ text: { text: 'heard: ask.question' } }] } } },
      { method: 'views.publish', body: { view: { type: 'home', blocks: [{ text: { text: 'suomeksi' } }] } } },
    ]);
  });

  test('whose answer takes long is acknowledged before Slack loses its patience', async () => {
    const url = await responseUrl();
    const { promise, resolve } = Promise.withResolvers<Reply>();
    said.answer = () => promise;
    expect((await send(interactive(pressBody({ action_id: 'gaps.list:0', value: '{}' }, { response_url: url.url })))).status).toBe(200);
    expect(url.bodies).toEqual([]);

    resolve({ to: 'asker', language: 'sv', blocks: [{ kind: 'typed', text: 'till slut' }] });
    await until(() => url.bodies.length > 0);
    expect(JSON.stringify(url.bodies)).toContain(say('sv', 'chat.typed'));
    await url.close();
  });

  test('of an older version says that it no longer works', async () => {
    const url = await responseUrl();
    await send(interactive(pressBody({ action_id: 'gone.action:0', value: '{}' }, { response_url: url.url })));

    await until(() => url.bodies.length > 0);
    expect(said.turns).toEqual([]);
    expect(url.bodies).toMatchObject([{ text: say('en', 'chat.oldButton') }]);
    await url.close();
  });
});

describe('a form', () => {
  const published = async (response: Response) => (await response.json()) as { response_action: string; view?: object; errors?: object };

  test('opens at once from a command', async () => {
    said.answer = async () => ({ to: 'asker', blocks: [], form: FORM });
    const trigger_id = await trigger();
    const opened = await send(commandBody({ trigger_id }));

    expect([opened.status, await opened.text()]).toEqual([200, '']);
    // The emulator takes a trigger once: it was used, so the modal is open.
    expect(await api('views.open', { trigger_id, view: renderForm(FORM, undefined, 'en') })).toMatchObject({ ok: false });
  });

  test('opens from its own button, without a Turn', async () => {
    const calls = await recording();
    const { blocks } = renderMessage({ to: 'asker', blocks: [{ kind: 'form', label: 'Ask', form: FORM }] }, 'en');
    const [button] = (blocks[0] as { elements: { action_id: string; value: string }[] }).elements;
    await send(interactive(pressBody(button ?? { action_id: '' }, { trigger_id: 'pressed' })));

    await until(() => calls().length > 0);
    expect(calls()).toMatchObject([
      { method: 'views.open', body: { trigger_id: 'pressed', view: { callback_id: 'ask.question', blocks: [{ block_id: 'question' }] } } },
    ]);
    expect(said.turns).toEqual([]);
  });

  test('shows its button where Slack’s trigger has run out', async () => {
    said.answer = async () => ({ to: 'asker', blocks: [], form: FORM });
    const response = await send(commandBody({ trigger_id: 'run-out' }));
    expect(await response.json()).toMatchObject({ blocks: [{ type: 'actions', elements: [{ action_id: 'form.open:0' }] }] });
  });

  const view = (room?: Room) => {
    const { callback_id, private_metadata, blocks } = renderForm(FORM, room, 'en');
    return { type: 'modal', callback_id, private_metadata, blocks };
  };

  test('that is wrong stays open with the error at its field', async () => {
    said.answer = async () => ({ to: 'asker', blocks: [], refused: { text: 'Too short', field: 'question' } });
    const response = await send(interactive(submissionBody(view(), { question: { type: 'plain_text_input', value: 'x' } })));
    expect(await published(response)).toEqual({ response_action: 'errors', errors: { question: 'Too short' } });
    expect(said.turns).toMatchObject([
      { kind: 'form', name: 'ask.question', data: { method: 'open' }, fields: { question: 'x' }, id: 'slack:V000000001:1795000002.abc' },
    ]);
  });

  test('refused as a whole shows why on top of itself: nothing typed is lost', async () => {
    said.answer = async () => ({ to: 'asker', blocks: [{ kind: 'text', text: 'Not yours' }], refused: { text: 'Not yours' } });
    const response = await send(interactive(submissionBody(view(), {})));
    expect(await published(response)).toMatchObject({ response_action: 'push', view: { blocks: [{ text: { text: 'Not yours' } }] } });
  });

  test('that is sent shows its reply in its place, to its sender alone', async () => {
    const response = await send(interactive(submissionBody(view(), { question: { type: 'plain_text_input', value: 'why?' } })));
    expect(await published(response)).toMatchObject({
      response_action: 'update',
      view: { blocks: [{ text: { text: 'heard: ask.question' } }] },
    });
  });

  test('whose reply is for the room closes, and the reply is posted there', async () => {
    said.answer = async () => ({ to: 'room', blocks: [{ kind: 'text', text: 'to all' }] });
    const room: Room = { id: 'slack:T000000001:C000000001', kind: 'channel', address: { team: 'T000000001', channel: 'C000000001' } };
    const response = await send(interactive(submissionBody(view(room), {})));

    expect(await published(response)).toEqual({ response_action: 'clear' });
    await until(async () => (await texts('C000000001')).includes('to all'));
  });
});

const texts = async (channel: string) =>
  ((await api('conversations.history', { channel })).messages as { text: string }[]).map(({ text }) => text);

describe('Tandem’s own pages in Slack', () => {
  test('App Home shows help', async () => {
    const calls = await recording();
    await event(eventBody({ type: 'app_home_opened', user: 'U000000001', channel: 'D000000001', tab: 'home', event_ts: '1795000000.1' }));

    expect(said.turns).toMatchObject([{ kind: 'command', name: 'help', room: { kind: 'direct' } }]);
    expect(calls()).toMatchObject([
      { method: 'views.publish', body: { user_id: 'U000000001', view: { type: 'home', blocks: [{ text: { text: 'heard: help' } }] } } },
    ]);
  });

  test('the agent’s panel shows the questions of help as suggested prompts', async () => {
    const calls = await recording();
    said.answer = async () => ({
      to: 'asker',
      blocks: [
        { kind: 'choices', items: [{ label: 'What is open?', action: 'ask.question', data: { question: 'What is an open network?' } }] },
      ],
    });
    await event(
      eventBody({ type: 'app_home_opened', user: 'U000000001', channel: 'D000000001', tab: 'messages', event_ts: '1795000000.1' }),
    );
    const assistant_thread = { user_id: 'U000000001', channel_id: 'D000000001', thread_ts: '1795000000.2', context: {} };
    await event(eventBody({ type: 'assistant_thread_started', assistant_thread, event_ts: '1795000000.2' }));

    const prompts = [{ title: 'What is open?', message: 'What is an open network?' }];
    expect(calls()).toMatchObject([
      { method: 'assistant.threads.setSuggestedPrompts', body: { channel_id: 'D000000001', prompts } },
      { method: 'assistant.threads.setSuggestedPrompts', body: { thread_ts: '1795000000.2', prompts } },
    ]);
    expect(calls()[0]?.body).not.toHaveProperty('thread_ts');
  });
});

test('one workspace by a token and many by OAuth exclude each other; one of them is needed, and a way in', async () => {
  const many = { clientId: '1.2', clientSecret: 'secret' };
  await expect(slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, ...many }, deps)).rejects.toThrow(TypeError);
  await expect(slack({ signingSecret: SIGNING_SECRET }, deps)).rejects.toThrow(TypeError);
  await expect(slack({ botToken: TOKEN }, deps)).rejects.toThrow(TypeError);
});

test('a stop ends what is in flight and takes no more', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  said.answer = () => promise;
  const flying = event(eventBody(mention('<@U0BOT> hello')));
  await until(() => said.turns.length === 1);
  const stopped = platform.stop();
  expect((await send(commandBody())).status).toBe(503);
  resolve({ to: 'room', blocks: [] });
  await stopped;
  expect((await flying).status).toBe(200);
});

test('a wrong token is told at start, and is no reason not to start', async () => {
  const refusing = await serve(
    (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"invalid_auth"}'),
  );
  const told = async () => {
    const wrong = await slack({ botToken: 'xoxb-wrong', signingSecret: SIGNING_SECRET, apiUrl: `${refusing.url}/api/` }, deps);
    await wrong.start();
    return warnings().at(-1);
  };
  expect(await told()).toMatchObject({ level: 'error', message: expect.stringContaining('SLACK_BOT_TOKEN') });
  await refusing.close();
  expect(await told()).toMatchObject({ level: 'warn' });
});

describe('installing', () => {
  const CLIENT = { clientId: '1.2', clientSecret: 'secret', stateSecret: 'a-state-secret', signingSecret: SIGNING_SECRET };

  async function site() {
    const many = await slack({ ...CLIENT, apiUrl: `${emulator.url}/api/` }, deps);
    const pages = await serveRoutes(many.routes);
    onTestFinished(async () => {
      await many.stop();
      await pages.close();
    });
    return { many, ...pages };
  }

  /** As a browser does it: to Slack with a state, consent, and back. */
  async function consent(at: string) {
    const start = await fetch(`${at}/slack/install`, { redirect: 'manual' });
    const authorize = new URL(start.headers.get('location') ?? '');
    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = new URLSearchParams({
      user_id: 'U000000001',
      redirect_uri: `${at}/slack/oauth_redirect`,
      scope: authorize.searchParams.get('scope') ?? '',
      state: authorize.searchParams.get('state') ?? '',
      client_id: authorize.searchParams.get('client_id') ?? '',
    });
    const agreed = await fetch(`${emulator.url}/oauth/v2/authorize/callback`, { method: 'POST', body: form, redirect: 'manual' });
    return { back: agreed.headers.get('location') ?? '', cookie };
  }

  test('stores the workspace’s token, and its commands are answered; used twice, the state is refused', async () => {
    const { url } = await site();
    const { back, cookie } = await consent(url);

    const done = await fetch(back, { headers: { cookie } });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining(say('en', 'slack.installed.title'))]);
    expect(deps.installations.rows.get('slack:T000000001')).toMatchObject({ bot: { token: expect.stringMatching(/^xoxb/u) } });
    expect((await fetch(`${url}/slack/events`, signed(commandBody()))).status).toBe(200);

    const again = await fetch(back, { headers: { cookie } });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining(say('en', 'slack.failed.title'))]);
  });

  test('from another browser, or with a state of one’s own making, is refused', async () => {
    const { url } = await site();
    const { back } = await consent(url);
    expect((await fetch(back)).status).toBe(400);

    const forged = `${url}/slack/oauth_redirect?code=1&state=mine`;
    expect((await fetch(forged, { headers: { cookie: 'slack-app-oauth-state=mine' } })).status).toBe(400);
    expect(deps.installations.rows.size).toBe(0);
  });

  test('ends with the uninstallation: the token is forgotten and the workspace hears 401', async () => {
    const { url, many } = await site();
    const { back, cookie } = await consent(url);
    await fetch(back, { headers: { cookie } });

    const body = JSON.stringify(eventBody({ type: 'app_uninstalled' }, { authorizations: undefined }));
    expect((await fetch(`${url}/slack/events`, signed(body, { type: 'application/json' }))).status).toBe(200);
    expect(deps.installations.rows.size).toBe(0);
    expect((await fetch(`${url}/slack/events`, signed(commandBody()))).status).toBe(401);
    const room = { id: 'slack:T000000001:C000000001', kind: 'channel', address: { team: 'T000000001', channel: 'C000000001' } } as const;
    await expect(many.courier.post({ key: 'k', room, reply: { to: 'room', blocks: [] }, language: 'en' })).rejects.toMatchObject({
      kind: 'never',
    });
  });

  test('serves a whole organisation by one installation', async () => {
    const { url } = await site();
    const whole = {
      isEnterpriseInstall: true,
      enterprise: { id: 'E1' },
      bot: { token: 'xoxb-org', id: 'B1', userId: 'U0BOT', scopes: [] },
    };
    await deps.installations.put('slack:E1', whole);
    const sent = commandBody({ team_id: 'T77', is_enterprise_install: 'true', ...{ enterprise_id: 'E1' } });

    expect((await fetch(`${url}/slack/events`, signed(sent))).status).toBe(200);
    expect(said.turns).toMatchObject([
      { by: { id: 'slack:T77:U000000001', guest: false }, room: { address: { team: 'T77', enterprise: 'E1' } } },
    ]);
  });
});

/** Puts a recorder in the emulator's place, for what the emulator does not keep or know. */
async function recording() {
  const calls: { method: string; body: Record<string, unknown> }[] = [];
  const web = await serve(async (request, response) => {
    const fields = new URLSearchParams(await text(request));
    const body = Object.fromEntries([...fields].map(([name, value]) => [name, /^[[{]/u.test(value) ? JSON.parse(value) : value]));
    calls.push({ method: request.url?.replace('/api/', '') ?? '', body });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
  await server.close();
  platform = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${web.url}/api/` }, deps);
  server = await serveRoutes(platform.routes);
  onTestFinished(() => web.close());
  return () => calls;
}
