import { describe, expect, test } from 'vitest';
import type { Form, Reply } from '../../src/chat/reply.ts';
import type { Room } from '../../src/chat/turn.ts';
import { renderForm, renderMessage } from '../../src/platforms/slack/render.ts';
import { say } from '../../src/text/say.ts';
import { until } from '../given/platform.ts';
import { commandBody, eventBody, interactive, pressBody, submissionBody } from '../given/slack.ts';
import { responseUrl, slackSite } from '../given/slack-site.ts';

const site = slackSite();

const FORM: Form = {
  name: 'ask.question',
  title: 'Ask',
  submit: 'Send',
  cancel: 'Cancel',
  fields: [{ id: 'question', kind: 'long', label: 'Your question', required: true }],
  data: { method: 'open' },
};

const trigger = async () => String((await site.api('views.generateTriggerId', { user_id: 'U000000001' })).trigger_id);
const texts = async (channel: string) =>
  ((await site.api('conversations.history', { channel })).messages as { text: string }[]).map(({ text }) => text);

describe('a button', () => {
  test('sends its data, and its reply comes by the response_url to its presser alone', async () => {
    const url = await responseUrl();
    const pressed = pressBody(
      { action_id: 'ask.more:3', value: '{"method":"open"}' },
      { response_url: url.url, message: { ts: '1.2', thread_ts: '1.1' } },
    );
    expect((await site.send(interactive(pressed))).status).toBe(200);

    await until(() => url.bodies.length > 0);
    expect(site.said.turns).toMatchObject([
      { kind: 'action', name: 'ask.more', data: { method: 'open' }, heard: 'asker', room: { thread: '1.1' } },
    ]);
    expect(url.bodies).toMatchObject([{ response_type: 'ephemeral', replace_original: false, thread_ts: '1.1', text: 'heard: ask.more' }]);
  });

  test('that is a link was opened by the browser: no Turn, no reply', async () => {
    const url = await responseUrl();
    expect((await site.send(interactive(pressBody({ action_id: 'link:2' }, { response_url: url.url })))).status).toBe(200);
    // One that is answered comes after it.
    await site.send(interactive(pressBody({ action_id: 'ask.more:3', value: '{"method":"open"}' }, { response_url: url.url })));

    await until(() => url.bodies.length > 0);
    expect(url.bodies).toMatchObject([{ text: 'heard: ask.more' }]);
    expect(site.said.turns).toHaveLength(1);
  });

  test('replaces the message it was in where the reply says so', async () => {
    const url = await responseUrl();
    site.said.answer = async () => ({ to: 'asker', replaces: true, blocks: [{ kind: 'text', text: 'new' }] });
    await site.send(interactive(pressBody({ action_id: 'me.language:0', value: '{"language":"fi"}' }, { response_url: url.url })));

    await until(() => url.bodies.length > 0);
    expect(url.bodies).toMatchObject([{ replace_original: true, text: 'new' }]);
  });

  test('in App Home opens its reply, or draws App Home anew', async () => {
    const calls = await site.recording();
    const view = { id: 'V1', hash: '1.a', type: 'home', blocks: [] };
    const home = { view, container: { type: 'view', view_id: 'V1' }, channel: undefined, message: undefined, response_url: undefined };
    await site.send(interactive(pressBody({ action_id: 'ask.question:1', value: '{"question":"why?"}' }, home)));
    site.said.answer = async () => ({ to: 'asker', replaces: true, blocks: [{ kind: 'text', text: 'suomeksi' }] });
    await site.send(interactive(pressBody({ action_id: 'me.language:2', value: '{"language":"fi"}' }, home)));

    await until(() => calls.length === 2);
    expect(site.said.turns).toMatchObject([{ room: { id: 'slack:T000000001:U000000001', kind: 'direct' } }, {}]);
    expect(calls).toMatchObject([
      { method: 'views.open', body: { view: { type: 'modal', blocks: [{ text: { text: 'heard: ask.question' } }] } } },
      { method: 'views.publish', body: { view: { type: 'home', blocks: [{ text: { text: 'suomeksi' } }] } } },
    ]);
  });

  test('whose answer takes long is acknowledged before Slack loses its patience', async () => {
    const url = await responseUrl();
    const { promise, resolve } = Promise.withResolvers<Reply>();
    site.said.answer = () => promise;
    expect((await site.send(interactive(pressBody({ action_id: 'gaps.list:0', value: '{}' }, { response_url: url.url })))).status).toBe(
      200,
    );
    expect(url.bodies).toEqual([]);

    resolve({ to: 'asker', language: 'sv', blocks: [{ kind: 'typed', text: 'till slut' }] });
    await until(() => url.bodies.length > 0);
    expect(JSON.stringify(url.bodies)).toContain('till slut');
  });

  test('of an older version says that it no longer works', async () => {
    const url = await responseUrl();
    await site.send(interactive(pressBody({ action_id: 'gone.action:0', value: '{}' }, { response_url: url.url })));

    await until(() => url.bodies.length > 0);
    expect(site.said.turns).toEqual([]);
    expect(url.bodies).toMatchObject([{ text: say('en', 'chat.oldButton') }]);
  });
});

