import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slackStub } from '../tests/given/slack-stub.ts';
import { nextAsk } from './asks.ts';
import { type Served, startTandem, usage } from './child.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const STARTS = 5;
const ASKS = 200;
const READY_MS = 1_500;
const MEMORY_MB = 200;

interface Started {
  readonly 'ready ms': number;
  readonly 'CPU ms': number | undefined;
  readonly 'resident MB': number | undefined;
}

/** From spawn to ready with Slack alone, memory after some asks, and what was loaded. */
export async function benchStart(profile?: string): Promise<Part> {
  const { apiUrl, close } = await slackStub();
  try {
    const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    const table: Started[] = [];
    for (let start = 0; start < STARTS; start += 1) table.push(await startOnce(apiUrl, nodeArgs));
    const ready = quantile(
      table.map((one) => one['ready ms']),
      0.5,
    );
    const first: Line = { what: `start: ready, median of ${STARTS}`, measured: `${Math.round(ready)} ms`, ...below(READY_MS, ready, 'ms') };
    return { lines: [first, ...(await memory(apiUrl)), await loaded(apiUrl)], table };
  } finally {
    close();
  }
}

async function startOnce(apiUrl: string, nodeArgs: readonly string[]): Promise<Started> {
  const served = await startTandem({ apiUrl, nodeArgs });
  const used = usage(served.pid);
  await served.stop();
  return {
    'ready ms': Math.round(served.readyMs),
    'CPU ms': used && Math.round(used.cpuSeconds * 1_000),
    'resident MB': used && Math.round(used.residentMb),
  };
}

async function memory(apiUrl: string): Promise<readonly Line[]> {
  const served = await startTandem({ apiUrl });
  try {
    await ask(served);
    const used = usage(served.pid);
    if (!used) return [{ what: 'start: memory', measured: 'not known on this system' }];
    const what = `start: resident memory after ${ASKS} asks`;
    return [{ what, measured: `${Math.round(used.residentMb)} MB`, ...below(MEMORY_MB, used.residentMb, 'MB') }];
  } finally {
    await served.stop();
  }
}

async function ask({ url }: Served): Promise<void> {
  for (let asked = 0; asked < ASKS; asked += 1) {
    const response = await fetch(`${url}/slack/events`, nextAsk('new'));
    if (response.status !== 200) throw new Error(`an /ask got ${response.status}`);
    await response.arrayBuffer();
  }
}

/** Whether the Teams SDK is loaded where only Slack is configured; in a start of its own, since the hook costs time. */
async function loaded(apiUrl: string): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const list = join(folder, 'loaded.txt');
  try {
    const served = await startTandem({ apiUrl, nodeArgs: ['--import', './bench/loaded.mjs'], env: { BENCH_LOADED: list } });
    await served.stop();
    const names = readFileSync(list, 'utf8').trimEnd().split('\n');
    const isLoaded = names.some((name) => /\/node_modules\/(?:botbuilder|botframework-)/u.test(name));
    const measured = `${isLoaded ? 'loaded' : 'not loaded'} (${names.length} modules in all)`;
    return { what: 'start: botbuilder with Slack alone', target: 'not loaded', measured, holds: !isLoaded };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
