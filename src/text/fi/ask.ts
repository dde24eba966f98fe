import type { Method } from '../../domain/method.ts';
import type { AskMessages } from '../ask.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const NAMES: Readonly<Record<Method | 'all', string>> = {
  all: 'Koordinointitavat',
  single: 'Yksittäiset toimintamallit',
  integrated: 'Integrointi osaksi olemassa olevaa toimintaa',
  open: 'Avoin ilmastoverkosto',
  closed: 'Suljettu ilmastoverkosto',
  frontrunner: 'Edelläkävijäverkosto (suljettu, maksullinen)',
};
const SHORT: Readonly<Record<Method | 'all', string>> = {
  all: 'Kaikki tavat',
  single: 'Yksittäiset',
  integrated: 'Integrointi',
  open: 'Avoin',
  closed: 'Suljettu',
  frontrunner: 'Edelläkävijät',
};
const ASPECTS = { what: 'Mikä', why: 'Miksi', how: 'Miten', resources: 'Resurssit', risks: 'Riskit', examples: 'Esimerkit' };
const MISSING = {
  price: 'kysymääsi hintaa',
  count: 'kysymääsi lukumäärää',
  date: 'kysymääsi ajankohtaa',
  contact: 'kysymiäsi yhteystietoja',
  length: 'kysymääsi kestoa',
  place: 'tietoa kysymästäsi paikkakunnasta',
};

const quoted = (words: readonly string[]): string =>
  list(
    'fi',
    words.map((word) => `”${word}”`),
  );

