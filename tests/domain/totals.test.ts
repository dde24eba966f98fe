import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMITMENT_KINDS, EVIDENCE_LEVELS, SCOPES, STATUSES } from '../../src/domain/commitment.ts';
import { amountOf, type Countable, totalsOf } from '../../src/domain/totals.ts';

const UNITS = ['t CO2e', 'tCO₂e', 'MWh', '%', 'procent', 'kg/€', 'kW'] as const;
const figure: fc.Arbitrary<Countable> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...COMMITMENT_KINDS),
    unit: fc.option(fc.constantFrom(...UNITS), { nil: undefined }),
    baseline: fc.option(fc.record({ value: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10) }), { nil: undefined }),
    value: fc.option(
      fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 10),
      { nil: undefined },
    ),
    level: fc.option(fc.constantFrom(...EVIDENCE_LEVELS), { nil: undefined }),
    accounting: fc.record({ scope: fc.constantFrom(...SCOPES), measure: fc.constantFrom('absolute', 'intensity') }),
    status: fc.constantFrom(...STATUSES),
  })
  .map((one) => JSON.parse(JSON.stringify(one)) as Countable);

test('nothing is lost and nothing is counted in two totals; no total mixes levels, and no percentage is in one', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), (figures) => {
      const counted = figures.filter((one) => amountOf(one) !== undefined && one.level !== undefined);
      const totals = totalsOf(figures);

      expect(totals.reduce((all, { count }) => all + count, 0)).toBe(counted.length);
      for (const level of EVIDENCE_LEVELS) {
        const of = (list: readonly { level?: string | undefined }[]) => list.filter((one) => one.level === level);
        const amount = of(totals).reduce((all, total) => all + (total as { amount: number }).amount, 0);
        expect(amount).toBeCloseTo(
          of(counted).reduce((all, one) => all + (amountOf(one as Countable) ?? 0), 0),
          1,
        );
      }
      expect(totals.filter(({ unit }) => /[%/]|procent/u.test(unit))).toEqual([]);
      const keys = totals.map(({ unit, kind, scope, level }) =>
        [unit.replace(/\s|₂/gu, '').replace('tCOe', 'tCO2e'), kind, scope, level].join('|'),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('the order in which commitments come changes no amount', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 20 }), fc.integer(), (figures, seed) => {
      const mixed = figures.toSorted((one, other) => (one.id + seed < other.id + seed ? -1 : 1)).toReversed();
      const amounts = (list: readonly Countable[]) =>
        totalsOf(list)
          .map(({ amount, count }) => `${amount} ${count}`)
          .toSorted();
      expect(amounts(mixed)).toEqual(amounts(figures));
    }),
  );
});

test('a reduction counts what is less than at its baseline; avoided emissions stay apart from reductions of a scope', () => {
  const base = { kind: 'reduction', unit: 't CO2e', baseline: { value: 100 }, level: 'checked', status: 'on-track' } as const;
  const totals = totalsOf(
    [
      { ...base, id: 'a', value: 70, accounting: { scope: '1' } },
      { ...base, id: 'b', value: 40, unit: 'tCO2e', accounting: { scope: '1' } },
      { ...base, id: 'c', value: 90, accounting: { scope: 'avoided' } },
      { ...base, id: 'd', value: 90, level: 'self', accounting: { scope: '1' } },
      { ...base, id: 'e', value: 10, status: 'dropped', accounting: { scope: '1' } },
    ],
    new Set(['b']),
  );
  expect(totals.map(({ amount, count, scope, level, doubtful }) => [amount, count, scope, level, doubtful])).toEqual([
    [90, 2, '1', 'checked', 1],
    [10, 1, 'avoided', 'checked', 0],
    [10, 1, '1', 'self', 0],
  ]);
});
