import { randomUUID } from 'node:crypto';
import type { Reply } from '../src/chat/reply.ts';
import type { PersonTurn } from '../src/chat/turn.ts';
import { networkSettingsSchema } from '../src/domain/network.ts';
import type { Engine } from '../src/stores/engine.ts';
import type { Store } from '../src/stores/open.ts';
import type { Schema } from '../src/stores/schema.ts';
import type { Tandem } from '../src/wire.ts';
import { type DatabaseName, onEach, onFilled } from './grounds.ts';
import { below, type Line, type Part, quantile } from './report.ts';

const COMPANIES = 2_000;
const EACH = 5;
const WEEKS = 52;
const WEEK_MS = 7 * 86_400_000;
const PAGE_MS = 50;
const TIMES = 300;
const CHUNK = 500;
const COORDINATOR = 'web:local:carita';
const NOW = Date.now();

/** A year of a large network: 2,000 companies x 5 commitments x 52 weekly updates. What a company and what a coordinator looks at. */
export const benchLedger = async (): Promise<Part> => ({
  lines: await onEach((name, ground) =>
    onFilled(
      ground,
      async (store, engine) => {
        for (const size of [10, COMPANIES]) await fillLedger(store, engine, size);
      },
      (tandem) => measured(name, tandem),
    ),
  ),
});

async function measured(name: DatabaseName, tandem: Tandem): Promise<readonly Line[]> {
  const updates = (COMPANIES * EACH * WEEKS).toLocaleString('en');
  return [
    shown(`${name}: a company's list, of ${updates} updates`, await paired(tandem, (size) => company(size, 'commit'))),
    shown(`${name}: a commitment's history`, await paired(tandem, (size) => company(size, 'history'))),
    shown(`${name}: the coordinator's overview`, await paired(tandem, (size) => coordinator(size))),
    shown(`${name}: what is overdue, a page`, await paired(tandem, (size) => overdue(size))),
  ];
}

/** The bench's network of so many companies. */
export const ledgerNetwork = (size: number): string => `ledger-${size}`;

/** A network of so many companies, each with commitments that were updated weekly for a year. */
export const fillLedger = (store: Store, engine: Engine, size: number): Promise<void> =>
  fillNetwork(store, engine, { network: ledgerNetwork(size), tenant: 'web:local', coordinator: COORDINATOR, size, weeks: WEEKS });

interface Filling {
  readonly network: string;
  readonly tenant: string;
  readonly coordinator: string;
  /** Companies, each with five commitments. */
  readonly size: number;
  /** Of weekly updates to each commitment, up to the last whole week. */
  readonly weeks: number;
}

/** A network with companies, commitments and their weekly updates. */
export async function fillNetwork(store: Store, engine: Engine, { network, tenant, coordinator, size, weeks }: Filling): Promise<void> {
  const settings = networkSettingsSchema.parse({
    criteria: { commitments: { least: 1 } },
    followUp: { every: 'month', lapseMonths: 0 },
    badge: 'none',
    fees: [],
    timeZone: 'Europe/Helsinki',
    visibility: 'network',
  });
  const founded = { id: network, tenant, name: network, method: 'closed', settings, founded: new Date(NOW - WEEKS * WEEK_MS) } as const;
  await store.unit(undefined, (tx) => tx.networks.found(founded, coordinator));
  for (let from = 0; from < size; from += 100) await addCompanies(store, network, from, Math.min(size, from + 100));
  for (let from = 0; from < size; from += 100) await addCommitments(engine, network, from, Math.min(size, from + 100));
  for (let week = WEEKS - weeks; week < WEEKS; week += 1) await addUpdates(engine, network, size, week);
}

async function addCompanies(store: Store, network: string, from: number, to: number): Promise<void> {
  await store.unit(undefined, async (tx) => {
    for (let n = from; n < to; n += 1) {
      const id = `${network}/${n}`;
      await tx.companies.add({ id, name: `Bolag ${n}`, size: 'small', branch: 'energy' }, new Date());
      const place = {
        id: `place/${id}`,
        network,
        company: id,
        state: 'member',
        since: new Date(NOW - WEEKS * WEEK_MS),
        promises: [],
        steering: false,
      } as const;
      await tx.companies.save({ ...place, applicant: `p${n}`, onBehalf: false, revision: 0 });
      await tx.companies.speak({ networkId: network, companyId: id }, `web:local:p${n}-${network}`, 'confirmed', new Date());
    }
  });
}

const STATUSES = ['on-track', 'on-track', 'at-risk', 'blocked', 'done'] as const;

async function addCommitments(engine: Engine, network: string, from: number, to: number): Promise<void> {
  await engine.unit(async (db) => {
    for (let n = from; n < to; n += 1) {
      const rows = STATUSES.map((status, k) => commitmentRow(network, n, k, status));
      await db.insertInto('commitments').values(rows).execute();
    }
    for (const status of new Set(STATUSES)) {
      const count = (to - from) * STATUSES.filter((one) => one === status).length;
      await db
        .insertInto('ledger_counts')
        .values({ network_id: network, kind: 'status', value: status, count })
        .onConflict((on) =>
          on.columns(['network_id', 'kind', 'value']).doUpdateSet((eb) => ({ count: eb('ledger_counts.count', '+', count) })),
        )
        .execute();
    }
  });
}

