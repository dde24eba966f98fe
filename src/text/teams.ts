/** Words that only Teams' surfaces need. */
export interface TeamsMessages {
  /** In the place of a reply that has nothing to show. */
  'teams.done': null;
  /** A notification of a message without text. */
  'teams.summary': null;
  /** Above a private reply that Teams would not show in the channel, so that it came here instead. */
  'teams.moved': null;
}
