import type { Branch, Size, Stage } from '../domain/company.ts';
import type { MembershipState } from '../domain/membership.ts';

/** Companies in a network: joining, applying, deciding, who speaks for them. */
export interface CompanyMessages {
  'company.size': { size: Size };
  'company.branch': { branch: Branch };
  'company.stage': { stage: Stage };
  /** `open`: the network takes everybody, without a decision. */
  'company.state': { state: MembershipState };
  /** A fee class with what it costs a year. */
  'company.fee': { name: string; perYear: number };

  /** Titles have at most 24 characters. */
  'company.form.join': null;
  'company.form.join.submit': null;
  'company.form.apply': null;
  'company.form.apply.submit': null;
  'company.form.cancel': null;
  'company.form.company': null;
  'company.form.businessId': null;
  'company.form.businessId.hint': null;
  'company.form.size': null;
  'company.form.branch': null;
  'company.form.stage': null;
  'company.form.promises': { least: number; most?: number };
  'company.form.promises.hint': null;
  'company.form.baseline': null;
  'company.form.baseline.hint': null;
  'company.form.fee': null;
  'company.form.own': { criterion: string };
  'company.form.own.answer': { value: 'yes' | 'not-yet' };
  'company.form.secret': null;
  'company.form.secret.answer': { value: 'yes' | 'no' };
  /** What a reply says beside a form that opens, or whose button is shown. */
  'company.form.open': { network: string; apply: boolean };

  /** Refused. */
  'company.none': { network: string };
  'company.badId': { typed: string };
  'company.badName': null;
  'company.badChoice': { label: string };
  /** The id is another company's in this network (`known`: its name), or in another one. */
  'company.otherId': { businessId: string; name: string; known?: string };
  /** A company of that name is here with another business id. */
  'company.otherName': { name: string };
  'company.already': { company: string; state: MembershipState; speaks: 'asked' | 'confirmed' | 'nobody'; page: boolean };
  'company.notTaken.size': { sizes: readonly Size[]; outside?: string };
  'company.notTaken.branch': { branches: readonly Branch[]; outside?: string };
  'company.promises.few': { least: number; given: number };
  'company.promises.many': { most: number; given: number };
  'company.promises.long': { max: number };
  'company.forbidden': { company: string };
  'company.membersOnly': { network: string };
  /** Somebody decided, withdrew or changed it before: `by` where a coordinator did. */
  'company.moved': { company: string; state: MembershipState; since: Date; by?: string };
  'company.changed': { company: string; page: boolean };
  'company.unknown': { typed: string };
  'company.notYours': { network: string; page: boolean };
  'company.person.unknown': { company: string };
  'company.person.already': { person: string; company: string };
  'company.person.last': { company: string };
  'company.elsewhere': { company: string };
  'company.year': { typed: string };

  /** Done. */
  'company.joined': { company: string; network: string };
  /** The person waits to be confirmed. */
  'company.joined.wait': null;
  /** With the button that withdraws it. */
  'company.applied': { company: string; network: string; number: string; page: boolean };
  /** Then `company.entered.nobody`, with the button of a link. */
  'company.entered': { company: string; network: string; number?: string };
  'company.entered.nobody': { company: string };
  'company.asked': { company: string; by: 'colleague' | 'coordinator' };
  'company.approved': { company: string; number?: string; person?: string };
  'company.declined': { company: string; number?: string };
  'company.withdrawn': { company: string; number?: string };
  'company.left': { company: string; network: string };
  'company.leave.sure': { company: string; network: string };
  'company.rested': { company: string };
  'company.woken': { company: string };
  'company.confirmed': { company: string; person: string };
  'company.confirmedAll': { count: number };
  'company.removed': { company: string; person: string };
  /** And with the person the company's place ended, for nobody else spoke for it. */
  'company.refused': { company: string; person: string };
  'company.handedOver': { company: string; person: string };
  'company.handover.whom': { company: string };
  'company.handover.nobody': { company: string };
  'company.details.saved': { company: string };
  'company.terms.saved': { company: string };
  'company.support': { step: 'joining' | 'monitoring' | 'updating'; who: string };
  'company.outside': { text: string };
  'company.onBehalf': null;

  /** What others are told. */
  'company.notice.applied': { company: string; network: string; number: string; person: string };
  'company.notice.asked': { company: string; network: string; person: string };
  'company.notice.colleague': { company: string; network: string; person: string };
  'company.notice.withdrawn': { company: string; network: string };
  'company.notice.left': { company: string; network: string };
  'company.notice.approved': { company: string; network: string; number?: string };
  'company.notice.declined': { company: string; network: string; reason: string; number?: string };
  'company.notice.confirmed': { company: string; network: string };
  'company.notice.removed': { company: string; network: string };
  'company.notice.handedOver': { company: string; network: string; person: string };

  /** Lists and pages. */
  'company.members.title': { network: string };
  'company.members.count': { companies: number };
  'company.members.none': null;
  'company.members.noneSuch': { typed: string };
  'company.members.head': { column: 'company' | 'size' | 'branch' | 'notes' };
  'company.members.more': null;
  'company.waiting.title': { network: string };
  'company.waiting.count': { waiting: number };
  'company.waiting.none': null;
  'company.waiting.person': { person: string; since: Date };
  'company.waiting.application': { person: string; since: Date; number: string; onBehalf: boolean };
  'company.waiting.more': null;
  'company.waiting.all': { count: number };
  'company.invoiced': { year: number };
  'company.steering': null;
  'company.which': { typed: string };
  'company.missing': { sizes: readonly Size[]; branches: readonly Branch[]; stages: readonly Stage[] };

  'company.row': {
    row:
      | 'businessId'
      | 'size'
      | 'branch'
      | 'stage'
      | 'state'
      | 'promises'
      | 'fee'
      | 'invoiced'
      | 'steering'
      | 'case'
      | 'people'
      | 'reason'
      | 'contact';
  };
  'company.row.state': { state: MembershipState; since: Date };
  'company.row.person': { person: string; state: 'asked' | 'confirmed' };
  'company.nobodyElse': null;

  /** Buttons. With a company's name where several stand together. */
  'company.button.join': null;
  'company.button.apply': null;
  'company.button.show': { company: string };
  'company.button.approve': { company?: string };
  'company.button.decline': { company?: string };
  'company.button.confirm': { person: string; company?: string };
  'company.button.remove': { person: string };
  'company.button.link': null;
  'company.button.withdraw': null;
  'company.button.leave': null;
  'company.button.sure': null;
  'company.button.rest': null;
  'company.button.wake': null;
  'company.button.handover': null;
  'company.button.details': null;
  'company.button.terms': null;
  'company.button.waiting': null;
  'company.decline.title': null;
  'company.decline.submit': null;
  'company.decline.label': { company: string };
  'company.decline.hint': null;
  'company.details.title': null;
  'company.details.submit': null;
  'company.terms.title': null;
  'company.terms.invoiced': null;
  'company.terms.invoiced.hint': null;
  'company.terms.steering': null;
  'company.terms.noFee': null;
  'company.yesNo': { value: 'yes' | 'no' };
}
