import { day } from '../dates.ts';
import type { FollowUpMessages } from '../follow-up.ts';
import type { Words } from '../messages.ts';

export const followUp: Words<FollowUpMessages> = {
  'follow.title': ({ network }) => `How is it going? · ${network}`,
  'follow.intro': ({ company }) => `It is time to tell how the commitments of ${company} are going.`,
  'follow.asked': ({ date, late }) => (late ? `was hoped for by ${day('en', date)}` : `by ${day('en', date)}`),
  'follow.easy': () => 'One press is enough. “No change” is an answer too, and if you are stuck you can ask for help.',
  'follow.more': ({ count }) => (count === 1 ? 'One more commitment waits.' : `${count} more commitments wait.`),
  'follow.lapses': ({ date }) =>
    `If we hear nothing before ${day('en', date)}, the company rests in the network. No other company sees that, and one update is enough to be back.`,
  'follow.same': ({ title }) => `No change: ${title}`,
  'follow.update': ({ title }) => `Update: ${title}`,
  'follow.list': () => 'My commitments',
  'follow.lapsed': ({ company, network, since }) =>
    `${company} has sent no update since ${day('en', since)} and now rests in ${network}. No other company sees that. Send an update when it suits you, and you are back.`,
  'follow.lapsed.coordinator': ({ company, since }) =>
    `${company} has sent no update since ${day('en', since)} and now rests. Only coordinators see that.`,
  'follow.ended': ({ network, date, after }) =>
    `The project period of ${network} ended on ${day('en', date)}. Tandem no longer asks companies for updates.${after === undefined ? '' : ` Of the time after it the settings say: “${after}”`} Change the end date in the settings if the work goes on.`,
  'follow.woken': ({ company }) => `${company} is active in the network again.`,
};
