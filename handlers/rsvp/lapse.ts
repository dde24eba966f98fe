import type { ClockHandler } from '../../src/chat/handler.ts';
import { redraw } from './redraw.ts';
import { lapse, settleSeats } from './settle.ts';

/** An offer has run out: it is over, and its seats go to the next in the same unit. */
export const lapseOffer: ClockHandler<'rsvp.lapse'> = async (turn, ports) => async (tx) => {
  const taken = await tx.events.take(turn.data.event);
  if (!taken) return;
  const now = { at: turn.at, spoken: ports.language };
  // Read once the event is taken: the offer may have been accepted a moment ago.
  if (await lapse(tx, taken, await tx.events.rsvp(turn.data.rsvp), now)) await redraw(tx, taken.event);
};

/** Goes on where one unit would have told too many people. */
export const settleEvent: ClockHandler<'rsvp.settle'> = async (turn, ports) => async (tx) => {
  const taken = await tx.events.take(turn.data.event);
  if (!taken) return;
  const { queued } = await settleSeats(tx, taken, { at: turn.at, spoken: ports.language });
  if (!queued) await tx.events.unsettled(taken.event.id, false);
  await redraw(tx, taken.event);
};
