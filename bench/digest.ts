import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readNumbers } from '../handlers/digest/numbers.ts';
import type { PersonTurn } from '../src/chat/turn.ts';
import { readConfig } from '../src/config.ts';
import { dayIn, weekOf } from '../src/domain/day.ts';
import { weekAfter } from '../src/domain/digest-week.ts';
import { openEngine, storeOf } from '../src/stores/open.ts';
import { type Tandem, wire } from '../src/wire.ts';
import { newSchema, onServer, POSTGRES_URL } from '../tests/stores/databases.ts';
import { fillLedger, ledgerNetwork } from './ledger.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const COMPANIES = 2_000;
const TIMES = 5;
const MOST_MS = 1_000;
const ASK_MS = 100;
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };

/** A week of 2,000 companies x 5 commitments x 52 weekly updates in numbers, against a tenth of it, and `/ask` meanwhile. */
export async function benchDigest(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const lines = await onDatabase('SQLite', { TANDEM_DATA: folder });
  rmSync(folder, { recursive: true });
  if (!POSTGRES_URL) return { lines };
  const { url, drop } = await newSchema(POSTGRES_URL);
  const more = await onDatabase('Postgres', { TANDEM_DATA: ':memory:', DATABASE_URL: url });
  await drop();
  return { lines: [...lines, ...more] };
}

async function onDatabase(name: string, env: Readonly<Record<string, string>>): Promise<readonly Line[]> {
  const url = env.DATABASE_URL;
  const engine = await openEngine({ folder: env.TANDEM_DATA ?? '', log: quiet, ...(url === undefined ? {} : { url }) });
  const store = await storeOf(engine, quiet);
  for (const size of [COMPANIES / 10, COMPANIES]) await fillLedger(store, engine, size);
  await store.close();
  if (url !== undefined) await onServer(url, 'vacuum analyze');
  const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...env }));
  try {
    const few = await counted(tandem, COMPANIES / 10);
    const asks: number[] = [];
    const asking = askAlong(tandem, asks);
    const many = await counted(tandem, COMPANIES);
    asking.end();
    await asking.over;
    const [small, large] = [quantile(few, 0.5), quantile(many, 0.5)];
    return [
      { what: `${name}: the week of ${COMPANIES} companies`, measured: `${large.toFixed(0)} ms`, ...below(MOST_MS, large, 'ms') },
      { what: `${name}: ten times the data takes`, measured: `${(large / small).toFixed(1)} times`, ...below(11, large / small, 'times') },
      {
        what: `${name}: /ask meanwhile (${asks.length})`,
        measured: `p99 ${quantile(asks, 0.99).toFixed(1)} ms`,
        ...below(ASK_MS, quantile(asks, 0.99), 'ms'),
      },
    ];
  } finally {
    await tandem.stop();
  }
}

async function counted({ ports }: Tandem, size: number): Promise<readonly number[]> {
  const network = await ports.networks.get(ledgerNetwork(size));
  if (!network) throw new Error('the bench has no network');
  const now = new Date();
  // The ledger's last weeks: each commitment was updated in each.
  const week = weekAfter(weekOf(dayIn('Europe/Helsinki', now)), -1);
  const times: number[] = [];
  for (let n = 0; n <= TIMES; n += 1) {
    const started = performance.now();
    const numbers = await readNumbers(ports, { ...network, founded: new Date('2025-01-01T00:00:00Z') }, week, now);
    if (n > 0) times.push(performance.now() - started);
    if (numbers.companies.all !== size) throw new Error(`the bench counted ${numbers.companies.all} companies of ${size}`);
  }
  return times;
}

/** Somebody asks something every ten milliseconds. */
function askAlong({ deps }: Tandem, times: number[]): { end(): void; readonly over: Promise<void> } {
  let going = true;
  const over = (async () => {
    while (going) {
      const turn = {
        ...{ id: randomUUID(), at: new Date(), tenant: 'web:local', heard: 'asker', back: 'ack' },
        ...{ kind: 'command', name: 'ask', args: 'Vad kräver ett stängt nätverk?' },
        by: { id: 'web:local:anna', name: 'Anna', locale: 'sv-FI', guest: false },
        room: { id: 'web:local:direct-anna', kind: 'direct', address: null },
      } as PersonTurn;
      const started = performance.now();
      await deps.app(turn);
      times.push(performance.now() - started);
      await pause(10);
    }
  })();
  return {
    end: () => {
      going = false;
    },
    over,
  };
}
