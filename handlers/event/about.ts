import type { Ports } from '../../src/chat/ports.ts';
import type { ActionTurn, Data, FormTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import type { CareButton } from '../../src/text/event-care.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type Here, pressedHere } from '../network/here.ts';
import { eventIn } from './sees.ts';

/** The network and the event that a button or a form names. */
export interface About extends Here {
  readonly event: Event;
}

/** Of a button or a form, if this person may see it. data: network, event */
export async function aboutEvent(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports): Promise<About> {
  const here = await pressedHere(turn, ports);
  return { ...here, event: await eventIn(turn, ports, here, turn.data.event) };
}

/** The same, of somebody who coordinates the network. */
export async function coordinatedEvent(turn: Heard<ActionTurn> | Heard<FormTurn>, ports: Ports): Promise<About> {
  const about = await aboutEvent(turn, ports);
  demandCoordinator(about);
  return about;
}

/** What a button about that event carries. */
export const dataOf = ({ network, id }: Pick<Event, 'network' | 'id'>): Data => ({ network, event: id });

/** A button's words. */
export const labelOf = (language: Heard['language'], what: CareButton): string => say(language, 'care.button', { what });
