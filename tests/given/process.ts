import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SIGNING_SECRET } from './slack.ts';

const PATIENCE_MS = 60_000;

/** Tandem as it is started to be tried: the workspace alone, in a process of its own, on a free port. */
export async function givenTrial(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-trial-'));
  const { url, end } = await start(['src/start.cjs'], { TANDEM_DATA: join(folder, 'data') });
  return {
    url,
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a server with Slack stands on. */
export interface ServerPlace {
  /** Of its SQLite file. */
  readonly folder: string;
  readonly apiUrl: string;
  /** Postgres instead. */
  readonly databaseUrl?: string;
  /** Its files cannot grow beyond so many KB, as on a full disk. */
  readonly fileLimit?: number;
}

export interface Server {
  readonly url: string;
  /** Ends it by that signal, and waits. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Tandem with Slack alone, whole, in a process of its own, on a free port. */
export function startServer({ folder, apiUrl, databaseUrl, fileLimit }: ServerPlace): Promise<Server> {
  const env = {
    TANDEM_DATA: folder,
    SLACK_BOT_TOKEN: 'xoxb-bot',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
  return start(['src/start.cjs'], env, fileLimit);
}

/** Starts it with those settings, and waits until it says where it listens. */
async function start(args: readonly string[], more: Readonly<Record<string, string>>, fileLimit?: number): Promise<Server> {
  // A process that may write little keeps no cache.
  const cached = fileLimit === undefined ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {};
  const env = { PATH: process.env.PATH, PORT: '0', ...cached, ...more };
  const command = [process.execPath, ...args];
  const limited = ['bash', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...command];
  const [program = '', ...rest] = fileLimit === undefined ? command : limited;
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let out = '';
  let port: string | undefined;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      // Enough to see why it did not start.
      if (port === undefined) out += chunk;
      port ??= /"port":(\d+)/u.exec(out)?.[1];
    });
  const until = performance.now() + PATIENCE_MS;
  while (port === undefined && child.exitCode === null && performance.now() < until) await pause(10);
  if (port === undefined) {
    child.kill('SIGKILL');
    throw new Error(`the server did not start: ${out}`);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
