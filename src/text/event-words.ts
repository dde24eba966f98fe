/** What follows `event`, in the three languages (see the README's table). The longest match wins. */
export const EVENT_WORDS = {
  new: ['new', 'ny', 'nytt', 'uusi'],
  list: ['list', 'lista', 'luettelo', 'kommande', 'tulevat'],
  drafts: ['drafts', 'utkast', 'luonnokset'],
  show: ['show', 'visa', 'näytä'],
  edit: ['edit', 'ändra', 'redigera', 'muokkaa', 'muuta'],
  cancel: ['cancel', 'ställ in', 'peru', 'peruuta'],
  attendance: ['attendance', 'närvaro', 'läsnäolo'],
  'check-in': ['check-in', 'checkin', 'check in', 'incheckning', 'sisäänkirjaus'],
  calendar: ['calendar', 'kalender', 'kalenteri'],
  export: ['export', 'exportera', 'vie'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type EventSub = keyof typeof EVENT_WORDS;

/** Before a place. */
export const PLACE_WORDS: readonly string[] = ['place', 'plats', 'paikka', 'at', 'in', 'på', 'i', '@'];
/** After, or before, the number of seats. */
export const SEAT_WORDS: readonly string[] = [
  'seats',
  'seat',
  'platser',
  'plats',
  'paikkaa',
  'paikka',
  'max',
  'högst',
  'enintään',
  'hlö',
  'pers',
];
