import { onTestFinished } from 'vitest';
import { newSchema, POSTGRES_URL } from '../stores/databases.ts';

let server: string | undefined;

/** Lets the stories of this test file run on the real Postgres from here on; false where TEST_POSTGRES_URL is not set. */
export function onPostgres(): boolean {
  server = POSTGRES_URL;
  return server !== undefined;
}

/** Where a story's database is: nothing for SQLite in memory, else a Postgres schema of its own, dropped once the story is over. */
export async function storyDatabase(): Promise<{ readonly url?: string }> {
  if (server === undefined) return {};
  const { url, drop } = await newSchema(server);
  onTestFinished(drop);
  return { url };
}
