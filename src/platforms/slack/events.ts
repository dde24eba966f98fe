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

/** An event as it was delivered. */
interface Heard {
  readonly body: unknown;
  readonly event: unknown;
  readonly client: webApi.WebClient;
}

type Listener = (heard: Heard, desk: Desk, deps: PlatformDeps) => Promise<void>;

async function threadStarted({ body, event, client }: Heard, desk: Desk): Promise<void> {
  const { user_id, channel_id, thread_ts } = threadStartedSchema.parse(event).assistant_thread;
  await decorate(desk, 'suggested prompts', suggest(desk, client, body, user_id, channel_id, thread_ts));
}

async function tokensRevoked({ body, event }: Heard, _desk: Desk, deps: PlatformDeps): Promise<void> {
  // A person's own tokens may be revoked alone; Tandem has none of those.
  if (tokensRevokedSchema.parse(event).tokens.bot?.length) await uninstalled(deps, body);
}

/** Events that Tandem listens to: the manifest's list, held together by a test. */
const LISTENERS: ReadonlyMap<string, Listener> = new Map<string, Listener>([
  ['app_mention', ({ body }, desk) => said(desk, body)],
  ['message', ({ body }, desk) => said(desk, body)],
  ['app_home_opened', ({ body, event, client }, desk) => decorate(desk, 'App Home', opened(desk, client, body, event))],
  ['assistant_thread_started', threadStarted],
  ...ROOM_EVENTS.map((event): [string, Listener] => [event, ({ body }, _desk, deps) => heardOfRoom(deps, body)]),
  ['app_uninstalled', ({ body }, _desk, deps) => uninstalled(deps, body)],
  ['tokens_revoked', tokensRevoked],
]);

/** One listener for all events: Bolt walks through each that there is at every delivery, commands and buttons too. */
export function listen(bolt: App, desk: Desk, deps: PlatformDeps): void {
  bolt.event(/./u, async ({ body, event, client }) => LISTENERS.get(event.type)?.({ body, event, client }, desk, deps));
}
