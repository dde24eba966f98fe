/** Words that only Teams' surfaces need. */
export interface TeamsMessages {
  'teams.form.open': null;
}
