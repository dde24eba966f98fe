import type { Commitment } from '../domain/commitment.ts';
import type { Paged } from './commitments.ts';

/** A member company as its follow-up sees it. */
export interface FollowedCompany {
  readonly company: string;
  readonly name: string;
  /** Since when it is in. */
  readonly since: Date;
  /** When it was last reminded. */
  readonly reminded?: Date;
  /** Those that are not over, with the day (YYYY-MM-DD) by which the next update is asked for. */
  readonly open: readonly { readonly commitment: Commitment; readonly asked?: string }[];
}

/** Reads for the follow-up, outside units. */
export interface FollowUps {
  /** A network's member companies (not those that rest), by their ids. */
  page(networkId: string, page: { readonly after?: string; readonly size: number }): Promise<Paged<FollowedCompany>>;
}

/** What a unit writes for the follow-up. The network is taken first (tx.networks.take). */
export interface FollowUpWrites {
  /** Those of the companies that are members, as they stand now. */
  of(networkId: string, companyIds: readonly string[]): Promise<readonly FollowedCompany[]>;
  /** It was reminded at that moment. */
  remind(networkId: string, companyId: string, at: Date): Promise<void>;
}
