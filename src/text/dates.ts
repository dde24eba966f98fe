import type { Language } from '../domain/language.ts';

let timeZone = 'Europe/Helsinki';
const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

/** In which time zone all days and times are told: the installation's own (TANDEM_TIME_ZONE), set once at the start. */
export function tellTimesIn(name: string): void {
  timeZone = name;
  formats.clear();
}

/** The time zone in which all days and times are told. */
export const toldZone = (): string => timeZone;

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** The day in running text: "24.11.2026" in Swedish and Finnish, "24 Nov 2026" in English. */
export function day(language: Language, at: Date): string {
  if (language === 'en') return format('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
  return format('fi', { day: 'numeric', month: 'numeric', year: 'numeric' }).format(at);
}

/** The day as a paper's date: "24 november 2026", "24. marraskuuta 2026", "24 November 2026". */
export const longDay = (language: Language, at: Date): string => format(language, { dateStyle: 'long' }).format(at);

/** The time of day: "9.00" in Swedish and Finnish, "09:00" in English. */
export const clock = (language: Language, at: Date): string =>
  language === 'en'
    ? format('en', { hour: '2-digit', minute: '2-digit' }).format(at)
    : format('fi', { hour: 'numeric', minute: '2-digit' }).format(at);
