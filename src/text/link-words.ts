/** As LinkPurpose and the link's state in the chat room, which this room may not import. */
export type LinkPurposeWord = 'apply' | 'update' | 'rsvp';
export type LinkStateWord = 'open' | 'expired' | 'revoked';
