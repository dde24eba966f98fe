import { describe, expect, onTestFinished, test } from 'vitest';
import { halves } from '../faults/whole.ts';
import { givenBoth } from '../given/both.ts';
import { until } from '../given/platform.ts';
import { closedSettings } from '../given/settings.ts';
import { commandBody, interactive, pressBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';
import { ANNAS_ACCOUNT, TENANT } from '../given/teams.ts';
import { newSchema, POSTGRES_URL } from '../stores/databases.ts';

const TEAM = 'T000000001';
const BO = 'U000000002';
const TEAMS_ROOM = `teams:${TENANT}:19:climate@thread.tacv2`;
const NETWORK = 'network-1';
const SOLVIND = 'company:solvind';

/** Everything inside a payload that is an object, at any depth. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodes(part);
}

const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/**
 * A network in a Slack channel in Swedish and a Teams channel in Finnish. Bo in Slack and Anna in Teams speak for Solvind, which
 * promised 120 kW of solar panels. A Turn's time is when its product sent it: what was said two minutes ago is told to others now.
 */
async function givenBothChannels(env: Record<string, string> = {}) {
  const both = await givenBoth(env);
  const { post, channel, store, teamsSide } = both;
  const { activities, send, connector } = teamsSide;
  const slackRoom = `slack:${TEAM}:${channel}`;
  let said = 0;
  const slash = async (command: string, text: string, at = new Date()) => {
    said += 1;
    const where = { channel_id: channel, channel_name: 'klimat', user_id: BO, user_name: 'bo' };
    const body = commandBody({ ...where, command, text, trigger_id: `u.${said}` });
    return (await (await post(body, undefined, Math.floor(at.getTime() / 1_000))).json()) as object;
  };
  const teams = (text: string, at = new Date()) => send(activities.mention(text, { timestamp: at.toISOString() }));
  const invoke = async (name: string, value: unknown, at = new Date()) =>
    (await send(activities.invoke(name, value, { ...activities.inChannel, timestamp: at.toISOString() }))).json as object;
  await slash('/help', '');
  await teams('hjälp');
  const since = new Date('2026-01-01T08:00:00Z');
  await until(async () => (await store.networks.room(TEAMS_ROOM)) !== undefined && connector.calls.length > 0);
  await store.unit(undefined, async (tx) => {
    const settings = closedSettings();
    await tx.networks.found(
      { id: NETWORK, tenant: `slack:${TEAM}`, name: 'Exempelviks klimatnätverk', method: 'closed', settings, founded: since },
      `slack:${TEAM}:UCARITA`,
    );
    for (const [id, language] of [
      [slackRoom, 'sv'],
      [TEAMS_ROOM, 'fi'],
    ] as const) {
      await tx.networks.bind(NETWORK, { id });
      await tx.networks.setRoomLanguage(id, language);
    }
    await tx.companies.add({ id: SOLVIND, name: 'Solvind Ab' }, since);
    const place = { id: 'place', network: NETWORK, company: SOLVIND, state: 'member', since, promises: [], steering: false } as const;
    await tx.companies.save({ ...place, applicant: `slack:${TEAM}:${BO}`, onBehalf: false, revision: 0 });
    for (const who of [`slack:${TEAM}:${BO}`, ANNAS_ACCOUNT])
      await tx.companies.speak({ networkId: NETWORK, companyId: SOLVIND }, who, 'confirmed', since);
    await tx.commitments.add({
      ...{ id: 'solar', network: NETWORK, holder: { company: SOLVIND }, title: 'Solpaneler', kind: 'share', unit: 'kW', target: 120 },
      ...{ accounting: {}, visibility: 'network', status: 'on-track', onBehalf: false, made: since },
    });
  });
  return {
    ...both,
    slash,
    teams,
    invoke,
    /** Messages in Slack's channel with that in them. */
    inSlack: async (words: string) => (await both.history()).filter((one) => JSON.stringify(one).includes(words)),
    /** What went to Teams' channel, for all to see, with that in it. */
    inTeams: (words: string) =>
      connector.calls.filter(({ path, query, body }) => {
        const isThere = path.includes('19:climate@thread.tacv2') || JSON.stringify(body).includes('19:climate@thread.tacv2');
        return isThere && !query.includes('isTargetedActivity') && JSON.stringify(body).includes(words);
      }),
    press: async (payload: object, action: string, at = new Date()) => {
      const found = [...nodes(payload)].find(({ type, action_id }) => type === 'button' && String(action_id).startsWith(`${action}:`));
      said += 1;
      const url = await responseUrl();
      const over = {
        ...{ response_url: url.url, trigger_id: `p.${said}`, channel: { id: channel, name: 'klimat' } },
        user: { id: BO, username: 'bo', name: 'bo', team_id: TEAM },
      };
      const button = { action_id: String(found?.action_id), value: String(found?.value) };
      await post(interactive(pressBody(button, over)), undefined, Math.floor(at.getTime() / 1_000));
      await until(() => url.bodies.length > 0);
      return url.bodies[0] as object;
    },
    solar: async () => (await store.commitments.get('solar')) as never as { percent?: number; updates: number },
    updates: () => store.commitments.history('solar', { size: 20 }),
  };
}

describe('updates flow both ways between a Slack and a Teams channel', () => {
  test('typed in Slack, it is told in Teams in Finnish, once, and what was written stays as it was written', async () => {
    const given = await givenBothChannels();

    const saved = await given.slash('/commit', 'update sol 60% paneler beställda &lt;!channel&gt;', ago(2));
    await until(() => given.inTeams('paneler beställda').length > 0);

    expect(saved).toMatchObject({ response_type: 'ephemeral' });
    const [notice] = given.inTeams('paneler beställda');
    expect(JSON.stringify(notice?.body)).toContain('Solvind Ab · Solpaneler');
    expect(JSON.stringify(notice?.body)).toContain('etenee suunnitellusti');
    await until(async () => (await given.inSlack('paneler beställda')).length > 0);
    const [here] = await given.inSlack('paneler beställda');
    expect(JSON.stringify(here)).toContain('enligt plan');
    expect(JSON.stringify(here)).not.toContain('<!channel>');
    // Nobody but the writer typed it.
    expect(JSON.stringify(here)).not.toContain('Du skrev');
    expect(given.inTeams('paneler beställda')).toHaveLength(1);
    expect(await given.inSlack('paneler beställda')).toHaveLength(1);
    expect(await halves(given.engine.read())).toEqual([]);
  }, 60_000);

  test('sent by a dialog in Teams, it is told in Slack in Swedish', async () => {
    const given = await givenBothChannels();
    const asked = { data: { tandem: 'commit.update', data: { network: NETWORK, commitment: 'solar' } } };
    const dialog = await given.invoke('task/fetch', asked);
    const send = [...nodes(dialog)].find(({ type, data }) => type === 'Action.Submit' && (data as { tandem?: string }).tandem === 'form');
    const typed = (figure: string) => ({
      data: { ...(send?.data as object), 'typed.figure': figure, 'typed.note': 'invertteri saapui', 'typed.says': 'at-risk' },
    });

    const wrong = await given.invoke('task/submit', typed('140 %'), ago(2));
    expect(JSON.stringify(wrong)).toContain('140');
    expect(await given.updates()).toEqual([]);
    await given.invoke('task/submit', typed('1 00,5 kW'), ago(2));
    await given.invoke('task/submit', typed('90,5 kW'), ago(2));
    await until(async () => (await given.inSlack('invertteri saapui')).length > 0);

    expect(await given.updates()).toMatchObject([{ value: 90.5, status: 'at-risk', product: 'teams', note: 'invertteri saapui' }]);
    const [notice] = await given.inSlack('invertteri saapui');
    expect(JSON.stringify(notice)).toContain('90,5');
    expect(JSON.stringify(notice)).toContain('i riskzonen');
  }, 60_000);

  test('taken back within the minute, neither channel ever hears of it', async () => {
    const given = await givenBothChannels();
    const saved = await given.slash('/commit', 'update sol 90% fel siffra', ago(0));

    await given.press(saved, 'commit.undo');

    // No message waits for its minute any more.
    const waiting = await given.engine.read().selectFrom('outbox').select('key').where('key', 'like', '%notice:%').execute();
    expect(waiting).toEqual([]);
    expect(await given.updates()).toMatchObject([{ percent: 90, undone: expect.anything() }]);
    expect(await given.solar()).not.toHaveProperty('percent');
    expect(given.inTeams('fel siffra')).toEqual([]);
    expect(await halves(given.engine.read())).toEqual([]);
  }, 60_000);

  test('taken back later, its message says so in its place in both', async () => {
    const given = await givenBothChannels();
    const saved = await given.slash('/commit', 'update sol 90% fel siffra', ago(3));
    await until(async () => given.inTeams('fel siffra').length > 0 && (await given.inSlack('fel siffra')).length > 0);
    const [before] = await given.inSlack('fel siffra');

    await given.press(saved, 'commit.undo');
    await until(() => given.inTeams('päivitys on kumottu').length > 0);
    await until(async () => (await given.inSlack('fel siffra')).length === 0);

    expect(given.inTeams('päivitys on kumottu')).toMatchObject([{ method: 'PUT' }]);
    const after = (await given.history()).find(({ ts }) => ts === before?.ts);
    expect(JSON.stringify(after)).toContain('Solvind Ab · Solpaneler');
    // With its sign: a message's own time may hold those digits.
    expect(JSON.stringify(after)).not.toMatch(/90\s?%/u);
    expect(await halves(given.engine.read())).toEqual([]);
  }, 60_000);
});

const DATABASES: Readonly<Record<string, (() => Promise<Record<string, string>>) | undefined>> = {
  SQLite: async () => ({}),
  Postgres: POSTGRES_URL
    ? async () => {
        const { url, drop } = await newSchema(POSTGRES_URL ?? '');
        onTestFinished(drop);
        return { DATABASE_URL: url };
      }
    : undefined,
};

for (const [name, env] of Object.entries(DATABASES)) {
  describe.skipIf(!env)(`two people update one commitment at once, on ${name}`, () => {
    test('from Slack and from Teams: both stand, in order, and each hears of their own', async () => {
      if (!env) return;
      const given = await givenBothChannels(await env());
      const { connector } = given.teamsSide;

      const pairs = [1, 2, 3].map(async (n) => {
        const [slackReply] = await Promise.all([
          given.slash('/commit', `update sol ${30 + n}% bo ${n}.`),
          given.teams(`commit update sol ${40 + n}% anna ${n}.`),
        ]);
        return slackReply;
      });
      const replies = await Promise.all(pairs);
      const toAnna = () => connector.calls.filter(({ body }) => /anna \d\./u.test(JSON.stringify(body)));
      await until(() => toAnna().length === 3);

      for (const [at, reply] of replies.entries()) {
        expect(JSON.stringify(reply)).toContain(`bo ${at + 1}.`);
        expect(JSON.stringify(reply)).not.toContain('anna');
      }
      for (const { body } of toAnna()) expect(JSON.stringify(body)).not.toMatch(/bo \d\./u);
      const history = await given.updates();
      expect(history.map(({ note }) => note).toSorted()).toEqual(
        [1, 2, 3].flatMap((n) => [`anna ${n}.`]).concat(['bo 1.', 'bo 2.', 'bo 3.']),
      );
      for (const { note, product } of history) expect(product).toBe(note?.startsWith('bo') ? 'slack' : 'teams');
      expect(await given.solar()).toMatchObject({ percent: history[0]?.percent, updates: 6 });
      expect(await halves(given.engine.read())).toEqual([]);
    }, 60_000);
  });
}
