import type { Words } from '../messages.ts';
import type { NoticeMessages } from '../notices.ts';
import { STATUSES } from './commit.ts';

const HOW = { each: 'one by one', daily: 'as one summary a day' } as const;
const of = (company: string | undefined, title: string): string => (company === undefined ? title : `${company} · ${title}`);

export const notices: Words<NoticeMessages> = {
  'notice.line': ({ company, title, far, status }) => `${of(company, title)}: ${[far, STATUSES[status]].filter(Boolean).join(' · ')}`,
  'notice.undone': ({ company, title }) => `${of(company, title)}: the update was taken back.`,
  'notice.in': () => 'In English',
  'notice.gone': () => 'That update is no longer shown here.',
  'notice.daily': ({ count }) => (count === 1 ? 'Today’s update' : `Today’s ${count} updates`),
  'notice.daily.more': ({ count }) => `… and ${count} more.`,
  'notice.usage': () =>
    'I did not understand how the channel shall hear of updates. Type “commit notices daily” for one summary a day, or “commit notices each”.',
  'notice.channel': () => 'This is about one of the network’s channels: type it there.',
  'notice.set': ({ how }) => `Done. Updates come here ${HOW[how]}.`,
  'notice.now': ({ how }) => `Updates come to this channel ${HOW[how]}.`,
  'notice.button': ({ how }) => (how === 'daily' ? 'One summary a day' : 'One by one'),
  'helping.asked': ({ company, title, own, note }) =>
    `${company} is stuck with “${title}”${note ? ` and writes: “${note}”` : ''}. You have done “${own}”. Would you tell them how?`,
  'helping.yes': () => 'Yes, gladly',
  'helping.no': () => 'Not now',
  'helping.thanks': ({ company }) => `Thank you! ${company} hears that you help, and will be in touch.`,
  'helping.declined': () => 'Thank you for answering. Nobody else hears of it.',
  'helping.late': () => 'Thank you, but it is no longer needed.',
  'helping.offered': ({ helper, person, title, own }) =>
    `${person} of ${helper} gladly helps with “${title}”. They have done “${own}”. Be in touch when it suits you. The network’s coordinator can pass on how to reach them.`,
  'helping.sent': ({ count }) =>
    count === 1
      ? 'I am asking a company that has done something similar.'
      : `I am asking ${count} companies that have done something similar.`,
  'helping.none': () => 'A coordinator hears of it and will be in touch.',
  'helping.coordinator': ({ company, title, note, asked }) =>
    `${company} is stuck with “${title}”${note ? `: “${note}”` : ''}. ${asked === 0 ? 'No company could be asked: be in touch.' : asked === 1 ? 'I asked one company to help.' : `I asked ${asked} companies to help.`}`,
  'helping.consent': ({ title }) => `Well done! May we ask you when another company is stuck with something like “${title}”?`,
  'helping.consent.yes': () => 'Yes, ask us',
  'helping.consent.no': () => 'No, thank you',
  'helping.consented': ({ may }) => (may ? 'Thank you! We ask you when it is needed.' : 'All right, we will not ask you.'),
};
