import type { Tx } from '../../src/chat/ports.ts';
import type { Event } from '../../src/domain/event.ts';

/** The event's card in all channels of its network is drawn anew: one pending update a channel, however many answers come. */
export async function redraw(tx: Tx, event: Pick<Event, 'id' | 'network'>): Promise<void> {
  for (const room of await tx.networks.rooms(event.network))
    if (room.state === 'open') await tx.outbox.update(`event:${event.id}`, room.id);
}
