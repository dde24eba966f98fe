import type { CommitNewMessages } from '../commit-new.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact } from '../numbers.ts';

const LABELS = {
  title: 'Sitoumuksen nimi',
  kind: 'Laji',
  unit: 'Yksikkö',
  baseline: 'Lähtötaso',
  year: 'Perusvuosi',
  target: 'Tavoite',
  due: 'Määräpäivä',
  goal: 'Kunnan ilmasto-ohjelman tavoite',
  scope: 'Scope (päästöluokka)',
  scope2: 'Scope 2 -menetelmä',
  boundary: 'Rajaus: mitä lasketaan mukaan ja mitä ei',
  measure: 'Absoluuttinen vai intensiteetti',
  factors: 'Päästökertoimien lähde',
  visibility: 'Näkyy',
} as const;
const HINTS: Partial<Record<keyof typeof LABELS, string>> = {
  title: 'Lyhyesti, kuten sitä kutsutte: Aurinkopaneelit katolle.',
  unit: 'Esimerkiksi kW, MWh, t CO2e tai %. Jätä tyhjäksi, jos mitään ei lasketa.',
  baseline: 'Arvo lähtötilanteessa, esimerkiksi 1200.',
  target: 'Arvo, johon pyritte, samassa yksikössä.',
  factors: 'Esimerkiksi energiantoimittaja tai kansallinen taulukko.',
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
    `${did === 'new' ? 'Tallennettu' : 'Muutettu'}: ${title}${company === undefined ? '' : `, koordinaattori kirjasi yrityksen ${company} puolesta`}. Näin se ymmärrettiin.`,
  'commit.new.lines': () =>
    'Tämä verkosto seuraa kunnan omaa suunnitelmaa. Rivejä lisätään ja muutetaan siinä: kirjoita ”verkosto suunnitelma”.',
  'commit.new.whose': () =>
    'Aloita yrityksen nimellä, esimerkiksi: sitoumus uusi Solvind Aurinkopaneelit kW 0 -> 120 viimeistään 30.6.2027',
  'commit.new.mention': () => 'Nimellä ei voi kutsua ihmisiä tai kanavia. Kirjoita se ilman @-merkkiä.',
  'commit.new.badTitle': () => 'Kirjoita nimi kirjaimin tai numeroin, esimerkiksi: Aurinkopaneelit katolle.',
  'commit.new.number': ({ typed, unit = '' }) => `Tästä ei voi lukea lukua: ”${typed}”. Kirjoita näin: ${`1 234,5 ${unit}`.trim()}`,
  'commit.new.thousands': ({ typed, value, other }) =>
    `”${typed}” voi tarkoittaa lukua ${exact('fi', value)} tai ${exact('fi', other)}. Kirjoita ${exact('fi', value)}0 tai ${other}.`,
  'commit.new.past': ({ due }) => `${day('fi', due)} on jo mennyt. Valitse päivä, joka on vielä edessä.`,
  'commit.new.same': () => 'Tavoite on sama kuin lähtötaso, joten tehtävää ei olisi. Muuta toista.',
  'commit.new.grows': () => 'Vähennyksen tavoite on lähtötasoa pienempi. Vaihda ne keskenään tai valitse lajiksi ”osuus”.',
  'commit.new.twice': ({ title }) => `Teillä on jo ”${title}”. Anna tälle toinen nimi tai päivitä sitä.`,
  'commit.new.most': ({ most }) => `Verkosto ottaa yritykseltä enintään ${most} avointa sitoumusta. Päätä ensin yksi.`,
};
