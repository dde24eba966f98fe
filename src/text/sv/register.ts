import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { RegisterMessages, StatementPart } from '../register.ts';

const HEADINGS: Readonly<Record<StatementPart, string>> = {
  about: 'Vad utlåtandet gäller',
  state: 'Hur tillgängliga sidorna är',
  gaps: 'Innehåll som inte är tillgängligt',
  made: 'Hur utlåtandet har gjorts',
  feedback: 'Hittade du brister i tillgängligheten?',
  supervision: 'Tillsynsmyndighet',
};

export const register: Words<RegisterMessages> = {
  'register.on': ({ contact }) => `Registret är offentligt. Frågor om sidan besvaras av: ${contact}.`,
  'register.off': () =>
    'Registret är inte i bruk. Ange i inställningarna vem som svarar på frågor om sidan, så visas de godkända påståendena på en offentlig sida.',
  'register.address': () => 'Registrets adress',
  'register.change': () => 'Ändra i inställningarna',

  'register.title': ({ network }) => `Offentliga påståenden: ${network}`,
  'register.intro': ({ network }) =>
    `Här ser du vad företagen i ${network} offentligt säger om sitt klimatarbete och vilka uppgifter påståendena bygger på. En koordinator har granskat varje påstående innan det publicerades. Ett påstående tas bort från sidan när underlaget blir för gammalt.`,
  'register.notAdvice': () => 'Registret är inte juridisk rådgivning. Företaget ansvarar självt för sina påståenden.',
  'register.none': () => 'Inga påståenden just nu.',
  'register.more': () => 'Visa fler',
  'register.first': () => 'Till början',
  'register.released': ({ network, date, until }) =>
    `Publiceringen godkändes av ${network} ${day('sv', date)}. Påståendet gäller till ${day('sv', until)}.`,
  'register.plan': () => 'Den offentliga planen',
  'register.figure.told': ({ date, period }) => `uppgift från ${day('sv', date)}${period === undefined ? '' : `, gäller ${period}`}`,
  'register.accessibility': () => 'Tillgänglighetsutlåtande',
  'register.back': () => 'Tillbaka',
  'register.gone': () => 'Sidan finns inte. Registret kan vara stängt, eller så är adressen fel.',
  'register.language': () => 'Språk',

  'statement.title': () => 'Tillgänglighetsutlåtande',
  'statement.heading': ({ part }) => HEADINGS[part],
  'statement.text': ({ part, network, contact, date }) => {
    switch (part) {
      case 'about':
        return `Utlåtandet gäller de offentliga sidorna för ${network}: registret över offentliga påståenden och märkenas sidor. Sidorna omfattas av lagen om tillhandahållande av digitala tjänster (306/2019), som kräver att offentliga webbtjänster är tillgängliga.`;
      case 'state':
        return 'Sidorna uppfyller kraven på nivåerna A och AA i WCAG 2.1. De går att använda med enbart tangentbord, utan skript, på smala skärmar och i mörkt läge.';
      case 'gaps':
        return 'Vi känner inte till något innehåll som inte är tillgängligt.\n\nFöretagen skriver sina påståenden och planer själva. De kan vara på ett annat språk än sidan; språket är då angivet i koden. Planer på företagens egna webbplatser omfattas inte av det här utlåtandet.';
      case 'made':
        return `Utlåtandet upprättades ${day('sv', date)}. Det bygger på en egen bedömning: sidorna har kontrollerats automatiskt och gåtts igenom med enbart tangentbord, på smal skärm och i mörkt läge.`;
      case 'feedback':
        return `Meddela oss om något inte fungerar eller om du behöver innehållet i en annan form: ${contact ?? `koordinatorn för ${network}`}. Vi svarar inom två veckor.`;
      case 'supervision':
        return 'Om du inte är nöjd med svaret, eller inte får något svar inom två veckor, kan du lämna en anmälan till Transport- och kommunikationsverket Traficom. På webbplatsen tillganglighetskrav.fi står hur du gör och hur ärendet behandlas.\n\nTransport- och kommunikationsverket Traficom\nEnheten för tillsyn över digital tillgänglighet\nPB 320, 00059 TRAFICOM\nhttps://www.tillganglighetskrav.fi\ntillganglighet@traficom.fi\ntelefon (växel) 029 534 5000';
    }
  },
};
