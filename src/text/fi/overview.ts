import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count as counted } from '../numbers.ts';
import type { OverviewMessages } from '../overview.ts';

const STATUSES = {
  'on-track': 'Etenee suunnitellusti',
  'at-risk': 'Vaarassa',
  blocked: 'Jumissa',
  done: 'Valmiit',
  dropped: 'Keskeytetyt',
} as const;
const LEVELS = {
  self: 'Oma ilmoitus',
  attached: 'Näyttö liitetty',
  checked: 'Koordinaattorin tarkistamat',
  third: 'Kolmannen osapuolen todentamat',
} as const;
const TITLES = { ...STATUSES, ...LEVELS, overdue: 'Odottavat päivitystä' } as const;

export const overview: Words<OverviewMessages> = {
  'overview.title': ({ network }) => `Sitoumukset · ${network}`,
  'overview.empty': () => 'Yhdelläkään yrityksellä ei ole vielä sitoumuksia.',
  'overview.status': ({ status }) => STATUSES[status],
  'overview.level': ({ level }) => LEVELS[level],
  'overview.count': ({ count }) => counted('fi', count),
  'overview.overdue': () => 'Odottavat päivitystä',
  'overview.review': () => 'Tarkistettava näyttö',
  'overview.line': ({ company, title }) => `${company}: ${title}`,
  'overview.asked': ({ date }) => `päivitystä odotettiin viimeistään ${day('fi', date)}`,
  'overview.list.title': ({ which }) => TITLES[which],
  'overview.list.empty': ({ which }) => `${TITLES[which]}: ei yhtään juuri nyt.`,
  'overview.button': ({ which }) => TITLES[which],
  'overview.button.review': () => 'Tarkista näyttö',
  'overview.button.claims': () => 'Julkiset ympäristöväitteet',
  'overview.button.badges': () => 'Merkit',
  'overview.button.badge': () => 'Merkki',
  'overview.back': () => 'Takaisin yleisnäkymään',
  'overview.private': () => 'Vain koordinaattorit näkevät, keneltä päivitystä odotetaan.',
};
