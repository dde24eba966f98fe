import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder, newSchema, POSTGRES_URL } from '../stores/databases.ts';
import { deliver, type Ground } from './deliveries.ts';

/** Five thousand messages and fifty kills are for `npm run bench -- delivery`. */
const SMALL = { messages: 200, kills: 6, during: 9_000, patience: 120_000 };
const SLOW = 300_000;

async function expectOnce(replicas: number, ground: Ground): Promise<void> {
  const { wrong, arrived, doublesOnTeams, counted, unanswered, most } = await deliver({ ...SMALL, replicas }, ground);

  expect(wrong).toEqual([]);
  expect(arrived).toBe(SMALL.messages);
  expect(doublesOnTeams).toBeLessThanOrEqual(counted);
  expect(unanswered.slack + unanswered.teams).toBeGreaterThan(0);
  expect(most.channel).toBeLessThanOrEqual(11);
  expect(most.conversation).toBeLessThanOrEqual(7);
}

test(
  'one process on SQLite, killed again and again, while a message in ten is taken without an answer: all arrive, on Slack once',
  async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await expectOnce(1, { folder });
  },
  SLOW,
);

test.skipIf(!POSTGRES_URL)(
  'three processes on Postgres likewise',
  async () => {
    const { url, drop } = await newSchema(POSTGRES_URL ?? '');
    onTestFinished(drop);
    await expectOnce(3, { folder: '', url });
  },
  SLOW,
);
