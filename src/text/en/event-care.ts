import { day } from '../dates.ts';
import type { EventCareMessages } from '../event-care.ts';
import { spanFor } from '../event-times.ts';
import type { Words } from '../messages.ts';

const BUTTONS = {
  ics: 'Save to calendar',
  feed: 'Subscribe in your calendar',
  'feed.renew': 'New address',
  'feed.revoke': 'End the subscription',
  quiet: 'No more reminders',
  loud: 'Remind me again',
  'quiet.event': 'Turn reminders off',
  'loud.event': 'Turn reminders on',
  'nudge.off': 'Do not ask companies',
  'nudge.on': 'Ask companies without an answer',
  'check-in': 'Check-in',
  came: 'Here',
  'not-came': 'Undo',
  screen: 'Code for the screen',
  next: 'Next',
  attendance: 'Who came?',
  export: 'Export',
  feedback: 'Give feedback',
  commit: 'What will we do next?',
} as const;

const STATES = {
  going: 'You are coming',
  offered: 'You have been offered a seat',
  waiting: 'You are on the waiting list',
  maybe: 'You answered maybe',
  no: 'You answered no',
  lapsed: 'The offer of a seat ran out',
} as const;

const ANSWERS = { going: 'yes', offered: 'seat offered', waiting: 'waiting', maybe: 'maybe', no: 'no', lapsed: 'offer ran out' } as const;
const SHEETS = { answers: 'Answers', companies: 'Companies', walkIns: 'Walk-ins' } as const;
const COLUMNS = {
  name: 'Name',
  company: 'Company',
  answer: 'Answer',
  attends: 'Attends',
  guests: 'Guests',
  diet: 'Diet',
  access: 'Access needs',
  came: 'Came',
  going: 'Said yes',
  people: 'People',
  place: 'Place in line',
} as const;
const SCORES = { 1: '1 – of no use', 2: '2', 3: '3 – all right', 4: '4', 5: '5 – of great use' } as const;

const people = (n: number): string => (n === 1 ? 'one person' : `${n} people`);
const withGuests = (n: number): string => (n === 0 ? '' : n === 1 ? ' with one guest' : ` with ${n} guests`);
const how = { 'on-site': 'on site', remote: 'remotely' } as const;

