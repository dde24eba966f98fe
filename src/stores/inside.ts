import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;

/** What a commit can bring: rows for the courier, answers or readings that a model shall make, rows to import, or rooms that are told otherwise. */
export type Wake = 'outbox' | 'pending' | 'readings' | 'imports' | 'rooms';

interface Inside {
  readonly db: Db;
  readonly wakes: Set<Wake>;
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

/** Runs the work as the inside of a unit on that transaction; gives what it did and whom its commit wakes. */
export async function runInside<R>(
  db: Db,
  work: (db: Db) => Promise<R>,
): Promise<{ readonly value: R; readonly wakes: ReadonlySet<Wake> }> {
  const wakes = new Set<Wake>();
  const value = await running.run({ db, wakes }, () => work(db));
  return { value, wakes };
}

/** The running unit's transaction, for the cache alone (see threads.ts). */
export function currentDb(): Db | undefined {
  return running.getStore()?.db;
}

/** Wakes that job once the running unit has committed. */
export function wakeAtCommit(wake: Wake): void {
  running.getStore()?.wakes.add(wake);
}
