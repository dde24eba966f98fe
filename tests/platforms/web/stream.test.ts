import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import type { KeptMessage } from '../../../src/platforms/web/log.ts';
import { streams } from '../../../src/platforms/web/stream.ts';

const long: KeptMessage = { id: 'm', room: 'r', at: '2026-03-02T08:00:00.000Z', by: 'anna', text: 'x'.repeat(200_000), edits: 0, seq: 1 };

test('a page that does not read is let go before what waits for it fills the memory', async () => {
  const readers = streams();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => {
    readers.open(response, 'bo');
    open();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const gone = new Promise((resolve) => page.on('error', resolve).on('close', resolve));
  page.pause().write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await opened;

  let told = 0;
  while (readers.size > 0 && told < 100) {
    readers.tell(long, undefined);
    told += 1;
  }

  expect(told).toBeLessThan(20);
  page.resume();
  await gone;
  readers.close();
  await new Promise((resolve) => server.close(resolve));
});
