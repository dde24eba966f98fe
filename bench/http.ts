import autocannon from 'autocannon';
import { LANGUAGES } from '../src/domain/language.ts';
import { say } from '../src/text/say.ts';
import { SIGNING_SECRET } from '../tests/given/slack.ts';
import { type Asking, nextAsk } from './asks.ts';
import { type Served, slackStub, startServer, startTandem, usage } from './child.ts';
import { atLeast, type Line, type Part } from './report.ts';

const CONNECTIONS = 50;
const WARM_UP_S = 4;
const WARM_UP_CONNECTIONS = 5;
const ROUNDS = 3;
const ROUND_S = 6;
const LEAST_OF_BOLT = 0.5;

const BOLT = 'bare Bolt';
/** The rows that the target judges: an answer kept in memory costs next to nothing. */
const ALWAYS_NEW = ', new questions';

const SLOW = LANGUAGES.map((language) => JSON.stringify(say(language, 'slack.slow')));

interface Rival {
  readonly name: string;
  readonly served: Served;
  readonly asking: Asking;
  /** Whether the body is what a person should get. */
  readonly isRight: (body: string) => boolean;
}

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server for each request, in milliseconds: comparable on a busy machine too. */
  readonly cpuMs: number;
}

const empty = (body: string) => body === '';
/** An answer, drawn: neither "on its way" nor an error's plain text. */
const drawn = (body: string) => body.startsWith('{') && body.includes('"blocks"') && !SLOW.some((slow) => body.includes(slow));

/** Requests a second over HTTP, Tandem's whole `/ask` beside Bolt's bare acknowledgement; throws at any response that is not right. */
export async function benchHttp(profile?: string): Promise<Part> {
  const stub = await slackStub();
  const rivals: Rival[] = [];
  try {
    await start(rivals, stub.apiUrl, profile);
    // With few at once: fifty cold requests together take longer than Slack waits, and would be told so.
    for (const rival of rivals) await load(rival, WARM_UP_S, WARM_UP_CONNECTIONS);
    const rounds = new Map(rivals.map(({ name }) => [name, [] as Round[]]));
    // Round by round, so that whatever else the machine does hits all alike.
    for (let round = 0; round < ROUNDS; round += 1) for (const rival of rivals) rounds.get(rival.name)?.push(await load(rival, ROUND_S));
    return report(rounds);
  } finally {
    stub.close();
    await Promise.all([...new Set(rivals.map(({ served }) => served))].map((served) => served.stop()));
  }
}

async function start(rivals: Rival[], apiUrl: string, profile: string | undefined): Promise<void> {
  const env = { SLACK_SIGNING_SECRET: SIGNING_SECRET };
  const bare = (file: string) => startServer({ args: [`bench/servers/${file}`], env, readyPath: '/readyz' });
  const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const databaseUrl = process.env.TEST_POSTGRES_URL;
  rivals.push({ name: 'node:http + HMAC', served: await bare('raw.ts'), asking: 'same', isRight: empty });
  rivals.push({ name: BOLT, served: await bare('bolt.ts'), asking: 'same', isRight: empty });
  const tandem = (name: string, served: Served) => {
    rivals.push({ name: `${name}${ALWAYS_NEW}`, served, asking: 'new', isRight: drawn });
    rivals.push({ name: `${name}, 20 questions`, served, asking: 'same', isRight: drawn });
  };
  tandem('Tandem, SQLite', await startTandem({ apiUrl, nodeArgs }));
  if (databaseUrl) tandem('Tandem, Postgres', await startTandem({ apiUrl, nodeArgs, databaseUrl }));
  else console.warn('http: TEST_POSTGRES_URL is not set, so Postgres is not measured');
}

async function load({ name, served, asking, isRight }: Rival, seconds: number, connections = CONNECTIONS): Promise<Round> {
  let wrong: string | undefined;
  const before = usage(served.pid)?.cpuSeconds ?? Number.NaN;
  const result = await autocannon({
    url: `${served.url}/slack/events`,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...nextAsk(asking) }) }],
    verifyBody: (body) => {
      const right = isRight(String(body ?? ''));
      if (!right) wrong ??= String(body);
      return right;
    },
  });
  const { non2xx, errors, timeouts, mismatches } = result;
  if (non2xx + errors + timeouts + mismatches > 0 || result['2xx'] === 0) {
    throw new Error(
      `${name}: ${JSON.stringify({ ok: result['2xx'], non2xx, errors, timeouts, mismatches })} ${wrong?.slice(0, 300) ?? ''}`,
    );
  }
  const cpuMs = (((usage(served.pid)?.cpuSeconds ?? Number.NaN) - before) * 1_000) / result['2xx'];
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99, cpuMs };
}

function report(rounds: ReadonlyMap<string, readonly Round[]>): Part {
  const mean = (name: string) => average((rounds.get(name) ?? []).map(({ perSecond }) => perSecond));
  const bolt = mean(BOLT);
  const table = [...rounds].map(([server, runs]) => ({
    server,
    'requests/s': Math.round(mean(server)),
    'each round': runs.map(({ perSecond }) => Math.round(perSecond)).join(' '),
    'p50 ms': average(runs.map(({ p50 }) => p50)).toFixed(1),
    'p99 ms': Math.max(...runs.map(({ p99 }) => p99)).toFixed(1),
    'CPU ms each': average(runs.map(({ cpuMs }) => cpuMs)).toFixed(2),
    'of bare Bolt': (mean(server) / bolt).toFixed(2),
  }));
  const lines = [...rounds.keys()]
    .filter((name) => name.startsWith('Tandem'))
    .map((name): Line => {
      const ratio = mean(name) / bolt;
      const measured = `${ratio.toFixed(2)} (${Math.round(mean(name))} of ${Math.round(bolt)} a second)`;
      const target = name.endsWith(ALWAYS_NEW) ? atLeast(LEAST_OF_BOLT, ratio) : {};
      return { what: `http: ${name}, signed /ask, of bare Bolt`, measured, ...target };
    });
  return { lines, table };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
