import type { CompanyMessages } from '../company.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const SIZES = {
  sole: 'Yksinyrittäjä',
  micro: 'Alle 10 työntekijää',
  small: '10–49 työntekijää',
  medium: '50–249 työntekijää',
  large: 'Vähintään 250 työntekijää',
};
const BRANCHES = {
  farming: 'Maa-, metsä- ja kalatalous',
  industry: 'Teollisuus ja kaivostoiminta',
  energy: 'Energia-, vesi- ja jätehuolto',
  building: 'Rakentaminen ja kiinteistöt',
  trade: 'Kauppa',
  transport: 'Kuljetus ja varastointi',
  hospitality: 'Majoitus, ravitsemus, kulttuuri ja vapaa-aika',
  digital: 'Informaatio ja viestintä',
  expert: 'Asiantuntija- ja yrityspalvelut, rahoitus',
  public: 'Julkiset palvelut, koulutus, sosiaali- ja terveyspalvelut',
  other: 'Muu toimiala',
};
const STAGES = { starting: 'Alkuvaiheessa', underway: 'Hyvässä vauhdissa', leading: 'Edelläkävijä' };
const STATES = {
  applied: 'hakemus odottaa päätöstä',
  member: 'mukana verkostossa',
  dormant: 'mukana verkostossa, lepotilassa',
  declined: 'hakemus hylätty',
  withdrawn: 'hakemus peruttu',
  left: 'eronnut',
};
/** What lasts since a day, and what happened on it. */
const since = (state: keyof typeof STATES, date: Date): string =>
  ['declined', 'withdrawn', 'left'].includes(state) ? `${STATES[state]} ${day('fi', date)}` : `${STATES[state]} ${day('fi', date)} lähtien`;
const STEPS = { joining: 'Apua alkuun pääsemiseen', monitoring: 'Apua seurantaan', updating: 'Apua sitoumusten päivittämiseen' };
const ROWS = {
  businessId: 'Y-tunnus',
  size: 'Koko',
  branch: 'Toimiala',
  stage: 'Ilmastotyö',
  state: 'Tilanne',
  promises: 'Hakemuksen sitoumukset',
  fee: 'Maksuluokka',
  invoiced: 'Laskutettu vuodelta',
  steering: 'Ohjausryhmä',
  contact: 'Viimeisin yhteydenotto',
  case: 'Asianumero',
  people: 'Yhteyshenkilöt',
  reason: 'Perustelut',
};
const COLUMNS = { company: 'Yritys', size: 'Koko', branch: 'Toimiala', notes: 'Lisätiedot' };

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const names = (all: Readonly<Record<string, string>>, of: readonly string[]): string =>
  list(
    'fi',
    of.map((one) => small(all[one] ?? one)),
  );
const numbered = (number: string | undefined): string => (number === undefined ? '' : ` Asianumero: ${number}.`);
const outsideText = (outside: string | undefined): string =>
  outside === undefined ? '' : ` Verkoston ulkopuolisille yrityksille tarjotaan: ${outside}`;
const promises = (n: number): string => (n === 1 ? 'yksi sitoumus' : `${n} sitoumusta`);

const howMany = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 0 ? 'vapaaehtoinen kohta' : `vähintään ${least}`;
  if (least === 0) return `enintään ${most}`;
  return least === most ? `${least}` : `${least}–${most}`;
};

