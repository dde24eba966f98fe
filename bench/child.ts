import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SIGNING_SECRET } from '../tests/given/slack.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PATIENCE_MS = 30_000;
/** What `npm start` gives to Node: its options and the file. */
const START = startArgs();

function startArgs(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: { readonly start: string } };
  return scripts.start.replace(/^(?:exec )?node /u, '').split(' ');
}

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** From spawn to the first 200, in milliseconds. */
  readonly readyMs: number;
  /** Ends it with SIGTERM; throws where it did not end with 0. */
  stop(): Promise<void>;
}

interface Start {
  /** Node's own arguments, then the file. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly readyPath: string;
}

/** Starts a server in a process of its own, which reads PORT, and waits until it answers 200. */
export async function startServer({ args, env = {}, readyPath }: Start): Promise<Served> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url + readyPath);
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - started, stop: () => stop(child) };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`a server of the benchmark ended with ${child.exitCode} before it was ready`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await pause(5);
  }
  child.kill();
  throw new Error(`a server of the benchmark was not ready after ${PATIENCE_MS} ms`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`a server of the benchmark ended by itself with ${child.exitCode}`);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(`a server of the benchmark ended with ${code ?? signal}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface TandemOptions {
  readonly apiUrl: string;
  /** Postgres instead of a SQLite file in a folder that is removed afterwards. */
  readonly databaseUrl?: string | undefined;
  /** Where its SQLite file lies; a folder of its own, removed afterwards, where none is given. */
  readonly folder?: string | undefined;
  /** More arguments for Node, such as --cpu-prof. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Tandem itself, with Slack alone, as `npm start` runs it. */
export async function startTandem({ apiUrl, databaseUrl, folder: given, nodeArgs = [], env = {} }: TandemOptions): Promise<Served> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const remove = () => {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const served = await startServer({
      args: [...nodeArgs, ...START],
      readyPath: '/readyz',
      env: {
        TANDEM_DATA: folder,
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: apiUrl,
        LOG_LEVEL: 'warn',
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        ...env,
      },
    });
    return { ...served, stop: () => served.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What Linux knows of a process: resident memory in MB, CPU time in seconds; undefined elsewhere. */
export function usage(pid: number): { readonly residentMb: number; readonly cpuSeconds: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  const resident = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  // Fields 14 and 15 of stat, counted after the name, which may hold spaces; in hundredths of a second.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return { residentMb: Number(resident) / 1024, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 };
}
