import { refuse } from '../../src/chat/refusal.ts';
import type { Data } from '../../src/chat/turn.ts';
import { writtenDay } from '../../src/domain/day.ts';
import type { EventDetails, Series } from '../../src/domain/event.ts';
import type { About } from './details.ts';
import { HOLIDAYS } from './form.ts';

/** Occurrences that one rule makes: two years of months, or a year of weeks and a bit. */
const MOST = 60;
/** Where nobody told until when. */
const USUAL_DAYS = 365;
const DAY_MS = 86_400_000;

/** An occurrence to make. `day`: the one that the rule gave. */
export interface Planned {
  readonly details: EventDetails;
  readonly day?: string;
}

export interface PlannedSeries {
  readonly series: Series;
  readonly plan: readonly Planned[];
  /** Holidays that are left out, and days that were moved: YYYY-MM-DD. */
  readonly skipped: readonly string[];
  readonly moved: readonly (readonly [from: string, to: string])[];
}

/** The repetition that the form tells, its occurrences at the same time of day; undefined where it tells none. */
export function readSeries(fields: Data, about: About, first: EventDetails, network: string, ref: string): PlannedSeries | undefined {
  const typed = (fields.repeat ?? '').trim();
  if (typed === '') return undefined;
  const { calendar } = about.ports;
  const repeat = calendar.repeat(typed) ?? refuse('event.repeat.wrong', { typed }, { field: 'repeat' });
  const from = calendar.wall(first.starts, first.timeZone).day;
  const until = untilIn(fields, about, from);
  const how = HOLIDAYS.find((one) => one === fields.holidays) ?? 'skip';
  const { days, skipped } = calendar.occurrences(repeat, { from, until, most: MOST }, how);
  if (days.length === 0) refuse('event.repeat.none', { until: writtenDay(about.language, until) }, { field: 'repeat' });
  return {
    series: { id: `series-${ref}`, network, repeat, until },
    plan: days.map(({ day, ruled }) => ({ details: onDay(first, day, about), day: ruled })),
    skipped,
    moved: days.flatMap(({ day, ruled }) => (day === ruled ? [] : [[ruled, day] as const])),
  };
}

function untilIn(fields: Data, { ports, language }: About, from: string): string {
  const typed = (fields.until ?? '').trim();
  if (typed === '') return new Date(Date.parse(`${from}T00:00:00Z`) + USUAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  const day = ports.calendar.day(typed, language, from);
  return day !== undefined && day > from ? day : refuse('event.until.wrong', { typed }, { field: 'until' });
}

/** The same event on another day: its times stay what they are on the wall, whatever the clocks do meanwhile. */
export function onDay(event: EventDetails, day: string, { ports: { calendar } }: Pick<About, 'ports'>): EventDetails {
  const { timeZone } = event;
  const first = calendar.wall(event.starts, timeZone).day;
  const shift = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`);
  const moved = (at: Date): Date => {
    const wall = calendar.wall(at, timeZone);
    const to = new Date(Date.parse(`${wall.day}T00:00:00Z`) + shift).toISOString().slice(0, 10);
    const found = calendar.instant({ day: to, time: wall.time }, timeZone);
    return 'at' in found ? found.at : 'skipped' in found ? found.skipped[1] : found.doubled[0];
  };
  return { ...event, starts: moved(event.starts), ends: moved(event.ends), closes: moved(event.closes) };
}
