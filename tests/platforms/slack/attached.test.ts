import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { attached } from '../../../src/platforms/slack/attached.ts';

const MEGABYTE = 1024 * 1024;

/** A server that gives a file of that many bytes to whoever has the token, and a page to sign in to anybody else. */
async function givenFile(bytes: number, size = bytes) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization ?? '');
    const isOurs = request.headers.authorization === 'Bearer xoxb-1';
    response.writeHead(200, { 'content-type': isOurs ? 'application/pdf' : 'text/html' });
    response.end(isOurs ? Buffer.alloc(bytes, 1) : '<html>sign in</html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const read = (token: string, url = `${origin}/files/F1`, apiUrl = `${origin}/api/`) => {
    const client = { token, files: { info: async () => ({ file: { size, url_private_download: url } }) } };
    return attached(client, apiUrl)({ id: 'F1', name: 'a.pdf', mimetype: 'application/pdf', size }).read();
  };
  return { read, seen, origin };
}

test('a file is read with the bot’s token', async () => {
  const { read } = await givenFile(1_000);
  expect((await read('xoxb-1')).byteLength).toBe(1_000);
});

test('a page to sign in is no file', async () => {
  const { read } = await givenFile(1_000);
  await expect(read('xoxb-other')).rejects.toThrow('no file');
});

test('the token goes to no other host', async () => {
  const { read, seen, origin } = await givenFile(1_000);
  await expect(read('xoxb-1', `${origin}/files/F1`, 'https://slack.com/api/')).rejects.toThrow('no address');
  await expect(read('xoxb-1', 'https://slack.com.evil.example/F1')).rejects.toThrow('no address');
  expect(seen).toEqual([]);
});

test.each([
  ['says so', 6 * MEGABYTE, 6 * MEGABYTE],
  ['says less', 6 * MEGABYTE, 10],
])('one that is too large and %s is not held', async (_, bytes, size) => {
  const { read } = await givenFile(bytes, size);
  await expect(read('xoxb-1')).rejects.toThrow('larger');
});
