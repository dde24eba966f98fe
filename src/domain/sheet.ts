/** A value of a table that leaves as a file: a text, a number, a day of the calendar (YYYY-MM-DD), or nothing. */
export type Cell = string | number | { readonly day: string } | undefined;

/** One table of a file. `name`: as the tab says, at most 31 characters. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Bytes of one file that is handed over. */
export const LARGEST_PAPER = 5_000_000;

/** Why a file is no table. `large`: more rows, columns or bytes than are read. */
export type NoTable = 'unreadable' | 'empty' | 'large';

/** Rows of one file that are read. */
export const MOST_ROWS = 10_000;

/** What some spreadsheet, now or once the file is saved as another kind, would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A text that runs nowhere: a quote before it makes it a text there. The one rule of all files. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was, before it was made harmless. */
export const unquoted = (text: string): string => (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text);
