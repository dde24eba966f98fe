import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn, Data } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { momentIn } from '../../src/text/event-times.ts';
import { coordinatedHere } from '../network/here.ts';
import { asCoordinator } from '../network/within.ts';
import { drawDraft, takeSeen } from './draft.ts';
import { drawChanged, saveOne } from './edit.ts';
import { demandChangeable } from './sees.ts';

/**
 * The moment that was meant, of two. Of an event that is published it is a change like any other: those who answered are told.
 * data: network, event, seen, starts, ends, closes
 */
export const whenPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await coordinatedHere(turn, ports);
  const times = timesIn(turn.data) ?? refuse('chat.oldButton', null, { network: network.id });
  return asCoordinator(turn, network.id, async (tx) => {
    const taken = await takeSeen(tx, turn, network.id);
    const { event } = taken;
    demandChangeable(event, turn.at);
    const { starts } = times;
    if (starts <= turn.at) refuse('event.past', { starts: momentIn(turn.language, starts, event.timeZone) }, { network: network.id });
    const details = { ...event, ...times };
    if (event.state === 'open') return { ...drawChanged(turn, await saveOne(tx, turn, ports, taken, details), undefined), replaces: true };
    const isSame = starts.getTime() === event.starts.getTime();
    const changed = isSame ? event : await tx.events.change(event.id, { details }, false);
    return { ...drawDraft(turn, changed, { assumed: [] }), replaces: true };
  });
};

/** What a button carries is no authority: times that no form would take are none. */
function timesIn(data: Data): Pick<Event, 'starts' | 'ends' | 'closes'> | undefined {
  const [starts, ends, closes] = [data.starts, data.ends, data.closes].map((at) => new Date(at ?? ''));
  return starts && ends && closes && starts < ends && closes <= ends ? { starts, ends, closes } : undefined;
}
