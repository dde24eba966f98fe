import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { YearColumn, YearGap, YearMessages, YearMethod, YearRow, YearSheet } from '../digest-year.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const SHEETS: Readonly<Record<YearSheet, string>> = {
  brief: 'Vuosi lyhyesti',
  totals: 'Tulokset',
  goals: 'Ilmasto-ohjelman tavoitteittain',
  far: 'Kuinka pitkällä sitoumukset ovat',
  levels: 'Kuinka hyvin luvut on osoitettu',
  months: 'Päivitykset kuukausittain',
  companies: 'Yritykset',
  events: 'Tapahtumat',
  claims: 'Julkiset väitteet',
  plan: 'Suunnitelman seuraavat vaiheet',
  about: 'Tietoa luvuista',
};
const TABS: Readonly<Partial<Record<YearSheet, string>>> = {
  goals: 'Tavoitteet',
  far: 'Eteneminen',
  levels: 'Näytön taso',
  months: 'Kuukaudet',
  plan: 'Suunnitelma',
};
const COLUMNS: Readonly<Record<YearColumn, string>> = {
  figure: 'Tieto',
  unit: 'Yksikkö',
  what: 'Mitä',
  level: 'Näytön taso',
  amount: 'Lähtötasosta',
  change: 'Vuoden aikana',
  commitments: 'Sitoumuksia',
  companies: 'Yrityksiä',
  doubtful: 'Joista ehkä laskettu kahdesti',
  goal: 'Ilmasto-ohjelman tavoite',
  done: 'Joista valmiita',
  band: 'Osuus matkasta tavoitteeseen',
  month: 'Kuukausi',
  updates: 'Päivityksiä',
  company: 'Yritys',
  day: 'Päivä',
  event: 'Tapahtuma',
  going: 'Ilmoittautuneita',
  came: 'Paikalla',
  claim: 'Väite yrityksen omin sanoin',
  commitment: 'Sitoumus',
  released: 'Hyväksytty',
  until: 'Voimassa',
  step: 'Toimenpide',
  due: 'Määräaika',
  about: 'Näin luvut on saatu',
};
const ROWS: Readonly<Record<YearRow, string>> = {
  companies: 'Yrityksiä verkostossa kauden lopussa',
  active: 'Vuoden aikana aktiivisia yrityksiä',
  joined: 'Liittyneitä tai palanneita yrityksiä',
  left: 'Eronneita yrityksiä',
  reports: 'Vuosiraportin antaneita yrityksiä',
  claims: 'Voimassa olevia julkisia väitteitä',
  all: 'Sitoumuksia kauden lopussa',
  made: 'Uusia sitoumuksia',
  done: 'Valmistuneita sitoumuksia',
  moved: 'Tavoitetta lähestyneitä sitoumuksia',
  open: 'Käynnissä olevia sitoumuksia',
  updates: 'Yritysten päivityksiä',
  events: 'Pidettyjä tapahtumia',
  going: 'Ilmoittautuneita tapahtumiin',
  came: 'Osallistujia tapahtumissa',
  lines: 'Suunnitelman rivejä',
  planDone: 'Valmiita rivejä',
  planMoved: 'Vuoden aikana valmistuneita rivejä',
  planLate: 'Rivejä, joiden määräaika on ohi',
  invoiced: 'Vuodelta laskutettuja yrityksiä',
};
const COMPANY_ROWS: readonly YearRow[] = ['companies', 'active', 'joined', 'left', 'reports', 'invoiced'];
const COMMITMENT_ROWS: readonly YearRow[] = ['all', 'made', 'done', 'moved', 'open'];
const OTHER_UNITS: Readonly<Partial<Record<YearRow, string>>> = {
  claims: 'väitettä',
  updates: 'päivitystä',
  events: 'tapahtumaa',
  going: 'henkilöä',
  came: 'henkilöä',
};
const MONTHS = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'] as const;
const BANDS = ['alle 25 %', '25–49 %', '50–74 %', '75–99 %', '100 %'] as const;

const n = (value: number): string => count('fi', value);
const companies = (many: number): string => (many === 1 ? '1 yritys' : `${n(many)} yritystä`);
const monthOf = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? month;

