import type { Words } from '../messages.ts';
import type { SlackMessages } from '../slack.ts';

export const slack: Words<SlackMessages> = {
  'slack.home.open': () => 'Ask',
};
