import type { EventButton, EventField, EventMessages } from '../event.ts';
import { onDay } from '../event-times.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import { sentence } from '../sentence.ts';

const LABELS: Readonly<Record<EventField, string>> = {
  title: 'Otsikko',
  description: 'Kuvaus',
  when: 'Päivä ja kellonaika',
  ends: 'Päättyy',
  zone: 'Aikavyöhyke',
  place: 'Paikka',
  link: 'Linkki etäosallistujille',
  total: 'Paikkoja yhteensä',
  onSite: 'Paikkoja paikan päällä',
  remote: 'Etäpaikkoja',
  perCompany: 'Enintään yritystä kohti',
  closes: 'Viimeinen ilmoittautumisaika',
  audience: 'Kuka voi osallistua?',
  language: 'Tapahtuman kieli',
  repeat: 'Toistuu',
  until: 'Toiston viimeinen päivä',
  holidays: 'Jos päivä on pyhäpäivä',
  which: 'Mitä muutetaan?',
};
const HINTS: Readonly<Partial<Record<EventField, string>>> = {
  when: 'Esimerkiksi to 3.12. klo 8.30–10.00, ensi tiistaina klo 14 tai 2026-12-03 08:30.',
  ends: 'Jätä tyhjäksi, jos päättymisaika on jo yllä. Muuten kestoksi lasketaan kaksi tuntia.',
  place: 'Jätä tyhjäksi, jos kaikki osallistuvat etänä.',
  link: 'Osoite, joka alkaa https://. Vain ilmoittautuneet näkevät sen.',
  total: 'Jätä tyhjäksi, jos määrää ei rajoiteta.',
  perCompany: 'Vieraat lasketaan mukaan.',
  closes: 'Jätä tyhjäksi, jos ilmoittautua voi tapahtuman alkuun asti.',
  repeat: 'Esimerkiksi joka kuukauden ensimmäinen tiistai, joka toinen torstai. Jätä tyhjäksi, jos tapahtuma pidetään vain kerran.',
  until: 'Esimerkiksi 31.12.2027. Jätä tyhjäksi, jos tapahtuma toistuu vuoden ajan.',
};
const BUTTONS: Readonly<Record<EventButton, string>> = {
  new: 'Uusi tapahtuma',
  list: 'Tulevat',
  past: 'Menneet',
  drafts: 'Luonnokset',
  show: 'Lisätietoja',
  edit: 'Muokkaa',
  publish: 'Julkaise',
  draft: 'Jätä luonnokseksi',
  discard: 'Hylkää luonnos',
  cancel: 'Peru tapahtuma',
  more: 'Lisää',
  lower: 'Kyllä, vähennä paikkoja',
  keep: 'Ei, pidä paikat ennallaan',
  rsvp: 'Ilmoittautuminen',
  post: 'Näytä kanavilla',
};
const ROWS = {
  when: 'Aika',
  place: 'Paikka',
  link: 'Linkki',
  closes: 'Ilmoittaudu viimeistään',
  seats: 'Paikat',
  answers: 'Vastaukset',
  waiting: 'Jonotuslistalla',
  audience: 'Kuka voi osallistua',
  language: 'Kieli',
  perCompany: 'Enintään yritystä kohti',
  series: 'Toistuu',
  state: 'Tila',
} as const;
const AUDIENCES = { network: 'Verkoston yritykset', public: 'Verkoston yritykset ja muut, joilla on henkilökohtainen linkki' } as const;
const MISSING = { day: 'päivää', time: 'kellonaikaa' } as const;
const EXAMPLE = 'to 3.12.2026 klo 8.30–10.00';

const occasions = (n: number): string => (n === 1 ? '1 tapahtumakerta' : `${count('fi', n)} tapahtumakertaa`);

