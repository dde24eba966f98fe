/**
 * What a question shares with each text of the knowledge, summed up word by word. One for an index, used anew for each
 * question, because thousands of sums are too many to allocate each time.
 */
export class Tally {
  /** Four sums for each text, side by side in memory; see `Share` for their order. */
  readonly sums: Float32Array;
  /** The texts that have any word of the question, in the order they were found. */
  readonly touched: Int32Array;
  count = 0;
  /** The term that is being added: each text takes only its first, surest word for it. */
  #round = 0;
  readonly #lastRound: Int32Array;

  constructor(size: number) {
    this.sums = new Float32Array(size * SUMS);
    this.touched = new Int32Array(size);
    this.#lastRound = new Int32Array(size);
  }

  clear(): void {
    this.sums.fill(0);
    this.#lastRound.fill(0);
    this.count = 0;
    this.#round = 0;
  }

  /** The words that follow are another term's. */
  nextTerm(): void {
    this.#round += 1;
  }

  /** A word of the term, for all texts that have it: `units` from place `from` to before `to`. */
  add(units: Int32Array, from: number, to: number, { recall, precision, asked, content }: Share): void {
    const { sums, touched } = this;
    const lastRound = this.#lastRound;
    const round = this.#round;
    let count = this.count;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      const last = lastRound[unit] as number;
      if (last === round) continue;
      if (last === 0) touched[count++] = unit;
      lastRound[unit] = round;
      const place = unit * SUMS;
      sums[place] = (sums[place] as number) + recall;
      sums[place + 1] = (sums[place + 1] as number) + precision;
      sums[place + 2] = (sums[place + 2] as number) + asked;
      sums[place + 3] = (sums[place + 3] as number) + content;
    }
    this.count = count;
  }
}

export const SUMS = 4;

/**
 * What a word adds to a text's sums: by the question's weights (`recall`), by the text's (`precision`), and the same for content
 * words alone (`asked`, `content`).
 */
export interface Share {
  readonly recall: number;
  readonly precision: number;
  readonly asked: number;
  readonly content: number;
}
