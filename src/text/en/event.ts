import type { EventButton, EventField, EventMessages } from '../event.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import { sentence } from '../sentence.ts';

const LABELS: Readonly<Record<EventField, string>> = {
  title: 'Title',
  description: 'Description',
  when: 'Day and time',
  ends: 'Ends',
  zone: 'Time zone',
  place: 'Place',
  link: 'Link for those who join remotely',
  total: 'Seats in all',
  onSite: 'Seats on site',
  remote: 'Remote seats',
  perCompany: 'At most per company',
  closes: 'Answers until',
  audience: 'Who may come?',
  language: 'Language of the event',
  repeat: 'Repeats',
  until: 'Repeats until',
  holidays: 'If the day is a public holiday',
  which: 'What is changed?',
};
const HINTS: Readonly<Partial<Record<EventField, string>>> = {
  when: 'For example Thu 3 Dec 8.30–10.00, next Friday 9am or 2026-12-03 08:30.',
  ends: 'Leave empty if the end stands above. Without one, two hours are counted.',
  place: 'Leave empty if everybody joins remotely.',
  link: 'An address that begins with https://. Only those who come see it.',
  total: 'Leave empty if there is no limit.',
  perCompany: 'Guests count.',
  closes: 'Leave empty if people can answer until the event begins.',
  repeat: 'For example every first Tuesday, every other Thursday. Leave empty for a single event.',
  until: 'For example 31.12.2027. Leave empty for a year.',
};
const BUTTONS: Readonly<Record<EventButton, string>> = {
  new: 'New event',
  list: 'Coming',
  past: 'Past',
  drafts: 'Drafts',
  show: 'Details',
  edit: 'Edit',
  publish: 'Publish',
  draft: 'Keep as a draft',
  discard: 'Discard the draft',
  cancel: 'Cancel the event',
  more: 'More',
  lower: 'Yes, lower the seats',
  keep: 'No, keep the seats',
  rsvp: 'RSVP',
  post: 'Show in the channels',
};
const ROWS = {
  when: 'When',
  place: 'Place',
  link: 'Link',
  closes: 'Answers until',
  seats: 'Seats',
  answers: 'Answers',
  waiting: 'Waiting list',
  audience: 'Who may come',
  language: 'Language',
  perCompany: 'At most per company',
  series: 'Repeats',
  state: 'State',
} as const;
const AUDIENCES = { network: 'The network’s companies', public: 'The network’s companies, and others with a personal link' } as const;
const EXAMPLE = 'Thu 3 Dec 2026 8.30–10.00';
const people = (n: number): string => (n === 1 ? 'One person' : `${count('en', n)} people`);

