import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: () => Promise<string>;
  readonly ended: Promise<Ended>;
}

/** Tandem as an operator starts it, in a process of its own. */
function givenProcess(env: Record<string, string>, args: readonly string[] = [], node: readonly string[] = []): Running {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-main-'));
  const child = spawn(process.execPath, [...node, 'src/start.cjs', ...args], {
    env: {
      ...{ PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
      ...{ PORT: '0', TANDEM_DATA: join(folder, 'data'), ...env },
    },
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, out, err }));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const port = () => /"port":(\d+)/u.exec(out)?.[1];
  const url = async () => `http://127.0.0.1:${await vi.waitUntil(port, { timeout: 25_000, interval: 20 })}`;
  return { child, url, ended };
}

describe('npm start', () => {
  test('without any setting serves the workspace, its health and its counts, and stops with 0', async () => {
    const tandem = givenProcess({});
    const url = await tandem.url();

    const page = await (await fetch(url)).text();
    const [health, ready, metrics] = await Promise.all(['healthz', 'readyz', 'metrics'].map((path) => fetch(`${url}/${path}`)));
    const file = await fetch(`${url}/files/${'x'.repeat(43)}`);
    tandem.child.kill('SIGTERM');

    expect([file.status, file.headers.get('x-robots-tag')]).toEqual([404, 'noindex, nofollow']);
    expect(page).toContain('Tandem');
    expect([health?.status, ready?.status]).toEqual([200, 200]);
    expect(await metrics?.text()).toContain('tandem_outbox_messages');
    expect((await tandem.ended).code).toBe(0);
  });

  test('opens the workspace to the names it is told, and says in the log what that means', async () => {
    const tandem = givenProcess({ TANDEM_WORKSPACE_HOSTS: 'Tandem.Exempelvik.example, 10.0.0.5' });
    const { port } = new URL(await tandem.url());
    const statusAt = (host: string) =>
      new Promise((resolve) => get({ host: '127.0.0.1', port, headers: { host } }, (response) => resolve(response.resume().statusCode)));

    expect(await Promise.all(['tandem.exempelvik.example', `10.0.0.5:${port}`, 'evil.example'].map(statusAt))).toEqual([200, 200, 403]);
    tandem.child.kill('SIGTERM');
    expect((await tandem.ended).out).toContain('whoever reaches it may act as anybody');
  });

  test.skipIf(process.platform === 'win32')('stops with npm, whose shell hands no signal on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-npm-'));
    const { PATH, HOME } = process.env;
    const npm = spawn('npm', ['start'], { env: { PATH, HOME, PORT: '0', TANDEM_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    let out = '';
    npm.stdout.on('data', (chunk) => {
      out += chunk;
    });
    await vi.waitUntil(() => out.includes('Tandem is ready'), { timeout: 25_000, interval: 20 });
    npm.kill('SIGTERM');

    await vi.waitUntil(() => out.includes('"msg":"stopping"'), { timeout: 10_000, interval: 20 });
  });

  test('answers what is in flight when it is told to stop', async () => {
    const tandem = givenProcess({ ...SLACK });
    const url = await tandem.url();
    const { commandBody, signed } = await import('../given/slack.ts');
    const body = commandBody({ text: 'Vad är ett öppet nätverk?', trigger_id: 'in.flight' });

    const { headers, ...rest } = signed(body, { secret: SLACK.SLACK_SIGNING_SECRET });
    const asked = request(`${url}/slack/events`, { agent: false, method: rest.method, headers: { ...headers, expect: '100-continue' } });
    const status = once(asked, 'response').then(([response]) => (response as IncomingMessage).statusCode);
    asked.flushHeaders();
    // The server has begun with it, and says so; its body follows after the server was told to stop.
    await once(asked, 'continue');
    tandem.child.kill('SIGTERM');
    asked.end(rest.body);

    expect(await status).toBe(200);
    expect((await tandem.ended).code).toBe(0);
  });

  test('writes no message text at info', async () => {
    const tandem = givenProcess({ ...SLACK });
    const url = await tandem.url();
    const { commandBody, signed } = await import('../given/slack.ts');

    await fetch(
      `${url}/slack/events`,
      signed(commandBody({ text: 'Vad är ett öppet nätverk hemligt?' }), { secret: SLACK.SLACK_SIGNING_SECRET }),
    );
    tandem.child.kill('SIGTERM');

    const { out, err } = await tandem.ended;
    expect(out + err).not.toContain('hemligt');
  });

  test('loads neither botbuilder nor openai where they are not configured, and what draws papers not before the first one', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'tandem-loaded-')), 'loaded.txt');
    const tandem = givenProcess({ ...SLACK, LOADED: list }, [], ['--import', './tests/given/loaded.mjs']);
    const url = await tandem.url();
    // Files are served in every configuration.
    expect((await fetch(`${url}/files/${'x'.repeat(43)}`)).headers.get('x-robots-tag')).toBe('noindex, nofollow');
    tandem.child.kill('SIGTERM');
    await tandem.ended;

    const loaded = readFileSync(list, 'utf8');
    expect(loaded).toContain('@slack/bolt');
    expect(loaded).not.toMatch(/node_modules\/(?:botbuilder|botframework-|openai|pdfkit|fontkit|@resvg)/u);
  });
});

const SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_SIGNING_SECRET: 'a-signing-secret-for-tests',
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};

const MANY = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's', SLACK_STATE_SECRET: 'sixteen characters' };

describe('what an operator can mend is said in words, with exit code 1', () => {
  test.each([
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET: missing.*Signing Secret/u],
    ['half of Teams', { MicrosoftAppId: 'x' }, /MicrosoftAppPassword.*\n.*MicrosoftAppTenantId/u],
    ['a port that is none', { PORT: 'door' }, /PORT/u],
    ['a language that Tandem does not speak', { TANDEM_LANGUAGE: 'de' }, /TANDEM_LANGUAGE.*sv, fi or en/u],
    ['a time zone that is none', { TANDEM_TIME_ZONE: 'Mars' }, /TANDEM_TIME_ZONE.*Europe\/Helsinki/u],
    ['a host that would show the workspace to others', { HOST: '0.0.0.0' }, /HOST.*TANDEM_WORKSPACE=0.*TANDEM_WORKSPACE_HOSTS/u],
    [
      'an open workspace with a whole address',
      { TANDEM_WORKSPACE_HOSTS: 'http://tandem.example:3000' },
      /TANDEM_WORKSPACE_HOSTS.*tandem\.example\.fi/u,
    ],
    ['an open workspace for every name', { TANDEM_WORKSPACE_HOSTS: '*' }, /TANDEM_WORKSPACE_HOSTS/u],
    ['a bot token beside many workspaces', { ...SLACK, ...MANY }, /SLACK_BOT_TOKEN.*SLACK_CLIENT_ID/u],
    ['a folder that is a file', { TANDEM_DATA: 'package.json' }, /TANDEM_DATA.*package\.json/u],
    ['a database that does not run', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }, /DATABASE_URL/u],
    ['an admin without an account id', { TANDEM_ADMINS: 'anna' }, /TANDEM_ADMINS.*slack:/u],
  ])('%s', async (_what, env, told) => {
    const { code, err } = await givenProcess(env).ended;

    expect(code).toBe(1);
    expect(err).toMatch(told);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test('a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;

    const { code, err } = await givenProcess({ PORT: String(port) }).ended;

    expect(code).toBe(1);
    expect(err).toMatch(/PORT.*already/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test('an option that there is not', async () => {
    const { code, err } = await givenProcess({}, ['--verbose']).ended;

    expect(code).toBe(1);
    expect(err).toMatch(/--verbose[\s\S]*--help/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  test('a fact without its Finnish text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-broken-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync('knowledge', folder, { recursive: true });
    const file = join(folder, 'methods.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n {6}fi: "[^"]+"/u, ''));

    const { code, err } = await givenProcess({ TANDEM_KNOWLEDGE: folder }).ended;

    expect(code).toBe(1);
    expect(err).toMatch(/methods\.yaml/u);
    expect(err).toMatch(/in Finnish/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});

test.each([
  ['an option of the dialogue without its Finnish text', 'fi: "Noin yksi henkilö", ', '', /fit\.yaml, line \d+.*about_one.*Finnish/u],
  [
    'a fact that there is not',
    'because: [single.resources.small, single.why.no-joint-coordination]',
    'because: [single.resources.none]',
    /fit\.yaml, line \d+.*no fact "single\.resources\.none"/u,
  ],
  [
    'questions that wait for each other',
    '- id: criteria\n',
    '- id: criteria\n    after: [followup]\n',
    /fit\.yaml, line \d+.*wait for each other/u,
  ],
  [
    'a method that nothing leads to',
    /frontrunner: \{ by: -?\d/gu,
    'frontrunner: { by: -5',
    /fit\.yaml, line \d+.*frontrunner.*no answers lead to this method/u,
  ],
])('%s refuses the start, and names the line', async (_, find, instead, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('knowledge', folder, { recursive: true });
  const file = join(folder, 'fit.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(find, instead));
  expect(readFileSync(file, 'utf8')).not.toBe(text);

  const { code, err } = await givenProcess({ TANDEM_KNOWLEDGE: folder }).ended;

  expect(code).toBe(1);
  expect(err.replaceAll('\n', ' ')).toMatch(said);
});

test('a blank variable counts as absent', async () => {
  const tandem = givenProcess({ TANDEM_LANGUAGE: ' ', TANDEM_TIME_ZONE: '', LOG_LEVEL: 'info\r' });
  expect((await fetch(`${await tandem.url()}/readyz`)).status).toBe(200);
});

test('--help names the settings and starts nothing', async () => {
  const { code, out } = await givenProcess({}, ['--help']).ended;

  expect(code).toBe(0);
  expect(out).toContain('SLACK_BOT_TOKEN');
});
