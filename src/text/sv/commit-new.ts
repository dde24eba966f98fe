import type { CommitNewMessages } from '../commit-new.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';

const LABELS = {
  title: 'Namn på åtagandet',
  kind: 'Typ',
  unit: 'Enhet',
  baseline: 'Utgångsvärde',
  year: 'Basår',
  target: 'Målvärde',
  due: 'Måldatum',
  goal: 'Mål i kommunens klimatprogram',
  scope: 'Scope (GHG-protokollet)',
  scope2: 'Metod för scope 2',
  boundary: 'Avgränsning: vad räknas med och vad inte',
  measure: 'Absolut mål eller intensitetsmål',
  factors: 'Källa för utsläppsfaktorerna',
  visibility: 'Synlighet',
} as const;
const HINTS: Partial<Record<keyof typeof LABELS, string>> = {
  title: 'Kort, så som ni kallar det: Solceller på taket.',
  unit: 'Till exempel kW, MWh, t CO2e eller %. Lämna tomt om inget mäts.',
  baseline: 'Värdet under basåret, till exempel 1200.',
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
    `${did === 'new' ? 'Sparat' : 'Ändrat'}: ${title}${company === undefined ? '' : `, infört av koordinatorn för ${company}`}. Så här uppfattade jag det.`,
  'commit.new.lines': () => 'Det här nätverket följer kommunens egen plan. Rader läggs till och ändras i planen: skriv ”nätverk plan”.',
  'commit.new.whose': () => 'Börja med företagets namn, till exempel: åtagande nytt Solvind Solceller kW 0 -> 120 senast 30.6.2027',
  'commit.new.mention': () => 'Namnet kan inte nämna personer eller kanaler med @. Skriv det utan @.',
  'commit.new.badTitle': () => 'Skriv namnet med bokstäver eller siffror, till exempel: Solceller på taket.',
  'commit.new.number': ({ typed, unit = '' }) => `”${typed}” går inte att tolka som ett tal. Skriv så här: ${`1 234,5 ${unit}`.trim()}`,
  'commit.new.thousands': ({ typed, value, other }) =>
    `”${typed}” kan betyda ${exact('sv', value)} med decimaler eller ${exact('sv', other)}. Skriv ${exact('sv', value)}0 eller ${other}.`,
  'commit.new.past': ({ due }) => `${day('sv', due)} har redan passerat. Välj en dag längre fram.`,
  'commit.new.same': () => 'Målvärdet är detsamma som utgångsvärdet, så det finns inget att uppnå. Ändra det ena.',
  'commit.new.grows': () => 'Målvärdet för en minskning kan inte vara högre än utgångsvärdet. Byt plats på dem eller välj typen ”andel”.',
  'commit.new.twice': ({ title }) => `Ni har redan ”${title}”. Ge det här ett annat namn eller uppdatera det andra.`,
  'commit.new.most': ({ most }) => `Nätverket tar emot högst ${most} öppna åtaganden per företag. Avsluta ett först.`,
};
