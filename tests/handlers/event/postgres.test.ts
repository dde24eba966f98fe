import { test, vi } from 'vitest';
import { onPostgres } from '../../given/ground.ts';

// Each has a schema of its own to make and to drop.
vi.setConfig({ testTimeout: 120_000 });

// The stories of events and answers once more, word for word, on the other store: they take minutes.
const wanted = process.env.TEST_STORIES === 'all';
if (wanted && onPostgres()) for (const story of ['./new', './change', './check-in', '../rsvp/rsvp']) await import(`${story}.test.ts`);
else test.skip('the stories of events on Postgres: they run with TEST_STORIES=all and TEST_POSTGRES_URL', () => {});
