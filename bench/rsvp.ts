import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rush } from '../tests/faults/rush.ts';
import { newSchema, POSTGRES_URL } from '../tests/stores/databases.ts';
import type { Line, Part } from './report.ts';

/** 10,000 people of 2,000 companies for 100 seats. */
const RUSH = { people: 10_000, seats: 100, perCompany: 2, cancel: 60 } as const;

/** Everybody says yes at once, then 60 of those who got a seat say no: on SQLite in one process, on Postgres in four. */
export async function benchRsvp(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const lines: Line[] = [];
  try {
    lines.push(lineOf('SQLite, one process', await rush({ ...RUSH, processes: 1, where: folder })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (!POSTGRES_URL) console.warn('rsvp: TEST_POSTGRES_URL is not set, so Postgres is not measured');
  else {
    const schema = await newSchema(POSTGRES_URL);
    try {
      lines.push(lineOf('Postgres, four processes', await rush({ ...RUSH, processes: 4, where: schema.url })));
    } finally {
      await schema.drop();
    }
  }
  return { lines };
}

function lineOf(where: string, { wrong, answersPerSecond, cancelsPerSecond }: Awaited<ReturnType<typeof rush>>): Line {
  const rates = `${Math.round(answersPerSecond)} answers, ${Math.round(cancelsPerSecond)} cancellations a second`;
  const what = `rsvp: ${RUSH.people} at once for ${RUSH.seats} seats, ${RUSH.cancel} cancel; ${where}`;
  return { what, measured: `${rates}; wrong: ${wrong.join('; ') || 'none'}`, target: 'none', holds: wrong.length === 0 };
}
