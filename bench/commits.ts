import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonTurn } from '../src/chat/turn.ts';
import { readConfig } from '../src/config.ts';
import { networkSettingsSchema } from '../src/domain/network.ts';
import { openStore } from '../src/stores/open.ts';
import { wire } from '../src/wire.ts';
import { commandBody, SIGNING_SECRET, signed } from '../tests/given/slack.ts';
import { newSchema, onServer, POSTGRES_URL } from '../tests/stores/databases.ts';
import { slackStub, startServer, startTandem } from './child.ts';
import { atLeast, type Line, type Part } from './report.ts';
import { type Asked, perSecond, type Rival, type Rounds, race, tableOf, worst99 } from './rivals.ts';

const BOLT = 'bare Bolt';
const LEAST_OF_BOLT = 0.7;
const MOST_OF_BOLTS_P99 = 2;
const COMPANIES = 200;
const TEAM = 'T000000001';
const CHANNEL = 'C000000777';
const NETWORK = 'bench';
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };

let count = 0;

/** The next `/commit update`: another company's person each time, a trigger of its own, a fresh signature. */
function nextUpdate(): Asked {
  count += 1;
  const body = commandBody({
    command: '/commit',
    text: `update solar ${1 + (count % 98)} % panels ordered, ${count}`,
    trigger_id: `1795000000.${process.pid}.${count}`,
    user_id: userOf(count % COMPANIES),
    channel_id: CHANNEL,
  });
  return signed(body);
}

const userOf = (n: number): string => `U00000${1000 + n}`;
const empty = (body: string) => body === '';
/** What was understood, with the way back. */
const saved = (body: string) => body.startsWith('{') && body.includes('commit.undo');

/** Durable updates a second over HTTP, whole, beside Bolt that only acknowledges and Bolt that writes one row a command. */
export async function benchCommits(profile?: string): Promise<Part> {
  const stub = await slackStub();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const schema = POSTGRES_URL ? await newSchema(POSTGRES_URL) : undefined;
  if (!schema) console.warn('commits: TEST_POSTGRES_URL is not set, so Postgres is not measured');
  try {
    const rivals = await start({ folder, apiUrl: stub.apiUrl, url: schema?.url, profile });
    return report(await race(rivals));
  } finally {
    stub.close();
    rmSync(folder, { recursive: true, force: true });
    await schema?.drop();
  }
}

interface Place {
  readonly folder: string;
  readonly apiUrl: string;
  readonly url: string | undefined;
  readonly profile: string | undefined;
}

async function start({ folder, apiUrl, url, profile }: Place): Promise<readonly Rival[]> {
  const env = { SLACK_SIGNING_SECRET: SIGNING_SECRET, TANDEM_DATA: folder };
  const bare = (file: string, more: Record<string, string> = {}) =>
    startServer({ args: [`bench/servers/${file}`], env: { ...env, ...more }, readyPath: '/readyz' });
  const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  await fill({ TANDEM_DATA: folder });
  const rivals: Rival[] = [
    { name: 'node:http + HMAC', served: await bare('raw.ts'), next: nextUpdate, isRight: empty },
    { name: BOLT, served: await bare('bolt.ts'), next: nextUpdate, isRight: empty },
    { name: 'Bolt, one INSERT, SQLite', served: await bare('bolt-insert.ts'), next: nextUpdate, isRight: empty },
    { name: 'Tandem, SQLite', served: await startTandem({ apiUrl, nodeArgs, folder }), next: nextUpdate, isRight: saved },
  ];
  if (url === undefined) return rivals;
  await fill({ TANDEM_DATA: ':memory:', DATABASE_URL: url });
  await onServer(url, 'vacuum analyze');
  const insert = await bare('bolt-insert.ts', { DATABASE_URL: url });
  const tandem = await startTandem({ apiUrl, nodeArgs, databaseUrl: url });
  return [
    ...rivals,
    { name: 'Bolt, one INSERT, Postgres', served: insert, next: nextUpdate, isRight: empty },
    { name: 'Tandem, Postgres', served: tandem, next: nextUpdate, isRight: saved },
  ];
}

