import type { Standing } from '../../src/chat/networks.ts';
import { type Commitment, isSeenByOthers } from '../../src/domain/commitment.ts';
import { isIn } from '../../src/domain/membership.ts';

/** Whether somebody with that standing in the network sees the commitment: its owners and the coordinators always do. */
export function sees({ holder, visibility }: Pick<Commitment, 'holder' | 'visibility'>, { coordinator, speaks }: Standing): boolean {
  if (coordinator || visibility === 'public') return true;
  const inside = speaks.filter(({ membership, state }) => isIn(membership) && state === 'confirmed');
  // The municipality's own plan has no companies to hide it from.
  if ('line' in holder) return isSeenByOthers({ visibility });
  return inside.some(({ company }) => company === holder.company) || (isSeenByOthers({ visibility }) && inside.length > 0);
}
