import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../src/calendar/dates.ts';
import type { Language } from '../../src/domain/language.ts';

/** A Tuesday, in Helsinki. */
const NOW = new Date('2026-11-24T10:00:00Z');
const ZONE = 'Europe/Helsinki';
const read = (text: string, language: Language = 'sv') => calendar.moment(text, language, NOW, ZONE);

describe('when something is', () => {
  test.each<[string, Language, string, string, string?]>([
    ['2026-12-03 08:30', 'en', '2026-12-03', '08:30'],
    ['2026-12-03T08:30', 'en', '2026-12-03', '08:30'],
    ['3.12.2026 kl. 8.30', 'sv', '2026-12-03', '08:30'],
    ['3.12.2026 kl 8:30', 'sv', '2026-12-03', '08:30'],
    ['3.12. klo 8.30', 'fi', '2026-12-03', '08:30'],
    ['3.12. 8.30', 'fi', '2026-12-03', '08:30'],
    ['3.12 8.30', 'fi', '2026-12-03', '08:30'],
    ['to 3.12. klo 8.30', 'fi', '2026-12-03', '08:30'],
    ['torstaina 3.12. klo 8.30–10.00', 'fi', '2026-12-03', '08:30', '10:00'],
    ['torstaina 3.12. klo 8.30 - 10', 'fi', '2026-12-03', '08:30', '10:00'],
    ['tors 3.12. kl. 8.30-10.00', 'sv', '2026-12-03', '08:30', '10:00'],
    ['torsdag den 3 december kl. 8.30 till 10', 'sv', '2026-12-03', '08:30', '10:00'],
    ['på torsdag kl 9', 'sv', '2026-11-26', '09:00'],
    ['torstaina klo 9', 'fi', '2026-11-26', '09:00'],
    ['fredag 15:30', 'sv', '2026-11-27', '15:30'],
    ['ensi tiistaina klo 14', 'fi', '2026-12-01', '14:00'],
    ['ensi viikon tiistaina klo 14', 'fi', '2026-12-01', '14:00'],
    ['tisdag nästa vecka kl 14', 'sv', '2026-12-01', '14:00'],
    ['next Friday 9am', 'en', '2026-12-04', '09:00'],
    ['nästa fredag kl 9', 'sv', '2026-12-04', '09:00'],
    ['Friday at 9.30 pm', 'en', '2026-11-27', '21:30'],
    ['Thursday 3 December, 9am to 11am', 'en', '2026-12-03', '09:00', '11:00'],
    ['December 3rd 2026 9-11am', 'en', '2026-12-03', '09:00', '11:00'],
    ['3 Dec 11am-1pm', 'en', '2026-12-03', '11:00', '13:00'],
    ['3/12 at noon', 'en', '2026-12-03', '12:00'],
    ['3. joulukuuta klo 18', 'fi', '2026-12-03', '18:00'],
    ['3. joulukuuta 2026 kello 18.00', 'fi', '2026-12-03', '18:00'],
    ['imorgon kl 8', 'sv', '2026-11-25', '08:00'],
    ['i morgon 8.15', 'sv', '2026-11-25', '08:15'],
    ['huomenna klo 8', 'fi', '2026-11-25', '08:00'],
    ['tomorrow 8:15', 'en', '2026-11-25', '08:15'],
    ['om två veckor kl 9', 'sv', '2026-12-08', '09:00'],
    ['kahden viikon kuluttua klo 9', 'fi', '2026-12-08', '09:00'],
    ['in two weeks at 9', 'en', '2026-12-08', '09:00'],
    ['kl 8.30 den 3.12.', 'sv', '2026-12-03', '08:30'],
    ['9am next Friday', 'en', '2026-12-04', '09:00'],
    ['3.2. klo 9', 'fi', '2027-02-03', '09:00'],
    ['24.11. kl 14', 'sv', '2026-11-24', '14:00'],
    ['29.2. kl 9', 'sv', '2028-02-29', '09:00'],
    ['klo14 3.12.', 'fi', '2026-12-03', '14:00'],
  ])('%s (%s) is %s %s', (text, language, day, time, end) => {
    expect(read(text, language)).toEqual(
      expect.objectContaining({ day, time, before: '', after: '', ...(end === undefined ? {} : { end }) }),
    );
    if (end === undefined) expect(read(text, language)).not.toHaveProperty('end');
  });

  test.each<[string, string, string]>([
    ['Frukost om solel 2026-12-03 08:30 Stadshuset 40', 'Frukost om solel', 'Stadshuset 40'],
    ['Aamiainen torstaina 3.12. klo 8.30–10.00 Kaupungintalo 40', 'Aamiainen', 'Kaupungintalo 40'],
    ['Breakfast for 3 teams 3 Dec 9am in the Town Hall', 'Breakfast for 3 teams', 'in the Town Hall'],
    ['Mässa på torsdag kl 9 i Mässhallen', 'Mässa', 'i Mässhallen'],
  ])('is found in “%s”, with what stands around it', (text, before, after) => {
    expect(read(text)).toMatchObject({ before, after });
  });

  test('a part that is missing is missing: nothing is invented', () => {
    expect(read('Frukost 3.12. Stadshuset')).toEqual({ day: '2026-12-03', before: 'Frukost', after: 'Stadshuset' });
    expect(read('Frukost kl 9 Stadshuset')).toEqual({ time: '09:00', before: 'Frukost', after: 'Stadshuset' });
    expect(read('Frukost om solel 40')).toBeUndefined();
  });

  test('a weekday that is not the date’s is doubted, and the day with that weekday named', () => {
    expect(read('ons 3.12. kl 8.30')).toMatchObject({ day: '2026-12-03', time: '08:30', doubt: { why: 'weekday', other: '2026-12-02' } });
    expect(read('keskiviikkona 3.12.2026 klo 8.30', 'fi')).toMatchObject({ doubt: { why: 'weekday', other: '2026-12-02' } });
    expect(read('next Friday 9am', 'en')).toMatchObject({ day: '2026-12-04', doubt: { why: 'next', other: '2026-11-27' } });
  });

  test.each<[string, 'day' | 'time']>([
    ['31.2. kl 9', 'day'],
    ['31.2.2027 klo 9', 'day'],
    ['2027-02-31 09:00', 'day'],
    ['30 February at 9', 'day'],
    ['3.12. kl 25.00', 'time'],
    ['3.12. 25:00', 'time'],
    ['3.12. klo 9.75', 'time'],
    ['next Friday 14pm', 'time'],
  ])('%s is no %s', (text, wrong) => {
    expect(read(text, 'en')).toMatchObject({ wrong });
  });

  test('whatever is written in one of our ways is read back as it was', () => {
    const day = fc
      .date({ min: new Date('2026-11-25'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const ways = fc.constantFrom<(d: string, h: number, m: string) => string>(
      (d, h, m) => `${d} ${String(h).padStart(2, '0')}:${m}`,
      (d, h, m) => `${Number(d.slice(8))}.${Number(d.slice(5, 7))}.${d.slice(0, 4)} kl. ${h}.${m}`,
      (d, h, m) => `klo ${h}.${m} ${Number(d.slice(8))}.${Number(d.slice(5, 7))}.${d.slice(0, 4)}`,
    );
    fc.assert(
      fc.property(day, minutes, ways, (on, at, way) => {
        const [hour, minute] = [Math.floor(at / 60), String(at % 60).padStart(2, '0')];
        const typed = `Frukost ${way(on, hour, minute)} Stadshuset`;
        expect(read(typed)).toEqual({
          ...{ day: on, time: `${String(hour).padStart(2, '0')}:${minute}` },
          ...{ before: 'Frukost', after: 'Stadshuset' },
        });
      }),
    );
  });
});

describe('the moment of a time on the wall', () => {
  test('is the zone’s, summer and winter', () => {
    expect(calendar.instant({ day: '2026-12-03', time: '08:30' }, ZONE)).toEqual({ at: new Date('2026-12-03T06:30:00Z') });
    expect(calendar.instant({ day: '2027-06-03', time: '08:30' }, ZONE)).toEqual({ at: new Date('2027-06-03T05:30:00Z') });
    expect(calendar.instant({ day: '2027-06-03', time: '08:30' }, 'Europe/Stockholm')).toEqual({ at: new Date('2027-06-03T06:30:00Z') });
  });

  test('is asked about where the clocks are changed', () => {
    expect(calendar.instant({ day: '2027-03-28', time: '03:30' }, ZONE)).toEqual({
      skipped: [new Date('2027-03-28T00:30:00Z'), new Date('2027-03-28T01:30:00Z')],
    });
    expect(calendar.instant({ day: '2027-10-31', time: '03:30' }, ZONE)).toEqual({
      doubled: [new Date('2027-10-31T00:30:00Z'), new Date('2027-10-31T01:30:00Z')],
    });
  });

  test('goes there and back', () => {
    const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(at, fc.constantFrom(ZONE, 'Europe/Stockholm', 'UTC', 'America/New_York'), (date, zone) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
        const instant = calendar.instant(calendar.wall(minute, zone), zone);
        const all = 'at' in instant ? [instant.at] : 'doubled' in instant ? instant.doubled : [];
        expect(all.map((one) => one.getTime())).toContain(minute.getTime());
      }),
    );
  });
});

describe('what repeats', () => {
  test.each([
    ['every first Tuesday', { kind: 'monthly', weekday: 2, nth: 1 }],
    ['first Tuesday of every month', { kind: 'monthly', weekday: 2, nth: 1 }],
    ['varje första tisdag', { kind: 'monthly', weekday: 2, nth: 1 }],
    ['första tisdagen i månaden', { kind: 'monthly', weekday: 2, nth: 1 }],
    ['joka kuukauden ensimmäinen tiistai', { kind: 'monthly', weekday: 2, nth: 1 }],
    ['joka kuun viimeinen perjantai', { kind: 'monthly', weekday: 5, nth: -1 }],
    ['sista fredagen varje månad', { kind: 'monthly', weekday: 5, nth: -1 }],
    ['joka kuukauden toinen torstai', { kind: 'monthly', weekday: 4, nth: 2 }],
    ['joka toinen torstai', { kind: 'weekly', weekday: 4, every: 2 }],
    ['varannan torsdag', { kind: 'weekly', weekday: 4, every: 2 }],
    ['every other Thursday', { kind: 'weekly', weekday: 4, every: 2 }],
    ['every 3 weeks on Monday', { kind: 'weekly', weekday: 1, every: 3 }],
    ['var tredje torsdag', { kind: 'weekly', weekday: 4, every: 3 }],
    ['varje torsdag', { kind: 'weekly', weekday: 4, every: 1 }],
    ['torstaisin', { kind: 'weekly', weekday: 4, every: 1 }],
  ])('%s', (text, repeat) => {
    expect(calendar.repeat(text)).toEqual(repeat);
  });

  test.each(['tiistai', 'every Tuesday and Thursday', 'ibland', 'every full moon', ''])('“%s” is no rule', (text) => {
    expect(calendar.repeat(text)).toBeUndefined();
  });

  test('leaves public holidays out, or moves them to the next working day', () => {
    // The first of the firsts is New Year's Day, a Friday.
    const rule = { kind: 'monthly', weekday: 5, nth: 1 } as const;
    const between = { from: '2026-12-01', until: '2027-03-31', most: 10 };
    expect(calendar.occurrences(rule, between, 'skip')).toEqual({
      days: ['2026-12-04', '2027-02-05', '2027-03-05'].map((day) => ({ day, ruled: day })),
      skipped: ['2027-01-01'],
    });
    expect(calendar.occurrences(rule, between, 'move').days[1]).toEqual({ day: '2027-01-04', ruled: '2027-01-01' });
    expect(calendar.occurrences(rule, between, 'keep').days).toHaveLength(4);
  });

  test('every other week is counted from the first day, and never ends up with more than asked for', () => {
    const found = calendar.occurrences(
      { kind: 'weekly', weekday: 4, every: 2 },
      { from: '2026-12-01', until: '2027-12-31', most: 3 },
      'keep',
    );
    expect(found.days.map(({ day }) => day)).toEqual(['2026-12-03', '2026-12-17', '2026-12-31']);
  });
});
