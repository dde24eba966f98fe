import type { Language } from '../../domain/language.ts';
import type { Kept } from '../../domain/retention.ts';
import type { MeMessages } from '../me.ts';
import type { Words } from '../messages.ts';

const NAMES: Readonly<Record<Language, string>> = { sv: 'ruotsia', fi: 'suomea', en: 'englantia' };

const KEPT: Readonly<Record<Kept, string>> = {
  questions: 'kysymykset sanasta sanaan, ilman nimeä',
  turns: 'vastaukset viesteihisi uudelleenlähetystä varten',
  unsent: 'viestit, joita ei voitu lähettää',
  unfinished: 'kesken jääneet koordinointitavan valinnat',
  results: 'koordinointitavan valinnan tulokset',
  heard: 'tieto siitä, millä kanavilla olet kirjoittanut minulle',
  keys: 'vanhentuneet koodit, kutsut ja linkit',
  evidence: 'näytöksi annetut tiedostot sitoumuksen päätyttyä, ellei julkinen väite, merkki tai tarkistettu tulos perustu niihin',
  imported: 'tuotujen rivien tunnisteet, jotta riviä ei tuoda kahteen kertaan',
  audit: 'muutosloki',
  needs: 'ilmoittautumisen ruokavalio- ja esteettömyystiedot tapahtuman jälkeen',
  walkIns: 'tapahtumaan ilman tiliä tulleiden nimet',
  people: 'tilisi, jos et kirjoita minulle eikä sinulla ole roolia',
};

const time = (days: number): string => {
  const [count, one, many] = days % 365 === 0 ? [days / 365, 'vuosi', 'vuotta'] : [days, 'vuorokausi', 'vuorokautta'];
  return `${count} ${count === 1 ? one : many}`;
};

const MORE = {
  chat: 'Kirjoita ”omat tiedot tietosuoja”, niin näet, mitä tallennetaan ja kuinka kauan.',
  page: 'Paina ”Mitä minusta tallennetaan”, niin näet, mitä tallennetaan ja kuinka kauan.',
  letter: 'Omalta sivultasi näet, mitä tallennetaan ja kuinka kauan.',
};

export const me: Words<MeMessages> = {
  'me.account': ({ id }) => `Tilisi tunnus Tandemissa: ${id}`,
  'me.language.ask': ({ language }) => `Puhun kanssasi tällä hetkellä ${NAMES[language]}. Mitä kieltä haluat käyttää?`,
  'me.language.saved': ({ language }) => `Tästä lähtien puhun kanssasi ${NAMES[language]}.`,
  'me.language.unknown': ({ typed }) =>
    `Ymmärsin, että haluat vaihtaa kieltä, mutta en tunne kieltä ”${typed}”. Kirjoita esimerkiksi: omat tiedot kieli fi (tai sv, en).`,
  'me.language.button': () => 'Suomeksi',
  'me.notice': ({ address, where }) =>
    `Tietojesi käsittelystä: tallennan sen, mitä kirjoitat minulle, nimesi ja roolisi verkostoissa, jotta kunta voi hoitaa ilmastotyötään. Muita viestejä en lue. ${MORE[where]}${address ? ` Kunnan tietosuojaseloste: ${address}` : ''}`,
  'me.privacy.button': () => 'Mitä minusta tallennetaan',
  'me.privacy.title': () => 'Tietosi',
  'me.privacy.text': ({ address }) =>
    `Rekisterinpitäjä on kunta, joka on ottanut Tandemin käyttöön. Tietoja tarvitaan kunnan ilmastotyössä yritysten kanssa; se on yleistä etua koskeva tehtävä. Tallennan tilisi ja nimesi, kielesi, kysymyksesi (ilman nimeä), vastauksesi koordinointitavan valinnassa, roolisi verkostoissa ja muutoslokin. Voit saada tietosi itsellesi, oikaista ne tai poistaa ne. Yrityksen ilmoittamia tietoja ja kunnan päätöksiä ei poisteta.${address ? ` Kunnan tietosuojaseloste: ${address}` : ''}`,
  'me.privacy.kept': ({ kept }) => KEPT[kept],
  'me.privacy.days': ({ days }) => time(days),
  'me.privacy.cases': () => 'hakemukset ja niitä koskevat päätökset',
  'me.privacy.cases.kept': () => 'kunnan tiedonohjaussuunnitelman mukaan (10 vuotta, hylätyt 2 vuotta)',
  'me.export.button': () => 'Lataa omat tietoni',
  'me.export.name': () => 'omat-tiedot.json',
  'me.export.text': () => 'Tässä on kaikki, mitä sinusta on tallennettu. Tiedoston voi ladata vuorokauden ajan jokainen, jolla on linkki.',
  'me.export.label': () => 'Omat tiedot',
  'me.delete.button': () => 'Poista omat tietoni',
  'me.delete.ask': ({ networks }) =>
    `Poistanko kaiken, mitä sinusta on tallennettu? Poistoa ei voi perua.${networks.length > 0 ? ` Roolisi päättyvät näissä verkostoissa: ${networks.join(', ')}.` : ''} Yrityksesi ilmoittamat tiedot ja kunnan päätökset säilyvät.`,
  'me.delete.sure': () => 'Kyllä, poista',
  'me.delete.only': ({ network }) =>
    `Olet verkoston ${network} ainoa koordinaattori. Kutsu ensin joku toinen (kirjoita ”verkosto koordinaattorit koodi”) ja poista tietosi sitten.`,
  'me.delete.done': () => 'Tietosi on poistettu. Jos kirjoitat minulle uudelleen, aloitamme alusta.',
  'me.link.code': ({ code, minutes }) =>
    `Kirjoita minulle toisella tililläsi ”omat tiedot yhdistä ${code}” (esimerkiksi Teamsissa, jos olet nyt Slackissa). Koodi on voimassa ${minutes} minuuttia. Älä anna sitä muille: koodin käyttäjä saa roolisi ja voi toimia nimissäsi.`,
  'me.link.bad': ({ wrong }) =>
    `${{ unknown: 'En tunnista koodia.', used: 'Koodi on jo käytetty.', late: 'Koodi on vanhentunut.' }[wrong]} Saat uuden, kun kirjoitat toisella tililläsi ”omat tiedot yhdistä”.`,
  'me.link.same': () => 'Nämä tilit on jo yhdistetty. Kirjoita koodi toisella tililläsi.',
  'me.link.ask': ({ account }) =>
    `Koodi kuuluu tilille ${account}. Onko sekin sinun? Jos on, tilit yhdistetään samalle henkilölle ja niillä on samat roolit. Yhdistämistä ei voi perua. Jos joku muu pyysi sinua kirjoittamaan koodin, älä vastaa.`,
  'me.link.sure': () => 'Kyllä, molemmat tilit ovat minun',
  'me.link.done': ({ account }) => `Tämä tili ja ${account} on nyt yhdistetty: niillä on samat roolit ja sama kieli.`,
};
