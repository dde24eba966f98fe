/** /tandem help: what works here. */
export interface HelpMessages {
  'help.title': null;
  'help.intro': null;
  'help.row.ask': null;
  'help.row.compare': null;
  'help.row.fit': null;
  'help.row.together': null;
  'help.row.gaps': null;
  /** Nobody has made this channel a network's yet. */
  'help.row.found': null;
  'help.row.network': null;
  'help.row.join': null;
  'help.row.commitments': { deeds: boolean };
  'help.row.update': null;
  'help.row.plan': null;
  'help.row.applications': null;
  'help.row.review': null;
  /** An example of a line that updates something, as it is typed. */
  'help.update': null;
  'help.row.language': null;
  'help.ask': null;
  /** Three questions that the source answers, to press. */
  'help.example': { n: 1 | 2 | 3 };
}
