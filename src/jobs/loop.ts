import type { Log } from '../chat/ports.ts';

/** What wire.ts starts, wakes and stops. */
export interface Running {
  start(): void;
  /** There is work: does it soon. */
  wake(): void;
  /** Takes no more work; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Runs `work` again and again: at once while it gives true or was woken, else after `idleMs` or as many as it gives. A failure is logged, not fatal. */
export class Loop implements Running {
  readonly #work: () => Promise<boolean | number>;
  readonly #idleMs: number;
  readonly #log: Log;
  readonly #name: string;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #woken = false;
  #rests: number;
  #stopped = true;

  constructor(work: () => Promise<boolean | number>, idleMs: number, log: Log, name: string) {
    this.#work = work;
    this.#idleMs = idleMs;
    this.#rests = idleMs;
    this.#log = log;
    this.#name = name;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Runs the work soon; while it runs, once more after it. */
  wake(): void {
    if (this.#stopped) return;
    this.#woken = true;
    if (this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      if (this.#woken) this.wake();
      else this.#rest();
    });
  }

  async #run(): Promise<void> {
    while (this.#woken && !this.#stopped) {
      this.#woken = false;
      this.#rests = this.#idleMs;
      try {
        const more = await this.#work();
        if (more === true) this.#woken = true;
        else if (more !== false) this.#rests = more;
      } catch (error) {
        this.#log.error({ err: error, job: this.#name }, 'a job broke');
      }
    }
  }

  #rest(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), this.#rests);
    // A resting job must not keep a finished command-line tool alive.
    this.#timer.unref();
  }

  /** Takes no more work; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#woken = false;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
