import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { ReadTable, SentCell } from '../chat/tables.ts';
import { MOST_ROWS } from '../domain/sheet.ts';
import { isBearable } from './zip-guard.ts';

/** Columns of a table, and characters of a cell that anybody fills in. */
const MOST_COLUMNS = 100;
const LONGEST_CELL = 20_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The first table of an XLSX file, or a CSV file as spreadsheets in Finland write it (semicolons or commas, UTF-8 or Windows-1252). */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  try {
    const rows = ZIP.every((byte, at) => bytes[at] === byte) ? await xlsxRows(bytes) : csvRows(bytes);
    return typeof rows === 'string' ? { fault: rows } : tableOf(rows);
  } catch {
    // Whatever a library makes of a file that is none: the person is told that it is none.
    return { fault: 'unreadable' };
  }
}

type Rows = readonly (readonly SentCell[])[];

function tableOf(rows: Rows): ReadTable {
  const filled = rows.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (filled.length < 2) return { fault: 'empty' };
  if (filled.length > MOST_ROWS + 1 || filled.some(({ cells }) => cells.length > MOST_COLUMNS)) return { fault: 'large' };
  return { rows: filled };
}

async function xlsxRows(bytes: Uint8Array): Promise<Rows | 'large' | 'empty'> {
  if (!isBearable(bytes)) return 'large';
  const [first] = await readXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!first) return 'empty';
  return first.data.map((row) => row.map((cell) => cellOf(cell)));
}

/** Days come as dates, at midnight in UTC. */
function cellOf(cell: unknown): SentCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : { day: cell.toISOString().slice(0, 10) };
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (cell === null || cell === undefined) return undefined;
  return textOf(String(cell));
}

function textOf(cell: string): string | undefined {
  const text = cell.normalize('NFC').trim().slice(0, LONGEST_CELL);
  return text === '' ? undefined : text;
}

function csvRows(bytes: Uint8Array): Rows | 'unreadable' {
  const text = decoded(bytes);
  if (text === undefined) return 'unreadable';
  const rows: string[][] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 500_000,
  });
  return rows.map((row) => row.map(textOf));
}

/** Excel writes "CSV" in the machine's own code page, and "Unicode text" in UTF-16. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  // Zeros stand in no text: a picture, a PDF, an old .xls.
  if (bytes.subarray(0, 4_096).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands most often in the headings, outside quotes. */
function delimiterOf(text: string): string {
  const head = (text.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/gu, '');
  const counted = [';', '\t', ','].map((mark) => [mark, head.split(mark).length] as const);
  return counted.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ';';
}
