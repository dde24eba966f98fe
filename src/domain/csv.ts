/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  // A quote before it makes it a text there: what people typed must not run in whoever opens the file.
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[";\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Rows as CSV the way Excel in Finland opens it: semicolons, CRLF, and a byte order mark (RFC 4180 but for the semicolons).
 */
export const csv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
