import type { Log } from '../chat/ports.ts';
import type { Engine } from './engine.ts';

/** So long a finding stands: probes come often, and each costs a commit. */
const STANDS_MS = 3_000;

/** More than what an ordinary Turn writes, in characters: a full disk may still have room for one small row. */
const AS_MUCH = 30_000;

/** Writes durably, as a Turn would: a full disk, a read-only standby and a lost table answer reads all the same. */
async function check(engine: Engine): Promise<void> {
  if (!(await engine.isInPlace()))
    throw new Error('the database file is no longer at its path: what is written now is lost at the next start');
  const now = new Date().toISOString();
  // Filled with what changes each time: SQLite writes no page that stays as it was.
  const row = { value: now.repeat(Math.ceil(AS_MUCH / now.length)) };
  await engine.unit(async (db) => {
    await db
      .insertInto('settings')
      .values({ name: 'ready', ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute();
  });
}

/**
 * Whether the database takes and keeps what is written; looked into at most every three seconds, one look at a time.
 * @param clock milliseconds, monotonic
 */
export function readiness(engine: Engine, log: Log, clock: () => number = () => performance.now()): () => Promise<boolean> {
  let look: { readonly found: Promise<boolean>; until: number } | undefined;
  const ready = async (): Promise<boolean> => {
    try {
      await check(engine);
      return true;
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      return false;
    }
  };
  return () => {
    if (look && clock() < look.until) return look.found;
    const begun = { found: ready(), until: Number.POSITIVE_INFINITY };
    look = begun;
    return begun.found.finally(() => {
      begun.until = clock() + STANDS_MS;
    });
  };
}
