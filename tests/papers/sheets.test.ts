import { describe, expect, test } from 'vitest';
import { csv } from '../../src/domain/csv.ts';
import { harmless, unquoted } from '../../src/domain/sheet.ts';
import { readTable } from '../../src/papers/table.ts';
import { workbook } from '../../src/papers/workbook.ts';
import { hasFormula } from '../given/sheets.ts';

const BEGINNINGS = ['=1+1', '+358 40', '-12 %', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'];

/** What another program reads in the second row's first cell. */
async function readIn(bytes: Uint8Array): Promise<unknown> {
  const read = await readTable(bytes);
  return 'rows' in read ? read.rows[1]?.cells[0] : read.fault;
}

describe('a text that a spreadsheet could take for a formula', () => {
  test.each(BEGINNINGS)('%j is a text in CSV and XLSX alike, and comes back as it was', async (typed) => {
    const xlsx = Buffer.from(await workbook([{ name: 'Blad', head: ['Text'], rows: [[typed]] }]));
    const both = [await readIn(new TextEncoder().encode(csv([['Text'], [typed]]))), await readIn(new Uint8Array(xlsx))];

    for (const kept of both) expect(unquoted(String(kept)).trim()).toBe(typed.trim());
    expect(both.map((kept) => String(kept).startsWith("'"))).toEqual([true, true]);
    expect(hasFormula(xlsx)).toBe(false);
  });

  test('is told from one that only has such a sign in it, from a number, and from a quotation', async () => {
    for (const plain of ['1 = 1', 'a+b', "'90-talet", '']) expect([harmless(plain), unquoted(plain)]).toEqual([plain, plain]);
    expect(csv([[-12.5]])).toBe('\uFEFF-12,5\r\n');
  });
});
