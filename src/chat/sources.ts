import type { Source } from './reply.ts';

/** A line of a list of sources. */
export interface SourceLine {
  /** The numbers in the text that it belongs to. */
  readonly numbers: readonly number[];
  readonly source: Source;
  /** The facts that stand nowhere in the text. */
  readonly quotes: readonly string[];
}

/**
 * The sources, each place of them once, in the order of their first numbers. A fact that the text gives word for word is not quoted
 * under it once more.
 */
export function sourceLines(items: readonly Source[], said: string): readonly SourceLine[] {
  const lines = new Map<string, SourceLine>();
  for (const source of items) {
    const place = JSON.stringify([source.label, source.source, source.address]);
    const { numbers, quotes, source: first } = lines.get(place) ?? { numbers: [], quotes: [], source };
    const quote = said.includes(source.quote) ? [] : [source.quote];
    lines.set(place, { numbers: [...numbers, source.n], source: first, quotes: [...quotes, ...quote] });
  }
  return [...lines.values()];
}
