import type { Language } from '../domain/language.ts';
import type { Kept } from '../domain/retention.ts';

/** /tandem me: one's own data. */
export interface MeMessages {
  /** The account id, as TANDEM_ADMINS wants it. */
  'me.account': { id: string };
  'me.language.ask': { language: Language };
  'me.language.saved': { language: Language };
  'me.language.unknown': { typed: string };
  /** Said in the language it offers. */
  'me.language.button': null;
  /** At somebody's first contact. `letter`: it stands at the end of one, which leads to its reader's page. */
  'me.notice': { address?: string; where: 'chat' | 'page' | 'letter' };
  'me.privacy.button': null;
  'me.privacy.title': null;
  'me.privacy.text': { address?: string };
  'me.privacy.kept': { kept: Kept };
  'me.privacy.days': { days: number };
  'me.privacy.cases': null;
  'me.privacy.cases.kept': null;
  'me.export.button': null;
  /** The file's name. */
  'me.export.name': null;
  'me.export.text': null;
  'me.export.label': null;
  'me.delete.button': null;
  'me.delete.ask': { networks: readonly string[] };
  'me.delete.sure': null;
  'me.delete.only': { network: string };
  'me.delete.done': null;
  'me.link.code': { code: string; minutes: number };
  'me.link.bad': { wrong: 'unknown' | 'used' | 'late' };
  'me.link.same': null;
  'me.link.ask': { account: string };
  'me.link.sure': null;
  'me.link.done': { account: string };
}
