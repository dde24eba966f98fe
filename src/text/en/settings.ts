import type { Method } from '../../domain/method.ts';
import type { Meaning } from '../../domain/method-change.ts';
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
  method: 'Coordination method',
  language: 'The channel’s language',
  sizes: 'Sizes of companies',
  branches: 'Branches',
  commitments: 'Commitments in an application',
  baseline: 'A baseline survey first',
  own: 'Criteria of your own',
  every: 'Follow-up',
  lapse: 'Membership lapses',
  badge: 'Badge',
  authority: 'Municipality that grants the badge',
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
  method: 'You see what it means before anything changes.',
  sizes: 'For example: micro, small. Sole traders, medium and large too. Empty: any.',
  branches: 'Separate by commas. Empty: any branch.',
  commitments: 'For example 2–4, or 1 for at least one.',
  own: 'One criterion a line.',
  lapse: 'Months without an update. 0: never.',
  badge: 'Granted only while the criteria, the evidence and the update hold.',
  authority: 'Stands on the badge as its issuer. For example: City of Exempelvik.',
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

const METHODS: Readonly<Record<Method, string>> = {
  single: 'individual operating models',
  integrated: 'integration into existing activity',
  open: 'an open network',
  closed: 'a closed network',
  frontrunner: 'a network of front-runners',
};

const companiesOf = (n: number): string => (n === 1 ? 'The company that is in stays' : `The ${count('en', n)} companies that are in stay`);

/** What it means, a sentence for each. */
const MEANS: { readonly [W in Meaning['what']]: (meaning: Extract<Meaning, { what: W }>) => string } = {
  stay: ({ companies }) => `${companiesOf(companies)}, without a new application.`,
  waiting: ({ count: n }) =>
    `${n === 1 ? 'What waits for a coordinator is' : `The ${count('en', n)} things that wait for a coordinator are`} decided as before.`,
  apply: ({ criteria }) =>
    criteria === 'unset'
      ? 'New companies apply and a coordinator decides. The criteria are empty until you set them.'
      : 'New companies apply and a coordinator decides, by the criteria that the network has.',
  join: () => 'New companies join at once. The criteria are kept, and ask nothing.',
  fees: ({ now }) =>
    now === 'begin'
      ? 'The network can have fee classes, invoice marks and a steering group. Those who are in have no fee class until you choose one.'
      : 'Fee classes, invoice marks and places in the steering group are no longer used. They are kept.',
  lines: ({ count: n }) => (n === 0 ? 'The plan is empty.' : `The ${n === 1 ? 'line' : `${count('en', n)} lines`} of the plan stay.`),
  companies: ({ now }) =>
    now === 'begin'
      ? 'Companies can join. The network has no plan any more.'
      : 'The network takes no companies. You get a plan instead, which is empty.',
};

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

  'settings.method.change': () => 'Change the method',
  'settings.method.title': () => 'Change the method',
  'settings.method.look': () => 'See what it means',
  'settings.method.preview': ({ network, from, to }) =>
    `${network} is now: ${METHODS[from]}. This is what a change to ${METHODS[to]} would mean. Nothing is changed yet.`,
  'settings.method.means': (meaning) => MEANS[meaning.what](meaning as never),
  'settings.method.sure': ({ method }) => `Change to ${METHODS[method]}`,
  'settings.method.fault': ({ fault, network, method, companies, waiting, lines }) => {
    if (fault === 'same') return `${network} is already: ${METHODS[method]}. Nothing was changed.`;
    if (fault === 'plan')
      return `${network} has a plan of ${count('en', lines)} ${lines === 1 ? 'line' : 'lines'}, and a network of companies has none. Found a network of its own in another channel, or remove the lines first.`;
    return `${network} has companies (${count('en', companies)} in, ${count('en', waiting)} waiting), and ${METHODS[method]} has none. Found the plan in another channel instead, so that the network stays.`;
  },
  'settings.method.done': ({ network, method }) =>
    `The method is changed. ${network} is now: ${METHODS[method]}. The card in the channel shows it.`,

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
