import type { Method } from '../../domain/method.ts';
import type { Meaning } from '../../domain/method-change.ts';
import type { Words } from '../messages.ts';
import type { SettingWord } from '../network-words.ts';
import { count, list } from '../numbers.ts';
import type { SettingGroup, SettingsMessages } from '../settings.ts';

const GROUPS: Readonly<Record<SettingGroup, string>> = {
  basics: 'Grunduppgifter',
  joining: 'Vilka som kan gå med',
  followUp: 'Uppföljning',
  money: 'Avgift och styrgrupp',
  support: 'Stöd',
};

const LABELS: Readonly<Record<SettingWord, string>> = {
  name: 'Namn',
  method: 'Samordningsmetod',
  language: 'Kanalens språk',
  sizes: 'Företagens storlek',
  branches: 'Branscher',
  commitments: 'Åtaganden i ansökan',
  baseline: 'Utgångsläget kartläggs först',
  own: 'Egna kriterier',
  every: 'Uppföljning',
  lapse: 'Medlemskapet förfaller',
  badge: 'Märke',
  authority: 'Kommun som beviljar märket',
  register: 'Offentligt register',
  fees: 'Avgiftsklasser',
  steering: 'Styrgrupp',
  outside: 'Erbjuds företag utanför nätverket',
  joining: 'Stöd vid anslutningen',
  monitoring: 'Stöd vid uppföljningen',
  updating: 'Stöd vid uppdateringen',
  visibility: 'Nya åtaganden syns',
  ends: 'Projektet slutar',
  after: 'Efter projektet',
  timeZone: 'Tidszon',
};

const HINTS: Readonly<Partial<Record<SettingWord, string>>> = {
  method: 'Du ser vad bytet betyder innan något ändras.',
  sizes: 'Till exempel: mikroföretag, små. Du kan också ange ensamföretagare, medelstora och stora. Tomt fält: alla.',
  branches: 'Skilj åt med kommatecken. Tomt fält: alla branscher.',
  commitments: 'Till exempel 2–4, eller 1 för minst ett.',
  own: 'Ett kriterium per rad.',
  lapse: 'Månader utan uppdatering. 0: aldrig.',
  badge: 'Beviljas bara så länge kriterierna uppfylls, underlag finns och uppgifterna är uppdaterade.',
  authority: 'Står på märket som utfärdare. Till exempel: Exempelviks stad.',
  register:
    'Godkända påståenden visas på en offentlig sida. Ange vem som svarar på frågor om sidan, till exempel en e-postadress. Tomt fält: inget register.',
  fees: 'En klass per rad med avgiften i euro per år: Små företag 500',
  outside: 'Till exempel: öppna frukostmöten och nyhetsbrevet.',
  joining: 'Vem som ger stöd, eller på vilket sätt.',
  ends: 'Datum, om nätverket är ett projekt: 31.12.2028',
  after: 'Vem tar hand om företagen därefter?',
  timeZone: 'Till exempel Europe/Helsinki',
};

const EVERY = { never: 'ingen', month: 'varje månad', quarter: 'varje kvartal', 'half-year': 'varje halvår', year: 'varje år' } as const;
const BADGES = { none: 'inget', logo: 'logotyp', certificate: 'diplom' } as const;
const VISIBILITY = { coordinator: 'bara för koordinatorerna', totals: 'i totalsiffror', network: 'i nätverket' } as const;
const LANGUAGES = { sv: 'svenska', fi: 'finska', en: 'engelska' } as const;

const METHODS: Readonly<Record<Method, string>> = {
  single: 'enskilda verksamhetsmodeller',
  integrated: 'integration i befintlig verksamhet',
  open: 'öppet nätverk',
  closed: 'stängt nätverk',
  frontrunner: 'nätverk för pionjärer',
};

const companiesOf = (n: number): string => (n === 1 ? 'Företaget som är med' : `De ${count('sv', n)} företag som är med`);

/** What it means, a sentence for each. */
const MEANS: { readonly [W in Meaning['what']]: (meaning: Extract<Meaning, { what: W }>) => string } = {
  stay: ({ companies }) => `${companiesOf(companies)} är kvar, utan ny ansökan.`,
  waiting: ({ count: n }) => `${n === 1 ? 'Det ärende' : `De ${count('sv', n)} ärenden`} som väntar på en koordinator avgörs som förut.`,
  apply: ({ criteria }) =>
    criteria === 'unset'
      ? 'Nya företag ansöker och en koordinator beslutar. Kriterierna är tomma tills ni ställer in dem.'
      : 'Nya företag ansöker och en koordinator beslutar, enligt de kriterier som nätverket har.',
  join: () => 'Nya företag går med direkt. Kriterierna sparas men ställer inga krav.',
  fees: ({ now }) =>
    now === 'begin'
      ? 'Nätverket kan ha avgiftsklasser, fakturamärken och en styrgrupp. De som är med har ingen avgiftsklass förrän ni väljer en.'
      : 'Avgiftsklasser, fakturamärken och styrgruppens platser används inte längre. De sparas.',
  lines: ({ count: n }) => (n === 0 ? 'Planen är tom.' : `Planens ${n === 1 ? 'rad står' : `${count('sv', n)} rader står`} kvar.`),
  companies: ({ now }) =>
    now === 'begin'
      ? 'Företag kan gå med. Någon plan har nätverket inte längre.'
      : 'Nätverket tar inte in företag. I stället får ni en plan, som är tom.',
};

