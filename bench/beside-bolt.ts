import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNING_SECRET } from '../tests/given/slack.ts';
import { slackStub } from '../tests/given/slack-stub.ts';
import { newSchema, onServer, POSTGRES_URL } from '../tests/stores/databases.ts';
import { startServer, startTandem } from './child.ts';
import { atLeast, type Line, type Part } from './report.ts';
import { type Asked, perSecond, type Rival, type Rounds, race, tableOf, worst99 } from './rivals.ts';

const BOLT = 'bare Bolt';
const LEAST_OF_BOLT = 0.7;
const MOST_OF_BOLTS_P99 = 2;

/** A slash command that writes. */
export interface Load {
  /** The part of the benchmark, and what is written: "durable updates". */
  readonly name: string;
  readonly what: string;
  /** Fills the database of those settings (TANDEM_DATA, DATABASE_URL) before the servers start. */
  readonly fill: (env: Readonly<Record<string, string>>) => Promise<void>;
  readonly next: () => Asked;
  /** Whether Tandem's acknowledgement tells that it was saved. */
  readonly isRight: (body: string) => boolean;
}

const empty = (body: string) => body === '';

/** Durable commands a second over HTTP, whole, beside Bolt that only acknowledges and Bolt that writes one row a command. */
export async function besideBolt(load: Load, profile?: string): Promise<Part> {
  const stub = await slackStub();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const schema = POSTGRES_URL ? await newSchema(POSTGRES_URL) : undefined;
  if (!schema) console.warn(`${load.name}: TEST_POSTGRES_URL is not set, so Postgres is not measured`);
  try {
    const rivals = await start(load, { folder, apiUrl: stub.apiUrl, url: schema?.url, profile });
    return report(load, await race(rivals));
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

async function start({ fill, next, isRight }: Load, { folder, apiUrl, url, profile }: Place): Promise<readonly Rival[]> {
  const env = { SLACK_SIGNING_SECRET: SIGNING_SECRET, TANDEM_DATA: folder };
  const bare = (file: string, more: Record<string, string> = {}) =>
    startServer({ args: [`bench/servers/${file}`], env: { ...env, ...more }, readyPath: '/readyz' });
  const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  await fill({ TANDEM_DATA: folder });
  const rivals: Rival[] = [
    { name: 'node:http + HMAC', served: await bare('raw.ts'), next, isRight: empty },
    { name: BOLT, served: await bare('bolt.ts'), next, isRight: empty },
    { name: 'Bolt, one INSERT, SQLite', served: await bare('bolt-insert.ts'), next, isRight: empty },
    { name: 'Tandem, SQLite', served: await startTandem({ apiUrl, nodeArgs, folder }), next, isRight },
  ];
  if (url === undefined) return rivals;
  await fill({ TANDEM_DATA: ':memory:', DATABASE_URL: url });
  await onServer(url, 'vacuum analyze');
  const insert = await bare('bolt-insert.ts', { DATABASE_URL: url });
  const tandem = await startTandem({ apiUrl, nodeArgs, databaseUrl: url });
  return [
    ...rivals,
    { name: 'Bolt, one INSERT, Postgres', served: insert, next, isRight: empty },
    { name: 'Tandem, Postgres', served: tandem, next, isRight },
  ];
}

function report({ name: part, what }: Load, rounds: Rounds): Part {
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
        { what: `${part}: ${name}, ${what}, of bare Bolt`, measured: rate, ...atLeast(LEAST_OF_BOLT, ratio) },
        { what: `${part}: ${name}, p99, to bare Bolt's`, measured: waits, ...most },
      ];
    });
  return { lines, table: tableOf(rounds, BOLT) };
}
