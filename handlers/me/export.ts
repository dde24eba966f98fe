import type { Handler, Work } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import { say } from '../../src/text/say.ts';

/** `me export`: everything that is kept about the person, as a file that only they are given. */
export const exportMe: Handler<CommandTurn> = async (turn, ports) => exported(turn, ports);
export const exportPressed: Handler<ActionTurn> = async (turn, ports) => exported(turn, ports);

async function exported(turn: Heard, ports: Ports): Promise<Work> {
  const record = await ports.roster.record(turn.person.id);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ exported: turn.at.toISOString(), ...record }, null, 2)}\n`);
  const name = say(turn.language, 'me.export.name');
  return async (tx) => {
    const token = await tx.files.put({ name, mime: 'application/json', bytes }, new Date(turn.at.getTime() + DAY_MS));
    const { at, tenant, person } = turn;
    await tx.audit.note({ at, who: person.id, tenant, did: 'me.export', outcome: 'done' });
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'me.export.text') },
        { kind: 'file', name, mime: 'application/json', token, label: say(turn.language, 'me.export.label') },
      ],
    };
  };
}
