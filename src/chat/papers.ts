import type { Sheet } from '../domain/sheet.ts';
import type { BadgeFace, BadgeFormat } from './badge-face.ts';
import type { Booklet } from './booklet.ts';
import type { CalendarPaper } from './calendar-paper.ts';
import type { Memo } from './memo.ts';
import type { Document, ReadTable } from './tables.ts';

/** What leaves as a file. Called in a handler's reading part; what it gives is put into `tx.files` in the Work. */
export interface Papers {
  /** The memo as a PDF of one page A4. Too long a text is set smaller, then cut with "…". */
  memo(memo: Memo): Promise<Uint8Array>;
  /** The same as Markdown (UTF-8), whole. */
  memoMarkdown(memo: Memo): Promise<Uint8Array>;
  /** A paper of several pages as a PDF. */
  booklet(booklet: Booklet): Promise<Uint8Array>;
  /** Sheets as one XLSX file: texts as texts, numbers as numbers, days as days. It may be of any size: 30,000 rows take seconds. */
  workbook(sheets: readonly Sheet[]): Promise<Uint8Array>;
  /** A text with tables as Markdown (UTF-8). */
  document(document: Document): Promise<Uint8Array>;
  /** The table of an XLSX or CSV file that somebody sent. */
  readTable(bytes: Uint8Array): Promise<ReadTable>;
  /** A calendar file (UTF-8), which calendar programs read. */
  ics(calendar: CalendarPaper): Promise<Uint8Array>;
  /** The picture of a mark: SVG whose letters are drawn, or PNG. */
  badge(face: BadgeFace, format: BadgeFormat): Promise<Uint8Array>;
}
