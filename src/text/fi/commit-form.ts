import type { CommitFormMessages } from '../commit-form.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';

const LABELS = {
  says: 'Miten etenee?',
  note: 'Huomautus',
  links: 'Linkit näyttöön',
  period: 'Ajanjakso',
  measured: 'Mitattu vai arvioitu?',
} as const;
const HINTS = {
  note: 'Mitä on tapahtunut, omin sanoin. Muut verkostossa voivat lukea tämän, jos sitoumus näkyy heille.',
  links: 'Osoitteita, jotka alkavat https://, yksi riviä kohden.',
  period: 'Esimerkiksi 2026, 2026-Q3 tai 2026-11.',
} as const;
const OPTIONS = {
  progress: 'Suunnitelman mukaan, yllä olevan luvun mukaan',
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
  'commit.form.figure.hint': ({ unit }) => `Prosentteina matkasta tavoitteeseen tai arvona yksikön kanssa, ${both(unit)}.`,
  'commit.form.noFigure': ({ typed, unit }) =>
    `Tästä ei löydy lukua: ”${typed}”. Kirjoita vain luku ja sen yksikkö, ${both(unit)}; sanat kuuluvat huomautukseen.`,
  'commit.form.period': ({ typed }) =>
    `”${typed}” ei ole ajanjakso. Kirjoita vuosi, vuosineljännes tai kuukausi: 2026, 2026-Q3 tai 2026-11.`,
  'commit.form.files': () => 'Tiedostot näytöksi',
  'commit.form.files.hint': ({ max, megabytes }) => `Enintään ${max} tiedostoa, kukin enintään ${megabytes} Mt. Lähetä suuremmasta linkki.`,
  'commit.file.large': ({ name, megabytes, max }) =>
    `”${name}” on ${number('fi', megabytes)} Mt, ja enintään ${max} Mt otetaan vastaan. Mitään ei tallennettu. Vie tiedosto sinne, missä säilytätte tällaisia tiedostoja, ja lähetä linkki.`,
  'commit.file.many': ({ max }) => `Päivitykseen mahtuu enintään ${max} tiedostoa. Mitään ei tallennettu.`,
  'commit.file.unread': ({ name }) =>
    `”${name}” ei ollut luettavissa tai on tyhjä, joten mitään ei tallennettu. Yritä uudelleen tai lähetä linkki tiedostoon.`,
};
