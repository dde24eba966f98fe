import { describe, expect, test } from 'vitest';
import { isTypo } from '../../src/answers/typo.ts';

describe('a typo', () => {
  test.each([
    ['verkosto', 'verkosto', 1],
    ['verksto', 'verkosto', 1],
    ['verkkosto', 'verkosto', 1],
    ['verkasto', 'verkosto', 1],
    ['vekrosto', 'verkosto', 1],
    ['natverket', 'naetverkte', 2],
    ['ab', 'ba', 1],
  ])('%s for %s, by at most %i', (typed, meant, most) => {
    expect(isTypo(typed, meant, most)).toBe(true);
    expect(isTypo(meant, typed, most)).toBe(true);
  });

  test.each([
    ['verkost', 'verkostoa', 1],
    ['vokresto', 'verkosto', 1],
    ['natverket', 'naetverkte', 1],
    ['kommun', 'klimat', 2],
  ])('is not %s for %s, by at most %i', (typed, meant, most) => {
    expect(isTypo(typed, meant, most)).toBe(false);
    expect(isTypo(meant, typed, most)).toBe(false);
  });
});
