import { describe, expect, test } from 'vitest';
import type { Attached } from '../../../src/chat/turn.ts';
import { parseCommand, parseMessage, parsePress, parseSubmission } from '../../../src/platforms/slack/parse.ts';
import type { SlackFile } from '../../../src/platforms/slack/payload.ts';
import { renderForm } from '../../../src/platforms/slack/render.ts';
import { readText, straighten } from '../../../src/platforms/slack/text.ts';
import { commandBody, direct, eventBody, mention, pressBody, submissionBody } from '../../given/slack.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const command = (over: Record<string, string>) => parseCommand(Object.fromEntries(new URLSearchParams(commandBody(over))), AT);
const said = (event: object, over?: object) => parseMessage(eventBody(event, over));

describe('a slash command', () => {
  test('is its name and what follows; its id is the trigger’s, its time the signature’s', () => {
    expect(command({ command: '/ask', text: ' jämför öppet stängt ' })).toEqual({
      kind: 'command',
      name: 'ask',
      args: 'jämför öppet stängt',
      id: 'slack:13345224609.738474920.8088930838d88f008e0',
      at: AT,
      by: { id: 'slack:T000000001:U000000001', name: 'anna', guest: false },
      room: {
        id: 'slack:T000000001:C000000001',
        kind: 'channel',
        name: '#general',
        address: { team: 'T000000001', channel: 'C000000001' },
      },
      tenant: 'slack:T000000001',
      heard: 'asker',
      back: 'ack',
      hint: { responseUrl: 'http://127.0.0.1:1/commands/T000000001/1/x', expires: '2026-11-24T08:30:00.000Z', replace: true },
    });
  });

  test.each([
    ['/tandem', 'hjälp', { kind: 'command', name: 'help' }],
    ['/tandem', '', { kind: 'command', name: 'help' }],
    ['/tandem', 'kysy mitä avoin maksaa?', { kind: 'command', name: 'ask', args: 'mitä avoin maksaa?' }],
    ['/tandem', 'what is open?', { kind: 'question', text: 'what is open?' }],
    ['/commit', 'update', { kind: 'command', name: 'commit', args: 'update' }],
    ['/event', 'list', { kind: 'command', name: 'event', args: 'list' }],
    ['/unheard', 'of', { kind: 'command', name: 'help' }],
  ])('%s %s', (name, text, expected) => {
    expect(command({ command: name, text })).toMatchObject(expected);
  });

  test.each([
    ['directmessage', 'D1', 'direct'],
    ['privategroup', 'G1', 'channel'],
    ['mpdm-anna--bo-1', 'C1', 'group'],
    ['energi', 'C1', 'channel'],
  ])('in %s is said in a %s', (channel_name, channel_id, kind) => {
    expect(command({ channel_name, channel_id }).room.kind).toBe(kind);
  });
});

