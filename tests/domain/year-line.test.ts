import { expect, test } from 'vitest';
import type { Update } from '../../src/domain/commitment.ts';
import { yearOf } from '../../src/domain/year-line.ts';

test('a report names nobody of a note, also where one name is the beginning of another', () => {
  const update: Update = {
    ...{ id: 'u1', commitment: 'c1', network: 'n1', seq: 1, at: new Date('2026-05-05T09:00:00Z'), product: 'web', says: 'same' },
    ...{ status: 'on-track', onBehalf: false, evidence: [], level: 'self' },
    ...{ note: 'ring @Eva eller @Eva Exempel', mentions: ['Eva', 'Eva Exempel'] },
  };

  const year = yearOf({ made: new Date('2026-01-01T09:00:00Z'), status: 'on-track' }, [update], 2026, 'Europe/Helsinki');

  expect(year?.notes).toEqual(['ring @… eller @…']);
});
