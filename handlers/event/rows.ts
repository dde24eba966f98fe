import type { Counted } from '../../src/chat/events.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { freeOf } from '../../src/domain/seats.ts';
import { momentFor, spanFor } from '../../src/text/event-times.ts';
import { count } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';

export type Row = readonly [label: string, value: string];

/** What an event says of itself, without its counts; only what is told stands there. */
export function plainRows(language: Language, event: Event): readonly Row[] {
  const { place, starts, closes, seats, timeZone } = event;
  const row = (name: Parameters<typeof rowLabel>[1], value: string | undefined): readonly Row[] =>
    value === undefined ? [] : [[rowLabel(language, name), value]];
  return [
    ...row('when', spanFor(language, event)),
    ...row('place', place),
    ...row('closes', closes.getTime() === starts.getTime() ? undefined : momentFor(language, closes, timeZone)),
    ...row('perCompany', seats.perCompany === undefined ? undefined : count(language, seats.perCompany)),
  ];
}

const rowLabel = (
  language: Language,
  row: 'when' | 'place' | 'closes' | 'perCompany' | 'seats' | 'answers' | 'waiting' | 'audience' | 'language' | 'link',
) => say(language, 'event.row', { row });

/** How it stands: from the counts alone, so that a card of 2,000 answers costs what one of two does. */
export function countRows(language: Language, { event, counts }: Pick<Counted, 'event' | 'counts'>): readonly Row[] {
  const { answers } = counts;
  const waiting = answers.waiting + answers.offered;
  const rows: Row[] = [
    [rowLabel(language, 'seats'), seatsOf(language, { event, counts })],
    [rowLabel(language, 'answers'), say(language, 'event.answers', { going: answers.going, maybe: answers.maybe, no: answers.no })],
  ];
  if (waiting > 0) rows.push([rowLabel(language, 'waiting'), count(language, waiting)]);
  return rows;
}

function seatsOf(language: Language, { event: { seats }, counts }: Pick<Counted, 'event' | 'counts'>): string {
  const held = counts.seats['on-site'] + counts.seats.remote;
  const kinds = seats.onSite === undefined && seats.remote === undefined ? undefined : (seats.onSite ?? 0) + (seats.remote ?? 0);
  const of = seats.total ?? (seats.onSite !== undefined && seats.remote !== undefined ? kinds : undefined);
  const free = freeOf(seats, counts);
  const left = (n: number) => (Number.isFinite(n) ? Math.max(0, n) : undefined);
  const onSite = seats.onSite === undefined ? undefined : left(free['on-site']);
  const remote = seats.remote === undefined ? undefined : left(free.remote);
  const each = { ...(onSite === undefined ? {} : { onSite }), ...(remote === undefined ? {} : { remote }) };
  if (of === undefined && kinds === undefined) return say(language, 'event.seats.any', { held });
  const whole = of ?? kinds ?? 0;
  const whatLeft = seats.total === undefined ? (onSite ?? 0) + (remote ?? 0) : Math.max(0, whole - held);
  return say(language, 'event.seats.left', { left: whatLeft, of: whole, ...each });
}

/** What coordinators see besides. */
export function ownRows(language: Language, { audience, language: own, link }: Event): readonly Row[] {
  const shown: readonly Row[] = link === undefined ? [] : [[rowLabel(language, 'link'), link]];
  return [
    ...shown,
    [rowLabel(language, 'audience'), say(language, 'event.audience', { audience })],
    [rowLabel(language, 'language'), say(own, 'me.language.button')],
  ];
}
