import { expect, test } from 'vitest';
import { givenBoth } from '../given/both.ts';
import { until } from '../given/platform.ts';
import { commandBody, eventBody, mention } from '../given/slack.ts';

const QUESTION = 'Vad kostar Greenreality Network per år?';

test('a slash command over signed HTTP comes back as blocks with the fact, its source and the ways on', async () => {
  const { post } = await givenBoth();

  const response = await post(commandBody({ text: QUESTION, trigger_id: 't.1' }));

  const body = JSON.stringify(await response.json());
  expect(response.status).toBe(200);
  expect(body).toContain('500');
  expect(body).toContain('carbonneutralfinland.fi');
  expect(body).toContain('feedback_buttons');
});

test('a mention delivered three times, at once and later, is one answer in its thread', async () => {
  const { post, channel, api, tandem } = await givenBoth();
  const question = (await api('chat.postMessage', { channel, text: `<@U0BOT> ${QUESTION}` })) as { ts?: string };
  const ts = question.ts ?? '';
  const event = JSON.stringify(eventBody(mention(`<@U0BOT> ${QUESTION}`, { channel, ts, event_ts: ts })));

  const statuses = await Promise.all([1, 2, 3].map(async () => (await post(event, 'application/json')).status));
  statuses.push((await post(event, 'application/json')).status);

  expect(statuses).toEqual([200, 200, 200, 200]);
  const thread = async () => ((await api('conversations.replies', { channel, ts })).messages ?? []) as { text: string }[];
  await until(async () => (await thread()).length > 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const answers = (await thread()).slice(1);
  expect(answers).toHaveLength(1);
  expect(JSON.stringify(answers)).toContain('500');
  expect(await tandem.ports.questions.remembered(10)).toHaveLength(1);
});

test('a mention in Teams is answered by one message with a card and citations, through the connector', async () => {
  const { teamsSide } = await givenBoth();
  const activity = teamsSide.activities.mention(QUESTION);

  const statuses = await Promise.all([1, 2].map(async () => (await teamsSide.send(activity)).status));
  await until(() => teamsSide.connector.calls.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));

  expect(statuses.every((status) => status < 300)).toBe(true);
  expect(teamsSide.connector.calls).toHaveLength(1);
  const body = JSON.stringify(teamsSide.connector.calls[0]?.body);
  expect(body).toContain('500');
  expect(body).toContain('schema.org');
});

test('the same words in Slack and in Teams are the same Turn, save id, time, person and room', async () => {
  const { post, turns, teamsSide } = await givenBoth();

  await post(JSON.stringify(eventBody(mention('<@U0BOT> ask compare open closed'))), 'application/json');
  await teamsSide.send(teamsSide.activities.mention('ask compare open closed'));

  const [fromSlack, fromTeams] = turns.map(({ id: _id, at: _at, by: _by, room: _room, tenant: _tenant, hint: _hint, ...rest }) => rest);
  expect(fromSlack).toEqual(fromTeams);
  expect(fromSlack).toMatchObject({ kind: 'command', name: 'ask', args: 'compare open closed', heard: 'room', back: 'outbox' });
});

test('what people wrote comes back harmless in both products', async () => {
  const { post, teamsSide } = await givenBoth();
  const nasty = 'vertaa <!channel> & **x** <b>hi</b> \u202Eabc 😀';

  const inSlack = JSON.stringify(
    await (
      await post(commandBody({ text: nasty.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), trigger_id: 't.2' }))
    ).json(),
  );
  await teamsSide.send(teamsSide.activities.said(`ask ${nasty}`));
  await until(() => teamsSide.connector.calls.length > 0);

  expect(inSlack).not.toContain('<!channel>');
  expect(JSON.stringify(teamsSide.connector.calls[0]?.body)).not.toContain('<b>hi');
});
