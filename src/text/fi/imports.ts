import { clock, day } from '../dates.ts';
import type { ImportFault, ImportMessages } from '../imports.ts';
import type { LedgerColumn } from '../ledger-files.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const GUIDE: Partial<Readonly<Record<LedgerColumn, string>>> = {
  company: 'Yrityksen nimi niin kuin se on verkostossa.',
  businessId: 'Vapaaehtoinen. Verrataan yrityksen tietoihin.',
  commitment: 'Sitoumuksen nimi.',
  kind: 'Täytä, kun sitoumus on uusi.',
  unit: 'Esimerkiksi kW, MWh, t CO2e tai %.',
  baseline: 'Arvo lähtötilanteessa.',
  baselineYear: 'Esimerkiksi 2022.',
  target: 'Tavoiteltava arvo, samassa yksikössä.',
  due: 'Esimerkiksi 31.12.2028.',
  goal: 'Kunnan ilmasto-ohjelman tavoite, jos sitoumus liittyy sellaiseen.',
  visibility: 'Tyhjä: verkoston oma asetus.',
  scope: 'Vain päästöille.',
  scope2: 'Vain scope 2 -päästöille.',
  boundary: 'Mitä lasketaan mukaan ja mitä ei.',
  measure: 'Vain vähennyksille.',
  factors: 'Mistä päästökertoimet ovat peräisin.',
  day: 'Täytä, kun rivi on päivitys. Esimerkiksi 24.11.2026.',
  says: 'Tyhjä: edistyminen.',
  percent: 'Kuinka pitkällä sitoumus on, 0–100.',
  value: 'Arvo sitoumuksen yksikössä.',
  note: 'Enintään 2 000 merkkiä.',
  period: 'Esimerkiksi 2026, 2026-Q3 tai 2026-11.',
  measured: 'Vapaaehtoinen.',
  evidence: 'Verkko-osoitteet välilyönnillä erotettuina.',
};

function faultOf(fault: ImportFault): string {
  switch (fault.why) {
    case 'heading':
      return `Tuntematon otsikko: ”${fault.typed}”. Käytä mallipohjan otsikoita.`;
    case 'headingTwice':
      return `Otsikko ”${fault.typed}” on kahdesti.`;
    case 'noColumn':
      return 'Sarake puuttuu.';
    case 'empty':
      return 'Solu on tyhjä.';
    case 'formula':
      return 'Solussa on kaava. Kirjoita sen sijaan arvo.';
    case 'company':
      return `Yritys ei ole niiden joukossa, joille voit tuoda tietoja: ”${fault.typed}”.${fault.near === undefined ? '' : ` Tarkoitatko: ${fault.near}?`}`;
    case 'businessId':
      return `Yrityksellä ${fault.company} on verkostossa toinen Y-tunnus.`;
    case 'commitment':
      return `Yrityksellä ei ole sitoumusta ”${fault.typed}”. Täytä sarake Tyyppi, jos se on uusi.`;
    case 'ambiguous':
      return `Voi tarkoittaa useaa sitoumusta: ${list('fi', fault.titles)}. Kirjoita koko nimi.`;
    case 'word':
      return `Kirjoita jokin näistä: ${fault.choices.join(', ')}.`;
    case 'differs':
      return `Sitoumus on jo olemassa, ja siinä on toinen arvo: ${fault.stands || 'tyhjä'}. Muuta se sitoumuksessa, ei tässä.`;
    case 'day':
      return 'Tämä ei ole päivämäärä. Kirjoita esimerkiksi 24.11.2026.';
    case 'number':
      return 'Tämä ei ole luku. Kirjoita esimerkiksi 1 234,5.';
    case 'percent':
      return 'Kirjoita prosenttiluku väliltä 0–100.';
    case 'percentCell':
      return `Arvo voi olla ${fault.typed} % tai sata kertaa enemmän, koska taulukko-ohjelma tallentaa 60 %:n lukuna 0,6. Kirjoita solu tekstinä: 60 %.`;
    case 'period':
      return 'Kirjoita ajanjakso näin: 2026, 2026-Q3 tai 2026-11.';
    case 'link':
      return 'Tämä ei ole verkko-osoite. Kirjoita osoite, jonka alussa on https://.';
    case 'thousands':
      return `Arvo voi olla ${exact('fi', fault.value)} tai ${exact('fi', fault.other)}. Kirjoita ${exact('fi', fault.value)}0 tai ${fault.other}.`;
    case 'future':
      return `Päivämäärä ${day('fi', fault.day)} on tulevaisuudessa.`;
    case 'older':
      return `Sitoumuksella on uudempi päivitys (${day('fi', fault.day)}). Päivitykset lisätään aikajärjestyksessä.`;
    case 'unit':
      return fault.unit === undefined
        ? 'Sitoumuksella ei ole yksikköä: käytä saraketta Prosenttia.'
        : `Sitoumuksen yksikkö on ${fault.unit}.`;
    case 'nothing':
      return 'Rivi ei kerro, mikä sitoumus on, eikä sitä, miten se etenee.';
    case 'noFigure':
      return 'Kerro edistyminen prosentteina tai arvona.';
    case 'reason':
      return 'Kerro lisätiedoissa, miksi sitoumus keskeytettiin.';
    case 'note':
      return `Lisätiedoissa on ${count('fi', fault.length)} merkkiä. Niihin mahtuu enintään ${count('fi', fault.max)}.`;
    case 'duplicate':
      return `Sama rivi kuin rivi ${fault.row}.`;
  }
}

