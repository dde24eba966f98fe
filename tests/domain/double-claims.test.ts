import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areAlike, type Claimed, doubleClaims, pairReason } from '../../src/domain/double-claims.ts';

const HEAT: Claimed = {
  id: 'heat',
  network: 'n1',
  holder: { company: 'solvind' },
  title: 'Fjärrvärme i stället för olja',
  kind: 'reduction',
  unit: 't CO2e',
  baseline: { value: 100, year: 2025 },
  target: 40,
  due: '2030-12-31',
  accounting: { scope: '1' },
  status: 'on-track',
  made: new Date('2026-01-01T00:00:00Z'),
};

const reasons = (one: Claimed, ...others: readonly Claimed[]) => doubleClaims(one, others).map(({ reason, other }) => [reason, other]);

describe('a reduction that may be claimed twice', () => {
  test('is one of a company with two commitments alike, or of two companies', () => {
    const twin = { ...HEAT, id: 'twin', title: 'Fjärrvärmen i stället för oljan', unit: 'tCO₂e', target: 50 };
    expect(reasons(HEAT, twin)).toEqual([['same-company', 'twin']]);
    expect(reasons(HEAT, { ...twin, holder: { company: 'tyst' } })).toEqual([['other-company', 'twin']]);
  });

  test.each<readonly [string, Partial<Claimed>]>([
    ['another network', { network: 'n2' }],
    ['another unit', { unit: 'MWh' }],
    ['another scope', { accounting: { scope: '3' } }],
    ['another title', { title: 'Elbilar i flottan' }],
    ['a value far from it', { baseline: { value: 900, year: 2025 }, target: 700 }],
    ['a time before it', { baseline: { value: 100, year: 2015 }, due: '2020-12-31' }],
    ['dropped', { status: 'dropped' }],
    ['a share, no reduction', { kind: 'share' }],
  ])('is none with %s', (_, told) => {
    expect(reasons(HEAT, { ...HEAT, id: 'other', ...told })).toEqual([]);
  });

  test('goals that differ keep two apart; one that is not told does not', () => {
    const goal = { ...HEAT, goal: 'Kolneutral 2035' };
    expect(reasons(goal, { ...HEAT, id: 'other', goal: 'Cirkulär ekonomi' })).toEqual([]);
    expect(reasons(goal, { ...HEAT, id: 'other' })).toEqual([['same-company', 'other']]);
  });

  test('is the same electricity by the market and by the location', () => {
    const market = { ...HEAT, accounting: { scope: '2', scope2: 'market' } } as const;
    const location = { ...HEAT, id: 'location', target: 90, accounting: { scope: '2', scope2: 'location' } } as const;
    expect(reasons(market, location)).toEqual([['scope2', 'location']]);
    expect(reasons(market, { ...location, holder: { company: 'tyst' } })).toEqual([]);
  });

  test('is what others avoid, counted as one’s own', () => {
    expect(reasons({ ...HEAT, accounting: { scope: 'avoided' } })).toEqual([['avoided', undefined]]);
    expect(reasons({ ...HEAT, kind: 'share', accounting: { scope: 'avoided' } })).toEqual([]);
  });

  test('is the same whichever of the two is asked about, and none with itself', () => {
    const any = fc.record({
      title: fc.constantFrom('Fjärrvärme i stället för olja', 'Fjärrvärme, inte olja', 'Elbilar'),
      baseline: fc.record({ value: fc.integer({ min: 0, max: 200 }), year: fc.integer({ min: 2015, max: 2030 }) }),
      target: fc.integer({ min: 0, max: 200 }),
      holder: fc.record({ company: fc.constantFrom('solvind', 'tyst') }),
      accounting: fc.constantFrom(
        { scope: '1' as const },
        { scope: '2' as const, scope2: 'market' as const },
        { scope: '2' as const, scope2: 'location' as const },
      ),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [
          { ...HEAT, ...one, id: 'a' },
          { ...HEAT, ...other, id: 'b' },
        ];
        expect(pairReason(a, b)).toBe(pairReason(b, a));
        expect(pairReason(a, a)).toBeUndefined();
      }),
    );
  });
});

test('titles are alike by most of their words, inflected or in another order', () => {
  expect(areAlike('Aurinkopaneelit katolle', 'Katolle aurinkopaneeleja')).toBe(true);
  expect(areAlike('Solpaneler på taket', 'Taket: solpanelerna')).toBe(true);
  expect(areAlike('Solpaneler på taket', 'Elbilar i flottan')).toBe(false);
  expect(areAlike('', 'Elbilar')).toBe(false);
});
