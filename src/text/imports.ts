import type { NoTable } from '../domain/sheet.ts';
import type { LedgerColumn } from './ledger-files.ts';

/** What is wrong with one cell, or with the file's headings. */
export type ImportFault =
  | { readonly why: 'heading' | 'headingTwice'; readonly typed: string }
  | { readonly why: 'noColumn'; readonly column: LedgerColumn }
  | { readonly why: 'empty' }
  | { readonly why: 'formula'; readonly typed: string }
  /** `near`: the one company whose name begins so. */
  | { readonly why: 'company'; readonly typed: string; readonly near?: string }
  | { readonly why: 'businessId'; readonly typed: string; readonly company: string }
  | { readonly why: 'commitment'; readonly typed: string }
  | { readonly why: 'ambiguous'; readonly typed: string; readonly titles: readonly string[] }
  | { readonly why: 'word'; readonly typed: string; readonly choices: readonly string[] }
  /** The commitment is there, with another value. */
  | { readonly why: 'differs'; readonly typed: string; readonly stands: string }
  | { readonly why: 'day' | 'number' | 'percent' | 'percentCell' | 'period' | 'link'; readonly typed: string }
  | { readonly why: 'thousands'; readonly typed: string; readonly value: number; readonly other: number }
  | { readonly why: 'future' | 'older'; readonly day: Date }
  | { readonly why: 'unit'; readonly typed: string; readonly unit: string | undefined }
  | { readonly why: 'nothing' | 'noFigure' | 'reason' }
  | { readonly why: 'note'; readonly length: number; readonly max: number }
  /** `row`: the earlier one. */
  | { readonly why: 'duplicate'; readonly row: number };

/** `/commit import`: commitments and updates from a file. */
export interface ImportMessages {
  'import.title': { network: string };
  /** `own`: a company's own rows alone. */
  'import.link': { own: boolean; expires: Date };
  'import.here': null;
  'import.shownOnce': null;
  /** Typed where no link can be shown: a button gives it. */
  'import.press': null;
  'import.new': null;
  'import.template': { as: 'xlsx' | 'csv' };
  /** Without its ending. */
  'import.template.name': null;
  'import.template.sheet': { sheet: 'rows' | 'guide' };
  'import.guide.head': { of: 'column' | 'what' | 'needed' };
  'import.guide': { column: LedgerColumn };
  'import.guide.needed': { needed: boolean };
  'import.page.intro': { own: boolean; megabytes: number; rows: number };
  'import.page.steps': null;
  'import.page.expires': { expires: Date };
  /** At most 24 characters. */
  'import.form.title': null;
  'import.form.submit': null;
  'import.form.cancel': null;
  'import.form.file': null;
  'import.form.hint': { megabytes: number };
  'import.noFile': null;
  'import.oneFile': null;
  'import.noTable': { fault: NoTable; rows: number };
  'import.over': null;
  'import.lines': null;
  'import.large': { megabytes: number };
  'import.faults': { count: number };
  'import.faults.more': { count: number };
  /** Where a fault is; `typed`: what stands in the cell, may be empty. */
  'import.at': { row: number; column: string; typed: string };
  'import.fault': ImportFault;
  'import.clean': { rows: number; commitments: number; updates: number; known: number };
  'import.ignored': { columns: readonly string[] };
  /** All of it is in already. */
  'import.nothingNew': { known: number };
  'import.run': { rows: number };
  'import.running': { parts: number; next: number; commitments: number; updates: number };
  'import.done': { commitments: number; updates: number };
  'import.stopped': { commitments: number; updates: number };
  'import.look': null;
  /** In private, when all of it is in. */
  'import.told': { network: string; commitments: number; updates: number };
  /** `row`: the one that could not be brought in. */
  'import.told.stopped': { network: string; row: number; why: 'right' | 'company' | 'older' | 'changed' };
  'import.again': null;
}
