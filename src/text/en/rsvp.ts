import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import type { RsvpButton, RsvpField, RsvpMessages } from '../rsvp.ts';

const BUTTONS: Readonly<Record<RsvpButton, string>> = {
  yes: 'I am coming',
  no: 'I cannot come',
  maybe: 'Maybe',
  form: 'Guests and needs',
  take: 'Take the seat',
  decline: 'Decline',
  takeover: 'Take over a colleague’s seat',
  list: 'Answers',
  more: 'More',
  promote: 'Give a seat',
  release: 'Remove',
};
const LABELS: Readonly<Record<RsvpField, string>> = {
  answer: 'Are you coming?',
  guests: 'Guests besides yourself',
  attends: 'How do you take part?',
  diet: 'Dietary needs',
  access: 'Accessibility needs',
  company: 'For which company?',
};
const HINTS: Readonly<Partial<Record<RsvpField, string>>> = {
  guests: 'Leave empty if you come alone.',
  diet: 'Only the coordinators see this. It is deleted 7 days after the event.',
  access: 'What do you need to take part? Only the coordinators see this, and it is deleted 7 days after the event.',
};
const seatsOf = (n: number): string => (n === 1 ? 'one seat' : `${count('en', n)} seats`);
const WHY = { full: 'All seats are taken', company: 'Your company’s seats are taken' } as const;
const STATES = {
  going: 'coming',
  offered: 'was offered a seat',
  waiting: 'waiting',
  maybe: 'maybe',
  no: 'not coming',
  lapsed: 'did not take the seat',
};

