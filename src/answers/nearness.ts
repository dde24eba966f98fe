/** How near the nearest of some questions is, by all words and by content words alone. */
export interface Near {
  readonly near: number;
  readonly core: number;
}

const NOWHERE: Near = { near: 0, core: 0 };

/**
 * By fact: how near its three nearest texts are to the question, and its nearest by content words alone. One for an index, used
 * anew for each question.
 */
export class Nearness {
  readonly near: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  /** Above zero for each fact that was found. */
  readonly core: Float64Array;
  /** Scratch: a first guess of how well it answers. */
  readonly guess: Float64Array;
  /** The facts that were found, in their order. */
  readonly facts: Int32Array;
  count = 0;
  /** Of the questions that no fact answers, the nearest. */
  unanswered: Near = NOWHERE;

  constructor(size: number) {
    this.near = new Float64Array(size);
    this.second = new Float64Array(size);
    this.third = new Float64Array(size);
    this.core = new Float64Array(size);
    this.guess = new Float64Array(size);
    this.facts = new Int32Array(size);
  }

  clear(): void {
    for (const sums of [this.near, this.second, this.third, this.core]) sums.fill(0);
    this.count = 0;
    this.unanswered = NOWHERE;
  }

  /** One of the questions that no fact answers. */
  addUnanswered(near: number, core: number): void {
    const known = this.unanswered;
    if (near > known.near || core > known.core) this.unanswered = { near: Math.max(near, known.near), core: Math.max(core, known.core) };
  }

  /** One of the fact's texts. */
  add(fact: number, near: number, core: number): void {
    const known = this.core[fact] as number;
    if (known === 0) this.facts[this.count++] = fact;
    if (core > known) this.core[fact] = core;
    if (near > (this.near[fact] as number)) {
      this.third[fact] = this.second[fact] as number;
      this.second[fact] = this.near[fact] as number;
      this.near[fact] = near;
    } else if (near > (this.second[fact] as number)) {
      this.third[fact] = this.second[fact] as number;
      this.second[fact] = near;
    } else if (near > (this.third[fact] as number)) this.third[fact] = near;
  }
}