/** A network in one channel: each of its companies has one person and one commitment. */
async function fill(env: Readonly<Record<string, string>>): Promise<void> {
  const tandem = await wire(readConfig({ LOG_LEVEL: 'error', ...env }));
  for (let n = 0; n < COMPANIES; n += 1) {
    await tandem.deps.app({
      id: randomUUID(),
      at: new Date(),
      by: { id: `slack:${TEAM}:${userOf(n)}`, name: `Namn ${n}`, locale: 'sv-FI', guest: false },
      room: { id: `slack:${TEAM}:${CHANNEL}`, kind: 'channel', address: { team: TEAM, channel: CHANNEL } },
      tenant: `slack:${TEAM}`,
      ...{ heard: 'asker', back: 'ack', kind: 'command', name: 'help', args: '' },
    } as PersonTurn);
  }
  await tandem.stop();
  const url = env.DATABASE_URL;
  const store = await openStore({ folder: env.TANDEM_DATA ?? '', log: quiet, ...(url === undefined ? {} : { url }) });
  const settings = networkSettingsSchema.parse({
    criteria: { commitments: { least: 1 } },
    followUp: { every: 'year', lapseMonths: 0 },
    badge: 'none',
    fees: [],
    timeZone: 'Europe/Helsinki',
    visibility: 'network',
  });
  const founder = `slack:${TEAM}:${userOf(0)}`;
  await store.unit(undefined, async (tx) => {
    await tx.networks.found(
      { id: NETWORK, tenant: `slack:${TEAM}`, name: NETWORK, method: 'closed', settings, founded: new Date() },
      founder,
    );
    await tx.networks.bind(NETWORK, { id: `slack:${TEAM}:${CHANNEL}` });
  });
  for (let n = 0; n < COMPANIES; n += 1)
    await store.unit(undefined, async (tx) => {
      const id = `bench/${n}`;
      const since = new Date();
      await tx.networks.take(NETWORK);
      await tx.companies.add({ id, name: `Bolag ${n}` }, since);
      const place = { id: `place/${id}`, network: NETWORK, company: id, state: 'member', since, promises: [], steering: false } as const;
      await tx.companies.save({ ...place, applicant: founder, onBehalf: false, revision: 0 });
      await tx.companies.speak({ networkId: NETWORK, companyId: id }, `slack:${TEAM}:${userOf(n)}`, 'confirmed', since);
      await tx.commitments.add({
        ...{ id: `solar/${n}`, network: NETWORK, holder: { company: id }, title: 'Solar panels', kind: 'share', unit: 'kW', target: 120 },
        ...{ accounting: {}, visibility: 'network', status: 'on-track', onBehalf: false, made: since },
      });
    });
  await store.close();
}

function report(rounds: Rounds): Part {
  const bolt = perSecond(rounds, BOLT);
  const bolts99 = worst99(rounds, BOLT);
  const lines = [...rounds.keys()]
    .filter((name) => name.startsWith('Tandem'))
    .flatMap((name): readonly Line[] => {
      const ratio = perSecond(rounds, name) / bolt;
      const p99 = worst99(rounds, name) / bolts99;
      const rate = `${ratio.toFixed(2)} (${Math.round(perSecond(rounds, name))} of ${Math.round(bolt)} a second)`;
      const waits = `${p99.toFixed(2)} (${worst99(rounds, name)} ms to ${bolts99} ms)`;
      const most = { target: `<= ${MOST_OF_BOLTS_P99}`, holds: p99 <= MOST_OF_BOLTS_P99 };
      return [
        { what: `commits: ${name}, durable updates, of bare Bolt`, measured: rate, ...atLeast(LEAST_OF_BOLT, ratio) },
        { what: `commits: ${name}, p99, to bare Bolt's`, measured: waits, ...most },
      ];
    });
  return { lines, table: tableOf(rounds, BOLT) };
}
