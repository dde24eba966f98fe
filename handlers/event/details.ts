import type { Moment, Wall, Written } from '../../src/chat/calendar.ts';
import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Data } from '../../src/chat/turn.ts';
import {
  AUDIENCES,
  type Event,
  type EventDetails,
  LONGEST_DESCRIPTION,
  LONGEST_EVENT_TITLE,
  MOST_SEATS,
  type Seats,
} from '../../src/domain/event.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { EventField } from '../../src/text/event.ts';
import { momentIn, spanOf } from '../../src/text/event-times.ts';
import { say } from '../../src/text/say.ts';

const HOUR_MS = 3_600_000;
/** Of an event whose end nobody told. */
const USUAL_MS = 2 * HOUR_MS;
const LONGEST_PLACE = 200;
const LONGEST_LINK = 500;

/** The day or time can be meant in two ways: the moments to choose from, the one that was taken first. */
export interface Doubt {
  readonly why: 'weekday' | 'next' | 'skipped' | 'doubled';
  readonly starts: readonly Date[];
}

export interface Read {
  readonly details: EventDetails;
  readonly doubt?: Doubt;
  /** What nobody told, and Tandem took. */
  readonly assumed: readonly ('ends' | 'closes')[];
}

export interface About {
  readonly ports: Pick<Ports, 'calendar'>;
  readonly language: Language;
  readonly now: Date;
  /** The network's, where none is told. */
  readonly timeZone: string;
  /** As it stands, where it is changed: what is past already may stay. */
  readonly was?: Event;
}

const typedIn = (fields: Data, id: EventField): string => (fields[id] ?? '').trim();

/** What the form of an event tells, or a line, checked; refused at the field that is wrong. */
export function readDetails(fields: Data, about: About): Read {
  const { language, was } = about;
  const title = titleIn(fields, language);
  const timeZone = zoneIn(fields, about.timeZone);
  const { starts, end, doubt } = startIn(fields, about, timeZone);
  const { ends, assumed: byRule } = endIn(fields, about, { starts, end, timeZone });
  const { closes, assumed } = closingIn(fields, about, { starts, ends, timeZone });
  const description = textIn(fields, 'description', LONGEST_DESCRIPTION);
  const place = textIn(fields, 'place', LONGEST_PLACE);
  const link = linkIn(fields);
  const details: EventDetails = {
    ...{ title, starts, ends, timeZone, closes },
    ...(description === undefined ? {} : { description }),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    seats: seatsIn(fields),
    audience: AUDIENCES.find((one) => one === fields.audience) ?? was?.audience ?? 'network',
    language: LANGUAGES.find((one) => one === fields.language) ?? was?.language ?? language,
  };
  return {
    details,
    ...(doubt === undefined ? {} : { doubt }),
    assumed: [...(byRule ? (['ends'] as const) : []), ...(assumed ? (['closes'] as const) : [])],
  };
}

function titleIn(fields: Data, language: Language): string {
  const typed = typedIn(fields, 'title').replace(/\s+/gu, ' ');
  if (typed === '') refuse('chat.required', { label: say(language, 'event.form.label', { field: 'title' }) }, { field: 'title' });
  if (typed.length > LONGEST_EVENT_TITLE) refuse('chat.tooLong', { max: LONGEST_EVENT_TITLE }, { field: 'title' });
  if (/@\{[^}]*\}|<[!@#][^>]*>|(?:^|\s)@(?:channel|here|everyone)\b/iu.test(typed)) refuse('event.mention', null, { field: 'title' });
  return typed;
}

function textIn(fields: Data, id: EventField, max: number): string | undefined {
  const typed = typedIn(fields, id);
  if (typed.length > max) refuse('chat.tooLong', { max }, { field: id });
  return typed === '' ? undefined : typed;
}

function zoneIn(fields: Data, usual: string): string {
  const typed = typedIn(fields, 'zone');
  if (typed === '') return usual;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone === undefined ? usual : typed;
  } catch {
    return refuse('event.zone.wrong', { typed }, { field: 'zone' });
  }
}

/** What a field says of a moment; wrong words are refused at it. */
function writtenIn(moment: Moment | undefined, field: EventField, typed: string): Written {
  if (!moment) return refuse('event.when.none', { typed }, { field });
  if ('wrong' in moment) return refuse('event.wrong', { what: moment.wrong, typed: moment.typed }, { field });
  return moment;
}

interface Start {
  readonly starts: Date;
  /** HH:MM, where a range was written. */
  readonly end?: string | undefined;
  readonly doubt?: Doubt;
}

function startIn(fields: Data, about: About, timeZone: string): Start {
  const { language, now, was } = about;
  const { calendar } = about.ports;
  const typed = typedIn(fields, 'when');
  if (typed === '') refuse('chat.required', { label: say(language, 'event.form.label', { field: 'when' }) }, { field: 'when' });
  // Left as the form showed it: the same moment, also in an hour that comes twice.
  if (was && was.timeZone === timeZone && typed === spanOf(language, was))
    return { starts: was.starts, end: calendar.wall(was.ends, timeZone).time };
  const { day, time, end, doubt } = writtenIn(calendar.moment(typed, language, now, timeZone), 'when', typed);
  if (day === undefined || time === undefined)
    return refuse('event.when.missing', { part: day === undefined ? 'day' : 'time', typed }, { field: 'when' });
  const found = calendar.instant({ day, time }, timeZone);
  const choices = 'at' in found ? [found.at] : 'skipped' in found ? found.skipped : found.doubled;
  const [starts = now] = choices;
  if (starts <= now) refuse('event.past', { starts: momentIn(language, starts, timeZone) }, { field: 'when' });
  if (!('at' in found)) return { starts, end, doubt: { why: 'skipped' in found ? 'skipped' : 'doubled', starts: choices } };
  const other = doubt && firstOf({ day: doubt.other, time }, about, timeZone);
  return doubt && other && other > now ? { starts, end, doubt: { why: doubt.why, starts: [starts, other] } } : { starts, end };
}

