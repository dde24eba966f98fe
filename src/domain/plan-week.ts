import { dayIn, weekOf } from './day.ts';
import type { PlanFacts } from './digest.ts';
import type { PlanItem } from './plan.ts';
import { yearAt } from './year-line.ts';

/** So many next steps are named. */
const NEXT = 5;
const LAST = '9999-12-31';

/** How a plan stands, and what of it was done in that week. `today`: YYYY-MM-DD in the network's time zone. */
export const planFacts = (lines: readonly PlanItem[], week: string, today: string, timeZone: string): PlanFacts =>
  planWithin(lines, (done) => weekOf(dayIn(timeZone, done)) === week, today);

/** The same of a year. */
export const planYear = (lines: readonly PlanItem[], year: number, today: string, timeZone: string): PlanFacts =>
  planWithin(lines, (done) => yearAt(timeZone, done) === year, today);

function planWithin(lines: readonly PlanItem[], isWithin: (done: Date) => boolean, today: string): PlanFacts {
  const open = lines.filter(({ done }) => done === undefined);
  const soonest = open.toSorted((one, other) => {
    const [a, b] = [one.due ?? LAST, other.due ?? LAST];
    return a < b ? -1 : a > b ? 1 : one.position - other.position;
  });
  return {
    lines: lines.length,
    done: lines.length - open.length,
    moved: lines.filter(({ done }) => done !== undefined && isWithin(done)).length,
    late: open.filter(({ due }) => due !== undefined && due < today).length,
    orphaned: open.filter(({ owner, ownerPerson }) => owner === undefined && ownerPerson === undefined).length,
    next: soonest.slice(0, NEXT).map(({ title, owner, due }) => ({
      title,
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
    })),
  };
}
