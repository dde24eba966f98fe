import { day } from '../dates.ts';
import type { EventCareMessages } from '../event-care.ts';
import { spanFor } from '../event-times.ts';
import type { Words } from '../messages.ts';

const BUTTONS = {
  ics: 'Spara i kalendern',
  feed: 'Prenumerera i kalendern',
  'feed.renew': 'Ny adress',
  'feed.revoke': 'Stäng kalendern',
  quiet: 'Inga fler påminnelser',
  loud: 'Påminn mig igen',
  'quiet.event': 'Stäng av påminnelserna',
  'loud.event': 'Sätt på påminnelserna',
  'nudge.off': 'Fråga inte företagen',
  'nudge.on': 'Fråga företagen som inte svarat',
  'check-in': 'Incheckning',
  came: 'Är här',
  'not-came': 'Ångra',
  screen: 'Kod för skärmen',
  next: 'Nästa',
  attendance: 'Vem var med?',
  export: 'Exportera',
  feedback: 'Ge respons',
  commit: 'Vad gör vi härnäst?',
} as const;

const STATES = {
  going: 'Du är anmäld',
  offered: 'Du har erbjudits en plats',
  waiting: 'Du står på väntelistan',
  maybe: 'Du har svarat ”kanske”',
  no: 'Du har svarat ”nej”',
  lapsed: 'Erbjudandet om en plats gick ut',
} as const;

const ANSWERS = {
  going: 'ja',
  offered: 'erbjuden plats',
  waiting: 'väntelista',
  maybe: 'kanske',
  no: 'nej',
  lapsed: 'erbjudandet gick ut',
} as const;
const SHEETS = { answers: 'Anmälningar', companies: 'Företag', walkIns: 'Oanmälda' } as const;
const COLUMNS = {
  name: 'Namn',
  company: 'Företag',
  answer: 'Svar',
  attends: 'Deltar',
  guests: 'Gäster',
  diet: 'Specialkost',
  access: 'Tillgänglighet',
  came: 'Kom',
  going: 'Anmälda',
  people: 'Personer',
  place: 'Plats i ordningen',
} as const;
const SCORES = { 1: '1 – inte till nytta', 2: '2', 3: '3 – helt okej', 4: '4', 5: '5 – till stor nytta' } as const;

const people = (n: number): string => (n === 1 ? 'en person' : `${n} personer`);
const withGuests = (n: number): string => (n === 0 ? '' : n === 1 ? ' med en gäst' : ` med ${n} gäster`);
const how = { 'on-site': 'på plats', remote: 'på distans' } as const;

