import { dayIn, weekOf } from './day.ts';
import type { PlanFacts } from './digest.ts';
import type { PlanItem } from './plan.ts';

/** So many next steps are named. */
const NEXT = 5;
const LAST = '9999-12-31';

/** How a plan stands in that week. `today`: YYYY-MM-DD in the network's time zone. */
export function planFacts(lines: readonly PlanItem[], week: string, today: string, timeZone: string): PlanFacts {
  const open = lines.filter(({ done }) => done === undefined);
  const inWeek = ({ done }: PlanItem) => done !== undefined && weekOf(dayIn(timeZone, done)) === week;
  const soonest = open.toSorted((one, other) => {
    const [a, b] = [one.due ?? LAST, other.due ?? LAST];
    return a < b ? -1 : a > b ? 1 : one.position - other.position;
  });
  return {
    lines: lines.length,
    done: lines.length - open.length,
    moved: lines.filter(inWeek).length,
    late: open.filter(({ due }) => due !== undefined && due < today).length,
    orphaned: open.filter(({ owner, ownerPerson }) => owner === undefined && ownerPerson === undefined).length,
    next: soonest.slice(0, NEXT).map(({ title, owner, due }) => ({
      title,
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
    })),
  };
}
