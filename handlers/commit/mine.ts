import type { Spoken } from '../../src/chat/networks.ts';
import { refuse } from '../../src/chat/refusal.ts';
import { isIn } from '../../src/domain/membership.ts';
import { hasCompanies } from '../../src/domain/network.ts';
import type { Here } from '../network/here.ts';

/** Coordinates a network of companies and speaks for none of them. */
export const coordinatesOnly = ({ network, standing }: Pick<Here, 'network' | 'standing'>): boolean =>
  standing.coordinator &&
  hasCompanies(network.method) &&
  !standing.speaks.some(({ membership, state }) => isIn(membership) && state === 'confirmed');

/** The companies of the network that the person speaks for, confirmed; refuses somebody who speaks for none. */
export function demandSpeaks({ network, standing }: Pick<Here, 'network' | 'standing'>): readonly [Spoken, ...Spoken[]] {
  const inside = standing.speaks.filter(({ membership }) => isIn(membership));
  const [first, ...more] = inside.filter(({ state }) => state === 'confirmed');
  if (first) return [first, ...more];
  const [asked] = inside;
  if (asked) refuse('commit.unconfirmed', { company: asked.name }, { network: network.id });
  return refuse('commit.nobody', { network: network.name }, { network: network.id });
}
