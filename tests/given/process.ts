import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** Tandem as it is started to be tried: the workspace alone, in a process of its own, on a free port. */
export async function givenTrial(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-trial-'));
  const env = { PATH: process.env.PATH, PORT: '0', TANDEM_DATA: join(folder, 'data') };
  const child = spawn(process.execPath, ['src/start.cjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const port = await vi.waitUntil(() => /"port":(\d+)/u.exec(out)?.[1], { timeout: 25_000, interval: 20 });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
