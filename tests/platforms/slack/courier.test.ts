import { text } from 'node:stream/consumers';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Delivery } from '../../../src/chat/delivery.ts';
import { slack } from '../../../src/platforms/slack/index.ts';
import { SCOPES } from '../../../src/platforms/slack/oauth.ts';
import { courierContract } from '../../contracts/courier.contract.ts';
import { echo, platformDeps, serve } from '../../given/platform.ts';
import { SIGNING_SECRET } from '../../given/slack.ts';

let emulator: Emulator;
let person: string;
const TOKEN = 'xoxb-bot';

const api = async (method: string, body: object) =>
  (await (
    await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown>;

beforeAll(async () => {
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { slack: { users: [{ name: 'anna' }], tokens: [{ token: TOKEN, type: 'bot', app_id: 'A1', user: 'admin' }] } },
  });
  const { members } = (await api('users.list', {})) as { members: { id: string; name: string }[] };
  person = members.find(({ name }) => name === 'anna')?.id ?? '';
});
afterAll(() => emulator.close());

const roomOf = (channel: string): Delivery['room'] => ({
  id: `slack:T000000001:${channel}`,
  kind: 'channel',
  address: { team: 'T000000001', channel },
});
const room = roomOf('C000000001');

/** A door before the emulator that can be told to misbehave once. */
async function door() {
  let once: ((response: import('node:http').ServerResponse) => void) | undefined;
  const seen: string[] = [];
  const proxy = await serve(async (request, response) => {
    const body = await text(request);
    seen.push(body);
    if (once) {
      const act = once;
      once = undefined;
      return act(response);
    }
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(emulator.url + request.url, { method: 'POST', headers: { authorization, 'content-type': type }, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  onTestFinished(() => proxy.close());
  const next = (act: typeof once) => {
    once = act;
  };
  return { url: proxy.url, next, seen };
}

const setUp = async (token = TOKEN) => {
  const before = await door();
  const { courier } = await slack(
    { botToken: token, signingSecret: SIGNING_SECRET, apiUrl: `${before.url}/api/` },
    platformDeps(echo().app),
  );
  return { ...before, courier };
};

const history = async (channel: string) => {
  const { messages = [] } = (await api('conversations.history', { channel })) as { messages?: { text: string }[] };
  return messages.map(({ text }) => text).reverse();
};

courierContract('slack', async () => {
  const { courier, next } = await setUp();
  return {
    courier,
    room,
    gone: roomOf('C0GONE'),
    person: `slack:T000000001:${person}`,
    shown: () => history('C000000001'),
    shownTo: async (account) => {
      const { channel } = (await api('conversations.open', { users: account.split(':')[2] })) as { channel: { id: string } };
      return history(channel.id);
    },
    makeItWait: (seconds) => next((response) => response.writeHead(429, { 'retry-after': String(seconds) }).end()),
    breakOff: () => next((response) => response.destroy()),
    finds: true,
  };
});

const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  key: `own-${Math.random()}`,
  room,
  language: 'fi',
  reply: { to: 'asker', blocks: [{ kind: 'text', text: 'hei' }] },
  ...over,
});

describe('a private message in a channel', () => {
  async function hinted(status: number, minutes: number) {
    const bodies: string[] = [];
    const url = await serve(async (request, response) => {
      bodies.push(await text(request));
      response.writeHead(status).end();
    });
    onTestFinished(() => url.close());
    const hint = { responseUrl: url.url, expires: new Date(Date.now() + minutes * 60_000).toISOString(), replace: true };
    return { hint, bodies, to: `slack:T000000001:${person}` };
  }

  test('takes the place of "on its way" while the response_url is fresh', async () => {
    const { courier, seen } = await setUp();
    const { bodies, ...how } = await hinted(200, 20);
    expect(await courier.post(delivery(how))).toBeUndefined();
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ replace_original: true, response_type: 'ephemeral', text: 'hei' });
    expect(seen).toEqual([]);
  });

  test.each([
    ['is half an hour old', 200, -1, 0],
    ['was used five times', 404, 20, 1],
  ])('goes to the direct message where the response_url %s', async (_, status, minutes, asked) => {
    const { courier } = await setUp();
    const { bodies, ...how } = await hinted(status, minutes);
    const id = await courier.post(delivery(how));
    expect(bodies).toHaveLength(asked);
    // Another channel than the room's stands in the id, so that the message can be updated there.
    expect(id).toMatch(/^D\w+\/[\d.]+$/u);
    await courier.update(delivery({ ...how, reply: { to: 'asker', blocks: [{ kind: 'text', text: `päivitetty ${id}` }] } }), id ?? '');
    expect(await history(id?.split('/')[0] ?? '')).toContain(`päivitetty ${id}`);
  });

  test('cannot be looked for', async () => {
    const { courier } = await setUp();
    expect(await courier.find(delivery({ to: `slack:T000000001:${person}` }))).toBe('cannot tell');
  });
});

