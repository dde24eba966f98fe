import fc from 'fast-check';
import { expect, test } from 'vitest';
import { METHODS } from '../../src/domain/method.ts';
import { changeOfMethod } from '../../src/domain/method-change.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import { defaultSettings } from '../../src/domain/network-profiles.ts';

const method = fc.constantFrom(...METHODS);
const holds = fc.record({ companies: fc.nat(3), waiting: fc.nat(3), lines: fc.nat(3) });

test('a change is refused exactly where the network holds what the new method has no place for, or is none', () => {
  fc.assert(
    fc.property(method, method, holds, (from, to, contents) => {
      const change = changeOfMethod({ method: from, settings: defaultSettings(from) }, to, contents);
      const strands = hasCompanies(from)
        ? !hasCompanies(to) && contents.companies + contents.waiting > 0
        : hasCompanies(to) && contents.lines > 0;
      expect('fault' in change).toBe(from === to || strands);
    }),
  );
});

test('what it means is told: who stays, how others come in, what is used no longer', () => {
  const means = (from: (typeof METHODS)[number], to: (typeof METHODS)[number], contents: object = {}) => {
    const change = changeOfMethod({ method: from, settings: defaultSettings(from) }, to, {
      companies: 0,
      waiting: 0,
      lines: 0,
      ...contents,
    });
    return 'means' in change ? change.means : change.fault;
  };

  expect(means('open', 'closed', { companies: 4, waiting: 1 })).toEqual([
    { what: 'stay', companies: 4 },
    { what: 'waiting', count: 1 },
    { what: 'apply', criteria: 'unset' },
  ]);
  expect(means('closed', 'frontrunner', { companies: 1 })).toEqual([
    { what: 'stay', companies: 1 },
    { what: 'fees', now: 'begin' },
  ]);
  expect(means('frontrunner', 'open')).toEqual([{ what: 'join' }, { what: 'fees', now: 'end' }]);
  expect(means('single', 'integrated', { lines: 3 })).toEqual([{ what: 'lines', count: 3 }]);
  expect(means('closed', 'single')).toEqual([{ what: 'companies', now: 'end' }]);
  expect(means('integrated', 'open')).toEqual([{ what: 'companies', now: 'begin' }, { what: 'join' }]);
});
