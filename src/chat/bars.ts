import type { Bar, Series } from './reply.ts';

/** How much of the way the value fills: 0 to 1. Nothing, below 0, or without a measure it fills none. */
export function shareOf(value: number, max: number): number {
  if (!Number.isFinite(value) || !(max > 0)) return 0;
  return Math.min(1, Math.max(0, value / max));
}

/** Every second one of two series, so that "before" and "now" are told apart at a glance. */
const OF_TWO = [0, 2] as const;

/** Which of the four tones, from pale to strong, that part is drawn in. */
export const toneOf = (at: number, of: number): number => (of === 2 ? (OF_TWO[at] ?? 0) : at % TONES);

/** Tones that parts are drawn in. */
export const TONES = 4;

/** The parts of a bar in words: those that there are, and of parts side by side all ("self-declared 5 · checked 3"); empty where it has none. */
export function partsSaid({ parts = [] }: Bar, series: Series | undefined, say: (value: number) => string): string {
  if (!series) return '';
  return series.names.flatMap((name, at) => (series.stacked && !parts[at] ? [] : [`${name} ${say(parts[at] ?? 0)}`])).join(' · ');
}

const CELLS = 10;

/** The filled and the empty part of a bar of ten characters. Something is never shown as nothing, nor nearly all as all. */
export function barParts(share: number): { readonly filled: string; readonly empty: string } {
  const near = Math.round(share * CELLS);
  const cells = share > 0 && share < 1 ? Math.min(CELLS - 1, Math.max(1, near)) : near;
  return { filled: '█'.repeat(cells), empty: '░'.repeat(CELLS - cells) };
}

/** A bar of ten characters, for places that draw none. */
export function textBar(share: number): string {
  const { filled, empty } = barParts(share);
  return filled + empty;
}
