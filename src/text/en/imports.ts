import { clock, day } from '../dates.ts';
import type { ImportFault, ImportMessages } from '../imports.ts';
import type { LedgerColumn } from '../ledger-files.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const GUIDE: Partial<Readonly<Record<LedgerColumn, string>>> = {
  company: 'The company’s name as it stands in the network.',
  businessId: 'Optional. Held against the company’s own.',
  commitment: 'The commitment’s name.',
  kind: 'Fill it in where the commitment is new.',
  unit: 'For example kW, MWh, t CO2e or %.',
  baseline: 'The value at the start.',
  baselineYear: 'For example 2022.',
  target: 'The value to reach, in the same unit.',
  due: 'For example 31.12.2028.',
  goal: 'A goal of the municipal climate programme, if it belongs to one.',
  visibility: 'Empty: as the network has chosen.',
  scope: 'For emissions only.',
  scope2: 'For scope 2 only.',
  boundary: 'What is counted in and what is not.',
  measure: 'For reductions only.',
  factors: 'Where the emission factors come from.',
  day: 'Fill it in where the row is an update. For example 24.11.2026.',
  says: 'Empty: progress.',
  percent: 'How far it has come, 0 to 100.',
  value: 'The value in the commitment’s unit.',
  note: 'At most 2,000 characters.',
  period: 'For example 2026, 2026-Q3 or 2026-11.',
  measured: 'Optional.',
  evidence: 'Web addresses, with spaces between them.',
};

function faultOf(fault: ImportFault): string {
  switch (fault.why) {
    case 'heading':
      return `Unknown heading: "${fault.typed}". Use the headings of the template.`;
    case 'headingTwice':
      return `The heading "${fault.typed}" stands there twice.`;
    case 'noColumn':
      return 'The column is missing.';
    case 'empty':
      return 'The cell is empty.';
    case 'formula':
      return 'The cell holds a formula. Write the value instead.';
    case 'company':
      return `The company is not one that you can import for: "${fault.typed}".${fault.near === undefined ? '' : ` Do you mean ${fault.near}?`}`;
    case 'businessId':
      return `The business ID is not that of ${fault.company}.`;
    case 'commitment':
      return `The company has no commitment "${fault.typed}". Fill in the column Kind if it is new.`;
    case 'ambiguous':
      return `May be several commitments: ${list('en', fault.titles)}. Write the whole name.`;
    case 'word':
      return `Write one of: ${fault.choices.join(', ')}.`;
    case 'differs':
      return `The commitment is there already, with another value: ${fault.stands || 'empty'}. Change it in the commitment, not here.`;
    case 'day':
      return 'No date. Write for example 24.11.2026.';
    case 'number':
      return 'No number. Write for example 1 234,5.';
    case 'percent':
      return 'Write a percentage from 0 to 100.';
    case 'percentCell':
      return `May be ${fault.typed} % or a hundred times as much, since spreadsheets keep 60 % as 0.6. Write the cell as text: 60 %.`;
    case 'period':
      return 'Write the period as 2026, 2026-Q3 or 2026-11.';
    case 'link':
      return 'No web address. Write addresses that begin with https://.';
    case 'thousands':
      return `May be ${exact('en', fault.value)} or ${exact('en', fault.other)}. Write ${exact('en', fault.value)}0 or ${fault.other}.`;
    case 'future':
      return `${day('en', fault.day)} is still to come.`;
    case 'older':
      return `The commitment has a newer update (${day('en', fault.day)}). Updates are added in the order of time.`;
    case 'unit':
      return fault.unit === undefined ? 'The commitment has no unit: use the column Per cent.' : `The commitment’s unit is ${fault.unit}.`;
    case 'nothing':
      return 'The row says neither what the commitment is nor how it goes.';
    case 'noFigure':
      return 'Progress needs a percentage or a value.';
    case 'reason':
      return 'A dropped commitment needs a note that says why.';
    case 'note':
      return `The note has ${count('en', fault.length)} characters; at most ${count('en', fault.max)} fit.`;
    case 'duplicate':
      return `The same as row ${fault.row}.`;
  }
}

const inside = (commitments: number, updates: number): string =>
  list('en', [
    ...(commitments > 0 ? [`${count('en', commitments)} new ${commitments === 1 ? 'commitment' : 'commitments'}`] : []),
    ...(updates > 0 ? [`${count('en', updates)} ${updates === 1 ? 'update' : 'updates'}`] : []),
  ]) || 'nothing new';

