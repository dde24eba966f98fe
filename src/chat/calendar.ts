import type { Language } from '../domain/language.ts';

/** Dates as people write them. */
export interface Calendar {
  /**
   * The day that a whole text names, as a due date: "31.12.2027", "slutet av 2027", "vuoden 2027 loppuun", "next June" (its last day).
   * Undefined where it names none, or says more than a date.
   * @param language the one to try first; any of the three is read
   * @param today the day it is now where the reader is (YYYY-MM-DD)
   * @returns YYYY-MM-DD
   */
  day(text: string, language: Language, today: string): string | undefined;
}