const inside = (commitments: number, updates: number): string =>
  [
    ...(commitments > 0 ? [`uusia sitoumuksia ${count('fi', commitments)}`] : []),
    ...(updates > 0 ? [`päivityksiä ${count('fi', updates)}`] : []),
  ].join(', ') || 'ei mitään uutta';

export const imports: Words<ImportMessages> = {
  'import.title': ({ network }) => `Tuonti: ${network}`,
  'import.link': ({ own, expires }) =>
    `Tästä voit lähettää tiedoston, jossa on ${own ? 'yrityksenne' : 'yritysten'} sitoumuksia ja päivityksiä. Linkki on vain sinulle ja voimassa klo ${clock('fi', expires)} asti. Mitään ei tuoda, ennen kuin tiedosto on virheetön ja olet vahvistanut tuonnin.`,
  'import.here': () => 'Linkki toimii vain tällä koneella, koska Tandemilla ei ole julkista osoitetta.',
  'import.shownOnce': () => 'Linkki näytettiin kerran. Tästä saat uuden.',
  'import.press': () => 'Tuonti tehdään omalla sivullaan. Painikkeesta saat linkin, joka on vain sinulle ja voimassa tunnin.',
  'import.new': () => 'Näytä linkki',
  'import.template': ({ as }) => (as === 'xlsx' ? 'Mallipohja Exceliin' : 'Mallipohja CSV-muodossa'),
  'import.template.name': () => 'tuontipohja',
  'import.template.sheet': ({ sheet }) => (sheet === 'rows' ? 'Rivit' : 'Ohje'),
  'import.guide.head': ({ of }) => ({ column: 'Sarake', what: 'Mitä kirjoitetaan', needed: 'Tarvitaan' })[of],
  'import.guide': ({ column }) => GUIDE[column] ?? '',
  'import.guide.needed': ({ needed }) => (needed ? 'aina' : ''),
  'import.page.intro': ({ own, megabytes, rows }) =>
    `Lähetä Excel- tai CSV-tiedosto, enintään ${megabytes} Mt ja ${count('fi', rows)} riviä. ${own ? 'Voit tuoda oman yrityksenne tietoja.' : 'Voit tuoda kaikkien verkoston yritysten tietoja; riveihin merkitään, että ne on kirjattu yrityksen puolesta.'}`,
  'import.page.steps': () =>
    'Ensin tiedosto tarkistetaan: jokaisesta virheestä näkyy rivi ja sarake, eikä mitään tallenneta. Kun virheitä ei ole, tuot tiedot painikkeella. Jos sama tiedosto lähetetään uudelleen, sitä ei tuoda toista kertaa.',
  'import.page.expires': ({ expires }) => `Sivu on vain sinulle ja voimassa klo ${clock('fi', expires)} asti.`,
  'import.form.title': () => 'Tuotava tiedosto',
  'import.form.submit': () => 'Tarkista tiedosto',
  'import.form.cancel': () => 'Peruuta',
  'import.form.file': () => 'Excel- tai CSV-tiedosto',
  'import.form.hint': ({ megabytes }) => `.xlsx tai .csv, enintään ${megabytes} Mt`,
  'import.noFile': () => 'Valitse ensin tiedosto.',
  'import.oneFile': () => 'Lähetä yksi tiedosto kerrallaan. Mitään ei luettu.',
  'import.noTable': ({ fault, rows }) =>
    ({
      unreadable: 'Tiedostoa ei voi lukea. Tallenna se muodossa .xlsx tai .csv ja yritä uudelleen.',
      empty: 'Tiedostossa ei ole rivejä otsikoiden alla.',
      large: `Tiedosto on liian suuri luettavaksi: enintään ${count('fi', rows)} riviä ja 100 saraketta. Jaa se osiin.`,
    })[fault],
  'import.over': () => 'Linkki ei ole enää voimassa. Kirjoita ”sitoumus tuo”, niin saat uuden.',
  'import.lines': () =>
    'Täällä ei ole yrityksiä, joille tuoda tietoja. Kunnan oma suunnitelma täytetään suoraan: kirjoita ”verkosto suunnitelma”.',
  'import.large': ({ megabytes }) => `Tiedosto on suurempi kuin ${megabytes} Mt. Jaa se ja tuo osat erikseen.`,
  'import.faults': ({ count: n }) =>
    `${n === 1 ? 'Yksi virhe' : `${count('fi', n)} virhettä`} korjattavana. Mitään ei ole tuotu. Korjaa tiedosto ja lähetä se uudelleen.`,
  'import.faults.more': ({ count: n }) => `Ja lisäksi ${count('fi', n)}.`,
  'import.at': ({ row, column, typed }) => [`Rivi ${row}, sarake ${column}`, typed].filter(Boolean).join(': '),
  'import.fault': faultOf,
  'import.clean': ({ rows, commitments, updates, known }) =>
    `Ei virheitä. Rivejä ${count('fi', rows)}: ${inside(commitments, updates)}.${known > 0 ? ` ${known === 1 ? 'Yksi rivi on tuotu jo aiemmin; se ohitetaan.' : `${count('fi', known)} riviä on tuotu jo aiemmin; ne ohitetaan.`}` : ''} Mitään ei ole vielä tuotu.`,
  'import.ignored': ({ columns }) => `Näitä ei lueta: ${columns.join(', ')}.`,
  'import.nothingNew': ({ known }) =>
    `${known === 1 ? 'Rivi on jo tuotu.' : `Kaikki ${count('fi', known)} riviä on jo tuotu.`} Tehtävää ei ole.`,
  'import.run': ({ rows }) => (rows === 1 ? 'Tuo rivi' : `Tuo ${count('fi', rows)} riviä`),
  'import.running': ({ parts, next, commitments, updates }) =>
    `Tuonti on kesken: osa ${count('fi', Math.min(next + 1, parts))}/${count('fi', parts)}. Tähän mennessä ${inside(commitments, updates)}. Voit sulkea sivun; saat viestin, kun kaikki on valmista.`,
  'import.done': ({ commitments, updates }) => `Valmis: ${inside(commitments, updates)}.`,
  'import.stopped': ({ commitments, updates }) => `Tuonti keskeytyi. Kirjattu: ${inside(commitments, updates)}. Loppuja ei ole tuotu.`,
  'import.look': () => 'Näytä tilanne nyt',
  'import.told': ({ network, commitments, updates }) => `Tuonti on valmis (${network}): ${inside(commitments, updates)}.`,
  'import.told.stopped': ({ network, row, why }) =>
    `Tuonti (${network}) keskeytyi rivillä ${row}: ${
      {
        right: 'sinulla ei ole enää oikeutta tuoda tietoja tälle yritykselle',
        company: 'yritys ei ole enää verkostossa',
        older: 'sitoumukselle on sillä välin tullut uudempi päivitys',
        changed: 'sitoumusta on sillä välin muutettu',
      }[why]
    }. Sitä edeltävät rivit on kirjattu. Korjaa tiedosto ja tuo se uudelleen: jo kirjatut rivit ohitetaan.`,
  'import.again': () => 'Kirjoita ”sitoumus tuo”, jos haluat tuoda toisen tiedoston.',
};
