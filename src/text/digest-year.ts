/** Rows of the year's summary. */
export const YEAR_ROWS = [
  'companies',
  'active',
  'joined',
  'left',
  'reports',
  'claims',
  'all',
  'made',
  'done',
  'moved',
  'open',
  'updates',
  'events',
  'going',
  'came',
  'lines',
  'planDone',
  'planMoved',
  'planLate',
  'invoiced',
] as const;
export type YearRow = (typeof YEAR_ROWS)[number];

/** Tables of the year's paper, each a sheet of its workbook. */
export type YearSheet = 'brief' | 'totals' | 'goals' | 'far' | 'levels' | 'months' | 'companies' | 'events' | 'claims' | 'plan' | 'about';

export type YearColumn =
  | 'figure'
  | 'unit'
  | 'what'
  | 'level'
  | 'amount'
  | 'change'
  | 'commitments'
  | 'companies'
  | 'doubtful'
  | 'goal'
  | 'done'
  | 'band'
  | 'month'
  | 'updates'
  | 'company'
  | 'day'
  | 'event'
  | 'going'
  | 'came'
  | 'claim'
  | 'commitment'
  | 'released'
  | 'until'
  | 'step'
  | 'due'
  | 'about';

/** What of a year is in no figure, as far as it applies. */
export type YearGap = 'emissions' | 'talk' | 'first' | 'attendance' | 'silent' | 'kept' | 'withheld';

/** How the figures of a year are made, and what they do not say. */
export const YEAR_METHOD = ['members', 'active', 'names', 'totals', 'levels', 'percent', 'few', 'doubtful', 'events', 'undone'] as const;
export type YearMethod = (typeof YEAR_METHOD)[number];

/** The paper of a year, for the council. Days are YYYY-MM-DD, months YYYY-MM. Absent numbers were not measured. */
export interface YearMessages {
  /** Over the title: what kind of paper it is. */
  'year.kind': null;
  'year.title': { year: number; network: string };
  'year.byline': { method: string; from: string; to: string; counted: string; running: boolean };
  /** A heading in the paper. */
  'year.heading': { of: YearSheet | 'gaps' };
  /** At most 31 characters, none of \ / ? * [ ] : */
  'year.sheet': { sheet: YearSheet };
  'year.column': { column: YearColumn };
  'year.row': { row: YearRow };
  'year.unit': { row: YearRow };
  'year.month': { month: string };
  'year.band': { band: 0 | 1 | 2 | 3 | 4 };
  /** Of the bars of the months, and of how far commitments have come. */
  'year.months.alt': { points: readonly { readonly month: string; readonly count?: number }[] };
  'year.far.alt': { far: readonly number[] };
  'year.totals.none': null;
  'year.totals.note': { kept: number };
  'year.goal.none': null;
  /** Those that may be named, and how many others took part. */
  'year.companies': { named: number; others: number };
  'year.event.own': null;
  'year.events.total': { held: number; taken: number; came: number | undefined };
  'year.claims.note': { counted: string };
  'year.gap': { gap: YearGap; count: number; of: number };
  'year.method': { line: YearMethod };
  /** At the foot of each page. */
  'year.page': { page: number; of: number };
  'year.made': { day: string };

  'year.ready': { year: number; until: Date };
  'year.public': null;
  'year.label': { as: 'pdf' | 'xlsx' };
  /** Of a file, without its ending. */
  'year.name': { year: number };
  /** On a button, in the language that it makes it in. */
  'year.in': null;
  'year.usage': { typed: string };
  'year.future': { typed: string; now: number };
  'year.before': { year: number; founded: Date };
  'year.links': { year: number; as: 'pdf' | 'xlsx' };
}
