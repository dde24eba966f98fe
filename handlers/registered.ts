import type { ActionName, ClockName, FormName } from '../src/chat/command.ts';
import type { CardDrawer, ClockHandler, Handler } from '../src/chat/handler.ts';
import type { ActionTurn, FormTurn } from '../src/chat/turn.ts';

/** A folder's part of the registry; handlers/index.ts puts them together, where a name that none of them has fails in tsc. */
export interface Registered {
  readonly action?: { readonly [name in ActionName]?: Handler<ActionTurn> };
  readonly form?: { readonly [name in FormName]?: Handler<FormTurn> };
  readonly clock?: { readonly [N in ClockName]?: ClockHandler<N> };
  /** By the part of a card's key before the colon. */
  readonly cards?: Readonly<Record<string, CardDrawer>>;
}