describe('a mention', () => {
  test('is heard by the room and answered in its thread, which it starts or goes on with', () => {
    expect(said(mention('<@U0BOT> hur mycket kostar &lt;öppet&gt; &amp; stängt?'))).toMatchObject({
      kind: 'question',
      text: 'hur mycket kostar <öppet> & stängt?',
      at: new Date(1_795_000_000_000),
      room: { id: 'slack:T000000001:C000000001', thread: '1795000000.000100' },
      heard: 'room',
      back: 'outbox',
    });
    expect(said(mention('<@U0BOT> varför?', { thread_ts: '1794.1' }))).toMatchObject({ room: { thread: '1794.1' } });
  });

  test('of Tandem alone asks for help; of others stays, as an account', () => {
    expect(said(mention('<@U0BOT>'))).toMatchObject({ kind: 'command', name: 'help' });
    expect(said(mention('<@U0BOT|tandem> ask who is <@U7|bo>?'))).toMatchObject({ name: 'ask', args: 'who is @{slack:T000000001:U7}?' });
  });

  test('by somebody of another workspace is theirs, as a guest, in the room of ours', () => {
    const from = { user: 'U9', user_team: 'T9', source_team: 'T9', team: 'T9' };
    // Slack Connect: `team_id` names the sender’s side, `authorizations` ours.
    expect(said(mention('<@U0BOT> hi', from), { team_id: 'T9', is_ext_shared_channel: true })).toMatchObject({
      by: { id: 'slack:T9:U9', guest: true },
      tenant: 'slack:T000000001',
      room: { id: 'slack:T000000001:C000000001', address: { team: 'T000000001' } },
    });
  });

  test('by a restricted member of our own is a guest’s', () => {
    expect(said(mention('<@U0BOT> hi', { user_profile: { is_restricted: true, is_ultra_restricted: false } }))?.by.guest).toBe(true);
  });

  test('in an organisation-wide installation knows its organisation', () => {
    const authorizations = [{ enterprise_id: 'E1', team_id: 'T5', user_id: 'U0BOT', is_bot: true, is_enterprise_install: true }];
    expect(
      said(mention('<@U0BOT> hi', { user_team: 'E1', team: 'E1' }), { team_id: 'T5', enterprise_id: 'E1', authorizations }),
    ).toMatchObject({
      by: { id: 'slack:E1:U000000001', guest: false },
      room: { address: { team: 'T5', enterprise: 'E1', channel: 'C000000001' } },
    });
  });
});

describe('a direct message', () => {
  test('is heard by its sender, with or without a thread', () => {
    const turn = said(direct('help'));
    expect(turn).toMatchObject({ kind: 'command', name: 'help', heard: 'asker', back: 'outbox', room: { kind: 'direct' } });
    expect(turn?.room).not.toHaveProperty('thread');
    expect(said(direct('why?', { thread_ts: '17.1' }))?.room.thread).toBe('17.1');
  });

  test.each([
    ['a bot’s', { bot_id: 'B1' }],
    ['an edited', { subtype: 'message_changed', user: undefined }],
    ['a deleted', { subtype: 'message_deleted' }],
    ['a joining', { subtype: 'channel_join' }],
    ['a panel’s root', { subtype: 'assistant_app_thread' }],
  ])('%s message is nothing said', (_, over) => {
    expect(said(direct('x', over))).toBeUndefined();
  });

  test('with a file, or sent to the channel too, is said', () => {
    expect(said(direct('see this', { subtype: 'file_share' }))).toMatchObject({ text: 'see this' });
    expect(said(direct('see this', { subtype: 'thread_broadcast', thread_ts: '1.1' }))).toMatchObject({ text: 'see this' });
  });

  test('that mentions Tandem is one Turn, not two', () => {
    expect(said(mention('<@U0BOT> hi', { channel: 'D000000001' }))).toBeUndefined();
    expect(said(direct('<@U0BOT> hi'))).toMatchObject({ text: 'hi' });
  });
});

describe('a press', () => {
  const press = (action: { action_id: string; value?: string }, over?: object) => parsePress(pressBody(action, over), AT);

  test('is an action with data, at its own time', () => {
    expect(press({ action_id: 'ask.more:12', value: '{"method":"open"}' }).turn).toMatchObject({
      kind: 'action',
      name: 'ask.more',
      data: { method: 'open' },
      id: 'slack:13345224609.738474920.pressed',
      at: new Date(1_795_000_001_000),
      by: { id: 'slack:T000000001:U000000001', guest: false },
      heard: 'asker',
      back: 'ack',
      hint: { replace: false },
    });
  });

  test('of a feedback button carries its verdict', () => {
    const actions = [
      { type: 'feedback_buttons', action_id: 'ask.helpful:3', block_id: 'b', value: '{"question":"q","verdict":"no"}', action_ts: '1.2' },
    ];
    expect(press({ action_id: '' }, { actions }).turn).toMatchObject({ name: 'ask.helpful', data: { question: 'q', verdict: 'no' } });
  });

  test('by somebody of another workspace is theirs', () => {
    const { turn } = press({ action_id: 'me.language:0' }, { user: { id: 'U9', team_id: 'T9', name: 'bo' } });
    expect(turn).toMatchObject({ by: { id: 'slack:T9:U9', guest: true, name: 'bo' }, tenant: 'slack:T000000001', data: {} });
  });

  test.each([
    ['an unknown action', { action_id: 'gone:1', value: '{}' }],
    ['a name inside a name', { action_id: 'ask.more.x:1', value: '{}' }],
    ['data that is none', { action_id: 'ask.more:1', value: '[1]' }],
    ['data cut in half', { action_id: 'ask.more:1', value: '{"a":' }],
  ])('of %s is no Turn', (_, action) => {
    expect(press(action).turn).toBeUndefined();
  });
});

