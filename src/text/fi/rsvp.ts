import { onDay, toDay } from '../event-times.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import type { RsvpButton, RsvpField, RsvpMessages } from '../rsvp.ts';

const BUTTONS: Readonly<Record<RsvpButton, string>> = {
  yes: 'Tulen',
  no: 'En pääse',
  maybe: 'Ehkä',
  form: 'Vieraat ja toiveet',
  take: 'Otan paikan',
  decline: 'Luovun paikasta',
  takeover: 'Ota kollegan paikka',
  list: 'Ilmoittautuneet',
  more: 'Lisää',
  promote: 'Anna paikka',
  release: 'Peru ilmoittautuminen',
};
const LABELS: Readonly<Record<RsvpField, string>> = {
  answer: 'Tuletko?',
  guests: 'Vieraita itsesi lisäksi',
  attends: 'Miten osallistut?',
  diet: 'Erityisruokavalio',
  access: 'Esteettömyys',
  company: 'Minkä yrityksen puolesta?',
};
const HINTS: Readonly<Partial<Record<RsvpField, string>>> = {
  guests: 'Jätä tyhjäksi, jos tulet yksin.',
  diet: 'Tämän näkevät vain koordinaattorit. Tieto poistetaan 7 päivää tapahtuman jälkeen.',
  access: 'Mitä tarvitset voidaksesi osallistua? Tämän näkevät vain koordinaattorit, ja se poistetaan 7 päivää tapahtuman jälkeen.',
};
const seatsOf = (n: number): string => (n === 1 ? 'yksi paikka' : `${count('fi', n)} paikkaa`);
const gotOf = (n: number): string => (n === 1 ? 'yhden paikan' : `${count('fi', n)} paikkaa`);
const ownOf = (n: number): string => (n === 1 ? 'paikkasi' : `${count('fi', n)} paikkaasi`);
const WHY = { full: 'Kaikki paikat on varattu', company: 'Yrityksesi paikat on jo käytetty' } as const;
const STATES = {
  going: 'tulee',
  offered: 'saanut paikkatarjouksen',
  waiting: 'jonossa',
  maybe: 'ehkä',
  no: 'ei tule',
  lapsed: 'ei ottanut paikkaa',
};

