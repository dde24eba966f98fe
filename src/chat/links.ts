/** What a personal link is good for. A link of one purpose opens nothing of another. */
export const LINK_PURPOSES = ['apply', 'update', 'rsvp'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
