import type { Badge } from '../domain/badge.ts';
import type { Claim, ClaimState, Ground } from '../domain/claims.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { Paged } from './commitments.ts';

/** A claim with what it depends on, as it is now. */
export interface HeldClaim extends Ground {
  readonly claim: Claim;
  readonly company: string;
  readonly commitment: Commitment;
}

interface Page {
  readonly after?: string;
  readonly size: number;
}

/** Reads about public claims and about what is public at all, outside units. */
export interface Claims {
  get(id: string): Promise<HeldClaim | undefined>;
  /** Those of the companies, newest first; of all companies of the network where none is named. */
  ofNetwork(networkId: string, companyIds: readonly string[] | undefined, page: Page): Promise<Paged<HeldClaim>>;
  /** Those that wait for a coordinator, oldest first. */
  waiting(networkId: string, page: Page): Promise<Paged<HeldClaim>>;
  /**
   * Those that were released and have not lapsed at that moment, newest release first; `company`: one company's. Whether one still
   * holds is for domain/claims.ts to say.
   */
  released(networkId: string, now: Date, page: Page & { readonly company?: string }): Promise<Paged<HeldClaim>>;
  /** The network whose register has that token. */
  ofRegister(token: string): Promise<string | undefined>;
}

/** What a unit writes about claims. The network is taken first (tx.networks.take). */
export interface ClaimWrites {
  /** As Claims.get, inside the unit. */
  get(id: string): Promise<HeldClaim | undefined>;
  /** False, and nothing is done, where the id is taken. `who`: person id, kept under a pseudonym. */
  add(
    claim: Omit<Claim, 'by' | 'revision' | 'decided' | 'decidedBy' | 'reason' | 'expires' | 'basis'> & { readonly who: string },
  ): Promise<boolean>;
  decide(
    id: string,
    decision: Pick<Claim, 'reason' | 'expires' | 'basis'> & {
      readonly state: ClaimState;
      readonly at: Date;
      readonly who: string;
      /** The update that it was released with; else the one it was made with. */
      readonly update?: string;
    },
  ): Promise<void>;
  /** The token of the network's register: made at the first call, the same for ever after (256 random bits). */
  registerToken(networkId: string): Promise<string>;
}

/** Reads about marks, outside units. */
export interface Badges {
  ofToken(token: string): Promise<Badge | undefined>;
  /** The company's newest. */
  newest(networkId: string, companyId: string): Promise<Badge | undefined>;
  /** Those that nobody ended, newest first, with their companies' names. */
  ofNetwork(networkId: string, page: Page): Promise<Paged<Badge & { readonly name: string }>>;
}

/** What a unit writes about marks. The network is taken first. */
export interface BadgeWrites {
  newest(networkId: string, companyId: string): Promise<Badge | undefined>;
  /** A new one, which ends the company's older ones. `who`: person id. */
  grant(badge: Pick<Badge, 'id' | 'network' | 'company' | 'granted'> & { readonly who: string }): Promise<Badge>;
  /** False when it was ended already. */
  end(id: string, at: Date, reason: string): Promise<boolean>;
}
