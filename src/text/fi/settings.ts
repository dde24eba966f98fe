import type { Method } from '../../domain/method.ts';
import type { Meaning } from '../../domain/method-change.ts';
import type { Words } from '../messages.ts';
import type { SettingWord } from '../network-words.ts';
import { count, list } from '../numbers.ts';
import type { SettingGroup, SettingsMessages } from '../settings.ts';

const GROUPS: Readonly<Record<SettingGroup, string>> = {
  basics: 'Perustiedot',
  joining: 'Liittyminen',
  followUp: 'Seuranta',
  money: 'Maksu ja ohjausryhmä',
  support: 'Tuki',
};

const LABELS: Readonly<Record<SettingWord, string>> = {
  name: 'Nimi',
  method: 'Koordinointitapa',
  language: 'Kanavan kieli',
  sizes: 'Yritysten koko',
  branches: 'Toimialat',
  commitments: 'Sitoumuksia hakemuksessa',
  baseline: 'Alkukartoitus ennen sitoumuksia',
  own: 'Omat kriteerit',
  every: 'Seuranta',
  lapse: 'Jäsenyys raukeaa',
  badge: 'Merkki',
  authority: 'Merkin myöntävä kunta',
  register: 'Julkinen rekisteri',
  fees: 'Maksuluokat',
  steering: 'Ohjausryhmä',
  outside: 'Tarjolla verkoston ulkopuolisille',
  joining: 'Tuki liittymisessä',
  monitoring: 'Tuki seurannassa',
  updating: 'Tuki päivittämisessä',
  visibility: 'Uudet sitoumukset näkyvät',
  ends: 'Hanke päättyy',
  after: 'Hankkeen jälkeen',
  timeZone: 'Aikavyöhyke',
};

const HINTS: Readonly<Partial<Record<SettingWord, string>>> = {
  method: 'Näet, mitä vaihto merkitsee, ennen kuin mikään muuttuu.',
  sizes: 'Esimerkiksi: mikroyritykset, pienet. Muut koot: yksinyrittäjät, keskisuuret, suuret. Tyhjä kenttä: kaikki.',
  branches: 'Erota toimialat pilkulla. Tyhjä kenttä: kaikki toimialat.',
  commitments: 'Esimerkiksi 2–4 tai 1 (vähintään yksi).',
  own: 'Yksi kriteeri riviä kohti.',
  lapse: 'Montako kuukautta viimeisestä päivityksestä. 0: ei koskaan.',
  badge: 'Voimassa vain niin kauan kuin kriteerit täyttyvät sekä näyttö ja päivitykset ovat ajan tasalla.',
  authority: 'Näkyy merkissä myöntäjänä. Esimerkiksi: Esimerkkilahden kaupunki.',
  register:
    'Julkaistavaksi hyväksytyt väitteet näkyvät julkisella sivulla. Kerro, kuka vastaa sivua koskeviin kysymyksiin, esimerkiksi sähköpostiosoite. Tyhjä: ei rekisteriä.',
  fees: 'Yksi luokka riviä kohti, maksu euroina vuodessa. Esimerkiksi: Pienet yritykset 500',
  outside: 'Esimerkiksi: avoimet aamiaistilaisuudet ja uutiskirje.',
  joining: 'Kuka tai mikä auttaa.',
  ends: 'Päivämäärä, jos verkosto on hanke. Esimerkiksi 31.12.2028',
  after: 'Kuka huolehtii yrityksistä hankkeen jälkeen?',
  timeZone: 'Esimerkiksi Europe/Helsinki',
};

const EVERY = {
  never: 'ei seurantaa',
  month: 'kuukausittain',
  quarter: 'neljännesvuosittain',
  'half-year': 'puolivuosittain',
  year: 'vuosittain',
} as const;
const BADGES = { none: 'ei merkkiä', logo: 'logo', certificate: 'kunniakirja' } as const;
const VISIBILITY = { coordinator: 'vain koordinaattoreille', totals: 'yhteissummissa', network: 'verkostossa' } as const;
const LANGUAGES = { sv: 'ruotsi', fi: 'suomi', en: 'englanti' } as const;

