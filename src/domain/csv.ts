import { type Cell, harmless } from './sheet.ts';

function text(value: string): string {
  const plain = harmless(value);
  return /[";\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Numbers with a decimal comma and days as 24.11.2026: what a Finnish spreadsheet takes for numbers and days. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return plainNumber(value).replace('.', ',');
  return value.day.split('-').toReversed().map(Number).join('.');
}

/** Without an exponent. */
function plainNumber(value: number): string {
  const short = String(value);
  return /e/iu.test(short)
    ? value
        .toFixed(Math.abs(value) < 1 ? 20 : 0)
        .replace(/(\.\d*?)0+$/u, '$1')
        .replace(/\.$/u, '')
    : short;
}

const line = (row: readonly Cell[]): string => `${row.map(cell).join(';')}\r\n`;

/**
 * Rows as CSV the way Excel in Finland opens it: semicolons, CRLF, decimal commas, and a byte order mark (RFC 4180 but for the semicolons).
 */
export const csv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map(line).join('')}`;

/** The same, at most so many bytes of UTF-8; `kept`: how many of the rows found room. */
export function csvWithin(rows: readonly (readonly Cell[])[], most: number): { readonly bytes: Uint8Array; readonly kept: number } {
  const encoder = new TextEncoder();
  const lines: Uint8Array[] = [encoder.encode('\uFEFF')];
  let size = 3;
  for (const row of rows) {
    const bytes = encoder.encode(line(row));
    if (size + bytes.length > most) break;
    size += bytes.length;
    lines.push(bytes);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of lines) {
    whole.set(part, at);
    at += part.length;
  }
  return { bytes: whole, kept: lines.length - 1 };
}
