import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byLanguage, readCases, run, table } from '../../src/answers/evaluate.ts';
import { knowledge } from './given.ts';

test('the development half of the evaluation is answered as well as it has been', () => {
  const figures = byLanguage(run(knowledge, readCases(join(import.meta.dirname, '../eval/dev.yaml'))));
  const { all } = figures;
  console.info(table(figures));

  expect(all.hit1).toBeGreaterThanOrEqual(0.9);
  expect(all.hit3).toBeGreaterThanOrEqual(0.95);
  expect(all.answered).toBeGreaterThanOrEqual(0.85);
  expect(all.farAnswered).toBe(0);
  expect(all.nearAnswered).toBeLessThanOrEqual(0.03);
  expect(all.strangeAnswered).toBe(0);
  expect(all.answeredWithout).toBeLessThanOrEqual(0.15);
}, 120_000);
