import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { offer } from '../network/start.ts';
import { startOf } from '../network/starting.ts';

/** What a result leads to: the network of its method, or the plan, as it would be founded. data: method */
export const begin: Handler<ActionTurn> = async (turn, ports) =>
  offer(turn, ports, startOf({ ...turn.data, like: 'none' }, turn.language, ports.presets) ?? refuse('chat.oldButton', null));
