import type { Work } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';

/** Work that only a coordinator of the network does: who they are is read again once the network is taken. */
export function asCoordinator(turn: Heard, networkId: string, work: (tx: Tx, network: Network) => Promise<Reply>): Work {
  return async (tx) => {
    const network = (await tx.networks.take(networkId)) ?? refuse('chat.oldButton', null);
    const { coordinator } = await tx.networks.standing(turn.person.id, networkId);
    if (!coordinator) refuse('network.forbidden', { network: network.name });
    return work(tx, network);
  };
}

/** What the audit keeps of any change in that network by the Turn's person. */
export const noted = (turn: Heard, network: string, did: string) =>
  ({ at: turn.at, who: turn.person.id, tenant: turn.tenant, did, outcome: 'done', network }) as const;

/** One line for the asker alone. */
export const told = (text: string): Reply => ({ to: 'asker', blocks: [{ kind: 'text', text }] });
