import type { CommitMessages } from '../commit.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact, number } from '../numbers.ts';

const KINDS = { reduction: 'reduction', share: 'share', deed: 'deed', project: 'project' } as const;
export const STATUSES = { 'on-track': 'on track', 'at-risk': 'at risk', blocked: 'blocked', done: 'done', dropped: 'dropped' } as const;
const LEVELS = {
  self: 'self-declared',
  attached: 'evidence attached',
  checked: 'checked by the coordinator',
  third: 'verified by a third party',
} as const;
const VISIBILITIES = { coordinator: 'coordinators only', totals: 'in totals', network: 'the network', public: 'public' } as const;

export const commit: Words<CommitMessages> = {
  'commit.unknown': ({ typed }) =>
    `I did not understand “${typed}”. Type for example “commit update solar 60%”, “commit new”, or just “commit” to see your commitments.`,
  'commit.nobody': ({ network }) => `You speak for no company in ${network}. Join first: type “network join” and the company's name.`,
  'commit.unconfirmed': ({ company }) => `Nobody has confirmed yet that you speak for ${company}. A coordinator does so with one press.`,
  'commit.title': ({ company, deeds }) => `${deeds ? 'Climate deeds' : 'Commitments'}: ${company}`,
  'commit.empty': ({ deeds }) => (deeds ? 'No deeds yet. They are voluntary.' : 'No commitments yet.'),
  'commit.kind': ({ kind }) => KINDS[kind],
  'commit.status': ({ status }) => STATUSES[status],
  'commit.level': ({ level }) => LEVELS[level],
  'commit.visibility': ({ visibility }) => VISIBILITIES[visibility],
  'commit.far': ({ percent, value, target, unit = '' }) => {
    const part = percent === undefined ? [] : [`${number('en', percent)}%`];
    const of = target === undefined ? '' : ` of ${exact('en', target)}`;
    return [...part, ...(value === undefined ? [] : [`${exact('en', value)}${of} ${unit}`.trim()])].join(' · ');
  },
  'commit.days': ({ due, asked, late }) =>
    [
      due === undefined ? '' : `due ${day('en', due)}`,
      asked === undefined ? '' : late ? `update was due ${day('en', asked)}` : `next update by ${day('en', asked)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  'commit.empty.lines': () => 'No line of the plan is yours yet. Take one: type “network plan”.',
  'commit.list.several': ({ typed }) => `Several companies begin with “${typed}”. Type more of the name.`,
  'commit.never': () => 'no update yet',
  'commit.more': () => 'Show more',
  'commit.lines': ({ method }) => (method === 'single' ? 'Chosen operating models' : 'Activities with climate work built in'),
};
