import type { Heard } from '../../src/chat/turn.ts';

/** Where a follow-up belongs: the thread, else what this person last asked in this room. */
export const threadKey = ({ room, person }: Heard): string => (room.thread ? `${room.id}#${room.thread}` : `${room.id}@${person.id}`);
