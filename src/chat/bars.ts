/** How much of the way the value fills: 0 to 1. Nothing, below 0, or without a measure it fills none. */
export function shareOf(value: number, max: number): number {
  if (!Number.isFinite(value) || !(max > 0)) return 0;
  return Math.min(1, Math.max(0, value / max));
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
