import type { Language } from '../domain/language.ts';

/** /tandem me: one's own data. */
export interface MeMessages {
  /** The account id, as TANDEM_ADMINS wants it. */
  'me.account': { id: string };
  'me.language.ask': { language: Language };
  'me.language.saved': { language: Language };
  'me.language.unknown': { typed: string };
  /** Said in the language it offers. */
  'me.language.button': null;
}
