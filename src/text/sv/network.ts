import type { Language } from '../../domain/language.ts';
import type { Method } from '../../domain/method.ts';
import { day } from '../dates.ts';
import type { Words } from '../messages.ts';
import type { NetworkMessages } from '../network.ts';
import { list } from '../numbers.ts';

const PROFILES: Readonly<Record<Method, string>> = {
  single: 'kommunens egna enheter, som var och en ansvarar för en vald verksamhetsmodell',
  integrated: 'kommunens enheter och befintliga grupper: klimatarbetet integreras i den verksamhet som redan finns',
  open: 'alla företag som vill, utan villkor',
  closed: 'företag som sätter upp klimatmål eller gör åtaganden',
  frontrunner: 'pionjärföretag, mot avgift',
};

const INTROS: Readonly<Record<Method, string>> = {
  single: 'Vår plan: vem som ansvarar för vilken verksamhetsmodell och när den ska vara klar.',
  integrated: 'Vår plan: i vilken verksamhet klimatarbetet integreras, vem som ansvarar och när det ska vara klart.',
  open: 'Det här är vårt öppna klimatnätverk. Alla företag är välkomna, utan villkor eller åtaganden.',
  closed: 'Det här är vårt klimatnätverk för företag som sätter upp egna mål. Medlem blir man genom att ansöka.',
  frontrunner: 'Det här är vårt nätverk för företag som går i spetsen, med gemensam utveckling, avgift och styrgrupp.',
};

const LANGUAGES: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'finska', en: 'engelska' };
const STATES = { open: '', archived: 'arkiverad', gone: 'Tandem når den inte' } as const;

const NEWS = {
  archived:
    'har arkiverats, så ingen kan längre skriva där. Inget har gått förlorat. Återställ kanalen ur arkivet, eller koppla en annan kanal: skriv ”nätverk bjud in”.',
  gone: 'nås inte längre: kanalen har tagits bort, eller så är Tandem inte längre med i den. Inget har gått förlorat. Bjud in Tandem på nytt, eller koppla en annan kanal: skriv ”nätverk bjud in”.',
  shared:
    'delas nu med en annan organisation, som också ser allt som skrivs där. De kan använda kortet som gäster men inte koordinera. Om det inte är avsikten kan du koppla från kanalen: skriv ”nätverk koppla från”.',
  moved: 'har flyttats i samband med att den delas. Nätverket, kortet och historiken har följt med.',
} as const;

const promises = (least: number, most: number | undefined): string => {
  if (most === undefined) return least === 1 ? 'minst ett åtagande' : `minst ${least} åtaganden`;
  return least === most ? `${least} åtaganden` : `${least}–${most} åtaganden`;
};

const PIN = {
  slack: 'Tandem fäster kortet i kanalen, så att alla hittar det.',
  teams: 'Fäst kortet så att alla hittar det: välj ”…” vid kortet och sedan ”Fäst”. I Teams kan Tandem inte göra det åt dig.',
  other: 'Fäst kortet i kanalen så att alla hittar det.',
};

