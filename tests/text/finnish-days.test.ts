import { describe, expect, test } from 'vitest';
import { momentIn, onDay, toDay } from '../../src/text/event-times.ts';

const ZONE = 'Europe/Helsinki';
/** Monday to Sunday. */
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((later) => momentIn('fi', new Date(Date.UTC(2026, 10, 30 + later, 7)), ZONE));
const weekday = (written: string): string => written.split(' ')[0] ?? '';

describe('a day in a Finnish sentence', () => {
  test('is told when something happens', () => {
    expect(WEEK.map((moment) => weekday(onDay(moment)))).toEqual([
      'maanantaina',
      'tiistaina',
      'keskiviikkona',
      'torstaina',
      'perjantaina',
      'lauantaina',
      'sunnuntaina',
    ]);
    expect(onDay(momentIn('fi', new Date('2026-12-03T06:30:00Z'), ZONE))).toBe('torstaina 3.12.2026 klo 8.30');
  });

  test('is told until when something holds', () => {
    expect(WEEK.map((moment) => weekday(toDay(moment)))).toEqual([
      'maanantaihin',
      'tiistaihin',
      'keskiviikkoon',
      'torstaihin',
      'perjantaihin',
      'lauantaihin',
      'sunnuntaihin',
    ]);
  });
});
