import type { Ports, Tx } from '../../src/chat/ports.ts';
import type { Choice } from '../../src/chat/reply.ts';
import type { Event } from '../../src/domain/event.ts';
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
  event: Event,
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
export function changesOf(language: Language, before: Event, after: Event): readonly Row[] {
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

/** Tells each who answered what changed, in their language; gives how many. `once` names the occasion. */
export async function tellChanged(
  tx: Tx,
  { language }: Pick<Ports, 'language'>,
  before: Event,
  after: Event,
  once: string,
): Promise<number> {
  if (after.state !== 'open') return 0;
  const people = await tx.events.people(after.id, ANSWERED);
  for (const person of people)
    await tellPrivately(tx, {
      ...{ person, key: `event-changed:${after.id}:${once}:${person}`, spoken: language, network: after.network },
      draw: (own) => ({
        title: say(own, 'event.told.changed', { title: after.title }),
        blocks: [
          { kind: 'facts', rows: changesOf(own, before, after) },
          { kind: 'text', text: say(own, 'event.told.again') },
          { kind: 'choices', items: [openChoice(own, after)] },
        ],
      }),
    });
  return people.length;
}

/** Tells each who answered that it is cancelled; gives how many. */
export async function tellCancelled(tx: Tx, { language }: Pick<Ports, 'language'>, event: Event): Promise<number> {
  const people = await tx.events.people(event.id, ANSWERED);
  for (const person of people)
    await tellPrivately(tx, {
      ...{ person, key: `event-cancelled:${event.id}:${person}`, spoken: language, network: event.network },
      draw: (own) => {
        const reason = event.reason === undefined ? {} : { reason: event.reason };
        const text = say(own, 'event.told.cancelled', { title: event.title, when: spanFor(own, event), ...reason });
        return { title: event.title, blocks: [{ kind: 'text', text }] };
      },
    });
  return people.length;
}

const openChoice = (language: Language, { network, id }: Event): Choice => ({
  label: say(language, 'event.button', { what: 'show' }),
  action: 'event.show',
  data: { network, event: id },
});
