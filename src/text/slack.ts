/** Words that only Slack's surfaces need. */
export interface SlackMessages {
  'slack.home.open': null;
}
