import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Log } from '../chat/ports.ts';
import type { AskedQuestion } from '../chat/questions.ts';
import { questionsOf } from './questions.ts';
import type { Schema } from './schema.ts';

/** Where a database is that may be somebody's running one. */
export interface Where {
  /** Postgres, when given (postgres://…). Otherwise tandem.db in the folder. */
  readonly url?: string;
  readonly folder: string;
  readonly log: Log;
}

/**
 * The newest remembered questions, at most `limit`, read without migrating or writing anything.
 * Undefined where there is no SQLite file yet. Throws, in words, where the database cannot be reached or has another form.
 */
export async function readRemembered({ url, folder, log }: Where, limit: number): Promise<readonly AskedQuestion[] | undefined> {
  const file = join(folder, 'tandem.db');
  if (url === undefined && !existsSync(file)) return undefined;
  const db = await openReading(url, file, log);
  try {
    return await questionsOf({ read: () => db }).remembered(limit);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the database could not be read (start Tandem once, which brings it to its newest form): ${why}`, { cause });
  } finally {
    await db.destroy();
  }
}

async function openReading(url: string | undefined, file: string, log: Log): Promise<Kysely<Schema>> {
  if (url === undefined) return (await import('./sqlite.ts')).openReader(file);
  return (await import('./postgres.ts')).openPostgresReader(url, log);
}
