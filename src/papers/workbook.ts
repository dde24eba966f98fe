import writeXlsx, { type Row, type Cell as XlsxCell } from 'write-excel-file/node';
import { type Cell, harmless, type Sheet } from '../domain/sheet.ts';
import { oneLine } from './text.ts';

/** Characters of one cell that Excel takes. */
const LONGEST_CELL = 32_000;
/** Width of a column in characters. */
const WIDTH = { least: 10, most: 60 } as const;
/** Rows that are looked at for a column's width. */
const LOOKED_AT = 200;
const DAY_FORMAT = 'd.m.yyyy';

/** What XML 1.0 cannot hold; a spreadsheet with it would not open. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Sheets as one XLSX file: texts as texts, so that no formula runs, numbers as numbers, days as days; the headings stay in sight. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const written = sheets.map((sheet) => ({
    data: [sheet.head.map(heading), ...sheet.rows.map((row): Row => row.map(drawn))],
    sheet: nameOf(sheet.name, names),
    columns: sheet.head.map((head, at) => ({ width: widthOf(head, sheet.rows, at) })),
    stickyRowsCount: 1,
  }));
  return writeXlsx(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

const heading = (head: string): XlsxCell => ({ value: textOf(head), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' });

function drawn(cell: Cell): XlsxCell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  // Here a string is a text, whatever it begins with; in a CSV file that somebody saves of it, it would run.
  if (typeof cell === 'string') return textOf(harmless(cell));
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: DAY_FORMAT };
}

const textOf = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '').slice(0, LONGEST_CELL);

/** A tab's name has 31 characters, none of \ / ? * [ ] :, and no other tab has it. */
function nameOf(name: string, taken: Set<string>): string {
  const plain =
    oneLine(name)
      .replace(/[\\/?*[\]:]/gu, '-')
      .replace(/^'+|'+$/gu, '')
      .slice(0, 31) || 'Tandem';
  let own = plain;
  for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain.slice(0, 27)} (${n})`;
  taken.add(own.toLowerCase());
  return own;
}

function widthOf(head: string, rows: readonly (readonly Cell[])[], at: number): number {
  const longest = rows.slice(0, LOOKED_AT).reduce(
    (most, row) => {
      const cell = row[at];
      return Math.max(most, typeof cell === 'string' ? cell.length : 10);
    },
    Math.min(head.length, 24),
  );
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}
