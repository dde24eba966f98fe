import { z } from 'zod';

/** The three languages, equals everywhere (ISO 639-1). */
export const LANGUAGES = ['sv', 'fi', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** The language of a platform's locale tag ("sv-FI", "fi"), or undefined when it is none of ours. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const tag = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === tag);
}
