import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder, newSchema, POSTGRES_URL } from '../stores/databases.ts';
import { rush } from './rush.ts';

const SLOW = 120_000;
const SMALL = { people: 400, seats: 20, perCompany: 2, cancel: 12 } as const;

test(
  '400 people at once for 20 seats on SQLite: 20 are going, the others stand in one order, and 12 cancellations offer the right 12',
  async () => {
    const where = newFolder();
    try {
      expect((await rush({ ...SMALL, processes: 1, where })).wrong).toEqual([]);
    } finally {
      rmSync(where, { recursive: true });
    }
  },
  SLOW,
);

test.skipIf(!POSTGRES_URL)(
  'the same in four processes on Postgres',
  async () => {
    const { url, drop } = await newSchema(POSTGRES_URL ?? '');
    try {
      expect((await rush({ ...SMALL, processes: 4, where: url })).wrong).toEqual([]);
    } finally {
      await drop();
    }
  },
  SLOW,
);
