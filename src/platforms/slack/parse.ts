import { z } from 'zod';
import { ACTIONS, type ActionName, FORMS } from '../../chat/command.ts';
import { readSlash, readTyped, type Typed } from '../../chat/read.ts';
import type { Account, ActionTurn, Attached, CommandTurn, Data, FormTurn, Json, QuestionTurn, Room } from '../../chat/turn.ts';
import { unpackCarried } from './form.ts';
import {
  commandSchema,
  type Envelope,
  envelopeSchema,
  messageSchema,
  type Press,
  pressSchema,
  type SlackFile,
  type Submission,
  submissionSchema,
} from './payload.ts';
import { readText, straighten } from './text.ts';

/** What Slack's response_url allows: five answers within half an hour. */
const ANSWERABLE = 30 * 60 * 1000;

/** Where it came through: the workspace that has Tandem installed, or the organisation where the whole of it has. */
export interface Installed {
  readonly team: string;
  readonly enterprise?: string;
}

/** What the courier needs to post in a room later. */
export const addressSchema = z.object({ team: z.string(), channel: z.string(), enterprise: z.string().exactOptional() });
export type Address = z.infer<typeof addressSchema>;

export const hintSchema = z.object({ responseUrl: z.url(), expires: z.iso.datetime(), replace: z.boolean() });
export type Hint = z.infer<typeof hintSchema>;

function installed(team: string | undefined, enterprise: string | undefined): Installed {
  const id = team ?? enterprise;
  if (!id) throw new TypeError('the payload names no workspace');
  return { team: id, ...(enterprise && { enterprise }) };
}

function account(
  at: Installed,
  home: string | undefined,
  user: string,
  known: { name?: string | undefined; restricted?: boolean } = {},
): Account {
  const team = home ?? at.team;
  // In an organisation-wide installation a person's team is the organisation's own.
  const foreign = team !== at.team && team !== at.enterprise;
  return { id: `slack:${team}:${user}`, ...(known.name && { name: known.name }), guest: foreign || known.restricted === true };
}

function roomKind(channel: string, named?: string): Room['kind'] {
  if (channel.startsWith('D') || named === 'directmessage' || named === 'im') return 'direct';
  return named === 'mpim' || named?.startsWith('mpdm-') ? 'group' : 'channel';
}

/** What Slack calls a room whose name it keeps to itself. */
const UNNAMED = new Set(['directmessage', 'privategroup', 'im', 'mpim', 'group', 'channel']);

function nameOf(kind: Room['kind'], named: string | undefined): { readonly name?: string } {
  return kind === 'channel' && named !== undefined && !UNNAMED.has(named) ? { name: `#${named}` } : {};
}

/** A room's id, and what the courier needs to post there. */
export const roomId = (at: Installed, channel: string): string => `slack:${at.team}:${channel}`;
export const addressOfRoom = (at: Installed, channel: string): Json => ({
  team: at.team,
  channel,
  ...(at.enterprise && { enterprise: at.enterprise }),
});

function roomOf(at: Installed, channel: string, kind: Room['kind'], thread?: string, named?: string): Room {
  return { id: roomId(at, channel), kind, ...(thread && { thread }), ...nameOf(kind, named), address: addressOfRoom(at, channel) };
}

function hint(responseUrl: string | undefined, at: Date, replace: boolean): { hint?: Hint & Json } {
  return responseUrl ? { hint: { responseUrl, expires: new Date(at.getTime() + ANSWERABLE).toISOString(), replace } } : {};
}

/** A question keeps the quotes that were typed; other commands read plain ones. */
const straightened = (said: Typed): Typed =>
  said.kind === 'command' && said.name !== 'ask' ? { ...said, args: straighten(said.args) } : said;

const help = { kind: 'command', name: 'help', args: '' } as const;
type Said = Omit<CommandTurn, 'kind' | 'name' | 'args'>;

