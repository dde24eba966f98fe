import type { HelpMessages, HelpRow, HelpTopic } from '../help.ts';
import type { Words } from '../messages.ts';

const EXAMPLES = {
  1: 'Vad kräver ett stängt klimatnätverk av kommunen?',
  2: 'Vad skiljer ett öppet nätverk från ett stängt?',
  3: 'Vilka nätverk finns det som exempel?',
};

/** What is typed, and what it does. */
const ROWS: Readonly<Record<HelpRow, readonly [typed: string, does: string]>> = {
  ask: ['fråga …', 'ställ en fråga med egna ord'],
  compare: ['fråga jämför öppet stängt', 'två eller flera metoder sida vid sida'],
  gaps: ['fråga luckor', 'frågor som källan inte svarar på'],
  fit: ['metodval', 'vilken metod passar oss? Några frågor och en rekommendation'],
  together: ['metodval tillsammans', 'samma frågor, besvarade av flera i en kanal'],
  resume: ['metodval fortsätt', 'gå vidare där du slutade'],
  network: ['nätverk', 'nätverket som kanalen hör till'],
  join: ['nätverk gå med Företaget Ab', 'gå med, eller ansök om att få vara med'],
  company: ['nätverk företag', 'ditt företags uppgifter i nätverket'],
  members: ['nätverk medlemmar', 'företagen som är med'],
  leave: ['nätverk gå ur', 'lämna nätverket'],
  plan: ['nätverk plan', 'planens steg, där metoden har en plan'],
  start: ['nätverk starta', 'grunda ett nätverk i kanalen'],
  applications: ['nätverk ansökningar', 'det som väntar på beslut'],
  settings: ['nätverk inställningar', 'så fungerar nätverket'],
  link: ['nätverk länk', 'personliga länkar för den som saknar Slack och Teams'],
  cases: ['nätverk ärenden', 'ansökningar och beslut med ärendenummer'],
  coordinators: ['nätverk koordinatorer', 'vilka de är, och hur en till bjuds in'],
  invite: ['nätverk bjud in', 'en kod som kopplar en kanal till'],
  log: ['nätverk logg', 'vem som har gjort vad'],
  commit: ['åtagande', 'dina åtaganden och hur långt ni har kommit'],
  deeds: ['klimatåtgärd', 'dina klimatåtgärder; de är frivilliga'],
  update: ['åtagande uppdatera solceller 60 %', 'berätta hur det går: en siffra, ”klart”, ”oförändrat” eller ”kört fast”'],
  new: ['åtagande ny', 'gör ett åtagande'],
  history: ['åtagande historik solceller', 'hur det har gått, som tabell och bild'],
  undo: ['åtagande ångra', 'ta tillbaka din senaste uppdatering, inom en kvart'],
  claim: ['åtagande påstående', 'säg något offentligt om ett åtagande, när det håller'],
  badge: ['åtagande märke', 'klimatmärket: vad som krävs och vad som saknas'],
  report: ['åtagande rapport', 'årsrapporten, ifylld ur era uppdateringar'],
  sheets: ['åtagande exportera', 'åtaganden och uppdateringar som Excel- och CSV-filer'],
  import: ['åtagande importera', 'läs in åtaganden och uppdateringar från en fil'],
  review: ['åtagande granska', 'underlag att granska'],
  claims: ['åtagande påståenden', 'publicera eller avslå offentliga påståenden'],
  register: ['åtagande register', 'det offentliga registret över påståenden'],
  overview: ['åtagande', 'hur nätverkets åtaganden går'],
  notices: ['åtagande notiser dagligen', 'ett sammandrag om dagen i kanalen'],
  rsvp: ['anmälan ja frukost +2', 'svara: ja, nej eller kanske; med gäster, på distans'],
  events: ['evenemang', 'det som är på gång, med anmälan'],
  'event-new': ['evenemang ny ”Frukost om solel” 3.12.2026 kl. 8.30 Stadshuset 40', 'ett nytt evenemang: du ser det först som utkast'],
  'event-show': ['evenemang visa frukost', 'tid, plats och lediga platser'],
  'event-edit': ['evenemang ändra frukost', 'ändra; de som har svarat får veta vad'],
  'event-cancel': ['evenemang ställ in frukost', 'ställ in; de som har svarat får veta det'],
  drafts: ['evenemang utkast', 'det som inte är publicerat ännu'],
  owned: ['åtagande uppdatera …', 'berätta hur det går med det du ansvarar för'],
  me: ['mina uppgifter', 'det som jag vet om dig'],
  language: ['mina uppgifter språk svenska', 'byt språk'],
  export: ['mina uppgifter exportera', 'hämta dina uppgifter som en fil'],
  delete: ['mina uppgifter radera', 'radera dina uppgifter'],
};

const TOPICS: Readonly<Record<HelpTopic, string>> = {
  ask: 'Frågor',
  fit: 'Metodval',
  network: 'Nätverk',
  commit: 'Åtaganden',
  event: 'Evenemang',
  me: 'Mina uppgifter',
};

export const help: Words<HelpMessages> = {
  'help.title': () => 'Tandem',
  'help.intro': () =>
    'Jag svarar på frågor om de fem metoderna för att samordna kommunens klimatarbete med företag. Allt jag påstår har en källa, och jag säger till när källan inte räcker till.',
  'help.topic': ({ topic }) => TOPICS[topic],
  'help.typed': ({ row }) => ROWS[row][0],
  'help.row': ({ row }) => ROWS[row][1],
  'help.more': () => 'Mer om ett kommando: skriv hjälp efter det, till exempel ”nätverk hjälp”.',
  'help.ask': () => 'Ställ en fråga',
  'help.example': ({ n }) => EXAMPLES[n],
};
