import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expiryOf, flaggedIn, type Grounds, isPublic, LACKS, lacksOf, type Proposal } from '../../src/domain/claims.ts';
import { monthsAfter } from '../../src/domain/freshness.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const SAID: Proposal = {
  text: 'Utsläppen från uppvärmningen minskade med 30 t CO2e från 2025 till 2026',
  about: 'reached',
  subject: 'company',
  offsets: false,
  plan: 'Fjärrvärme i stället för olja',
};
const GROUNDS: Grounds = {
  commitment: { baseline: { value: 100, year: 2025 }, due: '2030-12-31', status: 'on-track' },
  evidence: { at: new Date('2026-10-01T00:00:00Z') },
  now: NOW,
  months: 15,
};
const PLANNED = { planAddress: 'https://solvind.example/plan', expert: 'Granskning Ab', expertAt: '2026-05-01' } as const;

describe('a claim', () => {
  test('with baseline, date, plan and fresh evidence lacks nothing', () => expect(lacksOf(SAID, GROUNDS)).toEqual([]));

  test.each<readonly [string, Partial<Proposal>, Partial<Grounds>]>([
    ['baseline', {}, { commitment: { due: '2030-12-31', status: 'on-track' } }],
    ['baseline', {}, { commitment: { ...GROUNDS.commitment, baseline: { value: 100 } } }],
    ['date', {}, { commitment: { baseline: { value: 100, year: 2025 }, status: 'on-track' } }],
    ['plan', { plan: ' ' }, {}],
    ['evidence', {}, { evidence: undefined }],
    ['stale', {}, { evidence: { at: new Date('2025-08-24T00:00:00Z') } }],
    ['address', { about: 'future', ...PLANNED, planAddress: 'http://solvind.example/plan' }, {}],
    ['expert', { about: 'future', ...PLANNED, expert: '' }, {}],
    ['expertDate', { about: 'future', ...PLANNED, expertAt: '2025-11-23' }, {}],
    ['expertDate', { about: 'future', ...PLANNED, expertAt: '2026-12-01' }, {}],
    ['offsets', { subject: 'product', offsets: true }, {}],
    ['offsets', { subject: 'product', text: 'Klimatkompenserad leverans' }, {}],
    ['offsets', { text: 'Tuotteemme päästöt kompensoidaan' }, {}],
    ['offsets', { text: 'Våra produkter är klimatneutrala', offsets: true }, {}],
  ])('lacks %s', (lack, said, grounds) => expect(lacksOf({ ...SAID, ...said }, { ...GROUNDS, ...grounds })).toEqual([lack]));

  test('about a year to come is one about the future, whatever was chosen', () => {
    const future = { ...SAID, text: 'Vi är fossilfria 2035' };
    expect(lacksOf(future, GROUNDS)).toEqual(['address', 'expert', 'expertDate']);
    expect(lacksOf({ ...future, ...PLANNED }, GROUNDS)).toEqual([]);
  });

  test('never holds by lacking more: taking anything away adds to what it lacks, and nothing else', () => {
    const future: Proposal = { ...SAID, about: 'future', ...PLANNED };
    fc.assert(
      fc.property(fc.subarray([...LACKS]), (taken) => {
        const has = <T extends object>(lack: (typeof LACKS)[number], what: T): T | object => (taken.includes(lack) ? {} : what);
        const { planAddress, expert, expertAt, ...said } = future;
        const proposal = {
          ...{ ...said, plan: '', offsets: true, subject: 'product' },
          ...has('offsets', { offsets: false, subject: 'company' }),
          ...has('plan', { plan: said.plan }),
          ...has('address', { planAddress }),
          ...has('expert', { expert }),
          ...has('expertDate', { expertAt }),
        } as Proposal;
        const commitment = {
          ...{ status: 'on-track' as const },
          ...has('baseline', { baseline: { value: 100, year: 2025 } }),
          ...has('date', { due: '2030-12-31' }),
        };
        const at = { at: new Date('2024-01-01T00:00:00Z'), ...has('stale', { at: new Date('2026-10-01T00:00:00Z') }) };
        const lacks = lacksOf(proposal, { ...GROUNDS, commitment, evidence: taken.includes('evidence') ? undefined : at });
        expect(lacks).toEqual(LACKS.filter((lack) => taken.includes(lack) && !(lack === 'stale' && taken.includes('evidence'))));
      }),
    );
  });

  test('lapses when its evidence grows old, or when the expert must have looked again', () => {
    expect(expiryOf(SAID, GROUNDS)).toEqual(new Date('2028-01-01T00:00:00Z'));
    expect(expiryOf({ ...SAID, about: 'future', ...PLANNED }, GROUNDS)).toEqual(new Date('2027-05-01T00:00:00Z'));
  });

  test('with a generic word is flagged, unless a third party verified it', () => {
    expect(flaggedIn('En grön firma', 'checked').map(({ word }) => word)).toEqual(['grön']);
    expect(flaggedIn('En grön firma', 'third')).toEqual([]);
  });
});

test.each([
  ['https://solvind.example/plan', true],
  ['http://solvind.example/plan', false],
  ['javascript:alert(1)', false],
  ['https://user:secret@solvind.example', false],
  ['https://localhost/plan', false],
  ['solvind.example', false],
] as const)('the address %s is public: %s', (address, is) => expect(isPublic(address)).toBe(is));

test('months later is the same day, or the last of a shorter month; never earlier', () => {
  expect(monthsAfter(new Date('2026-11-30T08:30:00Z'), 3)).toEqual(new Date('2027-02-28T08:30:00Z'));
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 }),
      (at, months) => {
        const later = monthsAfter(at, months);
        expect((later.getUTCFullYear() - at.getUTCFullYear()) * 12 + later.getUTCMonth() - at.getUTCMonth()).toBe(months);
        expect(later.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate());
      },
    ),
  );
});
