import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Which of the packages were loaded once Slack's code was, and after undici was first used: in a process of its own. */
const SCRIPT = `
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  await import('./src/platforms/slack/index.ts');
  const loaded = () => ['undici', 'express', 'jsonwebtoken'].filter((name) =>
    Object.keys(require.cache).some((file) => file.includes('/node_modules/' + name + '/lib/') || file.endsWith('/node_modules/' + name + '/sign.js')));
  const bolt = createRequire(require.resolve('@slack/bolt'));
  const before = loaded();
  const socket = createRequire(bolt.resolve('@slack/socket-mode'))('undici');
  const opens = typeof socket.WebSocket;
  console.log(JSON.stringify({ before, opens, after: loaded() }));
`;

test('given Slack over HTTP, what only socket mode and OAuth need is not loaded, and comes when it is first used', () => {
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], { cwd: ROOT, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual({ before: [], opens: 'function', after: ['undici'] });
});
