import type { RespondArguments, webApi } from '@slack/bolt';
import type { Log, App as Tandem } from '../../chat/ports.ts';
import type { Form, Reply } from '../../chat/reply.ts';
import type { PersonTurn, Room } from '../../chat/turn.ts';
import type { Language } from '../../domain/language.ts';
import { say } from '../../text/say.ts';
import { attached } from './attached.ts';
import { respond } from './courier.ts';
import { OPEN_FORM, unpackForm } from './form.ts';
import { parseCommand, parsePress, parseSubmission, type ReadPress } from './parse.ts';
import type { Submission } from './payload.ts';
import { SIGNED_AT } from './receiver.ts';
import { LINK, renderForm, renderHome, renderMessage, renderModal } from './render.ts';

/** How replies go back in Slack's own acknowledgements. */
export interface Desk {
  readonly app: Tandem;
  readonly log: Log;
  readonly language: Language;
  /** Where Slack is, if not at its own address. */
  readonly apiUrl?: string | undefined;
  /** How long a command's acknowledgement waits for its reply, in milliseconds; Slack's own patience is 3 s. */
  readonly patience: number;
}

type Client = webApi.WebClient;
type Ack = (body?: object) => Promise<void>;

/** When Slack signed it; socket mode signs nothing. */
export function signedAt(context: object): Date {
  const at = (context as { readonly [SIGNED_AT]?: unknown })[SIGNED_AT];
  return at instanceof Date ? at : new Date();
}

/** A command or press is not sent again: whatever breaks, its person hears. */
async function replyTo(desk: Desk, turn: PersonTurn): Promise<Reply> {
  try {
    return await desk.app(turn);
  } catch (error) {
    desk.log.error({ err: error, turn: turn.id }, 'a Turn from Slack broke');
    const text = say(desk.language, 'chat.broken', { id: turn.id });
    return { to: 'asker', blocks: [{ kind: 'text', text }], refused: { text } };
  }
}

const responseType = (reply: Reply) => (reply.to === 'room' ? 'in_channel' : 'ephemeral') satisfies RespondArguments['response_type'];

/** Opens the form; false where Slack's trigger has run out (3 s), so that its button is shown instead. */
async function open(desk: Desk, client: Client, trigger: string, form: Form, room: Room): Promise<boolean> {
  try {
    await client.views.open({ trigger_id: trigger, view: renderForm(form, room, desk.language) });
    return true;
  } catch (error) {
    desk.log.warn({ reason: (error as Error).message }, 'a form could not be opened; its button is shown');
    return false;
  }
}

/** Later than the acknowledgement; nobody is left to hear of a failure but the log. */
async function later(desk: Desk, url: string | undefined, turn: string, body: object): Promise<void> {
  try {
    const sent = url ? await respond(url, body) : 'expired';
    if (sent === 'expired') desk.log.warn({ turn }, 'a reply found no way back');
  } catch (error) {
    desk.log.error({ err: error, turn }, 'a reply could not be sent');
  }
}

const LATE = Symbol('late');

