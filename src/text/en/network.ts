import type { Language } from '../../domain/language.ts';
import type { Method } from '../../domain/method.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';
import { list } from '../numbers.ts';

const PROFILES: Readonly<Record<Method, string>> = {
  single: 'the municipality’s own units: each looks after a chosen operating model',
  integrated: 'the municipality’s units and groups that exist already: climate is built into what they do',
  open: 'any company that wants to, without conditions',
  closed: 'companies that set climate targets or make commitments',
  frontrunner: 'pioneering companies, for a fee',
};

const INTROS: Readonly<Record<Method, string>> = {
  single: 'Our plan: who looks after which operating model, and by when.',
  integrated: 'Our plan: into which activity climate is built, who is responsible, and by when.',
  open: 'This is our open climate network. Every company is welcome, without conditions or commitments.',
  closed: 'This is our climate network for companies that set targets of their own. You join by applying.',
  frontrunner: 'This is our network for companies at the front line: joint development, a fee and a steering group.',
};

const LANGUAGES: Readonly<Record<Language, string>> = { sv: 'Swedish', fi: 'Finnish', en: 'English' };
const STATES = { open: '', archived: 'archived', gone: 'out of Tandem’s reach' } as const;

const NEWS = {
  archived:
    'has been archived, so nobody can write there. Nothing is lost. Take it out of the archive, or connect another channel: network invite.',
  gone: 'is out of reach: it was deleted, or Tandem was taken out of it. Nothing is lost. Invite Tandem there again, or connect another channel: network invite.',
  shared:
    'is now shared with another organisation. They see what is said there too. They can answer the card as guests, but not coordinate. If that was not intended, disconnect the channel: network disconnect.',
  moved: 'has a new place since it is being shared. The network, the card and the history went with it.',
} as const;

const promises = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 1 ? 'at least one commitment' : `at least ${least} commitments`;
  return least === most ? `${least} commitments` : `${least}–${most} commitments`;
};