export const company: Words<CompanyMessages> = {
  'company.size': ({ size }) => SIZES[size],
  'company.branch': ({ branch }) => BRANCHES[branch],
  'company.stage': ({ stage }) => STAGES[stage],
  'company.state': ({ state }) => STATES[state],
  'company.fee': ({ name, perYear }) => `${name}, ${count('fi', perYear)} euroa vuodessa`,

  'company.form.join': () => 'Liity verkostoon',
  'company.form.join.submit': () => 'Liity',
  'company.form.apply': () => 'Hae jäsenyyttä',
  'company.form.apply.submit': () => 'Lähetä hakemus',
  'company.form.cancel': () => 'Peruuta',
  'company.form.company': () => 'Yrityksen nimi',
  'company.form.businessId': () => 'Y-tunnus',
  'company.form.businessId.hint': () => 'Esimerkiksi 1234567-1. Jätä tyhjäksi, jos yrityksellä ei ole tunnusta.',
  'company.form.size': () => 'Yrityksen koko',
  'company.form.branch': () => 'Toimiala',
  'company.form.stage': () => 'Kuinka pitkällä olette ilmastotyössä?',
  'company.form.promises': ({ least, most }) => `Ilmastositoumuksenne (${howMany(least, most)})`,
  'company.form.promises.hint': () => 'Yksi sitoumus riviä kohti. Kertokaa, mitä muutatte, kuinka paljon ja mihin mennessä.',
  'company.form.baseline': () => 'Mikä on lähtötilanteenne?',
  'company.form.baseline.hint': () => 'Esimerkiksi energiankulutus, päästöt, kuljetukset ja mitä olette jo tehneet.',
  'company.form.fee': () => 'Maksuluokka',
  'company.form.own': ({ criterion }) => `Verkosto edellyttää myös: ${criterion} Täyttyykö tämä teillä?`,
  'company.form.own.answer': ({ value }) => (value === 'yes' ? 'Kyllä' : 'Ei vielä'),
  'company.form.secret': () => 'Sisältääkö hakemus liikesalaisuuksia?',
  'company.form.secret.answer': ({ value }) => (value === 'yes' ? 'Kyllä' : 'Ei'),
  'company.form.open': ({ network, apply }) =>
    apply ? `Hae verkoston ${network} jäsenyyttä lomakkeella.` : `Liity verkostoon ${network} lomakkeella.`,

  'company.none': ({ network }) =>
    `${network} on kunnan omaa työtä, eikä siihen oteta mukaan yrityksiä. Kysy koordinaattorilta, mitä kunta voi tarjota teille.`,
  'company.badId': ({ typed }) =>
    `”${typed}” ei ole kelvollinen Y-tunnus: pituus tai tarkistusnumero ei täsmää. Kirjoita seitsemän numeroa, väliviiva ja tarkistusnumero, esimerkiksi 1234567-1, tai jätä kenttä tyhjäksi.`,
  'company.badName': () => 'Kirjoita yrityksen nimi kirjaimin tai numeroin, esimerkiksi: Kuusipuu Oy.',
  'company.badChoice': ({ label }) => `Valitse kenttään ”${label}” jokin vaihtoehdoista.`,
  'company.otherId': ({ businessId, name, known }) =>
    `Y-tunnus ${businessId} kuuluu tietojemme mukaan toiselle yritykselle (${known ?? 'eri nimi'}), ei yritykselle ${name}. Tarkista tunnus. Jos yrityksen nimi on vaihtunut, pyydä apua koordinaattorilta.`,
  'company.otherName': ({ name }) =>
    `Verkostossa on jo yritys nimeltä ${name}, ja sillä on eri Y-tunnus. Tarkista tunnus. Jos kyse on kahdesta eri yrityksestä, lisää nimeen paikkakunta, esimerkiksi ”${name} Vaasa”.`,
  'company.already': ({ company: name, state, speaks, page }) =>
    speaks === 'confirmed'
      ? `${name} on jo ${state === 'applied' ? 'hakenut jäsenyyttä (hakemus odottaa päätöstä)' : 'mukana verkostossa'}, ja sinä olet yrityksen yhteyshenkilö.${page ? '' : ' Kirjoita ”verkosto yritys”, niin näet yrityksen tiedot.'}`
      : speaks === 'asked'
        ? `Olet jo ilmoittanut edustavasi yritystä ${name}${state === 'applied' ? ', ja hakemus odottaa päätöstä' : ', ja ilmoitus odottaa vahvistusta'}. Sinun ei tarvitse tehdä muuta.`
        : `${name} on jo ${state === 'applied' ? 'hakenut jäsenyyttä (hakemus odottaa päätöstä)' : 'mukana verkostossa'}.`,
  'company.notTaken.size': ({ sizes, outside }) =>
    `Verkosto on tarkoitettu tämänkokoisille yrityksille: ${names(SIZES, sizes)}.${outsideText(outside)}`,
  'company.notTaken.branch': ({ branches, outside }) =>
    `Verkosto on tarkoitettu näille toimialoille: ${names(BRANCHES, branches)}.${outsideText(outside)}`,
  'company.promises.few': ({ least, given }) =>
    `Hakemuksessa pitää olla vähintään ${promises(least)}, ja nyt siinä on ${promises(given)}. Kirjoita kukin sitoumus omalle rivilleen.`,
  'company.promises.many': ({ most, given }) =>
    `Hakemuksessa saa olla enintään ${promises(most)}, ja nyt siinä on ${promises(given)}. Valitkaa tärkeimmät.`,
  'company.promises.long': ({ max }) =>
    `Yksi sitoumuksista on liian pitkä: rivillä saa olla enintään ${max} merkkiä. Kirjoita lyhyesti, mihin sitoudutte. Yksityiskohdat voi kertoa myöhemmin.`,
  'company.forbidden': ({ company: name }) => `Tämän voi tehdä vain koordinaattori tai yrityksen ${name} vahvistettu yhteyshenkilö.`,
  'company.membersOnly': ({ network }) =>
    `Verkoston ${network} jäsenluettelo näytetään koordinaattoreille ja jäsenyritysten vahvistetuille yhteyshenkilöille.`,
  'company.moved': ({ company: name, state, since: at, by }) =>
    `Mitään ei muutettu. ${name}: ${since(state, at)}${by === undefined ? '' : ` (${by})`}.`,
  'company.changed': ({ company: name, page }) =>
    `Yrityksen ${name} tiedot ovat muuttuneet sen jälkeen, kun avasit ne, joten mitään ei tehty. ${page ? 'Tässä tiedot ovat sellaisina kuin ne nyt ovat.' : 'Avaa tiedot uudelleen: kirjoita ”verkosto hakemukset”.'}`,
  'company.unknown': ({ typed }) =>
    `En löydä täältä yritystä nimeltä ”${typed}”. Kirjoita nimen alku, esimerkiksi: verkosto yritys Kuusipuu.`,
  'company.notYours': ({ network, page }) =>
    page
      ? `Et edusta kyseistä yritystä verkostossa ${network}.`
      : `Et edusta mitään yritystä verkostossa ${network}. Ilmoita yrityksesi mukaan kirjoittamalla ”verkosto liity”.`,
  'company.person.unknown': ({ company: name }) =>
    `Henkilö ei ole ilmoittautunut yrityksen ${name} edustajaksi. Pyydä häntä ensin kirjoittamaan ”verkosto liity ${name}”.`,
  'company.person.already': ({ person, company: name }) => `${person} on jo yrityksen ${name} yhteyshenkilö. Mitään ei muutettu.`,
  'company.person.last': ({ company: name }) =>
    `Olet ainoa, joka edustaa yritystä ${name}. Siirrä tehtävä kollegalle kirjoittamalla ”verkosto siirrä”, tai eroa verkostosta kirjoittamalla ”verkosto eroa”.`,
  'company.elsewhere': ({ company: name }) =>
    `${name} on mukana useassa verkostossa, joten yritys muuttaa tietonsa itse. Pyydä muutosta yrityksen yhteyshenkilöltä.`,
  'company.year': ({ typed }) => `”${typed}” ei ole vuosi. Kirjoita vuosi neljällä numerolla, esimerkiksi 2026.`,

  'company.joined': ({ company: name, network }) => `${name} on nyt mukana verkostossa ${network}.`,
  'company.joined.wait': () =>
    'Koordinaattori vahvistaa vielä, että edustat yritystä. Saat vahvistuksesta viestin, eikä sinun tarvitse tehdä muuta.',
  'company.applied': ({ company: name, network, number, page }) =>
    `Yrityksen ${name} hakemus verkostoon ${network} on vastaanotettu. Asianumero: ${number}. Koordinaattori käsittelee hakemuksen, ja saat päätöksen tiedoksi täällä. Jos haluat perua hakemuksen, paina ”Peru hakemus”${page ? '' : ' tai kirjoita ”verkosto peru hakemus”'}.`,
  'company.entered': ({ company: name, network, number }) =>
    number === undefined
      ? `${name} on nyt mukana verkostossa ${network}. Kirjasit tiedot yrityksen puolesta.`
      : `Kirjasit yrityksen ${name} puolesta hakemuksen verkostoon ${network}. Asianumero: ${number}.`,
  'company.entered.nobody': ({ company: name }) =>
    `Yrityksellä ${name} ei vielä ole yhteyshenkilöä. Pyydä jotakuta yrityksestä kirjoittamaan ”verkosto liity ${name}” verkoston kanavalla, tai anna hänelle henkilökohtainen linkki ja pyydä häntä ilmoittamaan yritys samalla nimellä. Sen jälkeen vahvistat hänet yhdellä painalluksella.`,
  'company.asked': ({ company: name, by }) =>
    by === 'colleague'
      ? `${name} on jo mukana. Joku kollegoistasi (vahvistettu yhteyshenkilö) tai koordinaattori vahvistaa vielä, että myös sinä edustat yritystä.`
      : `${name} on jo ilmoitettu mukaan. Koordinaattori vahvistaa vielä, että edustat yritystä.`,
  'company.approved': ({ company: name, number, person }) =>
    `${name} on hyväksytty verkostoon.${person === undefined ? '' : ` Yrityksen yhteyshenkilö on nyt ${person}.`}${numbered(number)}`,
  'company.declined': ({ company: name, number }) =>
    `Yrityksen ${name} hakemus on hylätty, ja perustelusi lähetetään yritykselle.${numbered(number)}`,
  'company.withdrawn': ({ company: name, number }) =>
    `Yrityksen ${name} hakemus on peruttu. Voitte hakea uudelleen milloin vain.${numbered(number)}`,
  'company.left': ({ company: name, network }) =>
    `${name} ei ole enää mukana verkostossa ${network}. Olette tervetulleita takaisin milloin vain.`,
  'company.leave.sure': ({ company: name, network }) =>
    `Eroaako ${name} verkostosta ${network}? Yritys voi palata myöhemmin, mutta silloin yhteyshenkilöt pitää vahvistaa uudelleen.`,
  'company.rested': ({ company: name }) =>
    `${name} on nyt lepotilassa, eikä sille lähetetä muistutuksia. Vain koordinaattorit näkevät tämän.`,
  'company.woken': ({ company: name }) => `${name} on taas aktiivinen.`,
  'company.confirmed': ({ company: name, person }) => `${person} on nyt yrityksen ${name} vahvistettu yhteyshenkilö.`,
  'company.confirmedAll': ({ count: n }) =>
    n === 1 ? 'Yksi henkilö on nyt vahvistettu.' : `${count('fi', n)} henkilöä on nyt vahvistettu.`,
  'company.removed': ({ company: name, person }) => `${person} ei edusta yritystä ${name} verkostossa.`,
  'company.refused': ({ company: name, person }) =>
    `${person} ei edusta yritystä ${name}. Kukaan muukaan ei edusta sitä, joten yritys ei ole enää mukana verkostossa.`,
  'company.handedOver': ({ company: name, person }) => `${person} on nyt yrityksen ${name} yhteyshenkilö sinun sijastasi.`,
  'company.handover.whom': ({ company: name }) => `Kuka jatkaa yrityksen ${name} yhteyshenkilönä?`,
  'company.handover.nobody': ({ company: name }) =>
    `Kukaan muu ei ole vielä ilmoittautunut yrityksen ${name} edustajaksi. Mainitse, kenelle tehtävä siirtyy, esimerkiksi ”verkosto siirrä @Anna”, tai pyydä kollegaa kirjoittamaan ”verkosto liity ${name}”.`,
  'company.details.saved': ({ company: name }) => `Yrityksen ${name} tiedot on tallennettu.`,
  'company.terms.saved': ({ company: name }) => `Yrityksen ${name} maksu-, laskutus- ja ohjausryhmätiedot on tallennettu.`,
  'company.support': ({ step, who }) => `${STEPS[step]}: ${who}`,
  'company.outside': ({ text }) => `Tätä tarjotaan myös verkoston ulkopuolisille yrityksille: ${text}`,
  'company.onBehalf': () => 'koordinaattorin kirjaama',

  'company.notice.applied': ({ company: name, network, number, person }) =>
    `${name} hakee verkoston ${network} jäsenyyttä. Hakemuksen jätti ${person}. Asianumero: ${number}.`,
  'company.notice.asked': ({ company: name, network, person }) =>
    `${person} on ilmoittanut yrityksen ${name} mukaan verkostoon ${network}. Vahvista, että hän edustaa yritystä.`,
  'company.notice.colleague': ({ company: name, network, person }) =>
    `Myös ${person} haluaa edustaa yritystä ${name} verkostossa ${network}. Tunnetko hänet?`,
  'company.notice.withdrawn': ({ company: name, network }) => `${name} on perunut hakemuksensa verkostoon ${network}.`,
  'company.notice.left': ({ company: name, network }) => `${name} on eronnut verkostosta ${network}.`,
  'company.notice.approved': ({ company: name, network, number }) =>
    `Tervetuloa mukaan! ${name} on hyväksytty verkoston ${network} jäseneksi, ja sinä olet yrityksen yhteyshenkilö.${numbered(number)}`,
  'company.notice.declined': ({ company: name, network, reason, number }) =>
    `Yrityksen ${name} hakemusta verkostoon ${network} ei hyväksytty.${numbered(number)} Perustelut: ${reason}`,
  'company.notice.confirmed': ({ company: name, network }) =>
    `Olet nyt yrityksen ${name} vahvistettu yhteyshenkilö verkostossa ${network}.`,
  'company.notice.removed': ({ company: name, network }) =>
    `Et ole yrityksen ${name} yhteyshenkilö verkostossa ${network}. Jos tämä on virhe, ota yhteyttä koordinaattoriin.`,
  'company.notice.handedOver': ({ company: name, network, person }) =>
    `${person} on siirtänyt tehtävänsä sinulle: olet nyt yrityksen ${name} yhteyshenkilö verkostossa ${network}.`,

  'company.members.title': ({ network }) => `Jäsenet: ${network}`,
  'company.members.count': ({ companies: n }) => (n === 1 ? '1 yritys' : `${count('fi', n)} yritystä`),
  'company.members.none': () => 'Yhtään yritystä ei ole vielä mukana.',
  'company.members.noneSuch': ({ typed }) => `Yhdenkään jäsenyrityksen nimen alussa ei ole ”${typed}”.`,
  'company.members.head': ({ column }) => COLUMNS[column],
  'company.members.more': () => 'Näytä lisää',
  'company.waiting.title': ({ network }) => `Odottaa käsittelyä: ${network}`,
  'company.waiting.count': ({ waiting }) =>
    waiting === 1 ? 'Yksi asia odottaa käsittelyä.' : `${count('fi', waiting)} asiaa odottaa käsittelyä.`,
  'company.waiting.none': () => 'Mikään ei odota käsittelyä.',
  'company.waiting.person': ({ person, since: at }) => `${person} haluaa edustaa yritystä (odottanut ${day('fi', at)} lähtien)`,
  'company.waiting.application': ({ person, since: at, number, onBehalf }) =>
    `Hakemus ${number}, ${day('fi', at)}, ${onBehalf ? `yrityksen puolesta kirjannut ${person}` : person}`,
  'company.waiting.more': () => 'Näytä lisää',
  'company.waiting.all': ({ count: n }) => `Vahvista kaikki ${n} henkilöä`,
  'company.invoiced': ({ year }) => `laskutettu ${year}`,
  'company.steering': () => 'ohjausryhmässä',
  'company.which': ({ typed }) => `Usean yrityksen nimen alussa on ”${typed}”. Mitä niistä tarkoitat?`,
  'company.missing': ({ sizes, branches, stages }) =>
    [
      'Vain koordinaattoreille: näistä ryhmistä ei ole vielä yhtään jäsentä.',
      ...(sizes.length > 0 ? [`Koko: ${names(SIZES, sizes)}.`] : []),
      ...(stages.length > 0 ? [`Ilmastotyön vaihe: ${names(STAGES, stages)}.`] : []),
      ...(branches.length > 0 ? [`Toimiala: ${names(BRANCHES, branches)}.`] : []),
    ].join(' '),

  'company.row': ({ row }) => ROWS[row],
  'company.row.state': ({ state, since: at }) => since(state, at),
  'company.row.person': ({ person, state }) => (state === 'confirmed' ? person : `${person} (odottaa vahvistusta)`),
  'company.nobodyElse': () => 'Ei vielä ketään',

  'company.button.join': () => 'Liity',
  'company.button.apply': () => 'Hae',
  'company.button.show': ({ company: name }) => name,
  'company.button.approve': ({ company: name }) => (name === undefined ? 'Hyväksy' : `Hyväksy ${name}`),
  'company.button.decline': ({ company: name }) => (name === undefined ? 'Hylkää' : `Hylkää ${name}`),
  'company.button.confirm': ({ person, company: name }) => (name === undefined ? `Vahvista ${person}` : `Vahvista ${person}, ${name}`),
  'company.button.remove': ({ person }) => `${person} ei edusta yritystä`,
  'company.button.link': () => 'Anna henkilökohtainen linkki',
  'company.button.withdraw': () => 'Peru hakemus',
  'company.button.leave': () => 'Eroa verkostosta',
  'company.button.sure': () => 'Kyllä, yritys eroaa',
  'company.button.rest': () => 'Siirrä lepotilaan',
  'company.button.wake': () => 'Palauta aktiiviseksi',
  'company.button.handover': () => 'Siirrä kollegalle',
  'company.button.details': () => 'Muuta tietoja',
  'company.button.terms': () => 'Maksu ja ohjausryhmä',
  'company.button.waiting': () => 'Näytä kaikki odottavat',
  'company.decline.title': () => 'Hylkää hakemus',
  'company.decline.submit': () => 'Hylkää',
  'company.decline.label': ({ company: name }) => `Perustelut (${name})`,
  'company.decline.hint': () => 'Perustelut lähetetään yritykselle sellaisinaan. Kerro, mitä hyväksyminen edellyttäisi.',
  'company.details.title': () => 'Yrityksen tiedot',
  'company.details.submit': () => 'Tallenna',
  'company.terms.title': () => 'Maksu ja ohjausryhmä',
  'company.terms.invoiced': () => 'Laskutettu vuodelta',
  'company.terms.invoiced.hint': () => 'Esimerkiksi 2026. Jätä tyhjäksi, jos mitään ei ole laskutettu.',
  'company.terms.steering': () => 'Ohjausryhmän jäsen',
  'company.terms.noFee': () => 'Maksuluokkaa ei ole valittu',
  'company.yesNo': ({ value }) => (value === 'yes' ? 'Kyllä' : 'Ei'),
};
