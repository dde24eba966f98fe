import type { CommitFormMessages } from '../commit-form.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';

const LABELS = {
  says: 'Miten sujuu?',
  note: 'Lisätiedot',
  links: 'Näyttö: linkit',
  period: 'Ajanjakso',
  measured: 'Mitattu vai arvioitu?',
} as const;
const HINTS = {
  note: 'Mitä on tapahtunut, omin sanoin. Muut verkostossa voivat lukea tämän, jos sitoumus näkyy heille.',
  links: 'Yksi osoite riviä kohti. Osoitteen alussa on https://.',
  period: 'Esimerkiksi 2026, 2026-Q3 tai 2026-11.',
} as const;
const OPTIONS = {
  progress: 'Etenee suunnitellusti (yllä oleva luku)',
  same: 'Ennallaan',
  'at-risk': 'Vaarassa',
  blocked: 'Jumissa, tarvitsen apua',
  done: 'Valmis',
  measured: 'Mitattu',
  estimated: 'Arvioitu',
} as const;
const both = (unit: string | undefined): string =>
  unit === undefined || unit === '%' ? 'esimerkiksi 60 %' : `esimerkiksi 60 % tai 60 ${unit}`;

export const commitForm: Words<CommitFormMessages> = {
  'commit.form.update': () => 'Päivitä',
  'commit.form.save': () => 'Tallenna',
  'commit.form.cancel': () => 'Peruuta',
  'commit.form.which': () => 'Mikä sitoumus?',
  'commit.form.label': ({ field }) => LABELS[field],
  'commit.form.hint': ({ field }) => HINTS[field],
  'commit.form.option': ({ value }) => OPTIONS[value],
  'commit.form.figure': ({ title }) => (title === undefined ? 'Kuinka pitkällä olette?' : `${title}: kuinka pitkällä olette?`),
  'commit.form.figure.hint': ({ unit }) =>
    `Kuinka suuri osa tavoitteesta on toteutunut, prosentteina tai arvona yksikköineen, ${both(unit)}.`,
  'commit.form.noFigure': ({ typed, unit }) =>
    `Tästä ei löydy lukua: ”${typed}”. Kirjoita vain luku ja sen yksikkö, ${both(unit)}. Sanallinen kuvaus kuuluu lisätietoihin.`,
  'commit.form.period': ({ typed }) =>
    `En tunnista ajanjaksoa: ”${typed}”. Kirjoita vuosi, vuosineljännes tai kuukausi: 2026, 2026-Q3 tai 2026-11.`,
  'commit.form.files': () => 'Näyttö: tiedostot',
  'commit.form.files.hint': ({ max, megabytes }) =>
    `Enintään ${max} tiedostoa, kukin enintään ${megabytes} Mt. Jos tiedosto on suurempi, lähetä siihen linkki.`,
  'commit.file.large': ({ name, megabytes, max }) =>
    `Tiedoston ”${name}” koko on ${number('fi', megabytes)} Mt, ja suurin sallittu koko on ${max} Mt. Mitään ei tallennettu. Tallenna tiedosto sinne, missä säilytätte tällaisia tiedostoja, ja lähetä linkki siihen.`,
  'commit.file.many': ({ max }) => `Päivitykseen voi liittää enintään ${max} tiedostoa. Mitään ei tallennettu.`,
  'commit.file.unread': ({ name }) =>
    `Tiedostoa ”${name}” ei voitu lukea tai se on tyhjä, joten mitään ei tallennettu. Yritä uudelleen tai lähetä linkki tiedostoon.`,
};
