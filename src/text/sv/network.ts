import type { Language } from '../../domain/language.ts';
import type { Method } from '../../domain/method.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';
import { list } from '../numbers.ts';

const PROFILES: Readonly<Record<Method, string>> = {
  single: 'kommunens egna enheter: var och en sköter en vald verksamhetsmodell',
  integrated: 'kommunens enheter och de grupper som redan finns: klimatet byggs in i befintlig verksamhet',
  open: 'alla företag som vill, utan villkor',
  closed: 'företag som sätter upp klimatmål eller gör åtaganden',
  frontrunner: 'pionjärföretag, mot en avgift',
};

const INTROS: Readonly<Record<Method, string>> = {
  single: 'Vår plan: vem sköter vilken verksamhetsmodell, och till när.',
  integrated: 'Vår plan: i vilken verksamhet klimatet byggs in, vem som ansvarar och till när.',
  open: 'Det här är vårt öppna klimatnätverk. Alla företag är välkomna, utan villkor och åtaganden.',
  closed: 'Det här är vårt klimatnätverk för företag som sätter upp egna mål. Gå med genom att ansöka.',
  frontrunner: 'Det här är vårt nätverk för företag som går i spetsen: gemensam utveckling, en avgift och en styrgrupp.',
};

const LANGUAGES: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'finska', en: 'engelska' };
const STATES = { open: '', archived: 'arkiverad', gone: 'Tandem når den inte' } as const;

const NEWS = {
  archived:
    'har arkiverats, så där kan ingen skriva. Inget har gått förlorat. Ta den ur arkivet, eller koppla en annan kanal: nätverk bjud in.',
  gone: 'nås inte längre: den är borttagen, eller så har Tandem tagits ur den. Inget har gått förlorat. Bjud in Tandem där på nytt, eller koppla en annan kanal: nätverk bjud in.',
  shared:
    'delas nu med en annan organisation. Det som sägs där ser också de. De kan svara på kortet som gäster, men inte koordinera. Är det inte meningen, koppla från kanalen: nätverk koppla från.',
  moved: 'har fått en ny plats i samband med att den delas. Nätverket, kortet och historiken har följt med.',
} as const;

const promises = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 1 ? 'minst ett åtagande' : `minst ${least} åtaganden`;
  return least === most ? `${least} åtaganden` : `${least}–${most} åtaganden`;
};

