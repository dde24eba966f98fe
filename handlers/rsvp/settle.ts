import type { Counted } from '../../src/chat/events.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { bumped, isPromoting, lapsed, offered, type Unsaved } from '../../src/domain/answering.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import { freeOf, losing, recount } from '../../src/domain/seats.ts';
import { type Now, tellLapsed, tellLost, tellOffer } from './told.ts';

/** So many people are told of a step in one unit: it shall hold up others for less than 100 ms. The clock's job goes on with the rest. */
const MOST_STEPS = 40;

/** An event that was taken, as it is after what was done, and whether free seats are left that somebody waits for. */
export interface Settled extends Counted {
  readonly queued: boolean;
}

/**
 * Offers what is free to those who wait, in the order of their places: the first whom the seats and the company's limit take, then the
 * next; before the closing time alone. To be called in every unit that frees seats or makes more, with the event taken.
 */
export async function settle(tx: Tx, taken: Counted, now: Now): Promise<Settled> {
  const { event } = taken;
  let at = taken;
  if (!isPromoting(event, now.at)) return { ...at, queued: false };
  for (let steps = 0; at.counts.answers.waiting > 0; steps += 1) {
    const next = await tx.events.nextWaiting(event.id, freeOf(event.seats, at.counts), event.seats.perCompany);
    if (!next) break;
    if (steps === MOST_STEPS) {
      await tx.events.unsettled(event.id, true);
      return { ...at, queued: true };
    }
    const step = await changed(tx, at, next, offered(next, event, now.at));
    at = step.taken;
    await tellOffer(tx, now, event, step.rsvp);
  }
  return { ...at, queued: false };
}

/**
 * After a change of the event's seats: takes the seats that are no longer there from the last in, who wait at their old places and are
 * told, then offers what is free. The event, as it is after the change, was taken.
 */
export async function settleSeats(tx: Tx, taken: Counted, now: Now): Promise<Settled> {
  const { event } = taken;
  let at = taken;
  const lose = event.state === 'open' ? losing(event.seats, await holdersIfOver(tx, taken)) : [];
  for (const { id } of lose.slice(0, MOST_STEPS)) {
    const holder = await tx.events.rsvp(id);
    if (!holder) continue;
    const step = await changed(tx, at, holder, bumped(holder));
    at = step.taken;
    await tellLost(tx, now, event, step.rsvp, await tx.events.ahead(step.rsvp));
  }
  if (lose.length <= MOST_STEPS) return settle(tx, at, now);
  await tx.events.unsettled(event.id, true);
  return { ...at, queued: true };
}

const holdersIfOver = async (tx: Tx, { event, counts }: Counted) => {
  const free = freeOf(event.seats, counts);
  return free['on-site'] < 0 || free.remote < 0 || event.seats.perCompany !== undefined ? tx.events.holders(event.id) : [];
};

/** An offer that ran out is over, and its seats go to the next; undefined where it is none, or has not run out. */
export async function lapse(tx: Tx, taken: Counted, rsvp: Rsvp | undefined, now: Now): Promise<Settled | undefined> {
  if (rsvp?.state !== 'offered' || rsvp.until === undefined || now.at < rsvp.until) return undefined;
  const step = await changed(tx, taken, rsvp, lapsed(rsvp));
  if (taken.event.state === 'open') await tellLapsed(tx, now, taken.event, step.rsvp);
  return settle(tx, step.taken, now);
}

/** Saves an answer; gives it with the event as it is then. */
export async function changed(tx: Tx, taken: Counted, before: Rsvp | undefined, after: Unsaved): Promise<{ taken: Counted; rsvp: Rsvp }> {
  const rsvp = await tx.events.save(after, before);
  const lastPlace = Math.max(taken.lastPlace, rsvp.place ?? 0);
  return { rsvp, taken: { ...taken, counts: recount(taken.counts, before, rsvp), lastPlace } };
}
