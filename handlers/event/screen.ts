import { SCREEN_PATH } from '../../src/chat/event-screen.ts';
import type { Handler } from '../../src/chat/handler.ts';
import { refuse } from '../../src/chat/refusal.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import { shownCode } from '../../src/domain/event-care.ts';
import { say } from '../../src/text/say.ts';
import { demandStill, noted } from '../network/within.ts';
import { coordinatedEvent, dataOf, labelOf } from './about.ts';

/** The code, and the page that shows it in the room. data: network, event */
export const screenPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event, network } = await coordinatedEvent(turn, ports);
  if (event.state !== 'open') refuse('checkIn.cancelled', { title: event.title }, { network: network.id });
  return async (tx) => {
    await demandStill(tx, turn, network.id);
    const code = shownCode(await tx.eventCare.code(event.id));
    const token = await tx.eventCare.screen(event.id);
    await tx.audit.note({ ...noted(turn, network.id, 'event.screen'), after: { event: event.id } });
    const { language } = turn;
    const title = say(language, 'checkIn.title', { title: event.title });
    const again = { label: labelOf(language, 'screen'), action: 'event.screen', data: dataOf(event) } as const;
    const text = { kind: 'text', text: say(language, 'checkIn.screen', { code }) } as const;
    const kept: Reply = { to: 'asker', language, title, blocks: [text, { kind: 'choices', items: [again] }] };
    if (turn.back === 'outbox') return kept;
    const { address, reach } = ports.pages.at(`${SCREEN_PATH}${token}`);
    const here = reach === 'here' ? [{ kind: 'note' as const, text: say(language, 'calendar.feed.here') }] : [];
    const blocks = [
      text,
      { kind: 'note', text: say(language, 'checkIn.screen.address') },
      { kind: 'typed', text: address },
      ...here,
    ] as const;
    return { to: 'asker', title, blocks, kept };
  };
};