export const eventCare: Words<EventCareMessages> = {
  'care.button': ({ what }) => BUTTONS[what],
  'care.when': ({ times }) => spanFor('en', times),
  'calendar.own': ({ state, attends, guests }) =>
    state === 'no' || state === 'maybe' || state === 'lapsed'
      ? `${STATES[state]}.`
      : `${STATES[state]}, ${how[attends]}${withGuests(guests)}.`,
  'calendar.title.cancelled': ({ title }) => `Cancelled: ${title}`,
  'calendar.cancelled': ({ reason }) => `The event has been cancelled.${reason === undefined ? '' : ` ${reason}`}`,
  'calendar.link': ({ link }) => `Join remotely: ${link}`,
  'calendar.file': ({ title }) => title,
  'calendar.label': () => 'Calendar file (.ics)',
  'calendar.name': ({ network }) => `${network}: events`,
  'calendar.feed': ({ network }) =>
    `This is your own calendar of the events of ${network}. Subscribe to the address in your calendar program (in Outlook, “Subscribe from web”); changes and cancellations then follow by themselves.`,
  'calendar.feed.here': () => 'The address works on this machine only, since Tandem has no public address yet.',
  'calendar.feed.secret': () => 'The address is secret and shown only now: whoever has it sees what you have signed up for.',
  'calendar.feed.has': ({ made }) =>
    `You have had a calendar subscription since ${day('en', made)}. Its address cannot be shown again; if it is lost, take a new one. The old one then stops working.`,
  'calendar.feed.revoked': () => 'The calendar subscription has ended. The old address no longer works.',
  'calendar.feed.shownOnce': () => 'The address of the calendar was shown once. Take a new one if you need it.',
  'calendar.feed.press': () => 'The address of the calendar is secret and shown to you alone. Press the button to get it.',
  'remind.title': ({ which, title }) => (which === 'hour' ? `Starting soon: ${title}` : `Reminder: ${title}`),
  'remind.when': () => 'When',
  'remind.place': () => 'Where',
  'remind.link': () => 'Link',
  'remind.you': () => 'You',
  'remind.change': () => 'Something came up? Change your answer, and the seat goes to the next in line.',
  'nudge.title': ({ title }) => `Is anybody coming from you? · ${title}`,
  'nudge.text': ({ company, closes }) =>
    `Nobody from ${company} has answered yet. Please answer by ${closes}. A no helps too: then we know how many are coming.`,
  'quiet.person': ({ what, on }) =>
    what === 'reminders'
      ? on
        ? 'You get reminders of events that you are coming to.'
        : 'You get no more reminders of events.'
      : on
        ? 'You are asked when your company has not answered an invitation.'
        : 'You are no longer asked when your company has not answered an invitation.',
  'quiet.event': ({ reminders, nudge, title }) =>
    `${title}: reminders are ${reminders ? 'on' : 'off'}, and companies that have not answered are ${nudge ? 'asked once' : 'not asked'}.`,
  'checkIn.title': ({ title }) => `Check-in · ${title}`,
  'checkIn.count': ({ came, going, walkIns }) =>
    `${came} of ${going} who said yes are here.${walkIns === 0 ? '' : ` Besides them, ${people(walkIns)} without an answer.`}`,
  'checkIn.none': () => 'Nobody has said yes.',
  'checkIn.line': ({ name, company, guests, attends }) =>
    `${name ?? 'No name'}${company === undefined ? '' : `, ${company}`}${withGuests(guests)}${attends === 'remote' ? ', remotely' : ''}`,
  'checkIn.screen': ({ code }) =>
    `The code is ${code}. The page below shows it in large letters, with a QR code for phones. It is good from two hours before to one hour after the event.`,
  'checkIn.screen.address': () => 'Open the address on the screen in the room. It is shown only now; a new one takes its place.',
  'checkIn.done': ({ title, guests }) => `Welcome! You are checked in to ${title}${withGuests(guests)}.`,
  'checkIn.again': ({ title }) => `You are already checked in to ${title}.`,
  'checkIn.walkIn': ({ title }) => `Welcome! You had not signed up for ${title}, but it is noted that you are here.`,
  'checkIn.badCode': ({ typed }) =>
    `No check-in in this network has the code “${typed}”. The code has six characters and stands on the screen in the room: event check-in K7Q 2M4`,
  'checkIn.time': ({ when, title, from }) =>
    when === 'early'
      ? `Check-in to ${title} opens ${from}.`
      : `Check-in to ${title} is closed. Ask the coordinator to note that you were there.`,
  'checkIn.noEvent': () => 'There is no event to check in to. Type event list to see those to come.',
  'checkIn.which': () => 'Which event?',
  'checkIn.cancelled': ({ title }) => `${title} has been cancelled, so there is nothing to check in to.`,
  'checkIn.form.title': () => 'A walk-in',
  'checkIn.form.submit': () => 'Note',
  'checkIn.form.name': () => 'Name',
  'checkIn.form.company': () => 'Company of the network',
  'checkIn.form.people': () => 'How many people',
  'checkIn.added': ({ name, people: n }) => `${name}: ${people(n)} noted.`,
  'checkIn.known': ({ name }) => `${name} is noted already.`,
  'checkIn.people': ({ typed, max }) => `“${typed}” is no number of people. Type a whole number from 1 to ${max}.`,
  'checkIn.notGoing': () => 'That answer no longer stands, so it cannot be ticked. Note the person as a walk-in instead.',
  'screen.how': () => 'or type to Tandem: event check-in',
  'screen.scan': () => 'Point your phone’s camera at the code',
  'screen.count': ({ count }) =>
    count === 0 ? 'Nobody has checked in yet' : count === 1 ? 'One person is here' : `${count} people are here`,
  'screen.page.title': () => 'Check-in',
  'screen.page.submit': () => 'I am here',
  'screen.page.intro': () => 'Type your name as you signed up. If you had not signed up, you are noted all the same.',
  'screen.page.done': () => 'Thank you, you are noted. Welcome!',
  'screen.page.name': () => 'Type your name, at most 100 characters.',
  'attendance.title': ({ title }) => `Attendance · ${title}`,
  'attendance.company': ({ going, came }) => `${came} of ${going} came`,
  'attendance.none': () => 'No company has signed anybody up or been there.',
  'attendance.feedback': ({ count, average }) => `Feedback: ${average} of 5 on average, ${count} answers.`,
  'attendance.few': ({ count, least }) =>
    count === 0
      ? 'Nobody has given feedback yet.'
      : `${count === 1 ? 'One answer' : `${count} answers`} to the feedback question. The result is shown once there are ${least}, so that nobody can be recognised.`,
  'attendance.nobodyTicked': () => 'Nobody is ticked. Tick those who were there, and they are thanked and asked what they will do next.',
  'report.event.title': ({ title }) => `How it went · ${title}`,
  'thanks.title': ({ title }) => `Thank you for coming! · ${title}`,
  'thanks.text': () => 'What will you take with you into your own work? A small thing is enough, and it can become a commitment.',
  'thanks.next': () => 'Your answer becomes a draft, which you save yourself or leave.',
  'thanks.next.done': () => 'Here is the draft. Nothing is saved before you send it.',
  'feedback.form.title': () => 'Feedback',
  'feedback.form.submit': () => 'Send',
  'feedback.form.score': () => 'How useful was the event to you?',
  'feedback.score': ({ score }) => SCORES[score],
  'feedback.form.words': () => 'In your own words',
  'feedback.form.hint': () => 'The coordinator sees the answers without names, once at least three have answered.',
  'feedback.saved': () => 'Thank you for the feedback! Answer again to change it.',
  'feedback.notThere': () => 'The question is for those who were at the event. Were you? Ask the coordinator to note you.',
  'next.form.title': () => 'What will we do next?',
  'next.form.submit': () => 'Make a draft',
  'next.form.words': () => 'This is what we will do',
  'next.form.hint': () => 'For example: Solar panels on the warehouse roof',
  'eventExport.title': ({ title }) => `Export · ${title}`,
  'eventExport.text': ({ expires }) => `Answers and attendance as files. They can be fetched until ${day('en', expires)}.`,
  'eventExport.name': ({ title, sheet }) => (sheet === undefined ? title : `${title} - ${SHEETS[sheet]}`),
  'eventExport.label': ({ as, sheet }) =>
    as === 'xlsx' ? 'Excel, everything' : `CSV: ${sheet === undefined ? 'all' : SHEETS[sheet].toLowerCase()}`,
  'eventExport.sheet': ({ sheet }) => SHEETS[sheet],
  'eventExport.column': ({ column }) => COLUMNS[column],
  'eventExport.attends': ({ attends }) => how[attends],
  'eventExport.answer': ({ state }) => ANSWERS[state],
  'eventExport.yes': () => 'yes',
  'eventExport.note': () =>
    'Diet and access needs are personal data: keep them no longer than you need. Tandem deletes them seven days after the event.',
};
