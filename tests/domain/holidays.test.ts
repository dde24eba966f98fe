import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { isHoliday, isWorkingDay } from '../../src/domain/holidays.ts';

const YEARS = Array.from({ length: 61 }, (_, n) => 2020 + n);

function daysOf(year: number): readonly string[] {
  const first = Date.UTC(year, 0, 1);
  return Array.from({ length: 366 }, (_, n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(String(year)),
  );
}

describe('Finnish holidays', () => {
  test('are those of an independent calendar, from 2020 to 2080, and the two eves', () => {
    const calendar = new Holidays('FI');
    for (const year of YEARS) {
      const theirs = calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      const midsummer = theirs.find((day) => day >= `${year}-06-20` && day <= `${year}-06-26`) ?? '';
      const eve = new Date(Date.parse(midsummer) - 86_400_000).toISOString().slice(0, 10);
      expect(daysOf(year).filter(isHoliday)).toEqual([...new Set([...theirs, eve, `${year}-12-24`])].toSorted());
    }
  });

  test('and weekends are no working days', () => {
    expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07', '2026-12-24', '2026-12-28'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
