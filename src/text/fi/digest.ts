import { writtenDay } from '../../domain/day.ts';
import type { ComingEvent, HeldEvent } from '../../domain/digest.ts';
import { clock, day } from '../dates.ts';
import type { DigestMessages } from '../digest.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const PARTS = {
  progress: 'Eteneminen',
  people: 'Osallistuminen',
  events: 'Tapahtumat',
  stuck: 'Jumissa',
  waiting: 'Odottaa sinua',
  gaps: 'Kysymykset ilman vastausta',
  plan: 'Suunnitelma',
  fees: 'Maksut',
} as const;
const LABELS = {
  updates: 'Päivitykset',
  moved: 'Lähempänä tavoitetta',
  made: 'Uudet sitoumukset',
  done: 'Valmistui viikon aikana',
  open: 'Käynnissä olevat sitoumukset',
  overdue: 'Odottavat päivitystä',
  atRisk: 'Vaarassa',
  unproven: 'Näyttö puuttuu',
  levels: 'Viikolla päivitetyt sitoumukset',
  totals: 'Saavutettu tähän mennessä',
  companies: 'Yrityksiä verkostossa',
  active: 'Viikon aikana mukana',
  quiet: 'Ei ole kuulunut pitkään aikaan',
  wentQuiet: 'Hiljeni viikon aikana',
  joined: 'Liittyi',
  left: 'Erosi',
  held: 'Pidettiin viikolla',
  coming: 'Tulossa',
  applications: 'Hakemukset',
  people: 'Vahvistettavat henkilöt',
  review: 'Tarkistettava näyttö',
  claims: 'Hyväksyttävät väitteet',
  failed: 'Viestit, jotka eivät menneet perille',
  lines: 'Valmiit rivit',
  planMoved: 'Eteni viikon aikana',
  late: 'Myöhässä',
  orphaned: 'Ilman vastuuhenkilöä',
  next: 'Seuraavat vaiheet',
  invoiced: 'Laskutettu tältä vuodelta',
} as const;
const BUTTONS = {
  send: 'Lähetä jäsenille',
  greet: 'Muokkaa tervehdystä',
  preview: 'Näytä jäsenten versio',
  draft: 'Luonnokseen',
  risks: 'Näytä yritykset',
  scores: 'Yritysten aktiivisuus',
  page: 'Avaa verkkosivuna',
  year: 'Vuosikooste valtuustolle',
  help: 'Pyydä yritykselle apua',
  fit: 'Tee tapavalinta uudelleen',
  waiting: 'Hakemukset',
  review: 'Tarkista näyttö',
  claims: 'Väitteet',
  gaps: 'Kysymykset',
  failed: 'Näytä verkosto',
  before: 'Edellinen viikko',
} as const;
const PIECES = {
  progress: 'saavutukset',
  trend: 'kuva',
  finished: 'valmistuneet sitoumukset',
  thanks: 'yritysten nimet',
  events: 'tulevat tapahtumat',
} as const;
const LEVELS = {
  self: 'oma ilmoitus',
  attached: 'näyttö liitetty',
  checked: 'koordinaattorin tarkistama',
  third: 'kolmannen osapuolen todentama',
} as const;
const KINDS = { reduction: 'vähennys', share: 'osuus', deed: 'teko', project: 'hanke' } as const;
const SCOPES = { '1': 'scope 1', '2': 'scope 2', '3': 'scope 3', avoided: 'vältetyt päästöt' } as const;
const SCOPE2 = { location: 'sijaintiperusteinen', market: 'markkinaperusteinen' } as const;
const DAYS = ['maanantaisin', 'tiistaisin', 'keskiviikkoisin', 'torstaisin', 'perjantaisin', 'lauantaisin', 'sunnuntaisin'] as const;

const SCORES = { company: 'Yritys', points: 'Pisteet', how: 'Näin pisteet lasketaan, 12 viikkoa' } as const;
const SIGNS = {
  updates: 'päivitykset',
  attendance: 'läsnäolo',
  rsvps: 'ilmoittautumiset',
  helped: 'autettu muita',
  asked: 'kysymykset',
} as const;

