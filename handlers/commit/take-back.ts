import type { Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { type Commitment, UNDO_MS, type Update } from '../../src/domain/commitment.ts';
import { dayIn } from '../../src/domain/day.ts';
import { nextAsked } from '../../src/domain/follow-up.ts';
import type { Network } from '../../src/domain/network.ts';
import { retract } from './notice.ts';

/** Minutes within which one's own update can be taken back. */
export const UNDO_MINUTES = UNDO_MS / 60_000;

interface TakingBack {
  /** Its id. */
  readonly update: string;
  /** The commitment, taken in this unit. */
  readonly taken: Commitment;
}

/**
 * Takes one's own update back, within its time: it stays in the ledger with who and when, the commitment stands as before it, and others
 * do not hear of it, or hear that it was taken back. Gives the commitment as it is then.
 */
export async function takeBack(tx: Tx, turn: Heard, network: Network, { update: id, taken }: TakingBack): Promise<Commitment> {
  const update = await tx.commitments.update(id);
  if (update?.commitment !== taken.id) refuse('chat.oldButton', null, { network: network.id });
  if (!(await tx.commitments.isOwn(id, turn.person.id))) refuse('commit.undo.notOwn', null, { network: network.id });
  if (update.undone) refuse('commit.undo.already', null, { network: network.id });
  if (isLate(update, turn.at)) refuse('commit.undo.late', { minutes: UNDO_MINUTES }, { network: network.id });
  const { method, settings } = network;
  const asked = (since: Date) => (method === 'open' ? undefined : nextAsked(settings.followUp.every, dayIn(settings.timeZone, since)));
  await tx.commitments.undo(update, turn.at, turn.person.id, asked);
  await retract(tx, update);
  return (await tx.commitments.take(taken.id)) ?? taken;
}

/** Its quarter of an hour is over. */
export const isLate = ({ at }: Pick<Update, 'at'>, now: Date): boolean => now.getTime() - at.getTime() > UNDO_MS;
