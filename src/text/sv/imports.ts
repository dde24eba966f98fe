import { clock, day } from '../dates.ts';
import type { ImportFault, ImportMessages } from '../imports.ts';
import type { LedgerColumn } from '../ledger-files.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const GUIDE: Partial<Readonly<Record<LedgerColumn, string>>> = {
  company: 'Företagets namn så som det står i nätverket.',
  businessId: 'Frivilligt. Kontrolleras mot företaget.',
  commitment: 'Åtagandets namn.',
  kind: 'Fyll i när åtagandet är nytt.',
  unit: 'Till exempel kW, MWh, t CO2e eller %.',
  baseline: 'Värdet i utgångsläget.',
  baselineYear: 'Till exempel 2022.',
  target: 'Värdet som ska nås, i samma enhet.',
  due: 'Till exempel 31.12.2028.',
  goal: 'Målet i kommunens klimatprogram, om åtagandet hör till ett.',
  visibility: 'Tomt: så som nätverket har valt.',
  scope: 'Bara för utsläpp.',
  scope2: 'Bara för scope 2.',
  boundary: 'Vad som räknas med och vad som inte gör det.',
  measure: 'Bara för minskningar.',
  factors: 'Varifrån utsläppsfaktorerna kommer.',
  day: 'Fyll i när raden är en uppdatering. Till exempel 24.11.2026.',
  says: 'Tomt: framsteg.',
  percent: 'Så långt åtagandet har kommit, 0–100.',
  value: 'Värdet i åtagandets enhet.',
  note: 'Högst 2 000 tecken.',
  period: 'Till exempel 2026, 2026-Q3 eller 2026-11.',
  measured: 'Frivilligt.',
  evidence: 'Webbadresser, med mellanslag emellan.',
};

function faultOf(fault: ImportFault): string {
  switch (fault.why) {
    case 'heading':
      return `Okänd rubrik: ”${fault.typed}”. Använd rubrikerna i mallen.`;
    case 'headingTwice':
      return `Rubriken ”${fault.typed}” finns två gånger.`;
    case 'noColumn':
      return 'Kolumnen saknas.';
    case 'empty':
      return 'Cellen är tom.';
    case 'formula':
      return 'Cellen innehåller en formel. Skriv värdet i stället.';
    case 'company':
      return `Företaget finns inte bland dem du kan importera för: ”${fault.typed}”.${fault.near === undefined ? '' : ` Avser du ${fault.near}?`}`;
    case 'businessId':
      return `FO-numret är inte det som finns för ${fault.company}.`;
    case 'commitment':
      return `Företaget har inget åtagande ”${fault.typed}”. Fyll i kolumnen Typ om det är nytt.`;
    case 'ambiguous':
      return `Kan vara flera åtaganden: ${list('sv', fault.titles)}. Skriv hela namnet.`;
    case 'word':
      return `Skriv något av: ${fault.choices.join(', ')}.`;
    case 'differs':
      return `Åtagandet finns redan, med ett annat värde: ${fault.stands || 'tomt'}. Ändra det i åtagandet, inte här.`;
    case 'day':
      return 'Inget datum. Skriv till exempel 24.11.2026.';
    case 'number':
      return 'Det här är inget tal. Skriv till exempel 1 234,5.';
    case 'percent':
      return 'Skriv ett procenttal mellan 0 och 100.';
    case 'percentCell':
      return `Det kan betyda ${fault.typed} % eller hundra gånger mer, eftersom kalkylprogrammet sparar 60 % som 0,6. Skriv cellen som text: 60 %.`;
    case 'period':
      return 'Skriv perioden som 2026, 2026-Q3 eller 2026-11.';
    case 'link':
      return 'Det här är ingen webbadress. Skriv en adress som börjar på https://.';
    case 'thousands':
      return `Det kan betyda ${exact('sv', fault.value)} eller ${exact('sv', fault.other)}. Skriv ${exact('sv', fault.value)}0 eller ${fault.other}.`;
    case 'future':
      return `Datumet ${day('sv', fault.day)} ligger i framtiden.`;
    case 'older':
      return `Åtagandet har en nyare uppdatering (${day('sv', fault.day)}). Uppdateringar läggs till i tidsföljd.`;
    case 'unit':
      return fault.unit === undefined ? 'Åtagandet har ingen enhet: använd kolumnen Procent.' : `Åtagandets enhet är ${fault.unit}.`;
    case 'nothing':
      return 'Raden säger varken vad åtagandet är eller hur det går.';
    case 'noFigure':
      return 'Ange ett procenttal eller ett värde som visar hur långt ni har kommit.';
    case 'reason':
      return 'Berätta i anteckningen varför åtagandet avbröts.';
    case 'note':
      return `Anteckningen har ${count('sv', fault.length)} tecken. Högst ${count('sv', fault.max)} får plats.`;
    case 'duplicate':
      return `Samma rad som rad ${fault.row}.`;
  }
}

const inside = (commitments: number, updates: number): string =>
  list('sv', [
    ...(commitments > 0 ? [`${count('sv', commitments)} ${commitments === 1 ? 'nytt åtagande' : 'nya åtaganden'}`] : []),
    ...(updates > 0 ? [`${count('sv', updates)} ${updates === 1 ? 'uppdatering' : 'uppdateringar'}`] : []),
  ]) || 'inget nytt';

