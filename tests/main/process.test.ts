import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    env: { PATH: process.env.PATH, PORT: '0', TANDEM_DATA: join(folder, 'data'), ...env },
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
    tandem.child.kill('SIGTERM');

    expect(page).toContain('Tandem');
    expect([health?.status, ready?.status]).toEqual([200, 200]);
    expect(await metrics?.text()).toContain('tandem_outbox_messages');
    expect((await tandem.ended).code).toBe(0);
  });

  test('answers what is in flight when it is told to stop', async () => {
    const tandem = givenProcess({ ...SLACK });
    const url = await tandem.url();
    const { commandBody, signed } = await import('../given/slack.ts');
    const body = commandBody({ text: 'Vad är ett öppet nätverk?', trigger_id: 'in.flight' });

    const asked = fetch(`${url}/slack/events`, signed(body, { secret: SLACK.SLACK_SIGNING_SECRET }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    tandem.child.kill('SIGTERM');

    expect((await asked).status).toBe(200);
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

  test('loads neither botbuilder nor openai where they are not configured', async () => {
    const list = join(mkdtempSync(join(tmpdir(), 'tandem-loaded-')), 'loaded.txt');
    const tandem = givenProcess({ ...SLACK, LOADED: list }, [], ['--import', './tests/given/loaded.mjs']);
    await tandem.url();
    tandem.child.kill('SIGTERM');
    await tandem.ended;

    const loaded = readFileSync(list, 'utf8');
    expect(loaded).toContain('@slack/bolt');
    expect(loaded).not.toMatch(/node_modules\/(?:botbuilder|botframework-|openai)/u);
  });
});

const SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_SIGNING_SECRET: 'a-signing-secret-for-tests',
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};

describe('what an operator can mend is said in words, with exit code 1', () => {
  test.each([
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET: missing.*Signing Secret/u],
    ['half of Teams', { MicrosoftAppId: 'x' }, /MicrosoftAppPassword.*\n.*MicrosoftAppTenantId/u],
    ['a port that is none', { PORT: 'door' }, /PORT/u],
    ['a language that Tandem does not speak', { TANDEM_LANGUAGE: 'de' }, /TANDEM_LANGUAGE.*sv, fi or en/u],
    ['a time zone that is none', { TANDEM_TIME_ZONE: 'Mars' }, /TANDEM_TIME_ZONE.*Europe\/Helsinki/u],
    ['an admin without an account id', { TANDEM_ADMINS: 'anna' }, /TANDEM_ADMINS.*slack:/u],
  ])('%s', async (_what, env, told) => {
    const { code, err } = await givenProcess(env).ended;

    expect(code).toBe(1);
    expect(err).toMatch(told);
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

test('--help names the settings and starts nothing', async () => {
  const { code, out } = await givenProcess({}, ['--help']).ended;

  expect(code).toBe(0);
  expect(out).toContain('SLACK_BOT_TOKEN');
});
