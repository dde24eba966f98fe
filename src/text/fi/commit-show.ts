import type { CommitShowMessages } from '../commit-show.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';
import { STATUSES } from './commit.ts';

export const PRODUCTS = { slack: 'Slack', teams: 'Teams', page: 'verkkosivu', web: 'työtila', import: 'tuonti' } as const;
const HEADS = { day: 'Päivä', far: 'Kuinka pitkällä', how: 'Tilanne', note: 'Lisätiedot', evidence: 'Näyttö', by: 'Kuka' } as const;
const ROWS = {
  company: 'Yritys',
  kind: 'Tyyppi',
  target: 'Tavoitearvo',
  baseline: 'Lähtöarvo',
  due: 'Määräpäivä',
  goal: 'Ilmasto-ohjelman tavoite',
  stands: 'Tilanne nyt',
  level: 'Näyttö',
  visibility: 'Näkyy',
  scope: 'Päästöluokka (scope)',
  scope2: 'Scope 2 -laskentatapa',
  boundary: 'Rajaus',
  measure: 'Absoluuttinen vai suhteutettu luku',
  factors: 'Päästökertoimien lähde',
  asked: 'Seuraava päivitys viimeistään',
  reason: 'Päättymisen syy',
  made: 'Kirjattu',
} as const;
export const MEASURED = { measured: 'mitattu', estimated: 'arvioitu' } as const;
const SCOPES = { '1': 'Scope 1', '2': 'Scope 2', '3': 'Scope 3', avoided: 'Muiden välttämät päästöt' } as const;
const SCOPE2 = { location: 'sijaintiperusteinen', market: 'markkinaperusteinen' } as const;
const MEASURES = { absolute: 'absoluuttinen', intensity: 'suhteutettu (intensiteetti)' } as const;

export const commitShow: Words<CommitShowMessages> = {
  'commit.history.none': ({ title }) => `${title}: ei vielä päivityksiä.`,
  'commit.history.caption': ({ title }) => `Päivitykset: ${title}, uusin ensin`,
  'commit.history.picture': ({ title }) => `Toteuma prosentteina: ${title}`,
  'commit.history.head': ({ column }) => HEADS[column],
  'commit.history.undone': ({ at }) => `kumottu ${day('fi', at)}`,
  'commit.history.same': ({ status }) => `ennallaan (${STATUSES[status]})`,
  'commit.history.of': ({ period, measured }) =>
    [period ?? '', measured === undefined ? '' : MEASURED[measured]].filter(Boolean).join(', '),
  'commit.history.by': ({ by, product, onBehalf }) =>
    [by ?? '–', PRODUCTS[product], onBehalf ? 'yrityksen puolesta' : ''].filter(Boolean).join(', '),
  'commit.row': ({ row }) => ROWS[row],
  'commit.baseline': ({ value, unit = '', year }) => `${exact('fi', value)} ${unit}`.trim() + (year === undefined ? '' : ` (${year})`),
  'commit.value': ({ value, unit = '' }) => `${exact('fi', value)} ${unit}`.trim(),
  'commit.scope': ({ scope }) => SCOPES[scope],
  'commit.scope2': ({ scope2 }) => SCOPE2[scope2],
  'commit.measure': ({ measure }) => MEASURES[measure],
  'commit.notTold': () => 'ei ilmoitettu',
  'commit.made': ({ at, onBehalf }) => `${day('fi', at)}${onBehalf ? ', koordinaattori kirjasi yrityksen puolesta' : ''}`,
};
