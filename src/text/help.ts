/** One line of help: a command as it is typed. */
export type HelpRow =
  | 'ask'
  | 'compare'
  | 'gaps'
  | 'fit'
  | 'together'
  | 'resume'
  | 'network'
  | 'join'
  | 'company'
  | 'members'
  | 'leave'
  | 'plan'
  | 'start'
  | 'applications'
  | 'settings'
  | 'link'
  | 'cases'
  | 'coordinators'
  | 'invite'
  | 'log'
  | 'commit'
  | 'deeds'
  | 'update'
  | 'new'
  | 'history'
  | 'undo'
  | 'claim'
  | 'badge'
  | 'report'
  | 'sheets'
  | 'import'
  | 'review'
  | 'claims'
  | 'register'
  | 'overview'
  | 'digest'
  | 'digestSend'
  | 'digestWeek'
  | 'digestSchedule'
  | 'digestRisks'
  | 'digestYear'
  | 'digestWeights'
  | 'digestLog'
  | 'notices'
  | 'owned'
  | 'events'
  | 'rsvp'
  | 'event-new'
  | 'event-show'
  | 'event-edit'
  | 'event-cancel'
  | 'event-calendar'
  | 'event-check-in'
  | 'event-attendance'
  | 'event-export'
  | 'drafts'
  | 'me'
  | 'language'
  | 'export'
  | 'delete';

export type HelpTopic = 'ask' | 'fit' | 'network' | 'commit' | 'event' | 'digest' | 'me';

/** /tandem help: what works here. */
export interface HelpMessages {
  'help.title': null;
  'help.intro': null;
  'help.topic': { topic: HelpTopic };
  'help.typed': { row: HelpRow };
  'help.row': { row: HelpRow };
  'help.more': null;
  'help.ask': null;
  /** Three questions that the source answers, to press. */
  'help.example': { n: 1 | 2 | 3 };
}
