/** What follows `network coordinators`. */
export const COORDINATOR_WORDS = {
  add: ['add', 'lägg till', 'lisää'],
  code: ['code', 'kod', 'koodi'],
  leave: ['leave', 'avgå', 'luovu'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
