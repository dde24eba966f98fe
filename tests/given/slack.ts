import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a-signing-secret-for-tests';

/** A request as Slack signs it. `at`: seconds. */
export function signed(
  body: string,
  { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000), type = 'application/x-www-form-urlencoded' } = {},
) {
  const hash = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  const headers = { 'content-type': type, 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${hash}` };
  return { method: 'POST', headers, body } as const;
}

const COMMAND = {
  token: 'legacy',
  team_id: 'T000000001',
  team_domain: 'vaasa',
  channel_id: 'C000000001',
  channel_name: 'general',
  user_id: 'U000000001',
  user_name: 'anna',
  command: '/ask',
  text: '',
  api_app_id: 'A000000001',
  is_enterprise_install: 'false',
  response_url: 'http://127.0.0.1:1/commands/T000000001/1/x',
  trigger_id: '13345224609.738474920.8088930838d88f008e0',
};

/** A slash command's body, as Slack sends it. */
export const commandBody = (over: Partial<typeof COMMAND> = {}) => new URLSearchParams({ ...COMMAND, ...over }).toString();

let count = 0;

/** An event in its envelope, as Slack sends it. */
export function eventBody(event: object, over: object = {}): object {
  count += 1;
  return {
    token: 'legacy',
    team_id: 'T000000001',
    api_app_id: 'A000000001',
    event,
    type: 'event_callback',
    event_id: `Ev0000000${count}`,
    event_time: 1_795_000_000,
    authorizations: [{ enterprise_id: null, team_id: 'T000000001', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: '4-eyJldCI6ImFwcF9tZW50aW9uIn0',
    ...over,
  };
}

export const mention = (text: string, over: object = {}) => ({
  type: 'app_mention',
  user: 'U000000001',
  text,
  ts: '1795000000.000100',
  team: 'T000000001',
  channel: 'C000000001',
  event_ts: '1795000000.000100',
  ...over,
});

export const direct = (text: string, over: object = {}) => ({
  ...mention(text),
  type: 'message',
  channel: 'D000000001',
  channel_type: 'im',
  ...over,
});

const USER = { id: 'U000000001', username: 'anna', name: 'anna', team_id: 'T000000001' };

/** A pressed button's payload. */
export const pressBody = (action: { action_id: string; value?: string }, over: object = {}) => ({
  type: 'block_actions',
  user: USER,
  api_app_id: 'A000000001',
  token: 'legacy',
  container: { type: 'message', message_ts: '1795000000.000200', channel_id: 'C000000001', is_ephemeral: false },
  trigger_id: '13345224609.738474920.pressed',
  team: { id: 'T000000001', domain: 'vaasa' },
  enterprise: null,
  is_enterprise_install: false,
  channel: { id: 'C000000001', name: 'general' },
  message: { type: 'message', user: 'U0BOT', ts: '1795000000.000200', text: 'Tandem' },
  response_url: 'http://127.0.0.1:1/actions/T000000001/1/x',
  actions: [{ block_id: 'b1', type: 'button', action_ts: '1795000001.000300', ...action }],
  ...over,
});

/** A sent modal's payload; `values`: what was typed, by field. */
export const submissionBody = (view: object, values: Record<string, object>, over: object = {}) => ({
  type: 'view_submission',
  team: { id: 'T000000001', domain: 'vaasa' },
  user: USER,
  api_app_id: 'A000000001',
  token: 'legacy',
  trigger_id: '13345224609.738474920.sent',
  view: {
    id: 'V000000001',
    team_id: 'T000000001',
    hash: '1795000002.abc',
    state: { values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }])) },
    ...view,
  },
  response_urls: [],
  is_enterprise_install: false,
  enterprise: null,
  ...over,
});

/** An interactive payload as Slack posts it. */
export const interactive = (payload: object) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
