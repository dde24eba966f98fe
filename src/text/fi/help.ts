import type { HelpMessages, HelpRow, HelpTopic } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'Mitä suljettu ilmastoverkosto vaatii kunnalta?',
  2: 'Miten avoin ja suljettu verkosto eroavat toisistaan?',
  3: 'Mitä verkostoja on esimerkkeinä?',
};

/** What is typed, and what it does. */
const ROWS: Readonly<Record<HelpRow, readonly [typed: string, does: string]>> = {
  ask: ['kysy …', 'kysy omin sanoin'],
  compare: ['kysy vertaa avoin suljettu', 'kaksi tai useampi koordinointitapa rinnakkain'],
  gaps: ['kysy puutteet', 'kysymykset, joihin lähde ei vastaa'],
  fit: ['tapavalinta', 'mikä koordinointitapa sopii meille? Muutama kysymys ja suositus'],
  together: ['tapavalinta yhdessä', 'samat kysymykset, joihin vastataan yhdessä kanavalla'],
  resume: ['tapavalinta jatka', 'jatka siitä, mihin jäit'],
  network: ['verkosto', 'verkosto, johon kanava kuuluu'],
  join: ['verkosto liity Yritys Oy', 'liity tai hae mukaan'],
  company: ['verkosto yritys', 'yrityksesi tiedot verkostossa'],
  members: ['verkosto jäsenet', 'mukana olevat yritykset'],
  leave: ['verkosto eroa', 'eroa verkostosta'],
  plan: ['verkosto suunnitelma', 'suunnitelman vaiheet, jos tavalla on suunnitelma'],
  start: ['verkosto perusta', 'perusta kanavaan verkosto'],
  applications: ['verkosto hakemukset', 'päätöstä odottavat'],
  settings: ['verkosto asetukset', 'näin verkosto toimii'],
  link: ['verkosto linkki', 'henkilökohtaiset linkit niille, joilla ei ole Slackia eikä Teamsia'],
  cases: ['verkosto asiat', 'hakemukset ja päätökset asianumeroineen'],
  coordinators: ['verkosto koordinaattorit', 'keitä he ovat ja miten kutsutaan uusi'],
  invite: ['verkosto kutsu', 'koodi, jolla liitetään toinen kanava'],
  log: ['verkosto loki', 'kuka on tehnyt mitä'],
  commit: ['sitoumus', 'sitoumuksesi ja miten pitkällä ne ovat'],
  deeds: ['ilmastoteko', 'ilmastotekosi; ne ovat vapaaehtoisia'],
  update: ['sitoumus päivitä aurinkopaneelit 60 %', 'kerro, miten sujuu: luku, ”valmis”, ”ennallaan” tai ”jumissa”'],
  new: ['sitoumus uusi', 'tee sitoumus'],
  history: ['sitoumus historia aurinkopaneelit', 'miten on sujunut, taulukkona ja kuvana'],
  undo: ['sitoumus kumoa', 'peru viimeisin päivityksesi vartin kuluessa'],
  claim: ['sitoumus väite', 'kerro sitoumuksesta julkisesti, kun väite kestää'],
  badge: ['sitoumus merkki', 'ilmastomerkki: mitä se edellyttää ja mitä puuttuu'],
  report: ['sitoumus raportti', 'vuosiraportti, valmiiksi täytettynä päivityksistänne'],
  sheets: ['sitoumus vie', 'sitoumukset ja päivitykset Excel- ja CSV-tiedostoina'],
  import: ['sitoumus tuo', 'tuo sitoumukset ja päivitykset tiedostosta'],
  review: ['sitoumus tarkista', 'tarkistettava näyttö'],
  claims: ['sitoumus väitteet', 'julkaise tai hylkää julkisia väitteitä'],
  register: ['sitoumus rekisteri', 'julkinen rekisteri väitteistä'],
  overview: ['sitoumus', 'miten verkoston sitoumukset etenevät'],
  notices: ['sitoumus ilmoitukset päivittäin', 'yksi kooste päivässä kanavalle'],
  rsvp: ['ilmoittaudu kyllä aamiainen +2', 'vastaa: kyllä, ei tai ehkä; vieraiden kanssa, etänä'],
  events: ['tapahtuma', 'tulevat tapahtumat ja ilmoittautuminen'],
  'event-new': ['tapahtuma uusi ”Aurinkoaamiainen” 3.12.2026 klo 8.30 Kaupungintalo 40', 'uusi tapahtuma: näet sen ensin luonnoksena'],
  'event-show': ['tapahtuma näytä aamiainen', 'aika, paikka ja vapaat paikat'],
  'event-edit': ['tapahtuma muokkaa aamiainen', 'muuta tietoja; vastanneille kerrotaan muutos'],
  'event-cancel': ['tapahtuma peru aamiainen', 'peru tapahtuma; vastanneille kerrotaan siitä'],
  drafts: ['tapahtuma luonnokset', 'vielä julkaisemattomat'],
  owned: ['sitoumus päivitä …', 'kerro, miten vastuullasi oleva työ etenee'],
  me: ['omat tiedot', 'mitä tiedän sinusta'],
  language: ['omat tiedot kieli suomi', 'vaihda kieltä'],
  export: ['omat tiedot vie', 'lataa tietosi tiedostona'],
  delete: ['omat tiedot poista', 'poista tietosi'],
};

const TOPICS: Readonly<Record<HelpTopic, string>> = {
  ask: 'Kysymykset',
  fit: 'Tapavalinta',
  network: 'Verkosto',
  commit: 'Sitoumukset',
  event: 'Tapahtumat',
  me: 'Omat tiedot',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'Vastaan kysymyksiin viidestä tavasta koordinoida kunnan ilmastotyötä yritysten kanssa. Mainitsen aina lähteen ja sanon suoraan, jos lähde ei riitä.',
  'help.topic': ({ topic }) => TOPICS[topic],
  'help.typed': ({ row }) => ROWS[row][0],
  'help.row': ({ row }) => ROWS[row][1],
  'help.more': () => 'Lisää jostakin komennosta: kirjoita sen perään ohje, esimerkiksi ”verkosto ohje”.',
  'help.ask': () => 'Kysy',
  'help.example': ({ n }) => EXAMPLES[n],
};
