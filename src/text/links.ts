import type { LinkPurposeWord, LinkStateWord } from './link-words.ts';

/** Personal links: what coordinators do with them, the letters, and the pages behind them. */
export interface LinksMessages {
  'link.title': null;
  'link.intro': { network: string };
  'link.none': { network: string };
  'link.row': { purpose: LinkPurposeWord; state: LinkStateWord; date: Date; used: number; last?: Date };
  'link.new': null;
  'link.renew': { name: string };
  'link.mail': { name: string };
  'link.revoke': { name: string };
  'link.more': null;
  'link.behalf': null;
  'link.behalf.about': null;

  /** A title of at most 24 characters. */
  'link.form.title': null;
  'link.form.name': null;
  'link.form.name.hint': null;
  'link.form.email': null;
  'link.form.email.hint': { letters: boolean };
  'link.form.purpose': null;
  'link.form.purpose.option': { purpose: LinkPurposeWord };
  /** Whose commitments somebody updates; for that purpose alone. */
  'link.form.company': null;
  'link.form.company.hint': null;
  'link.company.none': { typed: string };
  'link.company.several': { typed: string };
  'link.form.language': null;
  'link.form.days': null;
  'link.form.days.option': { days: number };
  'link.form.hand': null;
  'link.form.hand.option': { how: 'self' | 'mail' };
  'link.form.submit': null;

  'link.name.wrong': { max: number };
  'link.email.wrong': { typed: string };
  'link.noLetters': null;
  'link.noEmail': null;
  'link.noCompanies': { network: string };
  'link.tooMany': { max: number };
  'link.unknown': null;

  'link.made': { name: string; date: Date };
  /** The address works on this machine only. */
  'link.here': null;
  'link.shownOnce': { name: string };
  'link.posted': { name: string; email: string };
  'link.revoked': { name: string };
  'link.over': { state: Exclude<LinkStateWord, 'open'>; date: Date; network: string };

  'link.letter.subject': { network: string };
  'link.letter.text': { name: string; by: string; network: string; purpose: LinkPurposeWord };
  'link.letter.hello': { name: string };
  'link.letter.link': { date: Date };
  'link.letter.noLink': null;
  'link.letter.foot': { network: string };

  /** The person speaks for no company any more. */
  'link.page.nobody': { network: string };
  'link.page.apply': { network: string; apply: boolean };
  'link.page.home': null;
  'link.page.own': null;
  'link.page.messages': null;
  'link.page.for': { name: string; date: Date };
  'link.page.private': null;
  'link.page.language': null;
  'link.page.skip': null;

  /** Before the page's title in the browser. */
  'link.page.error': null;
  'link.page.mend': { count: number };
  'link.page.missing': { label: string };
  'link.page.choose': null;
  'link.page.choose.wrong': { label: string };
  'link.page.number.wrong': { label: string };
  'link.page.date.wrong': { label: string };
  'link.page.tooLong': { label: string; max: number; length: number };
  'link.page.optional': null;
  /** Fields are missing, doubled or unknown. */
  'link.page.garbled': null;
  /** The form is not there any more: it was sent already, or things have changed. */
  'link.page.closed': null;
  'link.page.tooLarge': null;
  'link.page.foreign': null;
  'link.page.unknown': null;
  'link.page.tooMany': null;
  'link.page.broken': null;
}
