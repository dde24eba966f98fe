import { expect, onTestFinished, test } from 'vitest';
import { papersInThread } from '../../src/papers/thread.ts';
import { fileRoutes } from '../../src/platforms/pages/files.ts';
import { openStore } from '../../src/stores/open.ts';
import { MEMOS } from '../given/memo.ts';
import { memoryLog, serveRoutes } from '../given/platform.ts';

test('a memo drawn before its unit and kept in it is downloaded by its token until its time is over', async () => {
  const log = memoryLog();
  const [store, papers] = [await openStore({ folder: ':memory:', log }), papersInThread()];
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  const server = await serveRoutes(fileRoutes({ files: store.files, log, now: () => clock.now }));
  onTestFinished(async () => {
    await Promise.all([server.close(), papers.close()]);
    await store.close();
  });
  const over = new Date(clock.now.getTime() + 3_600_000);
  const bytes = await papers.memo(MEMOS.sv);
  const put = store.unit(undefined, (tx) => tx.files.put({ name: 'beslutsunderlag.pdf', mime: 'application/pdf', bytes }, over));
  const { value: token } = await put;

  const response = await fetch(`${server.url}/files/${token}`);
  expect(response.headers.get('content-disposition')).toContain('beslutsunderlag.pdf');
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  clock.now = over;
  expect((await fetch(`${server.url}/files/${token}`)).status).toBe(404);
});
