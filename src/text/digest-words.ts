import type { ContactKind } from '../domain/digest.ts';

/** What follows `digest`, in the three languages (see the README's table). The longest match wins. */
export const DIGEST_WORDS = {
  send: ['send', 'skicka', 'lähetä'],
  schedule: ['schedule', 'schemalägg', 'schema', 'ajasta', 'ajastus'],
  off: ['off', 'av', 'pois'],
  week: ['week', '--week', 'vecka', '--vecka', 'viikko', '--viikko'],
  risks: ['risks', 'at risk', 'i riskzonen', 'risker', 'vaarassa', 'riskit'],
  year: ['year', '--year', 'år', 'året', '--år', 'vuosi', 'vuosikooste', '--vuosi'],
  weights: ['weights', 'weight', 'vikter', 'vikterna', 'poäng', 'painot', 'pisteet'],
  log: ['log', 'note', 'anteckna', 'logga', 'kirjaa'],
  page: ['page', 'sida', 'sidan', 'sivu'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DigestSub = keyof typeof DIGEST_WORDS;

/** How a coordinator talked with a company. */
export const CONTACT_WORDS = {
  call: ['call', 'phone call', 'called', 'samtal', 'telefonsamtal', 'ringde', 'puhelu', 'soitto', 'soitin'],
  meeting: ['meeting', 'met', 'visit', 'möte', 'träff', 'besök', 'tapaaminen', 'kokous', 'käynti'],
  mail: ['message', 'mail', 'e-mail', 'email', 'letter', 'meddelande', 'e-post', 'mejl', 'brev', 'viesti', 'sähköposti', 'kirje'],
} as const satisfies Readonly<Record<ContactKind, readonly string[]>>;

/** Days of the week in a schedule, ISO: Monday 1. */
export const WEEKDAY_WORDS = {
  1: ['monday', 'mondays', 'mon', 'måndag', 'måndagar', 'må', 'maanantai', 'maanantaina', 'maanantaisin', 'ma'],
  2: ['tuesday', 'tuesdays', 'tue', 'tisdag', 'tisdagar', 'ti', 'tiistai', 'tiistaina', 'tiistaisin'],
  3: ['wednesday', 'wednesdays', 'wed', 'onsdag', 'onsdagar', 'on', 'keskiviikko', 'keskiviikkona', 'keskiviikkoisin', 'ke'],
  4: ['thursday', 'thursdays', 'thu', 'torsdag', 'torsdagar', 'to', 'torstai', 'torstaina', 'torstaisin'],
  5: ['friday', 'fridays', 'fri', 'fredag', 'fredagar', 'fr', 'perjantai', 'perjantaina', 'perjantaisin', 'pe'],
  6: ['saturday', 'saturdays', 'sat', 'lördag', 'lördagar', 'lö', 'lauantai', 'lauantaina', 'lauantaisin', 'la'],
  7: ['sunday', 'sundays', 'sun', 'söndag', 'söndagar', 'sö', 'sunnuntai', 'sunnuntaina', 'sunnuntaisin', 'su'],
} as const satisfies Readonly<Record<number, readonly string[]>>;

/** What may follow a schedule's time. */
export const HOW_WORDS = {
  draft: ['draft', 'draft first', 'utkast', 'utkast först', 'luonnos', 'ensin luonnos'],
  send: ['send', 'straight', 'straight out', 'skicka', 'direkt', 'lähetä', 'suoraan'],
  nothing: ['nothing when quiet', 'quiet nothing', 'tyst', 'inget om lugnt', 'hiljaa', 'ei hiljaisista'],
  lines: ['lines when quiet', 'quiet lines', 'två rader', 'kaksi riviä'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
