import { isIn, type MembershipState } from './membership.ts';
import type { Method } from './method.ts';

/** What can be done with a company's place. `refuse`: a coordinator ends one that nobody has the right to speak for. */
export const MOVES = ['join', 'apply', 'approve', 'decline', 'withdraw', 'leave', 'refuse', 'rest', 'wake'] as const;
export type Move = (typeof MOVES)[number];

/** Who makes the move, as the database says. */
export interface Mover {
  readonly coordinator: boolean;
  /** What they are for this company. */
  readonly speaks?: 'asked' | 'confirmed';
  /** It was they who asked for its place. */
  readonly applicant: boolean;
}

/** Where the company stands before the move. */
export interface Place {
  readonly state: MembershipState | undefined;
  /** Somebody who speaks for it has been confirmed. */
  readonly confirmed: boolean;
}

export type Moved =
  | { readonly to: MembershipState }
  /** `state`: the move does not lead on from where it stands. `forbidden`: not theirs to make. */
  | { readonly fault: 'state' | 'forbidden' };

const FROM: { readonly [M in Move]: { readonly from: readonly (MembershipState | undefined)[]; readonly to: MembershipState } } = {
  join: { from: [undefined, 'declined', 'withdrawn', 'left'], to: 'member' },
  apply: { from: [undefined, 'declined', 'withdrawn', 'left'], to: 'applied' },
  approve: { from: ['applied'], to: 'member' },
  decline: { from: ['applied'], to: 'declined' },
  withdraw: { from: ['applied'], to: 'withdrawn' },
  leave: { from: ['member', 'dormant'], to: 'left' },
  refuse: { from: ['member', 'dormant'], to: 'declined' },
  rest: { from: ['member'], to: 'dormant' },
  wake: { from: ['dormant'], to: 'member' },
};

const MAY: { readonly [M in Move]: (mover: Mover, place: Place) => boolean } = {
  join: () => true,
  apply: () => true,
  approve: ({ coordinator }) => coordinator,
  decline: ({ coordinator }) => coordinator,
  // A colleague who only asks to speak for the company takes nothing back for it.
  withdraw: ({ speaks, applicant }) => speaks === 'confirmed' || applicant,
  leave: ({ coordinator, speaks, applicant }, { confirmed }) => coordinator || speaks === 'confirmed' || (applicant && !confirmed),
  refuse: ({ coordinator }, { confirmed }) => coordinator && !confirmed,
  rest: ({ coordinator }) => coordinator,
  wake: ({ coordinator, speaks }) => coordinator || speaks === 'confirmed',
};

/** Where the move leads, or why it does not. What is not theirs is told before what does not fit. */
export function moved(place: Place, mover: Mover, move: Move): Moved {
  if (!MAY[move](mover, place)) return { fault: 'forbidden' };
  const { from, to } = FROM[move];
  return from.includes(place.state) ? { to } : { fault: 'state' };
}

/** How a company comes into a network of that method; undefined where companies are no part of it. */
export function entry(method: Method): 'join' | 'apply' | undefined {
  if (method === 'open') return 'join';
  return method === 'closed' || method === 'frontrunner' ? 'apply' : undefined;
}

/** Whether a move ends what people are for the company in the network. */
export const ends = (to: MembershipState): boolean => !isIn(to) && to !== 'applied';
