import { type Commitment, EVIDENCE_LEVELS, type EvidenceLevel, type Saying, type Status, type Update } from './commitment.ts';

/** What an update says, read. Numbers are as typed: `percent` of the way, or `value` in the commitment's unit. */
export interface Said {
  readonly says: Saying;
  readonly percent?: number;
  readonly value?: number;
}

/** Where the commitment stands after it. */
export interface Stand {
  readonly status: Status;
  readonly percent?: number;
  readonly value?: number;
}

type Measured = Pick<Commitment, 'baseline' | 'target' | 'status' | 'percent' | 'value'>;

/**
 * How far a value has come from the baseline (or 0) to the target, in per cent from 0 to 100 with one decimal; undefined without a
 * target, or where baseline and target are one.
 */
export function percentOf(value: number, { baseline, target }: Pick<Measured, 'baseline' | 'target'>): number | undefined {
  if (target === undefined) return undefined;
  const from = baseline?.value ?? 0;
  if (from === target) return undefined;
  const part = ((value - from) / (target - from)) * 100;
  return Math.round(Math.min(100, Math.max(0, part)) * 10) / 10;
}

/** The value that a per cent of the way comes to; undefined without a target. */
export function valueAt(percent: number, { baseline, target }: Pick<Measured, 'baseline' | 'target'>): number | undefined {
  if (target === undefined) return undefined;
  const from = baseline?.value ?? 0;
  return Math.round((from + ((target - from) * percent) / 100) * 1_000) / 1_000;
}

const STATUS_OF: Readonly<Record<Exclude<Saying, 'progress' | 'same'>, Status>> = {
  blocked: 'blocked',
  'at-risk': 'at-risk',
  done: 'done',
  dropped: 'dropped',
};

/** Where the commitment stands after that update: a figure, the same as before, or how it goes with the figure left as it is. */
export function advance(commitment: Measured, said: Said): Stand {
  const known = {
    ...(commitment.percent === undefined ? {} : { percent: commitment.percent }),
    ...(commitment.value === undefined ? {} : { value: commitment.value }),
  };
  if (said.says === 'same') return { status: reopened(commitment.status), ...known };
  const figures = said.percent === undefined && said.value === undefined ? undefined : figured(commitment, said);
  if (said.says === 'progress') return { status: figures?.percent === 100 ? 'done' : 'on-track', ...(figures ?? known) };
  if (said.says === 'done') return { status: 'done', ...(figures ?? whole(commitment)) };
  return { status: STATUS_OF[said.says], ...(figures ?? known) };
}

function figured(commitment: Measured, { percent, value }: Said): Omit<Stand, 'status'> {
  if (value !== undefined) {
    const reached = percent ?? percentOf(value, commitment);
    return { value, ...(reached === undefined ? {} : { percent: reached }) };
  }
  const at = valueAt(percent ?? 0, commitment);
  return { percent: percent ?? 0, ...(at === undefined ? {} : { value: at }) };
}

/** Done without a figure is all of it; a value that reached the target, or went beyond it, stays as it was told. */
function whole(commitment: Measured): Omit<Stand, 'status'> {
  const { target, value } = commitment;
  const reached = value !== undefined && percentOf(value, commitment) === 100 ? value : target;
  return { percent: 100, ...(reached === undefined ? {} : { value: reached }) };
}

/** "No change" on something that was over opens it again. */
const reopened = (status: Status): Status => (status === 'done' || status === 'dropped' ? 'on-track' : status);

type Figured = Pick<Commitment, 'percent' | 'value'>;

/** Whether it says how it goes and nothing new of the figure ("no change", "blocked"): how well that is shown then stays as it was. */
export const repeats = (told: Figured & Pick<Update, 'says'>, before: Figured): boolean =>
  told.says !== 'progress' && (told.value ?? told.percent) === (before.value ?? before.percent);

/** The better shown of two. */
export const stronger = (one: EvidenceLevel | undefined, other: EvidenceLevel): EvidenceLevel =>
  one !== undefined && EVIDENCE_LEVELS.indexOf(one) > EVIDENCE_LEVELS.indexOf(other) ? one : other;

/** How a commitment stands once an update was told: what is shown of it beside that update's figure. */
export const standsAfter = <C extends Figured & Pick<Commitment, 'level'>>(before: C, update: Update) => ({
  ...before,
  status: update.status,
  updated: update.at,
  level: repeats(update, before) ? stronger(before.level, update.level) : update.level,
});

type Levelled = Figured & Pick<Update, 'says' | 'level'>;

/**
 * The place of the update that said the newest one's figure first; -1 where none of them but the oldest can be it.
 * @param updates newest first, without those that were taken back
 */
export const figureFrom = (updates: readonly Levelled[]): number =>
  updates.findIndex((update, at) => {
    const before = updates[at + 1];
    return before !== undefined && !repeats(update, before);
  });

/**
 * How well the figure is shown by which a commitment stands: the best of the updates that say it and repeat it.
 * @param updates newest first, without those that were taken back, back to the one that said the figure first
 */
export function figureLevel(updates: readonly Levelled[]): EvidenceLevel | undefined {
  const from = figureFrom(updates);
  return updates
    .slice(0, from < 0 ? updates.length : from + 1)
    .reduce<EvidenceLevel | undefined>((best, { level }) => stronger(best, level), undefined);
}
