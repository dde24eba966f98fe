/** What a code is good for: binding a channel, or becoming a coordinator. */
export type InvitationPurpose = 'room' | 'coordinator';

/** What came of a code: the network that it belongs to, or why it is good for nothing (any more). */
export type Redeemed =
  | { readonly network: string; readonly by: string }
  | { readonly wrong: 'unknown' | 'purpose' }
  | { readonly wrong: 'used' | 'late'; readonly since: Date };

/** Reads about codes. */
export interface Invitations {
  /** What the code would give, without using it up. */
  look(code: string, purpose: InvitationPurpose, at: Date): Promise<Redeemed>;
}

/** Codes that a coordinator hands to somebody: used once, for a while. Only their hashes are kept. */
export interface InvitationWrites {
  /** Makes a code of 60 random bits, as people read it aloud ("7F3K-Q2MD-0XVA"). `by`: a person. */
  make(networkId: string, purpose: InvitationPurpose, by: string, at: Date, expires: Date): Promise<string>;
  /** Uses it up for `usedBy` (a room's or a person's id), for one alone however many try at once. */
  redeem(code: string, purpose: InvitationPurpose, usedBy: string, at: Date): Promise<Redeemed>;
}