function turnOf(said: Said, typed: Typed): CommandTurn | QuestionTurn {
  return typed.kind === 'command' ? { ...said, ...typed } : { ...said, ...typed };
}

/**
 * A slash command. `at`: when its request was signed. One that is not ours becomes `help`.
 * @throws ZodError where it is not Slack's shape.
 */
export function parseCommand(body: unknown, at: Date): CommandTurn | QuestionTurn {
  const sent = commandSchema.parse(body);
  const where = installed(sent.team_id, sent.enterprise_id);
  const typed = readSlash(sent.command, readText(sent.text, where.team)) ?? help;
  return turnOf(
    {
      id: `slack:${sent.trigger_id}`,
      at,
      // Slack offers a workspace's commands to its own people only: home and installed are one here.
      by: account(where, undefined, sent.user_id, { name: sent.user_name }),
      room: roomOf(where, sent.channel_id, roomKind(sent.channel_id, sent.channel_name), undefined, sent.channel_name),
      tenant: `slack:${where.team}`,
      heard: 'asker',
      back: 'ack',
      ...hint(sent.response_url, at, true),
    },
    straightened(typed),
  );
}

/** The installation that an event was sent to; in a shared channel `team_id` alone may be another one's. */
export function installedOf(envelope: Envelope): Installed & { readonly bot?: string } {
  const to = envelope.authorizations?.[0];
  const where = installed(to?.team_id ?? envelope.team_id, to?.enterprise_id ?? envelope.enterprise_id);
  return { ...where, ...(to?.user_id && { bot: to.user_id }) };
}

/** Without the mention that called Tandem; others stay. */
function unmention(text: string, bot: string | undefined): string {
  const own = bot ? new RegExp(`<@${bot}(?:\\|[^>]*)?>`, 'gu') : /^\s*<@[A-Z0-9]+(?:\|[^>]*)?>/u;
  return text.replace(own, ' ').trim();
}

const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/**
 * A mention or a direct message; undefined for what a bot said, an edit, or any other thing that nobody says to Tandem.
 * @throws ZodError where it is not Slack's shape.
 */
export function parseMessage(body: unknown): CommandTurn | QuestionTurn | undefined {
  const { event, ...envelope } = envelopeSchema.extend({ event: messageSchema }).parse(body);
  const direct = event.type === 'message';
  if (!event.user || event.bot_id || !SPOKEN.has(event.subtype)) return undefined;
  // Channel messages come as app_mention; a mention in a direct message comes as a message too.
  if (direct ? event.channel_type !== 'im' : event.channel.startsWith('D')) return undefined;
  const where = installedOf(envelope);
  const text = readText(unmention(event.text ?? '', where.bot), where.team);
  const thread = event.thread_ts ?? (direct ? undefined : event.ts);
  const restricted = event.user_profile?.is_restricted || event.user_profile?.is_ultra_restricted;
  return turnOf(
    {
      id: `slack:${envelope.event_id}`,
      at: new Date(envelope.event_time * 1000),
      by: account(where, event.user_team ?? event.source_team ?? event.team, event.user, { restricted: restricted === true }),
      room: roomOf(where, event.channel, direct ? 'direct' : roomKind(event.channel, event.channel_type), thread),
      tenant: `slack:${where.team}`,
      heard: direct ? 'asker' : 'room',
      back: 'outbox',
    },
    text === '' ? help : straightened(readTyped(text)),
  );
}

/** `help`, asked for by opening App Home or the agent's panel. */
export function parseOpened(envelope: Envelope, user: string, channel: string): CommandTurn {
  const where = installedOf(envelope);
  return {
    ...help,
    id: `slack:${envelope.event_id}`,
    at: new Date(envelope.event_time * 1000),
    by: account(where, undefined, user),
    room: roomOf(where, channel, 'direct'),
    tenant: `slack:${where.team}`,
    heard: 'asker',
    back: 'ack',
  };
}

