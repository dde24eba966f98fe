import { day } from '../dates.ts';
import type { LinksMessages } from '../links.ts';
import type { Words } from '../messages.ts';

const on = (date: Date): string => day('en', date);
const PURPOSE = { apply: 'join the network', update: 'update commitments', rsvp: 'sign up for events' } as const;
/** As options of a form. */
const OPTIONS = { apply: 'Joining the network', update: 'Updating commitments', rsvp: 'Signing up for events' } as const;

export const links: Words<LinksMessages> = {
  'link.title': () => 'Personal links',
  'link.intro': ({ network }) =>
    `With a personal link, somebody who has neither Slack nor Teams reaches a page of their own at ${network}. A link is for one person only.`,
  'link.none': ({ network }) =>
    `${network} has no personal links yet. Make one for somebody who has neither Slack nor Teams: with it they can take part on a web page of their own.`,
  'link.row': ({ purpose, state, date, used, last }) =>
    [
      `To ${PURPOSE[purpose]}`,
      { open: `valid until ${on(date)}`, expired: `ended ${on(date)}`, revoked: `revoked ${on(date)}` }[state],
      last === undefined ? 'not opened yet' : `opened ${used === 1 ? 'once' : `${used} times`}, last ${on(last)}`,
    ].join(' · '),
  'link.new': () => 'New link',
  'link.renew': ({ name }) => `Make a new link for ${name}`,
  'link.mail': ({ name }) => `Send ${name} a new link`,
  'link.revoke': ({ name }) => `Revoke the link: ${name}`,
  'link.behalf': () => 'Enter a company',
  'link.behalf.about': () =>
    'You can fill in the form for somebody who cannot use a web page. The records show that the coordinator entered it.',
  'link.more': () => 'Show older links',

  'link.form.title': () => 'New personal link',
  'link.form.name': () => 'Name',
  'link.form.name.hint': () => 'The person who will use the link.',
  'link.form.email': () => 'E-mail address',
  'link.form.email.hint': ({ letters }) =>
    letters ? 'Needed if Tandem is to send the link and later messages.' : 'For your own records: Tandem sends no e-mail here.',
  'link.form.purpose': () => 'What the link is for',
  'link.form.purpose.option': ({ purpose }) => OPTIONS[purpose],
  'link.form.company': () => 'Company',
  'link.form.company.hint': () =>
    'Needed to update commitments, and for events if the person comes for a company. The person may then speak for it.',
  'link.company.none': ({ typed }) => `The network has no company called “${typed}”. Type its name as it stands in the list of members.`,
  'link.company.several': ({ typed }) => `Several companies of the network begin with “${typed}”. Type the whole name.`,
  'link.form.language': () => 'Language of the page',
  'link.form.days': () => 'The link is valid for',
  'link.form.days.option': ({ days }) => `${days} days`,
  'link.form.hand': () => 'How does the link reach them?',
  'link.form.hand.option': ({ how }) => ({ self: 'I send it myself', mail: 'Tandem sends it by e-mail' })[how],
  'link.form.submit': () => 'Make the link',

  'link.name.wrong': ({ max }) => `Write the person’s name, at most ${max} characters.`,
  'link.email.wrong': ({ typed }) => `“${typed}” does not look like an e-mail address. Write for example name@company.fi.`,
  'link.noLetters': () => 'Tandem cannot send e-mail here. Choose to send the link yourself.',
  'link.noEmail': () => 'The e-mail address is missing. Fill it in, or send the link yourself.',
  'link.noCompanies': ({ network }) =>
    `In ${network} it is the municipality’s own units that work, not companies. Personal links are needed there for signing up for events only.`,
  'link.tooMany': ({ max }) => `The network has made ${max} links in the last 24 hours, which is the most. Go on tomorrow.`,
  'link.unknown': () => 'The link is gone. Open the list again: write “network link”.',

  'link.made': ({ name, date }) =>
    `The link for ${name} is ready and valid until ${on(date)}. Copy it now and send it to ${name} and nobody else: it is shown this once only.`,
  'link.here': () => 'The address works only on the machine where Tandem runs. Ask whoever looks after Tandem to set TANDEM_URL.',
  'link.shownOnce': ({ name }) =>
    `The link for ${name} is ready, but for safety it is shown only once. Make a new one if you did not copy it.`,
  'link.posted': ({ name, email }) => `The link is on its way to ${name} at ${email}.`,
  'link.revoked': ({ name }) => `The link for ${name} is revoked and opens nothing any more.`,
  'link.over': ({ state, date, network }) =>
    state === 'revoked'
      ? `The link was revoked on ${on(date)}. Ask the coordinator of ${network} for a new one if you still need it.`
      : `The link was valid until ${on(date)}. Ask the coordinator of ${network} for a new one.`,

  'link.letter.subject': ({ network }) => `Your personal link to ${network}`,
  'link.letter.text': ({ by, network, purpose }) =>
    `${by} has made a page for you at ${network}. There you can ${PURPOSE[purpose]}. No account is needed.`,
  'link.letter.hello': ({ name }) => `Hello ${name},`,
  'link.letter.link': ({ date }) => `Your page opens with this personal link, valid until ${on(date)}. Do not pass it on:`,
  'link.letter.noLink': () => 'Your personal link is no longer valid. Ask the network’s coordinator for a new one if you want to answer.',
  'link.letter.foot': ({ network }) =>
    `Sent by Tandem on behalf of ${network}. If you got it by mistake, just delete it. Replies to this letter are not read.`,

  'link.page.nobody': ({ network }) => `You no longer speak for a company in ${network}. Ask the network’s coordinator.`,
  'link.page.apply': ({ network, apply }) =>
    apply
      ? `Here you apply for your company to join ${network}. You can leave the page and come back with the same link; what has not been sent is not kept.`
      : `Here you sign your company up to ${network}. The coordinator then confirms that you speak for it.`,
  'link.page.home': () => 'My page',
  'link.page.own': () => 'My data and language',
  'link.page.messages': () => 'Messages to you',
  'link.page.for': ({ name, date }) =>
    name
      ? `This page is personal, for ${name}. The link is valid until ${on(date)}.`
      : `This page is personal. The link is valid until ${on(date)}.`,
  'link.page.private': () => 'Whoever has the link can use the page in your name. Do not pass it on.',
  'link.page.language': () => 'Language',
  'link.page.skip': () => 'To the content',

  'link.page.error': () => 'Error',
  'link.page.mend': ({ count }) =>
    count === 1 ? 'One thing needs mending. Nothing has been sent yet.' : `${count} things need mending. Nothing has been sent yet.`,
  'link.page.missing': ({ label }) => `Fill in: ${label}.`,
  'link.page.choose': () => 'Choose',
  'link.page.choose.wrong': ({ label }) => `Choose one of the options: ${label}.`,
  'link.page.number.wrong': ({ label }) => `Write a number in figures, for example 12 or 12.5: ${label}.`,
  'link.page.date.wrong': ({ label }) => `Give a date, for example 3.12.2026: ${label}.`,
  'link.page.tooLong': ({ label, max, length }) => `The text is too long, ${length} characters. Shorten it to at most ${max}: ${label}.`,
  'link.page.optional': () => 'optional',
  'link.page.garbled': () => 'The form did not arrive whole. Here it is again with what you wrote: check it and send it again.',
  'link.page.closed': () =>
    'This form cannot be sent any more. Perhaps you have sent it already, or something has changed. This is how things stand:',
  'link.page.tooLarge': () => 'What you sent is too large. Go back in the browser, shorten the texts and send again.',
  'link.page.foreign': () => 'The form was sent from another site and was not taken. Open your link again.',
  'link.page.unknown': () =>
    'The link is no longer valid, or part of it is missing. Copy the whole link, or ask the network’s coordinator for a new one.',
  'link.page.tooMany': () => 'Too many attempts. Wait a minute and try again.',
  'link.page.broken': () =>
    'Something went wrong on our side and nothing was saved. Go back in the browser, where what you wrote still is, and try again in a moment.',
};
