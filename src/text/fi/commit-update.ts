import type { CommitUpdateMessages } from '../commit-update.ts';
import type { Words } from '../messages.ts';
import { exact, list, number } from '../numbers.ts';
import { STATUSES } from './commit.ts';
import { MEASURED } from './commit-show.ts';

const BUTTONS = {
  update: 'Päivitä',
  same: 'Ennallaan',
  blocked: 'Jumissa, tarvitsen apua',
  history: 'Historia',
  show: 'Näytä',
  new: 'Uusi sitoumus',
  deed: 'Uusi ilmastoteko',
  change: 'Muuta',
  undo: 'Kumoa',
  edit: 'Muokkaa',
  close: 'Päätä sitoumus',
  list: 'Omat sitoumukset',
} as const;

const inUnit = (value: number, unit = ''): string => `${exact('fi', value)} ${unit}`.trim();
const example = (unit: string | undefined): string => (unit === undefined || unit === '%' ? '”60 %”' : `”60 %” tai ”60 ${unit}”`);

export const commitUpdate: Words<CommitUpdateMessages> = {
  'commit.which': ({ typed }) => `Mitä sitoumusta tarkoitat: ”${typed}”?`,
  'commit.which.none': ({ typed, titles }) =>
    `Minkään sitoumuksesi nimi ei ala näin: ”${typed}”. Sinulla on: ${list('fi', titles)}. Kirjoita esimerkiksi: sitoumus päivitä ${titles[0] ?? 'aurinkopaneelit'} 60 %`,
  'commit.none': ({ deeds, lines }) =>
    lines
      ? 'Vastuullasi ei ole suunnitelman riviä, jota voisit päivittää. Ota rivi vastuullesi: kirjoita ”verkosto suunnitelma”.'
      : `Päivitettävää ${deeds ? 'ilmastotekoa' : 'sitoumusta'} ei vielä ole. Lisää: kirjoita ”sitoumus uusi”.`,
  'commit.notYours': ({ network }) =>
    `Et voi muuttaa tätä sitoumusta. Tässä verkostossa (${network}) voit päivittää vain edustamasi yrityksen sitoumuksia.`,
  'commit.understood': ({ says, far, status, note, evidence, period, measured }) =>
    [
      says === 'same' ? 'ennallaan' : '',
      far,
      STATUSES[status],
      note === undefined ? '' : `lisätiedot: ${note}`,
      evidence.length === 0 ? '' : `näyttö: ${evidence.join(', ')}`,
      period === undefined ? '' : `ajanjakso: ${period}`,
      measured === undefined ? '' : MEASURED[measured],
    ]
      .filter(Boolean)
      .join('; '),
  'commit.saved': ({ title, understood, company }) =>
    `Tallennettu${company === undefined ? '' : `: kirjasit tiedot yrityksen ${company} puolesta`}. ${title}: ${understood}`,
  'commit.saved.soon': () => 'Päivitys näkyy verkoston kanavilla minuutin kuluttua. Jos kumoat sen sitä ennen, sitä ei näytetä niillä.',
  'commit.moved': () =>
    'Joku muutti juuri sitoumuksen yksikköä tai tavoitearvoa, joten mitään ei tallennettu. Katso sitoumus ja lähetä päivitys uudelleen.',
  'commit.doubt': ({ why, title, typed, value, unit = '', target, baseline }) => {
    const ask = {
      bare: `${title}: yksikkö on ${unit}. Tarkoittaako ”${typed}” toteutumisastetta prosentteina vai arvoa tässä yksikössä?`,
      other:
        unit === ''
          ? `Tarkoittaako ”${typed}” toteutumisastetta prosentteina?`
          : `${title}: yksikkö on ${unit}. Mitä tarkoittaa ”${typed}”?`,
      thousands: `Onko luvun ”${typed}” pilkku tai piste desimaalierotin vai tuhaterotin?`,
      beyond: `${inUnit(value, unit)} on jo pidemmällä kuin tavoitearvo, joka on ${inUnit(target ?? 0, unit)}. Pitääkö tämä paikkansa?`,
      behind: `${inUnit(value, unit)} on kauempana tavoitteesta kuin lähtöarvo${baseline === undefined ? '' : ` (${inUnit(baseline, unit)})`}. Pitääkö tämä paikkansa?`,
    };
    return `${ask[why]} Mitään ei ole vielä tallennettu.`;
  },
  'commit.offer': ({ percent, value, unit }) => (percent === undefined ? inUnit(value ?? 0, unit) : `${exact('fi', percent)} %`),
  'commit.tooLongToAsk': () =>
    'Päivitys on niin pitkä, ettei sitä voi tarkentaa painikkeilla, joten mitään ei tallennettu. Lähetä se uudelleen niin, että siinä on sitoumuksen koko nimi tai luku yksikköineen.',
  'commit.negative': ({ percent, fallen, unit }) =>
    `${number('fi', percent)} % on alle nollan. Kirjoita, kuinka suuri osa tavoitteesta on toteutunut, esimerkiksi ${example(unit)}.${
      fallen === undefined
        ? ''
        : ` Jos määrä on vähentynyt ${number('fi', -percent)} % lähtöarvosta, kirjoita nykyinen arvo: ”${inUnit(fallen, unit)}”.`
    }`,
  'commit.over': ({ percent, unit }) =>
    `${number('fi', percent)} % on liikaa. Kirjoita, kuinka suuri osa tavoitteesta on toteutunut, enintään 100 %${unit === undefined || unit === '%' ? '' : `, tai arvo (${unit})`}. Jos kaikki on tehty, kirjoita ”valmis”.`,
  'commit.unit': ({ typed, unit }) =>
    unit === undefined
      ? `Luin: ”${typed}”, mutta tällä sitoumuksella ei ole yksikköä. Kirjoita prosentteina, esimerkiksi ”60 %”.`
      : `Luin: ”${typed}”, mutta tämän sitoumuksen yksikkö on ${unit}. Kirjoita esimerkiksi ${example(unit)}.`,
  'commit.size': ({ typed }) => `Luku ”${typed}” on liian suuri tallennettavaksi. Tarkista luku ja lähetä päivitys uudelleen.`,
  'commit.link': ({ typed }) =>
    `”${typed}” ei kelpaa näytöksi. Linkin alussa pitää olla http:// tai https://, siinä ei saa olla salasanaa, ja päivitykseen mahtuu enintään kymmenen linkkiä. Mitään ei tallennettu.`,
  'commit.note': ({ length, max }) =>
    `Lisätiedoissa on ${length} merkkiä, ja tilaa on enintään ${max} merkille. Lyhennä tekstiä tai lähetä linkki paikkaan, jossa loput on.`,
  'commit.reason': () =>
    'Kerro muutamalla sanalla, miksi sitoumus päättyy, esimerkiksi: sitoumus päätä aurinkopaneelit vuokranantaja ei suostunut.',
  'commit.button': ({ what }) => BUTTONS[what],
  'commit.undone': ({ title, understood, now }) => `Kumottu. ${title}: ${understood}. Tilanne on taas sama kuin ennen: ${now}.`,
  'commit.undo.none': ({ minutes }) =>
    `Sinulla ei ole kumottavaa päivitystä viimeisten ${minutes} minuutin ajalta. Korjaa vanhempi tekemällä uusi päivitys: molemmat jäävät historiaan.`,
  'commit.undo.late': ({ minutes }) =>
    `Päivityksen voi kumota ${minutes} minuutin ajan, ja se aika on ohi. Korjaa tekemällä uusi päivitys: molemmat jäävät historiaan.`,
  'commit.undo.already': () => 'Tämä päivitys on jo kumottu.',
  'commit.undo.notOwn': () => 'Vain päivityksen tekijä voi kumota sen.',
};
