import type { Language } from '../domain/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };
const lists = new Map<Language, Intl.ListFormat>();
const counts = new Map<Language, Intl.NumberFormat>();

function cached<V>(cache: Map<Language, V>, language: Language, make: (locale: string) => V): V {
  const known = cache.get(language);
  if (known) return known;
  const made = make(LOCALES[language]);
  cache.set(language, made);
  return made;
}

/** "a, b och c" as the language writes it. */
export function list(language: Language, items: readonly string[]): string {
  return cached(lists, language, (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}

/** A whole number with the language's thousands separator. */
export function count(language: Language, n: number): string {
  return minus(cached(counts, language, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })).format(n));
}

const decimals = new Map<Language, Intl.NumberFormat>();

/** A number with at most one decimal, as the language writes it. */
export function number(language: Language, n: number): string {
  return minus(cached(decimals, language, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })).format(n));
}

const wholes = new Map<Language, Intl.NumberFormat>();

/** A number as exact as it was given, as the language writes it. */
export function exact(language: Language, n: number): string {
  return minus(cached(wholes, language, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 10 })).format(n));
}

/** British English writes a hyphen there; a minus is as wide as a plus and never ends a line. */
const minus = (written: string): string => written.replace(/^-/u, '−');
