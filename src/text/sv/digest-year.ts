import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { YearColumn, YearGap, YearMessages, YearMethod, YearRow, YearSheet } from '../digest-year.ts';
import type { Words } from '../messages.ts';
import { count } from '../numbers.ts';

const SHEETS: Readonly<Record<YearSheet, string>> = {
  brief: 'Året i korthet',
  totals: 'Resultat',
  goals: 'Enligt klimatprogrammets mål',
  far: 'Hur långt åtagandena har kommit',
  levels: 'Hur väl siffrorna är styrkta',
  months: 'Uppdateringar per månad',
  companies: 'Företag',
  events: 'Evenemang',
  claims: 'Offentliga påståenden',
  plan: 'Nästa steg i planen',
  about: 'Om siffrorna',
};
const TABS: Readonly<Partial<Record<YearSheet, string>>> = {
  goals: 'Mål',
  far: 'Så långt har de kommit',
  levels: 'Bevisnivå',
  months: 'Månader',
  claims: 'Påståenden',
  plan: 'Planen',
};
const COLUMNS: Readonly<Record<YearColumn, string>> = {
  figure: 'Uppgift',
  unit: 'Enhet',
  what: 'Vad',
  level: 'Bevisnivå',
  amount: 'Sedan utgångsläget',
  change: 'Under året',
  commitments: 'Antal åtaganden',
  companies: 'Antal företag',
  doubtful: 'Varav kan vara räknade två gånger',
  goal: 'Mål i klimatprogrammet',
  done: 'Varav klara',
  band: 'Del av vägen till målet',
  month: 'Månad',
  updates: 'Uppdateringar',
  company: 'Företag',
  day: 'Datum',
  event: 'Evenemang',
  going: 'Anmälda',
  came: 'På plats',
  claim: 'Påstående, med företagets egna ord',
  commitment: 'Åtagande',
  released: 'Godkänt',
  until: 'Gäller till',
  step: 'Åtgärd',
  due: 'Senast',
  about: 'Så har siffrorna tagits fram',
};
const ROWS: Readonly<Record<YearRow, string>> = {
  companies: 'Företag i nätverket vid periodens slut',
  active: 'Företag som var aktiva under året',
  joined: 'Företag som kom med eller kom tillbaka',
  left: 'Företag som gick ur',
  reports: 'Företag som lämnade årsrapport',
  claims: 'Offentliga påståenden som gäller',
  all: 'Åtaganden vid periodens slut',
  made: 'Nya åtaganden',
  done: 'Åtaganden som blev klara',
  moved: 'Åtaganden som kom närmare målet',
  open: 'Pågående åtaganden',
  updates: 'Uppdateringar från företagen',
  events: 'Evenemang som hölls',
  going: 'Anmälda till evenemangen',
  came: 'Deltagare på evenemangen',
  lines: 'Rader i planen',
  planDone: 'Klara rader',
  planMoved: 'Rader som blev klara under året',
  planLate: 'Rader vars tidsfrist har gått ut',
  invoiced: 'Företag fakturerade för året',
};
const COMPANY_ROWS: readonly YearRow[] = ['companies', 'active', 'joined', 'left', 'reports', 'invoiced'];
const COMMITMENT_ROWS: readonly YearRow[] = ['all', 'made', 'done', 'moved', 'open'];
const OTHER_UNITS: Readonly<Partial<Record<YearRow, string>>> = {
  claims: 'påståenden',
  updates: 'uppdateringar',
  events: 'evenemang',
  going: 'personer',
  came: 'personer',
};
const MONTHS = ['jan.', 'feb.', 'mars', 'april', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'] as const;
const BANDS = ['under 25 %', '25–49 %', '50–74 %', '75–99 %', '100 %'] as const;

const n = (value: number): string => count('sv', value);
const companies = (many: number): string => (many === 1 ? '1 företag' : `${n(many)} företag`);
const commitments = (many: number): string => (many === 1 ? '1 åtagande' : `${n(many)} åtaganden`);
const monthOf = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? month;

const GAPS: Readonly<Record<YearGap, (told: YearMessages['year.gap']) => string>> = {
  emissions: () =>
    'Kommunens eller nätverkets utsläpp som helhet: Tandem mäter inga utsläpp. Siffrorna är det som företagen själva har rapporterat.',
  talk: () => 'Samtal i nätverkets kanaler, e-post och möten som ingen har antecknat: de läses inte och syns inte i siffrorna.',
  first: () => 'Jämförelse med året innan: nätverket fanns inte i Tandem då.',
  attendance: ({ count: many, of }) =>
    `Deltagarna på ${n(many)} av ${n(of)} evenemang: ingen prickade av dem. De räknas inte som noll, utan saknas i summan.`,
  silent: ({ count: many }) => `Läget för ${commitments(many)}: ingen siffra har lämnats ännu.`,
  kept: ({ count: many }) =>
    `${commitments(many)} som bara koordinatorn ser: ${many === 1 ? 'det' : 'de'} ingår inte i någon siffra om åtaganden.`,
  withheld: ({ count: many }) =>
    `${many === 1 ? '1 summa' : `${n(many)} summor`} som skulle avslöja ett enskilt företags siffra: färre än tre företag ligger bakom.`,
};
const METHOD: Readonly<Record<YearMethod, string>> = {
  members:
    'Siffrorna gäller de företag som var med i nätverket vid periodens slut. Företag som har gått ur ingår bara i raden ”Företag som gick ur”.',
  active:
    'Ett företag var aktivt om det lämnade en uppdatering, svarade på en inbjudan, deltog i ett evenemang, ställde en fråga, hjälpte ett annat företag eller talade med koordinatorn, som antecknade det. Personer räknas aldrig var för sig.',
  names:
    'Ett företag nämns vid namn bara om det har ett offentligt åtagande, ett godkänt påstående eller en årsrapport som det har gett lov att publicera.',
  totals:
    'Resultaten är skillnaden mellan företagets utgångsvärde och dess senaste rapporterade värde vid periodens slut. ”Under året” är skillnaden mot läget vid föregående års slut. Tandem räknar inte om något med utsläppsfaktorer.',
  levels:
    'Siffror på olika bevisnivåer räknas aldrig ihop: företagets egen uppgift, uppgift med underlag, granskad av koordinatorn och verifierad av tredje part.',
  percent: 'Procenttal och intensiteter summeras aldrig.',
  few: 'En summa visas inte om den skulle avslöja vad ett eller två företag har rapporterat i förtroende.',
  doubtful: '”Kan vara räknade två gånger”: minskningar som liknar varandra, eller utsläpp som undviks hos andra. De bör kontrolleras.',
  events:
    'Deltagare räknas på de evenemang där någon prickade av dem, gäster medräknade. Ett evenemang som bara var för nätverket nämns utan sitt namn.',
  undone:
    'Uppdateringar som företaget har tagit tillbaka räknas inte. Det som rapporteras senare för perioden ändrar inte en utskriven fil.',
};

export const digestYear: Words<YearMessages> = {
  'year.kind': () => 'Årssammandrag för fullmäktige',
  'year.title': ({ year, network }) => `${network}: året ${year}`,
  'year.byline': ({ method, from, to, counted, running }) =>
    `${method} · ${writtenDay('sv', from)}–${writtenDay('sv', to)} · ${running ? `året pågår, läget ${writtenDay('sv', counted)}` : `uttaget ${writtenDay('sv', counted)}`}`,
  'year.heading': ({ of }) => (of === 'gaps' ? 'Det här är inte mätt' : SHEETS[of]),
  'year.sheet': ({ sheet }) => TABS[sheet] ?? SHEETS[sheet],
  'year.column': ({ column }) => COLUMNS[column],
  'year.row': ({ row }) => ROWS[row],
  'year.unit': ({ row }) =>
    COMPANY_ROWS.includes(row) ? 'företag' : COMMITMENT_ROWS.includes(row) ? 'åtaganden' : (OTHER_UNITS[row] ?? 'rader'),
  'year.month': ({ month }) => monthOf(month),
  'year.band': ({ band }) => BANDS[band],
  'year.months.alt': ({ points }) =>
    `Stapeldiagram. Uppdateringar per månad: ${points.map(({ month, count: many }) => `${monthOf(month)} ${many === undefined ? 'inte mätt' : n(many)}`).join(', ')}.`,
  'year.far.alt': ({ far }) =>
    `Stapeldiagram. Så långt har åtagandena kommit: ${far.map((many, at) => `${BANDS[at]}: ${n(many)}`).join(', ')}.`,
  'year.totals.none': () => 'Det finns ännu inga rapporterade siffror som går att räkna ihop.',
  'year.totals.note': ({ kept }) =>
    `Varje bevisnivå har sina egna summor. Procenttal summeras inte.${kept === 0 ? '' : ` ${commitments(kept)} som bara koordinatorn ser ingår inte.`}`,
  'year.goal.none': () => 'Övriga och utan angivet mål',
  'year.companies': ({ named, others }) =>
    named === 0
      ? `I nätverket fanns ${companies(others)}. Inget av dem har offentliggjort något, så inget nämns vid namn.`
      : others === 0
        ? 'Alla nätverkets företag har offentliggjort något och nämns vid namn.'
        : `De här företagen har offentliggjort något om sitt klimatarbete. Dessutom fanns ${companies(others)} i nätverket.`,
  'year.event.own': () => 'Evenemang för nätverket',
  'year.events.total': ({ held, taken, came }) =>
    came === undefined
      ? `${n(held)} evenemang hölls. Deltagarna prickades inte av, så deltagandet är inte mätt.`
      : `${n(held)} evenemang hölls. På ${n(taken)} av dem prickades deltagarna av: ${n(came)} deltagare sammanlagt.`,
  'year.claims.note': ({ counted }) =>
    `Påståenden som koordinatorn har godkänt och som gäller ${writtenDay('sv', counted)}, med företagens egna ord.`,
  'year.gap': (told) => GAPS[told.gap](told),
  'year.method': ({ line }) => METHOD[line],
  'year.page': ({ page, of }) => `Sida ${page} av ${of}`,
  'year.made': ({ day: on }) => `Uttaget ur Tandem ${writtenDay('sv', on)}`,

  'year.ready': ({ year, until }) =>
    `Året ${year} som PDF och som Excel, med samma siffror. Filerna kan hämtas till och med ${day('sv', until)}; den som har länken kan hämta dem.`,
  'year.public': () =>
    'Fullmäktiges handlingar är offentliga: filerna innehåller inget som ett företag har behållit för sig själv eller för nätverket. Läs igenom dem innan du lämnar dem vidare.',
  'year.label': ({ as }) => (as === 'pdf' ? 'PDF: årssammandraget' : 'Excel: alla tabeller'),
  'year.name': ({ year }) => `klimatnätverket-${year}`,
  'year.in': () => 'På svenska',
  'year.usage': ({ typed }) => `Jag förstod inte vilket år ”${typed}” är. Skriv till exempel ”sammandrag år 2026”.`,
  'year.future': ({ typed, now }) => `”${typed}” är ett år som inte har varit ännu. Skriv till exempel ”sammandrag år ${now}”.`,
  'year.before': ({ year, founded }) => `Nätverket fanns inte ${year}: det grundades ${day('sv', founded)}. Välj ett senare år.`,
  'year.links': ({ year, as }) => `Året ${year} för fullmäktige (${as === 'pdf' ? 'PDF' : 'Excel'})`,
};
