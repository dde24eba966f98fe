import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { BO } from '../../given/network.ts';
import { type GivenUpload, givenUpload } from '../../given/upload.ts';

const CLEAN = 'Företag;Åtagande;Uppdateringens datum;Procent\r\nSolvind Ab;Solpaneler på taket;1.9.2026;60 %\r\n';

async function send({ url }: GivenUpload, path: string, file: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const body = new FormData();
  body.set('turn', randomUUID());
  body.set('form', 'import.file');
  body.set('f.file', new Blob([file]), 'fil.csv');
  const response = await fetch(`${url}${path}`, { method: 'POST', body, headers });
  return { status: response.status, page: await response.text() };
}

async function press({ url }: GivenUpload, path: string, action: string, data: object) {
  const body = new URLSearchParams({ turn: randomUUID(), action, data: JSON.stringify(data) });
  const response = await fetch(`${url}${path}`, { method: 'POST', body });
  return { status: response.status, page: await response.text() };
}

test('a file is uploaded, looked through, and brought in by its button; the page says how far it is', async () => {
  const given = await givenUpload();
  const path = await given.page();
  const first = await (await fetch(`${given.url}${path}`)).text();
  expect(first).toContain('enctype="multipart/form-data"');
  expect(first).not.toContain('<script');

  const checked = await send(given, path, CLEAN);
  expect(checked).toMatchObject({ status: 200, page: expect.stringContaining('Inga fel') });
  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 0 });
  expect((await press(given, path, 'import.run', {})).status).toBe(200);
  await given.gone('import:');

  expect(await given.store.commitments.get('solar')).toMatchObject({ updates: 1, percent: 60 });
  expect(await (await fetch(`${given.url}${path}`)).text()).toContain('Klart');
  expect(await send(given, path, CLEAN)).toMatchObject({ status: 200, page: expect.stringContaining('Klart') });
});

test('what is wrong stands on the page; markup in a file is text', async () => {
  const given = await givenUpload();
  const path = await given.page();

  const wrong = await send(given, path, 'Företag;Åtagande\r\n<script>alert(1)</script>;x\r\n');
  expect(wrong.page).toContain('&lt;script&gt;');
  expect(wrong.page).not.toContain('<script');
  const none = await send(given, path, '');
  expect(none).toMatchObject({ status: 422, page: expect.stringContaining('role="alert"') });
  const template = await press(given, path, 'import.template', { as: 'csv' });
  expect(template).toMatchObject({ status: 200, page: expect.stringMatching(/href="[^"]*\/files\//u) });
});

test('a file that says it is too large is not read, and one that is larger than it said is not kept', async () => {
  const given = await givenUpload();
  const path = await given.page();

  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(`${given.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '52428800' },
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    // Not one byte of it was sent when the answer came.
    asked.flushHeaders();
  });
  expect(status).toBe(413);
  const large = await send(given, path, new Uint8Array(5 * 1024 * 1024 + 200 * 1024));
  expect(large).toMatchObject({ status: 413, page: expect.stringContaining('5 MB') });
  expect(large.page).toContain('role="alert"');
});

test('a link is one person’s, for one purpose and one hour; what another site sends is refused', async () => {
  const given = await givenUpload();
  const path = await given.page();

  expect((await fetch(`${given.url}/u/${'a'.repeat(43)}`)).status).toBe(404);
  expect((await fetch(`${given.url}${path.replace('/u/', '/p/')}`)).status).toBe(404);
  expect((await send(given, path, CLEAN, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  for (const action of ['commit.same', 'commit.export', 'me.delete'])
    expect((await press(given, path, action, { network: given.network.id })).status).toBe(400);
  // Whatever its hidden fields say, it is of its own import.
  const foreign = await press(given, path, 'import.run', { network: 'other', import: 'other' });
  expect(foreign.status).toBe(200);
  given.clock.now = new Date(Date.now() + 3_700_000);
  expect((await fetch(`${given.url}${path}`)).status).toBe(410);
});

test('whoever lost the right since then gets nowhere by the link', async () => {
  const given = await givenUpload();
  const path = await given.page(BO);
  await given.write(async (tx) => {
    await tx.networks.take(given.network.id);
    await tx.companies.silence({ networkId: given.network.id, companyId: 'company:solvind' }, 'web:local:bo');
  });

  expect((await fetch(`${given.url}${path}`)).status).toBe(200);
  const sent = await send(given, path, CLEAN);
  expect(sent.status).toBe(422);
  expect(sent.page).not.toContain('Inga fel');
  expect(given.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
