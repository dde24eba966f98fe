import { type Commitment, isOver, type Update } from './commitment.ts';
import { dayIn } from './day.ts';
import { figureLevel } from './progress.ts';
import { unnamed } from './unnamed.ts';

type Point = Partial<Pick<Update, 'percent' | 'value'>>;

/** One commitment's year, as its updates tell it. */
export interface Year {
  readonly start?: Point;
  readonly end?: Point;
  readonly status: Commitment['status'];
  readonly level?: Update['level'];
  readonly notes: readonly string[];
}

/** Notes of one commitment that a report takes. */
const MOST_NOTES = 20;

/** The year of a moment where the network is. */
export const yearAt = (timeZone: string, at: Date): number => Number(dayIn(timeZone, at).slice(0, 4));

/**
 * What a commitment's year was: where it stood by the last update before the year and by the last one in it. Those that were taken back
 * count for nothing. Undefined where the year is none of its own: it was made later, or over before.
 * @param updates of the commitment, in any order; at least those of the year, the last one before it and the one that said its figure first
 */
export function yearOf(
  { made, status }: Pick<Commitment, 'made' | 'status'>,
  updates: readonly Update[],
  year: number,
  timeZone: string,
): Year | undefined {
  const standing = updates.filter(({ undone }) => undone === undefined).toSorted((one, other) => one.seq - other.seq);
  const within = standing.filter(({ at }) => yearAt(timeZone, at) === year);
  const before = standing.findLast(({ at }) => yearAt(timeZone, at) < year);
  if (within.length === 0 && (yearAt(timeZone, made) > year || (before && isOver(before.status)))) return undefined;
  const last = within.at(-1);
  const level = figureLevel(standing.filter(({ at }) => yearAt(timeZone, at) <= year).toReversed());
  return {
    ...(before ? { start: pointOf(before) } : {}),
    ...(last ? { end: pointOf(last) } : {}),
    status: (last ?? before)?.status ?? (isOver(status) ? 'on-track' : status),
    ...(level === undefined ? {} : { level }),
    notes: within.flatMap(noteOf).slice(-MOST_NOTES),
  };
}

const pointOf = ({ percent, value }: Update): Point => ({
  ...(percent === undefined ? {} : { percent }),
  ...(value === undefined ? {} : { value }),
});

/** A report is kept as it was sent: who is mentioned in a note can be forgotten only where no report names them. */
const noteOf = ({ note, mentions = [] }: Update): readonly string[] => (note === undefined ? [] : [unnamed(note, mentions, '@…')]);
