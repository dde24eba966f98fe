import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { type Body, readForm } from '../../../src/platforms/pages/body.ts';

const MEGABYTE = 1024 * 1024;

/** What the pages read of a posted body. */
async function posted(body: FormData | string, headers: Record<string, string> = {}): Promise<Body> {
  let read: Body = 'malformed';
  const server = createServer((request, response) => {
    readForm(request).then((found) => {
      read = found;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, { method: 'POST', body, headers }).catch(
    () => undefined,
  );
  return read;
}

test('a form with files gives its texts and its files', async () => {
  const form = new FormData();
  form.append('turn', '1');
  form.append('f.note', 'åäö\r\nnext');
  form.append('f.files', new File(['abc'], 'mätning.pdf', { type: 'application/pdf' }));
  form.append('f.files', new File(['de'], 'två.txt', { type: 'text/plain' }));
  form.append('f.none', new File([], ''));

  const body = await posted(form);

  if (typeof body === 'string') throw new Error(body);
  expect(Object.fromEntries(body.sent)).toMatchObject({ turn: '1', 'f.note': 'åäö\r\nnext' });
  const files = body.files.get('f.files') ?? [];
  expect(files).toMatchObject([
    { name: 'mätning.pdf', mime: 'application/pdf', size: 3 },
    { name: 'två.txt', size: 2 },
  ]);
  expect(new TextDecoder().decode(await files[0]?.read())).toBe('abc');
  expect(body.files.has('f.none')).toBe(false);
});

test('a file of 50 MB is refused by its length', async () => {
  const form = new FormData();
  form.append('f.files', new File([new Uint8Array(50 * MEGABYTE)], 'film.mp4'));
  expect(await posted(form)).toBe('too-large');
}, 20_000);

test.each([
  ['multipart/form-data; boundary=x', 'not multipart'],
  ['multipart/form-data', '--x'],
  ['application/json', '{}'],
])('%s that is none is malformed', async (type, body) => {
  expect(await posted(body, { 'content-type': type })).toBe('malformed');
});
