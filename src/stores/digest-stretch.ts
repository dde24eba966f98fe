import type { Standing } from '../domain/digest.ts';
import type { Seen } from '../domain/engagement.ts';

/** A stretch of a network's companies by their ids, both ends included, and the week that is looked at. */
export interface Stretch {
  readonly network: string;
  readonly from: string;
  readonly to: string;
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
