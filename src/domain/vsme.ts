import type { Commitment } from './commitment.ts';
import { unitKey } from './quantity.ts';

/**
 * The figures that disclosure B3 of the VSME standard asks for (EFRAG, December 2024; Commission Recommendation (EU) 2025/1710),
 * paragraphs 29 to 31, in its order: energy in MWh by source and whether it is renewable, gross emissions in t CO2e, their intensity.
 */
export const VSME_FIGURES = [
  'electricity-renewable',
  'electricity-other',
  'electricity',
  'fuels-renewable',
  'fuels-other',
  'fuels',
  'energy-renewable',
  'energy-other',
  'energy',
  'scope1',
  'scope2',
  'intensity',
] as const;
/** `unplaced`: energy of which nobody told whether it is electricity or fuels. */
export type VsmeFigure = (typeof VSME_FIGURES)[number] | 'unplaced';

export const VSME_PARAGRAPH = (figure: VsmeFigure): string =>
  figure === 'scope1' ? 'B3 30 (a)' : figure === 'scope2' ? 'B3 30 (b)' : figure === 'intensity' ? 'B3 31' : 'B3 29';

/** The unit that the disclosure is in; an intensity is in the unit that it was reported in. */
export const VSME_UNIT = (figure: VsmeFigure): string | undefined =>
  figure === 'intensity' ? undefined : figure === 'scope1' || figure === 'scope2' ? 't CO2e' : 'MWh';

type Reported = Pick<Commitment, 'kind' | 'unit' | 'value' | 'accounting' | 'status'>;

const ENERGY: Readonly<Record<string, number>> = { kwh: 0.001, mwh: 1, gwh: 1_000 };
const EMISSIONS: Readonly<Record<string, number>> = { kgco2e: 0.001, tco2e: 1, ktco2e: 1_000 };
const INTENSITY = /^k?[kt]?g?co2e\/[km]?eur$/u;

/**
 * Which of the figures a commitment's newest value is, in the disclosure's unit: only where its unit and scope say so, and only of a
 * reduction, whose value is what is still used or emitted. Nothing is added up, and nothing is worked out but MWh from kWh and t from kg.
 */
export function vsmeFigureOf({ kind, unit, value, accounting, status }: Reported): { figure: VsmeFigure; value: number } | undefined {
  if (kind !== 'reduction' || unit === undefined || value === undefined || status === 'dropped') return undefined;
  const key = unitKey(unit);
  const { scope, scope2, measure } = accounting;
  if (INTENSITY.test(key)) return { figure: 'intensity', value };
  if (measure === 'intensity') return undefined;
  const energy = ENERGY[key];
  if (energy !== undefined) return { figure: energyOf(scope), value: rounded(value * energy) };
  const emissions = EMISSIONS[key];
  if (emissions === undefined) return undefined;
  const figure = scope === '1' ? 'scope1' : scope === '2' && scope2 === 'location' ? 'scope2' : undefined;
  return figure && { figure, value: rounded(value * emissions) };
}

/** Burnt in what is one's own, or bought as electricity. */
const energyOf = (scope: Reported['accounting']['scope']): VsmeFigure =>
  scope === '1' ? 'fuels' : scope === '2' ? 'electricity' : 'unplaced';

/** A thousandth of a number of the same digits: floating numbers would add some. */
const rounded = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;
