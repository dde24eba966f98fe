import type { EventButton, EventField, EventMessages } from '../event.ts';
import type { Words } from '../messages.ts';
import { count, list } from '../numbers.ts';
import { sentence } from '../sentence.ts';

const LABELS: Readonly<Record<EventField, string>> = {
  title: 'Rubrik',
  description: 'Beskrivning',
  when: 'Dag och tid',
  ends: 'Slutar',
  zone: 'Tidszon',
  place: 'Plats',
  link: 'Länk för dem som deltar på distans',
  total: 'Platser sammanlagt',
  onSite: 'Platser på plats',
  remote: 'Platser på distans',
  perCompany: 'Högst per företag',
  closes: 'Sista anmälan',
  audience: 'Vem får delta?',
  language: 'Evenemangets språk',
  repeat: 'Upprepas',
  until: 'Upprepas till och med',
  holidays: 'Om dagen är en helgdag',
  which: 'Vad ändras?',
};
const HINTS: Readonly<Partial<Record<EventField, string>>> = {
  when: 'Till exempel tors 3.12. kl. 8.30–10.00, nästa fredag kl. 9 eller 2026-12-03 08:30.',
  ends: 'Lämna tomt om sluttiden står ovan. Utan sluttid räknas två timmar.',
  place: 'Lämna tomt om alla deltar på distans.',
  link: 'En adress som börjar med https://. Bara anmälda får se den.',
  total: 'Lämna tomt om antalet inte är begränsat.',
  perCompany: 'Gäster räknas med.',
  closes: 'Lämna tomt om anmälan är öppen tills evenemanget börjar.',
  repeat: 'Till exempel varje första tisdag, varannan torsdag. Lämna tomt om det bara är ett tillfälle.',
  until: 'Till exempel 31.12.2027. Lämnas fältet tomt upprepas det ett år framåt.',
};
const BUTTONS: Readonly<Record<EventButton, string>> = {
  new: 'Nytt evenemang',
  list: 'Kommande',
  past: 'Tidigare',
  drafts: 'Utkast',
  show: 'Mer information',
  edit: 'Ändra',
  publish: 'Publicera',
  draft: 'Behåll som utkast',
  discard: 'Kasta utkastet',
  cancel: 'Ställ in',
  more: 'Fler',
  lower: 'Ja, minska platserna',
  keep: 'Nej, låt platserna vara',
  rsvp: 'Anmälan',
  post: 'Visa i kanalerna',
};
const ROWS = {
  when: 'Tid',
  place: 'Plats',
  link: 'Länk',
  closes: 'Sista anmälan',
  seats: 'Platser',
  answers: 'Svar',
  waiting: 'På väntelistan',
  audience: 'Vem får delta',
  language: 'Språk',
  perCompany: 'Högst per företag',
  series: 'Upprepas',
  state: 'Läge',
} as const;
const AUDIENCES = { network: 'Nätverkets företag', public: 'Nätverkets företag och andra som fått en personlig länk' } as const;
const MISSING = { day: 'vilken dag', time: 'vilken tid' } as const;
const EXAMPLE = 'tors 3.12.2026 kl. 8.30–10.00';
/** Begins a sentence. */
const people = (n: number): string => (n === 1 ? 'En person' : `${count('sv', n)} personer`);
const occasions = (n: number): string => (n === 1 ? '1 tillfälle' : `${count('sv', n)} tillfällen`);
const seatsOf = (n: number): string => (n === 1 ? 'en plats' : `${count('sv', n)} platser`);

