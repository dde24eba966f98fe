import type { Events } from '../chat/events.ts';
import type { Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import { Loop } from './loop.ts';

/** Without a change that wakes it: what a fall, or another replica that fell, left undone. */
const LOOK_MS = 15_000;
const PAGE = 100;

export interface EventTellParts {
  readonly events: Pick<Events, 'untold'>;
  readonly tick: (turn: ClockTurn<'event.tell'>) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Tells those who answered an event what has changed, some of each event a unit, so that others are answered between. Whom it has told is
 * kept in the same unit as what they are told, and a unit's id names the event as it was taken: so replicas do it together, and once.
 */
export function eventTellLoop(parts: EventTellParts): Loop {
  return new Loop(() => tellSome(parts), LOOK_MS, parts.log, 'event tell');
}

/** Some of each event; whether anything was told, so that there may be more. */
async function tellSome({ events, tick, log, now }: EventTellParts): Promise<boolean> {
  let told = false;
  let after: string | undefined;
  do {
    const page = await events.untold({ size: PAGE, ...(after === undefined ? {} : { after }) });
    for (const { event, taken } of page) {
      try {
        await tick({ kind: 'clock', id: `event.tell:${event}:${taken}`, at: now(), name: 'event.tell', data: { event } });
        told = true;
      } catch (error) {
        // One that fails is no reason to leave out the next.
        log.error({ err: error, event }, 'people were not told of a changed event');
      }
    }
    after = page.length < PAGE ? undefined : page.at(-1)?.event;
  } while (after !== undefined);
  return told;
}
