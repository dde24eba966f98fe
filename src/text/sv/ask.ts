import type { Method } from '../../domain/method.ts';
import type { AskMessages } from '../ask.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';

const NAMES: Readonly<Record<Method | 'all', string>> = {
  all: 'Metoderna för samordning',
  single: 'Enskilda verksamhetsmodeller',
  integrated: 'Integration i befintlig verksamhet',
  open: 'Öppet klimatnätverk',
  closed: 'Stängt klimatnätverk',
  frontrunner: 'Frontlinjenätverk (stängt, avgiftsbelagt)',
};
const SHORT: Readonly<Record<Method | 'all', string>> = {
  all: 'Alla metoder',
  single: 'Enskilda',
  integrated: 'Integration',
  open: 'Öppet',
  closed: 'Stängt',
  frontrunner: 'Frontlinje',
};
const ASPECTS = { what: 'Vad', why: 'Varför', how: 'Hur', resources: 'Resurser', risks: 'Risker', examples: 'Exempel' };
const MISSING = {
  price: 'vad det kostar',
  count: 'hur många det handlar om',
  date: 'när det sker',
  contact: 'vem man ska kontakta',
  length: 'hur lång tid det tar',
  place: 'den orten',
};

const quoted = (words: readonly string[]): string =>
  list(
    'sv',
    words.map((word) => `”${word}”`),
  );

