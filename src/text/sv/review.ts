import type { EvidenceLevel } from '../../domain/commitment.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import { number } from '../numbers.ts';
import type { ReviewMessages } from '../review.ts';
import { commit } from './commit.ts';
import { MEASURED, PRODUCTS } from './commit-show.ts';

const ROWS = {
  company: 'Företag',
  figure: 'Resultat',
  status: 'Läge',
  by: 'Inlämnat',
  period: 'Period',
  measured: 'Uppmätt eller uppskattat',
  link: 'Underlag',
  double: 'Eventuell dubbelräkning',
  asked: 'Begärd komplettering',
} as const;
const levelOf = (level: EvidenceLevel): string => commit['commit.level']({ level });
const FIELDS = {
  verifier: 'Verifierat av',
  standard: 'Standard',
  dated: 'Utlåtandets datum',
  note: 'Anmärkning',
} as const;
const HINTS = {
  verifier: 'Till exempel en revisionsbyrå eller ett certifieringsorgan.',
  standard: 'Till exempel ISO 14064-1 eller ISO 50001.',
  dated: 'Till exempel 15.3.2026.',
  note: 'Vad utlåtandet omfattar, om det inte är allt.',
} as const;

export const review: Words<ReviewMessages> = {
  'figure.goal': ({ target, unit = '' }) => `mål ${number('sv', target)} ${unit}`.trim(),
  'review.title': ({ network }) => `Att granska: ${network}`,
  'review.intro': () => 'Uppdateringar med underlag som ingen har granskat ännu, de äldsta först.',
  'review.none': () => 'Inget att granska just nu.',
  'review.next': () => 'Visa nästa',
  'review.row': ({ row }) => ROWS[row],
  'review.by': ({ name = 'någon', at, product, onBehalf }) =>
    `${name}, ${day('sv', at)}, ${PRODUCTS[product]}${onBehalf ? ' · för företagets räkning' : ''}`,
  'review.measured': ({ how }) => MEASURED[how],
  'review.double': ({ reason, title, company }) => {
    if (reason === 'avoided') return 'Utsläpp som undviks hos andra har räknats som företagets egen minskning.';
    if (reason === 'scope2') return `Samma energi har räknats både marknadsbaserat och platsbaserat: ”${title}”.`;
    return reason === 'same-company' ? `Liknar företagets åtagande ”${title}”.` : `Liknar ”${title}” (${company}).`;
  },
  'review.askedOn': ({ by = 'En koordinator', at, words }) => `${by}, ${day('sv', at)}: ”${words}”`,
  'review.button.checked': () => 'Granskat',
  'review.button.third': () => 'Tredje part',
  'review.button.ask': () => 'Begär komplettering',
  'review.button.file': ({ name }) => `Hämta ${name}`,

  'review.saved': ({ company, title, level }) => `Antecknat: ${company}, ”${title}”: ${levelOf(level)}.`,
  'review.done': ({ level, at, by = 'Någon annan', standard }) =>
    `${by} hann före: ${levelOf(level)} ${day('sv', at)}${standard === undefined ? '' : ` (${standard})`}. Inget ändrades.`,
  'review.undone': () => 'Uppdateringen har återtagits. Det finns inget att granska.',
  'review.own': ({ company }) => `Du företräder ${company}. Någon annan koordinator måste granska underlaget.`,
  'review.told': ({ network, title, level }) => `${network}: underlaget för din uppdatering av ”${title}” är nu ${levelOf(level)}.`,

  'review.third.title': () => 'Tredje part',
  'review.third.field': ({ field }) => FIELDS[field],
  'review.third.hint': ({ field }) => HINTS[field],
  'review.third.date': ({ typed }) =>
    `”${typed}” duger inte som datum för utlåtandet. Ange ett datum som redan har passerat, till exempel 15.3.2026.`,
  'review.ask.title': () => 'Begär komplettering',
  'review.ask.words': ({ company, title }) => `Vad behöver ${company} komplettera i ”${title}”?`,
  'review.ask.hint': () => 'Skickas ordagrant i ett privat meddelande till den som gjorde uppdateringen.',
  'review.submit': () => 'Anteckna',
  'review.send': () => 'Skicka',
  'review.cancel': () => 'Avbryt',
  'review.asked': ({ company }) => `Frågan har skickats till ${company}. Uppdateringen finns kvar i listan.`,
  'review.asked.told': ({ network, coordinator, title }) =>
    `${coordinator} i ${network} granskar din uppdatering av ”${title}” och frågar:`,
  'review.asked.how': ({ title }) => `Svara med en ny uppdatering och bifoga underlaget: ”åtagande uppdatera ${title} …”.`,

  'review.file': ({ name, expires }) => `${name} (kan hämtas till ${day('sv', expires)})`,
  'review.file.gone': () => 'Filen finns inte längre.',
};
