import type { Held } from '../../src/chat/companies.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { type Mover, moved } from '../../src/domain/membership-moves.ts';
import { say } from '../../src/text/say.ts';
import { type Inside, moverOf, note } from '../company/inside.ts';

/** Who tells how it goes for a company, and when. */
interface Waker {
  readonly tx: Tx;
  readonly network: string;
  readonly person: string;
  readonly at: Date;
  readonly moverOf: (held: Held) => Mover;
}

/**
 * A company that rests is active again once it tells how it goes, whichever way it does. Gives the company where it rested and the
 * person may wake it; nothing is done otherwise. The network must have been taken.
 */
export async function wake({ tx, network, person, at, moverOf: mover }: Waker, companyId: string): Promise<Held | undefined> {
  const held = await tx.companies.held(network, companyId);
  if (!held) return undefined;
  const { membership } = held;
  // Whether anybody was confirmed for it says nothing of who may wake it.
  const move = moved({ state: membership.state, confirmed: true }, mover(held), 'wake');
  if (!('to' in move)) return undefined;
  await tx.companies.save({ ...membership, state: move.to, since: at, decidedBy: person });
  return held;
}

/** `wake` by somebody's Turn; noted in the log. Gives the sentence that says so to whoever told. */
export async function wakeIfResting(inside: Inside, companyId: string): Promise<string | undefined> {
  const { tx, turn, network } = inside;
  const by = { tx, network: network.id, person: turn.person.id, at: turn.at, moverOf: (held: Held) => moverOf(inside, held) };
  const held = await wake(by, companyId);
  if (!held) return undefined;
  await note(inside, 'company.wake', { company: companyId, state: 'member' }, { state: 'dormant' });
  return say(turn.language, 'follow.woken', { company: held.company.name });
}
