import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { ReportMessages } from '../reports.ts';

const LABELS = { well: 'Vad gick bra under året?', next: 'Vad gör ni härnäst?', release: 'Får rapporten publiceras?' } as const;
const HINTS = {
  well: 'Med egna ord. Siffrorna följer med av sig själva.',
  next: 'Till exempel vad ni satsar på nästa år.',
  release: 'Kommunen publicerar bara det som ni har gett lov till.',
} as const;
const released = (is: boolean): string => (is ? ', får publiceras' : '');

export const reports: Words<ReportMessages> = {
  'report.title': ({ company, year }) => `Årsrapport ${year}: ${company}`,
  'report.year': ({ typed }) => `Det går inte att rapportera för ”${typed}”. Skriv till exempel: åtagande årsrapport 2026`,
  'report.lines': () => 'Årsrapporter lämnas av företagen. Kommunens egna åtgärder följs upp i planen: skriv ”nätverk plan”.',
  'report.which': () => 'Vilket företag gäller årsrapporten?',
  'report.intro': ({ year, empty }) =>
    empty
      ? `Inga åtaganden gällde år ${year}.`
      : `Uppgifterna kommer från uppdateringarna år ${year}. När de stämmer skickar ni rapporten med era egna ord.`,
  'report.caption': ({ year }) => `Åtagandena år ${year}`,
  'report.unknown': () => '–',
  'report.same': () => 'ingen uppdatering under året',
  'report.notes': ({ title }) => `Anteckningar: ${title}`,
  'report.sentOn': ({ at, by, version, released: is, onBehalf }) =>
    `Skickad ${day('sv', at)}${by === undefined ? '' : ` av ${by}`}${onBehalf ? ' för företagets räkning' : ''}, version ${version}${released(is)}.`,
  'report.notSent': () => 'Rapporten har inte skickats ännu.',
  'report.button': (told) =>
    told.what === 'year'
      ? `År ${told.year}`
      : told.what === 'show'
        ? told.company
        : { send: 'Skicka rapporten', again: 'Skicka en ny version', files: 'Ladda ner' }[told.what],
  'report.form.title': ({ year }) => `Årsrapport ${year}`,
  'report.form.submit': () => 'Skicka',
  'report.form.cancel': () => 'Avbryt',
  'report.form.label': ({ field }) => LABELS[field],
  'report.form.hint': ({ field }) => HINTS[field],
  'report.form.release': ({ released: is }) => (is ? 'Ja, den får publiceras' : 'Nej, bara för koordinatorerna'),
  'report.sent': ({ year, version, company }) =>
    `Årsrapporten ${year}${company === undefined ? '' : ` för ${company}`} är skickad till koordinatorerna${version > 1 ? ` (version ${version}; de tidigare finns kvar)` : ''}.`,
  'report.told': ({ company, network, year, version, released: is }) =>
    `${company} har skickat sin årsrapport ${year}${version > 1 ? ` (version ${version})` : ''} till ${network}${is ? '. Den får publiceras' : ''}.`,
  'report.list.title': ({ network, year }) => `Årsrapporter ${year}: ${network}`,
  'report.list.none': ({ year }) => `Ingen årsrapport för ${year} har skickats ännu.`,
  'report.list.row': ({ at, version, released: is }) => `skickad ${day('sv', at)}, version ${version}${released(is)}`,
  'report.name': ({ company, year }) => `årsrapport-${year}-${company}`,
  'report.file': ({ as }) => (as === 'xlsx' ? 'Excel' : 'Markdown'),
  'report.heading': ({ part }) => ({ figures: 'Siffrorna', well: 'Vad som gick bra', next: 'Vad som görs härnäst' })[part],
};
