/** A number with its unit, as typed: "1 234,5 t" gives 1234.5 and "t". */
export interface Quantity {
  readonly value: number;
  /** What it is where "1,234" is English thousands and no Finnish decimals. */
  readonly other?: number;
  readonly unit?: string;
  /** What follows the number and its unit word, trimmed. */
  readonly rest: string;
}

/** Spaces that people and keyboards put between thousands: plain, no-break, narrow, thin; and the apostrophe of some calculators. */
const SPACES = String.raw`[ \u00A0\u202F\u2009'’]`;
const SIGN = String.raw`[+\-−–]?`;
const NUMBER = new RegExp(String.raw`^(${SIGN})${SPACES}?(\d{1,3}(?:${SPACES}\d{3})+|\d+)(?:([.,])(\d+))?`, 'u');

/**
 * Reads the number at the start of a text as people in Finland write it: "1 234,5", "−12", "0.6", "12,5 %". A point or a comma is the
 * decimal sign; "1.234,5" and "1,234.5" are read as thousands and decimals. Undefined where the text begins with none.
 */
export function readQuantity(text: string): Quantity | undefined {
  const typed = text.trim();
  const grouped = /^([+\-−–]?)(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)(?!\d)/u.exec(typed);
  if (grouped && grouped[3] !== grouped[4]) {
    const [whole, sign = '', groups = '', , , decimals = ''] = grouped;
    return measured(sign, groups.replace(/[.,]/gu, ''), decimals, typed.slice(whole.length));
  }
  const millions = /^([+\-−–]?)(\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,}))(?![\d.,]\d)/u.exec(typed);
  if (millions) return measured(millions[1] ?? '', (millions[2] ?? '').replace(/[.,]/gu, ''), '', typed.slice(millions[0].length));
  const found = NUMBER.exec(typed);
  if (!found) return undefined;
  const [whole, sign = '', digits = '', , decimals = ''] = found;
  const after = typed.slice(whole.length);
  // "3.12.2026", "2026-11" and "10kW" are: a date, a date, a number with its unit.
  if (/^(?:[.,:/]\d|-\d)/u.test(after)) return undefined;
  const read = measured(sign, digits.replace(/\D/gu, ''), decimals, after);
  // "1,234" and "1.234": three decimals, or a thousand and more. "0,125" and "1 234,567" are decimals.
  const isDoubtful = decimals.length === 3 && /^[1-9]\d{0,2}$/u.test(digits);
  return isDoubtful ? { ...read, other: read.value * 1_000 } : read;
}

function measured(sign: string, digits: string, decimals: string, after: string): Quantity {
  const size = Number(`${digits}${decimals === '' ? '' : `.${decimals}`}`);
  const value = /[-−–]/u.test(sign) ? -size : size;
  const unit = /^\s*(%|[\p{L}€$][\p{L}\p{N}²³€$/·*%-]*)/u.exec(after);
  const rest = after.trim();
  return unit?.[1] === undefined ? { value, rest } : { value, unit: unit[1], rest: after.slice(unit[0].length).trim() };
}

/** Units that commitments are counted in, as unitKey writes them: a number with another one of these is no number with a note. */
const UNITS = new Set(
  'w kw mw gw wh kwh mwh gwh twh j mj gj tj g kg t kt mt l m3 m2 m km mil ha st kpl pcs eur keur meur % kgco2 kgco2e tco2 tco2e ktco2e h'.split(
    ' ',
  ),
);

/** Whether a word is a unit that people count in: "MWh", "kg", "%". */
export const isUnit = (word: string): boolean => UNITS.has(unitKey(word));

/** The form under which two spellings of a unit are one: "t CO₂e" and "tCO2e", "kWh" and "KWH", "€" and "EUR". */
export function unitKey(unit: string): string {
  const plain = unit
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s.·*]/gu, '')
    .replace(/€|euroa?$/u, 'eur');
  return ALIKE[plain] ?? plain;
}

const ALIKE: Readonly<Record<string, string>> = {
  procent: '%',
  prosenttia: '%',
  prosentti: '%',
  percent: '%',
  pct: '%',
  'per cent': '%',
  ton: 't',
  tonnia: 't',
  tonne: 't',
  tonnes: 't',
  tco2: 'tco2',
  tco2ekv: 'tco2e',
  tco2eq: 'tco2e',
  kgco2ekv: 'kgco2e',
  kgco2eq: 'kgco2e',
};
