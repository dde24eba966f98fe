import type { Events } from '../chat/events.ts';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 15_000;
/** Offers that are looked up at once. */
const PAGE = 100;

export interface OfferParts {
  readonly jobs: Jobs;
  readonly events: Pick<Events, 'lapsing'>;
  readonly tick: (turn: ClockTurn<'rsvp.lapse'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Ends offers of seats that ran out; on one replica a look. What a fall left undone stands in the rows still, and the next look does it. */
export function offersLoop(parts: OfferParts): Loop {
  return new Loop(() => lookOnce(parts), LOOK_MS, parts.log, 'offers');
}

async function lookOnce(parts: OfferParts): Promise<boolean> {
  const at = parts.now();
  if (!(await parts.jobs.claimDue('offers', at, new Date(at.getTime() + LOOK_MS)))) return false;
  let after: string | undefined;
  do {
    const page = await parts.events.lapsing(at, { size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { id, event, revision } of page.items)
      await tried(parts, { kind: 'clock', id: `rsvp.lapse:${id}:${revision}`, at, name: 'rsvp.lapse', data: { event, rsvp: id } });
    after = page.next;
  } while (after !== undefined);
  return false;
}

/** One that fails is no reason to leave out the next. */
async function tried({ tick, log }: OfferParts, turn: ClockTurn<'rsvp.lapse'>): Promise<void> {
  try {
    await tick(turn);
  } catch (error) {
    log.error({ err: error, event: turn.data.event }, 'an offer that ran out was not ended');
  }
}