export const event: Words<EventMessages> = {
  'event.unknown': ({ typed }) =>
    `I do not know “${typed}” after event. Write for example: event new “Solar breakfast” 2026-12-03 08:30 Town Hall 40, event list, event show breakfast, event edit breakfast, event cancel breakfast.`,
  'event.button': ({ what }) => BUTTONS[what],
  'event.in': () => 'In English',
  'event.form.title': ({ of }) => ({ new: 'New event', edit: 'Edit the event', cancel: 'Cancel the event' })[of],
  'event.form.submit': ({ of }) => ({ new: 'Check', edit: 'Save', cancel: 'Cancel the event' })[of],
  'event.form.cancel': () => 'Close',
  'event.form.label': ({ field }) => LABELS[field],
  'event.form.hint': ({ field }) => HINTS[field] ?? '',
  'event.audience': ({ audience }) => AUDIENCES[audience],
  'event.holidays': ({ how }) => ({ skip: 'Left out', move: 'Moved to the next working day', keep: 'Held all the same' })[how],
  'event.which': ({ which }) => ({ one: 'This occurrence only', coming: 'This one and all that follow' })[which],
  'event.reason': () => 'Why? Those who answered are told.',
  'event.draft': ({ zone, until, closes, assumed }) =>
    [
      `This is what I understood. It is kept as a draft that only coordinators see. Time zone: ${zone}.`,
      ...(assumed.includes('ends') ? [`No end was given, so I take it to end ${until}.`] : []),
      ...(assumed.includes('closes') ? [`People can answer until it begins, ${closes}.`] : []),
    ].join(' '),
  'event.draft.series': ({ count: n, skipped, moved }) =>
    [
      `${count('en', n)} occurrences.`,
      ...(skipped.length > 0 ? [`Public holidays left out: ${list('en', skipped)}.`] : []),
      ...(moved.length > 0
        ? [
            `Moved because of a public holiday: ${list(
              'en',
              moved.map(([from, to]) => `${from} → ${to}`),
            )}.`,
          ]
        : []),
      'Each can be changed by itself.',
    ].join(' '),
  'event.doubt': ({ why, when, open }) =>
    `${
      {
        weekday: `The weekday and the date do not agree: I read ${when}. Which day do you mean?`,
        next: `I read ${when}. Do you mean that day, or the same weekday of this week?`,
        skipped: 'The clocks are changed just then, so there is no such time. Choose before or after the change.',
        doubled: 'The clocks are set back just then, so that time comes twice. Choose which.',
      }[why]
    }${open ? ' The time stays as it was until you choose.' : ''}`,
  'event.published': ({ title, rooms }) =>
    rooms === 0
      ? `${title} is published. The network has no open channel, so share it yourself.`
      : `${title} is published and stands in ${rooms === 1 ? 'the network’s channel' : `the network’s ${count('en', rooms)} channels`}.`,
  'event.published.series': ({ title, count: n }) =>
    `${title}: ${count('en', n)} occurrences are published. The first one stands in the channels now, each of the others once the one before it is over.`,
  'event.discarded': ({ title }) => `The draft ${title} is discarded. Nobody else heard of it.`,
  'event.row': ({ row }) => ROWS[row],
  'event.seats.left': ({ left, of, onSite, remote }) => {
    const kinds = [
      ...(onSite === undefined ? [] : [`${count('en', onSite)} on site`]),
      ...(remote === undefined ? [] : [`${count('en', remote)} remote`]),
    ];
    const all = left === 0 ? `Full (${count('en', of)})` : `${count('en', left)} of ${count('en', of)} left`;
    return kinds.length === 0 ? all : `${all}: ${list('en', kinds)} left`;
  },
  'event.seats.any': ({ held }) => `${count('en', held)} taken, no limit`,
  'event.answers': ({ going, maybe, no }) => `${count('en', going)} coming · ${count('en', maybe)} maybe · ${count('en', no)} not coming`,
  'event.closed': ({ closes }) => `Answers closed ${closes}. Get in touch with the coordinator.`,
  'event.state': ({ state, reason }) =>
    ({ draft: 'Draft: only coordinators see it', cancelled: 'Cancelled', past: 'Over' })[state] +
    (reason === undefined ? '' : `: ${reason}`),
  'event.none': ({ which, coordinator }) =>
    ({ coming: 'No events are coming.', past: 'No past events.', drafts: 'No drafts.' })[which] +
    (coordinator ? ' Make one: event new “Solar breakfast” 2026-12-03 08:30 Town Hall 40' : ''),
  'event.listed': ({ which }) => ({ coming: 'Coming events', past: 'Past events', drafts: 'Drafts' })[which],
  'event.which.ask': () => 'Which event do you mean?',
  'event.which.none': ({ typed, titles }) =>
    titles.length === 0
      ? `No event begins with “${typed}”, and none are coming.`
      : `No event begins with “${typed}”. Coming: ${list('en', titles)}.`,
  'event.gone': () => 'That event is no longer there. Write “event list” to see those that are.',
  'event.elsewhere': ({ network }) => `That event belongs to another network, not to ${network}. Open it in its own channel.`,
  'event.moved': () => 'Somebody changed the event while you were writing. Open it again; what you wrote stands below.',
  'event.over': ({ title }) => `${title} is over and can no longer be changed.`,
  'event.isCancelled': ({ title }) => `${title} is cancelled. Make a new event instead.`,
  'event.when.missing': ({ part, typed }) =>
    `“${typed}” does not say ${part === 'day' ? 'which day' : 'what time'}. Write both, for example ${EXAMPLE}.`,
  'event.when.none': ({ typed }) => `I find no day and time in “${typed}”. Write for example ${EXAMPLE}.`,
  'event.wrong': ({ what, typed }) =>
    what === 'day'
      ? `“${typed}” is no day of the calendar. Write for example 28 Feb 2027.`
      : `“${typed}” is no time of day. Write one between 00:00 and 23:59, for example 8.30.`,
  'event.past': ({ starts }) => `${starts} is in the past. Write a later time; without a year I take the next time that the date comes.`,
  'event.ends.before': ({ starts, ends }) =>
    `The event would end ${ends}, but it begins ${starts}. Write a later end, with its day if that is another one.`,
  'event.closes.late': ({ closes, starts }) =>
    `Answers cannot close ${closes}, when the event is over. ${starts} at the latest usually fits.`,
  'event.closes.past': ({ closes }) => `${closes} is in the past, so nobody could answer. Write a later time or leave the field empty.`,
  'event.zone.wrong': ({ typed }) => `“${typed}” is no time zone. Write for example Europe/Helsinki or Europe/Stockholm.`,
  'event.number.wrong': ({ typed, most }) =>
    `“${typed}” is no number of seats. Write a whole number from 1 to ${count('en', most)}, or leave the field empty.`,
  'event.link.wrong': ({ typed }) => `“${typed}” is no web address. Write the whole address, beginning with https://.`,
  'event.mention': () => 'The title cannot mention people or channels. Write it without @.',
  'event.repeat.wrong': ({ typed }) =>
    `I do not understand the repetition “${typed}”. Write for example every first Tuesday, every other Thursday or every Friday.`,
  'event.until.wrong': ({ typed }) => `“${typed}” is no day after the first one. Write for example 31.12.2027.`,
  'event.repeat.none': ({ until }) => `The repetition gives no occurrence before ${until}. Choose a later day or another rule.`,
  'event.changed': ({ title }) => `${title} is changed. Nobody has answered yet, so nobody had to be told.`,
  'event.changed.told': ({ title, people: n }) =>
    `${title} is changed. ${people(n)} who answered ${n === 1 ? 'is' : 'are'} told what changed.`,
  'event.unchanged': ({ title }) => `${title}: nothing changed.`,
  'event.cancelled': ({ title, people: n, count: many }) =>
    `${title}${many > 1 ? ` (${count('en', many)} occurrences)` : ''} is cancelled. ${n === 0 ? 'Nobody had answered.' : `${people(n)} who answered ${n === 1 ? 'is' : 'are'} told.`}`,
  'event.told.changed': ({ title }) => `${title} has changed`,
  'event.told.cancelled': ({ title, when, reason }) =>
    `${title}, ${when}, is cancelled.${reason === undefined ? '' : ` The coordinator’s reason: ${sentence(reason)}`} You need not do anything.`,
  'event.told.arrow': ({ from, to }) => `${from} → ${to}`,
  'event.told.nothing': () => 'nothing',
  'event.told.again': () => 'Your answer still holds. If it no longer suits you, you can change it.',
  'event.lower.ask': ({ people: n, seats, names, more }) =>
    `That would be fewer seats than are taken. ${people(n)} (${count('en', seats)} seats) who came last would lose their seat and be first on the waiting list: ${list('en', more > 0 ? [...names, `${count('en', more)} more`] : names)}. They will be told. Lower the seats all the same?`,
  'event.card.next': () => 'Next event',
  'event.page': ({ network }) => `Events of ${network} that you are invited to.`,
  'event.plan.single': () => 'The event is for the municipality’s own units: everybody in the network’s channels can answer.',
};