export const ask: Words<AskMessages> = {
  'method.name': ({ method }) => NAMES[method],
  'method.short': ({ method }) => SHORT[method],
  'aspect.name': ({ aspect }) => ASPECTS[aspect],

  'ask.form.title': () => 'Kysy Tandemilta',
  'ask.form.label': () => 'Kysymyksesi',
  'ask.form.hint': () => 'Kysy omin sanoin viidestä koordinointitavasta suomeksi, ruotsiksi tai englanniksi.',
  'ask.form.submit': () => 'Kysy',
  'ask.form.cancel': () => 'Peruuta',
  'ask.open': () => 'Kysy',

  'ask.partial': ({ missing, uncovered }) => {
    if (missing) return `Tämän lähde kertoo, mutta siinä ei ole ${MISSING[missing]}.`;
    if (uncovered.length > 0)
      return `Tämän lähde kertoo. ${uncovered.length === 1 ? 'Tästä' : 'Näistä'} se ei sano mitään: ${quoted(uncovered)}.`;
    return 'Tämän lähde kertoo, mutta koko kysymykseen se ei vastaa.';
  },
  'ask.partial.whom': ({ network }) =>
    network
      ? 'Loput tietää parhaiten verkoston oma koordinaattori.'
      : 'Kysy lisää siltä, joka vastaa kunnassasi ilmastotyöstä tai yritysyhteistyöstä.',
  'ask.refused.far': () => 'Lähteeni ei kerro tästä mitään, joten jätän mieluummin vastaamatta kuin arvaan.',
  'ask.refused.foreign': () => 'Vastaan suomeksi, ruotsiksi ja englanniksi. Esitä kysymyksesi jollakin näistä kielistä.',
  'ask.refused.empty': () => 'En löytänyt viestistäsi kysymystä. Kirjoita esimerkiksi: Mitä suljettu verkosto vaatii?',
  'ask.refused.order': () => 'En noudata vastaustapaani koskevia ohjeita, mutta kerron mielelläni koordinointitavoista.',
  'ask.refused.which': ({ method }) => `Mitä kahta haluat verrata? Olemme puhuneet vasta yhdestä: ${SHORT[method].toLowerCase()}.`,
  'ask.refused.can': () =>
    'Voin kertoa viidestä koordinointitavasta: mitä ne ovat, miksi ja miten niitä käytetään, mitä resursseja ja riskejä niihin liittyy ja mitä esimerkkejä niistä on.',
  'ask.tooLong': ({ max, length }) =>
    `Kysymyksessä on ${count('fi', length)} merkkiä, mutta luen enintään ${count('fi', max)}. Kysy lyhyemmin, mielellään yksi asia kerrallaan.`,

  'ask.sources': () => 'Lähteet',
  'ask.source.label': ({ method, aspect, cell }) =>
    `${NAMES[method]} · ${ASPECTS[aspect]} (${cell === 'sidan' ? 'koko sivu' : `lähteen sarake: ${cell}`})`,
  'ask.button.more': ({ method }) => `Lisätietoa: ${SHORT[method].toLowerCase()}`,
  'ask.button.compare': ({ a, b }) => `Vertaa: ${SHORT[a].toLowerCase()} ja ${SHORT[b].toLowerCase()}`,
  'ask.button.watch': () => 'Ilmoita, kun vastaus löytyy',
  'ask.helpful.yes': () => 'Auttoi',
  'ask.helpful.no': () => 'Ei auttanut',
  'ask.helpful.thanks': ({ verdict }) => (verdict === 'yes' ? 'Kiitos, hyvä tietää.' : 'Kiitos. Palaute tallennetaan ilman nimeäsi.'),
  'ask.watch.saved': () => 'Ilmoitan sinulle, kun lähde vastaa tähän. Sen jälkeen poistan tiedon siitä, kuka olet.',
  'ask.watch.gone': () => 'Kysymys ei ole enää avoinna. Kysy uudelleen, niin näet, mitä lähde sanoo nyt.',
  'ask.watch.answered': ({ question }) => `Sinun ei tarvitse odottaa: kysymykseen ”${question}” on jo vastaus.`,
  'ask.gone': () => 'Kysymys ei ole enää tallessa. Kysy uudelleen.',

  'ask.onItsWay': () => 'Vastaus on tulossa …',
  'ask.byModel': () => 'Kielimalli on muotoillut vastauksen lähteen tiedoista. Jokaista virkettä on verrattu niihin.',
  'ask.verbatim.cap': () => 'Muotoiltujen vastausten päiväkiintiö on täynnä, joten tässä ovat lähteen tiedot sellaisinaan.',
  'ask.compare.caption': () => 'Koordinointitapojen vertailu',
  'ask.compare.usage': ({ understood, unknown }) =>
    `${
      understood.length > 0
        ? `Ymmärsin: ${list(
            'fi',
            understood.map((method) => SHORT[method].toLowerCase()),
          )}.`
        : 'Haluat verrata koordinointitapoja.'
    } ${
      unknown ? `En tunnista sanaa ”${unknown}”.` : 'Vertailuun tarvitaan vähintään kaksi tapaa.'
    } Kirjoita esimerkiksi: vertaa avoin suljettu. Tavat ovat yksittäiset, integrointi, avoin, suljettu ja edelläkävijät.`,
  'ask.compare.none': () => 'lähde ei kerro',
  'ask.about.nothing': () => 'Lähde ei kerro tästä mitään.',

  'gaps.title': () => 'Vastaamattomat kysymykset',
  'gaps.none': () => 'Vastaamattomia kysymyksiä ei ole juuri nyt.',
  'gaps.intro': () => 'Näihin viimeisten 90 päivän kysymyksiin lähde ei ole vastannut kokonaan. Kysyjiä ei näytetä.',
  'gaps.row': ({ count: times, uncovered, owner, watchers }) =>
    [
      times === 1 ? 'kysytty kerran' : `kysytty ${count('fi', times)} kertaa`,
      uncovered.length > 0 ? `puuttuu: ${uncovered.join(', ')}` : '',
      owner ? `vastuussa: ${owner}` : 'ei vastuuhenkilöä',
      watchers > 0 ? `vastausta odottaa ${count('fi', watchers)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  'gaps.unhelpful': () => 'Vastaukset, jotka eivät ole auttaneet:',
  'gaps.unhelpful.row': ({ count: times }) => `”Ei auttanut” -palautteita: ${count('fi', times)}`,
  'gaps.own': ({ n }) => `Nimeä vastuuhenkilö kysymykselle ${n}`,
  'gaps.more': () => 'Näytä lisää',
  'gaps.forbidden': () =>
    'Vastaamattomien kysymysten luettelo on tarkoitettu koordinaattoreille. Pyydä Tandemin ylläpitäjää lisäämään sinut (TANDEM_ADMINS).',
  'gaps.unknown': () => 'Kysymys ei ole enää avoinna. Avaa luettelo uudelleen kirjoittamalla ”kysy puutteet”.',
  'gaps.owner.title': () => 'Kysymyksen vastuuhenkilö',
  'gaps.owner.label': () => 'Kuka selvittää vastauksen?',
  'gaps.owner.hint': () => 'Nimi tai yksikkö, esimerkiksi ”ympäristöyksikkö”.',
  'gaps.owner.submit': () => 'Tallenna',
  'gaps.owner.saved': ({ question, owner }) => `Vastauksen kysymykseen ”${question}” selvittää ${owner}.`,
  'gaps.answered': ({ question }) => `Pyysit ilmoittamaan: kysymykseen ”${question}” on nyt vastaus.`,
};