const commitmentRow = (network: string, n: number, k: number, status: (typeof STATUSES)[number]): Schema['commitments'] => ({
  id: `${network}/${n}/${k}`,
  network_id: network,
  company_id: `${network}/${n}`,
  line_id: null,
  title: `Åtagande ${k} för solceller`,
  title_key: `atagande ${k} for solceller`,
  kind: 'share',
  unit: 'kW',
  unit_key: 'kw',
  baseline: 0,
  baseline_year: 2025,
  target: 120,
  due: '2027-12-31',
  goal: null,
  accounting_json: '{}',
  visibility: 'network',
  status,
  on_behalf: 0,
  made: NOW - WEEKS * WEEK_MS,
  percent: 52,
  value: 62,
  updated: NOW,
  level: 'self',
  reason: null,
  revision: WEEKS,
  updates: WEEKS,
  // Every other one was asked for last month.
  asked: n % 2 === 0 ? '2026-01-01' : '2099-01-01',
});

async function addUpdates(engine: Engine, network: string, size: number, week: number): Promise<void> {
  const rows: Schema['commitment_updates'][] = [];
  const flush = async () => {
    const chunk = rows.splice(0);
    if (chunk.length > 0) await engine.unit((db) => db.insertInto('commitment_updates').values(chunk).execute());
  };
  for (let n = 0; n < size; n += 1)
    for (let k = 0; k < EACH; k += 1) {
      rows.push(updateRow(network, n, k, week));
      if (rows.length === CHUNK) await flush();
    }
  await flush();
}

const updateRow = (network: string, n: number, k: number, week: number): Schema['commitment_updates'] => ({
  id: randomUUID(),
  commitment_id: `${network}/${n}/${k}`,
  network_id: network,
  company_id: `${network}/${n}`,
  seq: week + 1,
  at: NOW - (WEEKS - week) * WEEK_MS,
  week: `2026-W${String(week + 1).padStart(2, '0')}`,
  who: `pseudonym-${n}`,
  product: 'slack',
  says: 'progress',
  status: 'on-track',
  percent: week + 1,
  value: (week + 1) * 1.2,
  note: 'Panelerna är beställda och taket har kontrollerats.',
  period: null,
  measured: 'measured',
  on_behalf: 0,
  evidence_json: '[]',
});

type Asked = Pick<PersonTurn, 'by' | 'room'> & Partial<PersonTurn>;

const person = (id: string) => ({
  by: { id, name: 'Namn', locale: 'sv-FI', guest: false },
  room: { id: `web:local:direct-${id}`, kind: 'direct', address: null } as const,
});

const some = (size: number): number => Math.floor(Math.random() * size);

function company(size: number, what: 'commit' | 'history'): Asked {
  const network = ledgerNetwork(size);
  const n = some(size);
  const by = person(`web:local:p${n}-${network}`);
  if (what === 'commit') return { ...by, kind: 'command', name: 'commit', args: '' };
  return { ...by, kind: 'action', name: 'commit.history', data: { network, commitment: `${network}/${n}/0` } };
}

const coordinator = (size: number): Asked => ({
  ...person(COORDINATOR),
  kind: 'action',
  name: 'commit.overview',
  data: { network: ledgerNetwork(size) },
});

const overdue = (size: number): Asked => ({
  ...person(COORDINATOR),
  kind: 'action',
  name: 'commit.listed',
  data: { network: ledgerNetwork(size), which: 'overdue' },
});

/** Milliseconds in the network of ten companies and in the large one. */
interface Paired {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

/** Alternating, so that what disturbs the machine disturbs both. */
async function paired(tandem: Tandem, asked: (size: number) => Asked): Promise<Paired> {
  const few: number[] = [];
  const many: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    few.push(await timed(tandem, asked(10)));
    many.push(await timed(tandem, asked(COMPANIES)));
  }
  return { few, many };
}

async function timed({ deps }: Tandem, asked: Asked): Promise<number> {
  const turn = { id: randomUUID(), at: new Date(), tenant: 'web:local', heard: 'asker', back: 'ack', ...asked } as PersonTurn;
  const started = performance.now();
  const reply: Reply = await deps.app(turn);
  const ms = performance.now() - started;
  if (reply.refused || reply.blocks.length === 0) throw new Error(`the bench was refused: ${JSON.stringify(reply)}`);
  return ms;
}

function shown(what: string, { few, many }: Paired): Line {
  const p99 = quantile(many, 0.99);
  const measured = `p99 ${p99.toFixed(1)} ms (p50 ${quantile(many, 0.5).toFixed(1)} ms; of 10 companies: p99 ${quantile(few, 0.99).toFixed(1)} ms)`;
  return { what, measured, ...below(PAGE_MS, p99, 'ms') };
}
