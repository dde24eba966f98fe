import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, entryOf } from '../../src/chat/calendar-paper.ts';
import { type Event, uidOf } from '../../src/domain/event.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { ics } from '../../src/papers/ics.ts';

const EVENT: Event = {
  id: 'event-1',
  network: 'network-1',
  state: 'open',
  title: 'Frukost; om sol, \\ och "värme"',
  description: `Rad ett\nRad två, med ${'åäö '.repeat(60)}`,
  starts: new Date('2026-12-03T06:30:00Z'),
  ends: new Date('2026-12-03T08:00:00Z'),
  timeZone: 'Europe/Helsinki',
  place: 'Stadshuset, sal A; våning 2',
  link: 'https://mote.example/a?b=1,2;c',
  seats: { total: 40 },
  closes: new Date('2026-12-02T10:00:00Z'),
  audience: 'network',
  language: 'sv',
  sequence: 0,
  made: new Date('2026-11-24T10:00:00Z'),
  by: 'web:local:carita',
  revision: 1,
};
const GOING = { state: 'going', attends: 'on-site', guests: 2 } as const;
const STAMP = new Date('2026-11-25T10:00:00Z');

const written = (entries: readonly CalendarEntry[], method: 'PUBLISH' | 'CANCEL' = 'PUBLISH'): string =>
  new TextDecoder().decode(ics({ language: 'sv', method, name: 'Klimat; nätverk, A', entries }));

/** The one event as two parsers that know nothing of each other read it. */
async function readBack(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const [component] = root.getAllSubcomponents('vevent');
  if (!component) throw new Error('no event');
  const one = new ICAL.Event(component);
  const other = Object.values(await nodeIcal.async.parseICS(text)).find((part) => part?.type === 'VEVENT');
  if (other?.type !== 'VEVENT') throw new Error('no event');
  return { root, component, one, other };
}

describe('an event as a calendar file', () => {
  test('is read back by two parsers with its texts whole, whatever stands in them', async () => {
    const { root, one, other, component } = await readBack(written([entryOf('sv', EVENT, GOING, STAMP)]));

    expect(one.summary).toBe(EVENT.title);
    expect(other.summary).toBe(EVENT.title);
    expect(one.location).toBe(EVENT.place);
    expect(other.location).toBe(EVENT.place);
    expect(one.description).toContain(EVENT.description);
    expect(other.description).toContain(EVENT.description);
    expect(one.uid).toBe(uidOf(EVENT));
    // Read as it stands: the parser takes a name of no standard for a text that nobody escaped.
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Klimat\\; nätverk\\, A');
    expect(new URL(String(component.getFirstPropertyValue('url'))).searchParams.get('b')).toBe('1,2;c');
  });

  const CHANGES = [
    ['the last winter hour', '2027-03-28T00:30:00Z', '2027-03-28T00:59:00Z'],
    ['across the change in March', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z'],
    ['the first summer morning', '2027-03-28T05:00:00Z', '2027-03-28T06:00:00Z'],
    ['the first of the doubled hours', '2027-10-31T00:30:00Z', '2027-10-31T00:45:00Z'],
    ['the second of the doubled hours', '2027-10-31T01:30:00Z', '2027-10-31T01:45:00Z'],
    ['across the change in October', '2027-10-31T00:15:00Z', '2027-10-31T02:15:00Z'],
  ] as const;
  for (const timeZone of ['Europe/Helsinki', 'Europe/Stockholm'])
    test.each(CHANGES)(`keeps its instants in ${timeZone}: %s`, async (_, starts, ends) => {
      const event = { ...EVENT, timeZone, starts: new Date(starts), ends: new Date(ends) };
      const { one, other } = await readBack(written([entryOf('sv', event, GOING, STAMP)]));

      expect(one.startDate.toJSDate()).toEqual(event.starts);
      expect(one.endDate.toJSDate()).toEqual(event.ends);
      expect(new Date(other.start)).toEqual(event.starts);
      expect(new Date(other.end as Date)).toEqual(event.ends);
    });

  test('keeps its name for all time; a change raises its sequence, a cancellation takes it out', async () => {
    const before = await readBack(written([entryOf('sv', EVENT, GOING, STAMP)]));
    const cancelled = { ...EVENT, state: 'cancelled', sequence: 3, reason: 'Föreläsaren är sjuk' } as const;
    const after = await readBack(written([entryOf('sv', cancelled, GOING, STAMP)], 'CANCEL'));

    expect(after.one.uid).toBe(before.one.uid);
    expect([before.one.sequence, after.one.sequence]).toEqual([0, 3]);
    expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(after.root.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(after.one.description).toContain('Föreläsaren är sjuk');
  });

  test('has no line of more than 75 octets, and every line ends as the standard says', () => {
    const text = written([entryOf('sv', EVENT, GOING, STAMP)]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('tells the link to those who come only, and as the place to those who come remotely', () => {
    const entry = (rsvp: Parameters<typeof entryOf>[2]) => entryOf('fi', EVENT, rsvp, STAMP);
    expect(entry(undefined)).not.toHaveProperty('link');
    expect(JSON.stringify(entry({ ...GOING, state: 'waiting' }))).not.toContain('mote.example');
    expect(entry(GOING)).toMatchObject({ link: EVENT.link, place: EVENT.place });
    expect(entry({ ...GOING, attends: 'remote' }).place).toBe(EVENT.link);
  });

  test.each(LANGUAGES)('a line break in what people wrote ends no line of the file (%s)', async (language) => {
    const title = 'A\r\nEND:VEVENT\u0000\u0007';
    const text = written([entryOf(language, { ...EVENT, title }, undefined, STAMP)]);
    const { root, one } = await readBack(text);
    expect(root.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(one.summary).toBe('A\nEND:VEVENT');
  });
});