export const ask: Words<AskMessages> = {
  'method.name': ({ method }) => NAMES[method],
  'method.short': ({ method }) => SHORT[method],
  'aspect.name': ({ aspect }) => ASPECTS[aspect],

  'ask.form.title': () => 'Ställ en fråga',
  'ask.form.label': () => 'Din fråga',
  'ask.form.hint': () => 'Fråga med egna ord om de fem metoderna för samordning, på svenska, finska eller engelska.',
  'ask.form.submit': () => 'Fråga',
  'ask.form.cancel': () => 'Avbryt',
  'ask.open': () => 'Ställ en fråga',

  'ask.partial': ({ missing, uncovered }) => {
    if (missing === 'place') return 'Det här säger källan. Om den orten säger den ingenting.';
    if (missing) return `Det här säger källan. Den berättar däremot inte ${MISSING[missing]}.`;
    if (uncovered.length > 0) return `Det här säger källan. Om ${quoted(uncovered)} säger den ingenting.`;
    return 'Det här säger källan, men den svarar inte på hela frågan.';
  },
  'ask.partial.whom': ({ network }) =>
    network
      ? 'Resten vet nätverkets egen koordinator bäst.'
      : 'Fråga den som ansvarar för klimatarbetet eller företagskontakterna i kommunen.',
  'ask.refused.far': () => 'Om det säger min källa ingenting, och jag vill inte gissa.',
  'ask.refused.foreign': () => 'Jag svarar på svenska, finska och engelska. Ställ gärna frågan på något av de språken.',
  'ask.refused.empty': () => 'Jag hittade ingen fråga i det du skrev. Skriv till exempel: Vad kräver ett stängt nätverk?',
  'ask.refused.order': () => 'Jag tar inte emot instruktioner om hur jag ska svara, men svarar gärna på en fråga om metoderna.',
  'ask.refused.which': ({ method }) => `Vilka två vill du jämföra? Vi har talat om ett av alternativen: ${SHORT[method].toLowerCase()}.`,
  'ask.refused.can': () => 'Jag kan berätta om de fem metoderna: vad de är, varför och hur man använder dem, resurser, risker och exempel.',
  'ask.tooLong': ({ max, length }) =>
    `Frågan är ${count('sv', length)} tecken lång; jag läser högst ${count('sv', max)}. Korta ner frågan och fråga gärna en sak i taget.`,

  'ask.sources': () => 'Källor',
  'ask.source.label': ({ method, aspect, cell }) =>
    `${NAMES[method]} · ${ASPECTS[aspect]} (${cell === 'sidan' ? 'hela sidan' : `källans kolumn: ${cell}`})`,
  'ask.button.more': ({ method }) => `Mer om: ${SHORT[method].toLowerCase()}`,
  'ask.button.compare': ({ a, b }) => `Jämför ${SHORT[a].toLowerCase()} och ${SHORT[b].toLowerCase()}`,
  'ask.button.watch': () => 'Säg till när det finns ett svar',
  'ask.helpful.yes': () => 'Svaret hjälpte',
  'ask.helpful.no': () => 'Svaret hjälpte inte',
  'ask.helpful.thanks': ({ verdict }) => (verdict === 'yes' ? 'Tack, bra att veta.' : 'Tack. Omdömet sparas utan ditt namn.'),
  'ask.watch.saved': () => 'Jag hör av mig när källan svarar på det. Därefter raderas uppgiften om vem du är.',
  'ask.watch.gone': () => 'Den frågan är inte längre öppen. Ställ den på nytt så ser du vad källan säger i dag.',
  'ask.watch.answered': ({ question }) => `Du behöver inte vänta: det finns redan ett svar på ”${question}”.`,
  'ask.gone': () => 'Frågan finns inte kvar hos mig. Ställ den på nytt.',

  'ask.onItsWay': () => 'Svaret är på väg …',
  'ask.byModel': () => 'En språkmodell har formulerat svaret utifrån källans fakta. Varje mening är kontrollerad mot dem.',
  'ask.verbatim.cap': () => 'Dagens gräns för omformulerade svar är nådd. Därför visas källans fakta utan omformulering.',
  'ask.compare.caption': () => 'Jämförelse av metoderna',
  'ask.compare.usage': ({ understood, unknown }) =>
    `${
      understood.length > 0
        ? `Jag förstod ${list(
            'sv',
            understood.map((method) => SHORT[method].toLowerCase()),
          )}, men`
        : 'Du vill jämföra metoder, men'
    } ${
      unknown ? `”${unknown}” känner jag inte igen` : 'det behövs minst två'
    }. Skriv till exempel: jämför öppet stängt. Metoderna är enskilda, integration, öppet, stängt och frontlinje.`,
  'ask.compare.none': () => 'källan säger inget',
  'ask.about.nothing': () => 'Om det säger källan ingenting.',

  'gaps.title': () => 'Frågor utan svar',
  'gaps.none': () => 'Just nu finns inga obesvarade frågor.',
  'gaps.intro': () =>
    'Det här har folk frågat under de senaste 90 dagarna utan att källan gett ett fullständigt svar. Vem som har frågat visas inte.',
  'gaps.row': ({ count: times, uncovered, owner, watchers }) =>
    [
      times === 1 ? '1 gång' : `${count('sv', times)} gånger`,
      uncovered.length > 0 ? `saknas: ${uncovered.join(', ')}` : '',
      owner ? `ansvarig: ${owner}` : 'ingen ansvarig',
      watchers > 0 ? `${count('sv', watchers)} vill få veta svaret` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  'gaps.unhelpful': () => 'Svar som inte har varit till hjälp:',
  'gaps.unhelpful.row': ({ count: times }) =>
    times === 1 ? '1 har tryckt på ”Svaret hjälpte inte”' : `${count('sv', times)} har tryckt på ”Svaret hjälpte inte”`,
  'gaps.own': ({ n }) => `Ange ansvarig för fråga ${n}`,
  'gaps.more': () => 'Visa fler',
  'gaps.forbidden': () => 'Listan över obesvarade frågor är för koordinatorerna. Be den som sköter Tandem lägga till dig (TANDEM_ADMINS).',
  'gaps.unknown': () => 'Den frågan är inte längre öppen. Öppna listan på nytt genom att skriva ”fråga luckor”.',
  'gaps.owner.title': () => 'Ansvarig för frågan',
  'gaps.owner.label': () => 'Vem tar reda på svaret?',
  'gaps.owner.hint': () => 'Namn eller enhet, till exempel ”miljöenheten”.',
  'gaps.owner.submit': () => 'Spara',
  'gaps.owner.saved': ({ question, owner }) => `${owner} tar reda på svaret på ”${question}”.`,
  'gaps.answered': ({ question }) => `Du bad mig säga till: nu finns det ett svar på ”${question}”.`,
};
