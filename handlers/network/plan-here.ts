import type { Ports } from '../../src/chat/ports.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, FormTurn, Heard } from '../../src/chat/turn.ts';
import { type Here, pressedHere } from './here.ts';
import { type PlanLine, planLines } from './plan-lines.ts';

/** The line that a button names, in the network that it names. */
export async function lineIn(
  turn: Heard<ActionTurn> | Heard<FormTurn>,
  ports: Ports,
): Promise<{ readonly here: Here; readonly line: PlanLine }> {
  const here = await pressedHere(turn, ports);
  const item = await ports.plans.item(turn.data.line ?? '');
  const [line] = item?.network === here.network.id ? planLines(ports, [item], turn.language) : [];
  return line ? { here, line } : refuse('chat.oldButton', null);
}
