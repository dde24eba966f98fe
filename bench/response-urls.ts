import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Slack's response_urls: each gives what is posted to it. */
export async function responseUrls() {
  const waiting = new Map<string, (body: unknown) => void>();
  let count = 0;
  const server = createServer(async (request, response) => {
    const body = await json(request);
    response.writeHead(200).end('ok');
    waiting.get(request.url ?? '')?.(body);
    waiting.delete(request.url ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    next() {
      count += 1;
      const path = `/actions/${count}`;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.set(path, resolve);
      return { url: base + path, body: promise };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
