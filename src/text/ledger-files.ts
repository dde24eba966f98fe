import type { Product, Saying, Update } from '../domain/commitment.ts';
import type { VsmeFigure } from '../domain/vsme.ts';

/** Headings of the ledger's files; those of an import are the same. */
export const LEDGER_COLUMNS = [
  'company',
  'businessId',
  'commitment',
  'kind',
  'unit',
  'baseline',
  'baselineYear',
  'target',
  'due',
  'goal',
  'visibility',
  'scope',
  'scope2',
  'boundary',
  'measure',
  'factors',
  'day',
  'says',
  'percent',
  'value',
  'note',
  'period',
  'measured',
  'evidence',
  'status',
  'updated',
  'level',
  'checkedBy',
  'checkedOn',
  'standard',
  'verifier',
  'statement',
  'onBehalf',
  'made',
  'asked',
  'reason',
  'updates',
  'by',
  'product',
  'undone',
  'amount',
  'count',
  'doubtful',
  'all',
  'figure',
  'disclosure',
  'reportedValue',
  'reportedUnit',
  'id',
  'year',
  'version',
  'well',
  'next',
  'release',
  'start',
  'end',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
export type LedgerSheet = 'commitments' | 'goals' | 'levels' | 'updates' | 'vsme' | 'reports' | 'about';

/** `/commit export`: the ledger as files. */
export interface LedgerFileMessages {
  'ledger.column': { column: LedgerColumn };
  /** At most 31 characters, none of \ / ? * [ ] : */
  'ledger.sheet': { sheet: LedgerSheet };
  'ledger.yes': { is: boolean };
  'ledger.says': { says: Saying };
  'ledger.product': { product: Product };
  'ledger.measured': { how: NonNullable<Update['measured']> };
  'ledger.noGoal': null;
  'ledger.figure': { figure: VsmeFigure };
  /** Lines of the sheet that says what the file is. */
  'ledger.about': { line: 'levels' | 'percent' | 'doubtful' | 'vsme' | 'vsmeBoundary' | 'private' };
  'ledger.about.made': { network: string; at: Date };

  'ledger.button': { what: 'report' | 'reports' | 'export' | 'import' };
  'export.title': { whose: string };
  /** `typed` names no kind of file. */
  'export.unknown': { typed: string };
  'export.nothing': { whose: string };
  'export.text': { commitments: number; updates: number; expires: Date };
  /** There are more: the newest so many are in it. */
  'export.cut': { sheet: LedgerSheet; kept: number };
  /** Without its ending. */
  'export.name': { day: string; sheet?: LedgerSheet };
  'export.label': { as: 'xlsx' } | { as: 'csv'; sheet: LedgerSheet };
}
