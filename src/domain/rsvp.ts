import type { Attending } from './event.ts';

/**
 * `going` and `offered` hold seats; `waiting` has a place in the one order; `lapsed` let an offer run out and may stand in line again,
 * last; `maybe` and `no` hold nothing.
 */
export const RSVP_STATES = ['going', 'offered', 'waiting', 'maybe', 'no', 'lapsed'] as const;
export type RsvpState = (typeof RSVP_STATES)[number];

/** What people are asked. */
export const ANSWERS = ['yes', 'no', 'maybe'] as const;
export type RsvpAnswer = (typeof ANSWERS)[number];

/** One person's answer to one event. */
export interface Rsvp {
  readonly id: string;
  readonly event: string;
  readonly person: string;
  /** For whom the person comes; absent for people of no company, whom a coordinator invited by a personal link. */
  readonly company?: string;
  readonly state: RsvpState;
  readonly attends: Attending;
  /** How many come along, from 0. */
  readonly guests: number;
  /** Coordinators alone see them; deleted 7 days after the event. */
  readonly diet?: string;
  readonly access?: string;
  /** The place in the order that was given when the person said yes; kept when a colleague takes over. Only gaps, never doubles. */
  readonly place?: number;
  /**
   * When the person last said what they want, or somebody for them: by it a company is heard. What comes to them (an offer and its end, a
   * promotion, the loss of a seat, a colleague who takes over) leaves it.
   */
  readonly since: Date;
  /** Of an offer: when it runs out. */
  readonly until?: Date;
  /** A coordinator entered it. */
  readonly onBehalf: boolean;
  readonly checkedIn?: Date;
  /** Rises with each change. */
  readonly revision: number;
}

/** Seats that a party takes: the person and the guests. */
export const partyOf = ({ guests }: Pick<Rsvp, 'guests'>): number => 1 + guests;

/** Whether it holds seats. */
export const holdsSeats = (state: RsvpState): boolean => state === 'going' || state === 'offered';