export const imports: Words<ImportMessages> = {
  'import.title': ({ network }) => `Import: ${network}`,
  'import.link': ({ own, expires }) =>
    `Här laddar du upp en fil med ${own ? 'ert företags' : 'företagens'} åtaganden och uppdateringar. Länken är bara din och gäller till kl. ${clock('sv', expires)}. Inget importeras förrän filen är utan fel och du har bekräftat.`,
  'import.here': () => 'Länken fungerar bara på den här datorn, eftersom Tandem inte har någon publik adress.',
  'import.shownOnce': () => 'Länken visades en gång. Här får du en ny.',
  'import.press': () => 'Importen görs på en egen sida. Tryck på knappen så får du en länk som bara är din och gäller i en timme.',
  'import.new': () => 'Visa länken',
  'import.template': ({ as }) => (as === 'xlsx' ? 'Mall för Excel' : 'Mall som CSV'),
  'import.template.name': () => 'importmall',
  'import.template.sheet': ({ sheet }) => (sheet === 'rows' ? 'Rader' : 'Anvisning'),
  'import.guide.head': ({ of }) => ({ column: 'Kolumn', what: 'Vad som skrivs', needed: 'Behövs' })[of],
  'import.guide': ({ column }) => GUIDE[column] ?? '',
  'import.guide.needed': ({ needed }) => (needed ? 'alltid' : ''),
  'import.page.intro': ({ own, megabytes, rows }) =>
    `Ladda upp en Excel- eller CSV-fil, högst ${megabytes} MB och ${count('sv', rows)} rader. ${own ? 'Du kan importera för ert eget företag.' : 'Du kan importera för alla företag i nätverket; raderna märks som införda för företagets räkning.'}`,
  'import.page.steps': () =>
    'Först granskas filen: varje fel visas med rad och kolumn, och inget sparas. När filen är utan fel importerar du den med en knapp. Om samma fil skickas igen importeras den inte på nytt.',
  'import.page.expires': ({ expires }) => `Sidan är bara för dig och gäller till kl. ${clock('sv', expires)}.`,
  'import.form.title': () => 'Fil att importera',
  'import.form.submit': () => 'Granska filen',
  'import.form.cancel': () => 'Avbryt',
  'import.form.file': () => 'Excel- eller CSV-fil',
  'import.form.hint': ({ megabytes }) => `.xlsx eller .csv, högst ${megabytes} MB`,
  'import.noFile': () => 'Välj en fil först.',
  'import.oneFile': () => 'Skicka en fil åt gången. Inget har lästs.',
  'import.noTable': ({ fault, rows }) =>
    ({
      unreadable: 'Filen går inte att läsa. Spara den som .xlsx eller .csv och försök igen.',
      empty: 'Filen har inga rader under rubrikerna.',
      large: `Filen är för stor för att läsas: högst ${count('sv', rows)} rader och 100 kolumner. Dela den.`,
    })[fault],
  'import.over': () => 'Länken gäller inte längre. Skriv ”åtagande importera” för en ny.',
  'import.lines': () => 'Här finns inga företag att importera för. Kommunens egen plan fylls i direkt: skriv ”nätverk plan”.',
  'import.large': ({ megabytes }) => `Filen är större än ${megabytes} MB. Dela den och importera delarna var för sig.`,
  'import.faults': ({ count: n }) =>
    `${n === 1 ? 'Ett fel' : `${count('sv', n)} fel`} att rätta. Inget har importerats. Rätta filen och ladda upp den på nytt.`,
  'import.faults.more': ({ count: n }) => `Och ${count('sv', n)} till.`,
  'import.at': ({ row, column, typed }) => [`Rad ${row}, kolumn ${column}`, typed].filter(Boolean).join(': '),
  'import.fault': faultOf,
  'import.clean': ({ rows, commitments, updates, known }) =>
    `Inga fel. ${count('sv', rows)} ${rows === 1 ? 'rad' : 'rader'} ger ${inside(commitments, updates)}.${known > 0 ? ` ${known === 1 ? 'En rad är importerad' : `${count('sv', known)} rader är importerade`} sedan tidigare och hoppas över.` : ''} Inget är importerat ännu.`,
  'import.ignored': ({ columns }) => `Läses inte: ${columns.join(', ')}.`,
  'import.nothingNew': ({ known }) =>
    `${known === 1 ? 'Raden är redan importerad' : `Alla ${count('sv', known)} rader är redan importerade`}. Det finns inget att göra.`,
  'import.run': ({ rows }) => (rows === 1 ? 'Importera raden' : `Importera ${count('sv', rows)} rader`),
  'import.running': ({ parts, next, commitments, updates }) =>
    `Importen pågår: del ${count('sv', Math.min(next + 1, parts))} av ${count('sv', parts)}. Hittills ${inside(commitments, updates)}. Du kan stänga sidan; du får ett meddelande när allt är klart.`,
  'import.done': ({ commitments, updates }) => `Klart: ${inside(commitments, updates)}.`,
  'import.stopped': ({ commitments, updates }) => `Importen avbröts. Infört: ${inside(commitments, updates)}. Resten är inte importerat.`,
  'import.look': () => 'Visa läget nu',
  'import.told': ({ network, commitments, updates }) => `Importen till ${network} är klar: ${inside(commitments, updates)}.`,
  'import.told.stopped': ({ network, row, why }) =>
    `Importen till ${network} avbröts vid rad ${row}: ${
      {
        right: 'du har inte längre rätt att importera för företaget',
        company: 'företaget är inte längre med i nätverket',
        older: 'åtagandet har fått en nyare uppdatering under tiden',
        changed: 'åtagandet har ändrats under tiden',
      }[why]
    }. Raderna före den är införda. Rätta filen och importera den på nytt: det som är infört hoppas över.`,
  'import.again': () => 'Skriv ”åtagande importera” för att importera en fil till.',
};