describe('a pin', () => {
  const pinned = async () => {
    const { items = [] } = (await api('pins.list', { channel: 'C000000001' })) as { items?: { message?: { ts: string } }[] };
    return items.map(({ message }) => message?.ts);
  };

  test('is set once, and takes the place of the earlier card’s', async () => {
    const { courier } = await setUp();
    const [first = '', second = ''] = [await courier.post(delivery()), await courier.post(delivery())];
    expect(await courier.pin(room, first, [])).toBe('pinned');
    expect(await courier.pin(room, first, [])).toBe('pinned');
    expect(await pinned()).toEqual([first]);

    for (let n = 0; n < 2; n += 1) expect(await courier.pin(room, second, [first])).toBe('pinned');
    expect(await pinned()).toEqual([second]);
  });

  test.each([
    ['missing_scope', 'refused'],
    ['too_many_pins', 'refused'],
    ['message_not_found', 'none'],
    ['is_archived', 'none'],
  ] as const)('that Slack answers with %s is %s, and no failure', async (error, outcome) => {
    const { courier, next } = await setUp();
    next((response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error })));
    expect(await courier.pin(room, '1700000000.000100', [])).toBe(outcome);
  });

  test('is tried again where Slack asks to wait', async () => {
    const { courier, next } = await setUp();
    next((response) => response.writeHead(429, { 'retry-after': '7' }).end());
    await expect(courier.pin(room, '1700000000.000100', [])).rejects.toMatchObject({ kind: 'later', retryAfter: 7_000 });
  });
});

test('a message for a thread goes there, unfurls nothing, and is found there', async () => {
  const { courier, seen } = await setUp();
  const root = await courier.post(delivery());
  const reply = delivery({ room: { ...room, thread: root ?? '' } });
  const id = await courier.post(reply);

  const sent = new URLSearchParams(seen[1]);
  expect([sent.get('thread_ts'), sent.get('unfurl_links'), sent.get('unfurl_media')]).toEqual([root, 'false', 'false']);
  expect(await courier.find(reply)).toEqual({ messageId: id });
});

test.each([
  ['is_archived', 'never'],
  ['not_in_channel', 'never'],
  ['account_inactive', 'never'],
  ['token_revoked', 'never'],
  ['internal_error', 'unclear'],
  ['team_added_to_org', 'later'],
])('Slack’s "%s" means: %s', async (error, kind) => {
  const { courier, next } = await setUp();
  next((response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: false, error })));
  await expect(courier.post(delivery())).rejects.toMatchObject({ kind });
});

test('a server error may have posted; a refused connection has not', async () => {
  const { courier, next } = await setUp();
  next((response) => response.writeHead(503).end());
  await expect(courier.post(delivery())).rejects.toMatchObject({ kind: 'unclear' });

  const { url, close } = await serve(() => undefined);
  await close();
  const nobody = await slack({ botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${url}/api/` }, platformDeps(echo().app));
  await expect(nobody.courier.post(delivery())).rejects.toMatchObject({ kind: 'later' });
});

test('where Tandem may not read the history it cannot tell', async () => {
  const { courier, next } = await setUp();
  next((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":false,"error":"missing_scope"}'));
  expect(await courier.find(delivery())).toBe('cannot tell');
});

async function privateChannel(url: string): Promise<string> {
  const made = await fetch(`${url}/api/conversations.create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-maker' },
    body: JSON.stringify({ name: 'styrgrupp', is_private: true }),
  });
  const { channel } = (await made.json()) as { channel: { id: string } };
  return channel.id;
}

test('in a long thread it looks to the end, in an endless one it cannot tell', async () => {
  const { courier, next, seen } = await setUp();
  const root = await courier.post(delivery());
  const reply = delivery({ room: { ...room, thread: root ?? '' } });
  const id = await courier.post(reply);
  const page = (cursor: string) => (response: import('node:http').ServerResponse) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, messages: [], response_metadata: { next_cursor: cursor } }));

  next(page('second'));
  expect(await courier.find(reply)).toEqual({ messageId: id });
  expect(new URLSearchParams(seen.at(-1)).get('cursor')).toBe('second');

  const more = (response: import('node:http').ServerResponse) => {
    next(more);
    page('more')(response);
  };
  next(more);
  expect(await courier.find(reply)).toBe('cannot tell');
});

test('the manifest’s scopes are enough: all is posted, and found in channels, in private ones, in threads and in direct messages', async () => {
  const strict = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'anna' }],
        tokens: [
          { token: TOKEN, type: 'bot', app_id: 'A1', user: 'admin', scopes: SCOPES },
          { token: 'xoxb-maker', type: 'bot', app_id: 'A1', user: 'admin', scopes: ['groups:write'] },
          { token: 'xoxp-anna', type: 'user', user: 'anna' },
        ],
      },
    },
  });
  onTestFinished(() => strict.close());
  const config = { botToken: TOKEN, signingSecret: SIGNING_SECRET, apiUrl: `${strict.url}/api/` };
  const { courier } = await slack(config, platformDeps(echo().app));

  const inChannel = delivery();
  const id = await courier.post(inChannel);
  await courier.update(inChannel, id ?? '');
  expect(await courier.find(inChannel)).toEqual({ messageId: id });
  expect(await courier.find({ ...inChannel, key: 'never sent' })).toBe('absent');

  const inThread = delivery({ room: { ...room, thread: id ?? '' } });
  const reply = await courier.post(inThread);
  expect(await courier.find(inThread)).toEqual({ messageId: reply });

  const closed = delivery({ room: roomOf(await privateChannel(strict.url)) });
  const there = await courier.post(closed);
  expect(await courier.find(closed)).toEqual({ messageId: there });

  const asked = await fetch(`${strict.url}/api/auth.test`, { method: 'POST', headers: { authorization: 'Bearer xoxp-anna' } });
  const { user_id } = (await asked.json()) as { user_id: string };
  const toPerson = await courier.post(delivery({ to: `slack:T000000001:${user_id}` }));
  const directRoom = { ...roomOf(toPerson?.split('/')[0] ?? ''), kind: 'direct' as const };
  const said = delivery({ room: directRoom });
  expect(await courier.find({ ...said, key: 'never sent' })).toBe('absent');
  const messageId = await courier.post(said);
  expect(await courier.find(said)).toEqual({ messageId });
});
