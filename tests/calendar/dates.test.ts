import { expect, test } from 'vitest';
import { calendar } from '../../src/calendar/dates.ts';
import type { Language } from '../../src/domain/language.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

test.each<[string, Language, string]>([
  ['31.12.2027', 'sv', '2027-12-31'],
  ['2027-06-30', 'en', '2027-06-30'],
  ['31.12.', 'fi', '2026-12-31'],
  ['1.3.', 'fi', '2027-03-01'],
  ['2027', 'en', '2027-12-31'],
  ['slutet av 2027', 'sv', '2027-12-31'],
  ['utgången av år 2027', 'sv', '2027-12-31'],
  ['vuoden 2027 loppuun', 'fi', '2027-12-31'],
  ['vuoden 2027 loppuun mennessä', 'fi', '2027-12-31'],
  ['by the end of 2027', 'en', '2027-12-31'],
  ['the end of next year', 'en', '2027-12-31'],
  ['slutet av nästa år', 'sv', '2027-12-31'],
  ['ensi vuoden loppuun', 'fi', '2027-12-31'],
  ['kuluvan vuoden loppuun', 'fi', '2026-12-31'],
  ['next June', 'en', '2027-06-30'],
  ['nästa juni', 'sv', '2027-06-30'],
  ['ensi kesäkuussa', 'fi', '2027-06-30'],
  ['kesäkuun 2028 loppuun', 'fi', '2028-06-30'],
  ['februari 2028', 'sv', '2028-02-29'],
  ['Q3 2027', 'en', '2027-09-30'],
  ['2027-Q1', 'en', '2027-03-31'],
  ['2027-06', 'sv', '2027-06-30'],
  ['3 May 2027', 'en', '2027-05-03'],
  ['den 3 maj 2027', 'sv', '2027-05-03'],
  ['3. toukokuuta 2027', 'fi', '2027-05-03'],
  ['in two weeks', 'en', '2026-12-08'],
  ['om två veckor', 'sv', '2026-12-08'],
  ['kahden viikon kuluttua', 'fi', '2026-12-08'],
  ['om 3 månader', 'sv', '2027-02-24'],
])('%s (%s) is %s', (text, language, day) => {
  expect(calendar.day(text, language, TODAY)).toBe(day);
});

test.each(['', 'soon', '31.2.2027', 'solar panels', '60 %', 'by the church 3 May 2027', 'kl. 9', '99', 'x'.repeat(100)])(
  '“%s” names no day',
  (text) => {
    expect(calendar.day(text, 'en', TODAY)).toBeUndefined();
  },
);
