import type { CommitFormMessages } from '../commit-form.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';

const LABELS = {
  says: 'Hur går det?',
  note: 'Anteckning',
  links: 'Länkar till underlag',
  period: 'Period',
  measured: 'Uppmätt eller uppskattat?',
} as const;
const HINTS = {
  note: 'Vad som har hänt, med egna ord. De andra i nätverket kan läsa det om åtagandet visas för dem.',
  links: 'Webbadresser som börjar med https://, en per rad.',
  period: 'Till exempel 2026, 2026-Q3 eller 2026-11.',
} as const;
const OPTIONS = {
  progress: 'Enligt plan (talet ovan)',
  same: 'Oförändrat',
  'at-risk': 'I riskzonen',
  blocked: 'Kört fast, behöver hjälp',
  done: 'Klart',
  measured: 'Uppmätt',
  estimated: 'Uppskattat',
} as const;
const both = (unit: string | undefined): string =>
  unit === undefined || unit === '%' ? 'till exempel 60 %' : `till exempel 60 % eller 60 ${unit}`;

export const commitForm: Words<CommitFormMessages> = {
  'commit.form.update': () => 'Uppdatera',
  'commit.form.save': () => 'Spara',
  'commit.form.cancel': () => 'Avbryt',
  'commit.form.which': () => 'Vilket åtagande?',
  'commit.form.label': ({ field }) => LABELS[field],
  'commit.form.hint': ({ field }) => HINTS[field],
  'commit.form.option': ({ value }) => OPTIONS[value],
  'commit.form.figure': ({ title }) => (title === undefined ? 'Hur långt har ni kommit?' : `${title}: hur långt har ni kommit?`),
  'commit.form.figure.hint': ({ unit }) => `Procent av vägen till målet eller ett värde med enhet, ${both(unit)}.`,
  'commit.form.noFigure': ({ typed, unit }) =>
    `Jag hittar inget tal i ”${typed}”. Skriv bara talet och enheten, ${both(unit)}. Övrig text hör hemma i anteckningen.`,
  'commit.form.period': ({ typed }) =>
    `”${typed}” går inte att tolka som en period. Skriv ett år, ett kvartal eller en månad: 2026, 2026-Q3 eller 2026-11.`,
  'commit.form.files': () => 'Filer som underlag',
  'commit.form.files.hint': ({ max, megabytes }) => `Högst ${max} filer, högst ${megabytes} MB per fil. Skicka en länk till större filer.`,
  'commit.file.large': ({ name, megabytes, max }) =>
    `”${name}” är ${number('sv', megabytes)} MB, men högst ${max} MB tas emot. Inget sparades. Lägg filen där ni brukar förvara era filer och skicka en länk till den.`,
  'commit.file.many': ({ max }) => `Högst ${max} filer kan bifogas till en uppdatering. Inget sparades.`,
  'commit.file.unread': ({ name }) =>
    `”${name}” gick inte att läsa eller är tom, så inget sparades. Försök igen eller skicka en länk till filen.`,
};
