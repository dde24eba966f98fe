import type { Handler } from '../../src/chat/handler.ts';
import type { Ports } from '../../src/chat/ports.ts';
import type { Block, Choice, Reply } from '../../src/chat/reply.ts';
import type { ActionTurn, CommandTurn, Heard } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import { FEWEST_ANSWERS } from '../../src/domain/event-care.ts';
import type { Language } from '../../src/domain/language.ts';
import { number } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { demandCoordinator, type InNetwork } from '../network/here.ts';
import { coordinatedEvent, dataOf, labelOf } from './about.ts';
import { nearest } from './nearest.ts';

const PAGE = 20;
/** Words of feedback that one message shows, newest last. */
const WORDS = 5;

/** `/event attendance [event]`: who came, per company, for coordinators. */
export const attendance: InNetwork<Heard<CommandTurn>> = async (turn, ports, here) => {
  demandCoordinator(here);
  const found = await nearest(turn, ports, here, turn.args, 'attendance');
  return 'reply' in found ? found.reply : drawAttendance(turn.language, ports, found.event, undefined);
};

/** data: network, event, after? */
export const attendancePressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await coordinatedEvent(turn, ports);
  return drawAttendance(turn.language, ports, event, turn.data.after);
};

/** A page of it; the counts and the feedback stand on the first one. */
export async function drawAttendance(
  language: Language,
  ports: Pick<Ports, 'events' | 'eventCare'>,
  event: Event,
  after: string | undefined,
): Promise<Reply> {
  const page = await ports.events.attendance(event.id, { size: PAGE, ...(after === undefined ? {} : { after }) });
  const head = after === undefined ? await headOf(language, ports, event) : [];
  const rows = page.items.map(({ company, going, came }) => [company.name, say(language, 'attendance.company', { going, came })] as const);
  const data = dataOf(event);
  const more: readonly Choice[] =
    page.next === undefined ? [] : [{ label: labelOf(language, 'next'), action: 'event.attendance', data: { ...data, after: page.next } }];
  const companies: Block = rows.length === 0 ? { kind: 'note', text: say(language, 'attendance.none') } : { kind: 'facts', rows };
  return {
    to: 'asker',
    title: say(language, 'attendance.title', { title: event.title }),
    blocks: [
      ...head,
      companies,
      {
        kind: 'choices',
        items: [
          ...more,
          { label: labelOf(language, 'check-in'), action: 'event.checkIn', data },
          { label: labelOf(language, 'export'), action: 'event.export', data },
        ],
      },
    ],
  };
}

async function headOf(language: Language, ports: Pick<Ports, 'eventCare'>, { id }: Event): Promise<readonly Block[]> {
  const [turnout, feedback] = await Promise.all([ports.eventCare.turnout(id), ports.eventCare.feedback(id)]);
  const count = feedback.scores.reduce((sum, one) => sum + one, 0);
  const sum = feedback.scores.reduce((all, one, at) => all + one * (at + 1), 0);
  const judged =
    count < FEWEST_ANSWERS
      ? say(language, 'attendance.few', { count, least: FEWEST_ANSWERS })
      : say(language, 'attendance.feedback', { count, average: number(language, sum / count) });
  const nobody = turnout.came === 0 && turnout.walkIns === 0 && turnout.going > 0;
  return [
    { kind: 'text', text: turnout.going === 0 ? say(language, 'checkIn.none') : say(language, 'checkIn.count', turnout) },
    ...(nobody ? [{ kind: 'note' as const, text: say(language, 'attendance.nobodyTicked') }] : []),
    { kind: 'text', text: judged },
    ...feedback.words.slice(-WORDS).map((text): Block => ({ kind: 'typed', text })),
  ];
}
