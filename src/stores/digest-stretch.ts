import type { Standing } from '../domain/digest.ts';
import type { Seen, Sign } from '../domain/engagement.ts';

/** A stretch of a network's companies by their ids, both ends included. */
export interface Companies {
  readonly network: string;
  readonly from: string;
  readonly to: string;
}

/** And the week that is looked at. */
export interface Stretch extends Companies {
  readonly week: string;
  /** The first week of the trend. */
  readonly since: string;
}

/** By company and week. */
export type Weeks = ReadonlyMap<string, ReadonlyMap<string, Seen>>;

/** A standing with when it was told, in epoch milliseconds. */
export interface Stood extends Standing {
  readonly at?: number;
}

/** How often a company showed a sign in a week. */
export interface SignCount {
  readonly company: string;
  readonly week: string;
  readonly sign: Sign | 'met';
  readonly count: number;
}

/** Counts in a table by company and week. */
export function byWeek(counts: readonly SignCount[]): Weeks {
  const all = new Map<string, Map<string, Seen>>();
  for (const { company, week, sign, count } of counts) {
    const own = all.get(company) ?? new Map<string, Seen>();
    all.set(company, own);
    own.set(week, { ...own.get(week), [sign]: (own.get(week)?.[sign] ?? 0) + count });
  }
  return all;
}
