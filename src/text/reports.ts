/** `/commit report`: a company's year. */
export interface ReportMessages {
  'report.title': { company: string; year: number };
  'report.year': { typed: string };
  /** The municipality's own plan has no companies that report. */
  'report.lines': null;
  'report.which': null;
  'report.intro': { year: number; empty: boolean };
  'report.caption': { year: number };
  /** Nothing was known, or nothing changed in the year. */
  'report.unknown': null;
  'report.same': null;
  'report.notes': { title: string };
  /** `released`: the company allows that others are shown it. */
  'report.sentOn': { at: Date; by: string | undefined; version: number; released: boolean; onBehalf: boolean };
  'report.notSent': null;
  'report.button': { what: 'send' | 'again' | 'files' } | { what: 'year'; year: number } | { what: 'show'; company: string };
  /** At most 24 characters. */
  'report.form.title': { year: number };
  'report.form.submit': null;
  'report.form.cancel': null;
  'report.form.label': { field: 'well' | 'next' | 'release' };
  'report.form.hint': { field: 'well' | 'next' | 'release' };
  'report.form.release': { released: boolean };
  /** `company`: sent for it by a coordinator. */
  'report.sent': { year: number; version: number; company?: string };
  /** To the coordinators. */
  'report.told': { company: string; network: string; year: number; version: number; released: boolean };
  'report.list.title': { network: string; year: number };
  'report.list.none': { year: number };
  'report.list.row': { at: Date; version: number; released: boolean };
  /** Without its ending. */
  'report.name': { company: string; year: number };
  'report.file': { as: 'xlsx' | 'markdown' };
  'report.heading': { part: 'figures' | 'well' | 'next' };
}
