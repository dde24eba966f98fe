import { describe, expect, test, vi } from 'vitest';
import { givenBoth } from '../given/both.ts';
import { type Button, buttons, nodes } from '../given/payload.ts';
import { until } from '../given/platform.ts';
import { commandBody, direct, eventBody, interactive, pressBody, submissionBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';

const FOUNDER = 'slack:T000000001:U000000001';

const buttonOf = (payload: unknown, action: string): Button => {
  const [found] = buttons(payload, `${action}:`);
  if (!found) throw new Error(`no button ${action} in ${JSON.stringify(payload)}`);
  return found;
};

/** A network in a Slack channel and a Teams channel; its coordinator is in Slack, and wrote to Tandem there. */
async function givenNetwork(method: 'open' | 'closed') {
  const both = await givenBoth({ TANDEM_FOUNDERS: FOUNDER });
  const slash = async (text: string, over: object) => {
    const where = { command: '/network', channel_id: both.channel, channel_name: 'klimat' };
    return (await (await both.post(commandBody({ ...where, text, ...over }))).json()) as object;
  };
  await slash(`start ${method} Exempelviks klimatnätverk`, { trigger_id: 'n.1' });
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/u.exec(JSON.stringify(await slash('invite', { trigger_id: 'n.2' })))?.[0];
  const { activities, send, connector } = both.teamsSide;
  await send(activities.mention(`nätverk koppla ${code}`));
  await until(() => connector.calls.some(({ body }) => JSON.stringify(body).includes('company.join')));
  const network = await both.tandem.ports.networks.ofRoom(`slack:T000000001:${both.channel}`);
  if (!network) throw new Error('no network was founded');
  // The emulator opens no direct messages: a channel of its stands for the coordinator's.
  const { channels } = await both.api('conversations.list', {});
  const own = (channels as unknown as { id: string }[])[1]?.id ?? '';
  await both.api('conversations.join', { channel: own });
  await both.post(JSON.stringify(eventBody(direct('hjälp', { channel: own }))), 'application/json');
  const messages = async () => ((await both.api('conversations.history', { channel: own })).messages ?? []) as readonly object[];
  const press = async ({ action_id, value }: Button, trigger: string) => {
    const url = await responseUrl();
    const over = { response_url: url.url, trigger_id: trigger, channel: { id: both.channel, name: 'klimat' } };
    await both.post(interactive(pressBody({ action_id, value }, over)));
    return url.bodies;
  };
  return { both, network, slash, press, messages };
}

/** A dialog of Teams, sent with what was typed. */
const submitted = (dialog: unknown, typed: Readonly<Record<string, string>>) => {
  const send = [...nodes(dialog)].find(({ type, data }) => type === 'Action.Submit' && (data as { tandem?: string }).tandem === 'form');
  const inputs = [...nodes(dialog)].filter(({ type }) => String(type).startsWith('Input.'));
  const fields = Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const value = Object.entries(typed).find(([name]) => String(id).endsWith(name))?.[1];
      return value === undefined ? [] : [[String(id), value]];
    }),
  );
  return { data: { ...(send?.data as object), ...fields } };
};

describe('a company in Teams and its coordinator in Slack', () => {
  test('an application by a dialog, a wrong field told at that field with nothing lost, approved by a press in Slack, told in Teams', async () => {
    const { both, network, press, messages } = await givenNetwork('closed');
    const { activities, send, connector } = both.teamsSide;
    const ask = { data: { tandem: 'company.join', data: { network: network.id } } };
    const dialog = (await send(activities.invoke('task/fetch', ask, activities.inChannel))).json;
    const typed = { company: 'Solvind Ab', businessId: '1234567-2', size: 'small', branch: 'energy', promises: 'Solceller på taket' };

    const wrong = (await send(activities.invoke('task/submit', submitted(dialog, typed), activities.inChannel))).json;
    const again = [...nodes(wrong)].filter(({ type }) => String(type).startsWith('Input.'));
    expect(JSON.stringify(wrong)).toContain('”1234567-2”');
    expect(again.find(({ id }) => String(id).endsWith('promises'))?.value).toBe('Solceller på taket');
    expect(await both.tandem.ports.companies.counts(network.id)).toEqual({ companies: 0, waiting: 0 });

    const right = submitted(wrong, { ...typed, businessId: '1234567-1' });
    const done = (await send(activities.invoke('task/submit', right, activities.inChannel))).json;
    expect(JSON.stringify(done)).toMatch(/\d{4}\\?\\?-0001/u);
    expect(await both.tandem.ports.companies.counts(network.id)).toEqual({ companies: 0, waiting: 1 });

    const notices = async () => (await messages()).filter((one) => JSON.stringify(one).includes('company.approve'));
    await until(async () => (await notices()).length === 1);
    const sentBefore = connector.calls.length;
    const bodies = await press(buttonOf(await notices(), 'company.approve'), 'p.1');
    await until(() => bodies.length > 0);
    expect(bodies[0]).toMatchObject({ response_type: 'ephemeral' });
    expect(await both.tandem.ports.companies.counts(network.id)).toEqual({ companies: 1, waiting: 0 });
    await until(() => connector.calls.slice(sentBefore).some(({ body }) => JSON.stringify(body).includes('Välkomna')));
    await until(() => connector.calls.slice(sentBefore).some(({ method }) => method === 'PUT'));
  }, 60_000);
});

describe('a company in Slack', () => {
  test('joins by the card’s button and a modal: two presses, and its person is confirmed by one', async () => {
    const { both, network, press, slash } = await givenNetwork('open');
    const card = (await both.history()).find((one) => JSON.stringify(one).includes('company.join'));
    const { trigger_id } = (await both.api('views.generateTriggerId', { user_id: 'U000000001' })) as { trigger_id?: string };
    await press(buttonOf(card, 'company.join'), trigger_id ?? '');
    // The emulator takes a trigger once: it was used, so the modal is open.
    const taken = await both.api('views.open', {
      trigger_id,
      view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
    });
    expect(taken).toMatchObject({ ok: false });

    const room = { id: `slack:T000000001:${both.channel}`, kind: 'channel', address: { team: 'T000000001', channel: both.channel } };
    const view = {
      type: 'modal',
      callback_id: 'company.join',
      private_metadata: JSON.stringify({ data: { network: network.id }, room }),
      blocks: ['company', 'businessId'].map((block_id) => ({ block_id })),
    };
    const sent = async (company: string, businessId: string, hash: string) => {
      const element = (value: string) => ({ type: 'plain_text_input', value });
      const body = submissionBody(
        { ...view, hash, state: { values: { company: { value: element(company) }, businessId: { value: element(businessId) } } } },
        {},
      );
      return JSON.parse(await (await both.post(interactive(body))).text()) as object;
    };
    expect(await sent('Solvind Ab', '123', '1.a')).toMatchObject({
      response_action: 'errors',
      errors: { businessId: expect.stringContaining('123') },
    });
    expect(await sent('Solvind Ab', '1234567-1', '1.b')).toMatchObject({ response_action: 'update' });
    expect(await both.tandem.ports.companies.counts(network.id)).toEqual({ companies: 1, waiting: 1 });

    const list = await slash('applications', { trigger_id: 'n.3' });
    const bodies = await press(buttonOf(list, 'company.confirm'), 'p.2');
    await until(() => bodies.length > 0);
    await vi.waitUntil(async () => (await both.tandem.ports.companies.counts(network.id)).waiting === 0);
  }, 60_000);
});
