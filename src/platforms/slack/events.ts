import type { App, webApi } from '@slack/bolt';
import type { PlatformDeps } from '../../chat/ports.ts';
import { say } from '../../text/say.ts';
import type { Desk } from './answers.ts';
import { installationIds } from './oauth.ts';
import { installedOf, parseMessage, parseOpened } from './parse.ts';
import { envelopeSchema, homeOpenedSchema, threadStartedSchema, tokensRevokedSchema } from './payload.ts';
import { renderHome, renderPrompts } from './render.ts';
import { parseRoomNews, ROOM_EVENTS } from './room-news.ts';

/** A mention or a direct message: its reply is an outbox row. What app throws goes up to the receiver: 500, and Slack sends it again. */
async function said(desk: Desk, body: unknown): Promise<void> {
  const turn = parseMessage(body);
  if (turn) await desk.app(turn);
}

/** The questions of the `help` reply, as suggested prompts of the agent's panel. `thread_ts` is for the older panel alone. */
async function suggest(
  desk: Desk,
  client: webApi.WebClient,
  body: unknown,
  person: string,
  channel: string,
  thread?: string,
): Promise<void> {
  const prompts = renderPrompts(await desk.app(parseOpened(envelopeSchema.parse(body), person, channel)));
  const [first, ...rest] = prompts;
  if (!first) return;
  await client.apiCall('assistant.threads.setSuggestedPrompts', {
    channel_id: channel,
    title: say(desk.language, 'slack.prompts'),
    prompts: [first, ...rest],
    ...(thread && { thread_ts: thread }),
  });
}

/** App Home shows `help`; the messages tab of an agent shows its questions. */
async function opened(desk: Desk, client: webApi.WebClient, body: unknown, event: unknown): Promise<void> {
  const { user, channel, tab } = homeOpenedSchema.parse(event);
  if (tab === 'messages') return suggest(desk, client, body, user, channel);
  const reply = await desk.app(parseOpened(envelopeSchema.parse(body), user, channel));
  await client.views.publish({ user_id: user, view: renderHome(reply, desk.language) });
}

/** What only decorates is not worth Slack's sending it again. */
async function decorate(desk: Desk, what: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    desk.log.warn({ reason: (error as Error).message }, `${what} could not be shown`);
  }
}

/** Forgets the installation: its tokens are dead. */
async function uninstalled(deps: PlatformDeps, body: unknown): Promise<void> {
  const envelope = envelopeSchema.parse(body);
  const { team, enterprise } = installedOf(envelope);
  const whole = envelope.authorizations?.[0]?.is_enterprise_install;
  const [id] = installationIds(whole ? { enterpriseId: enterprise } : { teamId: team });
  if (id) await deps.installations.remove(id);
  // What was a network's channel there stays its own, and is shown as out of reach.
  await deps.news(`slack:${envelope.event_id}`, new Date(envelope.event_time * 1000), { tenant: `slack:${team}`, what: 'gone' });
  deps.log.info({ tenant: id }, 'uninstalled in Slack');
}

/** What Slack tells of a channel; Slack sends it again where it could not be stored. */
async function heardOfRoom(deps: PlatformDeps, body: unknown): Promise<void> {
  const told = parseRoomNews(body);
  if (told) await deps.news(told.id, told.at, told.news);
}

/** Events that Tandem listens to: the manifest's list, held together by a test. */
export function listen(bolt: App, desk: Desk, deps: PlatformDeps): void {
  bolt.event('app_mention', ({ body }) => said(desk, body));
  bolt.event('message', ({ body }) => said(desk, body));
  bolt.event('app_home_opened', ({ body, event, client }) => decorate(desk, 'App Home', opened(desk, client, body, event)));
  bolt.event('assistant_thread_started', async ({ body, event, client }) => {
    const { user_id, channel_id, thread_ts } = threadStartedSchema.parse(event).assistant_thread;
    await decorate(desk, 'suggested prompts', suggest(desk, client, body, user_id, channel_id, thread_ts));
  });
  for (const event of ROOM_EVENTS) bolt.event(event, ({ body }) => heardOfRoom(deps, body));
  bolt.event('app_uninstalled', ({ body }) => uninstalled(deps, body));
  bolt.event('tokens_revoked', async ({ body, event }) => {
    // A person's own tokens may be revoked alone; Tandem has none of those.
    if (tokensRevokedSchema.parse(event).tokens.bot?.length) await uninstalled(deps, body);
  });
}
