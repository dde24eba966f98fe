/** How much of the way the value fills: 0 to 1. Nothing, below 0, or without a measure it fills none. */
export function shareOf(value: number, max: number): number {
  if (!Number.isFinite(value) || !(max > 0)) return 0;
  return Math.min(1, Math.max(0, value / max));
}

const CELLS = 10;

/** A bar of ten characters, for places that draw none. Something is never shown as nothing, nor nearly all as all. */
export function textBar(share: number): string {
  const near = Math.round(share * CELLS);
  const filled = share > 0 && share < 1 ? Math.min(CELLS - 1, Math.max(1, near)) : near;
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}
