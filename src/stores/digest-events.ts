import type { Stretch, Weeks } from './digest-stretch.ts';
import type { Db } from './inside.ts';

/** What companies did at events. */
export interface EventSigns {
  readonly weeks: Weeks;
  /** The last sign of each, in epoch milliseconds. */
  readonly last: ReadonlyMap<string, number>;
  /** How many of its last events in a row it said yes to and did not come to; absent where attendance was not taken. */
  readonly missed: ReadonlyMap<string, number>;
}

/** Answers and attendance of a stretch of companies, by week. */
export async function eventSigns(_db: Db, _stretch: Stretch): Promise<EventSigns> {
  return { weeks: new Map(), last: new Map(), missed: new Map() };
}
