import type { Words } from '../messages.ts';
import type { SlackMessages } from '../slack.ts';

export const slack: Words<SlackMessages> = {
  'slack.written': () => 'A model wrote this text from the sources shown. Check it against them.',
  'slack.close': () => 'Close',
  'slack.choose': () => 'Choose',
  'slack.slow': () => 'Still working on it. The answer comes here in a moment.',
  'slack.installed.title': () => 'Tandem is installed',
  'slack.installed.text': () =>
    'Open Slack, invite Tandem to a channel with /invite @Tandem, or write to it directly. Type /tandem help to begin.',
  'slack.failed.title': () => 'Tandem was not installed',
  'slack.failed.text': () => 'The installation was cancelled, or its link was used or too old. Start again from the beginning.',
  'slack.retry': () => 'Start again',
  'slack.prompts': () => 'Questions the source answers',
};