function installedOfPress(sent: Press | Submission): Installed {
  const { team, enterprise, user, view } = sent;
  return installed(view?.app_installed_team_id ?? team?.id ?? user.team_id, enterprise?.id ?? team?.enterprise_id);
}

function seconds(ts: string | undefined): Date | undefined {
  const at = Number(ts);
  return ts && Number.isFinite(at) ? new Date(Math.trunc(at * 1000)) : undefined;
}

const dataSchema = z.record(z.string(), z.string());
function readData(value: string | null | undefined): Data | undefined {
  try {
    return dataSchema.parse(JSON.parse(value || '{}'));
  } catch {
    return undefined;
  }
}

/** Buttons in a modal or in App Home have no channel: the room is where the modal came from, else the person's own. */
function pressedIn(sent: Press, where: Installed): Room {
  const carried = unpackCarried(sent.view?.private_metadata ?? undefined)?.room;
  if (carried) return carried as Room;
  const channel = sent.channel?.id ?? sent.user.id;
  const thread = sent.message?.thread_ts ?? sent.container?.thread_ts;
  return roomOf(where, channel, sent.channel ? roomKind(channel, sent.channel.name) : 'direct', thread, sent.channel?.name);
}

export interface ReadPress {
  readonly press: Press;
  /** Who, where and when, of which a Turn is made once the button is known. */
  readonly said: Said;
  /** Undefined: a button that is no longer ours. */
  readonly turn: ActionTurn | undefined;
}

/** A pressed button. @throws ZodError where it is not Slack's shape. */
export function parsePress(body: unknown, now: Date): ReadPress {
  const press = pressSchema.parse(body);
  const [action] = press.actions;
  const where = installedOfPress(press);
  const at = seconds(action.action_ts) ?? now;
  const said: Said = {
    id: `slack:${press.trigger_id}`,
    at,
    by: account(where, press.user.team_id, press.user.id, { name: press.user.name ?? press.user.username }),
    room: pressedIn(press, where),
    tenant: `slack:${where.team}`,
    heard: 'asker',
    back: 'ack',
    // The url's own message is the one with the button: an answer must not take its place.
    ...hint(press.response_url, at, false),
  };
  const name = ACTIONS.find((known): known is ActionName => known === action.action_id.replace(/:\d+$/u, ''));
  const data = readData(action.value);
  return { press, said, turn: name && data && { ...said, kind: 'action', name, data } };
}

/** A sent form; undefined where it is none of ours. `attach`: how its files are read. @throws ZodError where it is not Slack's shape. */
export function parseSubmission(
  body: unknown,
  now: Date,
  attach: (file: SlackFile) => Attached,
): { readonly sent: Submission; readonly turn: FormTurn | undefined } {
  const sent = submissionSchema.parse(body);
  const where = installedOfPress(sent);
  const name = FORMS.find((known) => known === sent.view.callback_id);
  const carried = unpackCarried(sent.view.private_metadata ?? undefined);
  if (!name || !carried) return { sent, turn: undefined };
  const entries = Object.entries(sent.view.state.values).map(([field, elements]) => [field, Object.values(elements)[0]] as const);
  const files = entries.flatMap(([id, value]) => (Array.isArray(value) && value.length > 0 ? [[id, value.map(attach)] as const] : []));
  const turn: FormTurn = {
    kind: 'form',
    name,
    data: carried.data,
    fields: Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string')),
    ...(files.length > 0 ? { files: Object.fromEntries(files) } : {}),
    id: `slack:${sent.view.id}:${sent.view.hash}`,
    at: now,
    by: account(where, sent.user.team_id, sent.user.id, { name: sent.user.name ?? sent.user.username }),
    room: (carried.room as Room | undefined) ?? roomOf(where, sent.user.id, 'direct'),
    tenant: `slack:${where.team}`,
    heard: 'asker',
    back: 'ack',
  };
  return { sent, turn };
}
