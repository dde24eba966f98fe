import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ACTIONS, FORMS } from '../../chat/command.ts';
import { readTyped } from '../../chat/read.ts';
import type { Form } from '../../chat/reply.ts';
import type { Account, Data, PersonTurn, Room, RoomNews } from '../../chat/turn.ts';
import { tenantsNamed } from './access.ts';
import type { Activity, Address, Hint } from './activity.ts';
import { saidIn } from './said.ts';

/** Everything of a Turn but what was said. */
export type Said = Pick<PersonTurn, 'id' | 'at' | 'by' | 'room' | 'tenant' | 'heard' | 'back'> & { readonly hint: Hint };

/** What Teams tells of a channel, and when. */
export interface Told {
  readonly id: string;
  readonly at: Date;
  readonly news: RoomNews;
}

/** What an activity asks for. `turn` of a message is answered through the outbox, that of an invoke in its response. */
export type Parsed =
  | { readonly kind: 'turn'; readonly turn: PersonTurn; readonly by: 'message' }
  | { readonly kind: 'turn'; readonly turn: PersonTurn; readonly by: 'execute' | 'fetch' }
  | { readonly kind: 'turn'; readonly turn: PersonTurn; readonly by: 'submit'; readonly form: Form }
  /** A form's button: the dialog is drawn from what the button carries, nothing else happens. */
  | { readonly kind: 'open'; readonly form: Form; readonly said: Said }
  /** A thumb under a message: `message` is the message's id. */
  | { readonly kind: 'verdict'; readonly verdict: 'yes' | 'no'; readonly message: string; readonly said: Said }
  /** A button that this version does not know. */
  | { readonly kind: 'old'; readonly said: Said; readonly by: 'message' | 'invoke' }
  | { readonly kind: 'installed'; readonly id: string; readonly address: Address; readonly welcome?: PersonTurn; readonly news: Told }
  | { readonly kind: 'removed'; readonly id: string; readonly news: Told }
  /** Something happened to a channel or a team. */
  | { readonly kind: 'news'; readonly news: Told }
  | { readonly kind: 'nothing' };

const data = z.record(z.string().max(100), z.string().max(4_000));
const press = z.object({ tandem: z.enum(ACTIONS), data: data.default({}) });
const pressed = z.object({ tandem: z.string() });

const field = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(['text', 'long', 'number', 'date', 'choice', 'file']),
  label: z.string().max(2_000),
  value: z.string().max(20_000).exactOptional(),
  hint: z.string().max(2_000).exactOptional(),
  required: z.boolean(),
  options: z
    .array(z.object({ value: z.string().max(2_000), label: z.string().max(2_000) }))
    .max(200)
    .exactOptional(),
});
const form = z.object({
  name: z.enum(FORMS),
  title: z.string().max(200),
  submit: z.string().max(200),
  cancel: z.string().max(200),
  fields: z.array(field).max(50),
  data,
});
/** What a form's button and a dialog's submit carry. */
const carried = z.object({ tandem: z.literal('form'), form });

/** In a dialog's submit, typed values stand beside the carried data under this prefix. */
export const TYPED = 'typed.';

const verdictSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});
const executeSchema = z.object({ action: z.object({ data: z.unknown().optional() }) });
const taskSchema = z.object({ data: z.unknown().optional() });

/** The conversation without the thread, and the thread's root. */
function placeOf(id: string): { conversation: string; thread?: string } {
  const [conversation = id, thread] = id.split(';messageid=', 2);
  return thread ? { conversation, thread } : { conversation };
}

function kindOf({ conversation }: Activity): Room['kind'] {
  if (conversation.conversationType === 'channel') return 'channel';
  if (conversation.conversationType === 'personal') return 'direct';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'direct';
}

function localeOf(activity: Activity): string | undefined {
  return activity.locale ?? activity.entities?.find((entity) => entity.locale)?.locale;
}

/** Who said it. Somebody from another tenant keeps that tenant's name in the id and is a guest here. */
function accountOf(activity: Activity, host: string): Account {
  const { from } = activity;
  const home = from.tenantId ?? activity.channelData?.tenant?.id ?? host;
  const locale = localeOf(activity);
  return {
    id: `teams:${home}:${from.aadObjectId ?? from.id}`,
    ...(from.name ? { name: from.name } : {}),
    ...(locale ? { locale } : {}),
    guest: home !== host,
  };
}

