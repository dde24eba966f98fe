import ical, { escape as escapedText, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry, CalendarPaper } from '../chat/calendar-paper.ts';

/** How often a calendar program should look again, in seconds. */
const REFRESH_S = 3_600;

/**
 * A calendar file as RFC 5545 has it, UTF-8 with CRLF; the same entries give the same bytes. Times are in UTC: an instant has no
 * change of clocks, and every calendar program shows it in its reader's own zone.
 */
export function ics({ language, method, name, entries }: CalendarPaper): Uint8Array {
  const calendar = ical({
    prodId: { company: 'Tandem', product: 'Tandem', language: language.toUpperCase() },
    method: ICalCalendarMethod[method],
    // Unlike all other texts, the library writes a calendar's name as it is.
    ...(name === undefined ? {} : { name: escapedText(clean(name), false), ttl: REFRESH_S }),
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

const eventOf = ({ uid, sequence, title, starts, ends, description, place, link, cancelled, made, stamp }: CalendarEntry) => ({
  id: uid,
  sequence,
  summary: clean(title),
  start: starts,
  end: ends,
  stamp,
  created: made,
  status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  ...(description === '' ? {} : { description: clean(description) }),
  ...(place === undefined ? {} : { location: clean(place) }),
  // An address is no text in iCalendar: what the library would escape in it is written so that it needs no escaping.
  ...(link === undefined ? {} : { url: clean(link).replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C') }),
});

/** Without what a content line cannot hold (RFC 5545, section 3.1). */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is taken out.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '');
