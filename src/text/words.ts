import type { CommandWord } from './word.ts';

/**
 * The words that people type in a keyword's place, in all three languages (see the README's table).
 * Written as in running text; case and diacritics are folded when they are compared.
 */
export const COMMAND_WORDS: Readonly<Record<CommandWord, readonly string[]>> = {
  ask: ['ask', 'fråga', 'kysy'],
  fit: ['fit', 'metodval', 'koordinointitapa', 'tapavalinta'],
  network: ['network', 'nätverk', 'nätverket', 'verkosto'],
  commit: ['commit', 'åtagande', 'åtaganden', 'klimatåtgärd', 'klimatåtgärder', 'sitoumus', 'sitoumukset', 'ilmastoteko', 'ilmastoteot'],
  event: ['event', 'events', 'evenemang', 'evenemanget', 'tapahtuma', 'tapahtumat', 'tilaisuus', 'tilaisuudet'],
  rsvp: ['rsvp', 'anmälan', 'anmäl', 'ilmoittaudu', 'ilmoittautuminen', 'ilmo'],
  me: ['me', 'mig', 'mina uppgifter', 'omat tiedot'],
  help: ['help', 'hjälp', 'ohje', 'apua'],
};

/** Sub-commands, by the command they follow. */
export const SUB_WORDS = {
  compare: ['compare', 'jämför', 'vertaa'],
  gaps: ['gaps', 'luckor', 'puutteet'],
  language: ['language', 'språk', 'kieli'],
  together: ['together', 'tillsammans', 'yhdessä'],
  resume: ['resume', 'fortsätt', 'jatka'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What follows `me`. */
export const ME_WORDS = {
  language: SUB_WORDS.language,
  privacy: ['privacy', 'dataskydd', 'tietosuoja'],
  export: ['export', 'exportera', 'vie', 'lataa'],
  delete: ['delete', 'radera', 'poista'],
  link: ['link', 'koppla', 'yhdistä'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const METHOD_WORDS = {
  single: ['single', 'enskilda', 'yksittäiset'],
  integrated: ['integrated', 'integration', 'integrointi'],
  open: ['open', 'öppet', 'avoin'],
  closed: ['closed', 'stängt', 'slutet', 'suljettu'],
  frontrunner: ['frontrunner', 'frontlinje', 'pionjärer', 'spjutspets', 'edelläkävijät'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What may stand between two methods that are compared. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['and', 'with', 'to', 'vs', 'och', 'med', 'mot', 'ja', 'sekä', 'kanssa']);

export const LANGUAGE_WORDS = {
  sv: ['sv', 'svenska', 'ruotsi', 'swedish'],
  fi: ['fi', 'finska', 'suomi', 'finnish'],
  en: ['en', 'engelska', 'englanti', 'english'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** With these a sentence begins that asks something, in all three languages. */
export const QUESTION_WORDS: readonly string[] = [
  ...['vad', 'vilken', 'vilket', 'vilka', 'hur', 'varför', 'när', 'vem', 'vems', 'finns', 'kan man', 'kan du', 'berätta'],
  ...['mikä', 'mitä', 'mitkä', 'millainen', 'miten', 'miksi', 'kuka', 'missä', 'milloin', 'onko', 'paljonko', 'kuinka', 'voiko', 'kerro'],
  ...['minkä', 'mihin', 'mistä', 'millä', 'ketkä', 'kenen', 'montako', 'pitääkö', 'saako', 'tarvitaanko', 'voimmeko'],
  ...['what', 'which', 'how', 'why', 'who', 'when', 'where', 'is', 'are', 'does', 'do', 'can', 'tell me'],
];
