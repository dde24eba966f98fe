import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { APP_ID, FOREIGN_TENANT, type GivenTeams, givenTeams, publicKeyPem, type TokenParts, token } from '../given/teams.ts';

let bot: GivenTeams;
beforeAll(async () => {
  bot = await givenTeams();
});
afterAll(() => bot.stop());
afterEach(() => {
  bot.turns.length = 0;
  bot.logged.length = 0;
  bot.connector.calls.length = 0;
});

const now = (): number => Math.floor(Date.now() / 1_000);

describe('who is let in', () => {
  test('an activity signed by the channel service reaches the app, and is answered before any reply is sent', async () => {
    const answer = await bot.send(bot.activities.said('Vad kostar ett öppet nätverk?'));

    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(bot.turns).toMatchObject([{ kind: 'question', text: 'Vad kostar ett öppet nätverk?', back: 'outbox' }]);
    expect(bot.connector.calls).toEqual([]);
  });

  const refusals: Readonly<Record<string, TokenParts>> = {
    'an expired token': { claims: { exp: now() - 3_600 } },
    'a token that is not valid yet': { claims: { nbf: now() + 3_600, exp: now() + 7_200 } },
    'a token for another bot': { claims: { aud: FOREIGN_TENANT } },
    'a token of another issuer': { claims: { iss: 'https://issuer.example' } },
    'a token for another service URL': { claims: { serviceurl: 'https://elsewhere.example' } },
    'a key that nobody published': { header: { kid: 'unknown' } },
    'a key endorsed for another channel': { header: { kid: 'webchat' } },
    'a signature by another key': { forged: true },
    'no signature (alg: none)': { header: { alg: 'none' }, signature: () => '' },
    'the public key used as an HMAC secret': {
      header: { alg: 'HS256' },
      signature: (head) => createHmac('sha256', publicKeyPem).update(head).digest('base64url'),
    },
  };
  test.each(Object.entries(refusals))('%s: a bare 401, one line in the log, and the process lives on', async (_name, parts) => {
    const print = vi.spyOn(process.stderr, 'write');
    const answer = await bot.send(bot.activities.said('hej'), parts);

    expect(answer).toMatchObject({ status: 401, text: '' });
    expect(bot.turns).toEqual([]);
    expect(bot.logged).toMatchObject([{ level: 'warn' }]);
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
    expect((await bot.send(bot.activities.said('hej'))).status).toBe(200);
  });

  const headers = {
    none: {},
    garbage: { authorization: 'Bearer x.y.z' },
    basic: { authorization: 'Basic YTpi' },
    half: { authorization: 'Bearer' },
  };
  test.each(Object.entries(headers))('an Authorization header of the kind "%s": a bare 401', async (_name, given) => {
    const answer = await bot.post(bot.activities.said('hej'), given as Record<string, string>);

    expect(answer).toMatchObject({ status: 401, text: '' });
    expect(bot.turns).toEqual([]);
  });

  test('a token without a body’s service URL to match it is refused as malformed, for botbuilder would skip the check', async () => {
    const { serviceUrl: _, ...activity } = bot.activities.said('hej') as { serviceUrl: string };

    expect(await bot.send(activity)).toMatchObject({ status: 400, text: '' });
  });

  const malformed = {
    'an empty object': '{}',
    'nothing at all': '',
    'no JSON': '{"type":',
    'a list': '[]',
    'a null': 'null',
    'more than any activity': JSON.stringify({ type: 'message', text: 'x'.repeat(600_000) }),
  };
  test.each(Object.entries(malformed))('%s: a bare 400, and the process lives on', async (_name, body) => {
    expect(await bot.post(body)).toMatchObject({ status: 400, text: '' });
    expect((await bot.send(bot.activities.said('hej'))).status).toBe(200);
  });

  test('a foreign tenant in the conversation or in the channel data is refused, for no token names the tenant', async () => {
    const foreign = { conversation: { conversationType: 'personal', id: 'a:x', tenantId: FOREIGN_TENANT } };
    const channelData = { channelData: { tenant: { id: FOREIGN_TENANT } } };
    const nowhere = { conversation: { conversationType: 'personal', id: 'a:x' }, channelData: {} };

    for (const more of [foreign, channelData, nowhere]) {
      expect(await bot.send(bot.activities.said('hej', more))).toMatchObject({ status: 403, text: '' });
    }
    expect(bot.turns).toEqual([]);
  });

  test('a service whose host is not on the list is refused, even with a token that names it', async () => {
    const serviceUrl = 'https://attacker.example/';
    const answer = await bot.post(bot.activities.said('hej', { serviceUrl }), { authorization: `Bearer ${token(serviceUrl)}` });

    expect(answer).toMatchObject({ status: 403, text: '' });
    expect(bot.turns).toEqual([]);
  });

  test('an activity sent again has the same Turn id; another one has not', async () => {
    const activity = bot.activities.mention('hjälp');
    await bot.send(activity);
    await bot.send(activity);
    await bot.send(bot.activities.mention('hjälp'));

    const [first, again, other] = bot.turns.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('what the app could not store is answered with a bare 500, so that Teams sends it again', async () => {
    bot.answers(() => Promise.reject(new Error('the disk is full of secrets')));
    const answer = await bot.send(bot.activities.said('hej'));
    bot.answers(() => ({ to: 'asker', blocks: [] }));

    expect(answer).toMatchObject({ status: 500, text: '' });
    expect(bot.logged).toMatchObject([{ level: 'error' }]);
  });

  test('other paths are not ours, other methods are not taken', async () => {
    expect((await fetch(`${bot.url}/api/other`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
  });
});

describe('what leaves', () => {
  const reply: Reply = {
    to: 'room',
    blocks: [
      { kind: 'text', text: 'Medlemmarna förbinder sig [1].' },
      {
        kind: 'sources',
        title: 'Källor',
        items: [
          { n: 1, id: 'f1', label: 'Stängt nätverk', quote: 'Medlemmarna ställer mål.', source: 'Källan', address: 'https://example.org/' },
        ],
      },
    ],
    card: 'answer:q1',
    written: 'model',
  };

  test('an answer arrives with its citations and the AI label: botbuilder drops them unless its mappers are told not to', async () => {
    await bot.send(bot.activities.mention('fråga vad krävs?'));
    const [turn] = bot.turns;
    if (!turn) throw new Error('no turn');
    const id = await bot.platform.courier.post({ key: 'k', room: turn.room, reply, language: 'sv' });

    expect(id).toBe('posted-1');
    const [call] = bot.connector.calls;
    expect(call).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/19:climate@thread.tacv2;messageid=1700000000000/activities',
      query: '',
      authorization: 'Bearer outgoing',
      body: {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { type: 'AdaptiveCard', version: '1.5', body: [{ text: 'Medlemmarna förbinder sig [1].' }, {}] },
          },
        ],
      },
    });
    expect(call?.body.entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'Stängt nätverk',
              abstract: 'Medlemmarna ställer mål.',
              url: 'https://example.org/',
            },
          },
        ],
      },
    ]);
  });

  test('a private reply in a channel says who alone shall see it, in the query and in the recipient', async () => {
    await bot.send(bot.activities.mention('hjälp'));
    const [turn] = bot.turns;
    if (!turn?.hint) throw new Error('no turn');
    await bot.platform.courier.post({ key: 'k', room: turn.room, to: turn.by.id, hint: turn.hint, reply, language: 'sv' });

    expect(bot.connector.calls).toMatchObject([
      { method: 'POST', query: 'isTargetedActivity=true', body: { recipient: { id: '29:1anna', isTargeted: true } } },
    ]);
  });
});

test('without an app id, the playground is served from this machine only', async () => {
  const open = await givenTeams({ appId: '', unauthenticated: true, allowedTenants: [] });
  const local = await open.post(open.activities.said('hej'));
  const proxied = await open.post(open.activities.said('hej'), { 'x-forwarded-for': '203.0.113.7' });
  await open.stop();

  expect(local.status).toBe(200);
  expect(proxied).toMatchObject({ status: 401, text: '' });
  expect(open.turns).toHaveLength(1);
});

test('a configuration that would let everybody in does not start', async () => {
  await expect(givenTeams({ type: 'MultiTenant', tenantId: '', allowedTenants: [] })).rejects.toThrow(/no tenant/u);
  await expect(givenTeams({ appId: APP_ID, unauthenticated: true })).rejects.toThrow(/unauthenticated/u);
});

test('botbuilder’s 131 MB are loaded when Teams is opened, not when its code is read', async () => {
  const script = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(new URL('../../src/platforms/teams/index.ts', import.meta.url).href)});
    const loaded = Object.keys(createRequire('file:///any.js').cache).filter((path) => /node_modules.(?:botbuilder|botframework)/u.test(path));
    console.log(loaded.length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);

  expect(stdout.trim()).toBe('0');
});
