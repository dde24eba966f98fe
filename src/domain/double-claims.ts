import type { Commitment } from './commitment.ts';
import { titleKey } from './commitment-titles.ts';
import { unitKey } from './quantity.ts';

/**
 * Why a reduction may be claimed twice. `same-company` and `other-company`: two that look like one. `scope2`: the same purchased
 * energy, once by the market and once by the location. `avoided`: emissions that others avoid, counted as a reduction of one's own.
 */
export const DOUBLE_REASONS = ['same-company', 'other-company', 'scope2', 'avoided'] as const;
export type DoubleReason = (typeof DOUBLE_REASONS)[number];

export type Claimed = Pick<
  Commitment,
  'id' | 'network' | 'holder' | 'title' | 'kind' | 'unit' | 'baseline' | 'target' | 'due' | 'goal' | 'accounting' | 'status' | 'made'
>;

/** `other`: the commitment that looks like the same reduction; absent for `avoided`. */
export interface DoubleClaim {
  readonly reason: DoubleReason;
  readonly other?: string;
}

/** Where two ranges have at least this share in common, they may be the same. */
const COMMON = 0.5;
/** Of the words of two titles. */
const ALIKE = 0.6;

/** Why a commitment's reduction may be claimed twice, among others of its network; itself and other networks' are passed over. */
export function doubleClaims(one: Claimed, others: readonly Claimed[]): readonly DoubleClaim[] {
  if (one.kind !== 'reduction' || one.status === 'dropped') return [];
  const alone: readonly DoubleClaim[] = one.accounting.scope === 'avoided' ? [{ reason: 'avoided' }] : [];
  const pairs = others.flatMap((other): readonly DoubleClaim[] => {
    const reason = pairReason(one, other);
    return reason ? [{ reason, other: other.id }] : [];
  });
  return [...alone, ...pairs];
}

/** Why the two may be one reduction; the same whichever comes first. */
export function pairReason(one: Claimed, other: Claimed): DoubleReason | undefined {
  if (one.id === other.id || one.network !== other.network) return undefined;
  if ([one, other].some(({ kind, status }) => kind !== 'reduction' || status === 'dropped')) return undefined;
  if (!isOneUnit(one, other) || !isOneGoal(one, other) || !overlapInTime(one, other)) return undefined;
  if (!areAlike(one.title, other.title)) return undefined;
  const own = companyOf(one) !== undefined && companyOf(one) === companyOf(other);
  if (isScope2Twice(one, other)) return own ? 'scope2' : undefined;
  if (one.accounting.scope !== other.accounting.scope || !overlapInValue(one, other)) return undefined;
  return own ? 'same-company' : 'other-company';
}

const companyOf = ({ holder }: Claimed): string | undefined => ('company' in holder ? holder.company : undefined);

const isOneUnit = (one: Claimed, other: Claimed): boolean =>
  one.unit !== undefined && other.unit !== undefined && unitKey(one.unit) === unitKey(other.unit);

/** No goal told may be any goal. */
const isOneGoal = (one: Claimed, other: Claimed): boolean =>
  one.goal === undefined || other.goal === undefined || titleKey(one.goal) === titleKey(other.goal);

const isScope2Twice = ({ accounting: one }: Claimed, { accounting: other }: Claimed): boolean =>
  one.scope === '2' && other.scope === '2' && one.scope2 !== undefined && other.scope2 !== undefined && one.scope2 !== other.scope2;

/** From the baseline's year (or when it was made) to the due date's; without one it has no end. */
function yearsOf({ baseline, due, made }: Claimed): readonly [from: number, to: number] {
  const from = baseline?.year ?? made.getUTCFullYear();
  const to = due === undefined ? Number.POSITIVE_INFINITY : Number(due.slice(0, 4));
  return [from, Math.max(from, to)];
}

function overlapInTime(one: Claimed, other: Claimed): boolean {
  const [from, to] = yearsOf(one);
  const [otherFrom, otherTo] = yearsOf(other);
  return from <= otherTo && otherFrom <= to;
}

/** Both ranges from target to baseline have half in common; where one is not told, only the very same title says that it may be. */
function overlapInValue(one: Claimed, other: Claimed): boolean {
  const [range, otherRange] = [rangeOf(one), rangeOf(other)];
  if (!range || !otherRange) return titleKey(one.title) === titleKey(other.title);
  const common = Math.min(range[1], otherRange[1]) - Math.max(range[0], otherRange[0]);
  const whole = Math.max(range[1], otherRange[1]) - Math.min(range[0], otherRange[0]);
  return whole === 0 || common / whole >= COMMON;
}

function rangeOf({ baseline, target }: Claimed): readonly [from: number, to: number] | undefined {
  if (!baseline || target === undefined) return undefined;
  return [Math.min(baseline.value, target), Math.max(baseline.value, target)];
}

/** Whether two titles may name one thing: most of their words begin alike, in whichever order. */
export function areAlike(one: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || otherWords.length === 0) return false;
  const within = (some: readonly string[], all: readonly string[]) =>
    some.filter((word) => all.some((known) => beginAlike(word, known))).length;
  const common = within(words, otherWords) + within(otherWords, words);
  return common / (words.length + otherWords.length) >= ALIKE;
}

/** Words of one or two letters join others and say nothing. */
const wordsOf = (title: string): readonly string[] => {
  const words = titleKey(title).split(' ');
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words.filter(Boolean);
};

/** Swedish and Finnish inflect a word at its end. */
const STEM = 5;
const beginAlike = (one: string, other: string): boolean =>
  one === other || (one.length >= STEM && other.length >= STEM && one.slice(0, STEM) === other.slice(0, STEM));

/**
 * For a whole network: each reduction with those that may be the same one, at most `most` of its unit whose baselines come next after
 * its own; those without a baseline stand together.
 */
export function neighbours<C extends Claimed>(all: readonly C[], most: number): readonly (readonly [one: C, near: readonly C[]])[] {
  const units = new Map<string, C[]>();
  for (const one of all) {
    if (one.kind !== 'reduction' || one.status === 'dropped') continue;
    const unit = unitKey(one.unit ?? '');
    const same = units.get(unit);
    if (same) same.push(one);
    else units.set(unit, [one]);
  }
  return [...units.values()].flatMap((same) => {
    const sorted = same.toSorted((one, other) => (one.baseline?.value ?? 0) - (other.baseline?.value ?? 0));
    return sorted.map((one, at) => [one, sorted.slice(at + 1, at + 1 + most)] as const);
  });
}
