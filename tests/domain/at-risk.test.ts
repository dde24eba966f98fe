import { describe, expect, test } from 'vitest';
import { quietFrom, riskOf, type Watched } from '../../src/domain/at-risk.ts';
import { fitSignal } from '../../src/domain/model-fit.ts';

/** Heard of yesterday: nothing speaks for a hand. */
const WELL: Watched = { today: '2026-11-24', heard: '2026-11-23', every: 'quarter' };

describe('a company may need a hand', () => {
  test('not where all is well, nor a day before the line of each reason', () => {
    expect(riskOf(WELL)).toBeUndefined();
    expect(riskOf({ ...WELL, blockedSince: '2026-11-18' })).toBeUndefined();
    expect(riskOf({ ...WELL, overdueSince: '2026-11-11' })).toBeUndefined();
    expect(riskOf({ ...WELL, lapses: '2027-01-09' })).toBeUndefined();
    expect(riskOf({ ...WELL, missed: 1 })).toBeUndefined();
  });

  test.each([
    ['lapsing', 'call', { lapses: '2027-01-08' }, '2027-01-08'],
    ['blocked', 'help', { blockedSince: '2026-11-17' }, '2026-11-17'],
    ['overdue', 'write', { overdueSince: '2026-11-10' }, '2026-11-10'],
    ['at-risk', 'call', { atRisk: '2026-11-20' }, '2026-11-20'],
    ['quiet', 'write', { heard: '2026-08-04' }, '2026-08-04'],
    ['absent', 'write', { missed: 2 }, '2026-11-23'],
  ] as const)('because it is %s, and %s is what helps', (reason, action, told, day) => {
    expect(riskOf({ ...WELL, ...told })).toEqual({ reason, action, day });
  });

  test('for the most pressing reason alone', () => {
    const all = { blockedSince: '2026-10-01', overdueSince: '2026-10-01', atRisk: '2026-10-01', missed: 5 };
    expect(riskOf({ ...WELL, ...all })?.reason).toBe('blocked');
    expect(riskOf({ ...WELL, ...all, lapses: '2026-12-01' })?.reason).toBe('lapsing');
  });

  test('quiet is longer where the network asks more seldom', () => {
    expect(quietFrom('2026-01-05', 'month')).toBe('2026-03-02');
    expect(quietFrom('2026-01-05', 'year') > quietFrom('2026-01-05', 'half-year')).toBe(true);
  });
});

describe('another method may fit better', () => {
  const of = (method: Parameters<typeof fitSignal>[0]['method'], companies: number, resting: number, reporting: number) =>
    fitSignal({ method, companies, resting, reporting });

  test('a closed network for an open one in which nearly all report', () => {
    expect(of('open', 10, 0, 9)).toEqual({ towards: 'closed', because: 'all-report', count: 9, of: 10 });
    expect(of('open', 10, 0, 8)).toBeUndefined();
  });

  test('an open one for a closed one of which half rests', () => {
    expect(of('closed', 10, 5, 0)).toEqual({ towards: 'open', because: 'half-rest', count: 5, of: 10 });
    expect(of('closed', 10, 4, 0)).toBeUndefined();
  });

  test('the closed one for a front-runner one in which most report nothing', () => {
    expect(of('frontrunner', 10, 0, 4)).toEqual({ towards: 'closed', because: 'few-report', count: 6, of: 10 });
    expect(of('frontrunner', 10, 0, 5)).toBeUndefined();
  });

  test('none where the companies are too few to tell, nor without companies', () => {
    expect(of('open', 4, 0, 4)).toBeUndefined();
    expect(of('closed', 4, 4, 0)).toBeUndefined();
    expect(of('single', 10, 10, 10)).toBeUndefined();
  });
});
