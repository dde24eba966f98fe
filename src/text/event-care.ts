import type { Attending } from '../domain/event.ts';
import type { Reminder } from '../domain/event-care.ts';
import type { RsvpState } from '../domain/rsvp.ts';
import type { Times } from './event-times.ts';

export type CareButton =
  | 'ics'
  | 'feed'
  | 'feed.renew'
  | 'feed.revoke'
  | 'quiet'
  | 'loud'
  | 'quiet.event'
  | 'loud.event'
  | 'nudge.off'
  | 'nudge.on'
  | 'check-in'
  | 'came'
  | 'not-came'
  | 'screen'
  | 'next'
  | 'attendance'
  | 'export'
  | 'feedback'
  | 'commit';

export type AttendanceSheet = 'answers' | 'companies' | 'walkIns';
export type AnswerColumn = 'name' | 'company' | 'answer' | 'attends' | 'guests' | 'diet' | 'access' | 'came' | 'going' | 'people' | 'place';

/** What happens around an event: calendars, reminders, who came, what they thought. */
export interface EventCareMessages {
  'care.button': { what: CareButton };
  /** In a calendar: the reader's own answer. */
  'calendar.own': { state: RsvpState; attends: Attending; guests: number };
  'calendar.title.cancelled': { title: string };
  'calendar.cancelled': { reason: string | undefined };
  'calendar.link': { link: string };
  /** The file's name without its ending. */
  'calendar.file': { title: string };
  'calendar.label': null;
  /** The feed's own name in a calendar program. */
  'calendar.name': { network: string };
  'calendar.feed': { network: string };
  'calendar.feed.here': null;
  'calendar.feed.secret': null;
  'calendar.feed.has': { made: Date };
  'calendar.feed.revoked': null;
  'calendar.feed.shownOnce': null;
  /** Beside the button that makes the address. */
  'calendar.feed.press': null;
  'remind.title': { which: Reminder; title: string };
  'remind.when': null;
  'remind.place': null;
  'remind.link': null;
  'remind.you': null;
  'remind.change': null;
  'nudge.title': { title: string };
  'nudge.text': { company: string; closes: string };
  'quiet.person': { what: 'reminders' | 'nudges'; on: boolean };
  'quiet.event': { reminders: boolean; nudge: boolean; title: string };
  'checkIn.title': { title: string };
  /** A coordinator's list. `came`, `going`: people with their guests. */
  'checkIn.count': { came: number; going: number; walkIns: number };
  'checkIn.none': null;
  'checkIn.line': { name: string | undefined; company: string | undefined; guests: number; attends: Attending };
  'checkIn.screen': { code: string };
  'checkIn.screen.address': null;
  'checkIn.done': { title: string; guests: number };
  'checkIn.again': { title: string };
  'checkIn.walkIn': { title: string };
  'checkIn.badCode': { typed: string };
  'checkIn.time': { when: 'early' | 'late'; title: string; from: string };
  'checkIn.noEvent': null;
  'checkIn.which': null;
  'checkIn.cancelled': { title: string };
  'checkIn.form.title': null;
  'checkIn.form.submit': null;
  'checkIn.form.name': null;
  'checkIn.form.company': null;
  'checkIn.form.people': null;
  'checkIn.added': { name: string; people: number };
  'checkIn.known': { name: string };
  'checkIn.people': { typed: string; max: number };
  'checkIn.notGoing': null;
  'screen.how': null;
  'screen.scan': null;
  /** People with their guests, and those who had not answered. */
  'screen.count': { count: number };
  'screen.page.title': null;
  'screen.page.submit': null;
  'screen.page.intro': null;
  'screen.page.done': null;
  'screen.page.name': null;
  'attendance.title': { title: string };
  'attendance.company': { going: number; came: number };
  'attendance.none': null;
  'attendance.feedback': { count: number; average: string };
  'attendance.few': { count: number; least: number };
  'attendance.nobodyTicked': null;
  'report.event.title': { title: string };
  'thanks.title': { title: string };
  'thanks.text': { title: string };
  'thanks.next': null;
  'thanks.next.done': null;
  'feedback.form.title': null;
  'feedback.form.submit': null;
  'feedback.form.score': null;
  'feedback.score': { score: 1 | 2 | 3 | 4 | 5 };
  'feedback.form.words': null;
  'feedback.form.hint': null;
  'feedback.saved': null;
  'feedback.notThere': null;
  'next.form.title': null;
  'next.form.submit': null;
  'next.form.words': null;
  'next.form.hint': null;
  'eventExport.title': { title: string };
  'eventExport.text': { expires: Date };
  'eventExport.name': { title: string; sheet: AttendanceSheet | undefined };
  'eventExport.label': { as: 'xlsx' | 'csv'; sheet: AttendanceSheet | undefined };
  'eventExport.sheet': { sheet: AttendanceSheet };
  'eventExport.column': { column: AnswerColumn };
  'eventExport.attends': { attends: Attending };
  'eventExport.answer': { state: RsvpState };
  'eventExport.yes': null;
  'eventExport.note': null;
  'care.when': { times: Times };
}
