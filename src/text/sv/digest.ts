import { writtenDay } from '../../domain/day.ts';
import type { ComingEvent, HeldEvent } from '../../domain/digest.ts';
import { clock, day } from '../dates.ts';
import type { DigestMessages } from '../digest.ts';
import type { Words } from '../messages.ts';
import { count, exact, list } from '../numbers.ts';

const PARTS = {
  progress: 'Framsteg',
  people: 'Deltagande',
  events: 'Evenemang',
  stuck: 'Kört fast',
  waiting: 'Väntar på dig',
  gaps: 'Frågor som saknar svar',
  plan: 'Planen',
  fees: 'Avgifter',
} as const;
const LABELS = {
  updates: 'Uppdateringar',
  moved: 'Kom närmare målet',
  made: 'Nya åtaganden',
  done: 'Klara under veckan',
  open: 'Pågående åtaganden',
  overdue: 'Väntar på uppdatering',
  atRisk: 'I riskzonen',
  unproven: 'Saknar underlag',
  levels: 'Veckans uppdaterade åtaganden',
  totals: 'Uppnått hittills',
  companies: 'Företag i nätverket',
  active: 'Aktiva under veckan',
  quiet: 'Har inte hörts av på länge',
  wentQuiet: 'Tystnade under veckan',
  joined: 'Kom med',
  left: 'Gick ur',
  held: 'Hölls under veckan',
  coming: 'Kommande',
  applications: 'Ansökningar',
  people: 'Personer att bekräfta',
  review: 'Underlag att granska',
  claims: 'Påståenden att godkänna',
  failed: 'Meddelanden som inte kom fram',
  lines: 'Klara rader',
  planMoved: 'Framsteg under veckan',
  late: 'Försenade',
  orphaned: 'Saknar ansvarig',
  next: 'Nästa steg',
  invoiced: 'Fakturerade för året',
} as const;
const BUTTONS = {
  send: 'Skicka till medlemmarna',
  greet: 'Redigera hälsningen',
  preview: 'Visa medlemmarnas version',
  draft: 'Till utkastet',
  risks: 'Visa vilka',
  scores: 'Företagens aktivitet',
  page: 'Öppna som webbsida',
  year: 'Årssammandrag för fullmäktige',
  help: 'Be om hjälp åt företaget',
  fit: 'Gör metodvalet på nytt',
  waiting: 'Ansökningar',
  review: 'Granska underlag',
  claims: 'Påståenden',
  gaps: 'Frågorna',
  failed: 'Visa nätverket',
  before: 'Föregående vecka',
} as const;
const PIECES = {
  progress: 'det som har uppnåtts',
  trend: 'bilden',
  finished: 'klara åtaganden',
  thanks: 'företagens namn',
  events: 'kommande evenemang',
} as const;
const LEVELS = {
  self: 'egen uppgift',
  attached: 'underlag finns',
  checked: 'granskade av koordinatorn',
  third: 'verifierade av tredje part',
} as const;
const KINDS = { reduction: 'minskning', share: 'andel', deed: 'åtgärd', project: 'projekt' } as const;
const SCOPES = { '1': 'scope 1', '2': 'scope 2', '3': 'scope 3', avoided: 'undvikna utsläpp' } as const;
const SCOPE2 = { location: 'platsbaserad', market: 'marknadsbaserad' } as const;
const DAYS = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'] as const;

const SCORES = { company: 'Företag', points: 'Poäng', how: 'Så räknas poängen, 12 veckor' } as const;
const SIGNS = { updates: 'uppdateringar', attendance: 'närvaro', rsvps: 'anmälningar', helped: 'hjälpt andra', asked: 'frågor' } as const;

const n = (value: number): string => count('sv', value);
const UNMEASURED = 'inte mätt';
const number = (value: number | undefined): string => (value === undefined ? UNMEASURED : n(value));
/** "vecka 47/2026". */
const week = (iso: string): string => `vecka ${Number(iso.slice(6))}/${iso.slice(0, 4)}`;
const companies = (many: number): string => (many === 1 ? '1 företag' : `${n(many)} företag`);
const signed = (change: number): string => (change === 0 ? '±0' : `${change > 0 ? '+' : ''}${exact('sv', change)}`);
const at = (moment: Date): string => `${day('sv', moment)} kl. ${clock('sv', moment)}`;

const registered = (many: number): string => (many === 1 ? '1 anmäld' : `${n(many)} anmälda`);
const held = ({ title, day: on, going, came }: HeldEvent): string =>
  `${title}, ${writtenDay('sv', on)}: ${came === undefined ? `närvaron ${UNMEASURED}` : `${n(came)} på plats`} (${registered(going)})`;
const coming = ({ title, starts, going, waiting, left }: ComingEvent): string =>
  [
    `${title}, ${at(starts)}: ${registered(going)}`,
    waiting > 0 ? `${n(waiting)} på väntelistan` : '',
    left === undefined ? '' : left === 0 ? 'fullt' : left === 1 ? '1 plats kvar' : `${n(left)} platser kvar`,
  ]
    .filter(Boolean)
    .join(', ');

