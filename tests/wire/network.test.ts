import { describe, expect, test, vi } from 'vitest';
import { givenBoth } from '../given/both.ts';
import { buttons, codeIn, nodes } from '../given/payload.ts';
import { until } from '../given/platform.ts';
import { commandBody, eventBody, interactive, pressBody, submissionBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';
import { TENANT } from '../given/teams.ts';

const FOUNDER = 'slack:T000000001:U000000001';

type Both = Awaited<ReturnType<typeof givenBoth>>;
let triggers = 0;
const slash = async ({ post, channel }: Both, text: string, over: object = {}) => {
  triggers += 1;
  const body = commandBody({
    command: '/network',
    text,
    channel_id: channel,
    channel_name: 'klimat',
    trigger_id: `n.${triggers}`,
    ...over,
  });
  return (await (await post(body)).json()) as Record<string, unknown>;
};
const cardsIn = async ({ history }: Both) => (await history()).filter(({ blocks }) => buttons(blocks, 'company.join').length > 0);
const teamsCards = ({ teamsSide }: Both) => teamsSide.connector.calls.filter(({ body }) => JSON.stringify(body).includes('company.join'));

/** A network founded by one line in Slack, and its Teams channel bound by a code. */
async function givenNetwork() {
  const both = await givenBoth({ TANDEM_FOUNDERS: FOUNDER });
  const founded = await slash(both, 'start closed Exempelviks klimatpartner --like lahti');
  await until(async () => (await cardsIn(both)).length === 1);
  const invited = await slash(both, 'invite');
  const code = codeIn(invited);
  await both.teamsSide.send(both.teamsSide.activities.mention(`nätverk koppla ${code}`));
  await until(() => teamsCards(both).length === 1);
  return { both, founded, invited, code };
}

describe('one network in a Slack channel and a Teams channel', () => {
  test('is founded by a line, bound by a code that stays private, and has a card in both', async () => {
    const { both, founded, invited, code } = await givenNetwork();

    expect([founded.response_type, invited.response_type]).toEqual(['ephemeral', 'ephemeral']);
    await until(async () => (await both.history()).length >= 2);
    const told = JSON.stringify(await both.history());
    expect(told).not.toContain(code);
    expect(told).toContain('Teams');
    const [card] = teamsCards(both);
    const join = [...nodes(card?.body)].find(({ data }) => (data as { tandem?: string } | undefined)?.tandem === 'company.join');
    expect(join?.data).toMatchObject({ msteams: { type: 'task/fetch' } });
    expect(card?.query).not.toContain('isTargetedActivity');
    expect(card?.path).toContain('19:climate@thread.tacv2');
    const network = await both.tandem.ports.networks.ofRoom(`teams:${TENANT}:19:climate@thread.tacv2`);
    expect(network?.name).toBe('Exempelviks klimatpartner');
    expect((await both.tandem.ports.networks.rooms(network?.id ?? '')).map(({ id }) => id.split(':', 1)[0])).toEqual(['slack', 'teams']);
  }, 30_000);

  test('has its card pinned in Slack, a new one in the old one’s place; in Teams its coordinator is told how', async () => {
    const { both } = await givenNetwork();
    const { api, channel, teamsSide } = both;
    const pins = async () => {
      const { items } = (await api('pins.list', { channel })) as { items?: readonly { message?: { ts: string } }[] };
      return (items ?? []).map(({ message }) => message?.ts);
    };
    const cards = async () => (await cardsIn(both)).map(({ ts }) => ts);
    await until(async () => (await pins()).length === 1);
    expect(await pins()).toEqual(await cards());

    await slash(both, 'card');
    await until(async () => (await cards()).length === 2);
    const newest = (await cards()).toSorted().at(-1);
    await until(async () => (await pins()).includes(newest ?? ''));
    await until(async () => (await pins()).length === 1);
    expect(teamsSide.connector.calls.some(({ body }) => JSON.stringify(body ?? null).includes('”Fäst”'))).toBe(true);
  }, 30_000);

  test('is one: a new name is on both cards, each updated in place', async () => {
    const { both } = await givenNetwork();

    await slash(both, 'settings name Klimatgänget');
    await until(async () => JSON.stringify(await cardsIn(both)).includes('Klimatgänget'));
    await until(() => both.teamsSide.connector.calls.some(({ method }) => method === 'PUT'));

    expect(await cardsIn(both)).toHaveLength(1);
    const updated = both.teamsSide.connector.calls.find(({ method }) => method === 'PUT');
    expect(JSON.stringify(updated?.body)).toContain('Klimatgänget');
  }, 30_000);

  test('answers a press on its card in private, and its coordinator’s form says at the field what is wrong', async () => {
    const { both } = await givenNetwork();
    const [card] = await cardsIn(both);
    const about = buttons(card?.blocks, 'network.show')[0];
    const url = await responseUrl();
    const pressed = (button: { action_id: string; value: string } | undefined, trigger: string) =>
      both.post(
        interactive(
          pressBody(
            { action_id: button?.action_id ?? '', value: button?.value ?? '' },
            { response_url: url.url, trigger_id: trigger, channel: { id: both.channel, name: 'klimat' } },
          ),
        ),
      );

    await pressed(about, 'press.1');
    await until(() => url.bodies.length > 0);
    expect(url.bodies[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    await pressed(buttons(url.bodies[0], 'settings.show')[0], 'press.2');
    await until(() => url.bodies.length > 1);
    const edit = buttons(url.bodies[1], 'settings.edit').find(({ value }) => value.includes('joining'));
    expect(edit).toBeDefined();

    const { network, group } = JSON.parse(edit?.value ?? '{}') as Record<string, string>;
    const seen = String((await both.tandem.ports.networks.get(network ?? ''))?.revision);
    const metadata = { data: { network, group, seen }, room: { id: `slack:T000000001:${both.channel}`, kind: 'channel', address: null } };
    const view = {
      type: 'modal',
      callback_id: 'settings.edit',
      private_metadata: JSON.stringify(metadata),
      blocks: [{ block_id: 'commitments' }, { block_id: 'sizes' }],
    };
    const send = async (commitments: string, hash: string) => {
      const body = submissionBody({ ...view, hash }, { commitments: { type: 'x', value: commitments } as never });
      const values = { commitments: { value: { type: 'plain_text_input', value: commitments } } };
      return (await both.post(interactive({ ...body, view: { ...body.view, state: { values } } }))).text();
    };
    expect(JSON.parse(await send('fyra', '1.a'))).toMatchObject({ response_action: 'errors', errors: { commitments: expect.anything() } });
    await send('1–2', '1.b');
    expect((await both.tandem.ports.networks.get(network ?? ''))?.settings.criteria.commitments).toEqual({ least: 1, most: 2 });
  }, 30_000);

  test('opens its forms as a dialog in Teams, for its coordinators alone', async () => {
    const { both } = await givenNetwork();
    const { activities, send } = both.teamsSide;
    const network = await both.tandem.ports.networks.ofRoom(`teams:${TENANT}:19:climate@thread.tacv2`);
    const data = { tandem: 'settings.edit', data: { network: network?.id, group: 'joining' } };

    const refused = await send(activities.invoke('task/fetch', { data }, activities.inChannel));
    const join = await send(
      activities.invoke('task/fetch', { data: { tandem: 'company.join', data: { network: network?.id } } }, activities.inChannel),
    );

    expect(JSON.stringify(refused.json)).toContain('koordinatorerna');
    expect([...nodes(join.json)].some(({ type }) => type === 'Input.Text')).toBe(true);
  }, 30_000);

  test('follows its channels: a rename, an archive, Tandem taken out of Slack and put back', async () => {
    const { both } = await givenNetwork();
    const { tandem, channel, post, teamsSide } = both;
    const id = (await tandem.ports.networks.ofRoom(`slack:T000000001:${channel}`))?.id ?? '';
    const event = async (what: object) => (await post(JSON.stringify(eventBody(what)), 'application/json')).status;
    const rooms = async () => Object.fromEntries((await tandem.ports.networks.rooms(id)).map((room) => [room.id.split(':', 1)[0], room]));

    expect(await event({ type: 'channel_rename', channel: { id: channel, name: 'klimatsnack' } })).toBe(200);
    expect(await event({ type: 'member_joined_channel', channel, user: 'U000000009' })).toBe(200);
    expect((await rooms()).slack).toMatchObject({ name: '#klimatsnack', state: 'open' });
    await event({ type: 'channel_archive', channel, user: 'U000000001' });
    expect((await rooms()).slack?.state).toBe('archived');
    await event({ type: 'channel_unarchive', channel, user: 'U000000001' });
    expect((await rooms()).slack?.state).toBe('open');
    await event({ type: 'app_uninstalled' });
    expect(await rooms()).toMatchObject({ slack: { state: 'gone' }, teams: { state: 'open' } });
    await event({ type: 'member_joined_channel', channel, user: 'U0BOT' });
    expect((await rooms()).slack?.state).toBe('open');

    const inChannel = teamsSide.activities.inChannel;
    const happened = (eventType: string, more: object = {}) =>
      teamsSide.send(
        teamsSide.activities.event('conversationUpdate', {
          ...inChannel,
          channelData: { ...inChannel.channelData, eventType, channel: { id: '19:climate@thread.tacv2', ...more } },
        }),
      );
    await happened('channelRenamed', { name: 'Ilmasto' });
    await happened('teamArchived');
    await vi.waitUntil(async () => (await rooms()).teams?.state === 'archived');
    expect((await rooms()).teams?.name).toBe('Ilmasto');
    await happened('teamUnarchived');
    await happened('channelDeleted');
    expect((await rooms()).teams?.state).toBe('gone');
    await event({ type: 'channel_id_changed', old_channel_id: channel, new_channel_id: 'C0SHARED' });
    expect((await rooms()).slack?.id).toBe('slack:T000000001:C0SHARED');
  }, 30_000);
});
