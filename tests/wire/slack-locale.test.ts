import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Language } from '../../src/domain/language.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { say } from '../../src/text/say.ts';
import { wire } from '../../src/wire.ts';
import { memoryLog, serve, serveRoutes, until } from '../given/platform.ts';
import { commandBody, SIGNING_SECRET, signed } from '../given/slack.ts';

const FINNISH = /koordin/u;

/** A whole Tandem that speaks Swedish where nobody chose, and a Slack that knows its people's locales. */
async function givenPeople(
  locales: Readonly<Record<string, string>>,
  how: { readonly wait?: Promise<void>; readonly error?: string } = {},
) {
  const asked: string[] = [];
  const web = await serve(async (request, response) => {
    const user = new URLSearchParams(await text(request)).get('user') ?? '';
    const isInfo = request.url?.endsWith('/users.info') === true;
    if (isInfo) {
      asked.push(user);
      await how.wait;
    }
    const told = isInfo && how.error ? { ok: false, error: how.error } : { ok: true, user: { id: user, locale: locales[user] } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  });
  const tandem = await wire(readConfig({ TANDEM_DATA: ':memory:', LOG_LEVEL: 'silent' }));
  const log = memoryLog();
  const platform = await slack({ botToken: 'xoxb-1', signingSecret: SIGNING_SECRET, apiUrl: `${web.url}/api/` }, { ...tandem.deps, log });
  const server = await serveRoutes(platform.routes);
  tandem.start(new Map([['slack', platform.courier]]), new Map([['slack', platform.directory]]));
  onTestFinished(async () => {
    await platform.stop();
    await server.close();
    await tandem.stop();
    await web.close();
  });
  let count = 0;
  const ask = async (words: string, user = 'UPEKKA', command = '/ask') => {
    count += 1;
    const body = commandBody({ command, text: words, user_id: user, trigger_id: `t.${count}` });
    return await (await fetch(`${server.url}/slack/events`, signed(body))).text();
  };
  return { ask, asked, log };
}

describe('the locale that Slack tells of a person', () => {
  test('is the language of the first answer to a text without words, asked for once', async () => {
    const { ask, asked } = await givenPeople({ UPEKKA: 'fi-FI' });

    expect(await ask('???')).toMatch(FINNISH);
    expect(await ask('', 'UPEKKA', '/tandem')).toMatch(FINNISH);
    expect(asked).toEqual(['UPEKKA']);
  });

  test('is asked for beside a question that tells its own language, which does not wait for it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { ask, asked } = await givenPeople({ UPEKKA: 'fi-FI' }, { wait: promise });

    expect(await ask('Vad är ett öppet klimatnätverk?')).toContain('öppet');
    await until(() => asked.length > 0);
    expect(asked).toEqual(['UPEKKA']);
    resolve();
  });

  test('is not waited for long', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { ask } = await givenPeople({ UPEKKA: 'fi-FI' }, { wait: promise });

    await ask('Vad är ett öppet klimatnätverk?', 'UANNA');
    const answer = await ask('???');
    expect(answer).not.toMatch(FINNISH);
    expect(answer).not.toContain(say('sv', 'slack.slow'));
    resolve();
  });

  test('counts less than what they ask in: Slack speaks no Finnish', async () => {
    const { ask } = await givenPeople({ UPEKKA: 'en-US' });

    await ask('Mikä on avoin ilmastoverkosto?');

    expect(await ask('', 'UPEKKA', '/tandem')).toMatch(FINNISH);
  });

  test('that Tandem may not see is not asked for again, is told once in the log, and the installation’s language stands', async () => {
    const { ask, asked, log } = await givenPeople({}, { error: 'missing_scope' });

    for (const user of ['UPEKKA', 'UANNA']) expect(await ask('???', user)).not.toMatch(FINNISH);

    expect(asked).toEqual(['UPEKKA']);
    await until(() => log.lines.some(({ level }) => level === 'warn'));
    expect(log.lines.filter(({ level }) => level === 'warn')).toMatchObject([{ message: expect.stringContaining('users:read') }]);
  });

  test.each<[string, Language]>([
    ['sv-SE', 'sv'],
    ['en-GB', 'en'],
  ])('%s is %s', async (locale, language) => {
    const { ask } = await givenPeople({ UPEKKA: locale });
    expect(await ask('me', 'UPEKKA', '/tandem')).toContain({ sv: 'svenska', en: 'English', fi: '' }[language]);
  });
});
