import { entryOf, ICS_MIME } from '../../src/chat/calendar-paper.ts';
import type { Handler } from '../../src/chat/handler.ts';
import type { Ports, StoredFile, Tx } from '../../src/chat/ports.ts';
import type { Block, Choice } from '../../src/chat/reply.ts';
import type { ActionTurn } from '../../src/chat/turn.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { DAY_MS } from '../../src/domain/retention.ts';
import type { Rsvp } from '../../src/domain/rsvp.ts';
import { say } from '../../src/text/say.ts';
import { aboutEvent, dataOf, labelOf } from './about.ts';

/** How long the file can be fetched. */
const KEPT_MS = 7 * DAY_MS;

/** The event as a calendar file for that reader. For a handler's reading part. */
export async function calendarFile(
  ports: Pick<Ports, 'papers'>,
  language: Language,
  event: Event,
  rsvp: Pick<Rsvp, 'state' | 'attends' | 'guests'> | undefined,
  at: Date,
): Promise<StoredFile> {
  const method = event.state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  const bytes = await ports.papers.ics({ language, method, entries: [entryOf(language, event, rsvp, at)] });
  return { name: `${say(language, 'calendar.file', { title: event.title })}.ics`, mime: ICS_MIME, bytes };
}

/** Keeps the file for a week and gives its block. */
export async function calendarBlock(tx: Tx, language: Language, file: StoredFile, at: Date): Promise<Block> {
  const token = await tx.files.put(file, new Date(at.getTime() + KEPT_MS));
  return { kind: 'file', name: file.name, mime: file.mime, token, label: say(language, 'calendar.label') };
}

/** The button on an event's card. */
export const calendarButton = (language: Language, event: Event): Choice => ({
  label: labelOf(language, 'ics'),
  action: 'event.ics',
  data: dataOf(event),
});

/** data: network, event */
export const icsPressed: Handler<ActionTurn> = async (turn, ports) => {
  const { event } = await aboutEvent(turn, ports);
  const rsvp = await ports.events.answer(event.id, turn.person.id);
  const file = await calendarFile(ports, turn.language, event, rsvp, turn.at);
  return async (tx) => ({
    to: 'asker',
    title: event.title,
    blocks: [
      { kind: 'text', text: say(turn.language, 'care.when', { times: event }) },
      await calendarBlock(tx, turn.language, file, turn.at),
      { kind: 'choices', items: [{ label: labelOf(turn.language, 'feed'), action: 'event.feed', data: { network: event.network } }] },
    ],
  });
};
