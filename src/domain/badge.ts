import type { Commitment } from './commitment.ts';
import { freshMonths, monthsAfter } from './freshness.ts';
import type { NetworkSettings } from './network.ts';

/** A mark that a network granted to a company. `token`: in its public address. */
export interface Badge {
  readonly id: string;
  readonly token: string;
  readonly network: string;
  readonly company: string;
  readonly granted: Date;
  /** Name of the coordinator who granted it. */
  readonly by?: string;
  readonly ended?: Date;
  readonly reason?: string;
}

/** Why a company cannot have the mark: the network grants none · it is not in · too few commitments, too little evidence, no fresh update. */
export const BADGE_LACKS = ['off', 'member', 'commitments', 'evidence', 'fresh'] as const;
export type BadgeLack = (typeof BADGE_LACKS)[number];

/** What a mark stands on, as it is now. */
export interface BadgeGrounds {
  readonly settings: NetworkSettings;
  /** The company is in the network. */
  readonly member: boolean;
  readonly commitments: readonly Pick<Commitment, 'id' | 'status' | 'updated'>[];
  /** Ids of those that have evidence which was not taken back. */
  readonly evidenced: ReadonlySet<string>;
}

/** How many commitments with evidence the mark stands on: as many as the network asks for, and never none. */
export const badgeNeeds = ({ criteria }: NetworkSettings): number => Math.max(1, criteria.commitments.least);

const standing = ({ commitments }: BadgeGrounds) => commitments.filter(({ status }) => status !== 'dropped');

/** What is lacking at that moment, in the order of BADGE_LACKS; empty: it may be granted, and one that was granted holds. */
export function badgeLacks(grounds: BadgeGrounds, now: Date): readonly BadgeLack[] {
  const { settings, member, evidenced } = grounds;
  const needs = badgeNeeds(settings);
  const stand = standing(grounds);
  const until = freshUntil(grounds);
  const lacks: Readonly<Record<BadgeLack, boolean>> = {
    off: settings.badge === 'none',
    member: !member,
    commitments: stand.length < needs,
    evidence: stand.filter(({ id }) => evidenced.has(id)).length < needs,
    fresh: until === undefined || until <= now,
  };
  return BADGE_LACKS.filter((lack) => lacks[lack]);
}

/** When the newest update stops being fresh; undefined without any. */
export function freshUntil(grounds: BadgeGrounds): Date | undefined {
  const times = standing(grounds).flatMap(({ updated }) => (updated ? [updated.getTime()] : []));
  return times.length === 0 ? undefined : monthsAfter(new Date(Math.max(...times)), freshMonths(grounds.settings));
}

/** Valid until a day, if nothing else changes; or over, since a day where one is known. */
export type BadgeState =
  | { readonly state: 'valid'; readonly until: Date }
  | { readonly state: 'over'; readonly since?: Date; readonly lacks: readonly BadgeLack[] };

/** Where a mark stands: it lapses by itself as soon as anything is lacking, and an update that makes it whole brings it back. */
export function badgeState({ ended }: Pick<Badge, 'ended'>, grounds: BadgeGrounds, now: Date): BadgeState {
  if (ended) return { state: 'over', since: ended, lacks: [] };
  const lacks = badgeLacks(grounds, now);
  const until = freshUntil(grounds);
  if (lacks.length === 0 && until) return { state: 'valid', until };
  return { state: 'over', lacks, ...(lacks.includes('fresh') && until ? { since: until } : {}) };
}
