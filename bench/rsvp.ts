import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rush } from '../tests/faults/rush.ts';
import { addLoadEvent, answerBody, fillForLoad, isAnswered } from '../tests/given/load.ts';
import { signed } from '../tests/given/slack.ts';
import { newSchema, POSTGRES_URL } from '../tests/stores/databases.ts';
import { besideBolt } from './beside-bolt.ts';
import { cardLines } from './event-card.ts';
import type { Line, Part } from './report.ts';
import type { Asked } from './rivals.ts';

/** 10,000 people of 2,000 companies for 100 seats. */
const RUSH = { people: 10_000, seats: 100, perCompany: 2, cancel: 60 } as const;

const COMPANIES = 200;
const MOST_GUESTS = 5;

let count = 0;

/** The next `/rsvp yes`: another company's person each time, with another number of guests than before, so that each is a change. */
function nextAnswer(): Asked {
  count += 1;
  const guests = Math.floor(count / COMPANIES) % MOST_GUESTS;
  return signed(answerBody(count % COMPANIES, guests, `1795000000.${process.pid}.r${count}`));
}

async function fill(env: Readonly<Record<string, string>>): Promise<void> {
  await fillForLoad(env, COMPANIES);
  await addLoadEvent(env);
}

/** Signed `/rsvp` beside bare Bolt, the card of an event that 2,000 answered, and the rush for its seats. */
export async function benchRsvp(profile?: string): Promise<Part> {
  const load = { name: 'rsvp', what: 'durable answers', fill, next: nextAnswer, isRight: isAnswered };
  const { lines, table } = await besideBolt(load, profile);
  return { lines: [...lines, ...(await cardLines()), ...(await benchRush())], ...(table ? { table } : {}) };
}

/** Everybody says yes at once, then 60 of those who got a seat say no: on SQLite in one process, on Postgres in four. */
async function benchRush(): Promise<readonly Line[]> {
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
  return lines;
}

function lineOf(where: string, { wrong, answersPerSecond, cancelsPerSecond }: Awaited<ReturnType<typeof rush>>): Line {
  const rates = `${Math.round(answersPerSecond)} answers, ${Math.round(cancelsPerSecond)} cancellations a second`;
  const what = `rsvp: ${RUSH.people} at once for ${RUSH.seats} seats, ${RUSH.cancel} cancel; ${where}`;
  return { what, measured: `${rates}; wrong: ${wrong.join('; ') || 'none'}`, target: 'none', holds: wrong.length === 0 };
}
