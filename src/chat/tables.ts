import type { NoTable, Sheet } from '../domain/sheet.ts';

/** A text that leaves as a file of its own. All texts are plain. */
export interface Document {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly (
    | { readonly heading: string; readonly text: string }
    | { readonly heading: string; readonly table: Omit<Sheet, 'name'> }
  )[];
}

/** A cell as it stands in a file that somebody sent: a text, a number, or a day (YYYY-MM-DD) that its format says it is. */
export type SentCell = string | number | { readonly day: string } | undefined;

/** The rows of a file, the headings first; `row` counts as its own program does, from 1. */
export type ReadTable =
  | { readonly rows: readonly { readonly row: number; readonly cells: readonly SentCell[] }[] }
  | { readonly fault: NoTable };
