import { expect, test } from 'vitest';
import { givenBoth } from '../given/both.ts';
import { buttons, codeIn, submits } from '../given/payload.ts';
import { until } from '../given/platform.ts';
import { commandBody, interactive, pressBody, submissionBody } from '../given/slack.ts';
import { responseUrl } from '../given/slack-site.ts';

const FOUNDER = 'slack:T000000001:U000000001';

/** A network in a Slack and a Teams channel, and its breakfast, published from Slack. */
async function givenBreakfast() {
  const both = await givenBoth({ TANDEM_FOUNDERS: FOUNDER });
  const { channel } = both;
  let said = 0;
  const slash = async (command: string, text: string) => {
    said += 1;
    const where = { channel_id: channel, channel_name: 'klimat', trigger_id: `e.${said}` };
    return (await (await both.post(commandBody({ ...where, command, text }))).json()) as object;
  };
  await slash('/network', 'start open Exempelviks klimatnätverk');
  const code = codeIn(await slash('/network', 'invite'));
  await both.teamsSide.send(both.teamsSide.activities.mention(`nätverk koppla ${code}`));
  await until(() => both.teamsSide.connector.calls.some(({ body }) => JSON.stringify(body ?? null).includes('company.join')));
  const draft = await slash('/event', 'new "Frukost om solel" 3.12.2031 kl 8.30 Stadshuset 40');
  const [publish] = buttons(draft, 'event.publish');
  const url = await responseUrl();
  await both.post(
    interactive(
      pressBody(
        { action_id: publish?.action_id ?? '', value: publish?.value ?? '' },
        { response_url: url.url, trigger_id: 'e.press', channel: { id: channel, name: 'klimat' } },
      ),
    ),
  );
  const inSlack = async () =>
    (await both.history()).filter(
      ({ blocks }) => JSON.stringify(blocks ?? []).includes('Frukost om solel') && buttons(blocks, 'event.lang').length > 0,
    );
  const inTeams = (method: 'POST' | 'PUT') =>
    both.teamsSide.connector.calls.filter((call) => call.method === method && submits(call.body, 'event.lang').length > 0);
  await until(async () => (await inSlack()).length === 1);
  await until(() => inTeams('POST').length === 1);
  const network = await both.tandem.ports.networks.ofRoom(`slack:T000000001:${channel}`);
  const { items } = await both.tandem.ports.events.ofNetwork(network?.id ?? '', {
    from: new Date(),
    which: 'coming',
    drafts: true,
    size: 5,
  });
  return { both, inSlack, inTeams, event: items[0]?.event };
}

test('an event is one card in both products, and what changes is changed in place in each', async () => {
  const { both, inSlack, inTeams, event } = await givenBreakfast();
  expect(event).toMatchObject({ title: 'Frukost om solel', place: 'Stadshuset', seats: { total: 40 }, state: 'open' });
  const [card] = await inSlack();
  expect(JSON.stringify(inTeams('POST')[0]?.body)).toContain('Stadshuset');

  const room = { id: `slack:T000000001:${both.channel}`, kind: 'channel', address: { team: 'T000000001', channel: both.channel } };
  const view = {
    type: 'modal',
    callback_id: 'event.cancel',
    private_metadata: JSON.stringify({ data: { network: event?.network, event: event?.id }, room }),
    blocks: [{ block_id: 'reason' }],
    state: { values: { reason: { value: { type: 'plain_text_input', value: 'Talaren är sjuk' } } } },
    hash: 'e.1',
  };
  await both.post(interactive(submissionBody(view, {})));

  await until(async () => JSON.stringify(await inSlack()).includes('Talaren är sjuk'));
  await until(() => inTeams('PUT').length > 0);
  expect((await inSlack()).map(({ ts }) => ts)).toEqual([card?.ts]);
  expect(JSON.stringify(inTeams('PUT').at(-1)?.body)).toContain('Talaren är sjuk');
  expect(inTeams('POST')).toHaveLength(1);
}, 60_000);
