import type { Lack } from '../../domain/claims.ts';
import { noonOf } from '../../domain/day.ts';
import type { ClaimField, ClaimRow, ClaimsMessages } from '../claims.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { list } from '../numbers.ts';

const FIELDS: Readonly<Record<ClaimField, string>> = {
  commitment: 'Sitoumus',
  text: 'Väite',
  about: 'Mistä väite kertoo',
  subject: 'Mitä väite koskee',
  offsets: 'Perustuuko väite päästöjen kompensointiin',
  plan: 'Suunnitelma',
  planAddress: 'Suunnitelman verkko-osoite',
  expert: 'Riippumaton asiantuntija',
  expertAt: 'Asiantuntijan viimeisin tarkistus',
};
const HINTS: Readonly<Record<ClaimField, string>> = {
  commitment: '',
  text: 'Täsmälleen niin kuin se julkaistaan: mitä, kuinka paljon, mistä lähtien. Enintään 500 merkkiä.',
  about: '',
  subject: '',
  offsets: 'Kompensointi: päästöhyvitykset tai vähennykset, jotka tehdään muualla.',
  plan: 'Miten tavoitteeseen päästään tai päästiin.',
  planAddress: 'Pakollinen, jos väite koskee tulevaa: https://…',
  expert: 'Pakollinen, jos väite koskee tulevaa: kuka tarkistaa suunnitelman säännöllisesti.',
  expertAt: 'Päivä, joka on enintään vuoden takaa, esimerkiksi 15.3.2026.',
};
const ROWS: Readonly<Record<ClaimRow, string>> = {
  state: 'Tila',
  company: 'Yritys',
  commitment: 'Sitoumus',
  text: 'Väite',
  about: 'Aihe',
  figure: 'Toteuma',
  evidence: 'Näyttö',
  baseline: 'Lähtöarvo',
  due: 'Määräpäivä',
  plan: 'Suunnitelma',
  expert: 'Asiantuntija',
  lacks: 'Puuttuu',
  flags: 'Yleisluonteiset ilmaisut',
  doubles: 'Mahdollinen kaksoislaskenta',
  decided: 'Päätös',
  expires: 'Voimassaolo päättyy',
};
const STATES = {
  waiting: 'odottaa koordinaattorin päätöstä',
  released: 'hyväksytty julkaistavaksi',
  refused: 'hylätty',
  withdrawn: 'yrityksen peruma',
  lapsed: 'rauennut',
} as const;

