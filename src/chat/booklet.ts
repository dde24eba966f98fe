import type { Language } from '../domain/language.ts';
import type { Cell, Sheet } from '../domain/sheet.ts';

/** A bar of a picture. `value` absent: not measured, and no bar is drawn. `told`: the value as it is written over it. */
export interface BookletBar {
  readonly label: string;
  readonly value?: number;
  readonly told: string;
}

/** What stands under a heading. All texts are plain. */
export type BookletPiece =
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'points'; readonly items: readonly string[] }
  /** `empty`: written where a cell has nothing. */
  | {
      readonly kind: 'table';
      readonly table: Pick<Sheet, 'head'> & { readonly rows: readonly (readonly Cell[])[] };
      readonly empty: string;
    }
  /** Bars beside each other. `alt` says the same in words. */
  | { readonly kind: 'bars'; readonly alt: string; readonly bars: readonly BookletBar[] };

/** A paper of several pages, as one lays it before a council. */
export interface Booklet {
  readonly language: Language;
  /** Over the title: what kind of paper it is. */
  readonly kind: string;
  readonly title: string;
  readonly byline: string;
  readonly parts: readonly { readonly heading: string; readonly pieces: readonly BookletPiece[] }[];
  /** At the foot of each page, before its number. */
  readonly foot: string;
}