const n = (value: number): string => count('fi', value);
const UNMEASURED = 'ei mitattu';
const number = (value: number | undefined): string => (value === undefined ? UNMEASURED : n(value));
const week = (iso: string): string => `viikko ${Number(iso.slice(6))}/${iso.slice(0, 4)}`;
const inWeek = (iso: string): string => `viikolla ${Number(iso.slice(6))}/${iso.slice(0, 4)}`;
const ofWeek = (iso: string): string => `Viikon ${Number(iso.slice(6))}/${iso.slice(0, 4)}`;
const companies = (many: number): string => (many === 1 ? '1 yritys' : `${n(many)} yritystä`);
const signed = (change: number): string => (change === 0 ? '±0' : `${change > 0 ? '+' : ''}${exact('fi', change)}`);
const at = (moment: Date): string => `${day('fi', moment)} klo ${clock('fi', moment)}`;

const registered = (many: number): string => (many === 1 ? '1 ilmoittautunut' : `${n(many)} ilmoittautunutta`);
const others = (many: number): string => (many === 1 ? '1 muu' : `${n(many)} muuta`);
const held = ({ title, day: on, going, came }: HeldEvent): string =>
  `${title}, ${writtenDay('fi', on)}: ${came === undefined ? `läsnäoloa ${UNMEASURED}` : `${n(came)} paikalla`} (${registered(going)})`;
const coming = ({ title, starts, going, waiting, left }: ComingEvent): string =>
  [
    `${title}, ${at(starts)}: ${registered(going)}`,
    waiting > 0 ? `jonossa ${n(waiting)}` : '',
    left === undefined ? '' : left === 0 ? 'täynnä' : left === 1 ? '1 paikka vapaana' : `${n(left)} paikkaa vapaana`,
  ]
    .filter(Boolean)
    .join(', ');