const GAPS: Readonly<Record<YearGap, (told: YearMessages['year.gap']) => string>> = {
  emissions: () => 'Kunnan tai verkoston päästöt kokonaisuutena: Tandem ei mittaa päästöjä. Luvut ovat yritysten itse ilmoittamia.',
  talk: () =>
    'Keskustelut verkoston kanavilla, sähköpostit ja tapaamiset, joita kukaan ei ole kirjannut: niitä ei lueta, eivätkä ne näy luvuissa.',
  first: () => 'Vertailu edelliseen vuoteen: verkosto ei ollut silloin Tandemissa.',
  attendance: ({ count: many, of }) =>
    `Osallistujat ${n(many)} tapahtumassa (tapahtumia kaikkiaan ${n(of)}): läsnäoloa ei merkitty. Niitä ei lasketa nollaksi, vaan ne puuttuvat summasta.`,
  silent: ({ count: many }) =>
    many === 1
      ? 'Yhden sitoumuksen tilanne: yritys ei ole vielä ilmoittanut lukua.'
      : `${n(many)} sitoumuksen tilanne: yritys ei ole vielä ilmoittanut lukua.`,
  kept: ({ count: many }) =>
    many === 1
      ? 'Yksi sitoumus, jonka vain koordinaattori näkee: se ei ole mukana sitoumuksia koskevissa luvuissa.'
      : `${n(many)} sitoumusta, jotka vain koordinaattori näkee: ne eivät ole mukana sitoumuksia koskevissa luvuissa.`,
  withheld: ({ count: many }) =>
    many === 1
      ? 'Yksi summa, josta kävisi ilmi yksittäisen yrityksen luku: sen takana on alle kolme yritystä.'
      : `${n(many)} summaa, joista kävisi ilmi yksittäisen yrityksen luku: niiden takana on alle kolme yritystä.`,
};
const METHOD: Readonly<Record<YearMethod, string>> = {
  members:
    'Luvut koskevat yrityksiä, jotka olivat verkostossa kauden lopussa. Eronneet yritykset näkyvät vain rivillä ”Eronneita yrityksiä”.',
  active:
    'Yritys oli aktiivinen, jos se antoi päivityksen, vastasi kutsuun, osallistui tapahtumaan, esitti kysymyksen, auttoi toista yritystä tai keskusteli koordinaattorin kanssa, joka kirjasi sen. Yksittäisiä ihmisiä ei koskaan lasketa erikseen.',
  names:
    'Yritys mainitaan nimeltä vain, jos sillä on julkinen sitoumus, hyväksytty väite tai vuosiraportti, jonka se on antanut luvan julkaista.',
  totals:
    'Tulos on yrityksen lähtöarvon ja sen viimeksi ilmoittaman arvon erotus kauden lopussa. ”Vuoden aikana” on ero edellisen vuoden lopun tilanteeseen. Tandem ei laske mitään uudelleen päästökertoimilla.',
  levels:
    'Eri tasoisella näytöllä osoitettuja lukuja ei koskaan lasketa yhteen: yrityksen oma ilmoitus, ilmoitus jossa on näyttö, koordinaattorin tarkistama ja kolmannen osapuolen todentama.',
  percent: 'Prosentteja ja intensiteettejä ei koskaan lasketa yhteen.',
  few: 'Summaa ei näytetä, jos siitä kävisi ilmi, mitä yksi tai kaksi yritystä on ilmoittanut luottamuksellisesti.',
  doubtful: '”Ehkä laskettu kahdesti”: toisiaan muistuttavat vähennykset tai muualla vältetyt päästöt. Ne on syytä tarkistaa.',
  events:
    'Osallistujat on laskettu tapahtumissa, joissa läsnäolo merkittiin, vieraat mukaan lukien. Vain verkostolle tarkoitettua tapahtumaa ei mainita nimeltä.',
  undone: 'Yrityksen perumia päivityksiä ei lasketa. Myöhemmin kaudesta ilmoitetut tiedot eivät muuta jo laadittua tiedostoa.',
};

