import { fold } from '../chat/read.ts';

/** A run of words looked for in a text; see the head of knowledge/words.yaml. */
export type Pattern = readonly ((word: string) => boolean)[];

interface Line<Label> {
  readonly pattern: Pattern;
  readonly label: Label;
  /** Only at the beginning of the text. */
  readonly first: boolean;
}

/** Reads "avgift* nätverk*": words that stand next to each other, * for any ending or beginning. */
export function readPattern(written: string): Pattern {
  return fold(written)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean)
    .map(readPart);
}

function readPart(part: string): (word: string) => boolean {
  const middle = part.replaceAll('*', '');
  const starts = part.endsWith('*');
  const ends = part.startsWith('*');
  if (starts && ends) return (word) => word.includes(middle);
  if (starts) return (word) => word.startsWith(middle);
  if (ends) return (word) => word.endsWith(middle);
  return (word) => word === middle;
}

/** Patterns under labels, looked up by what they may start with, so that a text is read once. */
export class Matcher<Label> {
  readonly #bySign = new Map<string, Line<Label>[]>();
  readonly #anywhere: Line<Label>[] = [];

  add(written: string, label: Label): void {
    const pattern = readPattern(written);
    if (pattern.length === 0) return;
    const first = written.startsWith('^');
    const start = fold(written.replace('^', '')).trim();
    const sign = start.slice(0, 2);
    if (/^[\p{L}\p{N}]{2}/u.test(sign)) this.#bySign.set(sign, [...(this.#bySign.get(sign) ?? []), { pattern, label, first }]);
    else this.#anywhere.push({ pattern, label, first });
  }

  /** Every place where a pattern stands: its label, the first word's index and how many words. */
  find(words: readonly string[]): { label: Label; at: number; length: number }[] {
    const found: { label: Label; at: number; length: number }[] = [];
    for (const [at, word] of words.entries()) {
      for (const { pattern, label, first } of [...(this.#bySign.get(word.slice(0, 2)) ?? []), ...this.#anywhere]) {
        if (first && at > 0) continue;
        if (pattern.every((fits, step) => fits(words[at + step] ?? ''))) found.push({ label, at, length: pattern.length });
      }
    }
    return found;
  }
}
