import type { ClaimState, Lack, Proposal } from '../domain/claims.ts';

export type ClaimField = 'commitment' | 'text' | 'about' | 'subject' | 'offsets' | 'plan' | 'planAddress' | 'expert' | 'expertAt';
export type ClaimRow =
  | 'state'
  | 'company'
  | 'commitment'
  | 'text'
  | 'about'
  | 'figure'
  | 'evidence'
  | 'baseline'
  | 'due'
  | 'plan'
  | 'expert'
  | 'lacks'
  | 'flags'
  | 'doubles'
  | 'decided'
  | 'expires';

/** /commit claim: what a company wants to say in public, and whether it holds. */
export interface ClaimsMessages {
  'claim.form.title': null;
  'claim.form.submit': null;
  'claim.form.cancel': null;
  'claim.field': { field: ClaimField };
  'claim.hint': { field: ClaimField };
  'claim.about': { about: Proposal['about'] };
  'claim.subject': { subject: Proposal['subject'] };
  'claim.yesNo': { value: 'yes' | 'no' };

  /** Nothing promised yet. */
  'claim.nothing': null;
  /** No commitment of that name. */
  'claim.unknown': { typed: string };
  'claim.which': { typed: string };
  /** Before the form: what the commitment itself lacks, each with how to mend it. */
  'claim.mend': { title: string; lacks: readonly Lack[]; months: number };
  /** Once it is mended: the form. */
  'claim.again': null;
  'claim.pick': { title: string };
  /** It cannot be kept: what is missing, each with how to mend it. `months`: how fresh evidence must be. */
  'claim.lacks': { lacks: readonly Lack[]; months: number };
  'claim.lack': { lack: Lack; months: number };
  'claim.date': { typed: string };
  /** Kept: waits for the coordinator. */
  'claim.waits': { title: string };
  /** Why generic words are flagged; with the directive. */
  'claim.flags': { words: readonly string[] };
  /** Said with every claim. */
  'claim.notAdvice': null;

  'claim.title': { company: string };
  'claim.list.title': { network: string };
  'claim.list.none': null;
  'claim.list.waiting': { waiting: boolean };
  'claim.row': { row: ClaimRow };
  'claim.state': { state: ClaimState | 'lapsed' };
  'claim.decided': { by: string | undefined; at: Date; reason: string | undefined };
  'claim.baseline': { value: string; year: number | undefined };
  'claim.expert': { name: string; at: string | undefined };
  'claim.none': null;
  'claim.show': { beginning: string };
  'claim.more': null;
  'claim.new': null;
  /** What was refused, withdrawn or has lapsed, handed in once more. */
  'claim.anew': null;
  'claim.release': null;
  'claim.releaseAnyway': null;
  'claim.refuse': null;
  'claim.withdraw': null;
  /** Before a release that something speaks against. */
  'claim.sure': null;

  'claim.refuse.title': null;
  'claim.refuse.reason': { company: string };
  'claim.refuse.hint': null;

  'claim.released': { company: string; expires: Date; register: boolean };
  'claim.refused': { company: string };
  'claim.withdrawn': null;
  /** Somebody else was quicker. */
  'claim.already': { state: ClaimState; by: string | undefined; at: Date | undefined; reason: string | undefined };
  'claim.own': { company: string };
  'claim.notYours': null;

  /** Private messages. */
  'claim.told.new': { company: string; title: string };
  'claim.told.released': { network: string; title: string; expires: Date };
  'claim.told.refused': { network: string; title: string; reason: string };
}