export const event: Words<EventMessages> = {
  'event.unknown': ({ typed }) =>
    `En tunnista tapahtuma-sanan jälkeen tekstiä ”${typed}”. Kirjoita esimerkiksi: tapahtuma uusi ”Aurinkoaamiainen” 3.12.2026 klo 8.30 Kaupungintalo 40, tapahtuma luettelo, tapahtuma näytä aamiainen, tapahtuma muokkaa aamiainen, tapahtuma peru aamiainen.`,
  'event.button': ({ what }) => BUTTONS[what],
  'event.in': () => 'Suomeksi',
  'event.form.title': ({ of }) => ({ new: 'Uusi tapahtuma', edit: 'Muokkaa tapahtumaa', cancel: 'Peru tapahtuma' })[of],
  'event.form.submit': ({ of }) => ({ new: 'Tarkista', edit: 'Tallenna', cancel: 'Peru tapahtuma' })[of],
  'event.form.cancel': () => 'Sulje',
  'event.form.label': ({ field }) => LABELS[field],
  'event.form.hint': ({ field }) => HINTS[field] ?? '',
  'event.audience': ({ audience }) => AUDIENCES[audience],
  'event.holidays': ({ how }) => ({ skip: 'Kerta jää väliin', move: 'Siirtyy seuraavaan arkipäivään', keep: 'Pidetään silti' })[how],
  'event.which': ({ which }) => ({ one: 'Vain tätä kertaa', coming: 'Tätä ja kaikkia tulevia kertoja' })[which],
  'event.reason': () => 'Miksi? Syy lähetetään vastanneille.',
  'event.draft': ({ zone, until, closes, assumed }) =>
    [
      `Ymmärsin tapahtuman näin. Se on tallennettu luonnoksena, jonka näkevät vain koordinaattorit. Aikavyöhyke: ${zone}.`,
      ...(assumed.includes('ends') ? [`Päättymisaikaa ei annettu, joten oletan tapahtuman päättyvän ${onDay(until)}.`] : []),
      ...(assumed.includes('closes') ? [`Ilmoittautua voi tapahtuman alkuun asti, ${closes}.`] : []),
    ].join(' '),
  'event.draft.series': ({ count: n, skipped, moved }) =>
    [
      `Tapahtumakertoja on ${count('fi', n)}.`,
      ...(skipped.length > 0 ? [`Pyhäpäivien vuoksi väliin jäävät: ${list('fi', skipped)}.`] : []),
      ...(moved.length > 0
        ? [
            `Pyhäpäivän vuoksi siirtyvät: ${list(
              'fi',
              moved.map(([from, to]) => `${from} → ${to}`),
            )}.`,
          ]
        : []),
      'Jokaista kertaa voi muuttaa erikseen.',
    ].join(' '),
  'event.doubt': ({ why, when, open }) =>
    `${
      {
        weekday: `Viikonpäivä ja päivämäärä eivät täsmää: luin ajan näin: ${when}. Kumpaa päivää tarkoitat?`,
        next: `Luin ajan näin: ${when}. Tarkoitatko sitä vai samaa viikonpäivää tällä viikolla?`,
        skipped: 'Kelloja siirretään juuri silloin, joten tuota kellonaikaa ei ole. Valitse aika ennen siirtoa tai sen jälkeen.',
        doubled: 'Kelloja siirretään juuri silloin taaksepäin, joten kellonaika toistuu kahdesti. Valitse kumpi.',
      }[why]
    }${open ? ' Aika pysyy ennallaan, kunnes valitset.' : ''}`,
  'event.published': ({ title, rooms }) =>
    rooms === 0
      ? `${title} on julkaistu. Verkostolla ei ole avointa kanavaa, joten jaa tieto itse.`
      : `${title} on julkaistu ja näkyy ${rooms === 1 ? 'verkoston kanavalla' : `verkoston ${count('fi', rooms)} kanavalla`}.`,
  'event.published.series': ({ title, count: n }) =>
    `${title}: ${occasions(n)} on julkaistu. Ensimmäinen näkyy kanavilla nyt ja kukin seuraava edellisen päätyttyä.`,
  'event.discarded': ({ title }) => `Luonnos ${title} on hylätty. Kukaan muu ei ehtinyt nähdä sitä.`,
  'event.row': ({ row }) => ROWS[row],
  'event.seats.left': ({ left, of, onSite, remote }) => {
    const kinds = [
      ...(onSite === undefined ? [] : [`paikan päällä ${count('fi', onSite)}`]),
      ...(remote === undefined ? [] : [`etänä ${count('fi', remote)}`]),
    ];
    const all = left === 0 ? `Täynnä (${count('fi', of)})` : `Vapaana ${count('fi', left)}/${count('fi', of)}`;
    return kinds.length === 0 ? all : `${all}, vapaana ${list('fi', kinds)}`;
  },
  'event.seats.any': ({ held }) => `Varattu ${count('fi', held)}, määrää ei ole rajoitettu`,
  'event.answers': ({ going, maybe, no }) => `${count('fi', going)} tulee · ${count('fi', maybe)} ehkä · ${count('fi', no)} ei pääse`,
  'event.closed': ({ closes }) => `Ilmoittautuminen päättyi ${onDay(closes)}. Ota yhteyttä koordinaattoriin.`,
  'event.state': ({ state, reason }) =>
    ({ draft: 'Luonnos: näkyy vain koordinaattoreille', cancelled: 'Peruttu', past: 'Pidetty' })[state] +
    (reason === undefined ? '' : `: ${reason}`),
  'event.none': ({ which, coordinator }) =>
    ({ coming: 'Ei tulevia tapahtumia.', past: 'Ei menneitä tapahtumia.', drafts: 'Ei luonnoksia.' })[which] +
    (coordinator ? ' Luo uusi: tapahtuma uusi ”Aurinkoaamiainen” 3.12.2026 klo 8.30 Kaupungintalo 40' : ''),
  'event.listed': ({ which }) => ({ coming: 'Tulevat tapahtumat', past: 'Menneet tapahtumat', drafts: 'Luonnokset' })[which],
  'event.which.ask': () => 'Mitä tapahtumaa tarkoitat?',
  'event.which.none': ({ typed, titles }) =>
    titles.length === 0
      ? `Minkään tapahtuman nimen alussa ei ole ”${typed}”, eikä tulevia tapahtumia ole.`
      : `Minkään tapahtuman nimen alussa ei ole ”${typed}”. Tulossa: ${list('fi', titles)}.`,
  'event.gone': () => 'Tapahtumaa ei enää ole. Kirjoita ”tapahtuma luettelo”, niin näet nykyiset.',
  'event.elsewhere': ({ network }) => `Tapahtuma kuuluu toiseen verkostoon, ei verkostoon ${network}. Avaa se sen omalla kanavalla.`,
  'event.moved': () => 'Joku muu ehti muuttaa tapahtumaa, kun kirjoitit. Avaa se uudelleen; tekstisi on alla.',
  'event.over': ({ title }) => `${title} on jo pidetty, eikä sitä voi enää muuttaa.`,
  'event.isCancelled': ({ title }) => `${title} on peruttu. Luo sen sijaan uusi tapahtuma.`,
  'event.when.missing': ({ part, typed }) => `Tekstissä ”${typed}” ei ole ${MISSING[part]}. Kirjoita molemmat, esimerkiksi ${EXAMPLE}.`,
  'event.when.none': ({ typed }) => `En löydä päivää ja kellonaikaa tekstistä ”${typed}”. Kirjoita esimerkiksi ${EXAMPLE}.`,
  'event.wrong': ({ what, typed }) =>
    what === 'day'
      ? `”${typed}” ei ole kalenterin päivä. Kirjoita esimerkiksi 28.2.2027.`
      : `”${typed}” ei ole kellonaika. Kirjoita aika väliltä 0.00–23.59, esimerkiksi klo 8.30.`,
  'event.past': ({ starts }) => `${starts} on jo mennyt. Kirjoita tuleva aika; ilman vuosilukua valitsen päivän, joka tulee seuraavaksi.`,
  'event.ends.before': ({ starts, ends }) =>
    `Tapahtuma päättyisi ${onDay(ends)}, mutta se alkaa ${onDay(starts)}. Kirjoita myöhempi päättymisaika ja myös päivä, jos se on eri.`,
  'event.closes.late': ({ closes, starts }) =>
    `Ilmoittautuminen ei voi päättyä ${onDay(closes)}, koska tapahtuma on silloin jo ohi. Yleensä sen kannattaa päättyä viimeistään ${onDay(starts)}.`,
  'event.closes.past': ({ closes }) =>
    `Viimeinen ilmoittautumisaika ${closes} on jo mennyt. Kirjoita myöhempi aika tai jätä kenttä tyhjäksi.`,
  'event.zone.wrong': ({ typed }) => `”${typed}” ei ole aikavyöhyke. Kirjoita esimerkiksi Europe/Helsinki tai Europe/Stockholm.`,
  'event.number.wrong': ({ typed, most }) =>
    `”${typed}” ei käy paikkojen määräksi. Kirjoita kokonaisluku väliltä 1–${count('fi', most)} tai jätä kenttä tyhjäksi.`,
  'event.link.wrong': ({ typed }) => `”${typed}” ei ole verkko-osoite. Kirjoita koko osoite, alkuun https://.`,
  'event.mention': () => 'Otsikossa ei voi mainita henkilöitä eikä kanavia. Kirjoita se ilman @-merkkiä.',
  'event.repeat.wrong': ({ typed }) =>
    `En ymmärrä toistoa ”${typed}”. Kirjoita esimerkiksi joka kuukauden ensimmäinen tiistai, joka toinen torstai tai joka perjantai.`,
  'event.until.wrong': ({ typed }) => `”${typed}” ei ole päivä ensimmäisen kerran jälkeen. Kirjoita esimerkiksi 31.12.2027.`,
  'event.repeat.none': ({ until }) => `Toisto ei anna yhtään kertaa ennen päivää ${until}. Valitse myöhempi päivä tai toinen sääntö.`,
  'event.changed': ({ title }) => `${title} on muutettu. Kukaan ei ole vielä vastannut, joten kenellekään ei tarvinnut ilmoittaa.`,
  'event.changed.told': ({ title, people }) =>
    `${title} on muutettu. ${people === 1 ? 'Yksi vastannut saa' : `${count('fi', people)} vastannutta saa`} tiedon muutoksesta.`,
  'event.unchanged': ({ title }) => `${title}: mikään ei muuttunut.`,
  'event.cancelled': ({ title, people, count: many }) =>
    `${title}${many > 1 ? ` (${occasions(many)})` : ''} on peruttu. ${people === 0 ? 'Kukaan ei ollut vastannut.' : people === 1 ? 'Yksi vastannut saa siitä tiedon.' : `${count('fi', people)} vastannutta saa siitä tiedon.`}`,
  'event.told.changed': ({ title }) => `${title}: tiedot ovat muuttuneet`,
  'event.told.cancelled': ({ title, when, reason }) =>
    `${title}, ${when}, on peruttu.${reason === undefined ? '' : ` Koordinaattorin ilmoittama syy: ${sentence(reason)}`} Sinun ei tarvitse tehdä mitään.`,
  'event.told.arrow': ({ from, to }) => `${from} → ${to}`,
  'event.told.nothing': () => 'ei mitään',
  'event.told.again': () => 'Vastauksesi on edelleen voimassa. Jos se ei enää sovi, voit muuttaa sitä.',
  'event.lower.ask': ({ people, seats, names, more }) =>
    `Paikkoja jäisi vähemmän kuin niitä on jo varattu. Viimeksi ilmoittautuneista ${people === 1 ? 'yksi' : count('fi', people)} (paikkoja ${count('fi', seats)}) menettäisi paikkansa ja siirtyisi jonotuslistan kärkeen: ${list('fi', more > 0 ? [...names, more === 1 ? '1 muu' : `${count('fi', more)} muuta`] : names)}. Heille kerrotaan siitä. Vähennetäänkö paikkoja silti?`,
  'event.card.next': () => 'Seuraava tapahtuma',
  'event.page': ({ network }) => `Tapahtumat, joihin sinut on kutsuttu: ${network}.`,
  'event.plan.single': () => 'Tapahtuma on kunnan omille yksiköille: kaikki verkoston kanavilla voivat ilmoittautua.',
};
