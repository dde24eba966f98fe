import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { askForHelp } from '../commit/helping.ts';
import { note, within } from '../company/inside.ts';
import { coordinatedHere, demandCoordinator } from '../network/here.ts';
import { told } from '../network/within.ts';

/** Asks companies that finished something similar, and agreed to be asked, for one that is stuck. data: network, update */
export const helpPressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await coordinatedHere(turn, ports);
  return within(turn, here, async (inside) => {
    demandCoordinator(inside);
    const { tx, network } = inside;
    const stuck = await tx.notices.noticed(turn.data.update ?? '');
    if (!stuck || stuck.commitment.network !== network.id) refuse('chat.oldButton', null, { network: network.id });
    if (stuck.commitment.status !== 'blocked') refuse('helping.late', null, { network: network.id });
    const count = await askForHelp(inside, stuck);
    await note(inside, 'digest.help', { update: stuck.update.id, asked: count });
    return told(say(turn.language, 'digest.asked', { count }));
  });
};
