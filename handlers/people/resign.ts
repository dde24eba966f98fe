import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, hereOf } from '../network/here.ts';
import { asCoordinator, noted, told } from './within.ts';

/** Asks before somebody leaves: it cannot be taken back without another coordinator. */
export function askResign({ language }: Heard, { id, name }: Network): Reply {
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'people.resign.ask', { network: name }) },
      {
        kind: 'choices',
        items: [
          { label: say(language, 'people.resign.sure'), action: 'people.resign', data: { network: id, sure: 'yes' }, style: 'danger' },
        ],
      },
    ],
  };
}

/** Leaving as a coordinator. data: network, sure? */
export const resign: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await mine(turn, ports);
  if (turn.data.sure !== 'yes') return askResign(turn, network);
  return asCoordinator(turn, network.id, async (tx, { id, name }) => {
    if ((await tx.roster.otherCoordinators(id, turn.person.id)) === 0) refuse('people.only', { network: name });
    await tx.networks.endCoordinator(id, turn.person.id, turn.at);
    await tx.audit.note(noted(turn, id, 'people.resign'));
    return told(say(turn.language, 'people.resign.done', { network: name }));
  });
};

/** Ends the role of somebody whose accounts are all closed. data: network, person */
export const end: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await mine(turn, ports);
  const known = await ports.networks.coordinators(network.id);
  const whom = known.find(({ person }) => person === turn.data.person) ?? refuse('chat.oldButton', null);
  const name = whom.name ?? say(turn.language, 'network.somebody');
  if (!whom.gone) refuse('people.end.here', { name });
  return asCoordinator(turn, network.id, async (tx, { id }) => {
    await tx.networks.endCoordinator(id, whom.person, turn.at);
    await tx.audit.note({ ...noted(turn, id, 'people.end'), whom: whom.person });
    return told(say(turn.language, 'people.end.done', { name, network: network.name }));
  });
};

async function mine(turn: Heard<ActionTurn>, ports: Parameters<Handler<ActionTurn>>[1]): Promise<Here> {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) refuse('chat.oldButton', null);
  demandCoordinator(here);
  return here;
}
