import { day } from '../dates.ts';
import type { LinksMessages } from '../links.ts';
import type { Words } from '../messages.ts';

const on = (date: Date): string => day('fi', date);
/** What the link is for, and what one can do on the page. */
const FOR = {
  apply: 'Verkostoon liittymistä varten',
  update: 'Sitoumusten päivittämistä varten',
  rsvp: 'Tapahtumiin ilmoittautumista varten',
} as const;
const CAN = { apply: 'liittyä verkostoon', update: 'päivittää sitoumuksia', rsvp: 'ilmoittautua tapahtumiin' } as const;
/** As options of a form. */
const OPTIONS = { apply: 'Verkostoon liittyminen', update: 'Sitoumusten päivittäminen', rsvp: 'Tapahtumiin ilmoittautuminen' } as const;

export const links: Words<LinksMessages> = {
  'link.title': () => 'Henkilökohtaiset linkit',
  'link.intro': ({ network }) =>
    `Henkilö, jolla ei ole Slackia eikä Teamsia, pääsee henkilökohtaisella linkillä omalle sivulleen verkostossa ${network}. Linkki on vain yhtä henkilöä varten.`,
  'link.none': ({ network }) =>
    `Verkostolla ${network} ei ole vielä henkilökohtaisia linkkejä. Tee linkki henkilölle, jolla ei ole Slackia eikä Teamsia. Sen avulla hän voi osallistua omalla verkkosivullaan.`,
  'link.row': ({ purpose, state, date, used, last }) =>
    [
      FOR[purpose],
      { open: `voimassa ${on(date)} asti`, expired: `vanheni ${on(date)}`, revoked: `peruttu ${on(date)}` }[state],
      last === undefined ? 'ei vielä avattu' : `avattu ${used === 1 ? 'kerran' : `${used} kertaa`}, viimeksi ${on(last)}`,
    ].join(' · '),
  'link.new': () => 'Uusi linkki',
  'link.renew': ({ name }) => `Tee uusi linkki: ${name}`,
  'link.mail': ({ name }) => `Lähetä uusi linkki: ${name}`,
  'link.revoke': ({ name }) => `Peru linkki: ${name}`,
  'link.behalf': () => 'Kirjaa yritys',
  'link.behalf.about': () =>
    'Jos joku ei voi käyttää verkkosivua, voit täyttää lomakkeen hänen puolestaan. Asiakirjoista näkyy, että koordinaattori on kirjannut tiedot.',
  'link.more': () => 'Näytä vanhempia linkkejä',

  'link.form.title': () => 'Henkilökohtainen linkki',
  'link.form.name': () => 'Nimi',
  'link.form.name.hint': () => 'Henkilö, joka käyttää linkkiä.',
  'link.form.email': () => 'Sähköpostiosoite',
  'link.form.email.hint': ({ letters }) =>
    letters
      ? 'Tarvitaan, jos Tandem lähettää linkin ja myöhemmät viestit.'
      : 'Vain omia tietojanne varten: Tandem ei lähetä täältä sähköpostia.',
  'link.form.purpose': () => 'Mihin linkkiä käytetään',
  'link.form.purpose.option': ({ purpose }) => OPTIONS[purpose],
  'link.form.company': () => 'Yritys',
  'link.form.company.hint': () =>
    'Täytä, jos linkillä päivitetään sitoumuksia tai jos henkilö ilmoittautuu tapahtumiin yrityksen puolesta. Henkilö saa oikeuden edustaa yritystä.',
  'link.company.none': ({ typed }) => `Verkostossa ei ole yritystä nimeltä ”${typed}”. Kirjoita nimi niin kuin se on jäsenluettelossa.`,
  'link.company.several': ({ typed }) => `Usean verkoston yrityksen nimi alkaa näin: ”${typed}”. Kirjoita koko nimi.`,
  'link.form.language': () => 'Sivun kieli',
  'link.form.days': () => 'Linkin voimassaoloaika',
  'link.form.days.option': ({ days }) => `${days} päivää`,
  'link.form.hand': () => 'Miten linkki toimitetaan?',
  'link.form.hand.option': ({ how }) => ({ self: 'Lähetän sen itse', mail: 'Tandem lähettää sen sähköpostilla' })[how],
  'link.form.submit': () => 'Tee linkki',

  'link.name.wrong': ({ max }) => `Kirjoita henkilön nimi, enintään ${max} merkkiä.`,
  'link.email.wrong': ({ typed }) => `”${typed}” ei näytä sähköpostiosoitteelta. Kirjoita esimerkiksi nimi@yritys.fi.`,
  'link.noLetters': () => 'Tandem ei voi lähettää täältä sähköpostia. Valitse, että lähetät linkin itse.',
  'link.noEmail': () => 'Sähköpostiosoite puuttuu. Täydennä se tai lähetä linkki itse.',
  'link.noCompanies': ({ network }) =>
    `Verkostossa ${network} toimivat kunnan omat yksiköt, eivät yritykset. Henkilökohtaisia linkkejä tarvitaan siellä vain tapahtumiin ilmoittautumiseen.`,
  'link.tooMany': ({ max }) => `Verkostossa on tehty viimeisen vuorokauden aikana ${max} linkkiä, mikä on enimmäismäärä. Jatka huomenna.`,
  'link.unknown': () => 'Linkkiä ei enää ole. Avaa luettelo uudelleen: kirjoita ”verkosto linkki”.',

  'link.made': ({ name, date }) =>
    `Linkki henkilölle ${name} on valmis ja voimassa ${on(date)} asti. Kopioi se nyt ja lähetä se vain hänelle: linkki näytetään vain tämän kerran.`,
  'link.here': () => 'Osoite toimii vain sillä tietokoneella, jossa Tandem on käynnissä. Pyydä Tandemin ylläpitäjää asettamaan TANDEM_URL.',
  'link.shownOnce': ({ name }) =>
    `Linkki henkilölle ${name} on valmis, mutta turvallisuussyistä se näytetään vain kerran. Tee uusi linkki, jos et ehtinyt kopioida sitä.`,
  'link.posted': ({ name, email }) => `Linkki henkilölle ${name} on matkalla osoitteeseen ${email}.`,
  'link.revoked': ({ name }) => `Henkilön ${name} linkki on peruttu, eikä sillä enää pääse sivulle.`,
  'link.over': ({ state, date, network }) =>
    state === 'revoked'
      ? `Linkki peruttiin ${on(date)}. Pyydä tarvittaessa uusi linkki verkoston ${network} koordinaattorilta.`
      : `Linkki oli voimassa ${on(date)} asti. Pyydä uusi linkki verkoston ${network} koordinaattorilta.`,

  'link.letter.subject': ({ network }) => `Henkilökohtainen linkkisi verkostoon ${network}`,
  'link.letter.text': ({ by, network, purpose }) =>
    `${by} on tehnyt sinulle oman sivun verkostossa ${network}. Sivulla voit ${CAN[purpose]}. Käyttäjätunnusta ei tarvita.`,
  'link.letter.hello': ({ name }) => `Hei ${name}!`,
  'link.letter.link': ({ date }) =>
    `Sivusi avautuu tästä henkilökohtaisesta linkistä, joka on voimassa ${on(date)} asti. Älä lähetä sitä eteenpäin:`,
  'link.letter.noLink': () => 'Henkilökohtainen linkkisi ei ole enää voimassa. Pyydä verkoston koordinaattorilta uusi, jos haluat vastata.',
  'link.letter.foot': ({ network }) =>
    `Tandem lähetti tämän viestin verkoston ${network} puolesta. Jos sait viestin vahingossa, voit poistaa sen. Tähän viestiin lähetettyjä vastauksia ei lueta.`,

  'link.page.nobody': ({ network }) => `Et enää edusta mitään yritystä verkostossa ${network}. Ota yhteyttä verkoston koordinaattoriin.`,
  'link.page.apply': ({ network, apply }) =>
    apply
      ? `Tällä sivulla haet yrityksellesi verkoston ${network} jäsenyyttä. Voit poistua sivulta ja palata samalla linkillä, mutta lähettämättömiä tietoja ei tallenneta.`
      : `Tällä sivulla ilmoitat yrityksesi mukaan verkostoon ${network}. Koordinaattori vahvistaa sen jälkeen, että edustat yritystä.`,
  'link.page.home': () => 'Oma sivuni',
  'link.page.own': () => 'Omat tiedot ja kieli',
  'link.page.messages': () => 'Viestit sinulle',
  'link.page.for': ({ name, date }) =>
    name
      ? `Tämä on henkilökohtainen sivu, jonka käyttäjä on ${name}. Linkki on voimassa ${on(date)} asti.`
      : `Tämä on henkilökohtainen sivu. Linkki on voimassa ${on(date)} asti.`,
  'link.page.private': () => 'Kuka tahansa, jolla on linkki, voi käyttää sivua sinun nimissäsi. Älä anna linkkiä muille.',
  'link.page.language': () => 'Kieli',
  'link.page.skip': () => 'Siirry sisältöön',

  'link.page.error': () => 'Virhe',
  'link.page.mend': ({ count }) =>
    count === 1
      ? 'Yksi tieto pitää korjata. Mitään ei ole vielä lähetetty.'
      : `${count} tietoa pitää korjata. Mitään ei ole vielä lähetetty.`,
  'link.page.missing': ({ label }) => `Täytä kenttä: ${label}.`,
  'link.page.choose': () => 'Valitse',
  'link.page.choose.wrong': ({ label }) => `Valitse jokin vaihtoehdoista: ${label}.`,
  'link.page.number.wrong': ({ label }) => `Kirjoita luku numeroina, esimerkiksi 12 tai 12,5: ${label}.`,
  'link.page.date.wrong': ({ label }) => `Anna päivämäärä, esimerkiksi 3.12.2026: ${label}.`,
  'link.page.tooLong': ({ label, max, length }) =>
    `Teksti on liian pitkä, ${length} merkkiä. Lyhennä se enintään ${max} merkkiin: ${label}.`,
  'link.page.optional': () => 'vapaaehtoinen',
  'link.page.garbled': () =>
    'Lomake ei tullut perille kokonaan. Tässä se on uudelleen, ja kirjoittamasi tiedot ovat tallella. Tarkista ne ja lähetä lomake uudelleen.',
  'link.page.closed': () => 'Tätä lomaketta ei voi enää lähettää. Olet ehkä jo lähettänyt sen, tai tilanne on muuttunut. Tilanne nyt:',
  'link.page.tooLarge': () => 'Lähettämäsi sisältö on liian suuri. Palaa selaimessa taaksepäin, lyhennä tekstejä ja lähetä uudelleen.',
  'link.page.foreign': () => 'Lomake lähetettiin toiselta sivustolta, eikä sitä otettu vastaan. Avaa linkkisi uudelleen.',
  'link.page.unknown': () =>
    'Linkki ei ole enää voimassa, tai siitä puuttuu osa. Kopioi koko linkki tai pyydä uusi verkoston koordinaattorilta.',
  'link.page.tooMany': () => 'Liian monta yritystä. Odota minuutti ja yritä uudelleen.',
  'link.page.broken': () =>
    'Palvelussa tapahtui virhe, eikä mitään tallennettu. Palaa selaimessa taaksepäin, missä kirjoittamasi teksti on tallella, ja yritä hetken kuluttua uudelleen.',
};
