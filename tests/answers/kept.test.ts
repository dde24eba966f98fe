import { expect, test } from 'vitest';
import { kept } from '../../src/answers/kept.ts';

test('what was made for a key is given again, without being made again', () => {
  const made: string[] = [];
  const known = kept<string>(2);
  const make = (key: string) => {
    made.push(key);
    return `${key}!`;
  };
  expect(['a', 'b', 'a'].map((key) => known(key, make))).toEqual(['a!', 'b!', 'a!']);
  expect(made).toEqual(['a', 'b']);
});

test('what nobody asked for while many others came is forgotten, what was asked for meanwhile is not', () => {
  const made: string[] = [];
  const known = kept<string>(2);
  const ask = (key: string) =>
    known(key, (one) => {
      made.push(one);
      return one;
    });
  for (const key of ['old', 'busy', 'c', 'busy', 'd', 'busy', 'e', 'busy', 'f']) ask(key);
  made.length = 0;
  for (const key of ['busy', 'old']) ask(key);
  expect(made).toEqual(['old']);
});