export const digest: Words<DigestMessages> = {
  'digest.title': ({ week: iso, network }) => `Veckosammandrag, ${week(iso)} · ${network}`,
  'digest.title.members': ({ week: iso, network }) => `${network}: ${week(iso)}`,
  'digest.span': ({ from, to, running }) =>
    `${writtenDay('sv', from)}–${writtenDay('sv', to)}${running ? '. Veckan pågår ännu: siffrorna gäller så här långt.' : ''}`,
  'digest.part': ({ part }) => PARTS[part],
  'digest.label': ({ label }) => LABELS[label],
  'digest.number': ({ now }) => number(now),
  'digest.compared': ({ now, before }) => (before === undefined ? number(now) : `${number(now)} (förra veckan ${n(before)})`),
  'digest.levels': ({ levels }) =>
    (['self', 'attached', 'checked', 'third'] as const)
      .filter((level) => levels[level] > 0)
      .map((level) => `${LEVELS[level]} ${n(levels[level])}`)
      .join(' · ') || '0',
  'digest.total': ({ total: { amount, unit, kind, scope, scope2, level, change, count: many } }) => {
    const what = [KINDS[kind], scope && SCOPES[scope], scope2 && SCOPE2[scope2], LEVELS[level]].filter(Boolean).join(', ');
    const moved = change === undefined || change === 0 ? '' : ` (under veckan ${signed(change)})`;
    return `${exact('sv', amount)} ${unit}${moved} · ${what} · ${many === 1 ? '1 åtagande' : `${n(many)} åtaganden`}`;
  },
  'digest.names': ({ names, all }) => (all > names.length ? `${names.join(', ')} och ${n(all - names.length)} till` : list('sv', names)),
  'digest.event.held': ({ event }) => held(event),
  'digest.event.coming': ({ event }) => coming(event),
  'digest.stuck': ({ name, title, since }) => `${name} · ${title}: körde fast ${writtenDay('sv', since)}`,
  'digest.asked': ({ count: many }) =>
    many === 0
      ? 'Inget företag som har gjort något liknande har gått med på att bli tillfrågat. Ta själv kontakt med företaget.'
      : `Klart. Jag har frågat ${companies(many)} som har gjort något liknande.`,
  'digest.gap': ({ count: many }) => (many === 1 ? 'frågat 1 gång' : `frågat ${n(many)} gånger`),
  'digest.plan.next': ({ title, owner, due }) =>
    `${title} · ${owner ?? 'ingen ansvarig'}${due === undefined ? '' : ` · senast ${writtenDay('sv', due)}`}`,
  'digest.fees': ({ invoiced, of }) => `${n(invoiced)} av ${companies(of)}`,
  'digest.signal': ({ signal: { because, count: many, of }, towards }) => {
    const seen = {
      'all-report': `${n(many)} av ${companies(of)} berättar självmant hur det går.`,
      'half-rest': `${n(many)} av ${companies(of)} är vilande.`,
      'few-report': `${n(many)} av ${companies(of)} har inte berättat något på ett år.`,
    } as const;
    return `${seen[because]} Kanske passar metoden ”${towards}” er bättre nu. Gör metodvalet på nytt om ni vill pröva.`;
  },
  'digest.risks': ({ count: many }) => `${companies(many)} kan behöva en hjälpande hand. Bara koordinatorerna ser vilka.`,
  'digest.button': ({ what }) => BUTTONS[what],
  'digest.leave': ({ piece, out }) => (out ? `Ta med ${PIECES[piece]}` : `Utelämna ${PIECES[piece]}`),
  'digest.private': () => 'Bara du ser det här. Medlemmarna får en egen version utan namn på dem som släpar efter.',
  'digest.empty': () => 'Det finns inga företag i nätverket ännu. Sammandraget börjar när det första har gått med.',
  'digest.quiet': ({ week: iso }) => `Det var lugnt i nätverket ${week(iso)}: inga uppdateringar, evenemang eller nya företag.`,
  'digest.quiet.next': ({ event }) => (event ? `Härnäst: ${coming(event)}.` : 'Inget evenemang är inplanerat.'),
  'digest.thanks': ({ active, updates, made, done }) => {
    const did = [
      updates === 1 ? '1 åtagande uppdaterades' : `${n(updates)} åtaganden uppdaterades`,
      made === 0 ? '' : made === 1 ? '1 nytt kom till' : `${n(made)} nya kom till`,
      done === 0 ? '' : done === 1 ? '1 blev klart' : `${n(done)} blev klara`,
    ].filter(Boolean);
    return `${active === 0 ? '' : `Tack! ${companies(active)} var med under veckan. `}${list('sv', did)}.`;
  },
  'digest.finished': () => 'Klara under veckan',
  'digest.thanked': ({ names }) => `Tack till ${list('sv', names)} för veckans uppdateringar.`,
  'digest.totals': () => 'Tillsammans har vi hittills uppnått',
  'digest.coming': () => 'Kommande evenemang',
  'digest.in': () => 'På svenska',
  'digest.preview': ({ rooms }) =>
    rooms === 1
      ? 'Så här ser det ut i nätverkets kanal.'
      : `Så här ser det ut i nätverkets ${n(rooms)} kanaler, på varje kanals eget språk.`,
  'digest.sent': ({ rooms, without }) =>
    `Skickat till ${list('sv', rooms)}.${without.length === 0 ? '' : ` Jag når inte ${list('sv', without)}: ${without.length === 1 ? 'kanalen är arkiverad' : 'kanalerna är arkiverade'} eller så har Tandem tagits bort därifrån.`}`,
  'digest.already': ({ week: iso, at: then }) => `Sammandraget för ${week(iso)} är redan skickat, ${at(then)}. Inget skickades på nytt.`,
  'digest.nowhere': () =>
    'Inget skickades: nätverket har ingen kanal som jag når. Kanalen är arkiverad eller så har Tandem tagits bort därifrån. Ta in Tandem i kanalen igen eller koppla en ny: skriv ”nätverk bjud in”.',
  'digest.late': ({ due }) => `Sammandraget skulle ha kommit ${at(due)}, men Tandem var inte i gång då.`,
  'digest.future': ({ typed, now }) =>
    `”${typed}” är en vecka som inte har varit ännu. Nu är det ${week(now)}. Skriv till exempel: sammandrag vecka ${Number(now.slice(6))}`,
  'digest.before': ({ week: iso, founded }) =>
    `Nätverket fanns inte ${week(iso)}: det grundades ${day('sv', founded)}. Välj en senare vecka.`,
  'digest.week': ({ typed }) =>
    `Jag förstod inte vilken vecka ”${typed}” är. Skriv till exempel ”sammandrag vecka 47” eller ”sammandrag --week 2026-W47”.`,
  'digest.unknown': ({ typed }) =>
    `Jag förstod ”sammandrag” men inte ”${typed}”. Skriv till exempel ”sammandrag”, ”sammandrag skicka”, ”sammandrag vecka 47” eller ”sammandrag schemalägg måndag 9.00”.`,
  'digest.greet.label': () => 'Hälsning till medlemmarna',
  'digest.greet.hint': () => 'Visas överst, så som du skriver den. Lämna tomt om du inte vill ha någon hälsning.',
  'digest.greeting': () => 'Din hälsning:',
  'digest.page': ({ address, until, here }) =>
    `Sidan är din egen: ${address}\nLänken gäller till ${day('sv', until)}. Dela den inte vidare.${here ? ' Den fungerar bara på den dator eller i det nät där Tandem körs.' : ''}`,
  'digest.page.kept': () => 'Länken visades en gång. Be om en ny: skriv ”sammandrag sida”.',
  'digest.score.head': ({ column }) => SCORES[column],
  'digest.score.term': ({ term: { sign, times, weight } }) =>
    times === undefined ? `${SIGNS[sign]} ${UNMEASURED}` : `${SIGNS[sign]} ${n(times)} × ${weight}`,
  'digest.page.over': () =>
    'Länken gäller inte längre, eller så koordinerar du inte nätverket. Be Tandem om en ny: skriv ”sammandrag sida”.',
  'digest.page.weeks': () => 'Andra veckor',
  'digest.page.week': ({ week: iso }) => `Vecka ${Number(iso.slice(6))}/${iso.slice(0, 4)}`,
  'digest.schedule.usage': ({ typed }) =>
    `Jag förstod inte${typed === '' ? '' : ` av ”${typed}”`} när sammandraget ska komma. Skriv till exempel ”sammandrag schemalägg måndag 9.00” (utkast först) eller ”sammandrag schemalägg måndag 9.00 direkt”. Stäng av med ”sammandrag av”.`,
  'digest.schedule.none': () => 'Sammandraget kommer inte av sig självt. Skriv till exempel ”sammandrag schemalägg måndag 9.00”.',
  'digest.schedule.now': ({ schedule, next, timeZone }) => `${planned(schedule, timeZone)} Nästa gång: ${at(next)}.`,
  'digest.schedule.set': ({ schedule, next, moved, timeZone }) =>
    `Klart. ${planned(schedule, timeZone)} Nästa gång: ${at(next)}${moved ? ', eftersom den vanliga dagen är en helgdag' : ''}.`,
  'digest.schedule.off': ({ was }) =>
    was
      ? 'Klart. Sammandraget kommer inte längre av sig självt; ”sammandrag” visar det när du vill.'
      : 'Sammandraget kom inte av sig självt förut heller. Inget ändrades.',
};

function planned({ weekday, hour, minute, how, quiet }: DigestMessages['digest.schedule.now']['schedule'], timeZone: string): string {
  const time = `${hour}.${String(minute).padStart(2, '0')}`;
  const what = how === 'draft' ? 'kommer först som utkast till koordinatorerna' : 'går direkt till medlemmarna';
  const silent = quiet === 'nothing' ? ' En lugn vecka kommer inget.' : '';
  return `Sammandraget för föregående vecka ${what} på ${DAYS[weekday - 1]} kl. ${time} (${timeZone}); om dagen är en helgdag kommer det nästa vardag.${silent}`;
}
