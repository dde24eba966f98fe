import type { Words } from '../messages.ts';
import type { SettingWord } from '../network-words.ts';
import { count, list } from '../numbers.ts';
import type { SettingGroup, SettingsMessages } from '../settings.ts';

const GROUPS: Readonly<Record<SettingGroup, string>> = {
  basics: 'The basics',
  joining: 'Who can join',
  followUp: 'Follow-up',
  money: 'Fee and steering',
  support: 'Support',
};

const LABELS: Readonly<Record<SettingWord, string>> = {
  name: 'Name',
  language: 'The channel’s language',
  sizes: 'Sizes of companies',
  branches: 'Branches',
  commitments: 'Commitments in an application',
  baseline: 'A baseline survey first',
  own: 'Criteria of your own',
  every: 'Follow-up',
  lapse: 'Membership lapses',
  badge: 'Badge',
  register: 'Public register',
  fees: 'Fee classes',
  steering: 'Steering group',
  outside: 'Offered to companies outside',
  joining: 'Support at joining',
  monitoring: 'Support at monitoring',
  updating: 'Support at updating',
  visibility: 'New commitments are seen',
  ends: 'The project ends',
  after: 'After the project',
  timeZone: 'Time zone',
};

const HINTS: Readonly<Partial<Record<SettingWord, string>>> = {
  sizes: 'For example: micro, small. Sole traders, medium and large too. Empty: any.',
  branches: 'Separate by commas. Empty: any branch.',
  commitments: 'For example 2–4, or 1 for at least one.',
  own: 'One criterion a line.',
  lapse: 'Months without an update. 0: never.',
  badge: 'Granted only while the criteria, the evidence and the update hold.',
  register:
    'Released claims are shown on a public page. Say who answers questions about the page, for example an e-mail address. Empty: no register.',
  fees: 'One class a line with euros a year: Small companies 500',
  outside: 'For example: open breakfast meetings and the newsletter.',
  joining: 'Who or what helps.',
  ends: 'Day, where the network is a project: 31.12.2028',
  after: 'Who takes care of the companies then?',
  timeZone: 'For example Europe/Helsinki',
};

const EVERY = {
  never: 'none',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
} as const;
const BADGES = { none: 'none', logo: 'logo', certificate: 'certificate' } as const;
const VISIBILITY = { coordinator: 'by the coordinators only', totals: 'in totals', network: 'in the network' } as const;
const LANGUAGES = { sv: 'Swedish', fi: 'Finnish', en: 'English' } as const;

export const settings: Words<SettingsMessages> = {
  'settings.title': () => 'Settings',
  'settings.intro': () => 'The network is set like this. The numbers show what in the source lies behind a setting.',
  'settings.group': ({ group }) => GROUPS[group],
  'settings.edit': ({ group }) => `Change: ${GROUPS[group].toLowerCase()}`,
  'settings.submit': () => 'Save',
  'settings.label': ({ id }) => LABELS[id],
  'settings.hint': ({ id }) => HINTS[id] ?? '',
  'settings.like': ({ name, source, year, note }) => `${name}: ${note} (${source}, ${year})`,

  'settings.every': ({ value }) => EVERY[value],
  'settings.badge': ({ value }) => BADGES[value],
  'settings.visibility': ({ value }) => VISIBILITY[value],
  'settings.language': ({ value }) => LANGUAGES[value],
  'settings.yes': ({ value }) => (value ? 'yes' : 'no'),
  'settings.any': () => 'any',
  'settings.unset': () => 'not decided',
  'settings.commitments': ({ least, most }) =>
    most === undefined ? `at least ${least}` : least === most ? `${least}` : `${least}–${most}`,
  'settings.lapse': ({ months }) => (months === 0 ? 'never' : `after ${months} months without an update`),
  'settings.fee': ({ name, perYear }) => `${name}: ${count('en', perYear)} euros a year`,

  'settings.saved': ({ label, value }) => `Saved. ${label}: ${value}.`,
  'settings.savedAll': ({ labels }) => `Saved: ${list('en', labels)}.`,
  'settings.same': () => 'Nothing changed.',
  'settings.unknown': ({ typed }) =>
    `I understood that a setting shall change, but not which: “${typed}”. Write for example: network settings follow-up every year.`,
  'settings.notHere': ({ label, method }) => `There is no setting “${label}” where the method is ${method}.`,
  'settings.choice': ({ label, typed, options }) => `${label} cannot be “${typed}”. You can choose: ${options.join(' · ')}.`,
  'settings.commitments.wrong': ({ typed }) =>
    `I did not understand the number of commitments “${typed}”. Write for example 2–4, or 1 for at least one; at most 20, the smaller first.`,
  'settings.lapse.wrong': ({ typed }) =>
    `I did not understand the number of months “${typed}”. Write a whole number from 0 to 60; 0 means never.`,
  'settings.fees.wrong': ({ typed }) =>
    `I did not understand the fee “${typed}”. Write the class’s name and whole euros a year, for example: Small companies 500.`,
  'settings.ends.wrong': ({ typed }) => `I did not understand the day “${typed}”. Write for example: 31.12.2028.`,
  'settings.after.wrong': () => 'First tell on which day the project ends: network settings ends 31.12.2028.',
  'settings.timeZone.wrong': ({ typed }) => `There is no time zone “${typed}”. Write for example: Europe/Helsinki.`,
  'settings.tooMany': ({ max }) => `At most ${max} fit here. Join or remove some.`,
  'settings.empty': ({ label }) => `${label} cannot be empty.`,
  'settings.channel': () => 'Each channel has its own language. Write this in the channel whose language shall change.',
  'settings.moved': () =>
    'Somebody else changed the settings while you filled in the form. Nothing was overwritten. Open them again and redo the change.',
};