export const network: Words<NetworkMessages> = {
  'network.none': () =>
    'Den här kanalen hör inte till något nätverk, och du är inte med i något. Skriv ”nätverk starta” här om kommunen vill starta ett, eller ”nätverk gå med” i nätverkets egen kanal.',
  'network.unreachable': () =>
    'Du når inte det nätverket härifrån. Öppna nätverkets egen kanal och tryck på knappen där, eller be koordinatorn om en personlig länk.',
  'network.which': () => 'Vilket nätverk gäller det?',
  'network.forbidden': ({ network }) =>
    `Det här kan bara koordinatorerna för ${network} göra. Skriv ”nätverk koordinatorer” så ser du vem du kan be om hjälp.`,
  'network.somebody': () => 'Någon',
  'network.other': () => 'ett annat nätverk',
  'network.since': ({ date }) => `sedan ${day('sv', date)}`,
  'network.unknown': ({ typed }) =>
    `Jag förstod att det gäller nätverket, men inte vad ”${typed}” betyder. Skriv till exempel: nätverk medlemmar.`,

  'network.profile': ({ method }) => PROFILES[method],
  'network.start': () => 'Starta ett nätverk',
  'network.start.choose': ({ room }) =>
    `Vilken metod ska ${room ?? 'den här kanalen'} följa? Metoden avgör vilka som deltar och vad som följs upp. Allt kan ändras senare.`,
  'network.start.channel': () => 'Ett nätverk startas i en kanal. Gå till kanalen och skriv ”nätverk starta”.',
  'network.start.where': () => 'I vilken kanal ska nätverket startas?',
  'network.start.where.none': () =>
    'Ett nätverk startas i en kanal. Skriv ”nätverk starta” i den kanal där nätverket ska finnas. Bjud först in Tandem dit om det behövs.',
  'network.start.bound': ({ network }) =>
    `Kanalen hör redan till ${network}. Välj en annan kanal, eller koppla först från den här: skriv ”nätverk koppla från”.`,
  'network.start.guest': () =>
    'Bara kommunens egen personal kan starta ett nätverk, inte gäster eller personer från andra organisationer. Be en kollega på kommunen skriva ”nätverk starta”.',
  'network.start.forbidden': () =>
    'Ett nätverk kan startas av en administratör, av kanalens ägare eller av den som har fått rätt till det av dem som sköter Tandem. Be någon av dem skriva ”nätverk starta”.',
  'network.start.untold': () =>
    'Jag kan just nu inte kontrollera om du äger kanalen eller är administratör. Försök igen om en stund, eller be den som sköter Tandem om rätt att starta nätverk.',
  'network.start.tooLong': ({ max }) => `Namnet är för långt: högst ${max} tecken.`,
  'network.start.like': ({ typed, known }) =>
    `Jag förstod att nätverket ska ha ett känt nätverk som förebild, men ”${typed}” känner jag inte till. De kända är ${list('sv', known)}. Skriv till exempel: nätverk starta stängt som lahti.`,
  'network.start.mismatch': ({ asked, preset, method }) =>
    `Du bad om metoden ”${asked}”, men ${preset} följer metoden ”${method}”. Ange antingen metoden eller förebilden, inte båda.`,
  'network.preview': ({ companies }) => (companies ? 'Så här startas nätverket:' : 'Så här börjar planen:'),
  'network.preview.name': () => 'Namn',
  'network.preview.method': () => 'Metod',
  'network.preview.who': () => 'Deltar',
  'network.preview.like': () => 'Förebild',
  'network.preview.channel': () => 'Kanal',
  'network.preview.steps': () => 'Första stegen',
  'network.found': ({ companies }) => (companies ? 'Starta nätverket' : 'Gör upp planen'),
  'network.found.form': ({ companies }) => (companies ? 'Välj namn och förebild' : 'Välj namn'),
  'network.form.title': () => 'Starta',
  'network.form.submit': () => 'Starta',
  'network.form.cancel': () => 'Avbryt',
  'network.form.name': () => 'Namn',
  'network.form.name.hint': () => 'Det namn som visas för deltagarna. Det kan ändras senare.',
  'network.form.like': () => 'Förebild',
  'network.form.like.none': () => 'Metodens egna standardinställningar',
  'network.founded': ({ network, companies }) =>
    companies
      ? `${network} har startats och du är koordinator. Nätverkets kort finns nu i kanalen. Det är företagens väg in i nätverket.`
      : `Planen ${network} är påbörjad och du håller i den. På kortet i kanalen syns hur långt ni har kommit.`,
  'network.founded.pin': ({ in: place }) => PIN[place],
  'network.founded.second': () =>
    'Ett nätverk ska ha två koordinatorer så att det inte hänger på en enda person. Bjud in en till: skriv ”nätverk koordinatorer”.',
  'network.founded.fees': () => 'Bestäm avgiftsklasserna innan de första företagen ansöker: skriv ”nätverk inställningar”.',

  'network.card.intro': ({ method }) => INTROS[method],
  'network.card.companies': () => 'Företag',
  'network.card.coordinators': () => 'Koordinatorer',
  'network.card.promises': () => 'Ansökan',
  'network.card.promises.some': ({ least, most }) => promises(least, most),
  'network.card.typed': ({ method }) =>
    method === 'single' || method === 'integrated'
      ? 'Bara du ser svaret när du trycker på en knapp. Du kan också skriva: @Tandem nätverk plan.'
      : 'Bara du ser svaret när du trycker på en knapp. Du kan också skriva: @Tandem hjälp.',
  'network.card.ask': () => 'Fråga',
  'network.card.about': () => 'Om nätverket',
  'network.card.posted': ({ in: place }) => `Kortet finns nu i kanalen. Det gamla kortet fungerar fortfarande. ${PIN[place]}`,
  'network.card.unpinned': ({ room }) =>
    `Tandem fick inte fästa nätverkets kort i ${room ?? 'kanalen'}. Fäst det för hand så att alla hittar det: välj ”…” vid kortet och sedan ”Fäst i kanalen”. Den som sköter Tandem kan ge rätten genom att installera appen på nytt.`,
  'network.card.elsewhere': () => 'Kortet hör hemma i nätverkets kanal. Skriv ”nätverk kort” där.',

  'network.overview.method': () => 'Metod',
  'network.overview.like': () => 'Förebild',
  'network.overview.companies': () => 'Företag',
  'network.overview.waiting': ({ count }) => `${count} väntar på behandling`,
  'network.overview.coordinators': () => 'Koordinatorer',
  'network.overview.channels': () => 'Kanaler',
  'network.overview.room': ({ name, product, language, state }) =>
    [`${name ?? 'en kanal'} (${product})`, language && `på ${LANGUAGES[language]}`, STATES[state]].filter(Boolean).join(', '),
  'network.overview.lost': () =>
    'En kanal nås inte längre. Inget har gått förlorat: bjud in Tandem där på nytt, eller koppla en annan kanal med en kod.',
  'network.overview.noChannel': () => 'ingen just nu; koppla en med en kod',
  'network.overview.founded': () => 'Startat',
  'network.overview.more': () => 'Om metoden',
  'network.overview.members': () => 'Medlemmar',
  'network.overview.settings': () => 'Inställningar',
  'network.overview.cases': () => 'Ärenden',
  'network.overview.log': () => 'Logg',
  'network.overview.invite': () => 'Koppla ytterligare en kanal',
  'network.overview.card': () => 'Nytt kort i kanalen',

  'network.invite': ({ network, date }) =>
    `Med den här koden kopplas ytterligare en kanal till ${network}. Koden gäller en gång, till ${day('sv', date)}.`,
  'network.invite.code': () => 'Kod',
  'network.invite.how': ({ code }) => `Skriv i den andra kanalen, i Slack eller Teams: @Tandem nätverk koppla ${code}`,
  'network.invite.rules': () =>
    'Bara du ser koden. Ge den till någon på kommunen. Ett nätverk kan finnas i en Slack-arbetsyta och i en Teams-organisation, i hur många kanaler ni vill.',

  'network.connect.usage': () =>
    'Jag förstod att kanalen ska kopplas till ett nätverk, men koden saknas. Koordinatorn får en kod genom att skriva ”nätverk bjud in”. Skriv sedan till exempel: nätverk koppla 7F3K-Q2MD-0XVA.',
  'network.connect.channel': () => 'Skriv det här i den kanal som ska kopplas, inte i vår privata chatt.',
  'network.connect.guest': () =>
    'Bara kommunens egen personal kan koppla en kanal, inte gäster eller personer från andra organisationer. Koden är fortfarande oanvänd.',
  'network.connect.unknown': ({ typed }) =>
    `Koden ”${typed}” finns inte. Kontrollera den tecken för tecken, eller be koordinatorn skapa en ny (”nätverk bjud in”).`,
  'network.connect.purpose': () =>
    'Den koden är inte till för att koppla en kanal. Be koordinatorn skapa en kod för kanalen (”nätverk bjud in”).',
  'network.connect.used': ({ date }) =>
    `Koden har redan använts (${day('sv', date)}). En kod gäller bara en gång. Be koordinatorn skapa en ny (”nätverk bjud in”).`,
  'network.connect.late': ({ date }) => `Koden gällde till ${day('sv', date)}. Be koordinatorn skapa en ny (”nätverk bjud in”).`,
  'network.connect.tenant': ({ product }) =>
    `Nätverket finns redan i en annan organisation i ${product}, och det kan bara finnas i en. Koden är fortfarande oanvänd: använd den i kommunens egen organisation.`,
  'network.connect.bound': ({ network }) =>
    `Kanalen hör redan till ${network}. Koden är fortfarande oanvänd. Välj en annan kanal, eller koppla först från den här.`,
  'network.connect.already': ({ network }) =>
    `Kanalen hör redan till ${network}, så du behöver inte göra något. Koden är fortfarande oanvänd.`,
  'network.connected': ({ network }) =>
    `Kanalen hör nu till ${network}: samma nätverk, samma företag, samma uppföljning. Fäst kortet så att alla hittar det.`,
  'network.connected.elsewhere': ({ name, product, by }) =>
    `Nätverket finns nu också i ${name ?? 'en kanal'} (${product}). Kanalen kopplades av ${by}.`,
  'network.room.news': ({ told, room, product, network }) =>
    `${room ? `Kanalen ${room}` : 'En kanal'} (${product}) i ${network} ${NEWS[told]}`,
  'network.disconnect': () => 'Koppla från',
  'network.disconnect.sure': ({ network, last }) =>
    last
      ? `Det här är den enda kanalen för ${network}. Nätverket och allt som hör till det finns kvar, men ingen når det förrän en annan kanal har kopplats.`
      : `Kanalen hör sedan inte längre till ${network}. Nätverket finns kvar i de andra kanalerna.`,
  'network.disconnected': ({ network }) => `Kanalen hör inte längre till ${network}. Inga av nätverkets uppgifter har gått förlorade.`,
  'network.disconnect.none': () => 'Den här kanalen hör inte till något nätverk, så det finns inget att koppla från.',
};
