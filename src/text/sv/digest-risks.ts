import { writtenDay } from '../../domain/day.ts';
import { day } from '../dates.ts';
import type { RiskMessages } from '../digest-risks.ts';
import type { Words } from '../messages.ts';

const REASONS = {
  lapsing: (on: string) => `blir vilande ${on} om ingen uppdatering kommer`,
  blocked: (on: string) => `körde fast ${on}`,
  overdue: (on: string) => `uppdateringen väntades ${on}`,
  'at-risk': () => 'har själv sagt att ett åtagande är i riskzonen',
  quiet: (on: string) => `har inte hörts av sedan ${on}`,
  absent: () => 'anmälde sig till de senaste evenemangen men kom inte',
} as const;
const DRAFTS = {
  lapsing:
    'Hej! Vi har inte fått någon uppdatering av er på länge, och snart blir er plats i nätverket vilande. En rad räcker, också ”oförändrat”. Säg till om ni behöver hjälp.',
  blocked:
    'Hej! Ni har kört fast med ett åtagande. Vad skulle hjälpa? Jag kan sätta er i kontakt med ett företag som har gjort något liknande.',
  overdue:
    'Hej! Hur går det med era åtaganden? Vi väntar på en uppdatering; en rad räcker, också ”oförändrat”. Säg till om ni behöver hjälp.',
  'at-risk': 'Hej! Ni berättade att ett åtagande är i riskzonen. Ska vi prata om vad som skulle hjälpa?',
  quiet: 'Hej! Det var ett tag sedan vi hördes. Hur går det, och vad skulle ni ha nytta av i nätverket?',
  absent: 'Hej! Vi saknade er på de senaste evenemangen. Finns det en tid eller ett ämne som skulle passa er bättre?',
} as const;
const ACTIONS = {
  write: 'Förslag: skicka några rader.',
  call: 'Förslag: ring och fråga.',
  help: 'Förslag: be ett företag som har gjort något liknande om hjälp.',
} as const;
const KINDS = { call: 'Samtal', meeting: 'Möte', mail: 'Meddelande' } as const;
const BUTTONS = { write: 'Skriv till företaget', log: 'Anteckna kontakt', dismiss: 'Avfärda', show: 'Visa företaget' } as const;
const SUBMITS = { write: 'Skicka', log: 'Spara', dismiss: 'Avfärda', show: 'Visa' } as const;
const OUTCOMES = { answered: 'De svarade', moving: 'Det går framåt igen', silent: 'Inget svar', left: 'De går ur' } as const;

export const digestRisks: Words<RiskMessages> = {
  'risk.title': ({ network }) => `Kan behöva en hjälpande hand · ${network}`,
  'risk.none': () => 'Inget företag ser ut att behöva hjälp just nu.',
  'risk.more': ({ count }) => `… och ${count} till. De mest brådskande står först.`,
  'risk.private': () => 'Läget just nu. Bara nätverkets koordinatorer ser listan.',
  'risk.line': ({ name, reason, day: on }) => `${name}: ${REASONS[reason](writtenDay('sv', on))}.`,
  'risk.action': ({ action }) => ACTIONS[action],
  'risk.contact': ({ contact }) =>
    contact ? `Senaste kontakt: ${KINDS[contact.kind].toLowerCase()} ${day('sv', contact.at)}.` : 'Ingen kontakt antecknad.',
  'risk.button': ({ what }) => BUTTONS[what],
  'risk.form': ({ what }) => BUTTONS[what],
  'risk.submit': ({ what }) => SUBMITS[what],
  'risk.note': ({ company }) => (company === undefined ? 'Anteckning' : `Anteckning om ${company}`),
  'risk.note.hint': () => 'Bara koordinatorerna ser den.',
  'risk.kind.label': () => 'Vad var det?',
  'risk.kind': ({ kind }) => KINDS[kind],
  'risk.written': ({ name, at }) => `${name}: du skrev ${day('sv', at)}. Vad ledde det till?`,
  'risk.outcome': ({ what }) => OUTCOMES[what],
  'risk.noted': () => 'Antecknat.',
  'risk.dismissed': ({ name }) => `Klart. ${name} visas inte av den orsaken på åtta veckor, men kan visas genast av en annan orsak.`,
  'risk.nobody': ({ name }) =>
    `Ingen bekräftad person företräder ${name}, så det finns ingen att skriva till. Ring företaget, eller bekräfta en person: skriv ”nätverk ansökningar”.`,
  'risk.message': ({ name }) => `Meddelande till ${name}`,
  'risk.message.hint': () => 'Skickas privat till företagets personer, precis som det står här.',
  'risk.draft': ({ reason }) => DRAFTS[reason],
  'risk.from': ({ coordinator }) => `${coordinator ?? 'Nätverkets koordinator'} skriver till er:`,
  'risk.sent': ({ name, people }) => `Skickat till ${name} (${people === 1 ? '1 person' : `${people} personer`}).`,
};
