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
