import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count as counted } from '../numbers.ts';
import type { OverviewMessages } from '../overview.ts';

const STATUSES = { 'on-track': 'Enligt plan', 'at-risk': 'I riskzonen', blocked: 'Kört fast', done: 'Klara', dropped: 'Avbrutna' } as const;
const LEVELS = {
  self: 'Egen uppgift',
  attached: 'Underlag finns',
  checked: 'Granskade av koordinatorn',
  third: 'Verifierade av tredje part',
} as const;
const TITLES = { ...STATUSES, ...LEVELS, overdue: 'Väntar på uppdatering' } as const;

export const overview: Words<OverviewMessages> = {
  'overview.title': ({ network }) => `Åtaganden i ${network}`,
  'overview.empty': () => 'Inget företag har några åtaganden ännu.',
  'overview.status': ({ status }) => STATUSES[status],
  'overview.level': ({ level }) => LEVELS[level],
  'overview.count': ({ count }) => counted('sv', count),
  'overview.overdue': () => 'Väntar på uppdatering',
  'overview.review': () => 'Underlag att granska',
  'overview.line': ({ company, title }) => `${company}: ${title}`,
  'overview.asked': ({ date }) => `uppdateringen väntades ${day('sv', date)}`,
  'overview.list.title': ({ which }) => TITLES[which],
  'overview.list.empty': ({ which }) => `${TITLES[which]}: inga just nu.`,
  'overview.button': ({ which }) => TITLES[which],
  'overview.button.review': () => 'Granska underlag',
  'overview.button.claims': () => 'Offentliga påståenden',
  'overview.button.badges': () => 'Märken',
  'overview.button.badge': () => 'Märket',
  'overview.back': () => 'Till översikten',
  'overview.private': () => 'Bara koordinatorerna ser vilka företag som det väntas en uppdatering av.',
};
