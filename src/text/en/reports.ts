import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { ReportMessages } from '../reports.ts';

const LABELS = { well: 'What went well this year?', next: 'What do you do next?', release: 'May the report be published?' } as const;
const HINTS = {
  well: 'In your own words. The figures come along by themselves.',
  next: 'For example what you put effort into next year.',
  release: 'The municipality publishes only what you allow.',
} as const;
const released = (is: boolean): string => (is ? ', may be published' : '');

export const reports: Words<ReportMessages> = {
  'report.title': ({ company, year }) => `Yearly report ${year}: ${company}`,
  'report.year': ({ typed }) => `"${typed}" is no year to report on. Type for example: commit report 2026`,
  'report.lines': () => 'Yearly reports come from companies. The municipality’s own plan is followed in the plan: type "network plan".',
  'report.which': () => 'Which company’s yearly report?',
  'report.intro': ({ year, empty }) =>
    empty
      ? `There were no commitments in ${year}.`
      : `The figures come from the updates of ${year}. When they are right, send the report with your own words.`,
  'report.caption': ({ year }) => `Commitments in ${year}`,
  'report.unknown': () => '–',
  'report.same': () => 'no update in the year',
  'report.notes': ({ title }) => `Notes: ${title}`,
  'report.sentOn': ({ at, by, version, released: is, onBehalf }) =>
    `Sent ${day('en', at)}${by === undefined ? '' : ` by ${by}`}${onBehalf ? ' on behalf of the company' : ''}, version ${version}${released(is)}.`,
  'report.notSent': () => 'The report has not been sent yet.',
  'report.button': (told) =>
    told.what === 'year'
      ? `${told.year}`
      : told.what === 'show'
        ? told.company
        : { send: 'Send the report', again: 'Send a new version', files: 'Download' }[told.what],
  'report.form.title': ({ year }) => `Yearly report ${year}`,
  'report.form.submit': () => 'Send',
  'report.form.cancel': () => 'Cancel',
  'report.form.label': ({ field }) => LABELS[field],
  'report.form.hint': ({ field }) => HINTS[field],
  'report.form.release': ({ released: is }) => (is ? 'Yes, it may be published' : 'No, for the coordinators only'),
  'report.sent': ({ year, version, company }) =>
    `The yearly report ${year}${company === undefined ? '' : ` of ${company}`} was sent to the coordinators${version > 1 ? ` (version ${version}; the earlier ones are kept)` : ''}.`,
  'report.told': ({ company, network, year, version, released: is }) =>
    `${company} has sent its yearly report ${year}${version > 1 ? ` (version ${version})` : ''} to ${network}${is ? '. It may be published' : ''}.`,
  'report.list.title': ({ network, year }) => `Yearly reports ${year}: ${network}`,
  'report.list.none': ({ year }) => `No yearly report for ${year} has been sent yet.`,
  'report.list.row': ({ at, version, released: is }) => `sent ${day('en', at)}, version ${version}${released(is)}`,
  'report.name': ({ company, year }) => `yearly-report-${year}-${company}`,
  'report.file': ({ as }) => (as === 'xlsx' ? 'Excel' : 'Markdown'),
  'report.heading': ({ part }) => ({ figures: 'Figures', well: 'What went well', next: 'What is next' })[part],
};
