import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { ReportMessages } from '../reports.ts';

const LABELS = { well: 'Mikä onnistui vuoden aikana?', next: 'Mitä teette seuraavaksi?', release: 'Saako raportin julkaista?' } as const;
const HINTS = {
  well: 'Omin sanoin. Luvut tulevat mukaan itsestään.',
  next: 'Esimerkiksi mihin panostatte ensi vuonna.',
  release: 'Kunta julkaisee vain sen, mihin olette antaneet luvan.',
} as const;
const released = (is: boolean): string => (is ? ', saa julkaista' : '');

export const reports: Words<ReportMessages> = {
  'report.title': ({ company, year }) => `Vuosiraportti ${year}: ${company}`,
  'report.year': ({ typed }) => `Vuodelta ”${typed}” ei voi raportoida. Kirjoita esimerkiksi: sitoumus vuosiraportti 2026`,
  'report.lines': () =>
    'Vuosiraportin antavat yritykset. Kunnan omien toimien etenemistä seurataan suunnitelmassa: kirjoita ”verkosto suunnitelma”.',
  'report.which': () => 'Minkä yrityksen vuosiraportista on kyse?',
  'report.intro': ({ year, empty }) =>
    empty
      ? `Vuonna ${year} ei ollut sitoumuksia.`
      : `Tiedot ovat vuoden ${year} päivityksistä. Kun ne pitävät paikkansa, lähettäkää raportti omilla sanoillanne täydennettynä.`,
  'report.caption': ({ year }) => `Sitoumukset vuonna ${year}`,
  'report.unknown': () => '–',
  'report.same': () => 'ei päivitystä vuoden aikana',
  'report.notes': ({ title }) => `Lisätiedot: ${title}`,
  'report.sentOn': ({ at, by, version, released: is, onBehalf }) =>
    `Lähetetty ${day('fi', at)}${by === undefined ? '' : `, ${by}`}${onBehalf ? ' yrityksen puolesta' : ''}, versio ${version}${released(is)}.`,
  'report.notSent': () => 'Raporttia ei ole vielä lähetetty.',
  'report.button': (told) =>
    told.what === 'year'
      ? `Vuosi ${told.year}`
      : told.what === 'show'
        ? told.company
        : { send: 'Lähetä raportti', again: 'Lähetä uusi versio', files: 'Lataa' }[told.what],
  'report.form.title': ({ year }) => `Vuosiraportti ${year}`,
  'report.form.submit': () => 'Lähetä',
  'report.form.cancel': () => 'Peruuta',
  'report.form.label': ({ field }) => LABELS[field],
  'report.form.hint': ({ field }) => HINTS[field],
  'report.form.release': ({ released: is }) => (is ? 'Kyllä, sen saa julkaista' : 'Ei, vain koordinaattoreille'),
  'report.sent': ({ year, version, company }) =>
    `Vuosiraportti ${year}${company === undefined ? '' : ` (${company})`} on lähetetty koordinaattoreille${version > 1 ? ` (versio ${version}; aiemmat säilyvät)` : ''}.`,
  'report.told': ({ company, network, year, version, released: is }) =>
    `${company} on lähettänyt vuosiraportin ${year}${version > 1 ? ` (versio ${version})` : ''}. Verkosto: ${network}.${is ? ' Sen saa julkaista.' : ''}`,
  'report.list.title': ({ network, year }) => `Vuosiraportit ${year}: ${network}`,
  'report.list.none': ({ year }) => `Vuodelta ${year} ei ole vielä lähetetty vuosiraportteja.`,
  'report.list.row': ({ at, version, released: is }) => `lähetetty ${day('fi', at)}, versio ${version}${released(is)}`,
  'report.name': ({ company, year }) => `vuosiraportti-${year}-${company}`,
  'report.file': ({ as }) => (as === 'xlsx' ? 'Excel' : 'Markdown'),
  'report.heading': ({ part }) => ({ figures: 'Luvut', well: 'Mikä onnistui', next: 'Mitä seuraavaksi' })[part],
};
