import type { Spoken } from '../../src/chat/networks.ts';
import { refuse } from '../../src/chat/refusal.ts';
import { isIn } from '../../src/domain/membership.ts';
import type { Here } from '../network/here.ts';

/** The companies of the network that the person speaks for, confirmed; refuses somebody who speaks for none. */
export function demandSpeaks({ network, standing }: Pick<Here, 'network' | 'standing'>): readonly [Spoken, ...Spoken[]] {
  const inside = standing.speaks.filter(({ membership }) => isIn(membership));
  const [first, ...more] = inside.filter(({ state }) => state === 'confirmed');
  if (first) return [first, ...more];
  const [asked] = inside;
  if (asked) refuse('commit.unconfirmed', { company: asked.name }, { network: network.id });
  return refuse('commit.nobody', { network: network.name }, { network: network.id });
}
