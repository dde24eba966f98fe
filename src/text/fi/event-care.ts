import { day } from '../dates.ts';
import type { EventCareMessages } from '../event-care.ts';
import { onDay, spanFor } from '../event-times.ts';
import type { Words } from '../messages.ts';

const BUTTONS = {
  ics: 'Tallenna kalenteriin',
  feed: 'Tilaa kalenteriin',
  'feed.renew': 'Uusi osoite',
  'feed.revoke': 'Lopeta kalenteritilaus',
  quiet: 'Ei enää muistutuksia',
  loud: 'Muistuta taas',
  'quiet.event': 'Muistutukset pois päältä',
  'loud.event': 'Muistutukset päälle',
  'nudge.off': 'Älä kysy yrityksiltä',
  'nudge.on': 'Kysy vastaamattomilta',
  'check-in': 'Sisäänkirjaus',
  came: 'Paikalla',
  'not-came': 'Peru merkintä',
  screen: 'Koodi näytölle',
  next: 'Seuraavat',
  attendance: 'Ketkä tulivat?',
  export: 'Vie tiedostoon',
  feedback: 'Anna palautetta',
  commit: 'Mitä teemme seuraavaksi?',
} as const;

const STATES = {
  going: 'Olet ilmoittautunut',
  offered: 'Sinulle on tarjottu paikkaa',
  waiting: 'Olet jonotuslistalla',
  maybe: 'Vastasit ”ehkä”',
  no: 'Vastasit ”ei”',
  lapsed: 'Paikkatarjous raukesi',
} as const;

const ANSWERS = {
  going: 'kyllä',
  offered: 'paikka tarjottu',
  waiting: 'jonossa',
  maybe: 'ehkä',
  no: 'ei',
  lapsed: 'tarjous raukesi',
} as const;
const SHEETS = { answers: 'Ilmoittautumiset', companies: 'Yritykset', walkIns: 'Ilmoittautumattomat' } as const;
const COLUMNS = {
  name: 'Nimi',
  company: 'Yritys',
  answer: 'Vastaus',
  attends: 'Osallistuu',
  guests: 'Vieraat',
  diet: 'Erityisruokavalio',
  access: 'Esteettömyys',
  came: 'Tuli',
  going: 'Ilmoittautuneet',
  people: 'Henkilöitä',
  place: 'Sija järjestyksessä',
} as const;
const SCORES = { 1: '1 – ei hyötyä', 2: '2', 3: '3 – ihan hyvä', 4: '4', 5: '5 – paljon hyötyä' } as const;

const people = (n: number): string => (n === 1 ? 'yksi henkilö' : `${n} henkilöä`);
const guestsOf = (n: number): string => (n === 0 ? '' : n === 1 ? ', mukana yksi vieras' : `, mukana ${n} vierasta`);
const how = { 'on-site': 'paikan päällä', remote: 'etänä' } as const;