export const settings: Words<SettingsMessages> = {
  'settings.title': () => 'Inställningar',
  'settings.intro': () => 'Nätverket har de här inställningarna. Siffrorna inom hakparentes visar vad i källan en inställning bygger på.',
  'settings.group': ({ group }) => GROUPS[group],
  'settings.edit': ({ group }) => `Ändra: ${GROUPS[group].toLowerCase()}`,
  'settings.submit': () => 'Spara',
  'settings.label': ({ id }) => LABELS[id],
  'settings.hint': ({ id }) => HINTS[id] ?? '',
  'settings.like': ({ name, source, year, note }) => `${name}: ${note} (${source}, ${year})`,

  'settings.every': ({ value }) => EVERY[value],
  'settings.badge': ({ value }) => BADGES[value],
  'settings.visibility': ({ value }) => VISIBILITY[value],
  'settings.language': ({ value }) => LANGUAGES[value],
  'settings.yes': ({ value }) => (value ? 'ja' : 'nej'),
  'settings.any': () => 'alla',
  'settings.unset': () => 'inte bestämt',
  'settings.commitments': ({ least, most }) => (most === undefined ? `minst ${least}` : least === most ? `${least}` : `${least}–${most}`),
  'settings.lapse': ({ months }) => (months === 0 ? 'aldrig' : `efter ${months} ${months === 1 ? 'månad' : 'månader'} utan uppdatering`),
  'settings.fee': ({ name, perYear }) => `${name}: ${count('sv', perYear)} euro per år`,

  'settings.method.change': () => 'Byt samordningsmetod',
  'settings.method.title': () => 'Byt samordningsmetod',
  'settings.method.look': () => 'Se vad det betyder',
  'settings.method.preview': ({ network, from, to }) =>
    `${network} är nu: ${METHODS[from]}. Så här blir det om ni byter till: ${METHODS[to]}. Inget har ändrats ännu.`,
  'settings.method.means': (meaning) => MEANS[meaning.what](meaning as never),
  'settings.method.sure': ({ method }) => `Byt till ${METHODS[method]}`,
  'settings.method.fault': ({ fault, network, method, companies, waiting, lines }) => {
    if (fault === 'same') return `${network} är redan: ${METHODS[method]}. Inget ändrades.`;
    if (fault === 'plan')
      return `${network} har en plan med ${count('sv', lines)} ${lines === 1 ? 'rad' : 'rader'}, och ett företagsnätverk har ingen plan. Grunda ett eget nätverk i en annan kanal, eller ta först bort raderna.`;
    return `${network} har företag (${count('sv', companies)} med, ${count('sv', waiting)} som väntar), och ${METHODS[method]} har inga. Grunda planen i en annan kanal i stället, så blir nätverket kvar.`;
  },
  'settings.method.done': ({ network, method }) => `Metoden är bytt. ${network} är nu: ${METHODS[method]}. Kortet i kanalen visar det.`,

  'settings.saved': ({ label, value }) => `Sparat. ${label}: ${value}.`,
  'settings.savedAll': ({ labels }) => `Sparat: ${list('sv', labels)}.`,
  'settings.same': () => 'Inget ändrades.',
  'settings.unknown': ({ typed }) =>
    `Jag förstod att en inställning ska ändras, men inte vilken: ”${typed}”. Skriv till exempel: nätverk inställningar uppföljning varje år.`,
  'settings.notHere': ({ label, method }) => `Inställningen ”${label}” finns inte när metoden är ”${method}”.`,
  'settings.choice': ({ label, typed, options }) => `”${label}” kan inte vara ”${typed}”. Du kan välja: ${options.join(' · ')}.`,
  'settings.commitments.wrong': ({ typed }) =>
    `Jag förstod inte antalet åtaganden ”${typed}”. Skriv till exempel 2–4, eller 1 för minst ett; högst 20, och det mindre talet först.`,
  'settings.lapse.wrong': ({ typed }) =>
    `Jag förstod inte antalet månader ”${typed}”. Skriv ett helt tal från 0 till 60; 0 betyder aldrig.`,
  'settings.fees.wrong': ({ typed }) =>
    `Jag förstod inte avgiften ”${typed}”. Skriv klassens namn och avgiften i hela euro per år, till exempel: Små företag 500.`,
  'settings.ends.wrong': ({ typed }) => `Jag förstod inte datumet ”${typed}”. Skriv till exempel: 31.12.2028.`,
  'settings.after.wrong': () => 'Ange först vilken dag projektet slutar, till exempel: nätverk inställningar slutar 31.12.2028.',
  'settings.timeZone.wrong': ({ typed }) => `Tidszonen ”${typed}” finns inte. Skriv till exempel: Europe/Helsinki.`,
  'settings.tooMany': ({ max }) => `Här ryms högst ${max}. Slå ihop eller ta bort några.`,
  'settings.empty': ({ label }) => `”${label}” får inte vara tomt.`,
  'settings.channel': () => 'Varje kanal har sitt eget språk. Skriv det här i den kanal vars språk ska ändras.',
  'settings.moved': () =>
    'Någon annan ändrade inställningarna medan du fyllde i formuläret. Inget skrevs över. Öppna inställningarna på nytt och gör om ändringen.',
};