/** The moment of a time on the wall; of one that is skipped or doubled the first. */
function firstOf(wall: Wall, { ports }: About, timeZone: string): Date {
  const found = ports.calendar.instant(wall, timeZone);
  return 'at' in found ? found.at : 'skipped' in found ? found.skipped[0] : found.doubled[0];
}

interface Begun {
  readonly starts: Date;
  readonly end?: string | undefined;
  readonly timeZone: string;
}

function endIn(fields: Data, about: About, { starts, end, timeZone }: Begun): { readonly ends: Date; readonly assumed: boolean } {
  const { language, ports, was } = about;
  const typed = typedIn(fields, 'ends');
  const { day } = ports.calendar.wall(starts, timeZone);
  if (typed === '' && end === undefined) {
    const lasts = was ? was.ends.getTime() - was.starts.getTime() : USUAL_MS;
    return { ends: new Date(starts.getTime() + lasts), assumed: was === undefined };
  }
  const written = typed === '' ? { time: end } : writtenIn(endTyped(typed, about, timeZone), 'ends', typed);
  const { time } = written;
  if (time === undefined) return refuse('event.when.missing', { part: 'time', typed }, { field: 'ends' });
  const field = typed === '' ? 'when' : 'ends';
  // Left as it was, over midnight too.
  const same = typed === '' && was && starts.getTime() === was.starts.getTime() && typedIn(fields, 'when') === spanOf(language, was);
  const ends = same ? was.ends : lastOf({ day: ('day' in written ? written.day : undefined) ?? day, time }, about, timeZone);
  if (ends <= starts)
    refuse('event.ends.before', { starts: momentIn(language, starts, timeZone), ends: momentIn(language, ends, timeZone) }, { field });
  return { ends, assumed: false };
}

/** An end may be a bare time of day: "10.00", "10". */
function endTyped(typed: string, { ports, language, now }: About, timeZone: string): Moment | undefined {
  return ports.calendar.moment(/^\d{1,2}(?:[.:]\d{2})?$/u.test(typed) ? `kl ${typed}` : typed, language, now, timeZone);
}

function lastOf(wall: Wall, { ports }: About, timeZone: string): Date {
  const found = ports.calendar.instant(wall, timeZone);
  return 'at' in found ? found.at : 'skipped' in found ? found.skipped[1] : found.doubled[1];
}

interface Held {
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
}

function closingIn(fields: Data, about: About, { starts, ends, timeZone }: Held): { readonly closes: Date; readonly assumed: boolean } {
  const { language, now, ports, was } = about;
  const typed = typedIn(fields, 'closes');
  if (typed === '') return { closes: starts, assumed: true };
  if (was && typed === momentIn(language, was.closes, timeZone)) return { closes: was.closes < ends ? was.closes : starts, assumed: false };
  const { day, time = '23:59' } = writtenIn(ports.calendar.moment(typed, language, now, timeZone), 'closes', typed);
  if (day === undefined) return refuse('event.when.missing', { part: 'day', typed }, { field: 'closes' });
  const closes = lastOf({ day, time }, about, timeZone);
  // The day of the event itself, without a time, means its start.
  if (closes > ends && day === ports.calendar.wall(starts, timeZone).day && !/\d[.:]\d{2}\s*$/u.test(typed))
    return { closes: starts, assumed: false };
  const shown = momentIn(language, closes, timeZone);
  if (closes > ends) refuse('event.closes.late', { closes: shown, starts: momentIn(language, starts, timeZone) }, { field: 'closes' });
  if (closes <= now) refuse('event.closes.past', { closes: shown }, { field: 'closes' });
  return { closes, assumed: false };
}

function linkIn(fields: Data): string | undefined {
  const typed = typedIn(fields, 'link');
  if (typed === '') return undefined;
  const url = URL.parse(/^www\./iu.test(typed) ? `https://${typed}` : typed);
  const isWeb = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= LONGEST_LINK;
  return isWeb ? url.href : refuse('event.link.wrong', { typed }, { field: 'link' });
}

function seatsIn(fields: Data): Seats {
  const number = (field: 'total' | 'onSite' | 'remote' | 'perCompany'): number | undefined => {
    const typed = typedIn(fields, field);
    if (typed === '') return undefined;
    const n = /^\d{1,6}$/u.test(typed.replace(/\s/gu, '')) ? Number(typed.replace(/\s/gu, '')) : 0;
    return n >= 1 && n <= MOST_SEATS ? n : refuse('event.number.wrong', { typed, most: MOST_SEATS }, { field });
  };
  const [total, onSite, remote, perCompany] = [number('total'), number('onSite'), number('remote'), number('perCompany')];
  return {
    ...(total === undefined ? {} : { total }),
    ...(onSite === undefined ? {} : { onSite }),
    ...(remote === undefined ? {} : { remote }),
    ...(perCompany === undefined ? {} : { perCompany }),
  };
}
