import type { BookletPiece } from '../chat/booklet.ts';
import { writtenDay } from '../domain/day.ts';
import type { Language } from '../domain/language.ts';
import type { Cell } from '../domain/sheet.ts';
import { exact } from '../text/numbers.ts';
import { type Flow, INNER } from './booklet-flow.ts';
import { COLOURS, FONTS } from './fonts.ts';
import { decorate, type Element, NO_KERNING, PAGE } from './page.ts';
import type { Pdf } from './pdf.ts';
import { cutTo, oneLine } from './text.ts';

type Table = Extract<BookletPiece, { kind: 'table' }>;

/** A table whose words do not fit is set smaller. */
const SIZES = [8.8, 8, 7.2] as const;
const PAD = { x: 5, y: 3.4 } as const;
/** Characters of a cell: a claim has 500, and a row has to fit on a page. */
const LONGEST = 600;
/** A line that is as wide as its text is broken all the same: a space follows each word. */
const SLACK = 4;
/** So short a text is not broken. */
const SHORT = 10;
/** A column that asks for more than this part of the width is broken into lines. */
const WIDEST = 0.5;
/** A small table is no wider than it needs to be, but at least this part of the width. */
const NARROWEST = 0.6;
/** With so many rows a heading stands. */
const KEPT_ROWS = 2;

interface Row {
  readonly cells: readonly string[];
  readonly height: number;
}

/** A table as it will stand on the page, in points. */
interface Layout {
  readonly size: number;
  readonly widths: readonly number[];
  /** Columns of figures, which end under each other. */
  readonly right: readonly boolean[];
  readonly head: Row;
  readonly rows: readonly Row[];
}

/** What stays on one line of a cell: its words, and all of a short one ("t CO2e"). */
const wholes = (text: string): readonly string[] => (text.length <= SHORT ? [text] : text.split(' '));

const set = (doc: Pdf, bold: boolean, size: number): Pdf => doc.font(bold ? FONTS.bold : FONTS.regular).fontSize(size);

function written(language: Language, cell: Cell, empty: string): string {
  if (cell === undefined || cell === '') return empty;
  if (typeof cell === 'number') return exact(language, cell);
  return typeof cell === 'string' ? cutTo(oneLine(cell), LONGEST) : writtenDay(language, cell.day);
}

/** Measures a table; words stay whole where they can. */
function layOut(doc: Pdf, language: Language, table: Table): Layout {
  const [first, ...smaller] = SIZES;
  return smaller.reduce((layout, size) => (layout.fits ? layout : sized(doc, language, table, size)), sized(doc, language, table, first));
}

function sized(doc: Pdf, language: Language, { table: { head, rows }, empty }: Table, size: number): Layout & { readonly fits: boolean } {
  const told = rows.map((row) => head.map((_, at) => written(language, row[at], empty)));
  const heads = head.map((one) => cutTo(oneLine(one), 80));
  const wide = (text: string, bold: boolean) => set(doc, bold, size).widthOfString(text, { features: NO_KERNING }) + 2 * PAD.x + SLACK;
  const most = (texts: readonly string[], bold: boolean) => texts.reduce((widest, text) => Math.max(widest, wide(text, bold)), 0);
  const least = heads.map((one, at) => {
    const words = told.flatMap((cells) => wholes(cells[at] ?? ''));
    return Math.min(INNER * WIDEST, Math.max(most(one.split(' '), true), most(words, false)));
  });
  const natural = heads.map((one, at) =>
    Math.max(
      least[at] ?? 0,
      Math.min(
        INNER * WIDEST,
        Math.max(
          wide(one, true) / 2,
          most(
            told.map((cells) => cells[at] ?? ''),
            false,
          ),
        ),
      ),
    ),
  );
  const widths = shared(least, natural);
  const row = (cells: readonly string[], bold: boolean): Row => ({
    cells,
    height: Math.max(...cells.map((cell, at) => heightOf(doc, cell, (widths[at] ?? 0) - 2 * PAD.x, bold, size))) + 2 * PAD.y,
  });
  return {
    fits: least.reduce((sum, one) => sum + one, 0) <= INNER,
    size,
    widths,
    right: heads.map((_, at) => rows.some((cells) => typeof cells[at] === 'number')),
    head: row(heads, true),
    rows: told.map((cells) => row(cells, false)),
  };
}

