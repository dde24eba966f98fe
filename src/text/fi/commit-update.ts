import type { CommitUpdateMessages } from '../commit-update.ts';
import type { Words } from '../messages.ts';
import { exact, list, number } from '../numbers.ts';

const STATUSES = {
  'on-track': 'suunnitelman mukaan',
  'at-risk': 'vaarassa',
  blocked: 'jumissa',
  done: 'valmis',
  dropped: 'keskeytetty',
} as const;
const BUTTONS = {
  update: 'Päivitä',
  same: 'Ennallaan',
  blocked: 'Jumissa, tarvitsen apua',
  history: 'Historia',
  show: 'Näytä',
  new: 'Uusi sitoumus',
  change: 'Muuta',
  undo: 'Kumoa',
  edit: 'Muokkaa',
  close: 'Päätä',
  list: 'Omat sitoumukset',
} as const;
const MEASURED = { measured: 'mitattu', estimated: 'arvioitu' } as const;

const inUnit = (value: number, unit = ''): string => `${exact('fi', value)} ${unit}`.trim();
const example = (unit: string | undefined): string => (unit === undefined || unit === '%' ? '”60 %”' : `”60 %” tai ”60 ${unit}”`);

export const commitUpdate: Words<CommitUpdateMessages> = {
  'commit.which': ({ typed }) => `Mitä sitoumusta tarkoitat: ”${typed}”?`,
  'commit.which.none': ({ typed, titles }) =>
    `Mikään sitoumuksistasi ei ala näin: ”${typed}”. Sinulla on: ${list('fi', titles)}. Kirjoita esimerkiksi: sitoumus päivitä ${titles[0] ?? 'aurinkopaneelit'} 60 %`,
  'commit.none': ({ deeds, lines }) =>
    lines
      ? 'Sinulla ei ole suunnitelmassa riviä, jota päivittää. Ota rivi suunnitelmasta: kirjoita ”verkosto suunnitelma”.'
      : `Päivitettävää ${deeds ? 'ilmastotekoa' : 'sitoumusta'} ei vielä ole. Lisää: kirjoita ”sitoumus uusi”.`,
  'commit.notYours': ({ network }) =>
    `Et voi muuttaa tätä sitoumusta. Tässä verkostossa (${network}) päivität edustamasi yrityksen sitoumuksia.`,
  'commit.understood': ({ says, far, status, note, evidence, period, measured }) =>
    [
      says === 'same' ? 'ennallaan' : '',
      far,
      STATUSES[status],
      note === undefined ? '' : `huomautus: ${note}`,
      evidence.length === 0 ? '' : `näyttö: ${evidence.join(', ')}`,
      period === undefined ? '' : `ajanjakso: ${period}`,
      measured === undefined ? '' : MEASURED[measured],
    ]
      .filter(Boolean)
      .join('; '),
  'commit.saved': ({ title, understood, company }) =>
    `Tallennettu${company === undefined ? '' : `, kirjasit yrityksen ${company} puolesta`}. ${title}: ${understood}`,
  'commit.saved.soon': () => 'Verkoston kanavat saavat tiedon minuutin kuluttua. Jos kumoat sitä ennen, ne eivät saa tietoa.',
  'commit.moved': () =>
    'Joku muutti juuri sitoumuksen yksikköä tai tavoitetta, joten mitään ei tallennettu. Katso sitoumus ja lähetä päivitys uudelleen.',
  'commit.doubt': ({ why, title, typed, unit = '', target, baseline }) => {
    const ask = {
      bare: `${title}: yksikkö on ${unit}. Tarkoittaako ”${typed}” prosentteja matkasta tavoitteeseen vai yksikköä ${unit}?`,
      other:
        unit === ''
          ? `Tarkoittaako ”${typed}” prosentteja matkasta tavoitteeseen?`
          : `${title}: yksikkö on ${unit}. Mitä tarkoittaa ”${typed}”?`,
      thousands: `Onko pilkku tai piste luvussa ”${typed}” desimaalimerkki vai erottaako se tuhannet?`,
      beyond: `${typed} ${unit} ylittää tavoitteen, joka on ${inUnit(target ?? 0, unit)}. Pitääkö tämä paikkansa?`,
      behind: `${typed} ${unit} on kauempana tavoitteesta kuin lähtötaso${baseline === undefined ? '' : ` (${inUnit(baseline, unit)})`}. Pitääkö tämä paikkansa?`,
    };
    return `${ask[why]} Mitään ei ole vielä tallennettu.`;
  },
  'commit.offer': ({ percent, value, unit }) => (percent === undefined ? inUnit(value ?? 0, unit) : `${exact('fi', percent)} %`),
  'commit.tooLongToAsk': () =>
    'Päivitys on liian pitkä kysyttäväksi painikkeilla, joten mitään ei tallennettu. Lähetä se uudelleen sitoumuksen koko nimellä tai luvulla ja sen yksiköllä.',
  'commit.negative': ({ percent, fallen, unit }) =>
    `${number('fi', percent)} % on alle nollan. Kirjoita, kuinka suuri osa matkasta on tehty, esimerkiksi ${example(unit)}.${
      fallen === undefined
        ? ''
        : ` Jos määrä on vähentynyt ${number('fi', -percent)} % lähtötasosta, kirjoita nykyinen arvo: ”${inUnit(fallen, unit)}”.`
    }`,
  'commit.over': ({ percent, unit }) =>
    `${number('fi', percent)} % on enemmän kuin kaikki. Kirjoita, kuinka suuri osa matkasta on tehty, enintään 100 %${unit === undefined || unit === '%' ? '' : `, tai arvo (${unit})`}. Jos kaikki on tehty, kirjoita ”valmis”.`,
  'commit.unit': ({ typed, unit }) =>
    unit === undefined
      ? `Luin: ”${typed}”, mutta tällä sitoumuksella ei ole yksikköä. Kirjoita prosentteina, esimerkiksi ”60 %”.`
      : `Luin: ”${typed}”, mutta tämän sitoumuksen yksikkö on ${unit}. Kirjoita esimerkiksi ${example(unit)}.`,
  'commit.size': ({ typed }) => `”${typed}” on suurempi luku kuin voidaan tallentaa. Tarkista luku ja lähetä se uudelleen.`,
  'commit.link': ({ typed }) =>
    `”${typed}” ei kelpaa näytöksi: linkki alkaa http:// tai https:// eikä siinä ole salasanaa, ja päivitykseen mahtuu enintään kymmenen linkkiä. Mitään ei tallennettu.`,
  'commit.note': ({ length, max }) =>
    `Huomautuksessa on ${length} merkkiä, ja enintään ${max} mahtuu. Lyhennä sitä tai linkitä loppuosaan.`,
  'commit.reason': () =>
    'Kirjoita muutamalla sanalla, miksi sitoumus päättyy, esimerkiksi: sitoumus päätä aurinkopaneelit vuokranantaja ei suostunut.',
  'commit.button': ({ what }) => BUTTONS[what],
  'commit.undone': ({ title, understood, now }) => `Kumottu. ${title}: ${understood}. Tilanne on nyt kuten ennen: ${now}.`,
  'commit.undo.none': ({ minutes }) =>
    `Sinulla ei ole kumottavaa päivitystä viimeisten ${minutes} minuutin ajalta. Korjaa vanhempi tekemällä uusi päivitys: molemmat jäävät historiaan.`,
  'commit.undo.late': ({ minutes }) =>
    `Päivityksen voi kumota ${minutes} minuutin ajan, ja se aika on ohi. Korjaa tekemällä uusi päivitys: molemmat jäävät historiaan.`,
  'commit.undo.already': () => 'Tämä päivitys on jo kumottu.',
  'commit.undo.notOwn': () => 'Vain päivityksen tekijä voi kumota sen.',
};