export const digest: Words<DigestMessages> = {
  'digest.title': ({ week: iso, network }) => `Viikkokooste, ${week(iso)} · ${network}`,
  'digest.title.members': ({ week: iso, network }) => `${network}: ${week(iso)}`,
  'digest.span': ({ from, to, running }) =>
    `${writtenDay('fi', from)}–${writtenDay('fi', to)}${running ? '. Viikko on vielä kesken: luvut kertovat tilanteen tähän asti.' : ''}`,
  'digest.part': ({ part }) => PARTS[part],
  'digest.label': ({ label }) => LABELS[label],
  'digest.number': ({ now }) => number(now),
  'digest.compared': ({ now, before }) => (before === undefined ? number(now) : `${number(now)} (edellisellä viikolla ${n(before)})`),
  'digest.levels': ({ levels }) =>
    (['self', 'attached', 'checked', 'third'] as const)
      .filter((level) => levels[level] > 0)
      .map((level) => `${LEVELS[level]} ${n(levels[level])}`)
      .join(' · ') || '0',
  'digest.total': ({ total: { amount, unit, kind, scope, scope2, level, change, count: many } }) => {
    const what = [KINDS[kind], scope && SCOPES[scope], scope2 && SCOPE2[scope2], LEVELS[level]].filter(Boolean).join(', ');
    const moved = change === undefined || change === 0 ? '' : ` (viikon aikana ${signed(change)})`;
    return `${exact('fi', amount)} ${unit}${moved} · ${what} · ${many === 1 ? '1 sitoumus' : `${n(many)} sitoumusta`}`;
  },
  'digest.names': ({ names, all }) => (all > names.length ? `${names.join(', ')} ja ${others(all - names.length)}` : list('fi', names)),
  'digest.event.held': ({ event }) => held(event),
  'digest.event.coming': ({ event }) => coming(event),
  'digest.stuck': ({ name, title, since }) => `${name} · ${title}: jumissa ${writtenDay('fi', since)} lähtien`,
  'digest.asked': ({ count: many }) =>
    many === 0
      ? 'Yksikään samankaltaisen sitoumuksen toteuttanut yritys ei ole antanut lupaa kysyä. Ota itse yhteyttä yritykseen.'
      : `Valmis. Kysyin apua ${many === 1 ? 'yhdeltä yritykseltä, joka on toteuttanut' : `${n(many)} yritykseltä, jotka ovat toteuttaneet`} jotain vastaavaa.`,
  'digest.gap': ({ count: many }) => (many === 1 ? 'kysytty kerran' : `kysytty ${n(many)} kertaa`),
  'digest.plan.next': ({ title, owner, due }) =>
    `${title} · ${owner ?? 'ei vastuuhenkilöä'}${due === undefined ? '' : ` · viimeistään ${writtenDay('fi', due)}`}`,
  'digest.fees': ({ invoiced, of }) => `${companies(invoiced)} ${n(of)} yrityksestä`,
  'digest.signal': ({ signal: { because, count: many, of }, towards }) => {
    const seen = {
      'all-report': `${companies(many)} ${n(of)} yrityksestä kertoo etenemisestään oma-aloitteisesti.`,
      'half-rest': `${companies(many)} ${n(of)} yrityksestä on lepotilassa.`,
      'few-report': `${companies(many)} ${n(of)} yrityksestä ei ole kertonut mitään vuoteen.`,
    } as const;
    return `${seen[because]} Ehkä koordinointitapa ”${towards}” sopisi teille nyt paremmin. Tehkää tapavalinta uudelleen, jos haluatte kokeilla.`;
  },
  'digest.risks': ({ count: many }) =>
    `${companies(many)} voi tarvita apua. Vain koordinaattorit näkevät, ${many === 1 ? 'mikä yritys' : 'mitkä yritykset'}.`,
  'digest.button': ({ what }) => BUTTONS[what],
  'digest.leave': ({ piece, out }) => (out ? `Ota mukaan ${PIECES[piece]}` : `Jätä pois ${PIECES[piece]}`),
  'digest.private': () => 'Vain sinä näet tämän. Jäsenet saavat oman versionsa, jossa ei nimetä niitä, jotka ovat jäljessä.',
  'digest.empty': () => 'Verkostossa ei ole vielä yrityksiä. Kooste alkaa, kun ensimmäinen on liittynyt.',
  'digest.quiet': ({ week: iso }) => `Verkostossa oli hiljaista ${inWeek(iso)}: ei päivityksiä, tapahtumia eikä uusia yrityksiä.`,
  'digest.quiet.next': ({ event }) => (event ? `Seuraavaksi: ${coming(event)}.` : 'Tapahtumia ei ole suunnitteilla.'),
  'digest.thanks': ({ active, updates, made, done }) => {
    const did = [
      updates === 1 ? '1 sitoumus päivitettiin' : `${n(updates)} sitoumusta päivitettiin`,
      made === 0 ? '' : made === 1 ? '1 uusi tehtiin' : `${n(made)} uutta tehtiin`,
      done === 0 ? '' : done === 1 ? '1 valmistui' : `${n(done)} valmistui`,
    ].filter(Boolean);
    return `${active === 0 ? '' : `Kiitos! Viikon aikana mukana oli ${companies(active)}. `}${list('fi', did)}.`;
  },
  'digest.finished': () => 'Valmistui viikon aikana',
  'digest.thanked': ({ names }) => `Kiitos viikon päivityksistä: ${list('fi', names)}.`,
  'digest.totals': () => 'Yhdessä olemme saavuttaneet',
  'digest.coming': () => 'Tulevat tapahtumat',
  'digest.in': () => 'Suomeksi',
  'digest.preview': ({ rooms }) =>
    rooms === 1
      ? 'Tältä kooste näyttää verkoston kanavalla.'
      : `Tältä kooste näyttää verkoston ${n(rooms)} kanavalla, kullakin kanavan omalla kielellä.`,
  'digest.sent': ({ rooms, without }) =>
    `Lähetetty: ${list('fi', rooms)}.${without.length === 0 ? '' : ` Tavoittamatta jäi ${list('fi', without)}: ${without.length === 1 ? 'kanava on arkistoitu' : 'kanavat on arkistoitu'} tai Tandem on poistettu sieltä.`}`,
  'digest.already': ({ week: iso, at: then }) => `${ofWeek(iso)} kooste on jo lähetetty, ${at(then)}. Mitään ei lähetetty uudelleen.`,
  'digest.nowhere': () =>
    'Mitään ei lähetetty: verkostolla ei ole kanavaa, jonka tavoitan. Kanava on arkistoitu tai Tandem on poistettu sieltä. Lisää Tandem kanavalle uudelleen tai yhdistä uusi kanava: kirjoita ”verkosto kutsu”.',
  'digest.late': ({ due }) => `Koosteen piti tulla ${at(due)}, mutta Tandem ei ollut silloin käynnissä.`,
  'digest.future': ({ typed, now }) =>
    `”${typed}” on viikko, jota ei ole vielä ollut. Nyt on ${week(now)}. Kirjoita esimerkiksi: kooste viikko ${Number(now.slice(6))}`,
  'digest.before': ({ week: iso, founded }) =>
    `Verkostoa ei vielä ollut ${inWeek(iso)}: se perustettiin ${day('fi', founded)}. Valitse myöhempi viikko.`,
  'digest.week': ({ typed }) =>
    `En ymmärtänyt, mikä viikko ”${typed}” on. Kirjoita esimerkiksi ”kooste viikko 47” tai ”kooste --week 2026-W47”.`,
  'digest.unknown': ({ typed }) =>
    `Ymmärsin sanan ”kooste” mutta en tekstiä ”${typed}”. Kirjoita esimerkiksi ”kooste”, ”kooste lähetä”, ”kooste viikko 47” tai ”kooste ajasta maanantai 9.00”.`,
  'digest.greet.label': () => 'Tervehdys jäsenille',
  'digest.greet.hint': () => 'Näkyy ylimpänä juuri sellaisena kuin kirjoitat sen. Jätä tyhjäksi, jos et halua tervehdystä.',
  'digest.greeting': () => 'Tervehdyksesi:',
  'digest.page': ({ address, until, here }) =>
    `Sivu on sinun omasi: ${address}\nLinkki on voimassa ${day('fi', until)} asti. Älä jaa sitä eteenpäin.${here ? ' Se toimii vain sillä tietokoneella tai siinä verkossa, jossa Tandem on käynnissä.' : ''}`,
  'digest.page.kept': () => 'Linkki näytettiin kerran. Pyydä uusi: kirjoita ”kooste sivu”.',
  'digest.score.head': ({ column }) => SCORES[column],
  'digest.score.term': ({ term: { sign, times, weight } }) =>
    times === undefined ? `${SIGNS[sign]} ${UNMEASURED}` : `${SIGNS[sign]} ${n(times)} × ${weight}`,
  'digest.page.over': () => 'Linkki ei ole enää voimassa, tai et koordinoi verkostoa. Pyydä Tandemilta uusi: kirjoita ”kooste sivu”.',
  'digest.page.weeks': () => 'Muut viikot',
  'digest.page.week': ({ week: iso }) => `Viikko ${Number(iso.slice(6))}/${iso.slice(0, 4)}`,
  'digest.schedule.usage': ({ typed }) =>
    `En ymmärtänyt${typed === '' ? '' : ` tekstistä ”${typed}”`}, milloin koosteen pitäisi tulla. Kirjoita esimerkiksi ”kooste ajasta maanantai 9.00” (ensin luonnos) tai ”kooste ajasta maanantai 9.00 suoraan”. Pois päältä: ”kooste pois”.`,
  'digest.schedule.none': () => 'Kooste ei tule itsestään. Kirjoita esimerkiksi ”kooste ajasta maanantai 9.00”.',
  'digest.schedule.now': ({ schedule, next, timeZone }) => `${planned(schedule, timeZone)} Seuraavan kerran: ${at(next)}.`,
  'digest.schedule.set': ({ schedule, next, moved, timeZone }) =>
    `Valmis. ${planned(schedule, timeZone)} Seuraavan kerran: ${at(next)}${moved ? ', koska varsinainen päivä on pyhäpäivä' : ''}.`,
  'digest.schedule.off': ({ was }) =>
    was
      ? 'Valmis. Kooste ei enää tule itsestään; ”kooste” näyttää sen, kun haluat.'
      : 'Kooste ei tullut itsestään aiemminkaan. Mitään ei muutettu.',
};

function planned({ weekday, hour, minute, how, quiet }: DigestMessages['digest.schedule.now']['schedule'], timeZone: string): string {
  const time = `${hour}.${String(minute).padStart(2, '0')}`;
  const what = how === 'draft' ? 'tulee ensin luonnoksena koordinaattoreille' : 'lähtee suoraan jäsenille';
  const silent = quiet === 'nothing' ? ' Hiljaisesta viikosta ei tule mitään.' : '';
  return `Edellisen viikon kooste ${what} ${DAYS[weekday - 1]} klo ${time} (${timeZone}); jos päivä on pyhäpäivä, kooste siirtyy seuraavaan arkipäivään.${silent}`;
}
