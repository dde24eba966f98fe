import type { CommitNewMessages } from '../commit-new.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';

const LABELS = {
  title: 'Namn på åtagandet',
  kind: 'Slag',
  unit: 'Enhet',
  baseline: 'Utgångsnivå',
  year: 'Basår',
  target: 'Mål',
  due: 'Måldatum',
  goal: 'Mål i kommunens klimatprogram',
  scope: 'Scope (utsläppsklass)',
  scope2: 'Metod för scope 2',
  boundary: 'Avgränsning: vad räknas med och vad inte',
  measure: 'Absolut eller intensitet',
  factors: 'Källa till utsläppsfaktorerna',
  visibility: 'Visas för',
} as const;
const HINTS: Partial<Record<keyof typeof LABELS, string>> = {
  title: 'Kort, så som ni kallar det: Solceller på taket.',
  unit: 'Till exempel kW, MWh, t CO2e eller %. Lämna tomt om inget räknas.',
  baseline: 'Värdet i utgångsläget, till exempel 1200.',
  target: 'Värdet som ni vill nå, i samma enhet.',
  factors: 'Till exempel energileverantören eller en nationell tabell.',
};

export const commitNew: Words<CommitNewMessages> = {
  'commit.new.title': () => 'Nytt åtagande',
  'commit.edit.title': () => 'Redigera åtagandet',
  'commit.close.title': () => 'Avsluta åtagandet',
  'commit.close.how': ({ title }) => `${title}: hur avslutas åtagandet?`,
  'commit.close.reason': () => 'Varför?',
  'commit.new.label': ({ field }) => LABELS[field],
  'commit.new.hint': ({ field }) => HINTS[field] ?? '',
  'commit.kept': ({ did, title, company }) =>
    `${did === 'new' ? 'Sparat' : 'Ändrat'}: ${title}${company === undefined ? '' : `, infört av koordinatorn för ${company}`}. Så här uppfattades det.`,
  'commit.new.lines': () => 'Det här nätverket följer kommunens egen plan. Rader läggs till och ändras där: skriv ”nätverk plan”.',
  'commit.new.whose': () => 'Börja med företagets namn, till exempel: åtagande ny Solvind Solceller kW 0 -> 120 senast 30.6.2027',
  'commit.new.mention': () => 'Ett namn kan inte tilltala personer eller kanaler. Skriv det utan @.',
  'commit.new.badTitle': () => 'Skriv namnet med bokstäver eller siffror, till exempel: Solceller på taket.',
  'commit.new.number': ({ typed, unit = '' }) => `”${typed}” är inget tal som går att läsa här. Skriv så här: ${`1 234,5 ${unit}`.trim()}`,
  'commit.new.thousands': ({ typed, value, other }) =>
    `”${typed}” kan betyda ${exact('sv', value)} med decimaler eller ${exact('sv', other)}. Skriv ${exact('sv', value)}0 eller ${other}.`,
  'commit.new.past': ({ due }) => `${day('sv', due)} har redan passerat. Välj en dag längre fram.`,
  'commit.new.same': () => 'Målet är detsamma som utgångsnivån, så det skulle inte finnas något att göra. Ändra det ena.',
  'commit.new.grows': () => 'Målet för en minskning ligger under utgångsnivån. Byt plats på dem eller välj slaget ”andel”.',
  'commit.new.twice': ({ title }) => `Ni har redan ”${title}”. Ge det här ett annat namn eller uppdatera det andra.`,
  'commit.new.most': ({ most }) => `Nätverket tar emot högst ${most} öppna åtaganden per företag. Avsluta ett först.`,
};
