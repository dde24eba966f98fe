import type { Log } from '../chat/ports.ts';
import type { Db, Wake } from './inside.ts';

/** A database with its one way to write. SQLite and Postgres each have one; everything above is the same for both. */
export interface Engine {
  /** For reads outside units. Throws NestedUnit inside one. */
  read(): Db;
  /**
   * All or nothing; resolves when it is durable. Throws NotSaved, NestedUnit, or what the work threw (then nothing is kept). `line`: on
   * Postgres, units of one line go one at a time in this process (see Turnstile).
   */
  unit<R>(work: (db: Db) => Promise<R>, line?: string): Promise<R>;
  /** As `unit`, and units that are asked for later run after it. Resolves when it has ended; errors are logged. */
  ahead(work: (db: Db) => Promise<void>): Promise<void>;
  /** Whether the next start would find what is written now: SQLite's file is still the one at its path. */
  isInPlace(): Promise<boolean>;
  /** Called after every commit that brings such work. */
  onCommit(listener: (wake: Wake) => void): void;
  /** Waits for what is under way, then closes. Later units throw NotSaved. */
  close(): Promise<void>;
}

/** A unit over this is logged: it holds up all others on SQLite. */
const SLOW_MS = 100;

/** Runs the work and logs it when it took too long. */
export async function timed<R>(log: Log, work: () => Promise<R>): Promise<R> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const ms = Math.round(performance.now() - started);
    if (ms > SLOW_MS) log.warn({ ms }, 'slow unit');
  }
}

/** The listeners of commits. One that throws is logged and disturbs nobody. */
export class Wakes {
  readonly #listeners: ((wake: Wake) => void)[] = [];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  add(listener: (wake: Wake) => void): void {
    this.#listeners.push(listener);
  }

  tell(wakes: ReadonlySet<Wake>): void {
    for (const wake of wakes)
      for (const listener of this.#listeners) {
        try {
          listener(wake);
        } catch (error) {
          this.#log.error({ err: error, wake }, 'a commit listener failed');
        }
      }
  }
}
