/** The commands that have words of their own; the chat room's CommandName must match (checked by tsc in chat/read.ts). */
export type CommandWord = 'ask' | 'fit' | 'network' | 'commit' | 'event' | 'rsvp' | 'me' | 'help';
