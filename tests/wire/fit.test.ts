import { createEmulator } from 'emulate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { wire } from '../../src/wire.ts';
import { serveRoutes, until } from '../given/platform.ts';
import { commandBody, interactive, pressBody, SIGNING_SECRET, signed } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';
import { givenTeams, TENANT } from '../given/teams.ts';

/** Everything inside a payload that is an object, at any depth. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodes(part);
}

const tandemOf = async () => {
  const tandem = await wire(readConfig({ TANDEM_DATA: ':memory:', LOG_LEVEL: 'silent' }));
  onTestFinished(() => tandem.stop());
  return tandem;
};

describe('on Slack', () => {
  async function givenSlack() {
    const app = {
      client_id: '1.2',
      client_secret: 's',
      name: 'Tandem',
      app_id: 'A000000001',
      bot_id: 'B0T',
      bot_user_id: 'U0BOT',
      redirect_uris: [],
    };
    const token = { token: 'xoxb-bot', type: 'bot', app_id: 'A000000001', user: 'admin' } as const;
    const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: { oauth_apps: [app], tokens: [token] } } });
    const tandem = await tandemOf();
    const platform = await slack({ botToken: 'xoxb-bot', signingSecret: SIGNING_SECRET, apiUrl: `${emulator.url}/api/` }, tandem.deps);
    const server = await serveRoutes(platform.routes);
    onTestFinished(async () => {
      await Promise.all([platform.stop(), server.close()]);
      await emulator.close();
    });
    return (body: string) => fetch(`${server.url}/slack/events`, signed(body));
  }
  const buttonsOf = (payload: unknown) =>
    [...nodes(payload)].filter(({ type, action_id }) => type === 'button' && String(action_id).startsWith('fit.')) as {
      action_id: string;
      value: string;
      text: { text: string };
    }[];

  test('a press replaces the message in which it was pressed, up to a result that Slack can hold', async () => {
    const post = await givenSlack();
    let card: unknown = await (await post(commandBody({ command: '/fit', text: '', trigger_id: 'fit.1' }))).json();
    expect(card).toMatchObject({ response_type: 'ephemeral' });
    const bodies: Record<string, unknown>[] = [];

    for (let press = 0; press < 12; press += 1) {
      // The last option but "don't know" is the heaviest one: it leads on to a frontrunner network.
      const answer = buttonsOf(card)
        .filter(({ action_id }) => action_id.startsWith('fit.answer'))
        .at(-2);
      if (!answer) break;
      const url = await responseUrl();
      const payload = pressBody(
        { action_id: answer.action_id, value: answer.value },
        { response_url: url.url, trigger_id: `fit.press.${press}` },
      );
      expect((await post(interactive(payload))).status).toBe(200);
      await until(() => url.bodies.length > 0);
      card = url.bodies[0];
      bodies.push(url.bodies[0] ?? {});
    }

    expect(bodies.length).toBeGreaterThan(5);
    expect(bodies.every((body) => body.replace_original === true && body.response_type === 'ephemeral')).toBe(true);
    const result = bodies.at(-1) as { blocks: unknown[] };
    expect(buttonsOf(result).some(({ action_id }) => action_id.startsWith('fit.memo'))).toBe(true);
    expect(result.blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(result)).not.toContain('(shortened)');
    expect(JSON.stringify(result)).not.toContain('(förkortat)');
  });
});

describe('in Teams', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what left over the wire is asserted by its JSON
  const submits = (body: any, action: string) =>
    [...nodes(body)].filter(({ type, data }) => type === 'Action.Submit' && (data as { tandem?: string } | undefined)?.tandem === action);

  test('a press updates its card in place, in the personal chat and for one person in a channel', async () => {
    const tandem = await tandemOf();
    const bot = await givenTeams({}, tandem.deps);
    tandem.start(new Map([['teams', bot.platform.courier]]), new Map([['teams', bot.platform.directory]]));
    onTestFinished(() => bot.stop());

    for (const where of [{}, bot.activities.inChannel]) {
      const seen = bot.connector.calls.length;
      const inRoom = Object.keys(where).length > 0;
      await bot.send(inRoom ? bot.activities.mention('metodval fortsätt') : bot.activities.said('metodval'));
      await until(() => bot.connector.calls.length > seen);
      const first = bot.connector.calls.at(-1);
      const standing = `posted-${bot.connector.calls.length}`;
      expect(first?.method).toBe('POST');
      expect(first?.query.includes('isTargetedActivity=true')).toBe(inRoom);
      const [answer] = submits(first?.body, 'fit.answer');
      // The store notes which message stands there only after the connector's answer.
      const room = inRoom ? '19:climate@thread.tacv2' : 'a:anna';
      const noted = inRoom ? `targeted:${standing}` : standing;
      await vi.waitUntil(() => tandem.deps.posted.cardOf(`teams:${TENANT}:${room}`, noted));

      await bot.send(bot.activities.pressed(answer?.data, { ...where, replyToId: standing }));
      await until(() => bot.connector.calls.length > seen + 1);

      const second = bot.connector.calls.at(-1);
      expect([second?.method, second?.path.endsWith(`/activities/${standing}`)]).toEqual(['PUT', true]);
      expect(submits(second?.body, 'fit.answer').length).toBeGreaterThan(2);
      expect(JSON.stringify(second?.body)).toContain(inRoom ? '3 av' : '2 av');
    }
  }, 30_000);

  test('the group’s card in the channel is updated in place when somebody joins', async () => {
    const tandem = await tandemOf();
    const bot = await givenTeams({}, tandem.deps);
    tandem.start(new Map([['teams', bot.platform.courier]]), new Map([['teams', bot.platform.directory]]));
    onTestFinished(() => bot.stop());
    await bot.send(bot.activities.mention('metodval tillsammans'));
    await until(() => bot.connector.calls.length > 0);
    const card = bot.connector.calls[0];
    expect(card?.query).not.toContain('isTargetedActivity');

    await bot.send(
      bot.activities.pressed(submits(card?.body, 'fit.join')[0]?.data, { ...bot.activities.inChannel, replyToId: 'posted-1' }),
    );
    await until(() => bot.connector.calls.length > 2);

    const [, ...later] = bot.connector.calls;
    const mine = later.find(({ method }) => method === 'POST');
    const updated = later.find(({ method }) => method === 'PUT');
    expect(mine?.query).toContain('isTargetedActivity=true');
    expect(updated?.path).toMatch(/\/activities\/posted-1$/u);
    expect(JSON.stringify(updated?.body)).toContain('Anna');
  }, 30_000);
});
