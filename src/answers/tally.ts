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
  readonly touched: Int32Array;
  count = 0;
  /** The term that is being added: each text takes only its first, surest word for it. */
  round = 0;
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
    for (let at = 0; at < this.count; at += 1) {
      const unit = this.touched[at] ?? 0;
      this.recall[unit] = 0;
      this.precision[unit] = 0;
      this.asked[unit] = 0;
      this.content[unit] = 0;
      this.#lastRound[unit] = 0;
    }
    this.count = 0;
    this.round = 0;
  }

  add(unit: number, recall: number, precision: number, asked: number, content: number): void {
    const last = this.#lastRound[unit];
    if (last === this.round) return;
    if (last === 0) {
      this.touched[this.count] = unit;
      this.count += 1;
    }
    this.#lastRound[unit] = this.round;
    this.recall[unit] = (this.recall[unit] ?? 0) + recall;
    this.precision[unit] = (this.precision[unit] ?? 0) + precision;
    this.asked[unit] = (this.asked[unit] ?? 0) + asked;
    this.content[unit] = (this.content[unit] ?? 0) + content;
  }
}
