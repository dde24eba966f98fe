import type { Registered } from '../registered.ts';
import { report as eventReport, thanks as eventThanks } from './after.ts';
import { attendancePressed } from './attendance.ts';
import { cancelPressed as eventCancel, cancelSent as eventCancelled } from './cancel.ts';
import { drawCardOfEvent, languagePressed as eventLanguage } from './card.ts';
import { camePressed, checkInPressed } from './check-in.ts';
import { discardPressed, postPressed, publishPressed } from './draft.ts';
import { editPressed as eventEdit } from './edit.ts';
import { eventPicked } from './event.ts';
import { exportPressed as eventExport } from './export.ts';
import { feedPressed, feedRevoked } from './feed.ts';
import { feedbackPressed, feedbackSent, nextPressed, nextSent } from './feedback.ts';
import { icsPressed } from './ics.ts';
import { listPressed as eventsPressed } from './list.ts';
import { lowerPressed } from './lower.ts';
import { newPressed as eventNew, newSent as eventSent } from './new.ts';
import { carePressed, quietPressed } from './quiet.ts';
import { cared, nudge as eventNudge, remind as eventRemind } from './remind.ts';
import { screenPressed } from './screen.ts';
import { showPressed as eventShow } from './show.ts';
import { tellNext as eventTell } from './tell.ts';
import { here as eventHere, walkInSent } from './walk-in.ts';
import { whenPressed } from './when.ts';

/** What of this folder can be pressed, sent and started. */
export const eventRegistry = {
  action: {
    'event.pick': eventPicked,
    'event.list': eventsPressed,
    'event.show': eventShow,
    'event.lang': eventLanguage,
    'event.new': eventNew,
    'event.edit': eventEdit,
    'event.when': whenPressed,
    'event.publish': publishPressed,
    'event.discard': discardPressed,
    'event.post': postPressed,
    'event.lower': lowerPressed,
    'event.cancel': eventCancel,
    'event.ics': icsPressed,
    'event.feed': feedPressed,
    'event.feedRevoke': feedRevoked,
    'event.quiet': quietPressed,
    'event.care': carePressed,
    'event.checkIn': checkInPressed,
    'event.came': camePressed,
    'event.screen': screenPressed,
    'event.attendance': attendancePressed,
    'event.export': eventExport,
    'event.feedback': feedbackPressed,
    'event.next': nextPressed,
  },
  form: {
    'event.new': eventSent,
    'event.cancel': eventCancelled,
    'event.walkIn': walkInSent,
    'event.feedback': feedbackSent,
    'event.next': nextSent,
  },
  clock: {
    'event.cared': cared,
    'event.here': eventHere,
    'event.nudge': eventNudge,
    'event.remind': eventRemind,
    'event.report': eventReport,
    'event.tell': eventTell,
    'event.thanks': eventThanks,
  },
  cards: {
    event: drawCardOfEvent,
  },
} as const satisfies Registered;