const PIN = {
  slack: 'Tandem fäster kortet i kanalen, så att alla hittar det.',
  teams: 'Fäst kortet så hittar alla det: välj ”…” vid kortet och sedan ”Fäst”. I Teams kan Tandem inte göra det åt dig.',
  other: 'Fäst kortet i kanalen så hittar alla det.',
};

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'Den här kanalen hör inte till något nätverk, och du är inte med i något. Skriv ”nätverk starta” här om kommunen vill grunda ett, eller ”nätverk gå med” i nätverkets egen kanal.',
  'network.unreachable': () =>
    'Du når inte det nätverket härifrån. Öppna nätverkets egen kanal och tryck på knappen där, eller be koordinatorn om en personlig länk.',
  'network.which': () => 'Vilket nätverk gäller det?',
  'network.forbidden': ({ network }) =>
    `Det här kan bara koordinatorerna för ${network} göra. Be någon av dem om hjälp: skriv ”nätverk koordinatorer”.`,
  'network.somebody': () => 'Någon',
  'network.other': () => 'ett annat nätverk',
  'network.since': ({ date }) => `sedan ${day('sv', date)}`,
  'network.unknown': ({ typed }) =>
    `Jag förstod att det gäller nätverket, men inte vad ”${typed}” betyder. Skriv till exempel: nätverk medlemmar.`,

  'network.profile': ({ method }) => PROFILES[method],
  'network.start': () => 'Grunda ett nätverk',
  'network.start.choose': ({ room }) =>
    `Vilken metod ska ${room ?? 'den här kanalen'} följa? Metoden avgör vilka som deltar och vad som följs upp. Allt kan ändras senare.`,
  'network.start.channel': () => 'Ett nätverk grundas i en kanal. Gå till kanalen och skriv: nätverk starta.',
  'network.start.where': () => 'I vilken kanal ska nätverket grundas?',
  'network.start.where.none': () =>
    'Ett nätverk grundas i en kanal. Skriv ”nätverk starta” i den kanal där nätverket ska finnas; bjud först in Tandem dit om det behövs.',
  'network.start.bound': ({ network }) =>
    `Kanalen hör redan till ${network}. Välj en annan kanal, eller koppla loss den här först: nätverk koppla från.`,
  'network.start.guest': () =>
    'Ett nätverk grundas av kommunens egna, inte av gäster eller av någon från en annan organisation. Be en kollega på kommunen att skriva ”nätverk starta”.',
  'network.start.forbidden': () =>
    'Ett nätverk grundas av en administratör, av kanalens ägare eller av någon som den som sköter Tandem har gett rätten. Be någon av dem att skriva ”nätverk starta”.',
  'network.start.untold': () =>
    'Jag får just nu inte veta om du äger kanalen eller är administratör. Försök igen om en stund, eller be den som sköter Tandem att ge dig rätten att grunda nätverk.',
  'network.start.tooLong': ({ max }) => `Namnet är för långt: högst ${max} tecken.`,
  'network.start.like': ({ typed, known }) =>
    `Jag förstod att nätverket ska börja som ett känt nätverk, men ”${typed}” känner jag inte till. Det finns: ${list('sv', known)}. Skriv till exempel: nätverk starta stängt som lahti.`,
  'network.start.mismatch': ({ asked, preset, method }) =>
    `Du bad om metoden ${asked}, men ${preset} följer ${method}. Skriv metoden eller förebilden, inte båda.`,
  'network.preview': ({ companies }) => (companies ? 'Så här grundas nätverket:' : 'Så här börjar planen:'),
  'network.preview.name': () => 'Namn',
  'network.preview.method': () => 'Metod',
  'network.preview.who': () => 'Deltar',
  'network.preview.like': () => 'Förebild',
  'network.preview.channel': () => 'Kanal',
  'network.preview.steps': () => 'Första stegen',
  'network.found': ({ companies }) => (companies ? 'Grunda nätverket' : 'Börja planen'),
  'network.found.form': ({ companies }) => (companies ? 'Välj namn och förebild' : 'Välj namn'),
  'network.form.title': () => 'Grunda',
  'network.form.submit': () => 'Grunda',
  'network.form.cancel': () => 'Avbryt',
  'network.form.name': () => 'Namn',
  'network.form.name.hint': () => 'Så som företagen ska känna det. Namnet kan ändras senare.',
  'network.form.like': () => 'Börja som',
  'network.form.like.none': () => 'Metodens egna utgångsvärden',
  'network.founded': ({ network, companies }) =>
    companies
      ? `${network} är grundat och du är dess koordinator. Nätverkets kort står nu i kanalen; det är ingången för företagen.`
      : `Planen ${network} är påbörjad och du håller i den. Kortet i kanalen visar hur långt ni har kommit.`,
  'network.founded.pin': ({ in: place }) => PIN[place],
  'network.founded.second': () => 'Ett nätverk ska ha två koordinatorer, så att det inte hänger på en person: nätverk koordinatorer.',
  'network.founded.fees': () => 'Bestäm avgiftsklasserna innan de första företagen ansöker: nätverk inställningar.',

  'network.card.intro': ({ method }) => INTROS[method],
  'network.card.companies': () => 'Företag',
  'network.card.coordinators': () => 'Koordinatorer',
  'network.card.promises': () => 'Ansökan',
  'network.card.promises.some': ({ least, most }) => promises(least, most),
  'network.card.typed': ({ method }) =>
    method === 'single' || method === 'integrated'
      ? 'Knapparnas svar ser bara du. Det går också att skriva: @Tandem nätverk plan.'
      : 'Knapparnas svar ser bara du. Det går också att skriva: @Tandem hjälp.',
  'network.card.ask': () => 'Fråga',
  'network.card.about': () => 'Om nätverket',
  'network.card.posted': ({ in: place }) => `Kortet står nu i kanalen, och det gamla fungerar fortfarande. ${PIN[place]}`,
  'network.card.unpinned': ({ room }) =>
    `Tandem fick inte fästa nätverkets kort i ${room ?? 'kanalen'}. Fäst det för hand så hittar alla det: välj ”…” vid kortet och sedan ”Fäst i kanalen”. Den som sköter Tandem kan ge rätten genom att installera appen på nytt.`,
  'network.card.elsewhere': () => 'Kortet hör hemma i nätverkets kanal. Skriv ”nätverk kort” där.',

  'network.overview.method': () => 'Metod',
  'network.overview.like': () => 'Började som',
  'network.overview.companies': () => 'Företag',
  'network.overview.waiting': ({ count }) => `${count} väntar på en koordinator`,
  'network.overview.coordinators': () => 'Koordinatorer',
  'network.overview.channels': () => 'Kanaler',
  'network.overview.room': ({ name, product, language, state }) =>
    [`${name ?? 'en kanal'} (${product})`, language && `på ${LANGUAGES[language]}`, STATES[state]].filter(Boolean).join(', '),
  'network.overview.lost': () =>
    'En kanal nås inte längre. Inget har gått förlorat: bjud in Tandem där på nytt, eller koppla en annan kanal med en inbjudan.',
  'network.overview.noChannel': () => 'ingen just nu; koppla en med en inbjudan',
  'network.overview.founded': () => 'Grundat',
  'network.overview.more': () => 'Om metoden',
  'network.overview.members': () => 'Medlemmar',
  'network.overview.settings': () => 'Inställningar',
  'network.overview.invite': () => 'Koppla en kanal till',
  'network.overview.card': () => 'Nytt kort i kanalen',

  'network.invite': ({ network, date }) =>
    `Med den här koden kopplas en kanal till till ${network}. Den gäller en gång, till ${day('sv', date)}.`,
  'network.invite.code': () => 'Kod',
  'network.invite.how': ({ code }) => `Skriv i den andra kanalen, i Slack eller Teams: @Tandem nätverk koppla ${code}`,
  'network.invite.rules': () =>
    'Bara du ser koden. Ge den till någon på kommunen. Ett nätverk kan finnas i en Slack-arbetsyta och i en Teams-organisation, i så många kanaler ni vill.',

  'network.connect.usage': () =>
    'Jag förstod att kanalen ska kopplas till ett nätverk, men koden saknas. Koordinatorn får en med ”nätverk bjud in”. Skriv sedan till exempel: nätverk koppla 7F3K-Q2MD-0XVA.',
  'network.connect.channel': () => 'Skriv det här i den kanal som ska kopplas, inte i vår privata chatt.',
  'network.connect.guest': () =>
    'En kanal kopplas av kommunens egna, inte av gäster eller av någon från en annan organisation. Koden är oanvänd.',
  'network.connect.unknown': ({ typed }) =>
    `Koden ”${typed}” finns inte. Kontrollera den tecken för tecken, eller be koordinatorn om en ny: nätverk bjud in.`,
  'network.connect.purpose': () => 'Den koden är inte till för en kanal. Be koordinatorn om en kod för kanalen: nätverk bjud in.',
  'network.connect.used': ({ date }) =>
    `Koden är redan använd (${day('sv', date)}). En kod gäller en gång. Be koordinatorn om en ny: nätverk bjud in.`,
  'network.connect.late': ({ date }) => `Koden gällde till ${day('sv', date)}. Be koordinatorn om en ny: nätverk bjud in.`,
  'network.connect.tenant': ({ product }) =>
    `Nätverket finns redan i en annan organisation i ${product}, och det kan bara finnas i en. Koden är oanvänd: använd den i kommunens egen.`,
  'network.connect.bound': ({ network }) =>
    `Kanalen hör redan till ${network}. Koden är oanvänd. Välj en annan kanal, eller koppla loss den här först.`,
  'network.connect.already': ({ network }) => `Kanalen hör redan till ${network}, så inget behövs. Koden är oanvänd.`,
  'network.connected': ({ network }) =>
    `Kanalen hör nu till ${network}: samma nätverk, samma företag, samma uppföljning. Fäst kortet så hittar alla det.`,
  'network.connected.elsewhere': ({ name, product, by }) =>
    `Nätverket finns nu också i ${name ?? 'en kanal'} (${product}). Kopplat av ${by}.`,
  'network.room.news': ({ told, room, product, network }) => `${room ?? 'En kanal'} (${product}) för ${network} ${NEWS[told]}`,
  'network.disconnect': () => 'Koppla från',
  'network.disconnect.sure': ({ network, last }) =>
    last
      ? `Det här är den enda kanalen för ${network}. Nätverket och allt som hör till det finns kvar, men ingen når det innan en annan kanal kopplas.`
      : `Kanalen slutar höra till ${network}. Nätverket finns kvar i de andra kanalerna.`,
  'network.disconnected': ({ network }) => `Kanalen hör inte längre till ${network}. Inget av nätverkets uppgifter är borta.`,
  'network.disconnect.none': () => 'Den här kanalen hör inte till något nätverk, så det finns inget att koppla från.',
};
