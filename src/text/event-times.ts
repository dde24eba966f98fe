import type { Language } from '../domain/language.ts';
import { toldZone } from './dates.ts';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** When something is: what stands on the wall where it is held. */
export interface Times {
  readonly starts: Date;
  readonly ends: Date;
  /** IANA name. */
  readonly timeZone: string;
}

/** "torsdag 3.12.2026" in Swedish and Finnish, "Thursday 3 Dec 2026" in English. */
function dayOf(language: Language, at: Date, timeZone: string): string {
  const weekday = format(language, timeZone, { weekday: 'long' }).format(at);
  const date =
    language === 'en'
      ? format('en', timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
      : format('fi', timeZone, { day: 'numeric', month: 'numeric', year: 'numeric' }).format(at);
  return `${weekday} ${date.replace('Sept ', 'Sep ')}`;
}

const clockOf = (language: Language, at: Date, timeZone: string): string =>
  language === 'en'
    ? format('en', timeZone, { hour: '2-digit', minute: '2-digit' }).format(at)
    : format('fi', timeZone, { hour: 'numeric', minute: '2-digit' }).format(at);

const AT: Readonly<Record<Language, string>> = { sv: ' kl. ', fi: ' klo ', en: ', ' };

/** One moment: "torsdag 3.12.2026 kl. 8.30". */
export const momentIn = (language: Language, at: Date, timeZone: string): string =>
  `${dayOf(language, at, timeZone)}${AT[language]}${clockOf(language, at, timeZone)}`;

/** "torsdag 3.12.2026 kl. 8.30–10.00"; over midnight both ends in full. As it stands in a form, and can be read from it. */
export function spanOf(language: Language, { starts, ends, timeZone }: Times): string {
  const sameDay = dayOf(language, starts, timeZone) === dayOf(language, ends, timeZone);
  const end = sameDay ? clockOf(language, ends, timeZone) : ` ${momentIn(language, ends, timeZone)}`;
  return `${momentIn(language, starts, timeZone)}${sameDay ? '–' : ' –'}${end}`;
}

/** "UTC+2": tells apart the two moments of an hour that comes twice. */
export function offsetOf(at: Date, timeZone: string): string {
  const part = format('en', timeZone, { timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return (part?.value ?? 'UTC').replace('GMT', 'UTC');
}

/** "Europe/Helsinki, UTC+2" */
export const zoneOf = (at: Date, timeZone: string): string => `${timeZone}, ${offsetOf(at, timeZone)}`;

/** Finnish, of a written moment as the answer to "when": "torstaina 3.12.2026 klo 8.30". */
export const onDay = (moment: string): string => moment.replace(/^\p{L}+/u, (weekday) => `${weekday}na`);

/** Finnish, of a written moment before "asti": "torstaihin 3.12.2026 klo 8.30". */
export const toDay = (moment: string): string =>
  moment.replace(/^\p{L}+/u, (weekday) => (weekday.endsWith('o') ? `${weekday}on` : `${weekday}hin`));

/** The span, with its zone where the readers' is another one. */
export const spanFor = (language: Language, times: Times): string =>
  times.timeZone === toldZone() ? spanOf(language, times) : `${spanOf(language, times)} (${zoneOf(times.starts, times.timeZone)})`;

/** A moment, with its zone where the readers' is another one. */
export const momentFor = (language: Language, at: Date, timeZone: string): string =>
  timeZone === toldZone() ? momentIn(language, at, timeZone) : `${momentIn(language, at, timeZone)} (${zoneOf(at, timeZone)})`;
