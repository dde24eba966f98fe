import { setTimeout as pause } from 'node:timers/promises';
import type { PersonTurn } from '../src/chat/turn.ts';
import { readConfig } from '../src/config.ts';
import { dayIn, weekOf } from '../src/domain/day.ts';
import { weekAfter } from '../src/domain/digest-week.ts';
import { digestLoop } from '../src/jobs/digest.ts';
import type { Engine } from '../src/stores/engine.ts';
import type { Store } from '../src/stores/open.ts';
import { wire } from '../src/wire.ts';
import { ticker } from '../src/wire-jobs.ts';
import type { Ground } from '../tests/faults/deliveries.ts';
import { onServer } from '../tests/stores/databases.ts';
import { askAlong } from './asks.ts';
import { type DatabaseName, opened, quiet } from './grounds.ts';
import { fillNetwork } from './ledger.ts';
import { below, type Line, quantile } from './report.ts';

const NETWORKS = 1_000;
/** So many of them lie in one workspace or tenant: a region's. */
const OF_TENANT = 4;
const COMPANIES = 20;
const WEEKS = 4;
const MOST_S = 60;
const ASK_MS = 100;
const PATIENCE_S = 600;

/** A thousand networks whose digests are due at the same minute: until each is drafted and queued, and `/ask` meanwhile. */
export async function allAtOnce(name: DatabaseName, ground: Ground): Promise<readonly Line[]> {
  const { engine, store } = await opened(ground);
  await fill(store, engine, Date.now());
  if (ground.url !== undefined) await onServer(ground.url, 'vacuum analyze');
  const where = ground.url === undefined ? { TANDEM_DATA: ground.folder } : { TANDEM_DATA: ':memory:', DATABASE_URL: ground.url };
  // Its jobs are not started: nothing but the digests is done here.
  const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...where }), { store });
  const asks: number[] = [];
  const asking = askAlong(tandem, asks);
  const tick = ticker(store, tandem.ports);
  const loop = digestLoop({ digests: store.digests, tick, log: quiet, now: () => new Date() });
  try {
    const began = performance.now();
    loop.start();
    while ((await dueNow(engine)) > 0 && performance.now() - began < PATIENCE_S * 1_000) await pause(100);
    const seconds = (performance.now() - began) / 1_000;
    await asking.end();
    return lines(name, seconds, await queued(engine), asks);
  } finally {
    await loop.stop();
    await asking.end();
    await tandem.stop();
  }
}

function lines(name: DatabaseName, seconds: number, { drafts, sent }: Queued, asks: readonly number[]): readonly Line[] {
  const p99 = quantile(asks, 0.99);
  const all = drafts === NETWORKS && sent === NETWORKS / 2;
  return [
    {
      what: `${name}: ${NETWORKS} networks due at once`,
      measured: `${seconds.toFixed(1)} s (${drafts} drafts to coordinators, ${sent} digests to channels)`,
      target: `< ${MOST_S} s, ${NETWORKS}, ${NETWORKS / 2}`,
      holds: seconds < MOST_S && all,
    },
    { what: `${name}: /ask while they are drafted (${asks.length})`, measured: `p99 ${p99.toFixed(1)} ms`, ...below(ASK_MS, p99, 'ms') },
  ];
}

async function dueNow(engine: Engine): Promise<number> {
  const { count } = await engine
    .read()
    .selectFrom('digest_schedules')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('next_at', '<=', Date.now())
    .executeTakeFirstOrThrow();
  return Number(count);
}

interface Queued {
  readonly drafts: number;
  readonly sent: number;
}

async function queued(engine: Engine): Promise<Queued> {
  const like = async (beginning: string) => {
    const { count } = await engine
      .read()
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('key', 'like', `${beginning}:%`)
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  return { drafts: await like('digest-draft'), sent: await like('digest') };
}

/** Half of them in Slack and half in Teams; every other one sends its digest straight out. */
async function fill(store: Store, engine: Engine, now: number): Promise<void> {
  const week = weekAfter(weekOf(dayIn('Europe/Helsinki', new Date(now))), -1);
  for (let n = 0; n < NETWORKS; n += 1) {
    const tenant = `${n % 2 === 0 ? 'slack' : 'teams'}:T${Math.floor(n / (2 * OF_TENANT))}`;
    const network = `due-${n}`;
    const room = `${tenant}:C${n}`;
    const coordinator = `${tenant}:coordinator-${n}`;
    await store.once(meeting(tenant, room, coordinator, now), async () => ({ to: 'asker', language: 'sv', blocks: [] }));
    await fillNetwork(store, engine, { network, tenant, coordinator, size: COMPANIES, weeks: WEEKS });
    await store.unit(undefined, async (tx) => {
      await tx.networks.bind(network, { id: room });
      const schedule = { weekday: 1, hour: 9, minute: 0, how: n % 4 < 2 ? 'draft' : 'send', quiet: 'lines' } as const;
      await tx.digests.setSchedule({ ...schedule, network, next: new Date(now), week });
    });
  }
}

const meeting = (tenant: string, room: string, by: string, now: number): PersonTurn => ({
  ...{ id: `met:${by}`, at: new Date(now), tenant, heard: 'asker', back: 'ack', kind: 'command', name: 'help', args: '' },
  by: { id: by, name: 'Namn', locale: 'sv-FI', guest: false },
  room: { id: room, kind: 'channel', address: {} },
});
