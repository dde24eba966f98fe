import type { CommitUpdateMessages } from '../commit-update.ts';
import type { Words } from '../messages.ts';
import { exact, list, number } from '../numbers.ts';
import { STATUSES } from './commit.ts';
import { MEASURED } from './commit-show.ts';

const BUTTONS = {
  update: 'Update',
  same: 'No change',
  blocked: 'Blocked, need help',
  history: 'History',
  show: 'Show',
  new: 'New commitment',
  deed: 'New deed',
  change: 'Change',
  undo: 'Undo',
  edit: 'Edit',
  close: 'Close',
  list: 'My commitments',
} as const;

const inUnit = (value: number, unit = ''): string => `${exact('en', value)} ${unit}`.trim();
/** What to type: as numbers are read, with a decimal point. */
const example = (unit: string | undefined): string => (unit === undefined || unit === '%' ? '“60%”' : `“60%” or “60 ${unit}”`);

export const commitUpdate: Words<CommitUpdateMessages> = {
  'commit.which': ({ typed }) => `Which commitment do you mean by “${typed}”?`,
  'commit.which.none': ({ typed, titles }) =>
    `None of your commitments begins like “${typed}”. ${titles.length === 1 ? 'Yours is' : 'Yours are'}: ${list('en', titles)}. Type for example: commit update ${titles[0] ?? 'solar'} 60%`,
  'commit.none': ({ deeds, lines }) =>
    lines
      ? 'No line of the plan is yours to update. Take one in the plan: type “network plan”.'
      : `There is no ${deeds ? 'deed' : 'commitment'} to update yet. Make one: type “commit new”.`,
  'commit.notYours': ({ network }) =>
    `That commitment is not yours to change. In ${network} you update those of the company that you speak for.`,
  'commit.understood': ({ says, far, status, note, evidence, period, measured }) =>
    [
      says === 'same' ? 'no change' : '',
      far,
      STATUSES[status],
      note === undefined ? '' : `note: ${note}`,
      evidence.length === 0 ? '' : `evidence: ${evidence.join(', ')}`,
      period === undefined ? '' : `period: ${period}`,
      measured === undefined ? '' : MEASURED[measured],
    ]
      .filter(Boolean)
      .join('; '),
  'commit.saved': ({ title, understood, company }) =>
    `Saved${company === undefined ? '' : `, entered by you on behalf of ${company}`}. ${title}: ${understood}`,
  'commit.saved.soon': () => 'The network’s channels hear of it in a minute. If you undo it before that, they never do.',
  'commit.moved': () =>
    'Somebody changed this commitment’s unit or target just now, so nothing was saved. Look at it and send your update again.',
  'commit.doubt': ({ why, title, typed, value, unit = '', target, baseline }) => {
    const ask = {
      bare: `${title} is counted in ${unit}. Is “${typed}” per cent of the way, or ${unit}?`,
      other: unit === '' ? `Is “${typed}” per cent of the way?` : `${title} is counted in ${unit}. What does “${typed}” mean?`,
      thousands: `Is the comma or point in “${typed}” a decimal sign, or does it part thousands?`,
      beyond: `${inUnit(value, unit)} is beyond the target, which is ${inUnit(target ?? 0, unit)}. Is that right?`,
      behind: `${inUnit(value, unit)} is further from the target than the start${baseline === undefined ? '' : ` (${inUnit(baseline, unit)})`}. Is that right?`,
    };
    return `${ask[why]} Nothing is saved yet.`;
  },
  'commit.offer': ({ percent, value, unit }) => (percent === undefined ? inUnit(value ?? 0, unit) : `${exact('en', percent)}%`),
  'commit.tooLongToAsk': () =>
    'The update is too long to ask with buttons, so nothing was saved. Send it again with the commitment’s whole title, or with the number and its unit.',
  'commit.negative': ({ percent, fallen, unit }) =>
    `${number('en', percent)}% is below zero. Say how much of the way is done, for example ${example(unit)}.${
      fallen === undefined
        ? ''
        : ` If it has fallen by ${number('en', -percent)}% from the start, type the value now: “${inUnit(fallen, unit)}”.`
    }`,
  'commit.over': ({ percent, unit }) =>
    `${number('en', percent)}% is more than all of it. Say how much of the way is done, at most 100%${unit === undefined || unit === '%' ? '' : `, or the value in ${unit}`}. If it is all done, type “done”.`,
  'commit.unit': ({ typed, unit }) =>
    unit === undefined
      ? `I read “${typed}”, but this commitment has no unit. Type per cent of the way, for example “60%”.`
      : `I read “${typed}”, but this commitment is counted in ${unit}. Type for example ${example(unit)}.`,
  'commit.size': ({ typed }) => `“${typed}” is larger than any number that I keep. Check it, and send it again.`,
  'commit.link': ({ typed }) =>
    `“${typed}” cannot be evidence: a link begins with http:// or https://, without a password in it, and an update takes at most ten. Nothing was saved.`,
  'commit.note': ({ length, max }) =>
    `The note has ${length} characters, and at most ${max} fit. Shorten it, or link to where the rest stands.`,
  'commit.reason': () => 'Say in a few words why it ends, for example: commit close solar the landlord said no.',
  'commit.button': ({ what }) => BUTTONS[what],
  'commit.undone': ({ title, understood, now }) => `Taken back. ${title}: ${understood}. It now stands as before: ${now}.`,
  'commit.undo.none': ({ minutes }) =>
    `You have no update from the last ${minutes} minutes to take back. To correct an older one, make a new update: both stay in the history.`,
  'commit.undo.late': ({ minutes }) =>
    `An update can be taken back for ${minutes} minutes, and that time is over. To correct it, make a new update: both stay in the history.`,
  'commit.undo.already': () => 'That update was taken back already.',
  'commit.undo.notOwn': () => 'Only whoever made an update can take it back.',
};
