import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { QuestionTurn } from '../src/chat/turn.ts';
import { openStore } from '../src/stores/open.ts';

export interface StoreFigures {
  readonly how: string;
  /** Turns stored a second, each with its inbound row, its Reply and an outbox row. */
  readonly perSecond: number;
  /** From asking to durable, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time a Turn, in microseconds: comparable on a busy machine too. */
  readonly cpu: number;
}

const log = { debug() {}, info() {}, warn() {}, error: console.error };

const turn = (id: string): QuestionTurn => ({
  kind: 'question',
  id,
  at: new Date(),
  by: { id: 'web:local:anna', guest: false },
  room: { id: 'web:local:general', kind: 'channel', address: null },
  tenant: 'web:local',
  heard: 'room',
  back: 'outbox',
  text: 'hej',
});

async function measure(how: string, atOnce: number, turns: number, batch: number | undefined): Promise<StoreFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const store = await openStore({ folder, log, ...(batch === undefined ? {} : { batch }) });
  const reply = { to: 'room', blocks: [{ kind: 'text', text: 'An answer of the usual length. '.repeat(20) }] } as const;
  const times: number[] = [];
  let next = 0;
  const one = async () => {
    while (next < turns) {
      const id = `t${next++}`;
      const asked = performance.now();
      await store.once(turn(id), async () => reply);
      times.push(performance.now() - asked);
    }
  };
  const started = performance.now();
  const used = process.cpuUsage();
  await Promise.all(Array.from({ length: atOnce }, one));
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - started) / 1_000;
  await store.close();
  rmSync(folder, { recursive: true });
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
  return { how, perSecond: Math.round(turns / seconds), p50: at(0.5), p99: at(0.99), cpu: Math.round((user + system) / turns) };
}

/** Turns stored on a SQLite file, every one durable (WAL, synchronous FULL): shared commits against a transaction each. */
export async function benchStore(turns = 4_000): Promise<readonly StoreFigures[]> {
  return [
    await measure('a transaction each, 50 at once', 50, turns, 1),
    await measure('shared commits, 50 at once', 50, turns, undefined),
    await measure('shared commits, 200 at once', 200, turns, undefined),
    await measure('one after another', 1, turns / 4, undefined),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.table(await benchStore());
