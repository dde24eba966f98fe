import type { Status } from '../domain/commitment.ts';

/** What a network's channels hear of updates, and who helps whom. */
export interface NoticeMessages {
  /** `company`: absent for a line of the municipality's own plan. `note`: follows as it was written. */
  'notice.line': { company: string | undefined; title: string; far: string; status: Status };
  /** It was taken back after it had been posted. */
  'notice.undone': { company: string | undefined; title: string };
  /** On a button, in the language that it shows it in. */
  'notice.in': null;
  'notice.gone': null;
  /** A day's updates in one message. */
  'notice.daily': { count: number };
  'notice.daily.more': { count: number };
  /** `/commit notices`: how a channel hears of updates. */
  'notice.usage': null;
  'notice.channel': null;
  'notice.set': { how: 'each' | 'daily' };
  'notice.now': { how: 'each' | 'daily' };
  'notice.button': { how: 'each' | 'daily' };

  /** To a company that finished something similar. */
  'helping.asked': { company: string; title: string; own: string; note: string | undefined };
  'helping.yes': null;
  'helping.no': null;
  /** To whoever said yes or no. */
  'helping.thanks': { company: string };
  'helping.declined': null;
  'helping.late': null;
  /** To the company that is stuck. */
  'helping.offered': { helper: string; person: string; title: string; own: string };
  /** To whoever said that they are stuck: how many companies were asked. */
  'helping.sent': { count: number };
  'helping.none': null;
  /** To coordinators. */
  'helping.coordinator': { company: string; title: string; note: string | undefined; asked: number };
  /** After something was finished: may we ask you? */
  'helping.consent': { title: string };
  'helping.consent.yes': null;
  'helping.consent.no': null;
  'helping.consented': { may: boolean };
}