export const rsvp: Words<RsvpMessages> = {
  'rsvp.unknown': ({ typed }) =>
    `I could not read “${typed}” as an answer. Write for example: rsvp yes, rsvp yes solar breakfast +2, rsvp yes remote, rsvp maybe, rsvp no.`,
  'rsvp.button': ({ what }) => BUTTONS[what],
  'rsvp.which': ({ typed }) => (typed === undefined ? 'Which event is it?' : `Several events fit “${typed}”. Which one do you mean?`),
  'rsvp.company': ({ title }) => `You speak for several companies. For which one are you coming to ${title}?`,
  'rsvp.none': ({ network }) => `${network} has no coming events to answer to.`,
  'rsvp.notFound': ({ typed, titles }) =>
    titles.length === 0
      ? `I found no coming event called “${typed}”, and there is none to answer to just now.`
      : `I found no coming event called “${typed}”. Choose one of these, or write how its name begins: ${list('en', titles)}.`,
  'rsvp.stranger': ({ network }) =>
    `Your answer was not saved: you speak for no company in ${network}. Bring it in with network join, or ask the coordinator for a personal link.`,
  'rsvp.unconfirmed': ({ company }) =>
    `Your answer was not saved: nobody has confirmed yet that you speak for ${company}. Answer again once that is done, or ask a confirmed colleague to answer.`,
  'rsvp.state': ({ title, why }) =>
    ({
      draft: `${title} is a draft still. One can answer once the coordinator has published it.`,
      cancelled: `${title} has been cancelled, so nobody can answer. For coming events write: event.`,
      over: `${title} has begun already, so one cannot answer any more. For coming events write: event.`,
    })[why],
  'rsvp.closed': ({ title, closes }) =>
    `Answers to ${title} closed ${closes}. Ask the coordinator if you want to come all the same; if you have a seat you can still give it up with rsvp no.`,
  'rsvp.guests': ({ most }) => `One can bring at most ${count('en', most)} guests. Change the number and answer again.`,
  'rsvp.guests.wrong': ({ typed, most }) => `The number of guests is a whole number from 0 to ${count('en', most)}, not “${typed}”.`,
  'rsvp.never': ({ title, seats, most }) =>
    `You asked for ${seatsOf(seats)}, but a party can get at most ${seatsOf(most)} at ${title}. Bring fewer guests, for example: rsvp yes +${Math.max(0, most - 1)}.`,
  'rsvp.way': ({ title, attends }) =>
    attends === 'remote'
      ? `${title} can only be attended on site. Write: rsvp yes on-site.`
      : `${title} can only be attended remotely. Write: rsvp yes remote.`,
  'rsvp.person': ({ typed }) =>
    `I do not know the person “${typed}”. Mention with @ somebody who has written to Tandem and speaks for a company of the network.`,
  'rsvp.going': ({ title, when, seats, attends, same }) =>
    `${same ? 'You are already coming' : 'You are coming'} to ${title}, ${when}, ${attends === 'remote' ? 'remotely' : 'on site'}${seats > 1 ? `, with ${seatsOf(seats)}` : ''}.`,
  'rsvp.waiting': ({ title, when, seats, ahead, why, same }) =>
    `${WHY[why]}. You are ${same ? 'already ' : ''}number ${count('en', ahead + 1)} on the waiting list for ${title}, ${when}${seats > 1 ? `, with ${seatsOf(seats)}` : ''}. I will tell you when there is room.`,
  'rsvp.maybe': ({ title, when, same }) =>
    `You ${same ? 'have already said' : 'said'} maybe to ${title}, ${when}. That holds no seat for you.`,
  'rsvp.no': ({ title, when, same, closed }) =>
    `${same ? 'You have already said' : 'Noted:'} that you are not coming to ${title}, ${when}.${closed ? ' Answers have closed, so the seat goes to nobody by itself; the coordinators have been told.' : ''}`,
  'rsvp.kept': ({ title, held, asked, why, offered, until }) =>
    `${WHY[why]}, so you did not get ${seatsOf(asked)} at ${title}. ${
      offered ? `Your offer of ${seatsOf(held)} stands until ${until}.` : `You keep ${seatsOf(held)}.`
    } Try again later, or let your guests answer for themselves.`,
  'rsvp.behalf': ({ name }) => `You answered for ${name}, who is told of it.`,
  'rsvp.told.offer': ({ title, when, seats, until }) =>
    `There is ${seatsOf(seats)} for you at ${title}, ${when}. Take it by ${until}; after that it goes to the next in line.`,
  'rsvp.told.lapsed': ({ title, when }) =>
    `The offer of a seat at ${title}, ${when}, has run out, and the seat went on. Answer yes again to stand last in line.`,
  'rsvp.told.promoted': ({ title, when, seats }) => `The coordinator gave you ${seatsOf(seats)} at ${title}, ${when}. You are coming.`,
  'rsvp.told.lost': ({ title, when, ahead }) =>
    `There are fewer seats at ${title}, ${when}, and yours is no longer among them. You are number ${count('en', ahead + 1)} on the waiting list.`,
  'rsvp.told.entered': ({ title, when, state, seats }) =>
    `The coordinator answered for you about ${title}, ${when}: ${
      { going: `you are coming, with ${seatsOf(seats)}`, waiting: 'you are on the waiting list', maybe: 'maybe', no: 'you are not coming' }[
        state
      ]
    }.`,
  'rsvp.told.takenOver': ({ title, when, name }) => `${name} has taken over your seat at ${title}, ${when}.`,
  'rsvp.told.late': ({ title, when, name, seats }) =>
    `${name} is not coming to ${title}, ${when}. Answers have closed, so ${seatsOf(seats)} stays free.`,
  'rsvp.takeover.ask': ({ title, when }) => `Whose seat do you take over at ${title}, ${when}? Your colleague is told of it.`,
  'rsvp.takeover.none': ({ title }) => `No colleague of your company has a seat at ${title} or waits for one. Answer yes to get your own.`,
  'rsvp.takeover.own': ({ title }) =>
    `You have a seat, an offer or a place in the line for ${title} already. Answer no first if you want to take over a colleague’s.`,
  'rsvp.takeover.gone': () => 'Your colleague does not have that seat any more. Nothing was changed.',
  'rsvp.takeover.done': ({ title, when, name, state, seats }) =>
    `You have taken over ${name}’s ${{ going: 'seat', offered: 'offer', waiting: 'place in the line' }[state]} at ${title}, ${when} (${seatsOf(seats)}).`,
  'rsvp.one': ({ name, company, state, seats, attends, place }) =>
    `${place === undefined ? '' : `${count('en', place)}. `}${name}${company === undefined ? '' : `, ${company}`}: ${STATES[state]}${
      seats > 1 ? `, ${seatsOf(seats)}` : ''
    }${attends === 'remote' ? ', remotely' : ''}`,
  'rsvp.needs': ({ diet, access }) =>
    [...(diet === undefined ? [] : [`Diet: ${diet}`]), ...(access === undefined ? [] : [`Accessibility: ${access}`])].join(' · '),
  'rsvp.list.none': ({ title }) => `Nobody has answered ${title} yet.`,
  'rsvp.promoted': ({ name, seats }) => `${name} got ${seatsOf(seats)} and is told of it.`,
  'rsvp.promote.full': ({ name, seats, why }) =>
    why === 'full'
      ? `There is no room for ${seatsOf(seats)} for ${name}. Raise the number of seats first: event edit.`
      : `The company’s limit does not allow ${seatsOf(seats)} for ${name}. Raise the limit per company first: event edit.`,
  'rsvp.moved': () => 'The answer has changed since the list was shown. Nothing was done; open the list again.',
  'rsvp.form.title': () => 'Answer',
  'rsvp.form.submit': () => 'Send',
  'rsvp.form.cancel': () => 'Close',
  'rsvp.form.label': ({ field }) => LABELS[field],
  'rsvp.form.hint': ({ field }) => HINTS[field] ?? '',
  'rsvp.attends': ({ attends }) => (attends === 'remote' ? 'Remotely' : 'On site'),
  'rsvp.somebody': () => 'Somebody',
};