export const digestYear: Words<YearMessages> = {
  'year.kind': () => 'Vuosikooste valtuustolle',
  'year.title': ({ year, network }) => `${network}: vuosi ${year}`,
  'year.byline': ({ method, from, to, counted, running }) =>
    `${method} · ${writtenDay('fi', from)}–${writtenDay('fi', to)} · ${running ? `vuosi on kesken, tilanne ${writtenDay('fi', counted)}` : `laadittu ${writtenDay('fi', counted)}`}`,
  'year.heading': ({ of }) => (of === 'gaps' ? 'Mitä ei ole mitattu' : SHEETS[of]),
  'year.sheet': ({ sheet }) => TABS[sheet] ?? SHEETS[sheet],
  'year.column': ({ column }) => COLUMNS[column],
  'year.row': ({ row }) => ROWS[row],
  'year.unit': ({ row }) =>
    COMPANY_ROWS.includes(row) ? 'yritystä' : COMMITMENT_ROWS.includes(row) ? 'sitoumusta' : (OTHER_UNITS[row] ?? 'riviä'),
  'year.month': ({ month }) => monthOf(month),
  'year.band': ({ band }) => BANDS[band],
  'year.months.alt': ({ points }) =>
    `Pylväskaavio. Päivitykset kuukausittain: ${points.map(({ month, count: many }) => `${monthOf(month)} ${many === undefined ? 'ei mitattu' : n(many)}`).join(', ')}.`,
  'year.far.alt': ({ far }) =>
    `Pylväskaavio. Näin pitkällä sitoumukset ovat: ${far.map((many, at) => `${BANDS[at]}: ${n(many)}`).join(', ')}.`,
  'year.totals.none': () => 'Yhteen laskettavia lukuja ei ole vielä ilmoitettu.',
  'year.totals.note': ({ kept }) =>
    `Jokaisella näytön tasolla on omat summansa. Prosentteja ei lasketa yhteen.${kept === 0 ? '' : ` Vain koordinaattorin näkemät sitoumukset (${n(kept)}) eivät ole mukana.`}`,
  'year.goal.none': () => 'Muut ja ilman tavoitetta',
  'year.companies': ({ named, others }) =>
    named === 0
      ? `Verkostossa oli ${companies(others)}. Yksikään ei ole julkistanut mitään, joten yhtäkään ei mainita nimeltä.`
      : others === 0
        ? 'Kaikki verkoston yritykset ovat julkistaneet jotakin, ja ne mainitaan nimeltä.'
        : `Nämä yritykset ovat julkistaneet jotakin ilmastotyöstään. Lisäksi verkostossa oli ${companies(others)}.`,
  'year.event.own': () => 'Verkoston tapahtuma',
  'year.events.total': ({ held, taken, came }) =>
    came === undefined
      ? `Tapahtumia pidettiin ${n(held)}. Läsnäoloa ei merkitty, joten osallistumista ei ole mitattu.`
      : `Tapahtumia pidettiin ${n(held)}. Läsnäolo merkittiin ${n(taken)} tapahtumassa: osallistujia oli yhteensä ${n(came)}.`,
  'year.claims.note': ({ counted }) =>
    `Koordinaattorin hyväksymät väitteet, jotka ovat voimassa ${writtenDay('fi', counted)}, yritysten omin sanoin.`,
  'year.gap': (told) => GAPS[told.gap](told),
  'year.method': ({ line }) => METHOD[line],
  'year.page': ({ page, of }) => `Sivu ${page}/${of}`,
  'year.made': ({ day: on }) => `Laadittu Tandemilla ${writtenDay('fi', on)}`,

  'year.ready': ({ year, until }) =>
    `Vuosi ${year} PDF- ja Excel-tiedostona, samoin luvuin. Tiedostot voi hakea ${day('fi', until)} asti; kuka tahansa, jolla on linkki, voi hakea ne.`,
  'year.public': () =>
    'Valtuuston asiakirjat ovat julkisia: tiedostoissa ei ole mitään, minkä yritys on pitänyt omana tai verkoston tietona. Lue ne läpi, ennen kuin annat ne eteenpäin.',
  'year.label': ({ as }) => (as === 'pdf' ? 'PDF: vuosikooste' : 'Excel: kaikki taulukot'),
  'year.name': ({ year }) => `ilmastoverkosto-${year}`,
  'year.in': () => 'Suomeksi',
  'year.usage': ({ typed }) => `En ymmärtänyt, mikä vuosi ”${typed}” on. Kirjoita esimerkiksi ”kooste vuosi 2026”.`,
  'year.future': ({ typed, now }) => `”${typed}” on vuosi, jota ei ole vielä ollut. Kirjoita esimerkiksi ”kooste vuosi ${now}”.`,
  'year.before': ({ year, founded }) => `Verkostoa ei ollut vuonna ${year}: se perustettiin ${day('fi', founded)}. Valitse myöhempi vuosi.`,
  'year.links': ({ year, as }) => `Vuosi ${year} valtuustolle (${as === 'pdf' ? 'PDF' : 'Excel'})`,
};