export const imports: Words<ImportMessages> = {
  'import.title': ({ network }) => `Import: ${network}`,
  'import.link': ({ own, expires }) =>
    `Here you upload a file with ${own ? 'your company’s' : 'the companies’'} commitments and updates. The link is yours alone and good until ${clock('en', expires)}. Nothing is imported before the file has no faults and you have confirmed it.`,
  'import.here': () => 'The link works on this machine only, since Tandem has no public address.',
  'import.shownOnce': () => 'The link was shown once. Here you get a new one.',
  'import.press': () => 'An import has a page of its own. The button gives you a link that is yours alone and good for an hour.',
  'import.new': () => 'Show the link',
  'import.template': ({ as }) => (as === 'xlsx' ? 'Template for Excel' : 'Template as CSV'),
  'import.template.name': () => 'import-template',
  'import.template.sheet': ({ sheet }) => (sheet === 'rows' ? 'Rows' : 'Guide'),
  'import.guide.head': ({ of }) => ({ column: 'Column', what: 'What to write', needed: 'Needed' })[of],
  'import.guide': ({ column }) => GUIDE[column] ?? '',
  'import.guide.needed': ({ needed }) => (needed ? 'always' : ''),
  'import.page.intro': ({ own, megabytes, rows }) =>
    `Upload an Excel or CSV file, at most ${megabytes} MB and ${count('en', rows)} rows. ${own ? 'You can import for your own company.' : 'You can import for all companies of the network; the rows are marked as entered on behalf of the company.'}`,
  'import.page.steps': () =>
    'First the file is looked through: each fault is shown with its row and column, and nothing is saved. When there are none, a button imports it. The same file twice is imported once.',
  'import.page.expires': ({ expires }) => `The page is for you alone and good until ${clock('en', expires)}.`,
  'import.form.title': () => 'File to import',
  'import.form.submit': () => 'Look through the file',
  'import.form.cancel': () => 'Cancel',
  'import.form.file': () => 'Excel or CSV file',
  'import.form.hint': ({ megabytes }) => `.xlsx or .csv, at most ${megabytes} MB`,
  'import.noFile': () => 'Choose a file first.',
  'import.oneFile': () => 'Send one file at a time. Nothing was read.',
  'import.noTable': ({ fault, rows }) =>
    ({
      unreadable: 'The file cannot be read. Save it as .xlsx or .csv and try again.',
      empty: 'The file has no rows below its headings.',
      large: `The file is too large to be read: at most ${count('en', rows)} rows and 100 columns. Split it.`,
    })[fault],
  'import.over': () => 'The link is over. Type "commit import" for a new one.',
  'import.lines': () =>
    'There are no companies to import for here. The municipality’s own plan is filled in directly: type "network plan".',
  'import.large': ({ megabytes }) => `The file is larger than ${megabytes} MB. Split it and import the parts one by one.`,
  'import.faults': ({ count: n }) =>
    `${n === 1 ? 'One fault' : `${count('en', n)} faults`} to mend. Nothing was imported. Mend the file and upload it again.`,
  'import.faults.more': ({ count: n }) => `And ${count('en', n)} more.`,
  'import.at': ({ row, column, typed }) => [`Row ${row}, column ${column}`, typed].filter(Boolean).join(': '),
  'import.fault': faultOf,
  'import.clean': ({ rows, commitments, updates, known }) =>
    `No faults. ${count('en', rows)} ${rows === 1 ? 'row makes' : 'rows make'} ${inside(commitments, updates)}.${known > 0 ? ` ${known === 1 ? 'One row was imported before and is' : `${count('en', known)} rows were imported before and are`} passed over.` : ''} Nothing is imported yet.`,
  'import.ignored': ({ columns }) => `Not read: ${columns.join(', ')}.`,
  'import.nothingNew': ({ known }) =>
    `${known === 1 ? 'The row is imported already' : `All ${count('en', known)} rows are imported already`}. Nothing to do.`,
  'import.run': ({ rows }) => (rows === 1 ? 'Import the row' : `Import ${count('en', rows)} rows`),
  'import.running': ({ parts, next, commitments, updates }) =>
    `The import is under way: part ${count('en', Math.min(next + 1, parts))} of ${count('en', parts)}. So far ${inside(commitments, updates)}. You can close the page; you are told when all of it is in.`,
  'import.done': ({ commitments, updates }) => `Done: ${inside(commitments, updates)}.`,
  'import.stopped': ({ commitments, updates }) =>
    `The import was stopped. In it are ${inside(commitments, updates)}. The rest was not imported.`,
  'import.look': () => 'Show how it stands now',
  'import.told': ({ network, commitments, updates }) => `The import into ${network} is done: ${inside(commitments, updates)}.`,
  'import.told.stopped': ({ network, row, why }) =>
    `The import into ${network} was stopped at row ${row}: ${
      {
        right: 'you may no longer import for the company',
        company: 'the company is no longer in the network',
        older: 'the commitment has got a newer update meanwhile',
        changed: 'the commitment has been changed meanwhile',
      }[why]
    }. The rows before it are in. Mend the file and import it again: what is in is passed over.`,
  'import.again': () => 'Type "commit import" to import another file.',
};
