/** Days of 24 hours; a year counts 365. */
const YEAR = 365;

/**
 * How long what is kept, in days, before the nightly sweep erases it. The one table: the sweep enforces it, `me privacy` and the
 * README tell it.
 */
export const RETENTION = {
  /** Questions word by word; after that only counts of them. */
  questions: 90,
  /** What a Turn was answered, so that a redelivery hears the same. */
  turns: 1,
  /** Messages that could not be sent, for whoever looks into it. */
  unsent: 30,
  /** A dialogue without a result, after it ran out. */
  unfinished: 30,
  /** A dialogue's result, for a later one to be compared with. */
  results: YEAR,
  /** In which rooms somebody was heard; messages on the page of a personal link. */
  heard: YEAR,
  /** Invitations, codes and personal links, after they ran out. */
  keys: 30,
  /**
   * Files of evidence, after the last update of a commitment that is over; longer while a claim, a badge or a checked figure rests on
   * them. That there was such a file stays in the ledger.
   */
  evidence: 2 * YEAR,
  /** By what a row of an imported file is known, so that it is imported once. */
  imported: 2 * YEAR,
  /** The audit log. The database itself lets nothing of it go earlier. */
  audit: 2 * YEAR,
  /** Diet and access notes of an answer, after the event. */
  needs: 7,
  /** Names of people who came to an event without an account, after they came. */
  walkIns: 30,
  /** Accounts that were silent for so long, where the person has no role anywhere. */
  people: 2 * YEAR,
} as const;
export type Kept = keyof typeof RETENTION;

/** What an authority's documents are kept by; years from their decision. The municipality's own plan names the class. */
export const RETENTION_CLASSES = { application: 10, declined: 2 } as const;

/** When a document of that class, decided then, is over its time. */
export const keepUntil = (decided: Date, of: keyof typeof RETENTION_CLASSES): Date =>
  new Date(decided.getTime() + RETENTION_CLASSES[of] * YEAR * DAY_MS);

export const DAY_MS = 86_400_000;

/** The moment before which it is over. */
export const oldest = (kept: Kept, now: Date): number => now.getTime() - RETENTION[kept] * DAY_MS;
