import { z } from 'zod';
import type { RoomNews } from '../../chat/turn.ts';
import { addressOfRoom, installedOf, roomId } from './parse.ts';
import { envelopeSchema } from './payload.ts';

/** What Slack tells of channels (public ones and private ones, which it calls groups), by event. */
export const ROOM_EVENTS = [
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
] as const;
export type RoomEvent = (typeof ROOM_EVENTS)[number];

const id = z.string().min(1);
const eventSchema = z.object({
  type: z.enum(ROOM_EVENTS),
  /** A rename tells more of the channel than its id. */
  channel: z.union([id, z.object({ id, name: id })]).optional(),
  old_channel_id: id.optional(),
  new_channel_id: id.optional(),
  user: id.nullish(),
});

const STATES: Readonly<Partial<Record<RoomEvent, 'archived' | 'gone' | 'back' | 'shared'>>> = {
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_unarchive: 'back',
  group_unarchive: 'back',
  channel_deleted: 'gone',
  group_deleted: 'gone',
  channel_left: 'gone',
  group_left: 'gone',
  channel_shared: 'shared',
  // Of everybody's joining, only Tandem's own says that it is back.
  member_joined_channel: 'back',
};

/** What an event tells of a channel, where it is anything of ours. @throws ZodError where it is not Slack's shape. */
export function parseRoomNews(body: unknown): { readonly id: string; readonly at: Date; readonly news: RoomNews } | undefined {
  const { event, ...envelope } = envelopeSchema.extend({ event: eventSchema }).parse(body);
  const where = installedOf(envelope);
  const told = { id: `slack:${envelope.event_id}`, at: new Date(envelope.event_time * 1000) };
  const { type, channel, old_channel_id: before, new_channel_id: after } = event;
  if (type === 'channel_id_changed') {
    if (!before || !after) return undefined;
    return {
      ...told,
      news: { what: 'moved', room: roomId(where, before), to: roomId(where, after), address: addressOfRoom(where, after) },
    };
  }
  if (type === 'member_joined_channel' && event.user !== where.bot) return undefined;
  if (typeof channel === 'object') return { ...told, news: { what: 'renamed', room: roomId(where, channel.id), name: `#${channel.name}` } };
  const what = STATES[type];
  return channel && what ? { ...told, news: { what, room: roomId(where, channel) } } : undefined;
}
