import { fold } from '../chat/read.ts';
import { kept } from './kept.ts';

/** A run of words looked for in a text; see the head of knowledge/words.yaml. */
type Pattern = readonly ((word: string) => boolean)[];

interface Line<Label> {
  readonly pattern: Pattern;
  readonly label: Label;
  /** Only at the beginning of the text. */
  readonly first: boolean;
}

/** Words whose patterns are remembered. */
const WORDS_KEPT = 2_000;

/** Reads "avgift* nätverk*": words that stand next to each other, * for any ending or beginning. */
function readPattern(written: string): Pattern {
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
  readonly #kept = kept<readonly Line<Label>[]>(WORDS_KEPT);

  constructor(entries: Iterable<readonly [written: string, label: Label]>) {
    for (const [written, label] of entries) this.#add(written, label);
  }

  #add(written: string, label: Label): void {
    const pattern = readPattern(written);
    if (pattern.length === 0) return;
    const line = { pattern, label, first: written.startsWith('^') };
    const sign = fold(written.replace('^', '')).trim().slice(0, 2);
    if (!/^[\p{L}\p{N}]{2}/u.test(sign)) this.#anywhere.push(line);
    else if (this.#bySign.has(sign)) this.#bySign.get(sign)?.push(line);
    else this.#bySign.set(sign, [line]);
  }

  /** The lines that may begin with the word. */
  readonly #linesFrom = (word: string): readonly Line<Label>[] => {
    const lines = [...(this.#bySign.get(word.slice(0, 2)) ?? []), ...this.#anywhere].filter(({ pattern }) => pattern[0]?.(word));
    return lines.length === 0 ? NONE : lines;
  };

  /** Every place where a pattern stands: its label, the first word's index and how many words. */
  find(words: readonly string[]): { label: Label; at: number; length: number }[] {
    const found: { label: Label; at: number; length: number }[] = [];
    for (let at = 0; at < words.length; at += 1) {
      for (const { pattern, label, first } of this.#kept(words[at] ?? '', this.#linesFrom)) {
        if (first && at > 0) continue;
        if (goesOn(pattern, words, at)) found.push({ label, at, length: pattern.length });
      }
    }
    return found;
  }
}

const NONE: readonly never[] = [];

/** Whether the words after the first are the pattern's too. */
function goesOn(pattern: Pattern, words: readonly string[], at: number): boolean {
  for (let step = 1; step < pattern.length; step += 1) if (!pattern[step]?.(words[at + step] ?? '')) return false;
  return true;
}
