import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count as counted } from '../numbers.ts';
import type { OverviewMessages } from '../overview.ts';

const STATUSES = { 'on-track': 'On track', 'at-risk': 'At risk', blocked: 'Blocked', done: 'Done', dropped: 'Dropped' } as const;
const LEVELS = {
  self: 'Self-declared',
  attached: 'Evidence attached',
  checked: 'Checked by the coordinator',
  third: 'Verified by a third party',
} as const;
const TITLES = { ...STATUSES, ...LEVELS, overdue: 'Waiting for an update' } as const;

export const overview: Words<OverviewMessages> = {
  'overview.title': ({ network }) => `Commitments in ${network}`,
  'overview.empty': () => 'No company has any commitment yet.',
  'overview.status': ({ status }) => STATUSES[status],
  'overview.level': ({ level }) => LEVELS[level],
  'overview.count': ({ count }) => counted('en', count),
  'overview.overdue': () => 'Waiting for an update',
  'overview.review': () => 'Evidence to review',
  'overview.line': ({ company, title }) => `${company}: ${title}`,
  'overview.asked': ({ date }) => `an update was hoped for by ${day('en', date)}`,
  'overview.list.title': ({ which }) => TITLES[which],
  'overview.list.empty': ({ which }) => `${TITLES[which]}: none right now.`,
  'overview.button': ({ which }) => TITLES[which],
  'overview.button.review': () => 'Review evidence',
  'overview.button.claims': () => 'Public claims',
  'overview.button.badges': () => 'Badges',
  'overview.button.badge': () => 'Badge',
  'overview.back': () => 'To the overview',
  'overview.private': () => 'Only coordinators see who an update is waited for from.',
};
