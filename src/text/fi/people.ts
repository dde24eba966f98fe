import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { PeopleMessages } from '../people.ts';

export const people: Words<PeopleMessages> = {
  'people.two': () => 'Verkosto tarvitsee kaksi koordinaattoria, jotta joku on aina tavoitettavissa. Kutsu toinen koordinaattori.',
  'people.gone': () => 'tili on suljettu',
  'people.code.button': () => 'Kutsu koordinaattori',
  'people.code.made': ({ code, network, until }) =>
    `Anna koodi ${code} henkilölle, josta tulee verkoston ${network} koordinaattori. Hän kirjoittaa minulle ”verkosto koordinoi ${code}”. Koodi toimii kerran ja on voimassa ${day('fi', until)} asti.`,
  'people.code.bad': (bad) => {
    if (bad.wrong === 'used') return `Koodi on jo käytetty (${day('fi', bad.since)}). Pyydä koordinaattorilta uusi.`;
    if (bad.wrong === 'late') return `Koodi vanheni ${day('fi', bad.since)}. Pyydä koordinaattorilta uusi.`;
    if (bad.wrong === 'purpose')
      return 'Koodi on tarkoitettu muuhun kuin koordinaattoriksi ryhtymiseen. Pyydä koordinaattorilta oikea koodi. Hän saa sen kirjoittamalla ”verkosto koordinaattorit koodi”.';
    return 'En tunnista koodia. Tarkista, että se on kirjoitettu oikein, esimerkiksi: verkosto koordinoi 7F3K-Q2MD-0XVA.';
  },
  'people.coordinate.usage': () => 'Kirjoita saamasi koodi, esimerkiksi: verkosto koordinoi 7F3K-Q2MD-0XVA.',
  'people.outside': ({ network }) =>
    `Verkostoa ${network} voivat koordinoida vain kunnan omat työntekijät, eivät vieraat eivätkä muiden organisaatioiden edustajat.`,
  'people.already': ({ network }) =>
    `Olet jo verkoston ${network} koordinaattori. Koodia ei ole käytetty, joten voit antaa sen jollekulle muulle.`,
  'people.welcome': ({ network }) => `Olet nyt verkoston ${network} koordinaattori. Kirjoita ”verkosto”, niin näet, mitä voit tehdä.`,
  'people.add.usage': () =>
    'Ymmärsin, että haluat lisätä koordinaattorin, mutta en tiedä, kenet. Mainitse henkilö, esimerkiksi: verkosto koordinaattorit lisää @Anna. Voit myös kirjoittaa ”verkosto koordinaattorit koodi” ja antaa saamasi koodin hänelle.',
  'people.add.silent': () => 'En voinut tarkistaa, kuka henkilö on. Kirjoita ”verkosto koordinaattorit koodi” ja anna koodi hänelle.',
  'people.add.already': ({ name, network }) => `${name} on jo verkoston ${network} koordinaattori.`,
  'people.added': ({ name, network }) => `${name} on nyt verkoston ${network} koordinaattori, ja hänelle on ilmoitettu asiasta.`,
  'people.resign.button': () => 'Luovu tehtävästä',
  'people.resign.ask': ({ network }) =>
    `Haluatko luopua verkoston ${network} koordinoinnista? Voit palata tehtävään vain, jos toinen koordinaattori kutsuu sinut.`,
  'people.resign.sure': () => 'Kyllä, luovun',
  'people.resign.done': ({ network }) => `Et ole enää verkoston ${network} koordinaattori. Kiitos työstäsi.`,
  'people.only': ({ network }) =>
    `Olet verkoston ${network} ainoa koordinaattori, eikä verkosto voi jäädä ilman koordinaattoria. Kutsu ensin joku toinen: kirjoita ”verkosto koordinaattorit koodi”.`,
  'people.end.button': ({ name }) => `Poista ${name}`,
  'people.end.done': ({ name, network }) => `${name} ei ole enää verkoston ${network} koordinaattori.`,
  'people.end.here': ({ name }) =>
    `Henkilön ${name} tili on käytössä, joten hän luopuu tehtävästä itse kirjoittamalla ”verkosto koordinaattorit luovu”.`,
  'people.remind.two': ({ network }) =>
    `Olet verkoston ${network} ainoa koordinaattori. Jos sairastut tai vaihdat työpaikkaa, kukaan ei voi hoitaa verkostoa. Kutsu toinen koordinaattori: kirjoita ”verkosto koordinaattorit koodi”.`,
  'people.remind.gone': ({ name, network }) =>
    `Verkoston ${network} koordinaattorin ${name} tili näyttää olevan suljettu. Kirjoita ”verkosto koordinaattorit”, jos haluat poistaa hänet tai kutsua uuden koordinaattorin.`,
};
