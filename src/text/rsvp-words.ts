/** What follows `rsvp`, in the three languages. The longest match wins. */
export const RSVP_WORDS = {
  yes: ['yes', 'ja', 'jo', 'jag kommer', 'kyllä', 'joo', 'tulen'],
  no: ['no', 'nej', 'jag kommer inte', 'ei', 'en tule'],
  maybe: ['maybe', 'kanske', 'ehkä'],
  takeover: ['take over', 'takeover', 'överta', 'ta över', 'ota paikka'],
  list: ['list', 'lista', 'luettelo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RsvpSub = keyof typeof RSVP_WORDS;

/** How somebody takes part. */
export const WAY_WORDS = {
  'on-site': ['on-site', 'onsite', 'on site', 'på plats', 'paikalla', 'paikan päällä'],
  remote: ['remote', 'remotely', 'online', 'på distans', 'distans', 'etänä', 'etäyhteydellä'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** After a number: those who come along. */
export const GUEST_WORDS: readonly string[] = [...['guest', 'guests', 'gäst', 'gäster', 'vieras', 'vierasta', 'vieraan', 'vieraat']];
