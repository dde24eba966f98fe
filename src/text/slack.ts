/** Words that only Slack's surfaces need. */
export interface SlackMessages {
  /** A model wrote the text. */
  'slack.written': null;
  'slack.close': null;
  /** On the button beside a text that is too long for one. */
  'slack.choose': null;
  /** Shown at once when a command takes longer than Slack waits. */
  'slack.slow': null;
  /** The page after an installation. */
  'slack.installed.title': null;
  'slack.installed.text': null;
  'slack.failed.title': null;
  'slack.failed.text': null;
  'slack.retry': null;
  /** Over the suggested questions of the agent's panel. */
  'slack.prompts': null;
}
