import type { Lack } from '../../domain/claims.ts';
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
  expertAt: 'Asiantuntijan viimeisin tarkastus',
};
const HINTS: Readonly<Record<ClaimField, string>> = {
  commitment: '',
  text: 'Täsmälleen niin kuin se julkaistaan: mitä, kuinka paljon, mistä lähtien. Enintään 500 merkkiä.',
  about: '',
  subject: '',
  offsets: 'Kompensointi: päästöhyvitykset tai vähennykset, jotka tehdään muualla.',
  plan: 'Miten tavoitteeseen päästään tai päästiin.',
  planAddress: 'Pakollinen, jos väite koskee tulevaa: https://…',
  expert: 'Pakollinen, jos väite koskee tulevaa: kuka tarkastaa suunnitelman säännöllisesti.',
  expertAt: 'Päivä, enintään vuosi sitten, esimerkiksi 15.3.2027.',
};
const ROWS: Readonly<Record<ClaimRow, string>> = {
  state: 'Tila',
  company: 'Yritys',
  commitment: 'Sitoumus',
  text: 'Väite',
  about: 'Kertoo',
  figure: 'Tieto',
  baseline: 'Lähtötaso',
  due: 'Viimeistään',
  plan: 'Suunnitelma',
  expert: 'Asiantuntija',
  lacks: 'Puuttuu',
  flags: 'Yleisluonteiset sanat',
  doubles: 'Mahdollisesti laskettu kahdesti',
  decided: 'Ratkaistu',
  expires: 'Voimassa',
};
const STATES = {
  waiting: 'odottaa koordinaattoria',
  released: 'vapautettu julkaistavaksi',
  refused: 'hylätty',
  withdrawn: 'yritys on perunut',
  lapsed: 'rauennut',
} as const;

const LACKS: Readonly<Record<Lack, (months: number) => string>> = {
  offsets: () =>
    'Tuotteen ei saa väittää olevan neutraali tai ilmastolle parempi kompensoinnin ansiosta (direktiivi (EU) 2024/825). Lisätiedot eivät auta: kertokaa sen sijaan, mitä olette itse vähentäneet.',
  baseline: () => 'Sitoumuksesta puuttuu lähtötaso ja sen vuosi. Lisätkää ne: ”sitoumus muokkaa”.',
  date: () => 'Sitoumuksella ei ole määräpäivää. Lisätkää se: ”sitoumus muokkaa”.',
  plan: () => 'Suunnitelma puuttuu.',
  evidence: () => 'Todisteita ei ole. Tehkää ensin päivitys, jossa on linkki tai tiedosto.',
  stale: (months) => `Todisteet ovat yli ${months} kuukautta vanhoja. Tehkää ensin uusi päivitys, jossa on todisteita.`,
  address: () => 'Tulevaa koskeva väite vaatii julkisen suunnitelman: antakaa sen osoite, joka alkaa https://.',
  expert: () => 'Tulevaa koskeva väite vaatii, että riippumaton asiantuntija tarkastaa suunnitelman säännöllisesti: kertokaa kuka.',
  expertDate: () => 'Kertokaa, milloin asiantuntija viimeksi tarkasti suunnitelman: enintään vuosi sitten.',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : ` Perustelu: ${reason}`);