describe('a sent form', () => {
  const form = { name: 'gaps.owner' as const, title: 'Owner', submit: 'Save', cancel: 'Cancel', fields: [], data: { gap: 'g1' } };
  const room = { id: 'slack:T000000001:C7', kind: 'channel' as const, thread: '1.1', address: { team: 'T000000001', channel: 'C7' } };
  const { callback_id, private_metadata } = renderForm(form, room, 'en');
  const sent = (values: Record<string, object>, over?: object) =>
    parseSubmission(submissionBody({ callback_id, private_metadata, type: 'modal', ...over }, values), AT, attach).turn;
  const attach = ({ id, name, mimetype, size }: SlackFile): Attached => ({
    name: name ?? id,
    mime: mimetype ?? '',
    size: size ?? 0,
    read: async () => new Uint8Array(),
  });

  test('carries the files of a file field beside what was typed', () => {
    const turn = sent({
      note: { type: 'plain_text_input', value: 'Bo' },
      files: { type: 'file_input', files: [{ id: 'F1', name: 'meter.pdf', mimetype: 'application/pdf', size: 7 }] },
      none: { type: 'file_input', files: [] },
    });
    expect(turn?.fields).toEqual({ note: 'Bo' });
    expect(turn?.files).toMatchObject({ files: [{ name: 'meter.pdf', mime: 'application/pdf', size: 7 }] });
    expect(Object.keys(turn?.files ?? {})).toEqual(['files']);
  });

  test('carries its data, what was typed, and the room it was opened from', () => {
    const values = {
      owner: { type: 'plain_text_input', value: 'Bo' },
      day: { type: 'datepicker', selected_date: '2026-12-03' },
      size: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'Small' }, value: 'small' } },
      note: { type: 'plain_text_input', value: null },
    };
    expect(sent(values)).toMatchObject({
      kind: 'form',
      name: 'gaps.owner',
      data: { gap: 'g1' },
      room,
      id: 'slack:V000000001:1795000002.abc',
      at: AT,
    });
    expect(sent(values)?.fields).toEqual({ owner: 'Bo', day: '2026-12-03', size: 'small' });
  });

  test.each([
    ['another name', { callback_id: 'gone.form' }],
    ['no data', { private_metadata: '' }],
  ])('with %s is no Turn', (_, over) => {
    expect(sent({}, over)).toBeUndefined();
  });
});

test.each([
  ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;'],
  ['<@U1|anna> och <@W2>', '@{slack:T1:U1} och @{slack:T1:W2}'],
  ['<#C1|energi> <#C2> <#C3|>', '#energi #C2 #C3'],
  ['<https://a.fi/x?y=1&amp;z=2|a.fi>', 'https://a.fi/x?y=1&z=2'],
  ['<mailto:a@b.fi|a@b.fi> <tel:+358|+358>', 'a@b.fi +358'],
  ['<!here> <!subteam^S1|@energi>', '@here @energi'],
  ['<!date^1796256000^{date_short}|3.12.2026>', '3.12.2026'],
  ['a < b', 'a < b'],
])('Slack’s %s was typed as %s', (sent, typed) => {
  expect(readText(sent, 'T1')).toBe(typed);
});

test('commands read plain quotes and dashes', () => {
  expect(straighten('start —like “Esbo” it’s – so')).toBe('start --like "Esbo" it\'s – so');
});
