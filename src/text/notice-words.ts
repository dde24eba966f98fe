/** What follows `commit notices`: how a channel hears of updates. */
export const NOTICE_WORDS = {
  each: ['each', 'one by one', 'var för sig', 'en och en', 'yksitellen', 'erikseen', 'en för en'],
  daily: ['daily', 'once a day', 'dagligen', 'en gång om dagen', 'päivittäin', 'kerran päivässä', 'koosteena'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
