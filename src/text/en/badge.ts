import type { BadgeMessages } from '../badge.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';
import { commit } from './commit.ts';

const LANGUAGES = { sv: 'Swedish', fi: 'Finnish', en: 'English' } as const;

export const badge: Words<BadgeMessages> = {
  'badge.face.kind': ({ kind }) => (kind === 'certificate' ? 'Certificate' : 'Badge'),
  'badge.face.member': () => 'Climate commitments with evidence and follow-up',
  'badge.face.granted': ({ date }) => `Granted ${day('en', date)}`,
  'badge.face.by': ({ by }) => `Granted by ${by}`,
  'badge.face.see': () => 'What it stands on, and whether it is valid:',
  'badge.face.over': ({ since }) => (since === undefined ? 'No longer valid' : `Was valid until ${day('en', since)}`),
  'badge.face.alt': ({ company, by, date, over }) =>
    `Badge of ${company}, granted by ${by} on ${day('en', date)}${over ? '. It is no longer valid' : ''}`,

  'badge.title': ({ company }) => `Badge: ${company}`,
  'badge.list.title': ({ network }) => `Badges: ${network}`,
  'badge.list.none': () =>
    'No company has the badge. When one asks for it, you get a message. You can also write, for example, “commit badge Company Ltd”.',
  'badge.off': ({ network }) => `${network} grants no badge.`,
  'badge.valid': ({ until }) =>
    `Valid until ${day('en', until)}, if nothing changes. A new update prolongs it; it lapses by itself when the criteria are no longer met.`,
  'badge.over': ({ since }) => (since === undefined ? 'No longer valid.' : `Was valid until ${day('en', since)}.`),
  'badge.never': () => 'The badge was not granted.',
  'badge.lack': ({ lack, needs, months }) => {
    if (lack === 'off') return 'The network grants no badge.';
    if (lack === 'member') return 'The company is not in the network.';
    if (lack === 'commitments') return `At least ${count('en', needs)} commitment${needs === 1 ? ' is' : 's are'} needed.`;
    if (lack === 'evidence') return `At least ${count('en', needs)} commitment${needs === 1 ? ' needs' : 's need'} evidence.`;
    return `The newest update may be at most ${months} months old.`;
  },
  'badge.lacks': ({ lacks }) => `What is lacking:\n${lacks.map((lack) => `– ${lack}`).join('\n')}`,
  'badge.ready': () => 'The criteria are met. A coordinator grants the badge.',
  'badge.page': () => 'The badge’s page',
  'badge.endedFor': ({ reason }) => `A coordinator ended the badge. Reason: “${reason}”`,
  'badge.grantedBy': ({ name = 'a coordinator', date }) => `Granted ${day('en', date)} (${name})`,
  'badge.file': ({ language, format }) => `The badge in ${LANGUAGES[language]}, ${format.toUpperCase()}`,
  'badge.button.ask': () => 'Ask for the badge',
  'badge.button.grant': ({ company }) => `Grant: ${company}`,
  'badge.button.end': () => 'End the badge',
  'badge.button.files': () => 'Fetch the pictures',
  'badge.button.show': ({ company }) => `Show: ${company}`,
  'badge.button.more': () => 'Show more',
  'badge.asked': () => 'The coordinators were told that you would like the badge.',
  'badge.granted': ({ company, until }) => `The badge is granted: ${company}. It is valid until ${day('en', until)}, if nothing changes.`,
  'badge.ended': ({ company }) => `The badge is ended: ${company}. The page behind its link says so.`,
  'badge.already': ({ company, name = 'somebody', date }) =>
    `${company} has the badge already (${name}, ${day('en', date)}). Nothing was changed.`,
  'badge.authority': () =>
    'A municipality grants the badge, and none is named yet. Name it first, for example “network settings authority City of Exempelvik”, and grant the badge again.',
  'badge.none': ({ company }) => `${company} has no badge to end.`,
  'badge.end.title': () => 'End the badge',
  'badge.end.reason': ({ company }) => `Reason for ${company}`,
  'badge.end.hint': () => 'Goes to the company word for word. It is not shown in public.',
  'badge.cancel': () => 'Cancel',
  'badge.own': ({ company }) => `You speak for ${company}. Another coordinator grants its badge.`,
  'badge.told.asked': ({ company, network }) => `${company} asks for the badge of ${network}.`,
  'badge.told.granted': ({ network, until }) =>
    `${network} has granted you the badge. It is valid until ${day('en', until)}, if nothing changes.`,
  'badge.told.ended': ({ network, reason }) =>
    `${network} has ended your badge. Take it down where you show it. The coordinator’s reason: “${reason}”`,

  'badge.page.title': ({ company }) => `Badge of ${company}`,
  'badge.page.valid': ({ by, granted, until }) =>
    `The badge is valid. ${by} granted it on ${day('en', granted)}. It is valid until ${day('en', until)}, if nothing changes.`,
  'badge.page.over': ({ by, granted, since }) =>
    `${since === undefined ? 'The badge is no longer valid.' : `The badge was valid until ${day('en', since)}.`} ${by} granted it on ${day('en', granted)}.`,
  'badge.page.behind': () => 'What the badge stands on',
  'badge.page.rule': ({ needs, months }) =>
    `The badge is valid only while the company is in the network, has at least ${count('en', needs)} climate commitment${needs === 1 ? '' : 's'} with evidence, and its newest update is at most ${months} months old. It lapses by itself.`,
  'badge.page.count': ({ level, count: n }) =>
    `${level === 'none' ? 'without an update' : commit['commit.level']({ level })}: ${count('en', n)}`,
  'badge.page.newest': ({ date }) => `Newest update ${day('en', date)}`,
  'badge.page.commitments': () => 'Public commitments',
  'badge.page.claims': () => 'Released claims',
  'badge.page.not': () =>
    'The badge says that the company works towards its commitments in the network. It says nothing of single products.',
};
