import type { CommitNewMessages } from '../commit-new.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';

const LABELS = {
  title: 'Title',
  kind: 'Kind',
  unit: 'Unit',
  baseline: 'Baseline',
  year: 'Year of the baseline',
  target: 'Target',
  due: 'Due date',
  goal: 'Goal of the municipal climate programme',
  scope: 'Emission scope',
  scope2: 'Scope 2 method',
  boundary: 'Boundary: what is counted in, and what is not',
  measure: 'Absolute or intensity',
  factors: 'Source of emission factors',
  visibility: 'Shown to',
} as const;
const HINTS: Partial<Record<keyof typeof LABELS, string>> = {
  title: 'Short, as you would call it: Solar panels on the roof.',
  unit: 'For example kW, MWh, t CO2e or %. Leave empty where nothing is counted.',
  baseline: 'The value where you start, for example 1200.',
  target: 'The value where you want to be, in the same unit.',
  factors: 'For example the energy supplier or a national table of factors.',
};

export const commitNew: Words<CommitNewMessages> = {
  'commit.new.title': () => 'New commitment',
  'commit.edit.title': () => 'Edit commitment',
  'commit.close.title': () => 'Close commitment',
  'commit.close.how': ({ title }) => `${title}: how does it end?`,
  'commit.close.reason': () => 'Why?',
  'commit.new.label': ({ field }) => LABELS[field],
  'commit.new.hint': ({ field }) => HINTS[field] ?? '',
  'commit.kept': ({ did, title, company }) =>
    `${did === 'new' ? 'Saved' : 'Changed'}: ${title}${company === undefined ? '' : `, entered by a coordinator on behalf of ${company}`}. This is how I understood it.`,
  'commit.new.lines': () => 'This network follows the municipality’s own plan. Lines are added and changed in it: type “network plan”.',
  'commit.new.whose': () => 'Begin with the company’s name, for example: commit new Solvind Solar panels kW 0 -> 120 by 30.6.2027',
  'commit.new.mention': () => 'A title cannot call on people or channels. Write the name without @.',
  'commit.new.badTitle': () => 'Write the title with letters or digits, for example: Solar panels on the roof.',
  'commit.new.number': ({ typed, unit = '' }) =>
    `“${typed}” is no number that I can read here. Write it like this: ${`1 234.5 ${unit}`.trim()}`,
  'commit.new.thousands': ({ typed, value, other }) =>
    `“${typed}” can mean ${exact('en', value)} with decimals or ${exact('en', other)}. Write ${value}0 or ${other}.`,
  'commit.new.past': ({ due }) => `${day('en', due)} is over already. Choose a day that is still to come.`,
  'commit.new.same': () => 'The target is the same as the baseline, so there would be nothing to do. Change one of them.',
  'commit.new.grows': () => 'A reduction’s target must be below its baseline. Swap the two, or choose the kind “share”.',
  'commit.new.twice': ({ title }) => `You have “${title}” already. Give this one another title, or update that one.`,
  'commit.new.most': ({ most }) => `The network takes at most ${most} open commitments of one company. Close one first.`,
};
