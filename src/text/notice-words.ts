/** What follows `commit notices`: how a channel hears of updates. */
export const NOTICE_WORDS = {
  each: ['each', 'one by one', 'var för sig', 'en och en', 'en för en', 'yksitellen', 'erikseen'],
  daily: ['daily', 'once a day', 'dagligen', 'en gång om dagen', 'päivittäin', 'kerran päivässä'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
