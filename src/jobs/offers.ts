import type { Events } from '../chat/events.ts';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 15_000;
/** Offers and events that one look takes up. */
const PAGE = 100;

export interface OfferParts {
  readonly jobs: Jobs;
  readonly events: Pick<Events, 'lapsing' | 'unsettled'>;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Ends offers of seats that ran out, and goes on with events whose seats are not settled; on one replica a look. What a fall left undone
 * stands in the rows still, and the next look does it.
 */
export function offersLoop(parts: OfferParts): Loop {
  return new Loop(() => lookOnce(parts), LOOK_MS, parts.log, 'offers');
}

async function lookOnce(parts: OfferParts): Promise<boolean> {
  const at = parts.now();
  if (!(await parts.jobs.claimDue('offers', at, new Date(at.getTime() + LOOK_MS)))) return false;
  const unsettled = await parts.events.unsettled(PAGE);
  for (const event of unsettled) {
    const turn = { kind: 'clock', id: `rsvp.settle:${event}:${at.toISOString()}`, at, name: 'rsvp.settle', data: { event } } as const;
    await tried(parts, turn);
  }
  const lapsing = await parts.events.lapsing(at, PAGE);
  for (const { id, event, revision } of lapsing)
    await tried(parts, { kind: 'clock', id: `rsvp.lapse:${id}:${revision}`, at, name: 'rsvp.lapse', data: { event, rsvp: id } });
  return false;
}

/** One that fails is no reason to leave out the next. */
async function tried({ tick, log }: OfferParts, turn: ClockTurn<'rsvp.lapse' | 'rsvp.settle'>): Promise<void> {
  try {
    await tick(turn);
  } catch (error) {
    log.error({ err: error, event: turn.data.event }, 'an event’s seats were not settled');
  }
}
