import { say } from '../../src/text/say.ts';
import { type Inside, note } from '../company/inside.ts';

/**
 * A company that rests is active again once it tells how it goes; gives the sentence that says so to whoever told. The network must
 * have been taken.
 */
export async function wakeIfResting(inside: Inside, companyId: string): Promise<string | undefined> {
  const { tx, turn, network } = inside;
  const held = await tx.companies.held(network.id, companyId);
  if (held?.membership.state !== 'dormant') return undefined;
  await tx.companies.save({ ...held.membership, state: 'member', since: turn.at, decidedBy: turn.person.id });
  await note(inside, 'company.wake', { company: companyId, state: 'member' }, { state: 'dormant' });
  return say(turn.language, 'follow.woken', { company: held.company.name });
}
