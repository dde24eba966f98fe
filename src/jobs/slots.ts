/** So many may work at once; who waits longer than its patience goes away with nothing. */
export class Slots {
  #free: number;
  readonly #waiting: ((taken: true) => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** True: a slot is taken, and `give` must follow. False: none came free within `patienceMs`. */
  async take(patienceMs: number): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return true;
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#waiting.push(resolve);
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(resolve), 1);
      resolve(false);
    }, patienceMs);
    return promise.finally(() => clearTimeout(timer));
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next) next(true);
    else this.#free += 1;
  }
}
