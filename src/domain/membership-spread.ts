import { BRANCHES, type Branch, SIZES, type Size, STAGES, type Stage } from './company.ts';
import type { NetworkSettings } from './network.ts';

/** How many companies of each size, branch and stage are in a network. Values with none are absent. */
export interface Spread {
  readonly companies: number;
  readonly size: Readonly<Record<string, number>>;
  readonly branch: Readonly<Record<string, number>>;
  readonly stage: Readonly<Record<string, number>>;
}

/** What never appears among a network's companies. */
export interface Missing {
  readonly sizes: readonly Size[];
  readonly branches: readonly Branch[];
  readonly stages: readonly Stage[];
}

/** With fewer companies something is always missing, and says nothing. */
export const SPREAD_FROM = 5;

/** The sizes, branches and stages that never appear, of those that the criteria let in. Undefined where nothing is to be warned of. */
export function missingIn(spread: Spread, { criteria }: Pick<NetworkSettings, 'criteria'>): Missing | undefined {
  if (spread.companies < SPREAD_FROM) return undefined;
  const taken = <V extends string>(all: readonly V[], only: readonly V[]) =>
    only.length > 0 ? all.filter((one) => only.includes(one)) : all;
  const absent = <V extends string>(all: readonly V[], counts: Readonly<Record<string, number>>) => all.filter((one) => !counts[one]);
  const found: Missing = {
    sizes: absent(taken(SIZES, criteria.sizes), spread.size),
    // "Other" is where no branch fits; nobody goes looking for it.
    branches: absent(
      taken(BRANCHES, criteria.branches).filter((one) => one !== 'other'),
      spread.branch,
    ),
    stages: absent(STAGES, spread.stage),
  };
  return found.sizes.length + found.branches.length + found.stages.length > 0 ? found : undefined;
}