const PIN = {
  slack: 'Tandem pins the card in the channel, so that everybody finds it.',
  teams: 'Pin the card so that everybody finds it: choose “…” at the card, then “Pin”. In Teams Tandem cannot do that for you.',
  other: 'Pin the card in the channel so that everybody finds it.',
};

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'This channel belongs to no network, and neither do you. Write “network start” here if the municipality wants to found one, or “network join” in the network’s own channel.',
  'network.unreachable': () =>
    'You cannot reach that network from here. Open the network’s own channel and press the button there, or ask the coordinator for a personal link.',
  'network.which': () => 'Which network do you mean?',
  'network.forbidden': ({ network }) => `Only the coordinators of ${network} can do this. Ask one of them: write “network coordinators”.`,
  'network.somebody': () => 'Somebody',
  'network.other': () => 'another network',
  'network.since': ({ date }) => `since ${day('en', date)}`,
  'network.unknown': ({ typed }) =>
    `I understood that this is about the network, but not what “${typed}” means. Write for example: network members.`,

  'network.profile': ({ method }) => PROFILES[method],
  'network.start': () => 'Found a network',
  'network.start.choose': ({ room }) =>
    `Which method shall ${room ?? 'this channel'} follow? The method decides who takes part and what is followed up. Everything can be changed later.`,
  'network.start.channel': () => 'A network is founded in a channel. Go to the channel and write: network start.',
  'network.start.where': () => 'In which channel shall the network be founded?',
  'network.start.where.none': () =>
    'A network is founded in a channel. Write “network start” in the channel where it shall live; invite Tandem there first if need be.',
  'network.start.bound': ({ network }) =>
    `The channel belongs to ${network} already. Choose another channel, or disconnect this one first: network disconnect.`,
  'network.start.guest': () =>
    'A network is founded by the municipality’s own people, not by guests or anybody from another organisation. Ask a colleague at the municipality to write “network start”.',
  'network.start.forbidden': () =>
    'A network is founded by an administrator, by the channel’s owner, or by somebody whom Tandem’s operator has given the right. Ask one of them to write “network start”.',
  'network.start.untold': () =>
    'I cannot find out just now whether you own the channel or are an administrator. Try again in a while, or ask Tandem’s operator for the right to found networks.',
  'network.start.tooLong': ({ max }) => `The name is too long: at most ${max} characters.`,
  'network.start.like': ({ typed, known }) =>
    `I understood that the network shall start like a known one, but I do not know “${typed}”. There are: ${list('en', known)}. Write for example: network start closed like lahti.`,
  'network.start.mismatch': ({ asked, preset, method }) =>
    `You asked for the method ${asked}, but ${preset} follows ${method}. Write the method or the example, not both.`,
  'network.preview': ({ companies }) => (companies ? 'The network will be founded like this:' : 'The plan will begin like this:'),
  'network.preview.name': () => 'Name',
  'network.preview.method': () => 'Method',
  'network.preview.who': () => 'Takes part',
  'network.preview.like': () => 'Starts like',
  'network.preview.channel': () => 'Channel',
  'network.preview.steps': () => 'First steps',
  'network.found': ({ companies }) => (companies ? 'Found the network' : 'Begin the plan'),
  'network.found.form': ({ companies }) => (companies ? 'Choose name and example' : 'Choose a name'),
  'network.form.title': () => 'Found',
  'network.form.submit': () => 'Found',
  'network.form.cancel': () => 'Cancel',
  'network.form.name': () => 'Name',
  'network.form.name.hint': () => 'As companies shall know it. The name can be changed later.',
  'network.form.like': () => 'Start like',
  'network.form.like.none': () => 'The method’s own defaults',
  'network.founded': ({ network, companies }) =>
    companies
      ? `${network} is founded and you are its coordinator. The network’s card now stands in the channel; it is the companies’ way in.`
      : `The plan ${network} has begun, and it is in your hands. The card in the channel shows how far you have come.`,
  'network.founded.pin': ({ in: place }) => PIN[place],
  'network.founded.second': () => 'A network wants two coordinators, so that it does not hang on one person: network coordinators.',
  'network.founded.fees': () => 'Decide on the fee classes before the first companies apply: network settings.',

  'network.card.intro': ({ method }) => INTROS[method],
  'network.card.companies': () => 'Companies',
  'network.card.coordinators': () => 'Coordinators',
  'network.card.promises': () => 'Application',
  'network.card.promises.some': ({ least, most }) => promises(least, most),
  'network.card.typed': ({ method }) =>
    method === 'single' || method === 'integrated'
      ? 'Only you see what the buttons answer. You can type as well: @Tandem network plan.'
      : 'Only you see what the buttons answer. You can type as well: @Tandem help.',
  'network.card.ask': () => 'Ask',
  'network.card.about': () => 'About the network',
  'network.card.posted': ({ in: place }) => `The card now stands in the channel, and the old one still works. ${PIN[place]}`,
  'network.card.unpinned': ({ room }) =>
    `Tandem was not allowed to pin the network’s card in ${room ?? 'the channel'}. Pin it by hand so that everybody finds it: choose “…” at the card, then “Pin to channel”. Whoever runs Tandem can give it the right by installing the app again.`,
  'network.card.elsewhere': () => 'The card belongs in the network’s channel. Write “network card” there.',

  'network.overview.method': () => 'Method',
  'network.overview.like': () => 'Started like',
  'network.overview.companies': () => 'Companies',
  'network.overview.waiting': ({ count }) => `${count} waiting for a coordinator`,
  'network.overview.coordinators': () => 'Coordinators',
  'network.overview.channels': () => 'Channels',
  'network.overview.room': ({ name, product, language, state }) =>
    [`${name ?? 'a channel'} (${product})`, language && `in ${LANGUAGES[language]}`, STATES[state]].filter(Boolean).join(', '),
  'network.overview.lost': () =>
    'A channel is out of reach. Nothing is lost: invite Tandem there again, or connect another channel by an invitation.',
  'network.overview.noChannel': () => 'none just now; connect one by an invitation',
  'network.overview.founded': () => 'Founded',
  'network.overview.more': () => 'About the method',
  'network.overview.members': () => 'Members',
  'network.overview.settings': () => 'Settings',
  'network.overview.cases': () => 'Cases',
  'network.overview.log': () => 'Log',
  'network.overview.invite': () => 'Connect another channel',
  'network.overview.card': () => 'New card in the channel',

  'network.invite': ({ network, date }) => `This code connects one more channel to ${network}. It works once, until ${day('en', date)}.`,
  'network.invite.code': () => 'Code',
  'network.invite.how': ({ code }) => `Write in the other channel, in Slack or Teams: @Tandem network connect ${code}`,
  'network.invite.rules': () =>
    'Only you see the code. Give it to somebody at the municipality. A network can live in one Slack workspace and one Teams organisation, in as many channels as you like.',

  'network.connect.usage': () =>
    'I understood that the channel shall be connected to a network, but the code is missing. A coordinator gets one by “network invite”. Then write for example: network connect 7F3K-Q2MD-0XVA.',
  'network.connect.channel': () => 'Write this in the channel that shall be connected, not in our private chat.',
  'network.connect.guest': () =>
    'A channel is connected by the municipality’s own people, not by guests or anybody from another organisation. The code is unused.',
  'network.connect.unknown': ({ typed }) =>
    `There is no code “${typed}”. Check it letter by letter, or ask the coordinator for a new one: network invite.`,
  'network.connect.purpose': () => 'That code is not for a channel. Ask the coordinator for a code for the channel: network invite.',
  'network.connect.used': ({ date }) =>
    `The code has been used already (${day('en', date)}). A code works once. Ask the coordinator for a new one: network invite.`,
  'network.connect.late': ({ date }) => `The code was good until ${day('en', date)}. Ask the coordinator for a new one: network invite.`,
  'network.connect.tenant': ({ product }) =>
    `The network lives in another organisation in ${product} already, and it can live in one only. The code is unused: use it in the municipality’s own.`,
  'network.connect.bound': ({ network }) =>
    `The channel belongs to ${network} already. The code is unused. Choose another channel, or disconnect this one first.`,
  'network.connect.already': ({ network }) => `The channel belongs to ${network} already, so nothing is needed. The code is unused.`,
  'network.connected': ({ network }) =>
    `The channel now belongs to ${network}: the same network, the same companies, the same follow-up. Pin the card so that everybody finds it.`,
  'network.connected.elsewhere': ({ name, product, by }) =>
    `The network now lives in ${name ?? 'another channel'} (${product}) as well. Connected by ${by}.`,
  'network.room.news': ({ told, room, product, network }) => `${room ?? 'A channel'} (${product}) of ${network} ${NEWS[told]}`,
  'network.disconnect': () => 'Disconnect',
  'network.disconnect.sure': ({ network, last }) =>
    last
      ? `This is the only channel of ${network}. The network and all that belongs to it stay, but nobody reaches it before another channel is connected.`
      : `The channel will no longer belong to ${network}. The network goes on in its other channels.`,
  'network.disconnected': ({ network }) => `The channel no longer belongs to ${network}. Nothing of the network’s records is lost.`,
  'network.disconnect.none': () => 'This channel belongs to no network, so there is nothing to disconnect.',
};
