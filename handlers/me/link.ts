import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { JoinedBy } from '../../src/chat/roster.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';

/** Minutes that a code for one's other account holds. */
const MINUTES = 15;

type Joined = Extract<JoinedBy, { person: string }>;

/** `me link`: a code for one's other account; `me link <code>`, typed there: whose it is, and whether that is oneself. */
export const link: Handler<CommandTurn> = async (turn) => (turn.args.trim() === '' ? makeCode(turn) : askWhether(turn, turn.args.trim()));

function makeCode(turn: Heard): Work {
  return async (tx) => {
    const until = new Date(turn.at.getTime() + MINUTES * 60_000);
    const code = await tx.roster.makeCode(turn.by.id, turn.person.id, turn.at, until);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'me.link.code', { code, minutes: MINUTES }) }] };
  };
}

function askWhether(turn: Heard, code: string): Work {
  return async (tx) => {
    const { account } = await usable(await tx.roster.lookCode(code, turn.at), turn, code);
    const sure = { label: say(turn.language, 'me.link.sure'), action: 'me.link', data: { code }, style: 'primary' } as const;
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'me.link.ask', { account }) },
        { kind: 'choices', items: [sure] },
      ],
    };
  };
}

/** "Yes, both are me": from now on the two accounts are one person. data: code */
export const linked: Handler<ActionTurn> = async (turn, ports) => {
  const { code = '' } = turn.data;
  const mine = await ports.networks.ofPerson(turn.person.id);
  return async (tx) => {
    const { account, person } = await usable(await tx.roster.useCode(code, turn.at), turn, code);
    // One audit line for each network in which the person had a role by this account: the others' are not touched.
    for (const network of [undefined, ...mine.map(({ id }) => id)]) await note(tx, turn, person, network);
    await tx.roster.merge(turn.person.id, person);
    return { to: 'asker', blocks: [{ kind: 'text', text: say(turn.language, 'me.link.done', { account }) }] };
  };
};

async function note(tx: Tx, { at, tenant, person: { id: from } }: Heard, into: string, network: string | undefined): Promise<void> {
  const entry = { at, who: into, whom: from, tenant, did: 'me.link', outcome: 'done' } as const;
  await tx.audit.note({ ...entry, ...(network === undefined ? {} : { network }) });
}

async function usable(found: JoinedBy, turn: Heard, code: string): Promise<Joined> {
  if ('wrong' in found) refuse('me.link.bad', found, { typed: code });
  if (found.person === turn.person.id) refuse('me.link.same', null, { typed: code });
  return found;
}