describe('a form', () => {
  const published = async (response: Response) => (await response.json()) as { response_action: string; view?: object; errors?: object };

  test('opens at once from a command', async () => {
    site.said.answer = async () => ({ to: 'asker', blocks: [], form: FORM });
    const trigger_id = await trigger();
    const opened = await site.send(commandBody({ trigger_id }));

    expect([opened.status, await opened.text()]).toEqual([200, '']);
    // The emulator takes a trigger once: it was used, so the modal is open.
    expect(await site.api('views.open', { trigger_id, view: renderForm(FORM, undefined, 'en') })).toMatchObject({ ok: false });
  });

  test('opens from its own button, without a Turn', async () => {
    const calls = await site.recording();
    const { blocks } = renderMessage({ to: 'asker', blocks: [{ kind: 'form', label: 'Ask', form: FORM }] }, 'en');
    const [button] = (blocks[0] as { elements: { action_id: string; value: string }[] }).elements;
    await site.send(interactive(pressBody(button ?? { action_id: '' }, { trigger_id: 'pressed' })));

    await until(() => calls.length > 0);
    expect(calls).toMatchObject([
      { method: 'views.open', body: { trigger_id: 'pressed', view: { callback_id: 'ask.question', blocks: [{ block_id: 'question' }] } } },
    ]);
    expect(site.said.turns).toEqual([]);
  });

  test('shows its button where Slack’s trigger has run out', async () => {
    site.said.answer = async () => ({ to: 'asker', blocks: [], form: FORM });
    const response = await site.send(commandBody({ trigger_id: 'run-out' }));
    expect(await response.json()).toMatchObject({ blocks: [{ type: 'actions', elements: [{ action_id: 'form.open:0' }] }] });
  });

  const view = (room?: Room) => {
    const { callback_id, private_metadata, blocks } = renderForm(FORM, room, 'en');
    return { type: 'modal', callback_id, private_metadata, blocks };
  };

  test('that is wrong stays open with the error at its field', async () => {
    site.said.answer = async () => ({ to: 'asker', blocks: [], refused: { text: 'Too short', field: 'question' } });
    const response = await site.send(interactive(submissionBody(view(), { question: { type: 'plain_text_input', value: 'x' } })));
    expect(await published(response)).toEqual({ response_action: 'errors', errors: { question: 'Too short' } });
    expect(site.said.turns).toMatchObject([
      { kind: 'form', name: 'ask.question', data: { method: 'open' }, fields: { question: 'x' }, id: 'slack:V000000001:1795000002.abc' },
    ]);
  });

  test('refused as a whole shows why on top of itself: nothing typed is lost', async () => {
    site.said.answer = async () => ({ to: 'asker', blocks: [{ kind: 'text', text: 'Not yours' }], refused: { text: 'Not yours' } });
    const response = await site.send(interactive(submissionBody(view(), {})));
    expect(await published(response)).toMatchObject({ response_action: 'push', view: { blocks: [{ text: { text: 'Not yours' } }] } });
  });

  test('that is sent shows its reply in its place, to its sender alone', async () => {
    const response = await site.send(interactive(submissionBody(view(), { question: { type: 'plain_text_input', value: 'why?' } })));
    expect(await published(response)).toMatchObject({
      response_action: 'update',
      view: { blocks: [{ text: { text: 'heard: ask.question' } }] },
    });
  });

  test('whose reply is for the room closes, and the reply is posted there', async () => {
    site.said.answer = async () => ({ to: 'room', blocks: [{ kind: 'text', text: 'to all' }] });
    const room: Room = { id: 'slack:T000000001:C000000001', kind: 'channel', address: { team: 'T000000001', channel: 'C000000001' } };
    const response = await site.send(interactive(submissionBody(view(room), {})));

    expect(await published(response)).toEqual({ response_action: 'clear' });
    await until(async () => (await texts('C000000001')).includes('to all'));
  });
});

describe('Tandem’s own pages in Slack', () => {
  test('App Home shows help', async () => {
    const calls = await site.recording();
    await site.event(
      eventBody({ type: 'app_home_opened', user: 'U000000001', channel: 'D000000001', tab: 'home', event_ts: '1795000000.1' }),
    );

    expect(site.said.turns).toMatchObject([{ kind: 'command', name: 'help', room: { kind: 'direct' } }]);
    expect(calls).toMatchObject([
      { method: 'views.publish', body: { user_id: 'U000000001', view: { type: 'home', blocks: [{ text: { text: 'heard: help' } }] } } },
    ]);
  });

  test('the agent’s panel shows the questions of help as suggested prompts', async () => {
    const calls = await site.recording();
    site.said.answer = async () => ({
      to: 'asker',
      blocks: [
        { kind: 'choices', items: [{ label: 'What is open?', action: 'ask.question', data: { question: 'What is an open network?' } }] },
      ],
    });
    await site.event(
      eventBody({ type: 'app_home_opened', user: 'U000000001', channel: 'D000000001', tab: 'messages', event_ts: '1795000000.1' }),
    );
    const assistant_thread = { user_id: 'U000000001', channel_id: 'D000000001', thread_ts: '1795000000.2', context: {} };
    await site.event(eventBody({ type: 'assistant_thread_started', assistant_thread, event_ts: '1795000000.2' }));

    const prompts = [{ title: 'What is open?', message: 'What is an open network?' }];
    expect(calls).toMatchObject([
      { method: 'assistant.threads.setSuggestedPrompts', body: { channel_id: 'D000000001', prompts } },
      { method: 'assistant.threads.setSuggestedPrompts', body: { thread_ts: '1795000000.2', prompts } },
    ]);
    expect(calls[0]?.body).not.toHaveProperty('thread_ts');
  });
});
