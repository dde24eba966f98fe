import { describe, expect, test } from 'vitest';
import { fewest } from '../../src/answers/summary.ts';
import { ASPECTS, METHODS } from '../../src/domain/method.ts';
import { answers, knowledge } from './given.ts';

const fact = (id: string, ...covers: number[]) => ({ id, covers });

describe('a side of a method in few facts', () => {
  test('one that tells all of it stands for its parts, and what none tells elsewhere is kept', () => {
    const told = fewest([fact('a', 1), fact('b', 2), fact('all', 1, 2, 3), fact('c', 4), fact('own')]);

    expect(told.map(({ id }) => id)).toEqual(['all', 'c', 'own']);
  });

  test('of two that tell the same, the earlier', () => {
    expect(fewest([fact('a', 7), fact('b', 7)]).map(({ id }) => id)).toEqual(['a']);
    expect(fewest([])).toEqual([]);
  });

  test('nothing that the source says of it is lost', () => {
    for (const method of METHODS) {
      for (const aspect of ASPECTS) {
        const numbers = (ids: readonly string[]) =>
          new Set(knowledge.facts.filter(({ id }) => ids.includes(id)).flatMap(({ covers }) => covers));
        const about = answers.about(method, 'fi', aspect).map(({ id }) => id);
        const summary = answers.summary(method, 'fi', aspect).map(({ id }) => id);
        expect(numbers(summary)).toEqual(numbers(about));
        expect(summary.length).toBeLessThanOrEqual(about.length);
      }
    }
  });
});
