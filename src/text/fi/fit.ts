import { day } from '../dates.ts';
import type { FitMessages } from '../fit.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const points = (n: number): string => (n === 1 ? '1 piste' : `${count('fi', n)} pistettä`);
const signed = (n: number): string => (n < 0 ? `−${count('fi', -n)}` : `+${count('fi', n)}`);
/** A method's name in running text. */
const running = (name: string): string => name.charAt(0).toLocaleLowerCase() + name.slice(1);
const quoted = (text: string): string => `”${text}”`;

export const fit: Words<FitMessages> = {
  'fit.title': () => 'Mikä koordinointitapa sopii meille?',
  'fit.offer': () => 'Mikä tapa sopii meille?',
  'fit.intro': ({ of }) =>
    `Enintään ${count('fi', of)} kysymystä kunnastanne, yksi kerrallaan. Vastaukseksi käy myös ”emme tiedä”. Vastauksia voi muuttaa milloin tahansa, myös jälkikäteen.`,
  'fit.lastTime': ({ method, date }) => `Edellinen tulos (${day('fi', date)}): ${running(method)}. Voit verrata tuloksia lopuksi.`,

  'fit.progress': () => 'Kysymys',
  'fit.progress.text': ({ at, of }) => `${count('fi', at)}/${count('fi', of)}`,
  'fit.skipped': ({ names }) => `Ohitettu, koska vastaus ei enää muuttaisi tulosta: ${list('fi', names)}.`,
  'fit.yours': ({ option }) => `Nykyinen vastaus: ${option}`,
  'fit.own': ({ heard }) => `Omin sanoin: ${quoted(heard)}`,

  'fit.dontKnow': () => 'Emme tiedä',
  'fit.why': () => 'Miksi kysyt tätä?',
  'fit.back': () => 'Takaisin',
  'fit.forward': () => 'Jatka siitä, mihin jäätiin',
  'fit.answers': () => 'Katso ja muuta vastauksia',
  'fit.answers.title': () => 'Vastaukset',
  'fit.answers.intro': () => 'Valitse vastaus, jonka haluat muuttaa. Muut vastaukset pysyvät ennallaan.',
  'fit.answers.none': () => 'Yhteenkään kysymykseen ei ole vielä vastattu.',
  'fit.answers.change': ({ question }) => question,
  'fit.leave': () => 'Jatka myöhemmin',
  'fit.left': ({ date }) =>
    `Vastaukset ovat tallessa ${day('fi', date)} asti. Kirjoita ”tapavalinta jatka” tai paina painiketta, kun haluat jatkaa.`,
  'fit.resume': () => 'Jatka',
  'fit.over': () => 'Aloita alusta',
  'fit.over.sure': ({ count: n }) =>
    n === 1
      ? 'Aloitetaanko alusta? Tähänastista vastausta ei silloin käytetä.'
      : `Aloitetaanko alusta? Tähänastisia vastauksia (${count('fi', n)}) ei silloin käytetä.`,
  'fit.over.no': () => 'Ei, säilytä vastaukset',
  'fit.begun': ({ date, count: n }) =>
    `Kesken on ${day('fi', date)} aloitettu kysely, jossa on ${n === 1 ? 'yksi vastaus' : `${count('fi', n)} vastausta`}.`,
  'fit.usage': ({ typed }) =>
    `Ymmärsin sanan ”tapavalinta”, mutta en tätä: ${quoted(typed)}. Kirjoita ”tapavalinta”, ”tapavalinta jatka” tai kanavalla ”tapavalinta yhdessä”.`,
  'fit.nothingToResume': () => 'Keskeneräistä kyselyä ei ole.',

  'fit.words': () => 'Vastaa omin sanoin',
  'fit.words.hint': () => 'Esimerkiksi: ”meillä on noin puoli henkilötyövuotta”. Näytän ennen tallennusta, miten ymmärsin vastauksen.',
  'fit.words.submit': () => 'Lähetä',
  'fit.heard': ({ option }) => `Ymmärsin vastauksen näin: ${quoted(option)}. Pitääkö se paikkansa?`,
  'fit.heard.which': () => 'Vastauksen voi ymmärtää usealla tavalla. Mitä näistä tarkoitat?',
  'fit.heard.yes': () => 'Kyllä, pitää paikkansa',
  'fit.heard.no': () => 'Ei, näytä vaihtoehdot',
  'fit.unheard': () => 'En löytänyt tekstistä vastausta kysymykseen. Valitse jokin vaihtoehdoista tai muotoile vastaus toisin.',
  'fit.reading': () => 'Luen vastausta. Siihen menee muutama sekunti; saat vahvistaa sen ennen tallennusta.',
  'fit.options': () => 'Näytä vaihtoehdot',
  'fit.readLate': ({ option }) => `Ehdit jo vastata ${quoted(option)}. Se vastaus on voimassa.`,
  'fit.tooLong': ({ max, length }) =>
    `Vastauksessa on ${count('fi', length)} merkkiä, mutta luen enintään ${count('fi', max)}. Yksi lause tai jokin vaihtoehdoista riittää.`,
  'fit.again': () => 'Takaisin kyselyyn:',

  'fit.gone': () => 'Tätä kyselyä ei enää ole. Voit aloittaa uuden heti.',
  'fit.expired': ({ date }) =>
    `Kysely vanheni ${day('fi', date)}, kun viimeisestä vastauksesta oli kulunut 30 päivää. Voit aloittaa uuden heti.`,
  'fit.changed': ({ question, before, now }) =>
    `${question}: vastaus ${quoted(before)} on nyt ${quoted(now)}. Voit perua muutoksen kohdassa ”Katso ja muuta vastauksia”.`,
  'fit.closed': () => 'Tämä kysely on päättynyt, joten painike ei enää toimi.',
  'fit.notYours': () => 'Tämä kysely on toisen henkilön aloittama, ja vain hän voi vastata siihen. Voit aloittaa oman kyselyn.',
  'fit.questionGone': () => 'Tätä kysymystä ei enää esitetä. Muut vastaukset ovat tallessa; jatka tästä.',
  'fit.start': () => 'Aloita',

  'fit.result': () => 'Tulos',
  'fit.result.recommended': ({ method }) => `Teille parhaiten sopiva tapa: ${method}.`,
  'fit.result.unknown': ({ method }) =>
    `Vastasitte kaikkeen ”emme tiedä”, joten tämä ei ole suositus vaan kevyin tapa päästä alkuun: ${method}.`,
  'fit.result.why': ({ clauses }) =>
    `Eniten painaa se, ${list(
      'fi',
      clauses.map((one) => `että ${one}`),
    )}.`,
  'fit.result.apart': ({ clauses, also }) =>
    clauses.length === 0
      ? 'Samat vastaukset erottavat tavat toisistaan.'
      : `Tavat erottaa toisistaan ${also ? 'myös' : 'ennen kaikkea'} se, ${list(
          'fi',
          clauses.map((one) => `että ${one}`),
        )}.`,
  'fit.reason': ({ question, option, weight }) => `${question}: ${option} (${signed(weight)})`,
  'fit.chart': () => 'Koordinointitapojen pisteet',
  'fit.chart.alt': ({ rows }) =>
    `${rows.map(({ method, score, vetoed }) => `${method} ${points(score)}${vetoed ? ' (ei tule kyseeseen)' : ''}`).join(', ')}.`,
  'fit.row.against': () => 'Tätä tapaa vastaan puhuu',
  'fit.row.runnerUp': () => 'Toiseksi paras',
  'fit.row.vetoes': () => 'Eivät tule kyseeseen',
  'fit.row.flips': () => 'Tämä muuttaisi tuloksen',
  'fit.row.stated': () => 'Resurssit lähteen mukaan',
  'fit.row.estimate': () => 'Resurssit oman arviomme mukaan (ei lähteestä)',
  'fit.row.steps': () => 'Näin pääsette alkuun',
  'fit.row.examples': () => 'Näin muualla on tehty',
  'fit.row.growth': () => 'Miten tästä eteenpäin',
  'fit.margin': ({ points: n }) => (n === 0 ? 'yhtä paljon pisteitä; kevyempi tapa on etusijalla' : `${points(n)} jäljessä`),
  'fit.out': () => 'ei tule kyseeseen',
  'fit.veto': ({ method, why }) => `${method}. ${why}`,
  'fit.flip': ({ changes, method }) =>
    `${changes.map(({ question, to }) => `${question} → ${quoted(to)}`).join(' ja ')}: silloin tulos olisi ${running(method)}`,
  'fit.flips.more': ({ count: n }) => (n === 1 ? '… ja vielä yksi muutos' : `… ja vielä ${count('fi', n)} muutosta`),
  'fit.flips.none': () => 'Tulos on vakaa: se muuttuisi vasta, jos useampi kuin kaksi vastausta vaihtuisi.',
  'fit.growth': ({ method, when }) => `${method}: ${when}`,
  'fit.growth.editorial': () => 'Lähde kertoo vain järjestyksen kevyimmästä raskaimpaan. Seuraavan vaiheen ajankohta on oma arviomme.',
  'fit.growth.none': () => 'Tämä on tavoista raskain. Lähde ei mainitse seuraavaa vaihetta.',
  'fit.examples.none': () => 'Lähde ei mainitse esimerkkejä tästä tavasta.',
  'fit.points': () => 'Näin pisteet laskettiin',
  'fit.points.caption': () => 'Pisteet vastausten ja koordinointitapojen mukaan',
  'fit.points.answer': () => 'Vastaus',
  'fit.points.sum': () => 'Yhteensä',
  'fit.points.note': () => 'Lähde antaa suunnan, mutta ei lukuja. Vastausten painotus on oma arviomme.',
  'fit.toResult': () => 'Näytä tulos',

  'fit.memo.pdf': () => 'Muistio (PDF)',
  'fit.memo.markdown': () => 'Muistio (Markdown)',
  'fit.memo.file': () => 'muistio-koordinointitapa',
  'fit.memo.ready': ({ date }) => `Muistio on valmis. Linkki toimii ${day('fi', date)} asti jokaiselle, jolla se on.`,
  'fit.memo.somebody': () => 'nimetön vastaaja',

  'fit.share': () => 'Jaa kanavalle',
  'fit.share.where': () => 'Mille kanavalle tulos jaetaan? Kaikki kanavalla näkevät tuloksen ja vastaukset, joihin se perustuu.',
  'fit.share.none': () =>
    'En tunne vielä yhtään kanavaa, jolla olet mukana. Mainitse minut (@Tandem) kerran kanavalla, niin voit jakaa tuloksen sinne.',
  'fit.share.channel': ({ name, date }) => name ?? `Kanava, jolle kirjoitit ${day('fi', date)}`,
  'fit.share.by': ({ name }) => `${name} jakoi tuloksen: ”Mikä koordinointitapa sopii meille?”`,
  'fit.share.byGroup': ({ name }) => `${name} jakoi ryhmän yhteisen tuloksen: ”Mikä koordinointitapa sopii meille?”`,
  'fit.share.here': () => 'Tälle kanavalle',
  'fit.shared': ({ name }) => (name ? `Tulos on jaettu kanavalle ${name}.` : 'Tulos on jaettu kanavalle.'),

  'fit.begin': ({ network }) => (network ? 'Perusta verkosto' : 'Laadi suunnitelma'),
  'fit.compare': () => 'Vertaa edelliseen',
  'fit.compare.title': ({ date }) => `Vertailu ${day('fi', date)} saatuun tulokseen`,
  'fit.compare.none': () => 'Vertailtavaa aiempaa tulosta ei ole.',
  'fit.compare.same': ({ method }) => `Tulos on sama kuin viimeksi: ${running(method)}.`,
  'fit.compare.other': ({ before, now }) => `Tulos on muuttunut. Edellinen: ${running(before)}. Nyt: ${running(now)}.`,
  'fit.compare.caption': () => 'Muuttuneet vastaukset',
  'fit.compare.question': () => 'Kysymys',
  'fit.compare.before': () => 'Viimeksi',
  'fit.compare.now': () => 'Nyt',
  'fit.compare.noAnswer': () => 'ei vastausta',
  'fit.compare.alike': () => 'Kaikki vastaukset ovat ennallaan.',

  'fit.together.title': () => 'Mikä koordinointitapa sopii meille? Vastataan yhdessä',
  'fit.together.intro': () =>
    'Jokainen vastaa itsekseen ja omalla kielellään. Tässä näkyy, ketkä ovat vastanneet, mutta ei vastauksia. Kun vastaukset on annettu, näytän, mistä olette yhtä mieltä. Tulokseen vaikuttavat erimielisyydet ratkaisette yhdessä.',
  'fit.together.introShort': () => 'Suomeksi: paina ”Vastaa”, niin esitän kysymykset sinulle yksityisesti.',
  'fit.together.only': () => 'Yhdessä vastataan kanavalla: kirjoita siellä ”@Tandem tapavalinta yhdessä”. Täällä voit vastata yksin.',
  'fit.together.posted': () => 'Kysely on nyt kanavalla. Paina ”Vastaa”, kun haluat aloittaa.',
  'fit.together.exists': () => 'Tällä kanavalla on jo yhteinen kysely kesken.',
  'fit.together.answer': () => 'Vastaa',
  'fit.together.done': () => 'Vastanneet',
  'fit.together.underway': () => 'Vastaaminen kesken',
  'fit.together.nobody': () => 'Kukaan ei ole vielä aloittanut.',
  'fit.together.allDone': ({ owner }) =>
    `Kaikki mukana olevat ovat vastanneet. ${owner ?? 'Aloittaja'} voi sulkea kyselyn ja verrata vastauksia.`,
  'fit.together.begin': ({ of }) =>
    `${count('fi', of)} kysymystä, yksi kerrallaan. Vain sinä näet vastauksesi. Kun ryhmä käy ne läpi, näkyy, kuinka moni vastasi mitäkin, mutta ei kuka.`,
  'fit.together.agreed': () => 'Kysely on suljettu. Mitään ei jäänyt ratkaistavaksi: yhteinen tuloksenne on kanavan kortissa.',
  'fit.together.close': () => 'Sulje ja vertaa vastauksia',
  'fit.together.mayNotClose': () => 'Kyselyn voi sulkea vain sen aloittaja tai koordinaattori.',
  'fit.together.noAnswers': () => 'Kukaan ei ole vielä vastannut, joten verrattavaa ei ole.',
  'fit.together.isClosed': () => 'Kysely on suljettu. Avoimet kohdat ratkaistaan kanavan kortissa.',
  'fit.together.mine': () =>
    'Kiitos, vastauksesi on tallennettu. Vain sinä näet ne; kanavalla näkyy, että olet vastannut. Halutessasi voit perustella vastauksen ryhmälle: avaa se kohdasta ”Katso ja muuta vastauksia”.',
  'fit.together.notYet': () => 'Yhteinen tulos valmistuu, kun ryhmä on ratkaissut loput avoimet kohdat.',
  'fit.together.closeSure': ({ names }) =>
    `Vastaaminen on vielä kesken: ${list('fi', names)}. Jos suljet kyselyn nyt, mukaan otetaan vain jo annetut vastaukset, eikä kyselyä voi avata uudelleen.`,
  'fit.together.closeAnyway': () => 'Sulje silti',

  'fit.reason.title': () => 'Perustele vastaus',
  'fit.reason.give': () => 'Perustele vastaus',
  'fit.reason.previous': () => 'Perustele edellinen vastaus',
  'fit.reason.change': () => 'Muuta perustelua',
  'fit.reason.field': ({ option }) => `Miksi vastasit ”${option}”?`,
  'fit.reason.hint': ({ max }) =>
    `Enintään ${count('fi', max)} merkkiä, vapaaehtoinen. Muut näkevät perustelun vasta, kun ryhmä käy vastaukset läpi, ja vain jos olette asiasta eri mieltä. Jätä tyhjäksi, jos haluat poistaa perustelun.`,
  'fit.reason.named': () => 'Miten perustelu näytetään?',
  'fit.reason.named.no': () => 'Ilman nimeäni',
  'fit.reason.named.yes': () => 'Nimelläni',
  'fit.reason.submit': () => 'Tallenna',
  'fit.reason.saved': ({ named }) =>
    `Perustelu on tallennettu. Jos olette asiasta eri mieltä, se näytetään ryhmälle ${named ? 'nimelläsi' : 'ilman nimeäsi'}.`,
  'fit.reason.erased': () => 'Perustelu on poistettu.',
  'fit.reason.none': () => 'Et ole vielä vastannut tähän kysymykseen. Vastaa ensin, niin voit perustella vastauksen.',
  'fit.reason.tooLong': ({ max, length }) =>
    `Perustelussa on ${count('fi', length)} merkkiä, mutta tilaa on enintään ${count('fi', max)} merkille.`,
  'fit.reason.yours': ({ text, named }) => `Perustelusi (näytetään ${named ? 'nimelläsi' : 'ilman nimeä'}): ${quoted(text)}`,
  'fit.together.agree': ({ count: n }) => `Olette yhtä mieltä (${count('fi', n)})`,
  'fit.together.agree.row': ({ question, option }) => `${question}: ${option}`,
  'fit.together.harmless': () => 'Olette eri mieltä, mutta se ei vaikuta tulokseen',
  'fit.together.harmless.row': ({ question, option }) => `${question}: laskettu vastauksella ${quoted(option)}`,
  'fit.together.differ': ({ left }) =>
    left === 1
      ? 'Yksi asia on vielä ratkaisematta:'
      : `Enintään ${count('fi', left)} asiaa on vielä ratkaisematta. Eniten tulokseen vaikuttava ensin:`,
  'fit.together.side': ({ option, count: n, of }) => `${option} (${count('fi', n)}/${count('fi', of)})`,
  'fit.together.speaks': ({ methods }) => `Pisteet: ${methods.map(({ method, weight }) => `${method} ${signed(weight)}`).join(' · ')}`,
  'fit.together.reason': ({ text, name }) => (name ? `${quoted(text)} (${name})` : quoted(text)),
  'fit.together.factsSay': ({ facts }) => `Lähde: ${facts.join(' ')}`,
  'fit.together.settle': () => 'Mitä päätätte?',
  'fit.together.leaveOpen': () => 'Jätetään avoimeksi',
  'fit.together.decided': ({ question, option, left }) =>
    `Kirjattu. ${question}: ${option}.${left === 0 ? ' Se oli viimeinen: yhteinen tuloksenne on kanavan kortissa.' : ''}`,
  'fit.together.decided.before': ({ question, name }) =>
    `${question}: ratkaisu on jo kirjattu (${name}). Peru se ensin, jos haluatte muuttaa sitä.`,
  'fit.together.settled': () => 'Olette päättäneet',
  'fit.together.settled.row': ({ question, option, name, sides }) => {
    const before = sides.map((side) => `${quoted(side.option)} (${count('fi', side.count)})`);
    return `${question}: ${option}.${before.length > 0 ? ` Vastaukset ennen päätöstä: ${before.join(', ')}.` : ''} Päätöksen kirjasi ${name}.`;
  },
  'fit.together.undo': () => 'Peru viimeisin ratkaisu',
  'fit.together.copy': () => 'Vain sinä näet tämän kortin. Muiden tekemät päätökset tulevat näkyviin, kun painat ”Päivitä”.',
  'fit.together.refresh': () => 'Päivitä',
  'fit.together.undone': ({ question }) => `Taas avoinna: ${question}.`,
  'fit.together.result': () => 'Yhteinen tuloksenne',
  'fit.together.somebody': () => 'joku',
};