const METHODS: Readonly<Record<Method, string>> = {
  single: 'yksittäiset toimintamallit',
  integrated: 'integrointi osaksi olemassa olevaa toimintaa',
  open: 'avoin verkosto',
  closed: 'suljettu verkosto',
  frontrunner: 'edelläkävijöiden verkosto',
};

const companiesOf = (n: number): string => (n === 1 ? 'Mukana oleva yritys pysyy' : `Mukana olevat ${count('fi', n)} yritystä pysyvät`);

/** What it means, a sentence for each. */
const MEANS: { readonly [W in Meaning['what']]: (meaning: Extract<Meaning, { what: W }>) => string } = {
  stay: ({ companies }) => `${companiesOf(companies)} verkostossa ilman uutta hakemusta.`,
  waiting: ({ count: n }) =>
    `${n === 1 ? 'Koordinaattoria odottava asia' : `Koordinaattoria odottavat ${count('fi', n)} asiaa`} ratkaistaan kuten ennenkin.`,
  apply: ({ criteria }) =>
    criteria === 'unset'
      ? 'Uudet yritykset hakevat jäsenyyttä, ja koordinaattori päättää. Kriteerit ovat tyhjät, kunnes asetatte ne.'
      : 'Uudet yritykset hakevat jäsenyyttä, ja koordinaattori päättää verkoston nykyisten kriteerien mukaan.',
  join: () => 'Uudet yritykset liittyvät suoraan. Kriteerit säilyvät, mutta niitä ei sovelleta.',
  fees: ({ now }) =>
    now === 'begin'
      ? 'Verkostolla voi olla maksuluokkia, laskutusmerkintöjä ja ohjausryhmä. Mukana olevilla ei ole maksuluokkaa, ennen kuin valitsette sen.'
      : 'Maksuluokat, laskutusmerkinnät ja ohjausryhmän paikat eivät ole enää käytössä. Ne säilyvät.',
  lines: ({ count: n }) =>
    n === 0 ? 'Suunnitelma on tyhjä.' : `Suunnitelman ${n === 1 ? 'rivi säilyy' : `${count('fi', n)} riviä säilyvät`}.`,
  companies: ({ now }) =>
    now === 'begin'
      ? 'Yritykset voivat liittyä. Suunnitelmaa verkostolla ei enää ole.'
      : 'Verkostoon ei oteta yrityksiä. Tilalle tulee suunnitelma, joka on tyhjä.',
};

