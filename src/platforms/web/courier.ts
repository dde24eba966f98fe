import { type Courier, type Delivery, DeliveryFailed } from '../../chat/delivery.ts';
import { placeOf } from './cast.ts';
import type { NewWorkspaceMessage } from './log.ts';
import type { Rooms } from './rooms.ts';

const idOf = (delivery: Delivery): string => `out:${delivery.key}`;

function messageOf(delivery: Delivery, at: Date): NewWorkspaceMessage {
  const { room, reply } = delivery;
  return {
    id: idOf(delivery),
    room: room.id,
    at: at.toISOString(),
    by: 'tandem',
    language: reply.language ?? delivery.language,
    reply,
    ...(room.thread ? { thread: room.thread } : {}),
    ...(delivery.to ? { to: delivery.to } : {}),
  };
}

const changeOf = ({ reply, language }: Delivery) => ({ reply, language: reply.language ?? language });

/** "On its way" went out as an acknowledgement: the message that shows its card is the one that the answer replaces. */
async function standingFor({ reply, room, to }: Delivery, rooms: Rooms): Promise<string | undefined> {
  if (!reply.replaces || reply.card === undefined) return undefined;
  const reader = to ?? placeOf(room.id)?.of;
  return (await rooms.showing(room.id, reply.card, reader))?.id;
}

/** Delivers into the workspace's log; the message's id is made of the delivery's key, so a second try is the same message. */
export function courier(rooms: Rooms): Courier {
  return {
    async post(delivery) {
      if (!placeOf(delivery.room.id))
        throw new DeliveryFailed('never', `the workspace has no room ${delivery.room.id}`, { reason: 'gone' });
      const standing = await standingFor(delivery, rooms);
      if (standing) {
        await rooms.update(standing, changeOf(delivery));
        return standing;
      }
      await rooms.add(messageOf(delivery, new Date()));
      return idOf(delivery);
    },
    async update(delivery, messageId) {
      const changed = await rooms.update(messageId, changeOf(delivery));
      if (!changed) throw new DeliveryFailed('never', `the workspace no longer keeps message ${messageId}`);
    },
    async pin() {
      return 'none';
    },
    async find(delivery) {
      return (await rooms.has(idOf(delivery))) ? { messageId: idOf(delivery) } : 'absent';
    },
  };
}
