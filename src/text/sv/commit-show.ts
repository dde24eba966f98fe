import type { CommitShowMessages } from '../commit-show.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';
import { STATUSES } from './commit.ts';

export const PRODUCTS = { slack: 'Slack', teams: 'Teams', page: 'webbsidan', web: 'arbetsytan', import: 'import' } as const;
const HEADS = { day: 'Dag', far: 'Framsteg', how: 'Läge', note: 'Anteckning', evidence: 'Underlag', by: 'Vem' } as const;
const ROWS = {
  company: 'Företag',
  kind: 'Typ',
  target: 'Målvärde',
  baseline: 'Utgångsvärde',
  due: 'Måldatum',
  goal: 'Mål i kommunens klimatprogram',
  stands: 'Läget nu',
  level: 'Underlag',
  visibility: 'Synlighet',
  scope: 'Scope',
  scope2: 'Metod för scope 2',
  boundary: 'Avgränsning',
  measure: 'Absolut mål eller intensitetsmål',
  factors: 'Källa för utsläppsfaktorerna',
  asked: 'Nästa uppdatering senast',
  reason: 'Orsak till avslutet',
  made: 'Infört',
} as const;
export const MEASURED = { measured: 'uppmätt', estimated: 'uppskattat' } as const;
const SCOPES = { '1': 'Scope 1', '2': 'Scope 2', '3': 'Scope 3', avoided: 'Undvikna utsläpp hos andra' } as const;
const SCOPE2 = { location: 'platsbaserad', market: 'marknadsbaserad' } as const;
const MEASURES = { absolute: 'absolut mål', intensity: 'intensitetsmål' } as const;

export const commitShow: Words<CommitShowMessages> = {
  'commit.history.none': ({ title }) => `${title} har inga uppdateringar ännu.`,
  'commit.history.caption': ({ title }) => `Uppdateringar: ${title}, den nyaste först`,
  'commit.history.picture': ({ title }) => `Procent: ${title}`,
  'commit.history.head': ({ column }) => HEADS[column],
  'commit.history.undone': ({ at }) => `återtagen ${day('sv', at)}`,
  'commit.history.same': ({ status }) => `oförändrat (${STATUSES[status]})`,
  'commit.history.of': ({ period, measured }) =>
    [period ?? '', measured === undefined ? '' : MEASURED[measured]].filter(Boolean).join(', '),
  'commit.history.by': ({ by, product, onBehalf }) =>
    [by ?? '–', PRODUCTS[product], onBehalf ? 'för företagets räkning' : ''].filter(Boolean).join(', '),
  'commit.row': ({ row }) => ROWS[row],
  'commit.baseline': ({ value, unit = '', year }) => `${exact('sv', value)} ${unit}`.trim() + (year === undefined ? '' : ` (${year})`),
  'commit.value': ({ value, unit = '' }) => `${exact('sv', value)} ${unit}`.trim(),
  'commit.scope': ({ scope }) => SCOPES[scope],
  'commit.scope2': ({ scope2 }) => SCOPE2[scope2],
  'commit.measure': ({ measure }) => MEASURES[measure],
  'commit.notTold': () => 'inte angivet',
  'commit.made': ({ at, onBehalf }) => `${day('sv', at)}${onBehalf ? ', av koordinatorn för företagets räkning' : ''}`,
};