export const settings: Words<SettingsMessages> = {
  'settings.title': () => 'Asetukset',
  'settings.intro': () => 'Verkoston nykyiset asetukset. Numero viittaa lähteen kohtaan, johon asetus perustuu.',
  'settings.group': ({ group }) => GROUPS[group],
  'settings.edit': ({ group }) => `Muokkaa: ${GROUPS[group].toLowerCase()}`,
  'settings.submit': () => 'Tallenna',
  'settings.label': ({ id }) => LABELS[id],
  'settings.hint': ({ id }) => HINTS[id] ?? '',
  'settings.like': ({ name, source, year, note }) => `${name}: ${note} (${source}, ${year})`,

  'settings.every': ({ value }) => EVERY[value],
  'settings.badge': ({ value }) => BADGES[value],
  'settings.visibility': ({ value }) => VISIBILITY[value],
  'settings.language': ({ value }) => LANGUAGES[value],
  'settings.yes': ({ value }) => (value ? 'kyllä' : 'ei'),
  'settings.any': () => 'kaikki',
  'settings.unset': () => 'ei vielä päätetty',
  'settings.commitments': ({ least, most }) =>
    most === undefined ? `vähintään ${least}` : least === most ? `${least}` : `${least}–${most}`,
  'settings.lapse': ({ months }) => (months === 0 ? 'ei koskaan' : `${months} kuukauden kuluttua viimeisestä päivityksestä`),
  'settings.fee': ({ name, perYear }) => `${name}: ${count('fi', perYear)} euroa vuodessa`,

  'settings.method.change': () => 'Vaihda koordinointitapa',
  'settings.method.title': () => 'Vaihda koordinointitapa',
  'settings.method.look': () => 'Katso, mitä muuttuu',
  'settings.method.preview': ({ network, from, to }) =>
    `${network} on nyt: ${METHODS[from]}. Näin käy, jos vaihdatte tähän: ${METHODS[to]}. Mitään ei ole vielä muutettu.`,
  'settings.method.means': (meaning) => MEANS[meaning.what](meaning as never),
  'settings.method.sure': ({ method }) => `Vaihda: ${METHODS[method]}`,
  'settings.method.fault': ({ fault, network, method, companies, waiting, lines }) => {
    if (fault === 'same') return `${network} on jo: ${METHODS[method]}. Mitään ei muutettu.`;
    if (fault === 'plan')
      return `${network} sisältää suunnitelman (${count('fi', lines)} ${lines === 1 ? 'rivi' : 'riviä'}), eikä yritysverkostolla ole suunnitelmaa. Perustakaa oma verkosto toiselle kanavalle tai poistakaa ensin rivit.`;
    return `${network} sisältää yrityksiä (mukana ${count('fi', companies)}, odottamassa ${count('fi', waiting)}), eikä tapaan ${METHODS[method]} kuulu yrityksiä. Perustakaa suunnitelma toiselle kanavalle, niin verkosto säilyy.`;
  },
  'settings.method.done': ({ network, method }) =>
    `Koordinointitapa on vaihdettu. ${network} on nyt: ${METHODS[method]}. Kanavan kortti näyttää sen.`,

  'settings.saved': ({ label, value }) => `Tallennettu. ${label}: ${value}.`,
  'settings.savedAll': ({ labels }) => `Tallennettu: ${list('fi', labels)}.`,
  'settings.same': () => 'Mikään ei muuttunut.',
  'settings.unknown': ({ typed }) =>
    `Ymmärsin, että haluat muuttaa asetusta, mutta en löydä asetusta ”${typed}”. Kirjoita esimerkiksi: verkosto asetukset seuranta vuosittain.`,
  'settings.notHere': ({ label, method }) => `Asetusta ”${label}” ei ole, kun koordinointitapa on ${method}.`,
  'settings.choice': ({ label, typed, options }) =>
    `Asetuksen ”${label}” arvo ei voi olla ”${typed}”. Vaihtoehdot: ${options.join(' · ')}.`,
  'settings.commitments.wrong': ({ typed }) =>
    `En ymmärtänyt sitoumusten määrää ”${typed}”. Kirjoita esimerkiksi 2–4 tai 1 (vähintään yksi). Suurin sallittu määrä on 20, ja pienempi luku kirjoitetaan ensin.`,
  'settings.lapse.wrong': ({ typed }) =>
    `En ymmärtänyt kuukausimäärää ”${typed}”. Kirjoita kokonaisluku 0–60. Luku 0 tarkoittaa, ettei jäsenyys raukea.`,
  'settings.fees.wrong': ({ typed }) =>
    `En ymmärtänyt maksua ”${typed}”. Kirjoita luokan nimi ja kokonaiset eurot vuodessa, esimerkiksi: Pienet yritykset 500.`,
  'settings.ends.wrong': ({ typed }) => `En ymmärtänyt päivämäärää ”${typed}”. Kirjoita esimerkiksi: 31.12.2028.`,
  'settings.after.wrong': () => 'Kerro ensin, minä päivänä hanke päättyy. Kirjoita esimerkiksi: verkosto asetukset päättyy 31.12.2028.',
  'settings.timeZone.wrong': ({ typed }) => `Aikavyöhykettä ”${typed}” ei ole. Kirjoita esimerkiksi: Europe/Helsinki.`,
  'settings.tooMany': ({ max }) => `Kohtia voi olla enintään ${max}. Yhdistä tai poista joitakin.`,
  'settings.empty': ({ label }) => `Kenttä ”${label}” ei voi olla tyhjä.`,
  'settings.channel': () => 'Jokaisella kanavalla on oma kielensä. Kirjoita tämä sillä kanavalla, jonka kieltä haluat vaihtaa.',
  'settings.moved': () =>
    'Joku muu muutti asetuksia, kun täytit lomaketta. Hänen muutoksensa on voimassa, eikä sinun muutostasi tallennettu. Avaa asetukset ja tee muutos uudelleen.',
};
