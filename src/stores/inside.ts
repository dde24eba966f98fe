import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;

/** What a commit can bring: rows for the courier, answers or readings that a model shall make, rows to import, people to tell of a changed event, seats to offer, or rooms that are told otherwise. */
export type Wake = 'outbox' | 'pending' | 'readings' | 'imports' | 'tells' | 'seats' | 'rooms';

interface Inside {
  readonly db: Db;
  readonly wakes: Set<Wake>;
  readonly last: Promise<unknown>[];
}

/** What a unit did, whom its commit wakes, and the statements that it did not wait for: where one fails, nothing may be kept. */
export interface Done<R> {
  readonly value: R;
  readonly wakes: ReadonlySet<Wake>;
  readonly last: readonly Promise<unknown>[];
}

const running = new AsyncLocalStorage<Inside>();

/** A unit, or a read of the store, was started inside a unit: it would wait for itself. A mistake of the program. */
export class NestedUnit extends Error {
  override readonly name = 'NestedUnit';

  constructor() {
    super('inside a unit only its tx may be used');
  }
}

/** Throws NestedUnit inside a unit. */
export function mustBeOutside(): void {
  if (running.getStore()) throw new NestedUnit();
}

/** Runs the work as the inside of a unit on that transaction. */
export async function runInside<R>(db: Db, work: (db: Db) => Promise<R>): Promise<Done<R>> {
  const wakes = new Set<Wake>();
  const last: Promise<unknown>[] = [];
  try {
    const value = await running.run({ db, wakes, last }, work, db);
    return { value, wakes, last };
  } catch (error) {
    // Postgres refuses everything after a statement that failed: the first failure is the one that tells why.
    for (const one of last) await one;
    throw error;
  }
}

/** A statement of the running unit whose outcome nobody needs before the commit: the commit goes out behind it, and fails with it. */
export function beforeCommit(statement: Promise<unknown>): void {
  statement.catch(() => {});
  running.getStore()?.last.push(statement);
}

/** The running unit's transaction, for the cache alone (see threads.ts). */
export function currentDb(): Db | undefined {
  return running.getStore()?.db;
}

/** Wakes that job once the running unit has committed. */
export function wakeAtCommit(wake: Wake): void {
  running.getStore()?.wakes.add(wake);
}
