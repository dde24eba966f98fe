import type { CommitShowMessages } from '../commit-show.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';
import { STATUSES } from './commit.ts';

export const PRODUCTS = { slack: 'Slack', teams: 'Teams', page: 'web page', web: 'workspace', import: 'import' } as const;
const HEADS = { day: 'Day', far: 'How far', how: 'Status', note: 'Note', evidence: 'Evidence', by: 'Who' } as const;
const ROWS = {
  company: 'Company',
  kind: 'Kind',
  target: 'Target',
  baseline: 'Baseline',
  due: 'Due date',
  goal: 'Goal of the climate programme',
  stands: 'Stands now',
  level: 'Evidence',
  visibility: 'Shown to',
  scope: 'Scope',
  scope2: 'Scope 2 method',
  boundary: 'Boundary',
  measure: 'Absolute or intensity',
  factors: 'Source of factors',
  asked: 'Next update by',
  reason: 'Why it ended',
  made: 'Made',
} as const;
export const MEASURED = { measured: 'measured', estimated: 'estimated' } as const;
const SCOPES = { '1': 'Scope 1', '2': 'Scope 2', '3': 'Scope 3', avoided: 'Avoided by others' } as const;
const SCOPE2 = { location: 'location-based', market: 'market-based' } as const;
const MEASURES = { absolute: 'absolute', intensity: 'intensity' } as const;

export const commitShow: Words<CommitShowMessages> = {
  'commit.history.none': ({ title }) => `${title} has no updates yet.`,
  'commit.history.caption': ({ title }) => `Updates: ${title}, newest first`,
  'commit.history.picture': ({ title }) => `Per cent: ${title}`,
  'commit.history.head': ({ column }) => HEADS[column],
  'commit.history.undone': ({ at }) => `taken back ${day('en', at)}`,
  'commit.history.same': ({ status }) => `no change (${STATUSES[status]})`,
  'commit.history.of': ({ period, measured }) =>
    [period ?? '', measured === undefined ? '' : MEASURED[measured]].filter(Boolean).join(', '),
  'commit.history.by': ({ by, product, onBehalf }) =>
    [by ?? '–', PRODUCTS[product], onBehalf ? 'on behalf of the company' : ''].filter(Boolean).join(', '),
  'commit.row': ({ row }) => ROWS[row],
  'commit.baseline': ({ value, unit = '', year }) => `${exact('en', value)} ${unit}`.trim() + (year === undefined ? '' : ` (${year})`),
  'commit.value': ({ value, unit = '' }) => `${exact('en', value)} ${unit}`.trim(),
  'commit.scope': ({ scope }) => SCOPES[scope],
  'commit.scope2': ({ scope2 }) => SCOPE2[scope2],
  'commit.measure': ({ measure }) => MEASURES[measure],
  'commit.notTold': () => 'not stated',
  'commit.made': ({ at, onBehalf }) => `${day('en', at)}${onBehalf ? ', entered by a coordinator on the company’s behalf' : ''}`,
};