export const eventCare: Words<EventCareMessages> = {
  'care.button': ({ what }) => BUTTONS[what],
  'care.when': ({ times }) => spanFor('fi', times),
  'calendar.own': ({ state, attends, guests }) =>
    state === 'no' || state === 'maybe' || state === 'lapsed'
      ? `${STATES[state]}.`
      : `${STATES[state]}, ${how[attends]}${guestsOf(guests)}.`,
  'calendar.title.cancelled': ({ title }) => `Peruttu: ${title}`,
  'calendar.cancelled': ({ reason }) => `Tapahtuma on peruttu.${reason === undefined ? '' : ` ${reason}`}`,
  'calendar.link': ({ link }) => `Osallistu etänä: ${link}`,
  'calendar.file': ({ title }) => title,
  'calendar.label': () => 'Kalenteritiedosto (.ics)',
  'calendar.name': ({ network }) => `${network}: tapahtumat`,
  'calendar.feed': ({ network }) =>
    `Tässä on oma kalenterisi verkoston ${network} tapahtumista. Lisää osoite kalenteriohjelmaasi tilattavaksi kalenteriksi (Outlookissa ”Tilaa verkosta”), niin muutokset ja peruutukset päivittyvät itsestään.`,
  'calendar.feed.here': () => 'Osoite toimii vain tällä koneella, koska Tandemilla ei ole vielä julkista osoitetta.',
  'calendar.feed.secret': () => 'Osoite on salainen ja näkyy vain nyt: sen haltija näkee, mihin olet ilmoittautunut.',
  'calendar.feed.has': ({ made }) =>
    `Sinulla on kalenteritilaus, joka on tehty ${day('fi', made)}. Osoitetta ei voi näyttää uudelleen. Jos se on kadonnut, ota uusi; vanha lakkaa silloin toimimasta.`,
  'calendar.feed.revoked': () => 'Kalenteritilaus on lopetettu. Vanha osoite ei enää toimi.',
  'calendar.feed.shownOnce': () => 'Kalenterin osoite näytettiin kerran. Ota uusi, jos tarvitset sen.',
  'calendar.feed.press': () => 'Kalenterin osoite on salainen ja näytetään vain sinulle. Saat sen painikkeesta.',
  'remind.title': ({ which, title }) => (which === 'hour' ? `Alkaa pian: ${title}` : `Muistutus: ${title}`),
  'remind.when': () => 'Aika',
  'remind.place': () => 'Paikka',
  'remind.link': () => 'Linkki',
  'remind.you': () => 'Sinä',
  'remind.change': () => 'Tuliko este? Muuta ilmoittautumistasi, niin paikka siirtyy seuraavalle jonossa.',
  'nudge.title': ({ title }) => `Onko teiltä joku tulossa? · ${title}`,
  'nudge.text': ({ company, closes }) =>
    `Yrityksestä ${company} ei ole vielä vastattu. Vastaathan viimeistään ${onDay(closes)}. Myös kieltävä vastaus auttaa: silloin tiedämme, montako on tulossa.`,
  'quiet.person': ({ what, on }) =>
    what === 'reminders'
      ? on
        ? 'Saat muistutukset tapahtumista, joihin olet ilmoittautunut.'
        : 'Et saa enää muistutuksia tapahtumista.'
      : on
        ? 'Sinulta kysytään, kun yrityksesi ei ole vastannut kutsuun.'
        : 'Sinulta ei enää kysytä, kun yrityksesi ei ole vastannut kutsuun.',
  'quiet.event': ({ reminders, nudge, title }) =>
    `${title}: muistutukset ovat ${reminders ? 'päällä' : 'pois päältä'}, ja vastaamattomilta yrityksiltä ${nudge ? 'kysytään kerran' : 'ei kysytä'}.`,
  'checkIn.title': ({ title }) => `Sisäänkirjaus · ${title}`,
  'checkIn.count': ({ came, going, walkIns }) =>
    `Ilmoittautuneista paikalla ${came}/${going}.${walkIns === 0 ? '' : ` Lisäksi ilmoittautumatta tulleita: ${walkIns}.`}`,
  'checkIn.none': () => 'Kukaan ei ole ilmoittautunut.',
  'checkIn.line': ({ name, company, guests, attends }) =>
    `${name ?? 'Nimetön'}${company === undefined ? '' : `, ${company}`}${guestsOf(guests)}${attends === 'remote' ? ', etänä' : ''}`,
  'checkIn.screen': ({ code }) =>
    `Koodi on ${code}. Alla oleva sivu näyttää sen isona ja QR-koodina, jonka voi lukea puhelimella. Koodi on voimassa kaksi tuntia ennen tapahtuman alkua ja tunnin sen päätyttyä.`,
  'checkIn.screen.address': () => 'Avaa osoite tilan näytöllä. Se näkyy vain nyt; uusi osoite korvaa sen.',
  'checkIn.done': ({ title, guests }) => `Tervetuloa! Sinut on kirjattu sisään: ${title}${guestsOf(guests)}.`,
  'checkIn.again': ({ title }) => `Sinut on jo kirjattu sisään: ${title}.`,
  'checkIn.walkIn': ({ title }) => `Tervetuloa! Et ollut ilmoittautunut, mutta nyt osallistumisesi on merkitty: ${title}.`,
  'checkIn.badCode': ({ typed }) =>
    `Tässä verkostossa ei ole sisäänkirjausta koodilla ”${typed}”. Koodissa on kuusi merkkiä, ja se näkyy tilan näytöllä: tapahtuma sisäänkirjaus K7Q 2M4`,
  'checkIn.time': ({ when, title, from }) =>
    when === 'early'
      ? `Sisäänkirjaus avautuu ${onDay(from)}: ${title}.`
      : `Sisäänkirjaus on päättynyt: ${title}. Pyydä koordinaattoria merkitsemään, että olit mukana.`,
  'checkIn.noEvent': () => 'Ei ole tapahtumaa, johon kirjautua. Kirjoita ”tapahtuma luettelo”, niin näet tulevat.',
  'checkIn.which': () => 'Mikä tapahtuma?',
  'checkIn.cancelled': ({ title }) => `${title} on peruttu, joten siihen ei voi kirjautua.`,
  'checkIn.form.title': () => 'Ilmoittautumatta tullut',
  'checkIn.form.submit': () => 'Merkitse',
  'checkIn.form.name': () => 'Nimi',
  'checkIn.form.company': () => 'Verkoston yritys',
  'checkIn.form.people': () => 'Montako henkilöä',
  'checkIn.added': ({ name, people: n }) => `${name}: merkitty ${people(n)}.`,
  'checkIn.known': ({ name }) => `${name} on jo merkitty.`,
  'checkIn.people': ({ typed, max }) => `”${typed}” ei ole lukumäärä. Kirjoita kokonaisluku 1–${max}.`,
  'checkIn.notGoing': () =>
    'Ilmoittautuminen ei ole enää voimassa, joten sitä ei voi merkitä. Merkitse henkilö ilmoittautumatta tulleeksi.',
  'screen.how': () => 'tai kirjoita Tandemille: tapahtuma sisäänkirjaus',
  'screen.scan': () => 'Lue koodi puhelimen kameralla',
  'screen.count': ({ count }) =>
    count === 0 ? 'Kukaan ei ole vielä kirjautunut' : count === 1 ? 'Paikalla on yksi henkilö' : `Paikalla on ${count} henkilöä`,
  'screen.page.title': () => 'Sisäänkirjaus',
  'screen.page.submit': () => 'Olen täällä',
  'screen.page.intro': () => 'Kirjoita nimesi samoin kuin ilmoittautuessasi. Jos et ollut ilmoittautunut, sinut merkitään silti.',
  'screen.page.done': () => 'Kiitos, sinut on merkitty. Tervetuloa!',
  'screen.page.name': () => 'Kirjoita nimesi, enintään 100 merkkiä.',
  'attendance.title': ({ title }) => `Läsnäolo · ${title}`,
  'attendance.company': ({ going, came }) => `tuli ${came}/${going}`,
  'attendance.none': () => 'Mistään yrityksestä ei ole ilmoittauduttu eikä tultu.',
  'attendance.feedback': ({ count, average }) => `Palaute: keskiarvo ${average}/5, vastauksia ${count}.`,
  'attendance.few': ({ count, least }) =>
    count === 0
      ? 'Palautetta ei ole vielä annettu.'
      : `Palautevastauksia: ${count}. Tulos näytetään, kun niitä on vähintään ${least}, jottei ketään voi tunnistaa.`,
  'attendance.nobodyTicked': () =>
    'Ketään ei ole merkitty. Merkitse mukana olleet, niin he saavat kiitoksen ja kysymyksen siitä, mitä he tekevät seuraavaksi.',
  'report.event.title': ({ title }) => `Näin meni · ${title}`,
  'thanks.title': ({ title }) => `Kiitos, että olit mukana! · ${title}`,
  'thanks.text': () => 'Mitä otatte mukaan omaan toimintaanne? Pienikin asia riittää, ja siitä voi tulla sitoumus.',
  'thanks.next': () => 'Vastauksesta tulee luonnos, jonka tallennat itse tai jätät tallentamatta.',
  'thanks.next.done': () => 'Tässä on luonnos. Mitään ei tallenneta, ennen kuin lähetät sen.',
  'feedback.form.title': () => 'Palaute',
  'feedback.form.submit': () => 'Lähetä',
  'feedback.form.score': () => 'Oliko tapahtumasta hyötyä?',
  'feedback.score': ({ score }) => SCORES[score],
  'feedback.form.words': () => 'Omin sanoin',
  'feedback.form.hint': () => 'Koordinaattori näkee vastaukset ilman nimiä, kun vähintään kolme on vastannut.',
  'feedback.saved': () => 'Kiitos palautteesta! Voit muuttaa sitä vastaamalla uudelleen.',
  'feedback.notThere': () => 'Kysymys koskee tapahtumassa olleita. Olitko mukana? Pyydä koordinaattoria merkitsemään sinut.',
  'next.form.title': () => 'Mitä teemme seuraavaksi?',
  'next.form.submit': () => 'Tee luonnos',
  'next.form.words': () => 'Tämän teemme',
  'next.form.hint': () => 'Esimerkiksi: Aurinkopaneelit varaston katolle',
  'eventExport.title': ({ title }) => `Vienti · ${title}`,
  'eventExport.text': ({ expires }) => `Ilmoittautumiset ja läsnäolo tiedostoina. Ne voi hakea ${day('fi', expires)} asti.`,
  'eventExport.name': ({ title, sheet }) => (sheet === undefined ? title : `${title} - ${SHEETS[sheet]}`),
  'eventExport.label': ({ as, sheet }) =>
    as === 'xlsx' ? 'Excel, kaikki' : `CSV: ${sheet === undefined ? 'kaikki' : SHEETS[sheet].toLowerCase()}`,
  'eventExport.sheet': ({ sheet }) => SHEETS[sheet],
  'eventExport.column': ({ column }) => COLUMNS[column],
  'eventExport.attends': ({ attends }) => how[attends],
  'eventExport.answer': ({ state }) => ANSWERS[state],
  'eventExport.yes': () => 'kyllä',
  'eventExport.note': () =>
    'Ruokavalio- ja esteettömyystiedot ovat henkilötietoja: säilytä niitä vain niin kauan kuin on tarpeen. Tandem poistaa ne seitsemän päivää tapahtuman jälkeen.',
};
