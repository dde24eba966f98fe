import type { Accounting, Baseline, Check, Commitment, EvidenceLevel, Update } from './commitment.ts';
import { dayIn } from './day.ts';
import { monthsAfter } from './freshness.ts';
import { type GenericWord, genericWords, mentionsOffsets } from './generic-words.ts';
import type { Language } from './language.ts';

/** What a claim speaks of: what was reached, or what shall be. */
export const CLAIM_ABOUT = ['reached', 'future'] as const;
export const CLAIM_SUBJECTS = ['company', 'product'] as const;
export const CLAIM_STATES = ['waiting', 'released', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What a company wants to say in public of one of its commitments; a progress note never is one. */
export interface Proposal {
  readonly text: string;
  readonly about: (typeof CLAIM_ABOUT)[number];
  readonly subject: (typeof CLAIM_SUBJECTS)[number];
  /** Whether it rests on emissions that are made up for elsewhere. */
  readonly offsets: boolean;
  /** How it is reached. */
  readonly plan: string;
  /** Where the plan is public (https). */
  readonly planAddress?: string;
  /** The independent expert who verifies the plan regularly, and when last (YYYY-MM-DD). */
  readonly expert?: string;
  readonly expertAt?: string;
}

/** The figures that a claim was released with: what the public sees, whatever is updated later. */
export interface Basis extends Pick<Commitment, 'title' | 'kind' | 'unit' | 'target' | 'due' | 'percent' | 'value'> {
  readonly baseline: Baseline;
  readonly accounting: Accounting;
  readonly level: EvidenceLevel;
  /** Without who the coordinator is. */
  readonly checked?: Omit<Check, 'by' | 'at' | 'note'> & { readonly on: string };
  /** YYYY-MM-DD, in the network's time zone: when the figure was told. */
  readonly told: string;
  readonly period?: string;
}

export interface Claim extends Proposal {
  readonly id: string;
  readonly network: string;
  readonly company: string;
  readonly commitment: string;
  /** The update whose evidence it rests on. */
  readonly update: string;
  readonly language: Language;
  readonly state: ClaimState;
  readonly made: Date;
  readonly by?: string;
  readonly decided?: Date;
  readonly decidedBy?: string;
  /** Of a refusal, in the coordinator's words. */
  readonly reason?: string;
  /** Of a released one: when it lapses by itself. */
  readonly expires?: Date;
  readonly basis?: Basis;
  readonly revision: number;
}

/** Why a claim cannot be made or released. `offsets`: it cannot at all. */
export const LACKS = ['offsets', 'baseline', 'date', 'plan', 'evidence', 'stale', 'address', 'expert', 'expertDate'] as const;
export type Lack = (typeof LACKS)[number];

/** What a claim rests on, as it stands. */
export interface Grounds {
  readonly commitment: Pick<Commitment, 'baseline' | 'due' | 'status'>;
  /** The commitment's newest update with evidence. */
  readonly evidence: Pick<Update, 'at'> | undefined;
  readonly now: Date;
  /** Of freshness: domain/freshness.ts. */
  readonly months: number;
}

/**
 * What a claim lacks, in the order of LACKS; empty: it can be released. It needs a baseline with its year, a date, a plan and fresh
 * evidence; about the future also a public plan that a named independent expert verified within a year. That a product is neutral, or
 * better, because of offsets cannot be claimed (Directive (EU) 2024/825, annex, 4c).
 */
export function lacksOf(proposal: Proposal, grounds: Grounds): readonly Lack[] {
  const { now } = grounds;
  const future = isAboutFuture(proposal, now);
  const lacks: Readonly<Record<Lack, boolean>> = {
    ...commitmentLacks(grounds),
    offsets: isOffsetProduct(proposal),
    plan: proposal.plan.trim() === '',
    address: future && !isPublic(proposal.planAddress),
    expert: future && !proposal.expert?.trim(),
    expertDate: future && !isRecent(proposal.expertAt, now),
  };
  return LACKS.filter((lack) => lacks[lack]);
}

/** What a claim lacks whatever it says, because its commitment does: in the order of LACKS. */
export function lacksOfCommitment(grounds: Grounds): readonly Lack[] {
  const lacks: Readonly<Partial<Record<Lack, boolean>>> = commitmentLacks(grounds);
  return LACKS.filter((lack) => lacks[lack]);
}

const commitmentLacks = ({ commitment: { baseline, due, status }, evidence, now, months }: Grounds) => ({
  baseline: baseline?.year === undefined,
  date: due === undefined && status !== 'done',
  evidence: evidence === undefined,
  stale: evidence !== undefined && monthsAfter(evidence.at, months) <= now,
});

/** A year that is still to come makes it one about the future, whatever was chosen. */
export const isAboutFuture = ({ about, text }: Pick<Proposal, 'about' | 'text'>, now: Date): boolean =>
  about === 'future' || [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].some(([year]) => Number(year) > now.getUTCFullYear());

const PRODUCT =
  /(?<!\p{L})(?:produkt(?:en|er|erna|ens|ers|s)?|vara|varor|varorna|förpackning\p{L}*|tjänst(?:en|er|erna)?|tuot(?:e|tee\p{L}*|teit\p{L}*|teid\p{L}*|etta)|pakkau\p{L}*|palvelu(?!ksess)\p{L}*|products?|packag\p{L}*|services?)(?!\p{L})/iu;

const isOffsetProduct = ({ text, subject, offsets }: Proposal): boolean =>
  (offsets || mentionsOffsets(text)) && (subject === 'product' || PRODUCT.test(text.normalize('NFC')));

/** An https address without a password in it, on a host with a dot. */
export function isPublic(address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && /\.[\p{L}\d-]{2,}$/iu.test(url.hostname);
}

/** Not older than a year, and not still to come. */
function isRecent(day: string | undefined, now: Date): boolean {
  if (day === undefined) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return at <= now && monthsAfter(at, 12) > now;
}

/** Generic words of a claim that nothing recognised proves: only what a third party verified stands for them. */
export const flaggedIn = (text: string, level: EvidenceLevel | undefined): readonly GenericWord[] =>
  level === 'third' ? [] : genericWords(text);

/** When a claim lapses by itself: when its evidence is no longer fresh, or, about the future, when the expert must have looked again. */
export function expiryOf(proposal: Proposal, { evidence, months, now }: Grounds): Date {
  const fresh = monthsAfter(evidence?.at ?? now, months);
  if (!isAboutFuture(proposal, now) || proposal.expertAt === undefined) return fresh;
  const verified = monthsAfter(new Date(`${proposal.expertAt}T00:00:00Z`), 12);
  return verified < fresh ? verified : fresh;
}

/** What the public is shown: the commitment, with the figure of the update whose evidence it rests on. */
export function basisOf(commitment: Commitment, evidence: Update, timeZone: string): Basis {
  const { title, kind, unit, target, due, accounting, baseline = { value: 0 } } = commitment;
  const { percent, value, level, checked, at, period } = evidence;
  return {
    ...{ title, kind, baseline, accounting, level, told: dayIn(timeZone, at) },
    ...(unit === undefined ? {} : { unit }),
    ...(target === undefined ? {} : { target }),
    ...(due === undefined ? {} : { due }),
    ...(percent === undefined ? {} : { percent }),
    ...(value === undefined ? {} : { value }),
    ...(period === undefined ? {} : { period }),
    ...(checked ? { checked: checkOf(checked, timeZone) } : {}),
  };
}

function checkOf({ level, standard, verifier, dated, at }: Check, timeZone: string): NonNullable<Basis['checked']> {
  return {
    level,
    on: dayIn(timeZone, at),
    ...(standard === undefined ? {} : { standard }),
    ...(verifier === undefined ? {} : { verifier }),
    ...(dated === undefined ? {} : { dated }),
  };
}

/** What a released claim depends on, as it is now. */
export interface Ground {
  readonly commitment: Pick<Commitment, 'status' | 'unit' | 'baseline' | 'target' | 'due'>;
  /** The update was not taken back. */
  readonly evidence: boolean;
  /** The company is in the network. */
  readonly member: boolean;
}

/** Whether a released claim still holds: it has not lapsed, and what it promised and rests on stands as it was released. */
export function holds({ state, expires, basis }: Claim, { commitment, evidence, member }: Ground, now: Date): boolean {
  if (state !== 'released' || expires === undefined || basis === undefined || expires <= now) return false;
  const promised = ({ unit, baseline, target, due }: Pick<Basis | Ground['commitment'], 'unit' | 'baseline' | 'target' | 'due'>): string =>
    JSON.stringify([unit, baseline?.value, baseline?.year, target, due]);
  return member && evidence && commitment.status !== 'dropped' && promised(commitment) === promised(basis);
}

/** How long it may be, and its plan. */
export const LONGEST_CLAIM = 500;
/** So much of a claim as tells it from a company's others on a button. */
const LONGEST_BEGINNING = 40;
export const LONGEST_PLAN = 2_000;

/** A claim's first words, for a button. */
export const beginningOf = (text: string): string =>
  text.length <= LONGEST_BEGINNING
    ? text
    : `${text
        .slice(0, LONGEST_BEGINNING)
        .toWellFormed()
        .replace(/\s+\S*$/u, '')} …`;