export const event: Words<EventMessages> = {
  'event.unknown': ({ typed }) =>
    `Jag känner inte igen ”${typed}” efter ”evenemang”. Skriv till exempel: evenemang ny ”Frukost om solel” 3.12.2026 kl. 8.30 Stadshuset 40, evenemang lista, evenemang visa frukost, evenemang ändra frukost, evenemang ställ in frukost.`,
  'event.button': ({ what }) => BUTTONS[what],
  'event.in': () => 'På svenska',
  'event.form.title': ({ of }) => ({ new: 'Nytt evenemang', edit: 'Ändra evenemanget', cancel: 'Ställ in evenemanget' })[of],
  'event.form.submit': ({ of }) => ({ new: 'Granska', edit: 'Spara', cancel: 'Ställ in' })[of],
  'event.form.cancel': () => 'Avbryt',
  'event.form.label': ({ field }) => LABELS[field],
  'event.form.hint': ({ field }) => HINTS[field] ?? '',
  'event.audience': ({ audience }) => AUDIENCES[audience],
  'event.holidays': ({ how }) => ({ skip: 'Tillfället utgår', move: 'Flyttas till nästa vardag', keep: 'Hålls ändå' })[how],
  'event.which': ({ which }) => ({ one: 'Bara det här tillfället', coming: 'Det här och alla kommande tillfällen' })[which],
  'event.reason': () => 'Varför? Orsaken skickas till dem som har svarat.',
  'event.draft': ({ zone, until, closes, assumed }) =>
    [
      `Så här uppfattade jag det. Det är sparat som ett utkast som bara koordinatorerna ser. Tidszon: ${zone}.`,
      ...(assumed.includes('ends') ? [`Ingen sluttid angavs, så jag räknar med att det slutar ${until}.`] : []),
      ...(assumed.includes('closes') ? [`Anmälan är öppen tills evenemanget börjar, ${closes}.`] : []),
    ].join(' '),
  'event.draft.series': ({ count: n, skipped, moved }) =>
    [
      `${occasions(n)}.`,
      ...(skipped.length > 0 ? [`Helgdagar som utgår: ${list('sv', skipped)}.`] : []),
      ...(moved.length > 0
        ? [
            `Flyttas på grund av helgdag: ${list(
              'sv',
              moved.map(([from, to]) => `${from} → ${to}`),
            )}.`,
          ]
        : []),
      'Varje tillfälle kan ändras för sig.',
    ].join(' '),
  'event.doubt': ({ why, when, open }) =>
    `${
      {
        weekday: `Veckodagen och datumet stämmer inte överens: jag läste det som ${when}. Vilken dag menar du?`,
        next: `Jag läste det som ${when}. Menar du den dagen eller samma veckodag den här veckan?`,
        skipped: `Klockan ställs om just då, så den tiden finns inte. Välj före eller efter omställningen.`,
        doubled: `Klockan ställs tillbaka just då, så den tiden kommer två gånger. Välj vilken.`,
      }[why]
    }${open ? ' Tiden är som den var tills du väljer.' : ''}`,
  'event.published': ({ title, rooms }) =>
    rooms === 0
      ? `${title} är publicerat. Nätverket har ingen öppen kanal, så dela det själv.`
      : `${title} är publicerat och visas i ${rooms === 1 ? 'nätverkets kanal' : `nätverkets ${count('sv', rooms)} kanaler`}.`,
  'event.published.series': ({ title, count: n }) =>
    `${title}: ${occasions(n)} ${n === 1 ? 'är publicerat' : 'är publicerade'}. Det första visas i kanalerna nu, och vart och ett av de följande när det föregående är över.`,
  'event.discarded': ({ title }) => `Utkastet ${title} är kastat. Ingen annan har sett det.`,
  'event.row': ({ row }) => ROWS[row],
  'event.seats.left': ({ left, of, onSite, remote }) => {
    const kinds = [
      ...(onSite === undefined ? [] : [`${count('sv', onSite)} på plats`]),
      ...(remote === undefined ? [] : [`${count('sv', remote)} på distans`]),
    ];
    const all = left === 0 ? `Fullbokat (${count('sv', of)})` : `${count('sv', left)} av ${count('sv', of)} kvar`;
    return kinds.length === 0 ? all : `${all}: ${list('sv', kinds)}`;
  },
  'event.seats.any': ({ held }) => `Obegränsat antal (upptagna: ${count('sv', held)})`,
  'event.answers': ({ going, maybe, no }) => `${count('sv', going)} kommer · ${count('sv', maybe)} kanske · ${count('sv', no)} kommer inte`,
  'event.closed': ({ closes }) => `Anmälan stängde ${closes}. Hör av dig till koordinatorn.`,
  'event.state': ({ state, reason }) =>
    ({ draft: 'Utkast: syns bara för koordinatorerna', cancelled: 'Inställt', past: 'Avslutat' })[state] +
    (reason === undefined ? '' : `: ${reason}`),
  'event.none': ({ which, coordinator }) =>
    ({ coming: 'Inga kommande evenemang.', past: 'Inga tidigare evenemang.', drafts: 'Inga utkast.' })[which] +
    (coordinator ? ' Skapa ett: evenemang ny ”Frukost om solel” 3.12.2026 kl. 8.30 Stadshuset 40' : ''),
  'event.listed': ({ which }) => ({ coming: 'Kommande evenemang', past: 'Tidigare evenemang', drafts: 'Utkast' })[which],
  'event.which.ask': () => 'Vilket evenemang menar du?',
  'event.which.none': ({ typed, titles }) =>
    titles.length === 0
      ? `Det finns inget evenemang vars namn börjar med ”${typed}”, och inga kommande evenemang alls.`
      : `Det finns inget evenemang vars namn börjar med ”${typed}”. Kommande: ${list('sv', titles)}.`,
  'event.gone': () => 'Evenemanget finns inte längre. Skriv ”evenemang lista” för att se dem som finns.',
  'event.elsewhere': ({ network }) => `Evenemanget hör till ett annat nätverk, inte till ${network}. Öppna det i dess egen kanal.`,
  'event.moved': () => 'Någon hann ändra evenemanget medan du skrev. Öppna det på nytt; det du skrev står här nedan.',
  'event.over': ({ title }) => `${title} har redan varit och kan inte ändras.`,
  'event.isCancelled': ({ title }) => `${title} är inställt. Skapa ett nytt evenemang i stället.`,
  'event.when.missing': ({ part, typed }) => `I ”${typed}” står inte ${MISSING[part]}. Skriv båda, till exempel ${EXAMPLE}.`,
  'event.when.none': ({ typed }) => `Jag hittar ingen dag och tid i ”${typed}”. Skriv till exempel ${EXAMPLE}.`,
  'event.wrong': ({ what, typed }) =>
    what === 'day'
      ? `”${typed}” är ingen dag i kalendern. Skriv till exempel 28.2.2027.`
      : `”${typed}” är inget klockslag. Skriv ett mellan 0.00 och 23.59, till exempel kl. 8.30.`,
  'event.past': ({ starts }) => `${starts} har redan varit. Skriv en tid längre fram; saknas årtalet väljer jag nästa gång datumet kommer.`,
  'event.ends.before': ({ starts, ends }) =>
    `Evenemanget skulle sluta ${ends}, men det börjar ${starts}. Skriv en senare sluttid, med datum om det slutar en annan dag.`,
  'event.closes.late': ({ closes, starts }) =>
    `Anmälan kan inte stänga ${closes}: då är evenemanget redan slut. Oftast passar det att stänga senast ${starts}.`,
  'event.closes.past': ({ closes }) => `Sista anmälan ${closes} har redan varit. Skriv en senare tid eller lämna fältet tomt.`,
  'event.zone.wrong': ({ typed }) => `”${typed}” är ingen tidszon. Skriv till exempel Europe/Helsinki eller Europe/Stockholm.`,
  'event.number.wrong': ({ typed, most }) =>
    `”${typed}” går inte som antal platser. Skriv ett heltal mellan 1 och ${count('sv', most)} eller lämna tomt.`,
  'event.link.wrong': ({ typed }) => `”${typed}” är ingen webbadress. Skriv hela adressen, med https:// i början.`,
  'event.mention': () => 'Rubriken kan inte nämna personer eller kanaler med @. Skriv den utan @.',
  'event.repeat.wrong': ({ typed }) =>
    `Jag förstår inte upprepningen ”${typed}”. Skriv till exempel varje första tisdag, varannan torsdag eller varje fredag.`,
  'event.until.wrong': ({ typed }) => `”${typed}” är ingen dag efter den första. Skriv till exempel 31.12.2027.`,
  'event.repeat.none': ({ until }) => `Upprepningen ger inget tillfälle före ${until}. Välj en senare slutdag eller en annan regel.`,
  'event.changed': ({ title }) => `${title} är ändrat. Ingen har svarat ännu, så ingen behövde meddelas.`,
  'event.changed.told': ({ title, people: n }) => `${title} är ändrat. ${people(n)} som har svarat får veta vad som ändrades.`,
  'event.unchanged': ({ title }) => `${title}: inget ändrades.`,
  'event.cancelled': ({ title, people: n, count: many }) =>
    `${title}${many > 1 ? ` (${occasions(many)})` : ''} är inställt. ${n === 0 ? 'Ingen hade svarat.' : `${people(n)} som har svarat får veta det.`}`,
  'event.told.changed': ({ title }) => `${title} har ändrats`,
  'event.told.cancelled': ({ title, when, reason }) =>
    `${title}, ${when}, är inställt.${reason === undefined ? '' : ` Orsak enligt koordinatorn: ${sentence(reason)}`} Du behöver inte göra något.`,
  'event.told.arrow': ({ from, to }) => `${from} → ${to}`,
  'event.told.nothing': () => 'inget',
  'event.told.again': () => 'Ditt svar gäller fortfarande. Passar det inte längre kan du ändra det.',
  'event.lower.ask': ({ people: n, seats, names, more }) =>
    `Det blir färre platser än vad som redan är upptaget. ${people(n)} (${seatsOf(seats)}) som anmälde sig sist skulle förlora sin plats och hamna först på väntelistan: ${list('sv', more > 0 ? [...names, `${count('sv', more)} till`] : names)}. De får veta det. Vill du minska platserna ändå?`,
  'event.card.next': () => 'Nästa evenemang',
  'event.page': ({ network }) => `Evenemang som du är inbjuden till i ${network}.`,
  'event.plan.single': () => 'Evenemanget är för kommunens egna enheter: alla i nätverkets kanaler kan anmäla sig.',
};
