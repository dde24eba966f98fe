import { test, vi } from 'vitest';
import { onPostgres } from '../../given/ground.ts';

// Each has a schema of its own to make and to drop.
vi.setConfig({ testTimeout: 120_000 });

// The stories of seats once more, word for word, on the other store; with TEST_STORIES=all those of events too, which take minutes.
const STORIES = process.env.TEST_STORIES === 'all' ? ['./new', './change', './check-in', '../rsvp/rsvp'] : ['../rsvp/rsvp'];

if (onPostgres()) for (const story of STORIES) await import(`${story}.test.ts`);
else test.skip('the stories of events on Postgres: TEST_POSTGRES_URL is not set', () => {});