export const eventCare: Words<EventCareMessages> = {
  'care.button': ({ what }) => BUTTONS[what],
  'care.when': ({ times }) => spanFor('sv', times),
  'calendar.own': ({ state, attends, guests }) =>
    state === 'no' || state === 'maybe' || state === 'lapsed'
      ? `${STATES[state]}.`
      : `${STATES[state]}, ${how[attends]}${withGuests(guests)}.`,
  'calendar.title.cancelled': ({ title }) => `Inställt: ${title}`,
  'calendar.cancelled': ({ reason }) => `Evenemanget är inställt.${reason === undefined ? '' : ` ${reason}`}`,
  'calendar.link': ({ link }) => `Delta på distans: ${link}`,
  'calendar.file': ({ title }) => title,
  'calendar.label': () => 'Kalenderfil (.ics)',
  'calendar.name': ({ network }) => `${network}: evenemang`,
  'calendar.feed': ({ network }) =>
    `Här är din egen kalender med evenemangen i ${network}. Lägg till adressen som prenumeration i ditt kalenderprogram (i Outlook ”Prenumerera från webben”), så följer ändringar och inställda evenemang med av sig själva.`,
  'calendar.feed.here': () => 'Adressen fungerar bara på den här datorn, eftersom Tandem inte har någon offentlig adress än.',
  'calendar.feed.secret': () => 'Adressen är hemlig och visas bara nu: den som har den ser vad du har anmält dig till.',
  'calendar.feed.has': ({ made }) =>
    `Du har en kalenderprenumeration sedan ${day('sv', made)}. Adressen kan inte visas igen; om du har tappat bort den kan du ta en ny. Då slutar den gamla att fungera.`,
  'calendar.feed.revoked': () => 'Kalenderprenumerationen är avslutad. Den gamla adressen fungerar inte längre.',
  'calendar.feed.shownOnce': () => 'Adressen till kalendern visades en gång. Ta en ny om du behöver den.',
  'calendar.feed.press': () => 'Adressen till kalendern är hemlig och visas bara för dig. Tryck på knappen, så får du den.',
  'remind.title': ({ which, title }) => (which === 'hour' ? `Börjar snart: ${title}` : `Påminnelse: ${title}`),
  'remind.when': () => 'Tid',
  'remind.place': () => 'Plats',
  'remind.link': () => 'Länk',
  'remind.you': () => 'Du',
  'remind.change': () => 'Får du förhinder? Ändra din anmälan, så går platsen till nästa i kön.',
  'nudge.title': ({ title }) => `Kommer någon av er? · ${title}`,
  'nudge.text': ({ company, closes }) =>
    `Ingen från ${company} har svarat än. Svara senast ${closes}. Ett nej är också till nytta: då vet vi hur många som kommer.`,
  'quiet.person': ({ what, on }) =>
    what === 'reminders'
      ? on
        ? 'Du får påminnelser om evenemang som du är anmäld till.'
        : 'Du får inga fler påminnelser om evenemang.'
      : on
        ? 'Du får frågan när ditt företag inte har svarat på en inbjudan.'
        : 'Du får inte längre frågan när ditt företag inte har svarat på en inbjudan.',
  'quiet.event': ({ reminders, nudge, title }) =>
    `${title}: påminnelserna är ${reminders ? 'på' : 'av'}, och företag som inte har svarat ${nudge ? 'tillfrågas en gång' : 'tillfrågas inte'}.`,
  'checkIn.title': ({ title }) => `Incheckning · ${title}`,
  'checkIn.count': ({ came, going, walkIns }) =>
    `${came} av ${going} anmälda är här.${walkIns === 0 ? '' : ` Dessutom ${people(walkIns)} utan anmälan.`}`,
  'checkIn.none': () => 'Ingen är anmäld.',
  'checkIn.line': ({ name, company, guests, attends }) =>
    `${name ?? 'Utan namn'}${company === undefined ? '' : `, ${company}`}${withGuests(guests)}${attends === 'remote' ? ', på distans' : ''}`,
  'checkIn.screen': ({ code }) =>
    `Koden är ${code}. Sidan nedan visar den stort, med en QR-kod att rikta telefonen mot. Koden gäller från två timmar före till en timme efter evenemanget.`,
  'checkIn.screen.address': () => 'Öppna adressen på skärmen i lokalen. Den visas bara nu; en ny ersätter den.',
  'checkIn.done': ({ title, guests }) => `Välkommen! Du är incheckad till ${title}${withGuests(guests)}.`,
  'checkIn.again': ({ title }) => `Du är redan incheckad till ${title}.`,
  'checkIn.walkIn': ({ title }) => `Välkommen! Du var inte anmäld till ${title}, men nu är det antecknat att du är här.`,
  'checkIn.badCode': ({ typed }) =>
    `Ingen incheckning i det här nätverket har koden ”${typed}”. Koden har sex tecken och står på skärmen i lokalen: evenemang incheckning K7Q 2M4`,
  'checkIn.time': ({ when, title, from }) =>
    when === 'early'
      ? `Incheckningen till ${title} öppnar ${from}.`
      : `Incheckningen till ${title} är stängd. Be koordinatorn anteckna att du var med.`,
  'checkIn.noEvent': () => 'Det finns inget evenemang att checka in till. Skriv ”evenemang lista” för att se de kommande.',
  'checkIn.which': () => 'Vilket evenemang?',
  'checkIn.cancelled': ({ title }) => `${title} är inställt, så det finns inget att checka in till.`,
  'checkIn.form.title': () => 'Oanmäld deltagare',
  'checkIn.form.submit': () => 'Anteckna',
  'checkIn.form.name': () => 'Namn',
  'checkIn.form.company': () => 'Företag i nätverket',
  'checkIn.form.people': () => 'Antal personer',
  'checkIn.added': ({ name, people: n }) => `${name}: ${people(n)} antecknad${n === 1 ? '' : 'e'}.`,
  'checkIn.known': ({ name }) => `${name} är redan antecknad.`,
  'checkIn.people': ({ typed, max }) => `”${typed}” är inget antal. Skriv ett heltal från 1 till ${max}.`,
  'checkIn.notGoing': () => 'Anmälan gäller inte längre, så den kan inte prickas av. Anteckna personen som oanmäld i stället.',
  'screen.how': () => 'eller skriv till Tandem: evenemang incheckning',
  'screen.scan': () => 'Rikta telefonens kamera mot koden',
  'screen.count': ({ count }) => (count === 0 ? 'Ingen har checkat in än' : count === 1 ? 'En person är här' : `${count} personer är här`),
  'screen.page.title': () => 'Incheckning',
  'screen.page.submit': () => 'Jag är här',
  'screen.page.intro': () => 'Skriv ditt namn så som i anmälan. Var du inte anmäld antecknas du ändå.',
  'screen.page.done': () => 'Tack, du är antecknad. Välkommen!',
  'screen.page.name': () => 'Skriv ditt namn, högst 100 tecken.',
  'attendance.title': ({ title }) => `Närvaro · ${title}`,
  'attendance.company': ({ going, came }) => `${came} av ${going} kom`,
  'attendance.none': () => 'Inget företag har anmält någon eller varit med.',
  'attendance.feedback': ({ count, average }) => `Respons: ${average} av 5 i genomsnitt, ${count} svar.`,
  'attendance.few': ({ count, least }) =>
    count === 0
      ? 'Ingen har gett respons än.'
      : `${count === 1 ? 'Ett svar' : `${count} svar`} på responsfrågan. Resultatet visas när det finns minst ${least}, så att ingen kan kännas igen.`,
  'attendance.nobodyTicked': () => 'Ingen är avprickad. Pricka av dem som var med, så får de ett tack och frågan om vad de gör härnäst.',
  'report.event.title': ({ title }) => `Så gick det · ${title}`,
  'thanks.title': ({ title }) => `Tack för att du var med! · ${title}`,
  'thanks.text': () => 'Vad tar ni med er till den egna verksamheten? En liten sak räcker, och den kan bli ett åtagande.',
  'thanks.next': () => 'Svaret blir ett utkast som du själv sparar, eller låter bli.',
  'thanks.next.done': () => 'Här är utkastet. Inget är sparat förrän du skickar det.',
  'feedback.form.title': () => 'Respons',
  'feedback.form.submit': () => 'Skicka',
  'feedback.form.score': () => 'Vilken nytta hade du av evenemanget?',
  'feedback.score': ({ score }) => SCORES[score],
  'feedback.form.words': () => 'Med egna ord',
  'feedback.form.hint': () => 'Koordinatorn ser svaren utan namn, när minst tre har svarat.',
  'feedback.saved': () => 'Tack för responsen! Du kan ändra den genom att svara på nytt.',
  'feedback.notThere': () => 'Frågan gäller dem som var med på evenemanget. Var du där? Be koordinatorn anteckna dig.',
  'next.form.title': () => 'Vad gör vi härnäst?',
  'next.form.submit': () => 'Gör ett utkast',
  'next.form.words': () => 'Det här gör vi',
  'next.form.hint': () => 'Till exempel: Solpaneler på lagertaket',
  'eventExport.title': ({ title }) => `Export · ${title}`,
  'eventExport.text': ({ expires }) => `Anmälningarna och närvaron som filer. De kan hämtas till och med ${day('sv', expires)}.`,
  'eventExport.name': ({ title, sheet }) => (sheet === undefined ? title : `${title} - ${SHEETS[sheet]}`),
  'eventExport.label': ({ as, sheet }) =>
    as === 'xlsx' ? 'Excel, allt' : `CSV: ${sheet === undefined ? 'allt' : SHEETS[sheet].toLowerCase()}`,
  'eventExport.sheet': ({ sheet }) => SHEETS[sheet],
  'eventExport.column': ({ column }) => COLUMNS[column],
  'eventExport.attends': ({ attends }) => how[attends],
  'eventExport.answer': ({ state }) => ANSWERS[state],
  'eventExport.yes': () => 'ja',
  'eventExport.note': () =>
    'Specialkost och tillgänglighet är personuppgifter: spara dem inte längre än ni behöver. Tandem raderar dem sju dagar efter evenemanget.',
};
