import type { Events, EventWaiting } from '../chat/events.ts';
import type { Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

/** Without a commit that wakes it: what a fall, or another replica that fell, left undone. */
const LOOK_MS = 15_000;
const PAGE = 100;

type Page = { readonly after?: string; readonly size: number };
type EventWork = 'event.tell' | 'rsvp.settle';

export interface EventWorkParts {
  readonly events: Pick<Events, 'untold' | 'unsettled'>;
  readonly tick: (turn: ClockTurn<EventWork>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/** Tells those who answered an event what has changed, some of each event a unit, so that others are answered between. */
export const eventTellLoop = (parts: EventWorkParts): Loop => eventLoop(parts, 'event.tell', (page) => parts.events.untold(page));

/** Goes on with events whose seats are not settled: where one unit would have told too many people, or somebody was erased. */
export const eventSettleLoop = (parts: EventWorkParts): Loop => eventLoop(parts, 'rsvp.settle', (page) => parts.events.unsettled(page));

/**
 * Does a unit for each event that waits, until none does. What is done is kept in the same unit as what people are told of it, and a
 * unit's id names the event as it was taken: so replicas do it together and once, and what a fall left undone is done after it.
 */
function eventLoop(parts: EventWorkParts, name: EventWork, waiting: (page: Page) => Promise<readonly EventWaiting[]>): Loop {
  return new Loop(() => doSome(parts, name, waiting), LOOK_MS, parts.log, name);
}

/** A unit for each event; whether anything was done, so that there may be more. */
async function doSome({ tick, log, now }: EventWorkParts, name: EventWork, waiting: (page: Page) => Promise<readonly EventWaiting[]>) {
  let done = false;
  let after: string | undefined;
  do {
    const page = await waiting({ size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { event, taken } of page) {
      try {
        await tick({ kind: 'clock', id: `${name}:${event}:${taken}`, at: now(), name, data: { event } });
        done = true;
      } catch (error) {
        // One that fails is no reason to leave out the next.
        log.error({ err: error, event, work: name }, 'an event’s work was not done');
      }
    }
    after = page.length < PAGE ? undefined : page.at(-1)?.event;
  } while (after !== undefined);
  return done;
}
