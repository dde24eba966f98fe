import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Directory } from '../../../src/chat/directory.ts';
import { slack } from '../../../src/platforms/slack/index.ts';
import { echo, platformDeps, serve } from '../../given/platform.ts';
import { SIGNING_SECRET } from '../../given/slack.ts';
import { slackSite } from '../../given/slack-site.ts';

const T = 'slack:T1';
const room = { id: 'slack:T1:C1', address: { team: 'T1', channel: 'C1' } };

/** Slack's Web API with these people, and one channel that U_OWNER made. */
async function given(users: Readonly<Record<string, object>>): Promise<Directory> {
  const api = await serve(async (request, response) => {
    const asked = new URLSearchParams(await text(request));
    const user = users[asked.get('user') ?? ''];
    const body = request.url?.endsWith('users.info')
      ? user
        ? { ok: true, user: { team_id: 'T1', ...user } }
        : { ok: false, error: 'user_not_found' }
      : { ok: true, channel: { id: 'C1', creator: 'U_OWNER' } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  onTestFinished(() => api.close());
  const config = { botToken: 'xoxb-1', signingSecret: SIGNING_SECRET, apiUrl: `${api.url}/api/` };
  return (await slack(config, platformDeps(echo().app))).directory;
}

test('administrators and owners of the workspace are administrators; members are none', async () => {
  const directory = await given({ U_ADMIN: { is_admin: true }, U_FIRST: { is_primary_owner: true }, U_ANNA: {} });

  expect(await directory.isAdmin('slack:T1:U_ADMIN', T)).toBe(true);
  expect(await directory.isAdmin('slack:T1:U_FIRST', T)).toBe(true);
  expect(await directory.isAdmin('slack:T1:U_ANNA', T)).toBe(false);
  expect(await directory.isMember('slack:T1:U_ANNA', T, room)).toBe(true);
});

test('whoever made the channel owns it, unless they became a guest since', async () => {
  expect(await (await given({ U_OWNER: {} })).ownsRoom('slack:T1:U_OWNER', T, room)).toBe(true);
  expect(await (await given({ U_OWNER: { is_restricted: true } })).ownsRoom('slack:T1:U_OWNER', T, room)).toBe(false);
  expect(await (await given({ U_ANNA: {} })).ownsRoom('slack:T1:U_ANNA', T, room)).toBe(false);
});

test('guests, strangers and administrators of another workspace are nobody here', async () => {
  const directory = await given({
    U_GUEST: { is_ultra_restricted: true, is_admin: true },
    U_CONNECT: { team_id: 'T2', is_admin: true, is_stranger: true },
  });

  for (const account of ['slack:T1:U_GUEST', 'slack:T1:U_CONNECT', 'slack:T2:U_CONNECT']) {
    expect(await directory.isAdmin(account, T)).toBe(false);
    expect(await directory.isMember(account, T, room)).toBe(false);
  }
});

test('a deactivated account is told as such; one that Slack does not find is not', async () => {
  const directory = await given({ U_GONE: { deleted: true, is_admin: true }, U_ANNA: {} });

  expect(await directory.isDeactivated('slack:T1:U_GONE', T, [])).toBe(true);
  expect(await directory.isAdmin('slack:T1:U_GONE', T)).toBe(false);
  expect(await directory.isDeactivated('slack:T1:U_ANNA', T, [])).toBe(false);
  expect(await directory.isDeactivated('slack:T1:U_NOBODY', T, [])).toBeUndefined();
});

const site = slackSite();

test('on the emulator a channel belongs to whoever made it', async () => {
  const { channel } = (await site.api('conversations.create', { name: 'climate' })) as unknown as {
    channel: { id: string; creator: string };
  };
  const address = { team: 'T000000001', channel: channel.id };
  const { directory } = site.platform;
  const own = { id: `slack:T000000001:${channel.id}`, address };

  expect(await directory.ownsRoom(`slack:T000000001:${channel.creator}`, 'slack:T000000001', own)).toBe(true);
  expect(await directory.ownsRoom('slack:T000000001:U_NOBODY', 'slack:T000000001', own)).not.toBe(true);
});
