import { clock, day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RecordField, RecordsMessages } from '../records.ts';

/** Deeds as the log names them; one without words here is shown by its name. */
const DEEDS: Readonly<Record<string, string>> = {
  'network.found': 'startade nätverket',
  'network.invite': 'skapade en kod för en kanal',
  'network.connect': 'kopplade en kanal',
  'network.disconnect': 'kopplade från en kanal',
  'network.settings': 'ändrade inställningarna',
  'network.method': 'bytte samordningsmetod',
  'network.card': 'lade ut kortet på nytt',
  'plan.added': 'lade till i planen',
  'plan.saved': 'ändrade i planen',
  'plan.ticked': 'markerade som klart i planen',
  'plan.unticked': 'öppnade en rad på nytt i planen',
  'plan.taken': 'tog på sig ansvaret i planen',
  'plan.removed': 'tog bort ur planen',
  'company.join': 'anslöt ett företag',
  'company.apply': 'lämnade en ansökan',
  'company.approve': 'godkände en ansökan',
  'company.decline': 'avslog en ansökan',
  'company.withdraw': 'återkallade en ansökan',
  'company.leave': 'lät företaget gå ur nätverket',
  'company.rest': 'gjorde ett medlemskap vilande',
  'company.wake': 'gjorde ett medlemskap aktivt',
  'company.ask': 'bad att få företräda ett företag',
  'company.confirm': 'bekräftade en företrädare',
  'company.remove': 'tog bort en företrädare',
  'company.handover': 'överlät rollen som företrädare',
  'company.details': 'ändrade företagets uppgifter',
  'company.terms': 'ändrade avgift eller styrgrupp',
  'people.code': 'skapade en kod för en koordinator',
  'people.coordinate': 'blev koordinator med en kod',
  'people.add': 'lade till en koordinator',
  'people.resign': 'slutade som koordinator',
  'people.end': 'tog bort en koordinator vars konto är stängt',
  'people.recover': 'gav nätverket en ny koordinator (gjort av den som sköter Tandem)',
  'me.link': 'slog ihop sina konton',
  'me.delete': 'raderade sina uppgifter',
  'records.export': 'hämtade ärendena',
  'records.secret': 'ändrade märkningen ”företagshemlighet”',
};

const FIELDS: Readonly<Record<RecordField, string>> = {
  number: 'Ärendenummer',
  kind: 'Ärendetyp',
  company: 'Företag',
  businessId: 'FO-nummer',
  opened: 'Anhängiggjort',
  decided: 'Avgjort',
  decision: 'Beslut',
  decidedBy: 'Beslutsfattare',
  reason: 'Motivering',
  retention: 'Förvaringsklass',
  keepUntil: 'Förvaras till',
  tradeSecret: 'Företagshemlighet',
  content: 'Innehåll',
};

/** Parts of the log's changes and of documents. */
const KEYS: Readonly<Record<string, string>> = {
  name: 'namn',
  method: 'metod',
  like: 'förebild',
  state: 'läge',
  reason: 'motivering',
  size: 'storlek',
  branch: 'bransch',
  stage: 'klimatarbete',
  businessId: 'FO-nummer',
  title: 'punkt',
  unit: 'enhet',
  owner: 'ansvarig',
  due: 'senast',
  done: 'klar',
  fee: 'avgift',
  invoiced: 'fakturerad',
  steering: 'styrgrupp',
  until: 'gäller till',
  expires: 'gäller till',
  case: 'ärende',
  secret: 'företagshemlighet',
  cases: 'antal ärenden',
  purpose: 'länken gäller',
  promises: 'åtaganden',
  own: 'egna kriterier',
  baseline: 'utgångsläge',
  onBehalf: 'inlagt av en koordinator',
  language: 'språk',
  sizes: 'storlekar',
  branches: 'branscher',
  commitments: 'åtaganden i ansökan',
  every: 'uppföljning',
  lapse: 'förfaller efter (mån.)',
  badge: 'märke',
  visibility: 'nya åtaganden syns',
  ends: 'projektet slutar',
  after: 'efter projektet',
  outside: 'erbjuds dem utanför',
  joining: 'stöd vid anslutningen',
  monitoring: 'stöd vid uppföljningen',
  updating: 'stöd vid uppdateringen',
  fees: 'avgiftsklasser',
  perYear: 'euro per år',
  timeZone: 'tidszon',
  least: 'minst',
  most: 'högst',
};

const VALUES: Readonly<Record<string, string>> = {
  application: 'ansökan',
  approved: 'godkänt',
  declined: 'avslaget',
  withdrawn: 'återtaget',
  asked: 'väntar på bekräftelse',
  confirmed: 'bekräftad',
  yes: 'ja',
  no: 'nej',
  'not-yet': 'inte ännu',
  sv: 'svenska',
  fi: 'finska',
  en: 'engelska',
};

const DECISIONS = { approved: 'godkänd', declined: 'avslagen', withdrawn: 'återkallad' };

export const records: Words<RecordsMessages> = {
  'records.log.title': ({ network }) => `Logg för ${network}`,
  'records.log.none': () => 'Loggen är tom.',
  'records.log.more': () => 'Visa äldre',
  'records.when': ({ at }) => `${day('sv', at)} kl. ${clock('sv', at)}`,
  'records.line': ({ who = 'någon', whom, did, outcome, change }) => {
    const deed = outcome === 'refused' ? `försökte utan behörighet: ${did}` : (DEEDS[did] ?? did);
    const about = whom === undefined ? '' : ` (${whom})`;
    return `${who} ${deed}${about}${change === '' ? '' : `: ${change}`}`;
  },
  'records.cases.title': ({ network }) => `Ärenden i ${network}`,
  'records.cases.none': () => 'Det finns inga ärenden ännu.',
  'records.cases.export': () => 'Hämta alla ärenden',
  'records.cases.all': () => 'Alla ärenden',
  'records.cases.file': () => 'arenden.csv',
  'records.cases.label': ({ count }) => (count === 1 ? '1 ärende med metadata' : `${count} ärenden med metadata`),
  'records.case.unknown': ({ typed }) => `Jag hittar inget ärende med numret ”${typed}”. Skriv numret så här: nätverk ärenden 2026-0007.`,
  'records.case.state': ({ opened, decided, decision, secret }) =>
    [
      decided && decision ? `${DECISIONS[decision]} ${day('sv', decided)}` : `väntar på beslut sedan ${day('sv', opened)}`,
      ...(secret ? ['innehåller en företagshemlighet'] : []),
    ].join(' · '),
  'records.field': ({ field }) => FIELDS[field],
  'records.key': ({ key }) => KEYS[key] ?? key,
  'records.value': ({ value }) => VALUES[value] ?? value,
  'records.secret.button': ({ secret }) => (secret ? 'Märk som företagshemlighet' : 'Ta bort märkningen'),
  'records.secret.done': ({ number, secret }) =>
    secret
      ? `Ärendet ${number} är nu märkt: innehåller en företagshemlighet.`
      : `Ärendet ${number} är inte längre märkt som företagshemlighet.`,
};