export const claims: Words<ClaimsMessages> = {
  'claim.form.title': () => 'Julkinen väite',
  'claim.form.submit': () => 'Lähetä koordinaattorille',
  'claim.form.cancel': () => 'Peruuta',
  'claim.field': ({ field }) => FIELDS[field],
  'claim.hint': ({ field }) => HINTS[field],
  'claim.about': ({ about }) => (about === 'reached' ? 'jo saavutetusta' : 'tulevasta'),
  'claim.subject': ({ subject }) => (subject === 'company' ? 'yrityksen toimintaa' : 'tuotetta tai palvelua'),
  'claim.yesNo': ({ value }) => (value === 'yes' ? 'kyllä' : 'ei'),

  'claim.nothing': () => 'Väite koskee aina jotakin sitoumusta, eikä teillä vielä ole sitoumuksia.',
  'claim.unknown': ({ typed }) =>
    `En löytänyt sitoumusta, jonka nimi alkaisi näin: ”${typed}”. Valitse se lomakkeesta tai kirjoita ensin sen nimi.`,
  'claim.which': ({ typed }) => `Mitä sitoumusta tämä koskee: ”${typed}”?`,
  'claim.pick': ({ title }) => title,
  'claim.lacks': ({ lacks, months }) =>
    `Väitettä ei voi vielä lähettää.\n${lacks.map((lack) => `– ${LACKS[lack](months)}`).join('\n')}\nTämä ei ole oikeudellista neuvontaa.`,
  'claim.lack': ({ lack, months }) => LACKS[lack](months),
  'claim.date': ({ typed }) => `En ymmärtänyt päivää ”${typed}”. Kirjoita esimerkiksi 15.3.2027.`,
  'claim.waits': ({ title }) => `Väite sitoumuksesta ”${title}” odottaa koordinaattoria. Se ei ole julkinen ennen kuin se on vapautettu.`,
  'claim.flags': ({ words }) =>
    `${list(
      'fi',
      words.map((word) => `”${word}”`),
    )}: yleisluonteinen ympäristöväite ilman tunnustettua näyttöä. Sellaiset ovat kiellettyjä kuluttajille suunnatussa markkinoinnissa, ellei sama teksti kerro täsmällisesti, mitä tarkoitetaan (direktiivi (EU) 2024/825, sovellettu 27.9.2026 alkaen).`,
  'claim.notAdvice': () => 'Tarkistus on apuväline, ei oikeudellista neuvontaa. Yritys vastaa väitteistään.',

  'claim.title': ({ company }) => `Väite: ${company}`,
  'claim.list.title': ({ network }) => `Väitteet: ${network}`,
  'claim.list.none': () => 'Ei väitteitä.',
  'claim.list.waiting': ({ waiting }) => (waiting ? 'Odottaa koordinaattoria, vanhin ensin.' : 'Mikään väite ei odota. Uusimmat:'),
  'claim.row': ({ row }) => ROWS[row],
  'claim.state': ({ state }) => STATES[state],
  'claim.decided': ({ by = 'koordinaattori', at, reason }) => `${by}, ${day('fi', at)}.${because(reason)}`,
  'claim.baseline': ({ value, year }) => (year === undefined ? value : `${value} (${year})`),
  'claim.expert': ({ name, at }) => (at === undefined ? name : `${name}, ${day('fi', new Date(`${at}T12:00:00Z`))}`),
  'claim.none': () => 'ei ilmoitettu',
  'claim.show': ({ company }) => `Näytä: ${company}`,
  'claim.more': () => 'Näytä lisää',
  'claim.new': () => 'Uusi väite',
  'claim.release': () => 'Vapauta',
  'claim.releaseAnyway': () => 'Vapauta silti',
  'claim.refuse': () => 'Hylkää',
  'claim.withdraw': () => 'Peru väite',
  'claim.sure': () => 'Lue tämä ennen kuin vapautat väitteen. Pitääkö se silti paikkansa?',

  'claim.refuse.title': () => 'Väitteen hylkääminen',
  'claim.refuse.reason': ({ company }) => `Perustelu yritykselle (${company})`,
  'claim.refuse.hint': () => 'Menee yritykselle sanasta sanaan.',

  'claim.released': ({ company, expires, register }) =>
    `Väite on vapautettu (${company}). Se raukeaa itsestään ${day('fi', expires)}.${register ? ' Se näkyy nyt julkisessa rekisterissä.' : ''}`,
  'claim.refused': ({ company }) => `Hylätty. Yritys on saanut perustelun (${company}).`,
  'claim.withdrawn': () => 'Väite on peruttu eikä näy enää julkisesti.',
  'claim.already': ({ state, by = 'joku', at, reason }) =>
    `Väite on jo ratkaistu: ${STATES[state]} (${by}${at === undefined ? '' : `, ${day('fi', at)}`}).${because(reason)} Mikään ei muuttunut.`,
  'claim.own': ({ company }) => `Edustat yritystä ${company}. Toinen koordinaattori ratkaisee sen väitteet.`,
  'claim.notYours': () => 'Tuo sitoumus tai väite ei ole teidän.',

  'claim.told.new': ({ company, title }) => `${company} haluaa kertoa julkisesti sitoumuksestaan ”${title}”.`,
  'claim.told.released': ({ network, title, expires }) =>
    `${network}: väite sitoumuksesta ”${title}” on vapautettu. Se raukeaa itsestään ${day('fi', expires)}, ellette lähetä uutta tuorein todistein.`,
  'claim.told.refused': ({ network, title, reason }) =>
    `${network}: väitettä sitoumuksesta ”${title}” ei saa käyttää. Perustelu: ${reason}`,
};
