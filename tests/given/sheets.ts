import readXlsx from 'read-excel-file/node';
import type { Reply } from '../../src/chat/reply.ts';
import type { SentCell } from '../../src/chat/tables.ts';
import { readTable } from '../../src/papers/table.ts';
import { blocks, type Given } from './tandem.ts';
import { unzip } from './zip.ts';

/** The files of a reply, as whoever has the link gets them. */
export async function filesOf({ tandem }: Pick<Given, 'tandem'>, reply: Reply): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const { token, name } of blocks(reply, 'file')) {
    const file = await tandem.files.get(token, new Date());
    if (file) found.set(name, Buffer.from(file.bytes));
  }
  return found;
}

/** The file whose name ends so. */
export function ending(files: ReadonlyMap<string, Buffer>, end: string): Buffer {
  const found = [...files].find(([name]) => name.endsWith(end));
  if (!found) throw new Error(`no file ends with ${end}: ${[...files.keys()].join(', ')}`);
  return found[1];
}

export type Cells = readonly (readonly unknown[])[];

/** All sheets of an XLSX file by their names, read by another library than the one that wrote it. */
export async function sheetsOf(xlsx: Buffer): Promise<ReadonlyMap<string, Cells>> {
  return new Map((await readXlsx(xlsx)).map(({ sheet, data }) => [sheet, data as Cells]));
}

/** The rows of a sheet by its headings. */
export function rowsBy(cells: Cells | undefined): readonly Readonly<Record<string, unknown>>[] {
  const [head = [], ...rows] = cells ?? [];
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? undefined])));
}

/** Whether any cell of the file would run as a formula. */
export const hasFormula = (xlsx: Buffer): boolean =>
  [...unzip(xlsx)].some(([name, xml]) => name.includes('worksheets/sheet') && /<f[ >]/u.test(xml.toString()));

/** The rows of a CSV file. */
export async function csvOf(csv: Buffer): Promise<readonly (readonly SentCell[])[]> {
  const read = await readTable(new Uint8Array(csv));
  return 'rows' in read ? read.rows.map(({ cells }) => cells) : [];
}
