/** A value of a table that leaves as a file: a text, a number, a day of the calendar (YYYY-MM-DD), or nothing. */
export type Cell = string | number | { readonly day: string } | undefined;

/** One table of a file. `name`: as the tab says, at most 31 characters. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Bytes of one file that is handed over. */
export const LARGEST_FILE = 5_000_000;
