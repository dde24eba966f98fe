/**
 * A company's place in a network. `applied` waits for a decision; `dormant` has been quiet and is left in peace (private: other
 * companies see no difference); `left`, `declined` and `withdrawn` are over, and a company may come again.
 */
export const MEMBERSHIP_STATES = ['applied', 'member', 'dormant', 'declined', 'withdrawn', 'left'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** Of a company in one network. */
export interface Membership {
  readonly id: string;
  readonly network: string;
  readonly company: string;
  readonly state: MembershipState;
  /** When that state began. */
  readonly since: Date;
  /** What the company promises with its application, a line each. */
  readonly promises: readonly string[];
  /** Id of one of the network's fee classes. */
  readonly fee?: string;
  /** Year of the newest invoice mark. */
  readonly invoiced?: number;
  /** Sits in the steering group. */
  readonly steering: boolean;
  /** The case number of its newest application ("2026-0007"). */
  readonly caseNumber?: string;
  /** A decision's reason, in the words of whoever decided. */
  readonly reason?: string;
  /** Who decided on it last. */
  readonly decidedBy?: string;
  /** Who asked for the company's place: its own person, or the coordinator who entered it. */
  readonly applicant: string;
  /** A coordinator entered it on the company's behalf; shown wherever it is. */
  readonly onBehalf: boolean;
  /** Rises with each change; a decision names the one that it saw. */
  readonly revision: number;
}

/** Somebody who speaks, or asks to speak, for a company in one network. */
export interface Spokesperson {
  readonly person: string;
  readonly name?: string;
  readonly state: 'asked' | 'confirmed';
  readonly since: Date;
}

/** In the network: counted, listed, asked for updates. */
export const isIn = (state: MembershipState | undefined): boolean => state === 'member' || state === 'dormant';
/** Its place is taken, or asked for: it cannot be asked for again. */
export const isCurrent = (state: MembershipState | undefined): boolean => isIn(state) || state === 'applied';