function addressOf(activity: Activity, host: string): Address {
  const { id, name } = activity.recipient;
  return {
    serviceUrl: activity.serviceUrl,
    conversation: placeOf(activity.conversation.id).conversation,
    tenant: host,
    ...(activity.channelData?.team?.id ? { team: activity.channelData.team.id } : {}),
    bot: { id, ...(name ? { name } : {}) },
  };
}

function hintOf(activity: Activity, account: string): Hint {
  const { id, name, aadObjectId } = activity.from;
  return {
    account,
    user: { id, ...(name ? { name } : {}), ...(aadObjectId ? { aadObjectId } : {}) },
    ...(activity.replyToId ? { pressed: activity.replyToId } : {}),
  };
}

function nameOf({ conversation, channelData }: Activity, kind: Room['kind']): { readonly name?: string } {
  const name = kind === 'direct' ? undefined : (channelData?.channel?.name ?? conversation.name);
  return name ? { name } : {};
}

/** A redelivery has the same conversation and activity id. An activity without an id is named by what it holds. */
function idOf(activity: Activity): string {
  const id = activity.id ?? createHash('sha256').update(JSON.stringify(activity)).digest('hex');
  return `teams:${activity.conversation.id}:${id}`;
}

function saidOf(activity: Activity, heard: Said['heard'], back: Said['back']): Said {
  const host = tenantsNamed(activity)[0] ?? 'none';
  const by = accountOf(activity, host);
  const { conversation, thread } = placeOf(activity.conversation.id);
  const kind = kindOf(activity);
  return {
    id: idOf(activity),
    at: activity.timestamp ? new Date(activity.timestamp) : new Date(),
    by,
    room: {
      id: `teams:${host}:${conversation}`,
      kind,
      ...(thread ? { thread } : {}),
      ...nameOf(activity, kind),
      address: addressOf(activity, host),
    },
    tenant: `teams:${host}`,
    heard: kind === 'direct' ? 'asker' : heard,
    back,
    hint: hintOf(activity, by.id),
  };
}

function message(activity: Activity): Parsed {
  const said = saidOf(activity, activity.recipient.isTargeted ? 'asker' : 'room', 'outbox');
  if (pressed.safeParse(activity.value).success) {
    const quiet: Said = { ...said, heard: 'asker' };
    const sent = carried.safeParse(activity.value);
    if (sent.success) return { kind: 'turn', by: 'message', turn: formTurn(quiet, sent.data.form, activity.value) };
    const known = press.safeParse(activity.value);
    if (!known.success) return { kind: 'old', said: quiet, by: 'message' };
    return { kind: 'turn', by: 'message', turn: { ...quiet, kind: 'action', name: known.data.tandem, data: known.data.data } };
  }
  const { pressed: _, ...hint } = said.hint;
  const typed = { ...said, hint };
  const text = saidIn(activity, said.tenant.slice('teams:'.length));
  const read = text === '' ? ({ kind: 'command', name: 'help', args: '' } as const) : readTyped(text);
  return { kind: 'turn', by: 'message', turn: { ...typed, ...read } };
}

/** `task/fetch` opens a dialog (a form that the button carries, or one that the press asks for), `task/submit` sends it. */
function task(activity: Activity): Parsed {
  const said = saidOf(activity, 'asker', 'ack');
  const value = taskSchema.safeParse(activity.value).data?.data;
  const sent = carried.safeParse(value);
  if (activity.name === 'task/submit' && sent.success) {
    return { kind: 'turn', by: 'submit', form: sent.data.form, turn: formTurn(said, sent.data.form, value) };
  }
  if (sent.success) return { kind: 'open', form: sent.data.form, said };
  const asked = press.safeParse(value);
  if (!asked.success) return { kind: 'old', said, by: 'invoke' };
  return { kind: 'turn', by: 'fetch', turn: { ...said, kind: 'action', name: asked.data.tandem, data: asked.data.data } };
}

const formTurn = (said: Said, form: Form, value: unknown): PersonTurn => ({
  ...said,
  kind: 'form',
  name: form.name,
  data: form.data,
  fields: typedIn(value, form),
});

