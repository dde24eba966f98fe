import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byLanguage, readCases, run, table } from '../../src/answers/evaluate.ts';
import { knowledge } from './given.ts';

const cases = (name: string) => readCases(join(import.meta.dirname, '../eval', name));

/** Somewhat under what held-out questions reach: `node bench/fit-decision.ts`. */
test('the first set for tuning is answered as well as it has been, and without its facts it is not', () => {
  const figures = byLanguage(run(knowledge, cases('dev.yaml')));
  console.info(table(figures));

  expect(figures.all.answeredWithout).toBeLessThanOrEqual(0.085);
  expectGood(figures);
}, 120_000);

test('so is the second', () => {
  const figures = byLanguage(run(knowledge, cases('dev2.yaml'), false));
  console.info(table(figures));

  expectGood(figures);
}, 60_000);

function expectGood({ all }: ReturnType<typeof byLanguage>): void {
  expect(all.hit1).toBeGreaterThanOrEqual(0.86);
  expect(all.hit3).toBeGreaterThanOrEqual(0.93);
  expect(all.answered).toBeGreaterThanOrEqual(0.66);
  expect(all.farAnswered).toBe(0);
  expect(all.nearAnswered).toBeLessThanOrEqual(0.03);
  expect(all.strangeAnswered).toBe(0);
}
