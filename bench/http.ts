import { LANGUAGES } from '../src/domain/language.ts';
import { say } from '../src/text/say.ts';
import { SIGNING_SECRET } from '../tests/given/slack.ts';
import { slackStub } from '../tests/given/slack-stub.ts';
import { nextAsk } from './asks.ts';
import { type Served, startServer, startTandem } from './child.ts';
import { atLeast, type Line, type Part } from './report.ts';
import { perSecond, type Rival, type Rounds, race, tableOf } from './rivals.ts';

const LEAST_OF_BOLT = 0.5;

const BOLT = 'bare Bolt';
/** The rows that the target judges: an answer kept in memory costs next to nothing. */
const ALWAYS_NEW = ', new questions';

const SLOW = LANGUAGES.map((language) => JSON.stringify(say(language, 'slack.slow')));

const empty = (body: string) => body === '';
/** An answer, drawn: neither "on its way" nor an error's plain text. */
const drawn = (body: string) => body.startsWith('{') && body.includes('"blocks"') && !SLOW.some((slow) => body.includes(slow));

/** Requests a second over HTTP, Tandem's whole `/ask` beside Bolt's bare acknowledgement; throws at any response that is not right. */
export async function benchHttp(profile?: string): Promise<Part> {
  const stub = await slackStub();
  const rivals: Rival[] = [];
  try {
    await start(rivals, stub.apiUrl, profile);
    return report(await race(rivals));
  } finally {
    stub.close();
  }
}

async function start(rivals: Rival[], apiUrl: string, profile: string | undefined): Promise<void> {
  const env = { SLACK_SIGNING_SECRET: SIGNING_SECRET };
  const bare = (file: string) => startServer({ args: [`bench/servers/${file}`], env, readyPath: '/readyz' });
  const nodeArgs = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const databaseUrl = process.env.TEST_POSTGRES_URL;
  rivals.push({ name: 'node:http + HMAC', served: await bare('raw.ts'), next: () => nextAsk('same'), isRight: empty });
  rivals.push({ name: BOLT, served: await bare('bolt.ts'), next: () => nextAsk('same'), isRight: empty });
  const tandem = (name: string, served: Served) => {
    rivals.push({ name: `${name}${ALWAYS_NEW}`, served, next: () => nextAsk('new'), isRight: drawn });
    rivals.push({ name: `${name}, 20 questions`, served, next: () => nextAsk('same'), isRight: drawn });
  };
  tandem('Tandem, SQLite', await startTandem({ apiUrl, nodeArgs }));
  if (databaseUrl) tandem('Tandem, Postgres', await startTandem({ apiUrl, nodeArgs, databaseUrl }));
  else console.warn('http: TEST_POSTGRES_URL is not set, so Postgres is not measured');
}

function report(rounds: Rounds): Part {
  const bolt = perSecond(rounds, BOLT);
  const lines = [...rounds.keys()]
    .filter((name) => name.startsWith('Tandem'))
    .map((name): Line => {
      const mine = perSecond(rounds, name);
      const measured = `${(mine / bolt).toFixed(2)} (${Math.round(mine)} of ${Math.round(bolt)} a second)`;
      const target = name.endsWith(ALWAYS_NEW) ? atLeast(LEAST_OF_BOLT, mine / bolt) : {};
      return { what: `http: ${name}, signed /ask, of bare Bolt`, measured, ...target };
    });
  return { lines, table: tableOf(rounds, BOLT) };
}
