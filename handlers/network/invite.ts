import type { Handler, Work } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, demandStill, hereOf, type InNetwork } from './here.ts';

/** How long a code is good for. */
const WEEK_MS = 7 * 86_400_000;

/** A code that binds one more channel, shown to this coordinator alone, wherever it was asked for. */
export const invite: InNetwork<Heard> = async (turn, _ports, here): Promise<Work> => {
  demandCoordinator(here);
  const { network } = here;
  const { language, at, person, tenant } = turn;
  const expires = new Date(at.getTime() + WEEK_MS);
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    const code = await tx.invitations.make(network.id, 'room', person.id, at, expires);
    await tx.audit.note({ at, who: person.id, tenant, did: 'network.invite', outcome: 'done', network: network.id });
    return {
      to: 'asker',
      title: network.name,
      blocks: [
        { kind: 'text', text: say(language, 'network.invite', { network: network.name, date: expires }) },
        { kind: 'facts', rows: [[say(language, 'network.invite.code'), code]] },
        { kind: 'text', text: say(language, 'network.invite.how', { code }) },
        { kind: 'note', text: say(language, 'network.invite.rules') },
      ],
    };
  };
};

/** data: network */
export const invitePressed: Handler<ActionTurn> = async (turn, ports) => {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  return 'reply' in here ? here.reply : invite(turn, ports, here);
};
