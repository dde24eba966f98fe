import type { Language } from '../domain/language.ts';
import type { StoredFile } from './ports.ts';
import type { Block } from './reply.ts';

/** The path of a coordinator's page of the network's weeks; its token follows, and a week after a slash. */
export const DIGEST_PATH = '/d/';

/** What a page of a week shows. */
export interface ShownWeek {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly week: string;
  /** The weeks before and after it that there are. */
  readonly weeks: readonly string[];
  /** Years that there are papers of, the newest first. */
  readonly years: readonly number[];
}

/** The paper of a year for the token of such a page; undefined where it opens nothing, or there is no such year. */
export type YearPaper = (
  token: string,
  asked: { readonly year: string; readonly format: 'pdf' | 'xlsx'; readonly language: Language | undefined; readonly now: Date },
) => Promise<StoredFile | undefined>;

/** The page of a token; undefined where it opens nothing: it is over, or its person coordinates the network no more. */
export type DigestPage = (
  token: string,
  asked: { readonly week: string | undefined; readonly language: Language | undefined; readonly now: Date },
) => Promise<ShownWeek | undefined>;
