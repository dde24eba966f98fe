import type { Tx } from '../../src/chat/ports.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';

/** Sets when the answer's party came, or that they did not. The event must have been taken. */
export async function tick(tx: Tx, rsvp: Rsvp, at: Date | undefined): Promise<void> {
  if ((rsvp.checkedIn === undefined) === (at === undefined)) return;
  const { checkedIn: _, ...rest } = rsvp;
  await tx.events.save(at === undefined ? rest : { ...rest, checkedIn: at }, rsvp);
}
