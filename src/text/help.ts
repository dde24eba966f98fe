/** /tandem help: what works here. */
export interface HelpMessages {
  'help.title': null;
  'help.intro': null;
  'help.row.ask': null;
  'help.row.compare': null;
  'help.row.fit': null;
  'help.row.together': null;
  'help.row.gaps': null;
  'help.row.language': null;
  'help.ask': null;
  /** Three questions that the source answers, to press. */
  'help.example': { n: 1 | 2 | 3 };
}
