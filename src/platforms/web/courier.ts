import { type Courier, type Delivery, DeliveryFailed } from '../../chat/ports.ts';
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

/** Delivers into the workspace's log; the message's id is made of the delivery's key, so a second try is the same message. */
export function courier(rooms: Rooms): Courier {
  return {
    async post(delivery) {
      if (!placeOf(delivery.room.id)) throw new DeliveryFailed('never', `the workspace has no room ${delivery.room.id}`);
      await rooms.add(messageOf(delivery, new Date()));
      return idOf(delivery);
    },
    async update(delivery, messageId) {
      const language = delivery.reply.language ?? delivery.language;
      const changed = await rooms.update(messageId, { reply: delivery.reply, language });
      if (!changed) throw new DeliveryFailed('never', `the workspace no longer keeps message ${messageId}`);
    },
    async find(delivery) {
      return (await rooms.has(idOf(delivery))) ? { messageId: idOf(delivery) } : 'absent';
    },
  };
}