/** What the work gives, or LATE after so many milliseconds; the work goes on. */
async function waitFor<T>(patience: number, work: Promise<T>): Promise<T | typeof LATE> {
  const { promise, resolve } = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(resolve, patience, LATE);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** A slash command: its reply is the acknowledgement, once it is committed; "on its way" where that takes too long. */
export async function command(
  desk: Desk,
  body: { trigger_id: string; response_url: string },
  at: Date,
  ack: Ack,
  client: Client,
): Promise<void> {
  const turn = parseCommand(body, at);
  const work = replyTo(desk, turn);
  const reply = await waitFor(desk.patience, work);
  if (reply === LATE) {
    await ack({ response_type: 'ephemeral', text: say(desk.language, 'slack.slow') });
    const done = await work;
    return later(desk, body.response_url, turn.id, {
      replace_original: true,
      response_type: responseType(done),
      ...renderMessage(done, desk.language),
    });
  }
  if (reply.form && (await open(desk, client, body.trigger_id, reply.form, turn.room))) return ack();
  return ack({ response_type: responseType(reply), ...renderMessage(reply, desk.language) });
}

/** Where a press came from decides where its reply is drawn. */
async function answerPress(desk: Desk, { press, said }: ReadPress, reply: Reply, client: Client): Promise<void> {
  if (reply.form && (await open(desk, client, press.trigger_id, reply.form, said.room))) return;
  const { view } = press;
  if (view?.type === 'home' && reply.replaces) {
    await client.views.publish({ user_id: press.user.id, view: renderHome(reply, desk.language) });
  } else if (view?.type === 'home') {
    await client.views.open({ trigger_id: press.trigger_id, view: renderModal(reply, desk.language) });
  } else if (view) {
    await client.views.update({ view_id: view.id, view: renderModal(reply, desk.language) });
  } else {
    const thread = press.message?.thread_ts ?? press.container?.thread_ts;
    await later(desk, press.response_url, said.id, {
      response_type: responseType(reply),
      replace_original: reply.replaces === true,
      ...(thread && { thread_ts: thread }),
      ...renderMessage(reply, desk.language),
    });
  }
}

const textOnly = (text: string): Reply => ({ to: 'asker', blocks: [{ kind: 'text', text }], refused: { text } });

/** A pressed button. One that opens a form needs no Turn, a link nothing at all; one that is no longer ours says so. */
export async function press(desk: Desk, body: unknown, at: Date, ack: Ack, client: Client): Promise<void> {
  const read = parsePress(body, at);
  const [action] = read.press.actions;
  // Slack tells of a pressed link too; the browser has opened it already.
  if (action.action_id.startsWith(`${LINK}:`)) return ack();
  const opens = action.action_id.startsWith(`${OPEN_FORM}:`) ? unpackForm(action.value ?? undefined) : undefined;
  const work = opens
    ? Promise.resolve<Reply>({ to: 'asker', blocks: [], form: opens })
    : read.turn
      ? replyTo(desk, read.turn)
      : Promise.resolve(textOnly(say(desk.language, 'chat.oldButton')));
  // Committed, or so slow that Slack would show its own error: the reply has a way of its own.
  await waitFor(desk.patience, work);
  await ack();
  try {
    await answerPress(desk, read, await work, client);
  } catch (error) {
    desk.log.error({ err: error, turn: read.said.id }, 'a reply to a button could not be shown');
  }
}

function errorAt(reply: Reply, sent: Submission): object | undefined {
  const { field, text } = reply.refused ?? {};
  return field && text && sent.view.blocks.some((block) => block.block_id === field)
    ? { response_action: 'errors', errors: { [field]: text } }
    : undefined;
}

/** A sent form: an error stands at its field; else the modal shows the reply, to its sender alone. */
export async function submission(desk: Desk, body: unknown, at: Date, ack: Ack, client: Client): Promise<void> {
  const { sent, turn } = parseSubmission(body, at, attached(client, desk.apiUrl));
  if (!turn) return ack({ response_action: 'update', view: renderModal(textOnly(say(desk.language, 'chat.oldButton')), desk.language) });
  const reply = await replyTo(desk, turn);
  const wrong = errorAt(reply, sent);
  if (wrong) return ack(wrong);
  if (reply.form) return ack({ response_action: 'update', view: renderForm(reply.form, turn.room, desk.language) });
  // On top of the form, which keeps what was typed.
  if (reply.refused) return ack({ response_action: 'push', view: renderModal(reply, desk.language) });
  if (reply.to === 'asker') return ack({ response_action: 'update', view: renderModal(reply, desk.language) });
  await ack({ response_action: 'clear' });
  const [, , channel = ''] = turn.room.id.split(':');
  try {
    const thread = turn.room.thread;
    await client.chat.postMessage({
      channel,
      unfurl_links: false,
      ...(thread && { thread_ts: thread }),
      ...renderMessage(reply, desk.language),
    });
  } catch (error) {
    desk.log.error({ err: error, turn: turn.id }, 'a reply to a form could not be posted');
  }
}
