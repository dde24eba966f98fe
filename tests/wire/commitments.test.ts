import { expect, test } from 'vitest';
import { givenBoth } from '../given/both.ts';
import { until } from '../given/platform.ts';
import { commandBody, interactive, pressBody, submissionBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';

const FOUNDER = 'slack:T000000001:U000000001';

/** Everything inside a payload that is an object, at any depth. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* nodes(part);
}

const buttonOf = (payload: unknown, action: string): { action_id: string; value: string } => {
  const found = [...nodes(payload)].find(({ type, action_id }) => type === 'button' && String(action_id).startsWith(`${action}:`));
  if (!found) throw new Error(`no button ${action} in ${JSON.stringify(payload)}`);
  return { action_id: String(found.action_id), value: String(found.value) };
};

/** An open network in a Slack channel; its coordinator also speaks for Solvind, which has made a deed and a counted commitment. */
async function givenDeeds() {
  const both = await givenBoth({ TANDEM_FOUNDERS: FOUNDER });
  let said = 0;
  const slash = async (command: string, text: string, over: object = {}) => {
    said += 1;
    const where = { channel_id: both.channel, channel_name: 'klimat', trigger_id: `c.${said}` };
    const response = await both.post(commandBody({ ...where, command, text, ...over }));
    return { status: response.status, body: (await response.json()) as object };
  };
  const press = async (button: { action_id: string; value: string }) => {
    said += 1;
    const url = await responseUrl();
    const over = { response_url: url.url, trigger_id: `p.${said}`, channel: { id: both.channel, name: 'klimat' } };
    await both.post(interactive(pressBody(button, over)));
    await until(() => url.bodies.length > 0);
    return url.bodies[0];
  };
  await slash('/network', 'start open Exempelviks klimatnätverk');
  await slash('/network', 'join Solvind Ab');
  await press(buttonOf((await slash('/network', 'applications')).body, 'company.confirm'));
  await slash('/commit', 'new Solar panels kW 0 -&gt; 120 by 2031');
  const network = await both.tandem.ports.networks.ofRoom(`slack:T000000001:${both.channel}`);
  const [made] = (await both.tandem.ports.companies.members(network?.id ?? '', { size: 1 })).members;
  const own = () => both.tandem.ports.commitments.ofCompanies(network?.id ?? '', [made?.company.id ?? ''], 10);
  return { both, slash, press, own };
}

test('a signed line in Slack is saved before it is acknowledged; a doubt is a button; undo is one press', async () => {
  const { slash, press, own, both } = await givenDeeds();
  const [solar] = await own();
  if (!solar) throw new Error('no commitment was made');
  expect(solar).toMatchObject({ title: 'Solar panels', unit: 'kW', target: 120, due: '2031-12-31' });
  const history = () => both.tandem.ports.commitments.history(solar.id, { size: 10 });

  const saved = await slash(
    '/commit',
    'update solar 60% panels &amp; inverter ordered &lt;!channel&gt; <https://solvind.example/o?a=1&amp;b=2|order>',
  );
  expect(saved.status).toBe(200);
  expect(saved.body).toMatchObject({ response_type: 'ephemeral' });
  expect(JSON.stringify(saved.body)).not.toContain('<!channel>');
  expect(await history()).toMatchObject([
    {
      percent: 60,
      value: 72,
      product: 'slack',
      note: 'panels & inverter ordered <!channel>',
      evidence: [{ kind: 'link', at: 'https://solvind.example/o?a=1&b=2' }],
    },
  ]);

  const asked = await slash('/commit', 'update solar 80');
  expect(await history()).toHaveLength(1);
  const answer = await press(buttonOf(asked.body, 'commit.say'));
  expect(await history()).toMatchObject([{ percent: 80 }, { percent: 60 }]);
  await press(buttonOf(answer, 'commit.undo'));
  expect((await own())[0]).toMatchObject({ percent: 60 });
}, 60_000);

test('the same delivery twice is one update, and a modal tells what is wrong at its field', async () => {
  const { slash, own, both } = await givenDeeds();
  const [solar] = await own();
  const history = () => both.tandem.ports.commitments.history(solar?.id ?? '', { size: 10 });
  await Promise.all([1, 2].map(() => slash('/commit', 'update solar 10%', { trigger_id: 'same.1' })));
  expect(await history()).toHaveLength(1);

  const room = { id: `slack:T000000001:${both.channel}`, kind: 'channel', address: { team: 'T000000001', channel: both.channel } };
  const fields = ['figure', 'says', 'note', 'links', 'period', 'measured'];
  const view = {
    type: 'modal',
    callback_id: 'commit.update',
    private_metadata: JSON.stringify({ data: { network: solar?.network, commitment: solar?.id }, room }),
    blocks: fields.map((block_id) => ({ block_id })),
  };
  const sent = async (figure: string, hash: string) => {
    const element = (value: string) => ({ value: { type: 'plain_text_input', value } });
    const state = { values: { figure: element(figure), note: element('half done by May') } };
    return JSON.parse(await (await both.post(interactive(submissionBody({ ...view, hash, state }, {})))).text()) as object;
  };
  expect(await sent('140 %', '1.a')).toMatchObject({ response_action: 'errors', errors: { figure: expect.stringContaining('140') } });
  expect(await sent('1 05,5 kW', '1.b')).toMatchObject({ response_action: 'errors' });
  expect(await sent('60,5 kW', '1.c')).toMatchObject({ response_action: 'update' });
  expect(await history()).toMatchObject([{ value: 60.5, note: 'half done by May' }, { percent: 10 }]);
}, 60_000);
