import type { Words } from '../messages.ts';
import type { NoticeMessages } from '../notices.ts';
import { STATUSES } from './commit.ts';

const HOW = { each: 'var för sig', daily: 'som ett sammandrag per dag' } as const;
const of = (company: string | undefined, title: string): string => (company === undefined ? title : `${company} · ${title}`);

export const notices: Words<NoticeMessages> = {
  'notice.line': ({ company, title, far, status }) => `${of(company, title)}: ${[far, STATUSES[status]].filter(Boolean).join(' · ')}`,
  'notice.undone': ({ company, title }) => `${of(company, title)}: uppdateringen har återtagits.`,
  'notice.in': () => 'På svenska',
  'notice.gone': () => 'Den uppdateringen visas inte längre här.',
  'notice.daily': ({ count }) => (count === 1 ? 'Dagens uppdatering' : `Dagens ${count} uppdateringar`),
  'notice.daily.more': ({ count }) => `… och ${count} till.`,
  'notice.usage': () =>
    'Jag förstod inte hur uppdateringarna ska visas i kanalen. Skriv ”åtagande notiser dagligen” för ett sammandrag per dag eller ”åtagande notiser var för sig”.',
  'notice.channel': () => 'Det här gäller en av nätverkets kanaler: skriv det i kanalen.',
  'notice.set': ({ how }) => `Klart. Uppdateringarna visas här ${HOW[how]}.`,
  'notice.now': ({ how }) => `Uppdateringarna visas i den här kanalen ${HOW[how]}.`,
  'notice.button': ({ how }) => (how === 'daily' ? 'Ett sammandrag per dag' : 'Var för sig'),
  'helping.asked': ({ company, title, own, note }) =>
    `${company} har kört fast med ”${title}”${note ? ` och skriver: ”${note}”` : ''}. Ni har genomfört ”${own}”. Kan ni tänka er att berätta hur ni gjorde?`,
  'helping.yes': () => 'Ja, gärna',
  'helping.no': () => 'Inte nu',
  'helping.thanks': ({ company }) => `Tack! ${company} får veta att du gärna hjälper till och tar kontakt.`,
  'helping.declined': () => 'Tack för svaret. Ingen annan får veta det.',
  'helping.late': () => 'Tack, men det behövs inte längre.',
  'helping.offered': ({ helper, person, title, own }) =>
    `${person} på ${helper} hjälper gärna till med ”${title}”. De har genomfört ”${own}”. Ta kontakt när det passar. Om ni inte har varandras kontaktuppgifter kan nätverkets koordinator förmedla dem.`,
  'helping.sent': ({ count }) =>
    count === 1
      ? 'Jag frågar ett företag som har genomfört något liknande.'
      : `Jag frågar ${count} företag som har genomfört något liknande.`,
  'helping.none': () => 'Koordinatorn får veta att ni behöver hjälp och hör av sig.',
  'helping.coordinator': ({ company, title, note, asked }) =>
    `${company} har kört fast med ”${title}”${note ? `: ”${note}”` : ''}. ${asked === 0 ? 'Det fanns inget företag att fråga, så ta själv kontakt.' : `Jag har bett ${asked === 1 ? 'ett' : asked} företag om hjälp.`}`,
  'helping.consent': ({ title }) => `Bra jobbat! Får vi fråga er om ett annat företag kör fast med något som liknar ”${title}”?`,
  'helping.consent.yes': () => 'Ja, fråga oss',
  'helping.consent.no': () => 'Nej tack',
  'helping.consented': ({ may }) => (may ? 'Tack! Vi frågar er när det behövs.' : 'Då frågar vi er inte.'),
};
