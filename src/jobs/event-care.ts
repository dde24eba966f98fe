import type { EventCares } from '../chat/event-care.ts';
import type { Jobs, Log } from '../chat/ports.ts';
import type { ClockTurn } from '../chat/turn.ts';
import type { Event } from '../domain/event.ts';
import { CARES, type Care, isDue, markOf } from '../domain/event-care.ts';
import { Loop } from './loop.ts';

const LOOK_MS = 30_000;
/** How often one replica looks: an hour's reminder may come a minute late. */
const EVERY_MS = 60_000;
/** Events of one page, and people or companies of one unit, which shall hold up others for less than 100 ms. */
const EVENTS = 200;
const PAGE = 20;

export interface EventCareParts {
  readonly jobs: Jobs;
  readonly cares: Pick<EventCares, 'due' | 'going' | 'silent' | 'present'>;
  readonly tick: (turn: ClockTurn) => Promise<void>;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Reminders, nudges, and what follows the day after, on one replica at a time. A unit's id names whom it is for, and each message has a
 * key of its own, so whatever a fall left undone is done at the next look, and nothing twice.
 */
export function eventCareLoop(parts: EventCareParts): Loop {
  return new Loop(() => careIfDue(parts), LOOK_MS, parts.log, 'event care');
}

async function careIfDue(parts: EventCareParts): Promise<boolean> {
  const at = parts.now();
  if (!(await parts.jobs.claimDue('event-care', at, new Date(at.getTime() + EVERY_MS)))) return false;
  await careForAll(parts, at);
  return false;
}

/** Everything that is due at that moment. */
export async function careForAll(parts: Omit<EventCareParts, 'jobs' | 'now'>, at: Date): Promise<void> {
  for (const care of CARES) {
    let after: string | undefined;
    // To the last page: those that are not due yet, or fail, stay in the list, and would stand before the others for ever.
    do {
      const page = await parts.cares.due(care, at, { size: EVENTS, ...(after === undefined ? {} : { after }) });
      for (const event of page.items)
        if (isDue(care, event, at))
          // One that fails is no reason to leave out the next.
          await careFor(parts, care, event, at).catch((error: unknown) =>
            parts.log.error({ err: error, event: event.id, care }, 'an event was not cared for'),
          );
      after = page.next;
    } while (after !== undefined);
  }
}

async function careFor(parts: Omit<EventCareParts, 'jobs' | 'now'>, care: Care, event: Event, at: Date): Promise<void> {
  const name = `event:${care}:${event.id}:${markOf(care, event)}`;
  if (care === 'report') return parts.tick({ kind: 'clock', id: name, at, name: 'event.report', data: { event: event.id } });
  const reached = await inPages(parts, care, event, at, name);
  // Whoever came may be ticked until tomorrow: as long as nobody is, they are not thanked, and not forgotten either.
  if (care === 'thanks' && reached === 0) return;
  const data = { event: event.id, care, mark: markOf(care, event) };
  await parts.tick({ kind: 'clock', id: `${name}:done`, at, name: 'event.cared', data });
}

/** A unit a page; gives how many people or companies there were. */
async function inPages(
  { cares, tick }: Omit<EventCareParts, 'jobs' | 'now'>,
  care: Exclude<Care, 'report'>,
  event: Event,
  at: Date,
  name: string,
): Promise<number> {
  let reached = 0;
  let after: string | undefined;
  do {
    const page = { size: PAGE, ...(after === undefined ? {} : { after }) };
    const { items: ids, next } =
      care === 'nudge'
        ? await cares.silent(event, page)
        : care === 'thanks'
          ? await cares.present(event.id, page)
          : await cares.going(event.id, page);
    reached += ids.length;
    // First and last: a page that holds others than at the last look is another unit.
    const said = { kind: 'clock', id: `${name}:${ids[0]}:${ids.at(-1)}:${ids.length}`, at } as const;
    if (ids.length > 0) await tick(turnOf(care, event, ids, said));
    after = next;
  } while (after !== undefined);
  return reached;
}

function turnOf(
  care: Exclude<Care, 'report'>,
  event: Event,
  ids: readonly string[],
  said: { readonly kind: 'clock'; readonly id: string; readonly at: Date },
): ClockTurn {
  if (care === 'nudge') return { ...said, name: 'event.nudge', data: { event: event.id, ids } };
  if (care === 'thanks') return { ...said, name: 'event.thanks', data: { event: event.id, people: ids } };
  return { ...said, name: 'event.remind', data: { event: event.id, which: care, starts: event.starts.getTime(), ids } };
}