export const rsvp: Words<RsvpMessages> = {
  'rsvp.unknown': ({ typed }) =>
    `En ymmärtänyt vastausta ”${typed}”. Kirjoita esimerkiksi ”ilmoittaudu kyllä”, ”ilmoittaudu kyllä aamiainen +2”, ”ilmoittaudu kyllä etänä”, ”ilmoittaudu ehkä” tai ”ilmoittaudu ei”.`,
  'rsvp.button': ({ what }) => BUTTONS[what],
  'rsvp.which': ({ typed }) =>
    typed === undefined ? 'Mitä tapahtumaa tarkoitat?' : `Tekstiin ”${typed}” sopii useampi tapahtuma. Mitä niistä tarkoitat?`,
  'rsvp.company': ({ title }) => `Edustat useaa yritystä. Minkä puolesta tulet tapahtumaan ${title}?`,
  'rsvp.none': ({ network }) => `Verkostolla ${network} ei ole tulossa tapahtumia, joihin voisi ilmoittautua.`,
  'rsvp.notFound': ({ typed, titles }) =>
    titles.length === 0
      ? `En löytänyt tulevaa tapahtumaa nimellä ”${typed}”, eikä nyt ole tapahtumia, joihin voisi ilmoittautua.`
      : `En löytänyt tulevaa tapahtumaa nimellä ”${typed}”. Valitse jokin näistä tai kirjoita nimen alku: ${list('fi', titles)}.`,
  'rsvp.stranger': ({ network }) =>
    `Vastausta ei tallennettu: et edusta mitään verkoston ${network} yritystä. Liitä yritys komennolla ”verkosto liity” tai pyydä koordinaattorilta henkilökohtainen linkki.`,
  'rsvp.unconfirmed': ({ company }) =>
    `Vastausta ei tallennettu: sinua ei ole vielä vahvistettu yrityksen ${company} edustajaksi. Vastaa uudelleen, kun vahvistus on tehty, tai pyydä vahvistettua kollegaa ilmoittautumaan.`,
  'rsvp.state': ({ title, why }) =>
    ({
      draft: `${title} on vielä luonnos. Ilmoittautua voi, kun koordinaattori on julkaissut sen.`,
      cancelled: `${title} on peruttu, joten siihen ei voi ilmoittautua. Tulevat tapahtumat: kirjoita ”tapahtuma”.`,
      over: `${title} on jo alkanut, joten siihen ei voi enää vastata. Tulevat tapahtumat: kirjoita ”tapahtuma”.`,
    })[why],
  'rsvp.closed': ({ title, closes }) =>
    `Ilmoittautuminen tapahtumaan ${title} päättyi ${onDay(closes)}. Ota yhteyttä koordinaattoriin, jos haluat silti tulla; jos sinulla on paikka, voit yhä luopua siitä komennolla ”ilmoittaudu ei”.`,
  'rsvp.guests': ({ most }) => `Vieraita voi olla enintään ${count('fi', most)}. Muuta määrää ja vastaa uudelleen.`,
  'rsvp.guests.wrong': ({ typed, most }) => `Vieraiden määrän pitää olla kokonaisluku väliltä 0–${count('fi', most)}, ei ”${typed}”.`,
  'rsvp.never': ({ title, seats, most }) =>
    `Pyysit ${gotOf(seats)}, mutta seurue voi saada tapahtumaan ${title} enintään ${gotOf(most)}. Vähennä vieraita, esimerkiksi ”ilmoittaudu kyllä +${Math.max(0, most - 1)}”.`,
  'rsvp.way': ({ title, attends }) =>
    attends === 'remote'
      ? `Tapahtumaan ${title} voi osallistua vain paikan päällä. Kirjoita ”ilmoittaudu kyllä paikalla”.`
      : `Tapahtumaan ${title} voi osallistua vain etänä. Kirjoita ”ilmoittaudu kyllä etänä”.`,
  'rsvp.person': ({ typed }) =>
    `En tunne henkilöä ”${typed}”. Mainitse @-merkillä joku, joka on kirjoittanut Tandemille ja edustaa verkoston yritystä.`,
  'rsvp.going': ({ title, when, seats, attends, same }) =>
    `${same ? 'Olet jo ilmoittautunut' : 'Olet ilmoittautunut'} tapahtumaan ${title}, ${when}. Osallistut ${attends === 'remote' ? 'etänä' : 'paikan päällä'}${seats > 1 ? `, ja sinulla on ${seatsOf(seats)}` : ''}.`,
  'rsvp.waiting': ({ title, when, seats, ahead, why, same }) =>
    `${WHY[why]}. ${same ? 'Olet jo' : 'Olet'} jonotuslistalla tapahtumaan ${title}, ${when}, sijalla ${count('fi', ahead + 1)}${seats > 1 ? ` (${seatsOf(seats)})` : ''}. Ilmoitan, kun paikka vapautuu.`,
  'rsvp.maybe': ({ title, when, same }) =>
    `${same ? 'Olet jo vastannut' : 'Vastasit'} ”ehkä” tapahtumaan ${title}, ${when}. Se ei varaa sinulle paikkaa.`,
  'rsvp.no': ({ title, when, same, closed }) =>
    `${same ? 'Olet jo vastannut, ettet pääse' : 'Merkitty: et pääse'} tapahtumaan ${title}, ${when}.${closed ? ' Ilmoittautuminen on päättynyt, joten paikka ei siirry kenellekään itsestään; koordinaattorit saivat tiedon.' : ''}`,
  'rsvp.kept': ({ title, held, asked, why, offered, until }) =>
    `${WHY[why]}, joten ${asked === 1 ? 'yhden' : count('fi', asked)} paikan varaaminen tapahtumaan ${title} ei onnistunut. ${
      offered ? `Paikkatarjouksesi (${seatsOf(held)}) on voimassa ${toDay(until)} asti.` : `Säilytät ${ownOf(held)}.`
    } Yritä myöhemmin uudelleen tai pyydä vieraita ilmoittautumaan itse.`,
  'rsvp.behalf': ({ name }) => `Vastasit henkilön ${name} puolesta, ja hän saa siitä tiedon.`,
  'rsvp.told.offer': ({ title, when, seats, until }) =>
    `Sinulle on vapautunut ${seatsOf(seats)} tapahtumaan ${title}, ${when}. ${seats === 1 ? 'Ota paikka' : 'Ota paikat'} viimeistään ${onDay(until)}; sen jälkeen ${seats === 1 ? 'se siirtyy' : 'ne siirtyvät'} seuraavalle.`,
  'rsvp.told.lapsed': ({ title, when }) =>
    `Paikkatarjouksesi tapahtumaan ${title}, ${when}, on vanhentunut, ja paikka siirtyi eteenpäin. Vastaa uudelleen ”kyllä”, jos haluat jonon viimeiseksi.`,
  'rsvp.told.promoted': ({ title, when, seats }) =>
    `Koordinaattori antoi sinulle ${gotOf(seats)} tapahtumaan ${title}, ${when}. Olet ilmoittautunut.`,
  'rsvp.told.lost': ({ title, when, ahead }) =>
    `Tapahtuman ${title}, ${when}, paikkoja vähennettiin, etkä enää mahdu mukaan. Olet jonotuslistalla sijalla ${count('fi', ahead + 1)}.`,
  'rsvp.told.entered': ({ title, when, state, seats }) =>
    `Koordinaattori vastasi puolestasi tapahtumaan ${title}, ${when}: ${
      { going: `olet ilmoittautunut, ${seatsOf(seats)}`, waiting: 'olet jonotuslistalla', maybe: 'ehkä', no: 'et tule' }[state]
    }.`,
  'rsvp.told.takenOver': ({ title, when, name }) => `${name} otti paikkasi tapahtumaan ${title}, ${when}.`,
  'rsvp.told.late': ({ title, when, name, seats }) =>
    `${name} ei pääse tapahtumaan ${title}, ${when}. Ilmoittautuminen on päättynyt, joten ${seatsOf(seats)} jää vapaaksi.`,
  'rsvp.takeover.ask': ({ title, when }) => `Kenen paikan otat tapahtumaan ${title}, ${when}? Kollega saa siitä tiedon.`,
  'rsvp.takeover.none': ({ title }) =>
    `Yrityksesi kollegoilla ei ole paikkaa tai jonotussijaa tapahtumaan ${title}. Vastaa ”kyllä”, niin saat oman.`,
  'rsvp.takeover.own': ({ title }) =>
    `Sinulla on jo paikka, paikkatarjous tai jonotussija tapahtumaan ${title}. Vastaa ensin ”ei”, jos haluat ottaa kollegan paikan.`,
  'rsvp.takeover.gone': () => 'Kollegallasi ei ole enää sitä paikkaa. Mitään ei muutettu.',
  'rsvp.takeover.done': ({ title, when, name, state, seats }) =>
    `Otit kollegan ${{ going: 'paikan', offered: 'paikkatarjouksen', waiting: 'jonotussijan' }[state]} tapahtumaan ${title}, ${when} (${seatsOf(seats)}): ${name}.`,
  'rsvp.one': ({ name, company, state, seats, attends, place }) =>
    `${place === undefined ? '' : `${count('fi', place)}. `}${name}${company === undefined ? '' : `, ${company}`}: ${STATES[state]}${
      seats > 1 ? `, ${seatsOf(seats)}` : ''
    }${attends === 'remote' ? ', etänä' : ''}`,
  'rsvp.needs': ({ diet, access }) =>
    [...(diet === undefined ? [] : [`Erityisruokavalio: ${diet}`]), ...(access === undefined ? [] : [`Esteettömyys: ${access}`])].join(
      ' · ',
    ),
  'rsvp.list.none': ({ title }) => `Kukaan ei ole vielä vastannut: ${title}.`,
  'rsvp.promoted': ({ name, seats }) => `${name} sai ${gotOf(seats)} ja saa siitä tiedon.`,
  'rsvp.promote.full': ({ name, seats, why }) =>
    why === 'full'
      ? `Vapaana ei ole enää ${seats === 1 ? 'paikkaa' : seatsOf(seats)}: ${name}. Lisää ensin paikkoja: ”tapahtuma muokkaa”.`
      : `Yrityskohtainen raja ei riitä (${seatsOf(seats)}): ${name}. Nosta ensin rajaa: ”tapahtuma muokkaa”.`,
  'rsvp.moved': () => 'Vastaus on muuttunut sen jälkeen, kun lista näytettiin. Mitään ei tehty; avaa lista uudelleen.',
  'rsvp.form.title': () => 'Ilmoittautuminen',
  'rsvp.form.submit': () => 'Lähetä',
  'rsvp.form.cancel': () => 'Sulje',
  'rsvp.form.label': ({ field }) => LABELS[field],
  'rsvp.form.hint': ({ field }) => HINTS[field] ?? '',
  'rsvp.attends': ({ attends }) => (attends === 'remote' ? 'Etänä' : 'Paikan päällä'),
  'rsvp.somebody': () => 'Joku',
};
