import type { Handler, Work } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Network } from '../../src/domain/network.ts';
import { say } from '../../src/text/say.ts';

/** `me delete`: says what goes and what stays, and asks. */
export const deleteMe: Handler<CommandTurn> = async (turn, ports) => ask(turn, await ports.networks.ofPerson(turn.person.id));

/** data: sure? */
export const deletePressed: Handler<ActionTurn> = async (turn, ports) => {
  const networks = await ports.networks.ofPerson(turn.person.id);
  return turn.data.sure === 'yes' ? deleted(turn, networks) : ask(turn, networks);
};

function ask({ language }: Heard, networks: readonly Network[]): Reply {
  const sure = { label: say(language, 'me.delete.sure'), action: 'me.delete', data: { sure: 'yes' }, style: 'danger' } as const;
  return {
    to: 'asker',
    blocks: [
      { kind: 'text', text: say(language, 'me.delete.ask', { networks: networks.map(({ name }) => name) }) },
      { kind: 'choices', items: [sure] },
    ],
  };
}

/** The person is erased; the log's lines stay and name nobody; a network is not left without a coordinator. */
function deleted(turn: Heard, networks: readonly Network[]): Work {
  const { id } = turn.person;
  return async (tx) => {
    for (const network of networks) {
      await tx.networks.take(network.id);
      const { coordinator } = await tx.networks.standing(id, network.id);
      const alone = coordinator && (await tx.roster.otherCoordinators(network.id, id)) === 0;
      if (alone) refuse('me.delete.only', { network: network.name }, { network: network.id });
      await tx.audit.note({ at: turn.at, who: id, tenant: turn.tenant, did: 'me.delete', outcome: 'done', network: network.id });
    }
    if (networks.length === 0) await tx.audit.note({ at: turn.at, who: id, tenant: turn.tenant, did: 'me.delete', outcome: 'done' });
    await tx.roster.forget(id);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'me.delete.done') }] };
  };
}