/** Only the form's own fields are taken; Teams sends numbers as numbers on some clients. */
function typedIn(value: unknown, { fields }: Form): Data {
  const all = z.record(z.string(), z.unknown()).parse(value);
  const entries = fields.flatMap(({ id }) => {
    const typed = all[`${TYPED}${id}`];
    return typeof typed === 'string' || typeof typed === 'number' ? [[id, String(typed)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function invoke(activity: Activity): Parsed {
  const said = saidOf(activity, 'asker', 'ack');
  if (activity.name === 'task/fetch' || activity.name === 'task/submit') return task(activity);
  if (activity.name === 'adaptiveCard/action') {
    const known = press.safeParse(executeSchema.safeParse(activity.value).data?.action.data);
    if (!known.success) return { kind: 'old', said, by: 'invoke' };
    return { kind: 'turn', by: 'execute', turn: { ...said, kind: 'action', name: known.data.tandem, data: known.data.data } };
  }
  if (activity.name === 'message/submitAction') {
    const judged = verdictSchema.safeParse(activity.value);
    if (!judged.success) return { kind: 'nothing' };
    const verdict = judged.data.actionValue.reaction === 'like' ? 'yes' : 'no';
    // Microsoft's playground does not say which message it was; Teams does.
    return { kind: 'verdict', verdict, message: activity.replyToId ?? '', said };
  }
  return { kind: 'nothing' };
}

/** An installation is named by its place: one person's removal says nothing of the others in that tenant. */
function installation(activity: Activity, added: boolean, greet: boolean): Parsed {
  const said = saidOf(activity, 'room', 'outbox');
  const id = activity.channelData?.team?.id ? `${said.tenant}:${activity.channelData.team.id}` : said.room.id;
  const news = installedNews(activity, said, added ? 'back' : 'gone');
  if (!added) return { kind: 'removed', id, news };
  const address = addressOf(activity, said.tenant.slice('teams:'.length));
  if (!greet) return { kind: 'installed', id, address, news };
  return { kind: 'installed', id, address, news, welcome: { ...said, kind: 'command', name: 'help', args: '' } };
}

/** Put into a team, or taken out of it: all its channels are reached again, or none is. Elsewhere it is one conversation. */
function installedNews(activity: Activity, { id, at, room, tenant }: Said, what: 'back' | 'gone'): Told {
  const team = activity.channelData?.team?.id;
  const told = { id: `${id}:${what}`, at };
  return { ...told, news: team && room.kind === 'channel' ? { tenant, team, what } : { room: room.id, what } };
}

const OF_CHANNELS: Readonly<Record<string, 'gone' | 'back' | 'shared'>> = {
  channelDeleted: 'gone',
  channelRestored: 'back',
  channelShared: 'shared',
};
const OF_TEAMS: Readonly<Record<string, 'archived' | 'gone' | 'back'>> = {
  teamArchived: 'archived',
  teamUnarchived: 'back',
  teamDeleted: 'gone',
  teamHardDeleted: 'gone',
  teamRestored: 'back',
};

/** A channel was renamed, deleted, shared; a team archived. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
function happened(activity: Activity): Parsed {
  const { eventType = '', team, channel } = activity.channelData ?? {};
  const { id, at, tenant, room: here } = saidOf(activity, 'room', 'outbox');
  // The event may come in the team's general channel: the channel that it is about is named beside.
  const room = channel?.id ? `${tenant}:${channel.id}` : here.id;
  const told = (news: RoomNews): Parsed => ({ kind: 'news', news: { id, at, news } });
  const [ofChannel, ofTeam] = [OF_CHANNELS[eventType], OF_TEAMS[eventType]];
  if (eventType === 'channelRenamed' && channel?.name) return told({ room, what: 'renamed', name: channel.name });
  if (ofChannel) return told({ room, what: ofChannel });
  return ofTeam && team?.id ? told({ tenant, team: team.id, what: ofTeam }) : { kind: 'nothing' };
}

/** What an activity of Teams asks for. `activity` is authenticated, and its tenant and service are allowed. */
export function parse(activity: Activity): Parsed {
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'invoke':
      return invoke(activity);
    case 'installationUpdate':
      // An upgrade removes and adds again: it is no reason to greet, nor to forget.
      if (activity.action === 'remove') return installation(activity, false, false);
      return activity.action?.startsWith('add') ? installation(activity, true, activity.action === 'add') : { kind: 'nothing' };
    case 'conversationUpdate': {
      const self = ({ id }: { id: string }) => id === activity.recipient.id;
      // Teams sends installationUpdate beside it, which greets; two greetings would be one too many.
      if (activity.membersAdded?.some(self)) return installation(activity, true, false);
      if (activity.membersRemoved?.some(self)) return installation(activity, false, false);
      return happened(activity);
    }
    default:
      return { kind: 'nothing' };
  }
}
