import type { Tx } from '../../src/chat/ports.ts';
import type { Event } from '../../src/domain/event.ts';
import { refreshEvent } from '../event/card.ts';

/** The event's card in all channels of its network is drawn anew: once in a few seconds, however many answers come. */
export const redraw = (tx: Tx, event: Pick<Event, 'id' | 'network'>): Promise<void> => refreshEvent(tx, event);