const heightOf = (doc: Pdf, text: string, width: number, bold: boolean, size: number): number =>
  set(doc, bold, size).heightOfString(text, { width, features: NO_KERNING });

/** Widths that fill the page's at most: each column what it needs, and of the rest as it asks for. */
function shared(least: readonly number[], natural: readonly number[]): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);
  const [needed, asked] = [sum(least), sum(natural)];
  if (needed > INNER) return least.map((one) => (one / needed) * INNER);
  if (asked > INNER) {
    const part = (INNER - needed) / (asked - needed);
    return least.map((one, at) => one + ((natural[at] ?? one) - one) * part);
  }
  const spare = Math.max(0, INNER * NARROWEST - asked);
  return natural.map((one, at) => (at === 0 ? one + spare : one));
}

/** Draws a table, on as many pages as it takes; its headings stand on each. */
export function drawTable(flow: Flow, parent: Element, language: Language, piece: Table): void {
  const { doc } = flow;
  const layout = layOut(doc, language, piece);
  const table = doc.struct('Table');
  parent.add(table);
  flow.makeRoom(layout.head.height + (layout.rows[0]?.height ?? 0));
  rowOf(flow, table, layout, layout.head, 'TH');
  for (const row of layout.rows) {
    if (flow.makeRoom(row.height)) headAgain(flow, layout);
    rowOf(flow, table, layout, row, 'TD');
  }
  table.end();
}

/** How much of a table stands with its heading: its own head and the first rows. */
export function tableStart(doc: Pdf, language: Language, piece: Table): number {
  const { head, rows } = layOut(doc, language, piece);
  return [head, ...rows.slice(0, KEPT_ROWS)].reduce((sum, { height }) => sum + height, 0) + PAD.y;
}

function rowOf(flow: Flow, table: Element, layout: Layout, row: Row, tag: 'TH' | 'TD'): void {
  const { doc } = flow;
  ground(flow, layout, row, tag);
  const cells = row.cells.map((cell, at) => doc.struct(tag, {}, () => cellOf(flow, layout, cell, at, tag)));
  table.add(doc.struct('TR', {}, cells));
  flow.y += row.height;
}

/** The colour under a head, the line under a row. */
function ground(flow: Flow, { widths }: Layout, { height }: Row, tag: 'TH' | 'TD'): void {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const { doc, y } = flow;
  decorate(doc, () => {
    if (tag === 'TH') doc.rect(PAGE.margin, y, width, height).fill(COLOURS.tint);
    doc
      .moveTo(PAGE.margin, y + height)
      .lineTo(PAGE.margin + width, y + height)
      .lineWidth(0.6)
      .stroke(COLOURS.line);
  });
}

function cellOf({ doc, y }: Flow, { size, widths, right }: Layout, cell: string, at: number, tag: 'TH' | 'TD'): void {
  const left = PAGE.margin + widths.slice(0, at).reduce((sum, one) => sum + one, 0);
  const options = { width: (widths[at] ?? 0) - 2 * PAD.x, align: right[at] ? ('right' as const) : ('left' as const), features: NO_KERNING };
  set(doc, tag === 'TH', size)
    .fillColor(COLOURS.ink)
    .text(cell, left + PAD.x, y + PAD.y, options);
}

/** Decoration: the table has its headings in the structure once. */
function headAgain(flow: Flow, layout: Layout): void {
  ground(flow, layout, layout.head, 'TH');
  decorate(flow.doc, () => {
    for (const [at, cell] of layout.head.cells.entries()) cellOf(flow, layout, cell, at, 'TH');
  });
  flow.y += layout.head.height;
}
