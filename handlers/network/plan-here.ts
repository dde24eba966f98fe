import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Heard } from '../../src/chat/turn.ts';
import { type Here, hereOf } from './here.ts';
import { type PlanLine, planLines } from './plan-lines.ts';

/** The line that a button names, in the network that it names. */
export async function lineIn(
  turn: Heard,
  ports: Ports,
): Promise<{ readonly here: Here; readonly line: PlanLine } | { readonly reply: Reply }> {
  const here = await hereOf(turn, ports, () => refuse('chat.oldButton', null));
  if ('reply' in here) return here;
  const named = 'data' in turn ? (turn.data as { readonly line?: string }).line : undefined;
  const item = await ports.plans.item(named ?? '');
  const [line] = item?.network === here.network.id ? planLines(ports, [item], turn.language) : [];
  return line ? { here, line } : refuse('chat.oldButton', null);
}