const LACKS: Readonly<Record<Lack, (months: number) => string>> = {
  offsets: () =>
    'Tuotetta ei saa väittää kompensoinnin perusteella ilmastoneutraaliksi tai ilmaston kannalta paremmaksi (direktiivi (EU) 2024/825). Lisätiedot eivät auta: kerro sen sijaan, mitä yritys on itse vähentänyt.',
  baseline: () => 'Sitoumuksesta puuttuu lähtöarvo ja sen perusvuosi. Lisää ne: ”sitoumus muokkaa”.',
  date: () => 'Sitoumuksella ei ole määräpäivää. Lisää se: ”sitoumus muokkaa”.',
  plan: () => 'Suunnitelma puuttuu.',
  evidence: () => 'Näyttöä ei ole. Tee ensin päivitys, jossa on linkki tai tiedosto.',
  stale: (months) => `Näyttö on yli ${months} kuukauden ikäistä. Tee ensin uusi päivitys, jossa on näyttöä.`,
  address: () => 'Tulevaa koskeva väite vaatii julkisen suunnitelman: anna sen osoite, jonka alussa on https://.',
  expert: () => 'Tulevaa koskeva väite vaatii, että riippumaton asiantuntija tarkistaa suunnitelman säännöllisesti: kerro, kuka.',
  expertDate: () => 'Kerro, milloin asiantuntija viimeksi tarkisti suunnitelman. Siitä saa olla enintään vuosi.',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Perustelu: ”${reason}”`);

export const claims: Words<ClaimsMessages> = {
  'claim.form.title': () => 'Julkinen ympäristöväite',
  'claim.form.submit': () => 'Lähetä koordinaattorille',
  'claim.form.cancel': () => 'Peruuta',
  'claim.field': ({ field }) => FIELDS[field],
  'claim.hint': ({ field }) => HINTS[field],
  'claim.about': ({ about }) => (about === 'reached' ? 'jo saavutettu tulos' : 'tuleva tavoite'),
  'claim.subject': ({ subject }) => (subject === 'company' ? 'yrityksen toiminta' : 'tuote tai palvelu'),
  'claim.yesNo': ({ value }) => (value === 'yes' ? 'kyllä' : 'ei'),

  'claim.nothing': () => 'Väite koskee aina jotakin sitoumusta, eikä teillä vielä ole sitoumuksia.',
  'claim.unknown': ({ typed }) =>
    `En löytänyt sitoumusta, jonka nimi alkaisi näin: ”${typed}”. Valitse se lomakkeesta tai kirjoita ensin sen nimi.`,
  'claim.which': ({ typed }) => (typed === '' ? 'Mitä sitoumusta väite koskee?' : `Mitä sitoumusta väite koskee: ”${typed}”?`),
  'claim.mend': ({ title, lacks, months }) =>
    `Ennen kuin sitoumuksesta ”${title}” voi tehdä väitteen, sitä on täydennettävä:\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}`,
  'claim.again': () => 'Täydennetty, jatka väitteeseen',
  'claim.pick': ({ title }) => title,
  'claim.lacks': ({ lacks, months }) =>
    `Väitettä ei voi vielä lähettää.\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}\nTämä ei ole oikeudellista neuvontaa.`,
  'claim.lack': ({ lack, months }) => LACKS[lack](months),
  'claim.date': ({ typed }) => `En ymmärtänyt päivää ”${typed}”. Kirjoita esimerkiksi 15.3.2026.`,
  'claim.waits': ({ title }) =>
    `Väite sitoumuksesta ”${title}” odottaa koordinaattorin päätöstä. Sitä ei julkaista ennen kuin se on hyväksytty.`,
  'claim.flags': ({ words }) =>
    `${list(
      'fi',
      words.map((word) => `”${word}”`),
    )}: yleisluonteinen ympäristöväite, jonka tueksi ei ole tunnustettua näyttöä. Tällaiset väitteet ovat kiellettyjä kuluttajille suunnatussa markkinoinnissa, ellei samassa tekstissä kerrota täsmällisesti, mitä tarkoitetaan (direktiivi (EU) 2024/825, jota sovelletaan 27.9.2026 alkaen).`,
  'claim.notAdvice': () => 'Tarkistus on apuväline, ei oikeudellista neuvontaa. Yritys vastaa väitteistään.',

  'claim.title': ({ company }) => `Väite: ${company}`,
  'claim.list.title': ({ network }) => `Väitteet: ${network}`,
  'claim.list.none': () => 'Ei väitteitä.',
  'claim.list.waiting': ({ waiting }) =>
    waiting ? 'Odottavat koordinaattorin päätöstä, vanhin ensin.' : 'Mikään väite ei odota. Uusimmat:',
  'claim.row': ({ row }) => ROWS[row],
  'claim.state': ({ state }) => STATES[state],
  'claim.decided': ({ by = 'koordinaattori', at, reason }) => `${by}, ${day('fi', at)}.${because(reason)}`,
  'claim.baseline': ({ value, year }) => (year === undefined ? value : `${value} (${year})`),
  'claim.expert': ({ name, at }) => (at === undefined ? name : `${name}, ${day('fi', noonOf(at))}`),
  'claim.none': () => 'ei ilmoitettu',
  'claim.show': ({ beginning }) => `Näytä: ”${beginning}”`,
  'claim.more': () => 'Näytä lisää',
  'claim.new': () => 'Uusi väite',
  'claim.anew': () => 'Lähetä uudelleen',
  'claim.release': () => 'Hyväksy julkaistavaksi',
  'claim.releaseAnyway': () => 'Hyväksy silti',
  'claim.refuse': () => 'Hylkää',
  'claim.withdraw': () => 'Peru väite',
  'claim.sure': () => 'Lue tämä, ennen kuin hyväksyt väitteen. Voiko sen silti julkaista?',

  'claim.refuse.title': () => 'Väitteen hylkääminen',
  'claim.refuse.reason': ({ company }) => `Perustelu yritykselle (${company})`,
  'claim.refuse.hint': () => 'Perustelu lähetetään yritykselle sellaisenaan.',

  'claim.released': ({ company, expires, register }) =>
    `Väite on hyväksytty julkaistavaksi (${company}). Se raukeaa itsestään ${day('fi', expires)}.${register ? ' Se näkyy nyt julkisessa rekisterissä.' : ''}`,
  'claim.refused': ({ company }) => `Väite on hylätty. Perustelu on lähetetty yritykselle (${company}).`,
  'claim.withdrawn': () => 'Väite on peruttu eikä näy enää julkisesti.',
  'claim.already': ({ state, by = 'joku', at, reason }) =>
    `Väitteestä on jo päätetty: ${STATES[state]} (${by}${at === undefined ? '' : `, ${day('fi', at)}`}).${because(reason)} Mikään ei muuttunut.`,
  'claim.own': ({ company }) => `Edustat yritystä ${company}. Sen väitteistä päättää toinen koordinaattori.`,
  'claim.notYours': () => 'Sitoumus tai väite ei ole edustamasi yrityksen.',

  'claim.told.new': ({ company, title }) => `Yritys ${company} haluaa kertoa julkisesti sitoumuksestaan ”${title}”.`,
  'claim.told.released': ({ network, title, expires }) =>
    `${network}: väite sitoumuksesta ”${title}” on hyväksytty julkaistavaksi. Se raukeaa itsestään ${day('fi', expires)}, ellette lähetä uutta väitettä ja tuoretta näyttöä.`,
  'claim.told.refused': ({ network, title, reason }) =>
    `${network}: väitettä sitoumuksesta ”${title}” ei saa käyttää. Koordinaattorin perustelu: ”${reason}”`,
};
