/**
 * What a question shares with each text of the knowledge, summed up word by word: by the question's weights (`recall`),
 * by the text's (`precision`), and the same for content words alone (`asked`, `content`). One for an index, used anew for each
 * question, because thousands of sums are too many to allocate each time.
 */
export class Tally {
  readonly recall: Float32Array;
  readonly precision: Float32Array;
  readonly asked: Float32Array;
  readonly content: Float32Array;
  /** The texts that have any word of the question, in the order they were found. */
  readonly touched: Int32Array;
  count = 0;
  /** The term that is being added: each text takes only its first, surest word for it. */
  #round = 0;
  readonly #lastRound: Int32Array;

  constructor(size: number) {
    this.recall = new Float32Array(size);
    this.precision = new Float32Array(size);
    this.asked = new Float32Array(size);
    this.content = new Float32Array(size);
    this.touched = new Int32Array(size);
    this.#lastRound = new Int32Array(size);
  }

  clear(): void {
    for (const sums of [this.recall, this.precision, this.asked, this.content, this.#lastRound]) sums.fill(0);
    this.count = 0;
    this.#round = 0;
  }

  /** The words that follow are another term's. */
  nextTerm(): void {
    this.#round += 1;
  }

  /** A word of the term, for all texts that have it: `units` from place `from` to before `to`. */
  add(units: Int32Array, from: number, to: number, by: Shares): void {
    const { recall, precision, asked, content, touched } = this;
    const lastRound = this.#lastRound;
    const round = this.#round;
    const { recall: ofQuestion, precision: ofText, asked: ofAsked, content: ofContent } = by;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] as number;
      const last = lastRound[unit];
      if (last === round) continue;
      if (last === 0) touched[this.count++] = unit;
      lastRound[unit] = round;
      recall[unit] = (recall[unit] as number) + ofQuestion;
      precision[unit] = (precision[unit] as number) + ofText;
      asked[unit] = (asked[unit] as number) + ofAsked;
      content[unit] = (content[unit] as number) + ofContent;
    }
  }
}

/** What a word adds to a text's sums. */
export interface Shares {
  readonly recall: number;
  readonly precision: number;
  readonly asked: number;
  readonly content: number;
}
