import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type GivenPages, givenPages } from '../../given/page.ts';

const DAY = 86_400_000;

const get = (given: GivenPages, path: string, init?: RequestInit) => fetch(`${given.url}${path}`, init);

const post = (given: GivenPages, path: string, body: Record<string, string> | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${given.url}${path}`, { method: 'POST', body: new URLSearchParams(body), headers });

describe('a personal link', () => {
  test('opens the page of its person, for nobody else to keep, index, frame or learn of', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));

    const response = await get(given, path);

    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Exempelviks klimatnätverk');
    expect(page).toContain('Maja Lind');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page).not.toMatch(/<script|style="|onclick/u);
    expect((await given.store.links.get('l1'))?.used).toBe(1);
  });

  test('that is forged, cut, changed in one letter, or another’s hash opens nothing, and all such are answered alike', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));
    const other = path.endsWith('A') ? 'B' : 'A';
    const forged = [
      `/p/${'x'.repeat(43)}`,
      path.slice(0, -1),
      `${path.slice(0, -1)}${other}`,
      '/p/',
      '/p/..%2f..%2fetc%2fpasswd',
      `${path}'--`,
    ];
    const answers = await Promise.all(
      forged.map(async (one) => {
        const response = await get(given, one);
        return JSON.stringify([response.status, await response.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^\[404,.*inte längre.*ei ole enää.*no longer/su);
    expect((await given.store.links.get('l1'))?.used).toBe(0);
  });

  test('opens nothing once its time is over or it was revoked, and tells its person whom to ask', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'), { days: 7, language: 'fi' });
    given.clock.now = new Date(given.clock.now.getTime() + 7 * DAY);
    const expired = await get(given, path);
    expect([expired.status, await expired.text()]).toEqual([410, expect.stringMatching(/1\.12\.2026.*Pyydä uusi linkki/su)]);

    const renewed = await given.unit((tx) => tx.links.renew('l1', given.clock.now, new Date(given.clock.now.getTime() + DAY)));
    expect((await get(given, path)).status, 'the old token').toBe(404);
    expect((await get(given, `/p/${renewed}`)).status).toBe(200);

    await given.unit((tx) => tx.links.revoke('l1', given.clock.now));
    const revoked = await get(given, `/p/${renewed}`);
    expect([revoked.status, await revoked.text()]).toEqual([410, expect.stringContaining('peruttiin')]);
    const sent = await post(given, `/p/${renewed}`, { turn: randomUUID(), language: 'en' });
    expect(sent.status).toBe(410);
    expect(await given.store.people.resolve({ id: 'link:l1', guest: true })).toMatchObject({ language: 'fi' });
  });

  test('of one purpose opens nothing of another, and the attempt is kept as refused', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'), { purpose: 'update' });
    for (const what of [
      { form: 'link.new' },
      { form: 'no.such' },
      { action: 'link.new', data: '{}' },
      { action: 'link.revoke', data: '{"link":"l1"}' },
    ]) {
      const response = await post(given, path, { turn: randomUUID(), ...what });
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('går inte att skicka längre')]);
    }
    const audit = await given.engine.read().selectFrom('audit').select(['did', 'outcome', 'network_id']).execute();
    expect(audit).toEqual(Array.from({ length: 4 }, () => ({ did: 'action:link.tried', outcome: 'refused', network_id: 'open' })));
    expect((await given.store.links.get('l1'))?.revoked).toBeUndefined();
  });

  test('serves nobody who asks without end: one address with wrong tokens, and one link', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));
    const from = (address: string, at: string) => get(given, at, { headers: { 'x-forwarded-for': address } });
    const wrong: number[] = [];
    for (let n = 0; n < 21; n += 1) wrong.push((await from('192.0.2.1', `/p/${'x'.repeat(43)}`)).status);
    expect(wrong.filter((status) => status === 404)).toHaveLength(20);
    expect(wrong.at(-1)).toBe(429);

    const right: number[] = [];
    for (let n = 0; n < 61; n += 1) right.push((await from(`192.0.2.${10 + n}`, path)).status);
    expect([right.filter((status) => status === 200).length, right.at(-1)]).toEqual([60, 429]);
    given.clock.now = new Date(given.clock.now.getTime() + 60_000);
    expect((await from('192.0.2.1', path)).status).toBe(200);
  });

  test('speaks the language that its person chooses, from then on everywhere', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));
    const chosen = await post(given, path, { turn: randomUUID(), language: 'fi' });
    expect(await chosen.text()).toContain('<html lang="fi">');
    expect(await (await get(given, path)).text()).toContain('<html lang="fi">');
    expect(await given.store.people.resolve({ id: 'link:l1', guest: true })).toMatchObject({ language: 'fi' });
  });

  test('has a side with what is known of its person', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));
    const page = await (await get(given, `${path}/data`)).text();
    expect(page).toContain('link:l1');
    expect(page).toMatch(/<span aria-current="page">/u);
  });

  test('is not opened by a program that only looks whether it is there', async () => {
    const given = await givenPages();
    const { path } = await given.link(await given.network('open'));
    const head = await get(given, path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await given.store.links.get('l1'))?.used).toBe(0);
    expect((await get(given, path, { method: 'DELETE' })).status).toBe(405);
    expect((await get(given, '/q')).status).toBe(404);
  });

  test('shows what was said to its person, newest first', async () => {
    const given = await givenPages();
    const { path, link } = await given.link(await given.network('open'));
    const say = (key: string, text: string) =>
      given.unit((tx) =>
        tx.outbox.post({ key, room: { id: 'page:l1' }, reply: { to: 'asker', title: 'Besked', blocks: [{ kind: 'text', text }] } }),
      );
    await say('a', 'Ansökan är mottagen.');
    await say('b', 'Ni är med <b>nu</b>.');
    await expect.poll(async () => (await given.store.pageMessages.list('page:l1', 5)).length, { timeout: 8_000 }).toBe(2);
    const page = await (await get(given, path)).text();
    expect(page).toContain('Ansökan är mottagen.');
    expect(page).toContain('Ni är med &lt;b&gt;nu&lt;/b&gt;.');
    expect(link.contact.email).toBeUndefined();
  });
});

test('whoever is known only by a link can take everything with them and be forgotten; the link then opens nothing', async () => {
  const given = await givenPages();
  const { path } = await given.link(await given.network('open'), { email: 'maja@solvind.example' });
  const data = await (await get(given, `${path}/data`)).text();
  expect(data).toContain('value="me.export"');
  const exported = await (await post(given, `${path}/data`, { turn: randomUUID(), action: 'me.export', data: '{}' })).text();
  expect(exported).toMatch(/class="file" href="[^"]*\/files\/[\w-]{43}"/u);

  const gone = await post(given, `${path}/data`, { turn: randomUUID(), action: 'me.delete', data: '{"sure":"yes"}' });
  expect(gone.status).toBe(200);
  expect((await get(given, path)).status).toBe(404);
  const read = given.engine.read();
  const rows = await Promise.all(
    (['people', 'accounts', 'links', 'page_messages'] as const).map((name) => read.selectFrom(name).selectAll().execute()),
  );
  expect(JSON.stringify(rows)).not.toMatch(/maja|link:l1/iu);
  expect(await read.selectFrom('link_tokens').selectAll().execute()).toEqual([]);
});
