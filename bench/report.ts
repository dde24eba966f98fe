import { cpus, loadavg } from 'node:os';

/** A figure beside what it should be. `holds` is absent where there is no target. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  readonly holds?: boolean;
}

/** One part of the benchmark: tables of its own besides the lines that have targets. */
export interface Part {
  readonly lines: readonly Line[];
  readonly table?: readonly object[];
}

/** Below or above: the target's text, and whether the value holds it. */
export const below = (most: number, value: number, unit: string) => ({ target: `< ${most} ${unit}`, holds: value < most });
export const atLeast = (least: number, value: number) => ({ target: `>= ${least}`, holds: value >= least });

/** What of the machine bears on the figures. */
export function machine(): string {
  const [one = 0, five = 0] = loadavg();
  const [cpu] = cpus();
  return `${cpus().length} cores (${cpu?.model.trim() || 'unknown'}), load average at start ${one.toFixed(1)} (1 min) ${five.toFixed(1)} (5 min), Node ${process.version}, ${process.platform} ${process.arch}`;
}

/** Target and measured side by side. */
export function printLines(lines: readonly Line[]): void {
  const rows = [
    ['', 'target', 'measured', ''],
    ...lines.map(({ what, target = '', measured, holds }) => [what, target, measured, verdict(holds)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    );
}

function verdict(holds: boolean | undefined): string {
  if (holds === undefined) return '';
  return holds ? 'holds' : 'MISSED';
}

/** The value below which that share of the values lies; NaN of none. Does not change its argument. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
