import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { YearColumn, YearGap, YearMessages, YearMethod, YearRow, YearSheet } from '../digest-year.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const SHEETS: Readonly<Record<YearSheet, string>> = {
  brief: 'The year in brief',
  totals: 'Results',
  goals: 'By goal of the climate programme',
  far: 'How far the commitments have come',
  levels: 'How well the figures are shown',
  months: 'Updates by month',
  companies: 'Companies',
  events: 'Events',
  claims: 'Public claims',
  plan: 'Next steps of the plan',
  about: 'About the figures',
};
const TABS: Readonly<Partial<Record<YearSheet, string>>> = {
  goals: 'Goals',
  far: 'How far',
  levels: 'Evidence',
  months: 'Months',
  claims: 'Claims',
  plan: 'Plan',
};
const COLUMNS: Readonly<Record<YearColumn, string>> = {
  figure: 'Figure',
  unit: 'Unit',
  what: 'What',
  level: 'Evidence',
  amount: 'Since the baseline',
  change: 'During the year',
  commitments: 'Commitments',
  companies: 'Companies',
  doubtful: 'Of these perhaps counted twice',
  goal: 'Goal of the climate programme',
  done: 'Of these done',
  band: 'Part of the way to the target',
  month: 'Month',
  updates: 'Updates',
  company: 'Company',
  day: 'Date',
  event: 'Event',
  going: 'Registered',
  came: 'Present',
  claim: 'Claim, in the company’s own words',
  commitment: 'Commitment',
  released: 'Released',
  until: 'Holds until',
  step: 'Step',
  due: 'Due',
  about: 'How the figures were made',
};
const ROWS: Readonly<Record<YearRow, string>> = {
  companies: 'Companies in the network at the end of the period',
  active: 'Companies that were active in the year',
  joined: 'Companies that joined or came back',
  left: 'Companies that left',
  reports: 'Companies that sent a yearly report',
  claims: 'Public claims that hold',
  all: 'Commitments at the end of the period',
  made: 'New commitments',
  done: 'Commitments completed',
  moved: 'Commitments that came nearer to their target',
  open: 'Commitments under way',
  updates: 'Updates from companies',
  events: 'Events held',
  going: 'Registrations for events',
  came: 'Participants at events',
  lines: 'Lines of the plan',
  planDone: 'Lines done',
  planMoved: 'Lines done during the year',
  planLate: 'Lines past their date',
  invoiced: 'Companies invoiced for the year',
};
const COMPANY_ROWS: readonly YearRow[] = ['companies', 'active', 'joined', 'left', 'reports', 'invoiced'];
const COMMITMENT_ROWS: readonly YearRow[] = ['all', 'made', 'done', 'moved', 'open'];
const OTHER_UNITS: Readonly<Partial<Record<YearRow, string>>> = {
  claims: 'claims',
  updates: 'updates',
  events: 'events',
  going: 'people',
  came: 'people',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const BANDS = ['under 25%', '25–49%', '50–74%', '75–99%', '100%'] as const;

const n = (value: number): string => count('en', value);
const companies = (many: number): string => (many === 1 ? '1 company' : `${n(many)} companies`);
const commitments = (many: number): string => (many === 1 ? '1 commitment' : `${n(many)} commitments`);
const monthOf = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? month;

const GAPS: Readonly<Record<YearGap, (told: YearMessages['year.gap']) => string>> = {
  emissions: () =>
    'The emissions of the municipality or the network as a whole: Tandem measures none. The figures are what companies reported themselves.',
  talk: () => 'Talk in the network’s channels, e-mail, and meetings that nobody logged: they are not read and are in no figure.',
  first: () => 'A comparison with the year before: the network was not in Tandem then.',
  attendance: ({ count: many, of }) =>
    `Participants at ${n(many)} of ${n(of)} events: nobody took attendance. They do not count as zero; they are missing from the sum.`,
  silent: ({ count: many }) => `Where ${commitments(many)} ${many === 1 ? 'stands' : 'stand'}: the company has not told a figure yet.`,
  kept: ({ count: many }) => `${commitments(many)} that only the coordinator sees: in no figure about commitments.`,
  withheld: ({ count: many }) =>
    `${many === 1 ? '1 total' : `${n(many)} totals`} that would tell a single company’s figure: fewer than three companies stand behind ${many === 1 ? 'it' : 'them'}.`,
};
const METHOD: Readonly<Record<YearMethod, string>> = {
  members:
    'The figures are of the companies that were in the network at the end of the period. Those that left are only in the row “Companies that left”.',
  active:
    'A company was active if it gave an update, answered an invitation, came to an event, asked a question, helped another company, or talked with the coordinator, who logged it. People are never counted one by one.',
  names: 'A company is named only where it has a public commitment, a released claim, or a yearly report that it allowed to be published.',
  totals:
    'A result is the difference between a company’s baseline and the last value that it reported by the end of the period. “During the year” is the difference from the end of the year before. Tandem recalculates nothing with emission factors.',
  levels:
    'Figures of different levels of evidence are never added up: the company’s own word, with evidence attached, checked by the coordinator, verified by a third party.',
  percent: 'Percentages and intensities are never added up.',
  few: 'A total is not shown where it would tell what one or two companies reported in confidence.',
  doubtful: '“Perhaps counted twice”: reductions that resemble each other, or emissions avoided elsewhere. They should be checked.',
  events:
    'Participants are counted at events where somebody took attendance, guests included. An event that was for the network alone is not named.',
  undone: 'Updates that a company took back do not count. What is reported later for the period does not change a file already made.',
};

export const digestYear: Words<YearMessages> = {
  'year.kind': () => 'Yearly report to the council',
  'year.title': ({ year, network }) => `${network}: the year ${year}`,
  'year.byline': ({ method, from, to, counted, running }) =>
    `${method} · ${writtenDay('en', from)} – ${writtenDay('en', to)} · ${running ? `the year is not over, as of ${writtenDay('en', counted)}` : `made ${writtenDay('en', counted)}`}`,
  'year.heading': ({ of }) => (of === 'gaps' ? 'What was not measured' : SHEETS[of]),
  'year.sheet': ({ sheet }) => TABS[sheet] ?? SHEETS[sheet],
  'year.column': ({ column }) => COLUMNS[column],
  'year.row': ({ row }) => ROWS[row],
  'year.unit': ({ row }) =>
    COMPANY_ROWS.includes(row) ? 'companies' : COMMITMENT_ROWS.includes(row) ? 'commitments' : (OTHER_UNITS[row] ?? 'lines'),
  'year.month': ({ month }) => monthOf(month),
  'year.band': ({ band }) => BANDS[band],
  'year.months.alt': ({ points }) =>
    `Bar chart. Updates by month: ${points.map(({ month, count: many }) => `${monthOf(month)} ${many === undefined ? 'not measured' : n(many)}`).join(', ')}.`,
  'year.far.alt': ({ far }) =>
    `Bar chart. How far the commitments have come: ${far.map((many, at) => `${BANDS[at]}: ${n(many)}`).join(', ')}.`,
  'year.totals.none': () => 'No figures that can be added up have been reported yet.',
  'year.totals.note': ({ kept }) =>
    `Each level of evidence has its own totals. Percentages are not added up.${kept === 0 ? '' : ` Without ${commitments(kept)} that only the coordinator sees.`}`,
  'year.goal.none': () => 'Others, and without a goal',
  'year.companies': ({ named, others }) =>
    named === 0
      ? `There were ${companies(others)} in the network. None has made anything public, so none is named.`
      : others === 0
        ? 'All companies of the network have made something public and are named.'
        : `These companies have made something about their climate work public. Besides them there were ${companies(others)} in the network.`,
  'year.event.own': () => 'Event for the network',
  'year.events.total': ({ held, taken, came }) =>
    came === undefined
      ? `${n(held)} ${held === 1 ? 'event was' : 'events were'} held. Nobody took attendance, so participation was not measured.`
      : `${n(held)} ${held === 1 ? 'event was' : 'events were'} held. Attendance was taken at ${n(taken)}: ${n(came)} participants altogether.`,
  'year.claims.note': ({ counted }) =>
    `Claims that the coordinator released and that hold on ${writtenDay('en', counted)}, in the companies’ own words.`,
  'year.gap': (told) => GAPS[told.gap](told),
  'year.method': ({ line }) => METHOD[line],
  'year.page': ({ page, of }) => `Page ${page} of ${of}`,
  'year.made': ({ day: on }) => `Made with Tandem on ${writtenDay('en', on)}`,

  'year.ready': ({ year, until }) =>
    `The year ${year} as PDF and as Excel, with the same figures. The files can be fetched until ${day('en', until)}; whoever has the link can fetch them.`,
  'year.public': () =>
    'A council’s papers are public: the files hold nothing that a company keeps to itself or to the network. Read them before you pass them on.',
  'year.label': ({ as }) => (as === 'pdf' ? 'PDF: the year' : 'Excel: all tables'),
  'year.name': ({ year }) => `climate-network-${year}`,
  'year.in': () => 'In English',
  'year.usage': ({ typed }) => `I did not understand which year “${typed}” is. Write for example “digest year 2026”.`,
  'year.future': ({ typed, now }) => `“${typed}” is a year that has not been yet. Write for example “digest year ${now}”.`,
  'year.before': ({ year, founded }) =>
    `The network was not there in ${year}: it was founded on ${day('en', founded)}. Choose a later year.`,
  'year.links': ({ year, as }) => `The year ${year} for the council (${as === 'pdf' ? 'PDF' : 'Excel'})`,
};
