import type { CommitMessages } from '../commit.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { exact, number } from '../numbers.ts';

const KINDS = { reduction: 'vähennys', share: 'osuus', deed: 'ilmastoteko', project: 'hanke' } as const;
export const STATUSES = {
  'on-track': 'etenee suunnitellusti',
  'at-risk': 'vaarassa',
  blocked: 'jumissa',
  done: 'valmis',
  dropped: 'keskeytetty',
} as const;
const LEVELS = {
  self: 'oma ilmoitus',
  attached: 'näyttö liitetty',
  checked: 'koordinaattorin tarkistama',
  third: 'kolmannen osapuolen todentama',
} as const;
const VISIBILITIES = {
  coordinator: 'vain koordinaattoreille',
  totals: 'yhteissummissa',
  network: 'verkostossa',
  public: 'julkisesti',
} as const;

export const commit: Words<CommitMessages> = {
  'commit.unknown': ({ typed }) =>
    `En ymmärtänyt: ”${typed}”. Kirjoita esimerkiksi ”sitoumus päivitä aurinkopaneelit 60 %”, ”sitoumus uusi” tai pelkkä ”sitoumus”, niin näet sitoumuksesi.`,
  'commit.nobody': ({ network }) =>
    `Et edusta mitään yritystä tässä verkostossa (${network}). Liity ensin: kirjoita ”verkosto liity” ja yrityksen nimi.`,
  'commit.unconfirmed': ({ company }) =>
    `Kukaan ei ole vielä vahvistanut, että edustat yritystä ${company}. Koordinaattori tekee sen yhdellä painalluksella.`,
  'commit.title': ({ company, deeds }) => `${deeds ? 'Ilmastoteot' : 'Sitoumukset'}: ${company}`,
  'commit.empty': ({ deeds }) => (deeds ? 'Ei vielä ilmastotekoja. Ne ovat vapaaehtoisia.' : 'Ei vielä sitoumuksia.'),
  'commit.kind': ({ kind }) => KINDS[kind],
  'commit.status': ({ status }) => STATUSES[status],
  'commit.level': ({ level }) => LEVELS[level],
  'commit.visibility': ({ visibility }) => VISIBILITIES[visibility],
  'commit.far': ({ percent, value, target, unit = '' }) => {
    const part = percent === undefined ? [] : [`${number('fi', percent)} %`];
    const of = target === undefined ? '' : ` / ${exact('fi', target)}`;
    return [...part, ...(value === undefined ? [] : [`${exact('fi', value)}${of} ${unit}`.trim()])].join(' · ');
  },
  'commit.days': ({ due, asked, late }) =>
    [
      due === undefined ? '' : `määräpäivä ${day('fi', due)}`,
      asked === undefined
        ? ''
        : late
          ? `päivitystä odotettiin viimeistään ${day('fi', asked)}`
          : `seuraava päivitys viimeistään ${day('fi', asked)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  'commit.empty.lines': () => 'Vastuullasi ei ole vielä yhtään suunnitelman riviä. Ota rivi vastuullesi: kirjoita ”verkosto suunnitelma”.',
  'commit.list.several': ({ typed }) => `Usean yrityksen nimi alkaa näin: ”${typed}”. Kirjoita nimestä enemmän.`,
  'commit.never': () => 'ei vielä päivityksiä',
  'commit.more': () => 'Näytä lisää',
  'commit.lines': ({ method }) => (method === 'single' ? 'Valitut toimintamallit' : 'Toiminta, johon ilmastotyö on sisällytetty'),
};
