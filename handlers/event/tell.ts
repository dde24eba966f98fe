import type { Counted } from '../../src/chat/events.ts';
import type { ClockHandler } from '../../src/chat/handler.ts';
import type { Tx } from '../../src/chat/ports.ts';
import type { Choice, Reply } from '../../src/chat/reply.ts';
import type { Event, EventDetails } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import { RSVP_STATES } from '../../src/domain/rsvp.ts';
import { momentFor, spanFor } from '../../src/text/event-times.ts';
import { count } from '../../src/text/numbers.ts';
import { say } from '../../src/text/say.ts';
import { tellPrivately } from '../network/within.ts';
import type { Row } from './rows.ts';

type Shown = 'title' | 'when' | 'place' | 'link' | 'closes' | 'seats' | 'perCompany' | 'description' | 'audience' | 'language';

/** What an event tells, in words that can be compared. Only what people who answered have to know. */
function told(
  language: Language,
  event: EventDetails,
): Readonly<Record<Exclude<Shown, 'seats' | 'perCompany' | 'audience' | 'language'>, string>> {
  return {
    title: event.title,
    when: spanFor(language, event),
    place: event.place ?? '',
    link: event.link ?? '',
    closes: momentFor(language, event.closes, event.timeZone),
    description: event.description ?? '',
  };
}

/** What became of what, old and new beside each other, in the reader's language. */
export function changesOf(language: Language, before: EventDetails, after: EventDetails): readonly Row[] {
  const [was, is] = [told(language, before), told(language, after)];
  const nothing = (text: string) => (text === '' ? say(language, 'event.told.nothing') : text);
  // The closing time moves with the start where nobody set one.
  const follows = after.closes.getTime() === after.starts.getTime() && before.closes.getTime() === before.starts.getTime();
  const fields = (['title', 'when', 'place', 'link', 'closes', 'description'] as const).filter((field) => !(field === 'closes' && follows));
  return fields
    .filter((field) => was[field] !== is[field])
    .map((field) => [
      say(language, 'event.form.label', { field }),
      say(language, 'event.told.arrow', { from: nothing(was[field]), to: nothing(is[field]) }),
    ]);
}

/** How the seats changed, for coordinators. */
export function seatChanges(language: Language, { seats: was }: Pick<Event, 'seats'>, { seats: is }: Pick<Event, 'seats'>): readonly Row[] {
  const shown = (n: number | undefined) => (n === undefined ? say(language, 'event.told.nothing') : count(language, n));
  return (['total', 'onSite', 'remote', 'perCompany'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => [
      say(language, 'event.form.label', { field }),
      say(language, 'event.told.arrow', { from: shown(was[field]), to: shown(is[field]) }),
    ]);
}

/** Those who answered anything but no. */
const ANSWERED = RSVP_STATES.filter((state) => state !== 'no');
/** So many are told in one unit, which shall hold up others for less than 100 ms. */
const MOST_TOLD = 40;

/**
 * Those who answered shall hear what became of an event that was as `before`; gives how many. They are told by the clock, since it takes
 * longer than one unit may. The event must have been taken.
 */
export async function tellAnswered(tx: Tx, before: Event, { answers }: Counted['counts']): Promise<number> {
  const people = ANSWERED.reduce((sum, state) => sum + answers[state], 0);
  if (people > 0) await tx.events.tell(before, ANSWERED);
  return people;
}

/**
 * Tells the next of those who wait for it, each what became of what they know: two changes at once, or that it is cancelled, or nothing
 * where all is as it was. Each in their language, and once for one revision of the event.
 */
export const tellNext: ClockHandler<'event.tell'> =
  async (turn, { language: spoken }) =>
  async (tx) => {
    const { event } = (await tx.events.take(turn.data.event)) ?? {};
    if (!event) return;
    for (const { person, state, knew } of await tx.events.untold(event.id, MOST_TOLD))
      if (state !== 'no') await tellPrivately(tx, { person, spoken, network: event.network, ...newsOf(person, knew, event) });
  };

function newsOf(person: string, knew: EventDetails, event: Event): { key: string; draw(language: Language): News | undefined } {
  if (event.state === 'cancelled') return { key: `event-cancelled:${event.id}:${person}`, draw: (own) => cancelledNews(own, event) };
  return { key: `event-changed:${event.id}:${event.revision}:${person}`, draw: (own) => changedNews(own, knew, event) };
}

type News = Pick<Reply, 'title' | 'blocks'>;

function changedNews(language: Language, knew: EventDetails, event: Event): News | undefined {
  const rows = changesOf(language, knew, event);
  if (rows.length === 0) return undefined;
  return {
    title: say(language, 'event.told.changed', { title: event.title }),
    blocks: [
      { kind: 'facts', rows },
      { kind: 'text', text: say(language, 'event.told.again') },
      { kind: 'choices', items: [openChoice(language, event)] },
    ],
  };
}

function cancelledNews(language: Language, event: Event): News {
  const reason = event.reason === undefined ? {} : { reason: event.reason };
  const text = say(language, 'event.told.cancelled', { title: event.title, when: spanFor(language, event), ...reason });
  return { title: event.title, blocks: [{ kind: 'text', text }] };
}

const openChoice = (language: Language, { network, id }: Event): Choice => ({
  label: say(language, 'event.button', { what: 'show' }),
  action: 'event.show',
  data: { network, event: id },
});
