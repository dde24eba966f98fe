import { NotSaved } from './not-saved.ts';

interface Waiter {
  readonly line: string | undefined;
  enter(): void;
}

/**
 * Lets work to the database: so many at once, and one at a time of those that name the same line, first come, first served. Units
 * that wait for one row's lock would otherwise hold every connection, and nobody else could read or write; and of thousands that come
 * at once, the pool would turn away those that it cannot serve in its few seconds.
 */
export class Turnstile {
  readonly #stuckMs: number;
  readonly #busy = new Set<string>();
  readonly #waiting: Waiter[] = [];
  #free: number;
  #moved = 0;

  /** @param stuckMs milliseconds in which nobody was served before those that wait are told that nothing is saved */
  constructor(places: number, stuckMs: number) {
    this.#free = places;
    this.#stuckMs = stuckMs;
  }

  /** Runs the work when it is its turn. Throws NotSaved when the database stands still, or what the work threw. */
  async through<R>(line: string | undefined, work: () => Promise<R>): Promise<R> {
    if (this.#mayEnter(line)) this.#take(line);
    else await this.#wait(line);
    let served = true;
    try {
      return await work();
    } catch (error) {
      // Who finds no database is no sign that others will: those that wait shall not fail one after the other.
      served = !(error instanceof NotSaved);
      throw error;
    } finally {
      this.#leave(line, served);
    }
  }

  #mayEnter(line: string | undefined): boolean {
    return this.#free > 0 && (line === undefined || !this.#busy.has(line));
  }

  #take(line: string | undefined): void {
    this.#free -= 1;
    if (line !== undefined) this.#busy.add(line);
  }

  #leave(line: string | undefined, served: boolean): void {
    this.#free += 1;
    if (served) this.#moved += 1;
    if (line !== undefined) this.#busy.delete(line);
    const at = this.#waiting.findIndex((one) => this.#mayEnter(one.line));
    if (at < 0) return;
    const [next] = this.#waiting.splice(at, 1);
    this.#take(next?.line);
    next?.enter();
  }

  #wait(line: string | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      let seen = this.#moved;
      const waiter: Waiter = {
        line,
        enter() {
          clearInterval(watch);
          resolve();
        },
      };
      // However long the line is, one that moves is waited for.
      const watch = setInterval(() => {
        if (this.#moved === seen) {
          clearInterval(watch);
          this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
          reject(new NotSaved(new Error('no unit ended while this one waited for its turn')));
        }
        seen = this.#moved;
      }, this.#stuckMs);
      this.#waiting.push(waiter);
    });
  }
}
