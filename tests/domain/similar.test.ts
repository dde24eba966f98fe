import { expect, test } from 'vitest';
import { likeness, mostAlike } from '../../src/domain/similar.ts';

const solar = { title: 'Solpaneler på taket', kind: 'share', unit: 'kW' } as const;

test('what has words, goal or unit in common is more alike, whatever the words end in', () => {
  const alike = { title: 'Solpanelerna vid lagret', kind: 'share', unit: 'kW' } as const;
  const deed = { title: 'Solpaneler', kind: 'deed' } as const;
  const other = { title: 'Elbilar', kind: 'share', unit: 'kW' } as const;
  expect(likeness(solar, alike)).toBeGreaterThan(likeness(solar, deed));
  expect(mostAlike(solar, [other, deed, alike], 5)).toEqual([alike, deed]);
});

test('the same goal of the climate programme is something in common', () => {
  expect(likeness({ ...solar, goal: 'Energi' }, { title: 'Bergvärme', kind: 'deed', goal: 'Energi' })).toBeGreaterThan(0);
});
