import type { Saying } from '../domain/commitment.ts';

/** What follows `commit`, in the three languages (see the README's table). The longest match wins. */
export const COMMIT_WORDS = {
  new: ['new', 'ny', 'nytt', 'uusi'],
  update: ['update', 'uppdatera', 'päivitä', 'päivitys'],
  show: ['show', 'visa', 'näytä'],
  edit: ['edit', 'redigera', 'ändra', 'muokkaa', 'muuta'],
  history: ['history', 'historik', 'historia'],
  undo: ['undo', 'ångra', 'kumoa', 'återta'],
  close: ['close', 'avsluta', 'päätä', 'lopeta'],
  list: ['list', 'lista', 'luettelo'],
  review: ['review', 'granska', 'tarkista'],
  export: ['export', 'exportera', 'vie'],
  import: ['import', 'importera', 'tuo'],
  report: ['report', 'årsrapport', 'rapport', 'vuosiraportti', 'raportti'],
  claim: ['claim', 'påstående', 'miljöpåstående', 'väite'],
  claims: ['claims', 'påståenden', 'miljöpåståenden', 'väitteet'],
  badge: ['badge', 'märke', 'märket', 'merkki'],
  register: ['register', 'registret', 'rekisteri'],
  notices: ['notices', 'notiser', 'aviseringar', 'ilmoitukset'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CommitSub = keyof typeof COMMIT_WORDS;

/** How an update says what it says, where it is no figure. */
export const SAYING_WORDS = {
  done: ['done', 'klar', 'klart', 'valmis', 'färdig', 'färdigt'],
  same: [
    'no change',
    'unchanged',
    'oförändrat',
    'ingen ändring',
    'ennallaan',
    'ei muutosta',
    'ei muutoksia',
    'oförändrad',
    'ingen förändring',
  ],
  blocked: ['blocked', 'stuck', 'hinder', 'kört fast', 'este', 'jumissa', 'ei etene', 'har kört fast'],
  'at-risk': ['at risk', 'i riskzonen', 'vaarassa'],
  dropped: ['dropped', 'avbrutet', 'avbruten', 'keskeytetty'],
} as const satisfies Readonly<Record<Exclude<Saying, 'progress'>, readonly string[]>>;

/** Before a due date (English, Swedish), or after it (Finnish). */
export const BY_WORDS: readonly string[] = ['by', 'senast', 'mennessä', 'viimeistään'];
