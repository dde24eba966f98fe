import { expect, test } from 'vitest';
import { kill } from './kills.ts';

/** A start takes a second on a quiet machine: the fifty of `npm run bench -- faults` would take more than a minute here. */
const KILLS = Number(process.env.TEST_KILLS ?? 10);

test(`a whole server killed under load keeps each acknowledged update, once (${KILLS} kills; TEST_KILLS=50, or npm run bench -- faults, for fifty)`, async () => {
  const { acknowledged, again, wrong } = await kill(KILLS);

  expect(wrong).toEqual([]);
  // It was killed under way, not between two loads.
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(again).toBeGreaterThan(0);
}, 600_000);
