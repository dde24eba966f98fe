import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import type { Engine } from '../src/stores/engine.ts';
import { openEngine, type Store, storeOf } from '../src/stores/open.ts';
import { type Tandem, wire } from '../src/wire.ts';
import type { Ground } from '../tests/faults/deliveries.ts';
import { newSchema, onServer, POSTGRES_URL } from '../tests/stores/databases.ts';
import type { Line } from './report.ts';

/** The log of a bench: nothing but errors. */
export const quiet = { debug() {}, info() {}, warn() {}, error: console.error };

export type DatabaseName = 'SQLite' | 'Postgres';

/** The lines of the work on a SQLite file of its own and, where TEST_POSTGRES_URL is set, in a Postgres schema of its own. */
export async function onEach(work: (name: DatabaseName, ground: Ground) => Promise<readonly Line[]>): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const lines = await work('SQLite', { folder }).finally(() => rmSync(folder, { recursive: true, force: true }));
  if (!POSTGRES_URL) return lines;
  const { url, drop } = await newSchema(POSTGRES_URL);
  return [...lines, ...(await work('Postgres', { folder: '', url }).finally(drop))];
}

/** The database opened without the rest of Tandem. */
export async function opened({ folder, url }: Ground): Promise<{ readonly engine: Engine; readonly store: Store }> {
  const engine = await openEngine({ folder, log: quiet, ...(url === undefined ? {} : { url }) });
  return { engine, store: await storeOf(engine, quiet) };
}

/** The lines of the work with Tandem on a database that was filled before Tandem started. */
export async function onFilled(
  ground: Ground,
  fill: (store: Store, engine: Engine) => Promise<void>,
  work: (tandem: Tandem) => Promise<readonly Line[]>,
): Promise<readonly Line[]> {
  const { engine, store } = await opened(ground);
  await fill(store, engine).finally(() => store.close());
  const { folder, url } = ground;
  // What the server does by itself within a minute of such a load.
  if (url !== undefined) await onServer(url, 'vacuum analyze');
  const where = url === undefined ? { TANDEM_DATA: folder } : { TANDEM_DATA: ':memory:', DATABASE_URL: url };
  const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...where }));
  return work(tandem).finally(() => tandem.stop());
}
