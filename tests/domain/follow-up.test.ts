import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, followUp, nextAsked, QUIET_DAYS, type Standing } from '../../src/domain/follow-up.ts';

const solar = { id: 'solar', title: 'Solpaneler', asked: '2026-12-31' };
const on = (today: string, told: Partial<Standing> = {}) =>
  followUp({ today, heard: '2025-12-31', lapseMonths: 15, commitments: [solar], ...told });

describe('the next update is asked for', () => {
  test('a month, a quarter, a half or a whole year after the last one, on the last day where the month is shorter', () => {
    expect(nextAsked('month', '2027-01-31')).toBe('2027-02-28');
    expect(nextAsked('quarter', '2026-11-24')).toBe('2027-02-24');
    expect(nextAsked('half-year', '2026-08-31')).toBe('2027-02-28');
    expect(nextAsked('year', '2028-02-29')).toBe('2029-02-28');
    expect(nextAsked('never', '2026-11-24')).toBeUndefined();
  });
});

describe('a company is reminded', () => {
  test('two weeks ahead, three days ahead, and after the day; not in between', () => {
    expect(on('2026-12-16')).toBeUndefined();
    expect(on('2026-12-17')).toEqual({ does: 'remind', due: [solar] });
    expect(on('2026-12-23', { reminded: '2026-12-17' })).toBeUndefined();
    expect(on('2026-12-28', { reminded: '2026-12-17' })).toMatchObject({ does: 'remind' });
    expect(on('2027-01-04', { reminded: '2026-12-28' })).toMatchObject({ does: 'remind' });
  });

  test('at most once in five days, and what was kept back comes then', () => {
    expect(on('2026-12-28', { reminded: '2026-12-24' })).toBeUndefined();
    expect(on('2026-12-29', { reminded: '2026-12-24' })).toMatchObject({ does: 'remind' });
  });

  test('once for all its commitments', () => {
    const commitments = [solar, { id: 'cars', title: 'Elbilar', asked: '2026-12-20' }, { id: 'deed', title: 'Cykeldag' }];
    expect(on('2026-12-17', { commitments })).toMatchObject({ due: [{ id: 'solar' }, { id: 'cars' }] });
  });

  test('of nothing where nothing is promised', () => {
    expect(on('2027-12-31', { commitments: [] })).toBeUndefined();
  });
});

describe('a company that stays silent', () => {
  test('is told in private a month before, then left in peace', () => {
    expect(on('2027-03-05', { reminded: '2027-02-28' })).toMatchObject({ does: 'remind', lapses: '2027-03-31' });
    expect(on('2027-03-31', { reminded: '2027-03-05' })).toEqual({ does: 'lapse', since: '2025-12-31' });
  });

  test('never lapses without having been told', () => {
    // The day that is told is still to come, whenever it was due.
    expect(on('2028-01-03', { reminded: '2027-01-04' })).toMatchObject({ does: 'remind', lapses: '2028-01-08' });
    expect(on('2028-01-07', { reminded: '2028-01-03' })).toBeUndefined();
    expect(on('2028-01-08', { reminded: '2028-01-03' })).toMatchObject({ does: 'lapse' });
  });

  test('never lapses where the network has no limit', () => {
    expect(on('2036-01-01', { lapseMonths: 0, reminded: '2035-01-01' })).not.toMatchObject({ does: 'lapse' });
  });
});

test('over years of days, no two reminders are nearer than five days, and each silent company is reminded before it lapses', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
  const commitments = fc.array(
    fc.record({ id: fc.string(), title: fc.string(), asked: day }).map((one) => one),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      commitments,
      fc.integer({ min: 0, max: 24 }),
      fc.array(fc.boolean(), { minLength: 900, maxLength: 900 }),
      (all, lapseMonths, open) => {
        let reminded: string | undefined;
        const told: string[] = [];
        for (let n = 0; n < 900; n++) {
          const today = addDays('2026-01-01', n);
          // Not every day is a working day.
          if (!open[n]) continue;
          const now = followUp({
            today,
            heard: '2026-01-01',
            lapseMonths,
            commitments: all,
            ...(reminded === undefined ? {} : { reminded }),
          });
          if (now?.does === 'lapse') {
            expect(told.length).toBeGreaterThan(0);
            return;
          }
          if (now?.does !== 'remind') continue;
          if (reminded !== undefined) expect(today >= addDays(reminded, QUIET_DAYS)).toBe(true);
          reminded = today;
          told.push(today);
        }
        // Six steps for each day that is asked for, and a word before the lapse.
        expect(told.length).toBeLessThanOrEqual(all.length * 6 + 1);
      },
    ),
    { numRuns: 200 },
  );
});
