import { describe, expect, onTestFinished, test } from 'vitest';
import type { StoredFile } from '../../../src/chat/ports.ts';
import { disposition, fileRoutes } from '../../../src/platforms/pages/files.ts';
import { pace } from '../../../src/platforms/pages/pace.ts';
import { memoryLog, serveRoutes } from '../../given/platform.ts';

const TOKEN = 'a'.repeat(43);
const NOW = Date.parse('2026-11-24T12:00:00Z');
const PDF: StoredFile = { name: 'Promemoria – åtgärder.pdf', mime: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) };

/** The page on a real server, with one file; its clock stands until told. */
async function givenPage(file: StoredFile = PDF, broken = false) {
  const asked: string[] = [];
  const clock = { now: NOW };
  const files = {
    get: async (token: string) => {
      asked.push(token);
      if (broken) throw new Error('no database');
      return token === TOKEN ? file : undefined;
    },
  };
  const log = memoryLog();
  const server = await serveRoutes(fileRoutes({ files, log, now: () => new Date(clock.now) }));
  onTestFinished(() => server.close());
  return { get: (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init), asked, clock, log };
}

describe('GET /files/<token>', () => {
  test('gives the file to save, by its own name; nothing keeps, guesses, runs or indexes it', async () => {
    const { get } = await givenPage();
    const response = await get(`/files/${TOKEN}`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PDF.bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '6',
      'content-disposition': `attachment; filename="Promemoria - atgarder.pdf"; filename*=UTF-8''Promemoria%20%E2%80%93%20%C3%A5tg%C3%A4rder.pdf`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
  });

  test('HEAD tells the same without the bytes', async () => {
    const { get } = await givenPage();
    const response = await get(`/files/${TOKEN}`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '6', '']);
  });

  test('a text says that it is UTF-8, and a type that is none is bytes', async () => {
    const markdown = await givenPage({ ...PDF, mime: 'text/markdown' });
    expect((await markdown.get(`/files/${TOKEN}`)).headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const odd = await givenPage({ ...PDF, mime: 'text/html\r\nx: y' });
    expect((await odd.get(`/files/${TOKEN}`)).headers.get('content-type')).toBe('application/octet-stream');
  });

  test('what is unknown, expired or no token at all is answered alike, in three languages; nonsense asks no database', async () => {
    const { get, asked } = await givenPage();
    const answers = await Promise.all(
      ['b'.repeat(43), 'short', `${TOKEN}/x`, '', '..%2f..%2fetc%2fpasswd', `${TOKEN}'--`].map(async (token) => {
        const response = await get(`/files/${token}`);
        return [response.status, await response.text(), response.headers.get('cache-control')];
      }),
    );
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
    expect(answers[0]?.[1]).toMatch(/gäller inte[\s\S]*voimassa[\s\S]*no longer valid/u);
    expect(asked).toEqual(['b'.repeat(43)]);
  });

  test('takes nothing but GET and HEAD, and no path but its own', async () => {
    const { get } = await givenPage();
    const posted = await get(`/files/${TOKEN}`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await get('/file')).headers.get('x-robots-tag')).toBeNull();
  });

  test('one address that asks without end waits a minute; others do not', async () => {
    const { get, clock } = await givenPage();
    const from = (address: string) => get(`/files/${TOKEN}`, { headers: { 'x-forwarded-for': `1.2.3.4, ${address}` } });
    const statuses: number[] = [];
    for (let n = 0; n < 121; n += 1) statuses.push((await from('192.0.2.1')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    const refused = await from('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await from('192.0.2.2')).status).toBe(200);
    clock.now += 60_000;
    expect((await from('192.0.2.1')).status).toBe(200);
  });

  test('a database that does not answer is our fault, told and logged', async () => {
    const { get, log } = await givenPage(PDF, true);
    expect((await get(`/files/${TOKEN}`)).status).toBe(503);
    expect(log.lines).toMatchObject([{ level: 'error' }]);
  });
});

test('a file’s name breaks out of no header and no folder', () => {
  for (const name of [
    'a"b\r\nx: y.pdf',
    '../../etc/passwd',
    '..',
    '\u202Efdp.exe',
    'a\uD800.pdf',
    'x'.repeat(999),
    '',
    'muistio – €.pdf',
    '100%.md',
  ]) {
    const header = disposition(name);
    expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/u);
    expect(header).not.toMatch(/%[01][0-9A-F]|%2F|%5C|%E2%80%AE|\.\.\//u);
  }
});

test('counting starts anew when too many addresses ask at once, so that it never grows without end', () => {
  const admits = pace(1, 60_000);
  expect([admits('a', 0), admits('a', 0)]).toEqual([true, false]);
  for (let n = 0; n < 10_000; n += 1) admits(`x${n}`, 1);
  expect(admits('a', 2)).toBe(true);
});
