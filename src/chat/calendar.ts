import type { Repeat } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';

/** A day and a time of day as they stand on the wall: YYYY-MM-DD, HH:MM. */
export interface Wall {
  readonly day: string;
  readonly time: string;
}

/** When something is, as people wrote it. A part that was not written is absent. */
export interface Written {
  readonly day?: string;
  readonly time?: string;
  /** HH:MM of the end, on the same day. */
  readonly end?: string;
  /**
   * The day can be meant otherwise: another day (YYYY-MM-DD). `weekday`: the weekday that was written is not that date's. `next`: "next
   * Friday" while this week's is still to come.
   */
  readonly doubt?: { readonly why: 'weekday' | 'next'; readonly other: string };
}

/** What was read of a text that tells when something is. `wrong`: words that look like a day or a time and are none ("31.2.", "25:00"). */
export type Moment =
  | (Written & { readonly before: string; readonly after: string })
  | { readonly wrong: 'day' | 'time'; readonly typed: string; readonly before: string; readonly after: string };

/** The moment of a time on the wall. Where the clocks are changed it is skipped (the moments an hour before and after it) or doubled. */
export type Instant = { readonly at: Date } | { readonly skipped: readonly [Date, Date] } | { readonly doubled: readonly [Date, Date] };

/** An occurrence of a repeated event: its day, and the one that the rule gave (they differ where a holiday moved it). */
export interface Occurrence {
  readonly day: string;
  readonly ruled: string;
}

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
  /**
   * When something is, found in a line that may say more: "Frukost ons 3.12. kl 8.30 Stadshuset" with what stands before and after it.
   * A date without a year is the coming one. Undefined where no day and no time is in it.
   * @param language decides what "3/4" is; words are read in any of the three
   */
  moment(text: string, language: Language, now: Date, timeZone: string): Moment | undefined;
  /** The moment of a time on the wall in that zone (IANA name). */
  instant(wall: Wall, timeZone: string): Instant;
  /** A moment as it stands on the wall in that zone. */
  wall(at: Date, timeZone: string): Wall;
  /** "Every first Tuesday", "joka toinen torstai", "varje fredag"; undefined for anything else. */
  repeat(text: string): Repeat | undefined;
  /** Its days from `from` to `until` (both included, YYYY-MM-DD), at most `most`; public holidays are left out, or moved to the next working day. */
  occurrences(
    repeat: Repeat,
    between: { readonly from: string; readonly until: string; readonly most: number },
    holidays: 'keep' | 'skip' | 'move',
  ): { readonly days: readonly Occurrence[]; readonly skipped: readonly string[] };
}
