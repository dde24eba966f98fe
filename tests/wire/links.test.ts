import { createEmulator } from 'emulate';
import { expect, onTestFinished, test } from 'vitest';
import type { Form } from '../../src/chat/reply.ts';
import { slack } from '../../src/platforms/slack/index.ts';
import { renderForm } from '../../src/platforms/slack/render.ts';
import { TYPED } from '../../src/platforms/teams/parse.ts';
import { type GivenPages, givenPages } from '../given/page.ts';
import { serveRoutes } from '../given/platform.ts';
import { interactive, SIGNING_SECRET, signed, submissionBody } from '../given/slack.ts';
import { ANNAS_ACCOUNT, givenTeams } from '../given/teams.ts';

const LINK = /http:\/\/127\.0\.0\.1:\d+(\/p\/[\w-]{43})/u;

/** A network of that tenant, coordinated by that account, and the form of a new link as the list shows it. */
async function founded(given: GivenPages, tenant: string, coordinator: string): Promise<Form> {
  const id = await given.network('open');
  await given.unit((tx) => tx.networks.addCoordinator(id, coordinator, coordinator, given.clock.now));
  const list = await given.command('network link');
  const form = list.blocks.flatMap((block) => (block.kind === 'form' && block.form.name === 'link.new' ? [block.form] : []))[0];
  return form ?? expect.fail(`no form in ${tenant}`);
}

/** What the product showed holds a link that opens the page. */
async function openedBy(given: GivenPages, shown: unknown): Promise<string> {
  // Teams' cards hold markdown, where an underscore is escaped.
  const path = LINK.exec(JSON.stringify(shown).replaceAll('\\\\', ''))?.[1] ?? expect.fail(`no link in ${JSON.stringify(shown)}`);
  const page = await fetch(`${given.url}${path}`);
  expect(page.status).toBe(200);
  return page.text();
}

test('in Slack the sent modal shows the link, which opens the page', async () => {
  const given = await givenPages();
  const form = await founded(given, 'slack:T000000001', 'slack:T000000001:U000000001');
  const app = {
    client_id: '1.2',
    client_secret: 's',
    name: 'Tandem',
    app_id: 'A000000001',
    bot_id: 'B0T',
    bot_user_id: 'U0BOT',
    redirect_uris: [],
  };
  const token = { token: 'xoxb-bot', type: 'bot', app_id: 'A000000001', user: 'admin' } as const;
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: { oauth_apps: [app], tokens: [token] } } });
  const platform = await slack({ botToken: 'xoxb-bot', signingSecret: SIGNING_SECRET, apiUrl: `${emulator.url}/api/` }, given.tandem.deps);
  const server = await serveRoutes(platform.routes);
  onTestFinished(async () => {
    await Promise.all([platform.stop(), server.close()]);
    await emulator.close();
  });
  const { callback_id, private_metadata, blocks } = renderForm(form, undefined, 'sv');
  const values = {
    name: { type: 'plain_text_input', value: 'Maja Lind' },
    email: { type: 'plain_text_input', value: null },
    language: { type: 'static_select', selected_option: { value: 'fi' } },
    days: { type: 'static_select', selected_option: { value: '7' } },
  };

  const body = interactive(submissionBody({ type: 'modal', callback_id, private_metadata, blocks }, values));
  const response = await fetch(`${server.url}/slack/events`, signed(body));

  const shown = await response.json();
  expect(shown).toMatchObject({ response_action: 'update' });
  expect(await openedBy(given, shown)).toContain('<html lang="fi">');
});

test('in Teams the sent dialog shows the link, which opens the page', async () => {
  const given = await givenPages();
  const form = await founded(given, 'teams', ANNAS_ACCOUNT);
  const bot = await givenTeams({}, given.tandem.deps);
  onTestFinished(() => bot.stop());
  const typed = { name: 'Maja Lind', email: '', language: 'fi', days: '7' };
  const fields = Object.fromEntries(Object.entries(typed).map(([id, value]) => [`${TYPED}${id}`, value]));

  const { json } = await bot.send(bot.activities.invoke('task/submit', { data: { tandem: 'form', form, ...fields } }));

  expect(await openedBy(given, json)).toContain('<html lang="fi">');
});
