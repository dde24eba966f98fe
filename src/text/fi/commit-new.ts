import type { CommitNewMessages } from '../commit-new.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';

const LABELS = {
  title: 'Sitoumuksen nimi',
  kind: 'Tyyppi',
  unit: 'Yksikkö',
  baseline: 'Lähtöarvo',
  year: 'Perusvuosi',
  target: 'Tavoitearvo',
  due: 'Määräpäivä',
  goal: 'Kunnan ilmasto-ohjelman tavoite',
  scope: 'Päästöluokka (scope)',
  scope2: 'Scope 2 -laskentatapa',
  boundary: 'Rajaus: mitä lasketaan mukaan ja mitä ei',
  measure: 'Absoluuttinen vai suhteutettu luku',
  factors: 'Päästökertoimien lähde',
  visibility: 'Näkyy',
} as const;
const HINTS: Partial<Record<keyof typeof LABELS, string>> = {
  title: 'Lyhyt nimi, jota itse käytätte, esimerkiksi: Aurinkopaneelit katolle.',
  unit: 'Esimerkiksi kW, MWh, t CO2e tai %. Jätä tyhjäksi, jos edistymistä ei mitata luvulla.',
  baseline: 'Arvo lähtötilanteessa, esimerkiksi 1200.',
  target: 'Arvo, johon pyritte, samassa yksikössä.',
  factors: 'Esimerkiksi energiantoimittaja tai kansallinen päästökerrointaulukko.',
};

export const commitNew: Words<CommitNewMessages> = {
  'commit.new.title': () => 'Uusi sitoumus',
  'commit.edit.title': () => 'Muokkaa sitoumusta',
  'commit.close.title': () => 'Päätä sitoumus',
  'commit.close.how': ({ title }) => `${title}: miten sitoumus päättyy?`,
  'commit.close.reason': () => 'Miksi?',
  'commit.new.label': ({ field }) => LABELS[field],
  'commit.new.hint': ({ field }) => HINTS[field] ?? '',
  'commit.kept': ({ did, title, company }) =>
    `${did === 'new' ? 'Tallennettu' : 'Muutettu'}: ${title}${company === undefined ? '' : `, koordinaattori kirjasi yrityksen ${company} puolesta`}. Ymmärsin sen näin.`,
  'commit.new.lines': () =>
    'Tämä verkosto seuraa kunnan omaa suunnitelmaa. Rivit lisätään ja muutetaan suunnitelmassa: kirjoita ”verkosto suunnitelma”.',
  'commit.new.whose': () =>
    'Aloita yrityksen nimellä, esimerkiksi: sitoumus uusi Solvind Aurinkopaneelit kW 0 -> 120 viimeistään 30.6.2027',
  'commit.new.mention': () => 'Sitoumuksen nimessä ei voi mainita henkilöitä eikä kanavia. Kirjoita nimi ilman @-merkkiä.',
  'commit.new.badTitle': () => 'Kirjoita nimi kirjaimin tai numeroin, esimerkiksi: Aurinkopaneelit katolle.',
  'commit.new.number': ({ typed, unit = '' }) => `En tunnista lukua: ”${typed}”. Kirjoita näin: ${`1 234,5 ${unit}`.trim()}`,
  'commit.new.thousands': ({ typed, value, other }) =>
    `”${typed}” voi tarkoittaa desimaalilukua ${exact('fi', value)} tai lukua ${exact('fi', other)}. Kirjoita ${exact('fi', value)}0 tai ${other}.`,
  'commit.new.past': ({ due }) => `Päivä ${day('fi', due)} on jo mennyt. Valitse tuleva päivä.`,
  'commit.new.same': () => 'Tavoitearvo on sama kuin lähtöarvo, joten tehtävää ei olisi. Muuta jompaakumpaa.',
  'commit.new.grows': () => 'Vähennyksen tavoitearvon pitää olla lähtöarvoa pienempi. Vaihda arvot keskenään tai valitse tyypiksi ”osuus”.',
  'commit.new.twice': ({ title }) => `Teillä on jo sitoumus ”${title}”. Anna tälle toinen nimi tai päivitä aiempaa.`,
  'commit.new.most': ({ most }) => `Yrityksellä voi olla verkostossa enintään ${most} avointa sitoumusta. Päätä ensin jokin niistä.`,
};
