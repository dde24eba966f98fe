import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { say } from '../../src/text/say.ts';
import { pressedHere } from '../network/here.ts';
import { demandStill, noted } from '../network/within.ts';
import { coordinatedEvent, dataOf, labelOf } from './about.ts';

/** A person's own reminders, or the questions to their company, off and on. data: network, what reminders | nudges, on yes | no */
export const quietPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { network } = await pressedHere(turn, ports);
  const what = turn.data.what === 'nudges' ? 'nudges' : 'reminders';
  const on = turn.data.on === 'yes';
  return async (tx) => {
    await tx.eventCare.prefer(turn.person.id, { [what]: on });
    const back = { network: network.id, what, on: on ? 'no' : 'yes' };
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(turn.language, 'quiet.person', { what, on }) },
        { kind: 'choices', items: [{ label: labelOf(turn.language, on ? 'quiet' : 'loud'), action: 'event.quiet', data: back }] },
      ],
    };
  };
};

/** The same for one event, by its coordinator. data: network, event, what reminders | nudge, on yes | no */
export const carePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event, network } = await coordinatedEvent(turn, ports);
  const what = turn.data.what === 'nudge' ? 'nudge' : turn.data.what === 'reminders' ? 'reminders' : undefined;
  if (!what) return refuse('chat.oldButton', null, { network: network.id });
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    const now = await tx.eventCare.set(event.id, { [what]: turn.data.on === 'yes' });
    await tx.audit.note({ ...noted(turn, network.id, 'event.care'), after: { event: event.id, ...now } });
    const { language } = turn;
    return {
      to: 'asker',
      blocks: [
        { kind: 'text', text: say(language, 'quiet.event', { ...now, title: event.title }) },
        {
          kind: 'choices',
          items: [
            {
              label: labelOf(language, now.reminders ? 'quiet.event' : 'loud.event'),
              action: 'event.care',
              data: { ...dataOf(event), what: 'reminders', on: now.reminders ? 'no' : 'yes' },
            },
            {
              label: labelOf(language, now.nudge ? 'nudge.off' : 'nudge.on'),
              action: 'event.care',
              data: { ...dataOf(event), what: 'nudge', on: now.nudge ? 'no' : 'yes' },
            },
          ],
        },
      ],
    };
  };
};
