import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { web } from '../../../src/platforms/web/index.ts';
import { type KeptMessage, memoryLog } from '../../../src/platforms/web/log.ts';
import { givenWorkspace, keptLog, type Workspace } from '../../given/workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await givenWorkspace();
});
afterEach(() => workspace.close());

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with whatever headers one likes, as no browser would send it. */
function send(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = ''): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, workspace.url), { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const question = (text: string, over: object = {}) => ({
  id: randomUUID(),
  as: 'web:local:anna',
  room: 'web:local:klimat',
  kind: 'say',
  text,
  ...over,
});
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send('POST', '/web/turns', { ...JSON_TYPE, ...headers }, typeof body === 'string' ? body : JSON.stringify(body));

async function historyOf(as: string): Promise<readonly KeptMessage[]> {
  const { body } = await send('GET', `/web/history?as=${as}`);
  return JSON.parse(body).messages;
}

describe('who may come', () => {
  test.each([
    ['another host (DNS rebinding)', { host: 'evil.example' }],
    ['a host that only looks like this machine', { host: '127.0.0.1.evil.example' }],
    ['a host with a user part', { host: 'localhost@evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no origin in particular', { origin: 'null' }],
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.7' }],
  ])('%s is refused, and no Turn comes of it', async (_what, headers) => {
    expect((await post(question('@Tandem hej'), headers)).status).toBe(403);
    expect((await send('GET', '/', headers)).status).toBe(403);
    expect(workspace.turns).toEqual([]);
  });

  test('the page itself is let in', async () => {
    expect((await post(question('@Tandem hej'), { origin: workspace.url, 'sec-fetch-site': 'same-origin' })).status).toBe(202);
  });

  test('it does not start for this machine alone on a server that listens to all', async () => {
    const nothing = {
      put: async () => {},
      get: async () => undefined,
      remove: async () => {},
      take: async () => undefined,
      cardOf: async () => undefined,
    };
    const views = { slack: () => ({}), teams: () => ({}) };
    const deps = {
      app: async () => ({ to: 'asker' as const, blocks: [] }),
      log: keptLog(),
      installations: nothing,
      once: nothing,
      posted: nothing,
      news: async () => {},
      language: 'sv' as const,
    };

    const starting = web(
      { hosts: [], host: '0.0.0.0', port: 3000, views },
      { ...deps, messages: memoryLog({ messages: 1, characters: 1 }) },
    );

    await expect(starting).rejects.toThrow('0.0.0.0:3000');
  });
});

describe('opened to a name', () => {
  const hosts = ['tandem.exempelvik.example'];
  const there = { host: 'tandem.exempelvik.example', origin: 'https://tandem.exempelvik.example', 'sec-fetch-site': 'same-origin' };
  beforeEach(async () => {
    await workspace.close();
    workspace = await givenWorkspace({ hosts });
  });

  test('it serves those who come by it, also through a proxy, and this machine, and warns in the log', async () => {
    expect((await post(question('@Tandem hej'), { ...there, 'x-forwarded-for': '203.0.113.7' })).status).toBe(202);
    expect((await send('GET', '/', there)).status).toBe(200);
    expect((await send('GET', '/')).status).toBe(200);
    expect(workspace.log.warnings).toEqual([expect.stringContaining('anybody')]);
  });

  test.each([
    ['another name', { host: 'evil.example' }],
    ['a name under it', { host: 'x.tandem.exempelvik.example' }],
    ['a page elsewhere', { ...there, origin: 'https://evil.example' }],
    ['a page of another site', { ...there, 'sec-fetch-site': 'cross-site' }],
    ['a proxy that says it is this machine', { 'x-forwarded-for': '203.0.113.7' }],
  ])('%s is refused all the same', async (_what, headers) => {
    expect((await post(question('@Tandem hej'), headers)).status).toBe(403);
    expect(workspace.turns).toEqual([]);
  });
});

describe('bad input', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('content type "%s" is refused', async (type) => {
    expect((await post(question('@Tandem hej'), { 'content-type': type })).status).toBe(415);
  });

  test('malformed JSON, and bytes that are no text, are refused', async () => {
    expect((await post('{"id":')).status).toBe(400);
    expect((await send('POST', '/web/turns', JSON_TYPE, Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test('300 KB is too large, told or untold', async () => {
    const body = JSON.stringify(question('x'.repeat(300 * 1024)));
    expect((await post(body)).status).toBe(413);
    expect((await post(body, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect(workspace.turns).toEqual([]);
  });

  test('a question of 100 KB comes through whole', async () => {
    const text = `@Tandem ${'å'.repeat(50 * 1024)}`;

    expect((await post(question(text))).status).toBe(202);

    expect(workspace.turns).toMatchObject([{ text: text.slice(8) }]);
    expect((await historyOf('anna'))[0]).toMatchObject({ text });
  });

  test('an unknown person, room or path is not found; an unknown command is said to be so', async () => {
    expect((await post(question('hej', { as: 'web:local:eve' }))).status).toBe(404);
    expect((await post(question('hej', { room: 'web:local:board' }))).status).toBe(404);
    expect((await send('GET', '/web/history?as=eve')).status).toBe(404);
    expect((await send('GET', '/web/events?as=eve')).status).toBe(404);
    expect((await send('GET', '/web/..%2findex.ts')).status).toBe(404);
    expect((await post(question('/nothing'))).body).toContain('unknown-command');
    expect(workspace.log.errors).toEqual([]);
  });

  test('what is not the workspace’s is left to others', async () => {
    expect((await send('GET', '/healthz')).headers['content-security-policy']).toBeUndefined();
  });
});

describe('what is answered', () => {
  test('no page of it runs an inline script, sets a cookie or stands in a frame', async () => {
    const { headers, body } = await send('GET', '/');

    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/<script(?![^>]*src=)|<style|style=|https?:\/\//u);
  });

  test('every file that the page names is served', async () => {
    const { body } = await send('GET', '/');
    const named = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/gu)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(5);
    for (const path of [...named, '/web/adaptivecards.js', '/favicon.ico'])
      expect([path, (await send('GET', path)).status]).toEqual([path, 200]);
  });

  test('the same delivery three times is one message and one answer', async () => {
    const body = question('@Tandem Vad kräver ett stängt nätverk?');

    await Promise.all([post(body), post(body), post(body)]);

    expect((await historyOf('anna')).map(({ by }) => by)).toEqual(['web:local:anna', 'tandem']);
  });

  test('a command and its answer are seen by their person alone, a mention and its answer by all', async () => {
    await post(question('/tandem me'));
    await post(question('@Tandem Vad är öppet?'));

    expect(await historyOf('anna')).toHaveLength(4);
    const seenByBo = await historyOf('bo');
    expect(seenByBo.map(({ by, to }) => [by, to])).toEqual([
      ['web:local:anna', undefined],
      ['tandem', undefined],
    ]);
    expect(seenByBo[1]).toMatchObject({ thread: seenByBo[0]?.id, language: 'sv' });
  });

  test('one’s own conversation with Tandem is nobody else’s, not even as blocks', async () => {
    await post(question('Vad är öppet?', { room: 'web:local:direct-anna' }));
    const answer = (await historyOf('anna')).find(({ by }) => by === 'tandem');

    expect(await historyOf('bo')).toEqual([]);
    expect((await send('GET', `/web/view?as=bo&in=slack&message=${answer?.id}`)).status).toBe(404);
    expect((await send('GET', `/web/view?as=anna&in=slack&message=${answer?.id}`)).status).toBe(200);
  });

  test('a Turn that was not stored is answered 500 and marked; the same one again is heard, and the mark goes', async () => {
    const body = question('@Tandem Vad är öppet?');
    workspace.app.broken = true;
    expect((await post(body)).status).toBe(500);
    expect(await historyOf('anna')).toMatchObject([{ failed: true }]);

    workspace.app.broken = false;
    expect((await post(body)).status).toBe(202);
    expect(await historyOf('anna')).toMatchObject([{ failed: false }, { by: 'tandem' }]);
  });
});

describe('the courier', () => {
  const room = { id: 'web:local:klimat', kind: 'channel' as const, address: null };
  const delivery = (text: string) => ({
    key: 'k1',
    room,
    language: 'fi' as const,
    reply: { to: 'room' as const, blocks: [{ kind: 'text' as const, text }], card: 'c1' },
  });

  test('an update takes the place of the message, and the same post twice is one', async () => {
    const { courier } = workspace.platform;
    expect(await courier.find(delivery('ennen'))).toBe('absent');
    const id = await courier.post(delivery('ennen'));
    await courier.post(delivery('ennen'));

    await courier.update(delivery('nyt'), id ?? '');

    expect(await courier.find(delivery('nyt'))).toEqual({ messageId: id });
    expect(await historyOf('bo')).toMatchObject([{ language: 'fi', reply: { blocks: [{ text: 'nyt' }] }, edits: 1 }]);
  });

  test('a room that is not there can never be reached, nor a message that is gone', async () => {
    const { courier } = workspace.platform;
    await expect(courier.post({ ...delivery('x'), room: { ...room, id: 'web:local:gone' } })).rejects.toMatchObject({ kind: 'never' });
    await expect(courier.update(delivery('x'), 'out:gone')).rejects.toMatchObject({ kind: 'never' });
  });
});

describe('the stream', () => {
  test('tells each person what they may see, and ends when the workspace stops', async () => {
    const asBo = await fetch(`${workspace.url}/web/events?as=bo`);
    expect(asBo.headers.get('content-type')).toContain('text/event-stream');
    await post(question('/tandem me'));
    await post(question('@Tandem Vad är öppet?'));

    await workspace.platform.stop();

    const events = (await asBo.text()).split('\n\n').filter((part) => part.startsWith('event: message'));
    expect(events.map((event) => JSON.parse(event.split('data: ')[1] ?? '').by)).toEqual(['web:local:anna', 'tandem']);
  });

  test('a page that goes away is forgotten', async () => {
    const gone = new AbortController();
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${workspace.url}/web/events?as=bo`, { signal: gone.signal })));
    gone.abort();

    await post(question('@Tandem Vad är öppet?'));

    expect(await historyOf('bo')).toHaveLength(2);
    expect(workspace.log.errors).toEqual([]);
  });
});
