import type { ClockHandler } from '../../src/chat/handler.ts';

/** Forgets what is over its time (the periods stand at the store's sweep). */
export const sweep: ClockHandler<'sweep'> = async (turn) => (tx) => tx.questions.sweep(turn.at);
