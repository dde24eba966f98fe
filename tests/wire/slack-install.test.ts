import { describe, expect, onTestFinished, test } from 'vitest';
import { slack } from '../../src/platforms/slack/index.ts';
import { SCOPES } from '../../src/platforms/slack/oauth.ts';
import { say } from '../../src/text/say.ts';
import { serveRoutes } from '../given/platform.ts';
import { commandBody, eventBody, SIGNING_SECRET, signed } from '../given/slack.ts';
import { slackSite } from '../given/slack-site.ts';

const site = slackSite();

describe('installing', () => {
  const CLIENT = { clientId: '1.2', clientSecret: 'secret', stateSecret: 'a-state-secret', signingSecret: SIGNING_SECRET };

  async function open() {
    const many = await slack({ ...CLIENT, apiUrl: `${site.slackUrl}/api/` }, site.deps);
    const pages = await serveRoutes(many.routes);
    onTestFinished(async () => {
      await many.stop();
      await pages.close();
    });
    return { many, ...pages };
  }

  /** As a browser does it: to Slack with a state, consent, and back. */
  async function consent(at: string) {
    const start = await fetch(`${at}/slack/install`, { redirect: 'manual' });
    const authorize = new URL(start.headers.get('location') ?? '');
    const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = new URLSearchParams({
      user_id: 'U000000001',
      redirect_uri: `${at}/slack/oauth_redirect`,
      scope: authorize.searchParams.get('scope') ?? '',
      state: authorize.searchParams.get('state') ?? '',
      client_id: authorize.searchParams.get('client_id') ?? '',
    });
    const agreed = await fetch(`${site.slackUrl}/oauth/v2/authorize/callback`, { method: 'POST', body: form, redirect: 'manual' });
    return { back: agreed.headers.get('location') ?? '', cookie };
  }

  test('stores the workspace’s token, and its commands are answered; used twice, the state is refused', async () => {
    const { url } = await open();
    const { back, cookie } = await consent(url);

    const done = await fetch(back, { headers: { cookie } });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining(say('en', 'slack.installed.title'))]);
    expect(site.deps.installations.rows.get('slack:T000000001')).toMatchObject({ bot: { token: expect.stringMatching(/^xoxb/u) } });
    expect((await fetch(`${url}/slack/events`, signed(commandBody()))).status).toBe(200);

    const again = await fetch(back, { headers: { cookie } });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining(say('en', 'slack.failed.title'))]);
  });

  test('from another browser, or with a state of one’s own making, is refused', async () => {
    const { url } = await open();
    const { back } = await consent(url);
    expect((await fetch(back)).status).toBe(400);

    const forged = `${url}/slack/oauth_redirect?code=1&state=mine`;
    expect((await fetch(forged, { headers: { cookie: 'slack-app-oauth-state=mine' } })).status).toBe(400);
    expect(site.deps.installations.rows.size).toBe(0);
  });

  test('ends with the uninstallation: the token is forgotten and the workspace hears 401', async () => {
    const { url, many } = await open();
    const { back, cookie } = await consent(url);
    await fetch(back, { headers: { cookie } });

    const body = JSON.stringify(eventBody({ type: 'app_uninstalled' }, { authorizations: undefined }));
    expect((await fetch(`${url}/slack/events`, signed(body, { type: 'application/json' }))).status).toBe(200);
    expect(site.deps.installations.rows.size).toBe(0);
    expect((await fetch(`${url}/slack/events`, signed(commandBody()))).status).toBe(401);
    const room = { id: 'slack:T000000001:C000000001', kind: 'channel', address: { team: 'T000000001', channel: 'C000000001' } } as const;
    await expect(many.courier.post({ key: 'k', room, reply: { to: 'room', blocks: [] }, language: 'en' })).rejects.toMatchObject({
      kind: 'never',
    });
  });

  test('serves a whole organisation by one installation', async () => {
    const { url } = await open();
    const whole = {
      isEnterpriseInstall: true,
      enterprise: { id: 'E1' },
      bot: { token: 'xoxb-org', id: 'B1', userId: 'U0BOT', scopes: [] },
    };
    await site.deps.installations.put('slack:E1', whole);
    const sent = commandBody({ team_id: 'T77', is_enterprise_install: 'true', ...{ enterprise_id: 'E1' } });

    expect((await fetch(`${url}/slack/events`, signed(sent))).status).toBe(200);
    expect(site.said.turns).toMatchObject([
      { by: { id: 'slack:T77:U000000001', guest: false }, room: { address: { team: 'T77', enterprise: 'E1' } } },
    ]);
  });

  test('asks Slack for the manifest’s scopes, and to come back to the public address', async () => {
    const many = await slack({ ...CLIENT, publicUrl: 'https://tandem.example', apiUrl: `${site.slackUrl}/api/` }, site.deps);
    const pages = await serveRoutes(many.routes);
    onTestFinished(() => pages.close());
    const start = await fetch(`${pages.url}/slack/install`, { redirect: 'manual' });
    const { searchParams } = new URL(start.headers.get('location') ?? '');
    expect(searchParams.get('redirect_uri')).toBe('https://tandem.example/slack/oauth_redirect');
    expect(searchParams.get('scope')?.split(',')).toEqual(SCOPES);
  });

  test('is not mistaken for missing where the database does not answer: Slack sends again, the outbox tries again', async () => {
    const { url, many } = await open();
    site.deps.installations.get = () => Promise.reject(new Error('no database'));
    expect((await fetch(`${url}/slack/events`, signed(commandBody()))).status).toBe(500);
    const room = { id: 'slack:T000000001:C000000001', kind: 'channel', address: { team: 'T000000001', channel: 'C000000001' } } as const;
    await expect(many.courier.post({ key: 'k', room, reply: { to: 'room', blocks: [] }, language: 'en' })).rejects.toMatchObject({
      kind: 'later',
    });
  });
});
