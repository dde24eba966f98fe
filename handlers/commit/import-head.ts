import type { ReadTable, SentCell } from '../../src/chat/tables.ts';
import type { Language } from '../../src/domain/language.ts';
import type { ImportFault } from '../../src/text/imports.ts';
import type { LedgerColumn } from '../../src/text/ledger-files.ts';
import { say } from '../../src/text/say.ts';
import { columnOf, type ImportColumn, isImported, letterOf, typedIn } from './import-columns.ts';

/** What is wrong with one cell of a file. `column`: as its program and its heading name it. */
export interface Fault {
  readonly row: number;
  readonly column: string;
  readonly typed: string;
  readonly text: string;
}

/** Where a column stands, and how its heading is written. */
export interface Place {
  readonly at: number;
  readonly heading: string;
}

/** A file whose headings are understood, as far as what it is about: other headings may be wrong (`faults`). */
export interface Headed {
  readonly places: ReadonlyMap<ImportColumn, Place>;
  readonly faults: readonly Fault[];
  /** Columns that are known, and not read. */
  readonly ignored: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly SentCell[] }[];
}

/** "B Företag" */
export const nameOf = ({ at, heading }: Place): string => `${letterOf(at)} ${heading}`.trim();

export const faultText = (language: Language, fault: ImportFault): string => say(language, 'import.fault', fault);

/** Reads the first row: in any of the three languages, in any order. `needed`: columns that must be there. */
export function readHead(
  { rows }: Extract<ReadTable, { rows: unknown }>,
  language: Language,
  needed: readonly ImportColumn[],
): Headed | { readonly faults: readonly Fault[] } {
  const [head, ...rest] = rows;
  const places = new Map<ImportColumn, Place>();
  const ignored: string[] = [];
  const faults: Fault[] = [];
  const wrong = (place: Place, fault: ImportFault) =>
    faults.push({ row: head?.row ?? 1, column: letterOf(place.at), typed: '', text: faultText(language, fault) });
  for (const [at, cell] of (head?.cells ?? []).entries()) {
    const heading = typedIn(cell);
    const column = columnOf(heading);
    const place = { at, heading };
    if (column && isImported(column) && places.has(column)) wrong(place, { why: 'headingTwice', typed: heading });
    else if (column && isImported(column)) places.set(column, place);
    else if (column) ignored.push(heading);
    else if (heading !== '' || rest.some(({ cells }) => cells[at] !== undefined)) wrong(place, { why: 'heading', typed: heading });
  }
  const missing = needed.filter((column) => !places.has(column));
  for (const column of missing) {
    const heading = say(language, 'ledger.column', { column: column as LedgerColumn });
    faults.push({ row: head?.row ?? 1, column: heading, typed: '', text: faultText(language, { why: 'noColumn', column }) });
  }
  return missing.length > 0 ? { faults } : { places, ignored, faults, rows: rest };
}
