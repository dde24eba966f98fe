import { REGISTER_PATH } from '../../src/chat/badge-face.ts';
import type { Block } from '../../src/chat/reply.ts';
import type { CommandTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type InNetwork } from '../network/here.ts';
import { asCoordinator } from '../network/within.ts';

/** `/commit register`: whether released claims are public, at which address, and the button to turn that on or off. */
export const register: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  return asCoordinator(turn, here.network.id, async (tx, network) => {
    const { language } = turn;
    const contact = network.settings.register;
    const change: Block = {
      kind: 'choices',
      items: [{ label: say(language, 'register.change'), action: 'settings.edit', data: { network: network.id, group: 'followUp' } }],
    };
    if (contact === undefined) return { to: 'asker', blocks: [{ kind: 'text', text: say(language, 'register.off') }, change] };
    const { address } = ports.pages.at(`${REGISTER_PATH}${await tx.claims.registerToken(network.id)}`);
    const blocks: readonly Block[] = [
      { kind: 'text', text: say(language, 'register.on', { contact }) },
      { kind: 'facts', rows: [[say(language, 'register.address'), address]] },
      change,
    ];
    return { to: 'asker', blocks };
  });
};
